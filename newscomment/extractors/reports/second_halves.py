"""What a reporting clause claims beside the words that it stands behind: a second conjunct, a clause set in.

“The plan was ‘bad,’ she said, and the timing ‘troubling’”; “it is old and, she says, will fall”.
"""

from bisect import bisect_left

from newscomment.language.document import Document
from newscomment.language.tags import FINITE, FINITE_TAG

_JOINING = frozenset({"and", "but", "so", "while"})
_COPULA = frozenset({"is", "was", "are", "were"})
_SOMEBODY = frozenset({"he", "she", "they", "i", "we", "you"})
_LONGEST_HEARER = 6  # tokens between a verb of telling and its comma
_OPENING = frozenset({"because", "that", "since", "although", "though", "while", "if", "whereas"})
_RELATIVES = frozenset({"which", "who"})


def second_half(document: Document, first: int, stop: int) -> tuple[int, int] | None:
    """The clause (a token range) that a conjunction ties to a reporting clause, if words in it are quoted, too."""
    words = document.lowered
    comma = next((token for token in range(first, min(stop, first + _LONGEST_HEARER)) if words[token] == ","), stop)
    at = comma + 1
    if at + 1 >= stop or words[at] not in _JOINING or _has_finite(document, first, comma):
        return None
    start = at + (words[at] != "so")
    opens = start + (words[start] == "so")
    quote = _quote_in(document, start, stop)
    if quote is None or words[opens] in _SOMEBODY:
        return None
    verbs = (words[token] for token in range(start, quote) if document.tag(token) in FINITE)
    return (start, stop) if all(word in _COPULA for word in verbs) else None


def _quote_in(document: Document, first: int, last: int) -> int | None:
    """The first mark in a token range that opens a quotation."""
    pairs = document.quotes
    at = bisect_left(pairs, (first,))
    return pairs[at].open if at < len(pairs) and pairs[at].open < last and not pairs[at].level else None


def told_part(document: Document, start: int, aside: tuple[int, int]) -> tuple[int, int]:
    """What stands before an aside (a token range) that belongs to it, from a token on: of a second conjunct nothing.

    Of a relative clause it is the pronoun: “a style | which, she says, is dated”.
    """
    first, last = aside
    at = first - 1 - (document.words[first - 1] == ",")
    if at <= start:
        return start, first
    if document.words[first] != "," and document.lowered[first - 1] in _OPENING:
        return first, first
    if document.lowered[at] in _RELATIVES:
        return at, first
    behind = last + (last < len(document.words) and document.words[last] == ",")
    joined = document.tag(at) == "CC" and _has_finite(document, start, at)
    parted = joined and (document.words[at - 1] == "," or _has_finite(document, behind, behind + 2))
    return (first, first) if parted else (start, first)


def _has_finite(document: Document, first: int, last: int) -> bool:
    """Whether a token range holds a verb with tense."""
    return FINITE_TAG.search(document.tags, first, last) is not None
