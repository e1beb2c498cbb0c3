"""Parties: what has been gathered about each actor while names are being linked. Changed here, frozen at the end."""

from dataclasses import dataclass, field
from typing import NamedTuple

from newscomment.extractors.findings import Range
from newscomment.language.gazetteer import Entry, Person, gazetteer


class Place(NamedTuple):
    """One mention: token range, form ("name", "nominal", "pronoun"), the rule that found it."""

    first: int
    last: int
    form: str
    rule: str


@dataclass(eq=False, slots=True)
class Party:
    """Somebody or something named. `forms` are the names used; `figure` what the gazetteer of persons knows."""

    name: str
    kind: str
    entry: Entry | None = None
    country: str | None = None
    gender: str = ""
    figure: Person | None = None
    places: list[Place] = field(default_factory=list)
    forms: dict[str, str] = field(default_factory=dict)
    titles: dict[str, Range] = field(default_factory=dict)
    affiliation: "Party | None" = None
    roles: set[str] = field(default_factory=set)

    @property
    def surname(self) -> str:
        """The last word of a person's name, without "Jr."."""
        words = self.name.replace(",", "").split()
        while len(words) > 1 and words[-1].rstrip(".").lower() in _SUFFIXES:
            words.pop()
        return words[-1]

    def call(self, form: str, rule: str) -> None:
        """Note a name it is called by, with the rule that found the name first."""
        self.forms.setdefault(form, rule)


_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "frs", "obe", "cbe", "mbe", "kbe", "qc", "kc", "esq"})


def party_of(entry: Entry) -> Party:
    """A party that the gazetteers know."""
    figure = gazetteer().persons.get(entry.name) if entry.kind == "person" and not entry.own else None
    party = Party(entry.name, entry.kind, entry, entry.country)
    if figure:
        party.figure, party.gender = figure, figure.gender
        party.roles.update(figure.role.lower().split("|"))
    return party
