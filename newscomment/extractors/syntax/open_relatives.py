"""Relative clauses that were cut behind their subject: "a community | that the mayors (once defended)"."""

from bisect import bisect_right

from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_OPENERS = frozenset({"that", "which", "who", "whom"})
_STARTING = frozenset({"DT", "PRP", "PRP$", "NNP"})  # what the subject of a clause without an opener begins with
_NOUN = "NN"


def before_open_relative(document: Document, first: int, last: int) -> int:
    """The end of a range of tokens, before the subject of a relative clause whose verb stands behind the range.

    With its opener, if it has one: "a drug | the agency (warned of)".
    """
    if not _goes_on(document, last):
        return last
    at = bisect_right(document.phrase_firsts, last - 1) - 1
    if at < 1 or document.phrases[at].last != last or document.phrases[at].first < first + 2:
        return last
    start, tag = document.phrases[at].first, document.tag
    if document.lowered[start - 1] in _OPENERS:
        return start - 1 if start - 1 > first + 1 and tag(start - 2)[:2] == _NOUN else last
    stands_alone = tag(start) in _STARTING and tag(start - 1)[:2] == _NOUN and document.phrases[at - 1].last == start
    return start if stands_alone else last


def _goes_on(document: Document, token: int) -> bool:
    """Whether a verb with tense stands at a token, or behind an adverb there."""
    behind = token + (token < len(document.words) and document.tag(token) == "RB")
    return behind < len(document.words) and document.tag(behind) in FINITE
