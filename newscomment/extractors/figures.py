"""Public figures: who is meant by a surname alone, or behind the title of an office."""

from newscomment.extractors.names import Name
from newscomment.extractors.parties import Party
from newscomment.language.document import Document
from newscomment.language.gazetteer import Entry, gazetteer

_HONORIFICS = {
    "mr": "m",
    "mr.": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "mrs.": "f",
    "ms": "f",
    "ms.": "f",
    "miss": "f",
    "lady": "f",
    "dame": "f",
}
_OFFICES = {
    "president": "president",
    "minister": "prime minister",
    "premier": "prime minister",
    "chancellor": "chancellor",
    "justice": "judge",
    "judge": "judge",
    "general": "military",
    "gen.": "military",
}
# Surnames known to belong to a public figure without a first name: of how many per cent of people, at most.
_SELDOM_BORNE = {False: 0.02, True: 0.05}
_HEADS = frozenset({"president", "prime minister", "chancellor"})
_MANY, _AMONG_MANY = 3, 4  # figures in a text, and how much commoner a surname may be then
_HARDLY_BORNE = 0.006  # behind Mr. and Mrs., which anybody may have


def figure(document: Document, name: Name, others: int) -> Entry | None:
    """The public figure known by a surname alone; a courtesy title chooses by gender.

    `others` is how many public figures the text has named: among many, a surname that is less rare will do.
    """
    entries = [
        entry for entry in name.entries if entry.kind == "person" and entry.relation in ("surname", "alias", "name")
    ]
    if not entries or not _bearable(name):
        return None
    wanted, office, persons = gender_told(document, name), _office(document, name), gazetteer().persons
    fitting = [entry for entry in entries if not wanted or persons[entry.name].gender in (wanted, "")]
    holders = [entry for entry in fitting if office and persons[entry.name].role == office]
    if holders:
        return holders[0]
    if not fitting or office == "judge":
        return None
    most = _HARDLY_BORNE if wanted else _SELDOM_BORNE[persons[fitting[0].name].role in _HEADS]
    ease = _AMONG_MANY if others >= _MANY else 1
    return fitting[0] if gazetteer().surnames.get(name.form, 0.0) <= most * ease else None


def holder(document: Document, name: Name) -> Entry | None:
    """The public figure with a surname who holds, or held, the office that stands before it."""
    office = _office(document, name)
    entries = (entry for entry in name.entries if entry.kind == "person" and entry.relation == "surname")
    return next((entry for entry in entries if office and gazetteer().persons[entry.name].role == office), None)


def is_lesser_namesake(party: Party, name: Name) -> bool:
    """Whether somebody is never meant by a surname alone that a public figure has: Trump is not one of his children."""
    known = party.figure is not None and name.form == party.surname and name.form not in party.figure.surnames
    return known and any(entry.relation == "surname" for entry in name.entries)


def gender_told(document: Document, name: Name) -> str:
    """The gender that a form of address before a name tells; else nothing."""
    words = document.words[slice(*name.title)] if name.title else ()
    return next((_HONORIFICS[word.lower()] for word in words if word.lower() in _HONORIFICS), "")


def is_honorific(title: str) -> bool:
    """Whether a title is but a form of address."""
    return title.lower() in _HONORIFICS


def _office(document: Document, name: Name) -> str:
    """The role of public figures that a title tells: president, judge and the like; else nothing."""
    words = document.words[slice(*name.title)] if name.title else ()
    return next((_OFFICES[word.lower()] for word in reversed(words) if word.lower() in _OFFICES), "")


def _bearable(name: Name) -> bool:
    """Whether a famous surname can be meant: one that is a common word needs a title, or to stand firm."""
    return bool(name.title) or name.firm or name.form.lower() not in gazetteer().common_words
