"""Whether a capital stands for its government: Moscow warns, but one meets in Moscow."""

from newscomment.bundled import bundled_lists
from newscomment.language.document import Document

_WORDS = "extractors/data/capitals.txt"
"""Words that one is at a place by, words of moving to and from one, and what a city has and a government has not."""

# Behind these may stand a place as well as a party.
_BETWEEN = frozenset({"to", "on", "for", "from"})
_OF = frozenset({"of", "toward", "towards"})
_POSSESSIVE = (["'s"], ["’s"])
_NEAR = 3  # words behind the mark of a possessive
_NOUNS = frozenset("nsNSa")
_COMMON_NOUNS = frozenset("ns")


def acts(document: Document, first: int, last: int) -> bool:
    """Whether the capital at these tokens stands for the government that sits in it."""
    before, behind = _word(document, first - 1), document.words[last : last + 1]
    if (
        before in bundled_lists(_WORDS)["places"]
        or before in _OF
        or (behind == [","] and _place_follows(document, last + 1))
    ):
        return False
    if _owns_what_cities_have(document, last):
        return False
    if before in _BETWEEN:
        meant = before in ("on", "for") or (first > 1 and document.tags[first - 2] in _COMMON_NOUNS)
        return meant and _word(document, first - 2) not in bundled_lists(_WORDS)["moving"]
    return not (document.tags[last : last + 1] in _NOUNS or behind in (["-"], ["/"]))


def _owns_what_cities_have(document: Document, last: int) -> bool:
    """Whether what a possessive before a token's end is of belongs to a city: Oslo's trams."""
    owned = map(str.lower, document.words[last + 1 : last + 1 + _NEAR])
    return document.words[last : last + 1] in _POSSESSIVE and not bundled_lists(_WORDS)["owned"].isdisjoint(owned)


def _word(document: Document, token: int) -> str:
    return document.words[token].lower() if token >= 0 else ""


def _place_follows(document: Document, token: int) -> bool:
    """Whether a larger place stands at a token, with a mark behind it."""
    word = document.words[token] if token < len(document.words) else ""
    return (
        word[:1].isupper()
        and document.tags[token] in _NOUNS
        and document.words[token + 1 : token + 2] in (["."], [","])
    )
