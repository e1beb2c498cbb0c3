"""Learning the tables of votes: an averaged perceptron over what each table sees, cut down to what matters.

Method: Collins 2002, with the possible tags of each word as the only candidates. Points are whole numbers, and entries
that were seen seldom or say little are left out.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from newscomment.language.tag_lexicon import AT_EDGE, EDGE, MOST_TAGS, SOURCES, TagLexicon
from newscomment.language.tag_votes import Round, Table, View, pack, read_places, run_round, to_columns, unpack
from newscomment.learning.tagging_lexicon import Tagged

__all__ = ["Settings", "learn_rounds", "render_rounds"]

FIRST_ROUND = (
    "form+0", "ending+0", "kind+0 shape-1 shape+0 shape+1", "kind+0 unit-1", "kind+0 unit+1", "kind+0 unit-2 unit-1",
    "kind+0 unit+1 unit+2", "kind+0 unit-1 unit+1", "form+0 unit-1", "form+0 unit+1",
)  # fmt: skip
SECOND_ROUND = (
    "form+0", "kind+0 tag+0", "ending+0", "kind+0 tag-2 tag-1", "kind+0 tag+1 tag+2", "kind+0 tag-1 tag+1",
    "kind+0 unit-1", "kind+0 unit+1", "form+0 tag-1", "form+0 tag+1", "kind+0 tag-3 tag-2 tag-1",
)  # fmt: skip

SCALE = 4
"""Points for one unit of weight."""


class Settings(NamedTuple):
    """What is left out: entries seen less than `least` times, or with no point above `weak`; how often to pass."""

    least: int = 10
    weak: int = 6
    epochs: int = 4
    sure: int = 50
    seed: int = 1


class Examples(NamedTuple):
    """The chosen words: what tables see of them, their possible tags, their right tag, and how often each counts."""

    view: View
    classes: list[str]
    right: list[str]
    times: list[int]


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
    chosen = [word.open for word in words]
    rounds = []
    for places, sure in ((FIRST_ROUND, settings.sure), (SECOND_ROUND, 0)):
        view = View(columns, words, chosen)
        examples = Examples(view, view.own("tags"), list(compress(right, chosen)), list(compress(times, chosen)))
        rounds.append(Round(learn_tables(list(map(read_places, places)), examples, settings), sure))
        chosen = run_round(rounds[-1].tables, sure, columns, words, chosen)
    return tuple(rounds)


def learn_tables(where: Sequence[tuple[tuple[str, int], ...]], examples: Examples, settings: Settings) -> list[Table]:
    """Learn the tables of one round."""
    total = 0
    known = []
    for places in where:
        counts = Counter(examples.view.seen(places))
        keys = [key for key, count in counts.items() if count >= settings.least]
        known.append(dict(zip(keys, range(total, total + len(keys)), strict=True)))
        total += len(keys)
    seen = [map(numbers.get, examples.view.seen(places)) for numbers, places in zip(known, where, strict=True)]
    weights = perceptron(list(zip(*seen, strict=True)), examples, total, settings)
    return [
        Table(
            places, {key: pack(row) for key, n in numbers.items() if max(map(abs, row := weights[n])) >= settings.weak}
        )
        for places, numbers in zip(where, known, strict=True)
    ]


def perceptron(
    voters: Sequence[tuple[int | None, ...]], examples: Examples, entries: int, settings: Settings
) -> list[list[int]]:
    """Learn the points of each entry, for the possible tags in order; `voters` are the entries that fire on a word."""
    weights = [[0.0] * MOST_TAGS for _ in range(entries)]
    sums = [[0.0] * MOST_TAGS for _ in range(entries)]
    width = [2] * entries
    _, classes, right, times = examples
    order = [place for place, tag in enumerate(right) if tag in classes[place] for _ in range(times[place])]
    shuffle = random.Random(settings.seed)
    clock = 1
    for _ in range(settings.epochs):
        shuffle.shuffle(order)
        for place in order:
            clock += 1
            tags = classes[place]
            firing = [number for number in voters[place] if number is not None]
            scores = [sum(column) for column in zip(*[weights[number] for number in firing], strict=True)] or [0.0] * 4
            gold = tags.index(right[place])
            rival, wrong = max((scores[k], -k) for k in range(len(tags)) if k != gold)
            if scores[gold] <= rival:
                for number in firing:
                    width[number] = len(tags)
                    reward(weights[number], sums[number], gold, -wrong, clock)
    return [
        [round((weight - total / clock) * SCALE) for weight, total in zip(row, sum_, strict=True)][:size]
        for row, sum_, size in zip(weights, sums, width, strict=True)
    ]


def reward(weights: list[float], sums: list[float], gold: int, wrong: int, clock: int) -> None:
    """Move the weights of one entry towards the right tag; `sums` are for averaging."""
    weights[gold] += 1
    weights[wrong] -= 1
    sums[gold] += clock
    sums[wrong] -= clock


def render_rounds(rounds: Iterable[Round], header: str) -> str:
    """Write the file of votes, in the form `newscomment.language.tag_votes.read_rounds` reads."""
    lines = [header, ""]
    for tables, sure in rounds:
        lines.append(f"round\t{sure}")
        for places, points in tables:
            lines.append("table\t" + " ".join(f"{name}{by:+d}" for name, by in places))
            lines += map(" ".join, render_table(places, points))
    return "\n".join([*lines, ""])


def render_table(places: Sequence[tuple[str, int]], points: dict[str | tuple[str, ...], int]) -> list[list[str]]:
    """List the columns of a table, see `read_rounds`."""
    rows: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key, packed in points.items():
        first, *others = (key,) if isinstance(key, str) else key
        kind, *name = first.split("/", 1) if places[0][0] in ("form", "ending") else [first]
        rows[kind].append((*name, *others, ",".join(map(str, unpack(packed, width(kind))))))
    kinds = sorted(rows)
    entries = [entry for kind in kinds for entry in sorted(rows[kind])]
    columns = map(list, zip(*entries, strict=True))
    return [kinds, [str(len(rows[kind])) for kind in kinds], *columns]


def width(kind: str) -> int:
    """Count the possible tags of a class."""
    return len(kind) - (kind[0] in SOURCES)
