"""Whether a capital stands for its government: Moscow warns, but one meets in Moscow."""

from newscomment.language.document import Document

# One is at these, and what is at them is a place.
_AT = frozenset(
    [
        "in",
        "at",
        "near",
        "around",
        "outside",
        "inside",
        "across",
        "through",
        "into",
        "downtown",
        "over",
        "via",
        "throughout",
    ]
)
# Behind these may stand a place as well as a party.
_BETWEEN = frozenset({"to", "on", "for", "from"})
_OF = frozenset({"of", "toward", "towards"})
# Words that go before "to", "from" and "for" a place.
_MOVING = frozenset(
    [
        "travel",
        "travels",
        "traveled",
        "travelled",
        "trip",
        "visit",
        "visits",
        "flight",
        "flew",
        "fly",
        "came",
        "come",
        "went",
        "go",
        "goes",
        "going",
        "gone",
        "moved",
        "move",
        "return",
        "returned",
        "arrived",
        "drive",
        "drove",
        "city",
        "streets",
        "capital",
        "mayor",
        "suburb",
        "suburbs",
        "miles",
        "kilometers",
        "journey",
        "road",
        "march",
        "back",
        "brought",
        "sent",
        "train",
        "ambassador",
        "embassy",
        "outskirts",
        "heart",
        "center",
        "centre",
        "port",
        "university",
        "people",
        "residents",
        "born",
    ]
)
# What a city has and a government has not.
_OF_CITIES = frozenset(
    [
        "queue",
        "queues",
        "street",
        "streets",
        "suburb",
        "suburbs",
        "mayor",
        "subway",
        "metro",
        "trams",
        "buses",
        "airport",
        "harbour",
        "harbor",
        "tenants",
        "renters",
        "landlords",
        "rents",
        "rent",
        "flats",
        "apartments",
        "neighbourhoods",
        "neighborhoods",
        "skyline",
        "schools",
        "residents",
        "commuters",
        "restaurants",
        "cafes",
        "museums",
        "parks",
        "squares",
        "slums",
        "traffic",
        "river",
    ]
)
_POSSESSIVE = (["'s"], ["’s"])
_NEAR = 3  # words behind the mark of a possessive
_NOUNS = frozenset("nsNSa")
_COMMON_NOUNS = frozenset("ns")


def acts(document: Document, first: int, last: int) -> bool:
    """Whether the capital at these tokens stands for the government that sits in it."""
    before, behind = _word(document, first - 1), document.words[last : last + 1]
    if before in _AT or before in _OF or (behind == [","] and _place_follows(document, last + 1)):
        return False
    if _owns_what_cities_have(document, last):
        return False
    if before in _BETWEEN:
        meant = before in ("on", "for") or (first > 1 and document.tags[first - 2] in _COMMON_NOUNS)
        return meant and _word(document, first - 2) not in _MOVING
    return not (document.tags[last : last + 1] in _NOUNS or behind in (["-"], ["/"]))


def _owns_what_cities_have(document: Document, last: int) -> bool:
    """Whether what a possessive before a token's end is of belongs to a city: Oslo's trams."""
    owned = map(str.lower, document.words[last + 1 : last + 1 + _NEAR])
    return document.words[last : last + 1] in _POSSESSIVE and not _OF_CITIES.isdisjoint(owned)


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
