"""Titles that a public figure may bear: presidents were senators and generals, but no sergeants and no professors."""

from collections.abc import Sequence

from newscomment.language.gazetteer import Entry, Office, gazetteer

_POLITICAL = frozenset(
    {"state", "government", "minister", "official", "diplomat", "legislator", "local", "candidate", "leader"}
)
_MUNICIPAL = frozenset(
    {"mayor", "councillor", "councilman", "councilwoman", "alderman", "sheriff", "police chief", "district attorney"}
)
"""Offices that every town has; those who came to govern states are not known by them."""
_PUBLIC = _POLITICAL - {"candidate", "leader", "local"}
_LEARNED = frozenset({"academic", "profession", "official"})
_BRANCHES = {
    **dict.fromkeys(("politician", "president", "prime minister", "chancellor", "diplomat"), _POLITICAL),
    "official": _POLITICAL | {"academic", "military"},
    "military": _POLITICAL | {"military"},
    "judge": frozenset({"judicial"}),
    "monarch": frozenset({"state"}),
    "religious": frozenset({"religious", "academic"}),
    "activist": frozenset({"religious", "profession"}),
    "business": frozenset({"business", "profession"}),
    "economist": _LEARNED | {"business", "minister"},
    **dict.fromkeys(("academic", "scientist", "writer", "media", "lawyer"), _LEARNED),
    **dict.fromkeys(("entertainer", "athlete", "artist", "other"), frozenset({"profession"})),
}
"""The branches of offices whose holders are known as one of a role."""
_HIGHEST_RANKS = frozenset({"general", "gen.", "colonel", "col."})
"""Ranks that those had who became presidents."""
_COUNTRIES = {"chancellor": frozenset({"DE", "AT", "GB"})}
"""The countries of offices that more than one has, but not all."""
_WITHOUT_MINISTERS = "US"


def may_bear(figure: Entry, title: Sequence[str]) -> bool:
    """Whether a figure may bear a title, given as its words; one that nobody knows says nothing against it."""
    office = _office(title)
    if office is None or office.branch == "honorific":
        return True
    if figure.type in ("president", "prime minister") and office.title in _HIGHEST_RANKS:
        return True
    if office.title in _MUNICIPAL and figure.type != "politician":
        return False
    return office.branch in _BRANCHES.get(figure.type, _POLITICAL) and _is_of_country(office, figure.country)


def is_municipal(title: Sequence[str]) -> bool:
    """Whether a title is that of an office of a town."""
    office = _office(title)
    return office is not None and office.title in _MUNICIPAL


def is_public(title: Sequence[str]) -> bool:
    """Whether a title is that of an office of state, which a mayor's is not."""
    office = _office(title)
    return office is not None and office.branch in _PUBLIC


def _office(title: Sequence[str]) -> Office | None:
    """The office that the last words of a title name."""
    words = [word.lower() for word in title]
    known = (gazetteer().offices.get(" ".join(words[at:])) for at in range(len(words)))
    return next((office for office in known if office), None)


def _is_of_country(office: Office, country: str | None) -> bool:
    """Whether a country has an office."""
    if office.title in _COUNTRIES:
        return country in _COUNTRIES[office.title]
    if country == _WITHOUT_MINISTERS and office.title.endswith(("minister", "premier")):
        return False
    return office.country in (None, country)
