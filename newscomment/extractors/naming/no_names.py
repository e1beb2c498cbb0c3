"""Names that name no party: titles of works, cases at law, whoever sends a report, signs that a name is part of."""

from bisect import bisect_right

from newscomment.extractors.naming.clues import is_word
from newscomment.language.document import Document
from newscomment.language.quotes import opening_mark

_VERSUS = frozenset({"v", "v."})  # "vs." stands between rivals as well
_SIGNS = frozenset({"+"})
_OPENING = 6  # tokens from the start of a paragraph to the bracket that says who sends it
_WORKS = frozenset({"song", "film", "movie", "book", "novel", "poem", "album", "play", "musical", "series", "show"})
_SENT = frozenset({"organization", "unknown"})
_BUILDING = "Capitol"


def names_no_party(document: Document, first: int, last: int, kind: str, *, known: bool) -> bool:
    """Whether a name of tokens, and of a kind, is none of a party where it stands; `known`: the gazetteers have it."""
    if ((last - first == 1 or kind == "state") and _is_case(document, first, last)) or _is_glued(document, first):
        return True
    if kind in _SENT and _sends(document, first, last):
        return True
    if document.words[last - 1] == _BUILDING and kind == "organization":
        return _is_of_a_state(document, first, last)
    common = kind != "person" and all(map(is_word, document.words[first:last]))
    works = first > 1 and document.lowered[first - 2] in _WORKS
    return not known and (common or works) and _stands_alone_in_marks(document, first, last)


def _is_case(document: Document, first: int, last: int) -> bool:
    """Whether a name is a side of a case at law: Katz v. Harlan. Bodies and full names are parties all the same."""
    words = document.words
    behind = last + 1 + (words[last + 1 : last + 2] == ["."])
    if words[last : last + 1] and words[last] in _VERSUS and words[behind : behind + 1]:
        return words[behind][0].isupper()
    before = first - 1 - (words[first - 1 : first] == ["."])
    return before > 0 and words[before] in _VERSUS and words[before - 1][0].isupper()


def _is_glued(document: Document, first: int) -> bool:
    """Whether a sign binds a word to the name before it: PL+US."""
    return first > 0 and document.words[first - 1] in _SIGNS and document.ends[first - 1] == document.starts[first]


def _sends(document: Document, first: int, last: int) -> bool:
    """Whether a paragraph opens with a name between brackets, behind the place at most: SKELAH (CNN) – …."""
    if first == 0 or document.words[first - 1] != "(" or document.words[last : last + 1] != [")"]:
        return False
    begins = document.tokens_in(document.blocks[document.block_of(first)].start, document.starts[first])[0]
    return first - begins <= _OPENING and all(
        not word.isalpha() or word.isupper() for word in document.words[begins:last]
    )


def _is_of_a_state(document: Document, first: int, last: int) -> bool:
    """Whether a Capitol is that of an American state: the state Capitol, the Kentucky Capitol, that in Skelah."""
    before = document.lowered[first - 1 : first]
    return before == ["state"] or last - first > 1 or document.lowered[last : last + 1] == ["in"]


def _stands_alone_in_marks(document: Document, first: int, last: int) -> bool:
    """Whether all that stands between two quotation marks is a name: the song “Eileen”."""
    at = bisect_right(document.quotes, first - 1, key=opening_mark) - 1
    pair = document.quotes[at] if at >= 0 else None
    if pair is None or pair.open != first - 1:
        return False
    return pair.close == last or (pair.close == last + 1 and document.words[last] in {",", ".", "?", "!"})
