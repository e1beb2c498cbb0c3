"""Tables of votes: what the neighbours of an ambiguous word say about its tag.

Every table looks at a few places around the word (its `PLACES`) and gives each possible tag points, for or against. The
points of all tables are added, and the tag with most points is taken. Two rounds: the first sees only words, the second,
for words the first was unsure of, the tags found by the first as well. Everything runs by columns: a place is a column of names,
shifted and thinned to the ambiguous words, and a table is one dictionary mapped over the zipped columns, so that no
Python code runs per word and table.

The points of the tags of one word are packed into one integer, `FIELD` bits for each, so that one addition adds them all.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import compress, repeat
from operator import add, lshift
from typing import Final, NamedTuple

__all__ = ["Columns", "Round", "Table", "decide", "pack", "read_places", "read_rounds", "seen", "unpack", "vote"]

FIELD: Final = 20
"""Bits for the points of one tag."""

MASK: Final = (1 << FIELD) - 1
ZERO: Final = 1 << (FIELD - 1)
"""The count from which points go up and down, so that no field turns negative."""

OWN: Final = ("form", "ending")
"""Names that begin with the word's class."""

REACH: Final = 3
"""How many places left and right of a word tables may look; columns begin and end with as many edges."""

Columns = dict[str, list[str]]
"""Names of all words by kind of name: `kind`, `form`, `ending`, `unit`, `shape`, `name`, and `tag` as found so far."""


class Table(NamedTuple):
    """One table: where it looks, as kind of name and distance, and the packed points by what it sees there."""

    places: tuple[tuple[str, int], ...]
    points: dict[str | tuple[str, ...], int]


class Round(NamedTuple):
    """Tables that vote together. Words won by less than `sure` points go into the next round."""

    tables: list[Table]
    sure: int


def pack(points: Iterable[int]) -> int:
    """Pack the points of a word's possible tags, in the order of its class.

    >>> pack([3, -1]) == 3 - (1 << FIELD)
    True
    """
    return sum(point << (FIELD * place) for place, point in enumerate(points))


def unpack(packed: int, width: int) -> list[int]:
    """Undo `pack` for `width` tags.

    >>> unpack(pack([3, -1]), 2)
    [3, -1]
    """
    raised = packed + pack([ZERO] * width)
    return [(raised >> (FIELD * place) & MASK) - ZERO for place in range(width)]


def seen(places: Iterable[tuple[str, int]], columns: Columns, chosen: Sequence[bool]) -> Iterable[str | tuple[str, ...]]:
    """List what a table sees around each chosen word; columns begin and end with `REACH` edges."""
    length = len(chosen)
    shifted = [compress(columns[name][REACH + by : REACH + by + length], chosen) for name, by in places]
    return shifted[0] if len(shifted) == 1 else zip(*shifted, strict=True)


@cache
def start(tags: str) -> int:
    """Give the points before any vote: `ZERO` for each possible tag."""
    return pack([ZERO] * len(tags))


def vote(tables: Iterable[Table], columns: Columns, chosen: Sequence[bool], classes: Sequence[str]) -> list[int]:
    """Add up the votes for each chosen word; `classes` are the chosen words' possible tags."""
    totals = list(map(start, classes))
    for places, points in tables:
        totals = list(map(add, totals, map(points.get, seen(places, columns, chosen), repeat(0))))
    return totals


def decide(totals: Iterable[int], classes: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Give the winner of each word and by how many points it won; the likelier tag of a class wins a tie."""
    for total, tags in zip(totals, classes, strict=True):
        best, other, second = 0, 0, 0
        for place in range(len(tags)):
            points = total & MASK
            total >>= FIELD
            if points > best:
                best, second, other = points, best, place
            elif points > second:
                second = points
        yield tags[other], best - second


@cache
def read_rounds() -> tuple[Round, ...]:
    """Read the shipped tables, once.

    A line `round<TAB>sure` begins a round, `table<TAB>kind+0 unit-1` a table. Every other line holds entries of one class:
    the class, then for each place of the table but `kind+0` a list of what it sees, then for each possible tag a list of
    points. A form or ending stands without its class.
    """
    rounds: list[Round] = []
    text = files("newscomment.language").joinpath("data/tag-votes.txt").read_text("utf-8")
    for line in text.partition("\n\n")[2].splitlines():
        head, *rest = line.split("\t")
        if head == "round":
            rounds.append(Round([], int(rest[0])))
        elif head == "table":
            rounds[-1].tables.append(Table(read_places(rest[0]), {}))
        else:
            table = rounds[-1].tables[-1]
            table.points.update(read_entries(table.places, head, [field.split(" ") for field in rest]))
    return tuple(rounds)


def read_places(text: str) -> tuple[tuple[str, int], ...]:
    """Read where a table looks.

    >>> read_places("kind+0 unit-1")
    (('kind', 0), ('unit', -1))
    """
    return tuple((place[:-2], int(place[-2:])) for place in text.split(" "))


def read_entries(
    places: Sequence[tuple[str, int]], kind: str, lists: Sequence[Sequence[str]]
) -> Iterable[tuple[str | tuple[str, ...], int]]:
    """Read entries of one class: pairs of what the places see and the packed points."""
    rest = iter(lists)
    columns: list[Iterable[str]] = []
    for name, by in places:
        if name in OWN and by == 0:
            columns.append(map(f"{kind}/".__add__, next(rest)))
        else:
            columns.append(repeat(kind) if name == "kind" and by == 0 else next(rest))
    packed = list(map(int, next(rest)))
    for place, points in enumerate(rest, 1):
        packed = list(map(add, packed, map(lshift, map(int, points), repeat(FIELD * place))))
    return zip(columns[0] if len(columns) == 1 else zip(*columns), packed)
