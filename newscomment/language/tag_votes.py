"""Tables of votes: what the neighbours of an ambiguous word say about its tag.

Every table looks at a few places around the word (its `PLACES`) and gives each possible tag points, for or against. The
points of all tables are added, and the tag with most points is taken. Two rounds: the first sees only words, the
second, for words the first was unsure of, the tags found by the first as well. Everything runs by columns: a place is a
column of names, shifted and thinned to the ambiguous words, and a table is one dictionary mapped over the zipped
columns, so that no Python code runs per word and table.

The points of the tags of one word are packed into one integer, `FIELD` bits for each, so that one addition adds them
all.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, compress, islice, repeat
from operator import itemgetter
from sys import intern
from typing import Final, NamedTuple

from newscomment.bundled import bundled_text
from newscomment.language.tag_lexicon import EDGE, Word

__all__ = [
    "Columns",
    "Round",
    "Table",
    "View",
    "decide",
    "pack",
    "read_places",
    "read_rounds",
    "run_round",
    "to_columns",
    "unpack",
    "vote",
]

FIELD: Final = 20
"""Bits for the points of one tag."""

MASK: Final = (1 << FIELD) - 1
ZERO: Final = 1 << (FIELD - 1)
"""The count from which points go up and down, so that no field turns negative."""

OWN: Final = ("kind", "form", "ending")
"""What is only asked of the word itself: its class, and names that begin with the class."""

REACH: Final = 3
"""How many places left and right of a word tables may look; columns begin and end with as many edges."""

Columns = dict[str, list[str]]
"""What is seen of all words, also from their neighbours: `unit`, `shape`, `name`, and `tag` as found so far."""


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


class View:
    """What can be seen around chosen words: columns, shifted and thinned to these words, made when asked for."""

    def __init__(self, columns: Columns, words: Iterable[Word], chosen: Sequence[bool]) -> None:
        self._columns = columns
        self._chosen = chosen
        self._words = list(compress(words, chosen))
        self._made: dict[tuple[str, int], list[str]] = {}

    def own(self, name: str) -> list[str]:
        """List what `name` is of each chosen word."""
        return list(map(itemgetter(Word._fields.index(name)), self._words))

    def column(self, place: tuple[str, int]) -> list[str]:
        """List what stands at a place from each chosen word."""
        made = self._made.get(place)
        if made is None:
            name, by = place
            made = self._made[place] = (
                self.own(name)
                if name in OWN
                else list(compress(islice(self._columns[name], REACH + by, None), self._chosen))
            )
        return made

    def seen(self, places: Iterable[tuple[str, int]]) -> Iterable[str | tuple[str, ...]]:
        """List what a table sees from each chosen word: one string, or one string a place."""
        columns = list(map(self.column, places))
        return columns[0] if len(columns) == 1 else zip(*columns, strict=True)


@cache
def start(tags: str) -> int:
    """Give the points before any vote: `ZERO` for each possible tag."""
    return pack([ZERO] * len(tags))


def vote(tables: Iterable[Table], view: View) -> list[int]:
    """Add up the votes for each chosen word."""
    votes = [list(map(points.get, view.seen(places), repeat(0))) for places, points in tables]
    return list(map(sum, zip(map(start, view.own("tags")), *votes, strict=True)))


def decide(totals: Iterable[int], classes: Iterable[str]) -> tuple[list[str], list[int]]:
    """Give the winner of each word and by how many points it won; the likelier tag of a class wins a tie."""
    winners: list[str] = []
    margins: list[int] = []
    win, lead = winners.append, margins.append
    for total, tags in zip(totals, classes, strict=True):
        if len(tags) == 2:
            margin = (total & MASK) - (total >> FIELD)
            win(tags[margin < 0])
            lead(abs(margin))
        else:
            points = [total & MASK, *[total >> (FIELD * place) & MASK for place in range(1, len(tags))]]
            best = max(points)
            place = points.index(best)
            win(tags[place])
            points[place] = -1
            lead(best - max(points))
    return winners, margins


def run_round(
    tables: Iterable[Table], sure: int, columns: Columns, words: Sequence[Word], chosen: list[bool]
) -> list[bool]:
    """Vote on the chosen words, put the winners into the columns, and choose those not won by `sure` points."""
    view = View(columns, words, chosen)
    winners, margins = decide(vote(tables, view), view.own("tags"))
    tags = columns["tag"]
    for place, tag in zip(compress(range(REACH, REACH + len(chosen)), chosen), winners, strict=True):
        tags[place] = tag
    if sure <= 0:
        return [False] * len(chosen)
    unsure = iter(map(sure.__gt__, margins))
    return [is_chosen and next(unsure) for is_chosen in chosen]


def to_columns(words: Sequence[Word]) -> Columns:
    """Turn looked-up words into columns, `REACH` edges at both ends, with the likeliest tag of each as its tag."""
    edges = [EDGE] * REACH
    names = ("tag", "unit", "shape", "name")
    return {name: [*edges, *map(itemgetter(Word._fields.index(name)), words), *edges] for name in names}


@cache
def read_rounds() -> tuple[Round, ...]:
    """Read the shipped tables, once.

    A line `round<TAB>sure` begins a round, `table<TAB>kind+0 unit-1` a table. The lines after it are its columns, each
    a list parted by blanks: the classes, how many entries each has, what each place but `kind+0` sees (a form or ending
    without its class), and the points for the possible tags, as `3,-1`.
    """
    text = bundled_text("language/data/tag-votes.txt")
    return tuple(map(read_round, text.partition("\n\n")[2].split("round\t")[1:]))


def read_round(text: str) -> Round:
    """Read one round."""
    sure, *tables = text.split("table\t")
    return Round(list(map(read_table, tables)), int(sure))


def read_table(text: str) -> Table:
    """Read one table."""
    head, *lines = text.splitlines()
    places = read_places(head)
    classes, counts, *columns = [line.split(" ") for line in lines]
    kinds = list(chain.from_iterable(map(repeat, map(intern, classes), map(int, counts))))
    rest = iter(columns)
    seen = [see(name, kinds, rest) for name, _ in places]
    keys = seen[0] if len(seen) == 1 else zip(*seen, strict=True)
    return Table(places, dict(zip(keys, map(read_points, next(rest)), strict=True)))


@cache
def read_points(text: str) -> int:
    """Read the points of one entry; few of them differ.

    >>> unpack(read_points("3,-1"), 2)
    [3, -1]
    """
    packed = 0
    for point in reversed(text.split(",")):  # as `pack`, but twice as fast
        packed = (packed << FIELD) + int(point)
    return packed


def see(name: str, kinds: Sequence[str], columns: Iterator[Sequence[str]]) -> Iterable[str]:
    """Give the column of one place."""
    if name == "kind":
        return kinds
    column = next(columns)
    return map("/".join, zip(kinds, column, strict=True)) if name in OWN else map(intern, column)


def read_places(text: str) -> tuple[tuple[str, int], ...]:
    """Read where a table looks.

    >>> read_places("kind+0 unit-1")
    (('kind', 0), ('unit', -1))
    """
    return tuple((place[:-2], int(place[-2:])) for place in text.split(" "))
