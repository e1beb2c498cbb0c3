"""Overview: what all names of a text together tell of it, before any of them is linked."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newscomment.extractors.naming.bodies import home, is_shared
from newscomment.extractors.naming.names import Name

_US_STATE = "us-state"
SHARED = frozenset({"Georgia"})
"""Names of states that an American one has, too."""
STATE_RULES = frozenset({"names.state", "names.place-known"})
"""The rules that find states and known places."""
_PEOPLES = frozenset({"names.the-people", "names.people-known"})
_STORMS_AND_SHIPS = frozenset({"Hurricane", "Typhoon", "Cyclone", "Superstorm", "USS", "HMS", "RMS"})
_OF_WORDS = "names.abbreviation-of-words"


class Overview(NamedTuple):
    """What names tell of their text.

    `home`: the country it is most about; `american`: it speaks of more American states than of countries; `countries`
    named by their people, armies or capitals too, or as where one is; `cities` named by their people; `located`: forms
    that stand as where one is; `things`: forms that name no actor anywhere, as one place tells; `named`: what the
    gazetteers know and the text calls by more than a word that many bodies share.
    """

    home: str | None
    american: bool
    countries: frozenset[str | None]
    cities: frozenset[str]
    located: frozenset[str]
    things: frozenset[str]
    named: frozenset[str]


def overview(names: Sequence[Name]) -> Overview:
    """Look the names of a text over."""
    return Overview(
        home=home(names),
        american=_speaks_of_america(names),
        countries=_otherwise(names),
        cities=frozenset(
            entry.name for name in names if name.rule in _PEOPLES for entry in name.entries[:1] if entry.kind == "place"
        ),
        located=frozenset(name.form for name in names if name.located),
        things=_things(names),
        named=frozenset(name.entries[0].name for name in names if name.entries and not is_shared(name)),
    )


def _otherwise(names: Sequence[Name]) -> frozenset[str | None]:
    """The countries named by their people, armies or capitals too, as where one is, or beside others: no surnames."""
    listed = {name.first for pair in pairwise(names) if _are_listed(*pair) for name in pair}
    return frozenset(
        name.entries[0].country
        for name in names
        if name.entries
        and name.kind not in ("surname", "person")
        and (name.rule not in STATE_RULES or name.located or name.first in listed)
    )


def _are_listed(one: Name, other: Name) -> bool:
    """Whether two states are named with but a word or mark between them: Syria and Jordan."""
    return one.kind == other.kind == "state" and other.first - one.last == 1 and one.form != other.form


def _speaks_of_america(names: Sequence[Name]) -> bool:
    """Whether more American states are named than countries other than America."""
    first = {name.entries[0].name: name.entries[0] for name in names if name.entries}
    inside = sum(entry.type == _US_STATE for entry in first.values())
    return inside > sum(
        entry.kind == "state" and entry.country != "US" and entry.name not in SHARED for entry in first.values()
    )


def _things(names: Sequence[Name]) -> frozenset[str]:
    """Forms that name no actor anywhere in a text: an abbreviation of words, a storm or a ship in one place."""
    words = {name.form for name in names if name.rule == _OF_WORDS}
    borne = {name.form.rpartition(" ")[2] for name in names if name.form.partition(" ")[0] in _STORMS_AND_SHIPS}
    return frozenset(words | borne)
