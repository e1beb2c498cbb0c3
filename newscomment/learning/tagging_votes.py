"""Learning the tables of votes: an averaged perceptron over what each table sees, cut down to what matters.

Method: Collins 2002, with the possible tags of each word as the only candidates. Points are whole numbers, and entries
that were seen seldom or say little are left out.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from newscomment.language.tag_lexicon import AT_EDGE, EDGE, SOURCES, TagLexicon
from newscomment.language.tag_votes import OWN, REACH, Columns, Round, Table, pack, read_places, seen, unpack
from newscomment.language.tags import run_round, to_columns
from newscomment.learning.tagging_lexicon import Tagged

__all__ = ["Settings", "learn_rounds", "render_rounds"]

FIRST_ROUND = (
    "form+0", "ending+0", "kind+0 shape-1 shape+0 shape+1", "kind+0 unit-1", "kind+0 unit+1", "kind+0 unit-2 unit-1",
    "kind+0 unit+1 unit+2", "kind+0 unit-1 unit+1", "form+0 unit-1", "form+0 unit+1", "kind+0 name-1", "kind+0 name+1",
)  # fmt: skip
SECOND_ROUND = (
    "form+0", "kind+0 tag+0", "ending+0", "kind+0 shape-1 shape+0 shape+1", "kind+0 tag-2 tag-1", "kind+0 tag+1 tag+2",
    "kind+0 tag-1 tag+1", "kind+0 unit-1", "kind+0 unit+1", "form+0 tag-1", "form+0 tag+1", "form+0 tag-1 tag+1",
    "kind+0 tag-2 unit-1", "kind+0 unit+1 tag+2", "kind+0 tag-3 tag-2 tag-1", "kind+0 unit-2", "kind+0 name-1",
    "kind+0 name+1",
)  # fmt: skip

SCALE = 4
"""Points for one unit of weight."""


class Settings(NamedTuple):
    """What is left out: entries seen less than `least` times, or with no point above `weak`; how often to pass."""

    least: int = 10
    weak: int = 4
    epochs: int = 4
    sure: int = 60
    seed: int = 1


class Example(NamedTuple):
    """Ambiguous words in columns: right tag, possible tags, and the numbers of the entries that vote."""

    right: list[int]
    possible: list[str]
    voters: list[tuple[int | None, ...]]


def learn_rounds(
    lexicon: TagLexicon, silver: Sequence[Tagged], gold: Sequence[Tagged], *, repeat: int, settings: Settings
) -> tuple[Round, ...]:
    """Learn both rounds from silver sentences and from gold ones, which count `repeat` times."""
    words, right, times = [], [], []
    for sentences, count in ((silver, 1), (gold, repeat)):
        for forms, tags in sentences:
            words += [lexicon.first(forms[0]), *map(lexicon.__getitem__, forms[1:]), AT_EDGE]
            right += [*tags, EDGE]
            times += [count] * (len(tags) + 1)
    columns = to_columns(words)
    classes = [word.tags for word in words]
    chosen = [len(tags) > 1 for tags in classes]
    rounds = []
    for places, sure in ((FIRST_ROUND, settings.sure), (SECOND_ROUND, 0)):
        tables = learn_tables(places, columns, chosen, [classes, right, times], settings)
        rounds.append(Round(tables, sure))
        chosen = run_round(tables, sure, columns, classes, chosen)
    return tuple(rounds)


def learn_tables(
    places: Sequence[str], columns: Columns, chosen: Sequence[bool], facts: Sequence[Sequence], settings: Settings
) -> list[Table]:
    """Learn the tables of one round on the chosen words; `facts` are possible tags, right tag and times of all words."""
    where = [read_places(place) for place in places]
    numbers: dict[tuple[int, object], int] = {}
    known = []
    for index, place in enumerate(where):
        counts = Counter(seen(place, columns, chosen))
        keys = [key for key, count in counts.items() if count >= settings.least]
        known.append({key: numbers.setdefault((index, key), len(numbers)) for key in keys})
    voters = list(zip(*[map(m.get, seen(p, columns, chosen)) for m, p in zip(known, where, strict=True)], strict=True))
    classes, right, times = (list(compress(column, chosen)) for column in facts)
    order = [
        place
        for place, (tag, tags) in enumerate(zip(right, classes, strict=True))
        if tag in tags
        for _ in range(times[place])
    ]
    weights = perceptron(voters, classes, right, order, len(numbers), settings)
    tables = []
    for place, entries in zip(where, known, strict=True):
        points = {key: weights[number] for key, number in entries.items()}
        tables.append(Table(place, {key: pack(p) for key, p in points.items() if max(map(abs, p)) >= settings.weak}))
    return tables


def perceptron(
    voters: Sequence[tuple[int | None, ...]],
    classes: Sequence[str],
    right: Sequence[str],
    order: list[int],
    entries: int,
    settings: Settings,
) -> list[list[int]]:
    """Learn the points of each entry, for the possible tags in order."""
    weights: list[list[float]] = [[0.0] * 4 for _ in range(entries)]
    sums: list[list[float]] = [[0.0] * 4 for _ in range(entries)]
    width = [0] * entries
    shuffle = random.Random(settings.seed)
    clock = 1
    for _ in range(settings.epochs):
        shuffle.shuffle(order)
        for place in order:
            clock += 1
            tags = classes[place]
            entry = [number for number in voters[place] if number is not None]
            rows = [weights[number] for number in entry]
            scores = [sum(column) for column in zip(*rows)][: len(tags)] or [0.0] * len(tags)
            gold = tags.index(right[place])
            rival = max((s, -k) for k, s in enumerate(scores) if k != gold)
            if scores[gold] <= rival[0]:
                wrong = -rival[1]
                for number in entry:
                    width[number] = len(tags)
                    row, total = weights[number], sums[number]
                    row[gold] += 1
                    row[wrong] -= 1
                    total[gold] += clock
                    total[wrong] -= clock
    return [
        [round((weight - total / clock) * SCALE) for weight, total in zip(row, sum_, strict=True)][: max(size, 2)]
        for row, sum_, size in zip(weights, sums, width, strict=True)
    ]


def render_rounds(rounds: Iterable[Round], header: str) -> str:
    """Write the file of votes, in the form `newscomment.language.tag_votes.read_rounds` reads."""
    lines = [header, ""]
    for tables, sure in rounds:
        lines.append(f"round\t{sure}")
        for places, points in tables:
            lines.append("table\t" + " ".join(f"{name}{by:+d}" for name, by in places))
            lines += render_table(places, points)
    return "\n".join([*lines, ""])


def render_table(places: Sequence[tuple[str, int]], points: dict[str | tuple[str, ...], int]) -> list[str]:
    """Write the entries of a table, a line for each class."""
    by_kind: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, packed in points.items():
        parts = (key,) if isinstance(key, str) else key
        own = places[0][0] in OWN
        kind, name = parts[0].split("/", 1) if own else (parts[0], "")
        width = len(kind) - (kind[0] in SOURCES)
        by_kind[kind].append((*([name] if own else []), *parts[1:], *map(str, unpack(packed, width))))
    return ["\t".join([kind, *map(" ".join, zip(*sorted(by_kind[kind]), strict=True))]) for kind in sorted(by_kind)]
