"""Learning the tables of votes: an averaged perceptron over what each table sees, cut down to what matters.

Method: Collins 2002, with the possible tags of each word as the only candidates. Points are whole numbers, and entries
that were seen seldom or say little are left out.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress, repeat
from typing import Final, NamedTuple

from newscomment.language.tag_lexicon import AT_EDGE, EDGE, SOURCES, TagLexicon
from newscomment.language.tag_votes import (
    FIELD,
    MASK,
    Round,
    Table,
    View,
    pack,
    read_places,
    run_round,
    start,
    to_columns,
    unpack,
)
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

LONG_FIELD: Final = 64
LONG_ZERO: Final = 1 << LONG_FIELD - 1
"""Bits of the field of one tag in sums over time, and the middle of its range."""


class Settings(NamedTuple):
    """What is left out: entries seen less than `least` times, or with no point above `weak`; how often to pass."""

    least: int = 10
    weak: int = 6
    epochs: int = 6
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
    sights = zip(known, map(examples.view.seen, where), strict=True)
    seen = [map(numbers.get, sight, repeat(total)) for numbers, sight in sights]
    weights = perceptron(list(zip(*seen, strict=True)), examples, total, settings)
    return [
        Table(
            places, {key: pack(row) for key, n in numbers.items() if max(map(abs, row := weights[n])) >= settings.weak}
        )
        for places, numbers in zip(where, known, strict=True)
    ]


def perceptron(
    voters: Sequence[tuple[int, ...]], examples: Examples, entries: int, settings: Settings
) -> list[list[int]]:
    """Learn the points of each entry, for the possible tags in order; `voters` are the entries that fire on a word.

    The number behind the last entry stands for a table that knows nothing of the word.
    """
    weights, sums, width = [0] * (entries + 1), [0] * (entries + 1), [2] * entries
    order = [place for place, tag in enumerate(examples.right) if tag in examples.classes[place]]
    order = [place for place in order for _ in range(examples.times[place])]
    shuffle = random.Random(settings.seed)
    clock = 1
    for _ in range(settings.epochs):
        shuffle.shuffle(order)
        for place in order:
            clock += 1
            tags = examples.classes[place]
            total = sum(map(weights.__getitem__, voters[place]), start(tags))
            gold, wrong = tags.index(examples.right[place]), rival(total, tags, examples.right[place])
            if total >> FIELD * gold & MASK <= total >> FIELD * wrong & MASK:
                up = (1 << FIELD * gold) - (1 << FIELD * wrong)
                late = clock * ((1 << LONG_FIELD * gold) - (1 << LONG_FIELD * wrong))
                for number in voters[place]:
                    if number < entries:
                        width[number] = len(tags)
                        weights[number] += up
                        sums[number] += late
    return [averaged(*row, clock) for row in zip(weights[:-1], sums[:-1], width, strict=True)]


def rival(total: int, tags: str, right: str) -> int:
    """Find the wrong tag with most points; the likeliest of several."""
    if len(tags) == 2:
        return 1 if tags[0] == right else 0
    points = [-1 if tag == right else total >> FIELD * place & MASK for place, tag in enumerate(tags)]
    return points.index(max(points))


def averaged(weight: int, total: int, width: int, clock: int) -> list[int]:
    """Average the weights of an entry over time; `total` is the sum of its steps, each times when it was made."""
    raised = total + sum(LONG_ZERO << LONG_FIELD * place for place in range(width))
    sums = [(raised >> LONG_FIELD * place & (1 << LONG_FIELD) - 1) - LONG_ZERO for place in range(width)]
    return [round((now - late / clock) * SCALE) for now, late in zip(unpack(weight, width), sums, strict=True)]


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
