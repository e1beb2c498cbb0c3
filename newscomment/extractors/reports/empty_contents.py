"""Contents that are no claims: words that point at others, verbs without anything, and things that are merely named."""

from bisect import bisect_left

from newscomment.bundled import bundled_lists
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_MARKS = frozenset({"``", "''", "."})
_WORDS = "extractors/data/empty-contents.txt"
_STAND_INS = frozenset({"it", "this", "that", "them"})
_HOW = frozenset({"RB", "IN", "VBG"})  # tags of words that tell how, where and meanwhile doing what
_ROLES = frozenset({"JJ", "NN", "DT"})  # of words before a name
_NOUNS = frozenset({"NN", "NNS"})
_NAMES = frozenset({"NNP", "NNPS", "PRP", "POS"})
_NAMING = _NOUNS | _NAMES | {"JJ", "JJR", "JJS", "DT", "PRP$", "CD", "HYPH"}  # tags of words that name a thing


def says_nothing(document: Document, first: int, last: int) -> bool:
    """Whether tokens only point ("it"), are a clause of nothing else ("as they say | it is"), or a bare "to say"."""
    if last - first == 1 and document.lowered[first] in bundled_lists(_WORDS)["pointing"]:
        return True
    words = document.lowered[first:last]
    if any(bundled_lists(_WORDS)[kind].issuperset(words) for kind in ("clauses", "amounts")):
        return True
    return document.tag(first) == "TO" and last - first <= len(("to", "say"))


def only_points(document: Document, first: int, last: int) -> bool:
    """Whether tokens but point at something, and tell how or where: "said | it memorably in his address"."""
    if document.lowered[first] not in _STAND_INS or last - first == 1 or document.lowered[first + 1] == "as":
        return False
    return document.tag(first + 1) in _HOW and not any(document.tag(token) in FINITE for token in range(first, last))


def is_somebody(document: Document, first: int, last: int) -> bool:
    """Whether tokens are but names and pronouns, perhaps with an article, or what somebody named is."""
    if _is_one_phrase(document, first, last) and document.tag(last - 1) == "NNP":
        first = next(token for token in range(first, last) if document.tag(token) not in _ROLES)
    first += last - first > 1 and document.tag(first) == "DT"
    return all(document.tag(token) in _NAMES for token in range(first, last))


def _is_one_phrase(document: Document, first: int, last: int) -> bool:
    """Whether tokens are one noun phrase and no more: not "the attention | Oslo" receives."""
    at = bisect_left(document.phrase_firsts, first)
    return at < len(document.phrases) and document.phrases[at][:2] == (first, last)


def is_known_thing(document: Document, first: int, last: int) -> bool:
    """Whether tokens but name somebody, or a thing that is known or owned: "the plan", "her courage"."""
    tags = {document.tag(token) for token in range(first, last)}
    known = document.lowered[first] in bundled_lists(_WORDS)["known"] or not tags.isdisjoint({"POS", "``"})
    return (known and tags <= _NAMING | _MARKS) or is_somebody(document, first, last)
