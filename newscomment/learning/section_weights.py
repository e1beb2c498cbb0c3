"""Learn which cues and places tell the role of a paragraph: the weights of `section-weights.tsv`.

Method: softmax regression (Böhning 1992), roles weighed against their frequency; a few cues that are named for a rare
role are then raised to what they weigh at least (`RAISED`). Needs numpy. Nothing is drawn by lot: the same input gives
the same bytes.

    python -m newscomment.learning sections pieces.jsonl --out section-weights.tsv

A line of the input is a JSON object with `text`, `paragraphs` (`[start, end]` in code points) and `roles`, one for each
paragraph.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from math import fsum
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from newscomment.extractors.page.section_notes import notes_and_lines
from newscomment.extractors.paragraphs.features import Features, Paragraphs
from newscomment.extractors.paragraphs.roles import Table
from newscomment.extractors.paragraphs.roles import table as shipped_table
from newscomment.learning.partly_read import findings_before
from newscomment.learning.records import made
from newscomment.pipeline import default_pipeline

__all__ = ["ROLES", "Row", "command", "cross_validate", "fit", "read_rows", "render"]

ROLES: Final = (
    "introduction", "background", "argument", "evidence",
    "counterargument", "implication", "recommendation", "conclusion",
)  # fmt: skip

RAISED: Final = {("closing", "conclusion"): 1.0, ("opening_other_side", "counterargument"): 1.4}
"""What the cues that name a rare role weigh at least, set by hand, as examples of these are few."""

HOLD: Final = 0.002
"""How strongly weights are held near nought, beside the mean of what the paragraphs say."""

BALANCE: Final = 0.3
"""How far roles are weighed against their frequency: not at all at 0, to equal shares at 1."""

ROUNDS: Final = 500
STEP: Final = 0.5
HEADER: Final = """\
# name: weights of what tells the role of a paragraph
# source: learned by `python -m newscomment.learning sections` from op-eds with a role a paragraph, some cues raised
# licence: MIT
"""


class Row(NamedTuple):
    """A paragraph: the piece it is of, what is known of it, and its role."""

    piece: str
    features: Features
    role: str


def read_rows(path: Path) -> Iterator[Row]:
    """Read the paragraphs of pieces; those of another role than `ROLES` are left out.

    Raises:
        InputError: a line is no JSON object with text, paragraphs and roles; names the file and line.
    """
    for number, (text, roles) in enumerate(made(path, "text, paragraphs and roles", _told), 1):
        for start, features in paragraphs(text):
            if roles.get(start) in ROLES:
                yield Row(str(number), features, roles[start])


def _told(record: Mapping[str, Any]) -> tuple[str, dict[int, str]]:
    """The text of a record, and the role of the paragraph that begins at each place."""
    roles = {start: role for (start, _), role in zip(record["paragraphs"], record["roles"], strict=True)}
    return str(record["text"]), roles


def paragraphs(text: str) -> Iterator[tuple[int, Features]]:
    """Read a text as far as sections need it: where each paragraph that is no note begins, and what is known of it."""
    document = default_pipeline().document(text)
    findings = findings_before(document, "sections")
    blocks = [index for index, block in enumerate(document.blocks) if block.kind == "paragraph"]
    apart = notes_and_lines(document)
    body = [block for block in blocks if block not in apart]
    starts = (document.blocks[block].start for block in body)
    yield from zip(starts, Paragraphs(document, findings, body).features(), strict=True)


def fit(rows: Sequence[Row]) -> Table:
    """Learn the weights from paragraphs."""
    import numpy as np

    names = sorted({name for row in rows for name in row.features})
    places = {name: place for place, name in enumerate(names)}
    known = np.zeros((len(rows), len(names)))
    for at, row in enumerate(rows):
        known[at, [places[name] for name in row.features]] = list(row.features.values())
    gold = np.array([ROLES.index(row.role) for row in rows])
    often = np.bincount(gold, minlength=len(ROLES))
    costs = often[gold] ** -BALANCE
    costs /= costs.sum()
    right = np.eye(len(ROLES))[gold]
    weights = np.zeros((len(names), len(ROLES)))
    for _ in range(ROUNDS):
        powers = np.exp(known @ weights)
        miss = costs[:, None] * (right - powers / powers.sum(1, keepdims=True))
        weights += STEP * (known.T @ miss - HOLD * weights)
    return Table(ROLES, {name: raised(name, row) for name, row in zip(names, weights.tolist(), strict=True)})


def raised(name: str, weights: Sequence[float]) -> tuple[float, ...]:
    """Round the weights of one cue, and raise what is below `RAISED`."""
    least = [RAISED.get((name, role), float("-inf")) for role in ROLES]
    return tuple(max(round(weight, 2) + 0.0, bound) for weight, bound in zip(weights, least, strict=True))


def cross_validate(rows: Sequence[Row], parts: int = 5) -> list[tuple[str, str]]:
    """Pairs of right and found roles, each found with weights learned without the paragraph's part of the pieces."""
    pieces = {piece: number % parts for number, piece in enumerate(dict.fromkeys(row.piece for row in rows))}
    pairs = []
    for part in range(parts):
        unseen = [pieces[row.piece] == part for row in rows]
        learned = fit(list(compress(rows, [not new for new in unseen])))
        pairs += found(learned, list(compress(rows, unseen)))
    return pairs


def found(learned: Table, rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Pairs of right and found roles."""
    pairs = []
    for row in rows:
        scores = learned.scores(row.features)
        pairs.append((row.role, max(scores, key=lambda role: scores[role])))
    return pairs


def summary(pairs: Sequence[tuple[str, str]]) -> str:
    """Accuracy and the mean F1 of the roles, in per cent."""
    right, gold, read = (Counter[str](roles) for roles in (
        (one for one, other in pairs if one == other), (one for one, _ in pairs), (other for _, other in pairs),
    ))  # fmt: skip
    f1 = fsum(2 * right[role] / max(1, gold[role] + read[role]) for role in ROLES) / len(ROLES)
    return f"accuracy {100 * right.total() / len(pairs):.1f}, mean F1 {100 * f1:.1f}"


def render(learned: Table) -> str:
    """Write the table with its header."""
    rows = ["\t".join([name, *map(str, weights)]) for name, weights in sorted(learned.weights.items())]
    return HEADER + "\n".join(["\t".join(["feature", *learned.roles]), *rows, ""])


@click.command("sections")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="File to write.")
def command(files: tuple[Path, ...], out: Path) -> None:
    """Learn the roles of paragraphs from FILES: JSONL with text, paragraphs and roles."""
    rows = [row for path in files for row in read_rows(path)]
    shipped, learned = shipped_table(), fit(rows)
    out.write_bytes(render(learned).encode("utf-8"))
    click.echo(f"{len(rows)} paragraphs; by the shipped weights: {summary(found(shipped, rows))}")
    click.echo(f"by the learned weights: {summary(found(learned, rows))}")
    click.echo(f"by weights learned without the piece itself: {summary(cross_validate(rows))}")
