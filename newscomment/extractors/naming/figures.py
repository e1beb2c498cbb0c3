"""Public figures: who is meant by a surname alone, or behind the title of an office."""

from collections.abc import Iterable

from newscomment.extractors.naming.bearable_titles import is_municipal, is_public, may_bear
from newscomment.extractors.naming.names import Name
from newscomment.extractors.naming.parties import Party
from newscomment.extractors.naming.public_life import Setting
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
_SELDOM_BORNE = {False: 0.02, True: 0.05}
"""Surnames known to belong to a public figure without a first name: of how many per cent of people, at most."""
_POLITICIAN = "politician"
_HEADS = frozenset({"president", "prime minister", "chancellor"})
_NEVER_OF_HEADS = "secretary"  # a title
_MANY, _AMONG_MANY = 3, 4
"""Figures in a text, and how much commoner a surname may be then."""
_HARDLY_BORNE = 0.006
"""How common a surname is that tells by itself, or behind Mr. and Mrs., who is meant."""
_ALONE = 0.003
"""How common a surname is that tells who holds an office that every town has."""
_FIGURE = "names.figure"
_ANYBODYS = "judge"
"""The title that many bear who are known to few: a figure's country is named with it, or the name is rare."""


def figure(document: Document, name: Name, text: Setting, others: int) -> Entry | None:
    """The public figure known by a surname alone, in a text that speaks of public life; a form of address tells gender.

    `others` is how many public figures the text has named: among many, a surname that is less rare will do.
    """
    if name.entries and name.entries[0].own:
        return name.entries[0]
    entries = _persons(name, "surname", "alias", "name")
    if not entries or not _bearable(name):
        return None
    wanted, persons = gender_told(document, name), gazetteer().persons
    fitting = [
        entry
        for entry in entries
        if (not wanted or persons[entry.name].gender in (wanted, "")) and _is_free(document, name, entry)
    ]
    lesser = [entry for entry in fitting if entry.type == _POLITICIAN and entry.country in text.countries]
    if len(lesser) == 1 and name.title and document.lowered[name.title[1] - 1] == _NEVER_OF_HEADS:
        return lesser[0]  # Secretary Clinton is not the president
    if office := _office(document, name):
        holders = _holders(document, name, fitting, text)
        if holders or office == _ANYBODYS:
            return holders[0] if holders else None
    if name.title and is_public(document.words[slice(*name.title)]):
        text = text._replace(public=True)
    return next((one for one in fitting if _is_known(name, one, text, others, addressed=bool(wanted))), None)


def _is_known(name: Name, entry: Entry, text: Setting, others: int, *, addressed: bool) -> bool:
    """Whether a surname is rare enough for a figure to be meant in a text like this one."""
    at_home = entry.country in text.countries
    if not (text.public or others):
        return False
    if name.form in gazetteer().shared_surnames:
        return at_home and entry.type in _HEADS
    share = gazetteer().surnames.get(name.form, 0.0)
    if share <= _HARDLY_BORNE:
        return at_home or others > 0 or not (addressed and text.countries)
    most = _HARDLY_BORNE if addressed else _SELDOM_BORNE[entry.type in _HEADS]
    among_many = others >= _MANY
    return (at_home or among_many) and share <= most * (_AMONG_MANY if among_many else 1)


def _is_possible(document: Document, name: Name, entry: Entry, text: Setting) -> bool:
    """Whether who holds an office may be the figure that held it: not where a text is about other countries."""
    if entry.country in text.countries or name.form not in gazetteer().surnames:
        return True
    last = document.words[name.title[1] - 1].lower() if name.title else ""
    return not text.countries and last != _ANYBODYS


def _is_free(document: Document, name: Name, entry: Entry) -> bool:
    """Whether nothing beside a surname speaks against a figure: a title, or a place that somebody of the name is of."""
    before = name.title or (max(0, name.first - 1), name.first)
    title = document.words[slice(*before)]
    if (name.title or (title[:1] != [] and title[0].istitle())) and not may_bear(entry, title):
        return False
    if is_municipal(title) and gazetteer().surnames.get(name.form, 0.0) > _ALONE:
        return False
    place = document.words[name.last + 1 : name.last + 2]
    if document.words[name.last : name.last + 1] != ["of"] or not place or not place[0][0].isupper():
        return True
    return any(known.country == entry.country for known in gazetteer().names.get(place[0], ()))


def holder(document: Document, name: Name, text: Setting) -> Entry | None:
    """The public figure with a surname who holds, or held, the office that stands before it."""
    free = (entry for entry in _persons(name, "surname") if _is_free(document, name, entry))
    return next(iter(_holders(document, name, free, text)), None)


def figure_before(document: Document, name: Name, text: Setting, others: int, bearers: Iterable[Party]) -> Entry | None:
    """The public figure whose bare surname stands before somebody of the other gender is named with it in full."""
    known = figure(document, name, text, others) if name.rule == _FIGURE and not name.title else None
    strangers = [one for one in bearers if known is None or one.name != known.name]
    if known is None or any(one.places and one.places[0].first < name.first for one in bearers):
        return None
    gender = gazetteer().persons[known.name].gender
    return known if gender and all(one.gender not in ("", gender) for one in strangers) else None


def _persons(name: Name, *relations: str) -> list[Entry]:
    """The public figures of whom a name is the surname, an alias or another of these relations."""
    return [entry for entry in name.entries if entry.kind == "person" and entry.relation in relations]


def _holders(document: Document, name: Name, entries: Iterable[Entry], text: Setting) -> list[Entry]:
    """Those who may have held the office that stands before a name; nobody where there is none."""
    office = _office(document, name)
    return [one for one in entries if office and one.type == office and _is_possible(document, name, one, text)]


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
