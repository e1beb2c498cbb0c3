"""Learn what tells the thesis of a piece: the weights of `thesis-weights.tsv`.

Method: logistic regression by iteratively reweighted least squares (McCullagh and Nelder 1989), over all claims that
may be the thesis. A piece with a title is read twice, with it and without, since not every text brings one. Needs
numpy. Nothing is drawn by lot: the same input gives the same bytes.

    python -m newscomment.learning theses pieces.jsonl --out thesis-weights.tsv

A line of the input is a JSON object with `text`, perhaps `title`, `sentences` (objects with `start` and `end`, in code
points), and `thesis`: the numbers of the sentences that state it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from newscomment.extractors.discourse.role_signs import Signs
from newscomment.extractors.discourse.theses import chosen, table, weight
from newscomment.extractors.discourse.thesis_features import Candidates, Features
from newscomment.extractors.findings import Range
from newscomment.extractors.roles import roles_of
from newscomment.learning.partly_read import findings_before, main_claim
from newscomment.learning.records import made
from newscomment.pipeline import default_pipeline

__all__ = ["Piece", "command", "cross_validate", "fit", "read_pieces", "render"]

HOLD: Final = 6.0
"""How strongly weights are held near nought, in claims."""

ROUNDS: Final = 8
HEADER: Final = """\
# name: weights of what tells the thesis of a piece
# source: learned by `python -m newscomment.learning theses` from op-eds with their thesis marked
# licence: MIT
"""


class Piece(NamedTuple):
    """A reading: what is known of each claim that may be the thesis, the sentence of each claim, the right claims."""

    name: str
    candidates: Mapping[int, Features]
    sentences: Sequence[int]
    right: frozenset[int]


def read_pieces(path: Path) -> Iterator[Piece]:
    """Read pieces, those with a title twice.

    Raises:
        InputError: a line is no JSON object with text, sentences and thesis; names the file and line.
    """
    for number, (text, titles, told) in enumerate(made(path, "text, sentences and thesis", _told), 1):
        yield from (read(f"{path.name}:{number}", text, title, told) for title in titles)


def _told(record: Mapping[str, Any]) -> tuple[str, list[str | None], list[Range]]:
    """The text of a record, the titles to read it with, none among them, and the sentences that state its thesis."""
    spans = [(int(one["start"]), int(one["end"])) for one in record["sentences"]]
    titles = list(dict.fromkeys([None, record.get("title") or None]))
    return str(record["text"]), titles, [spans[place] for place in record["thesis"]]


def read(name: str, text: str, title: str | None, told: Sequence[Range]) -> Piece:
    """Read a text as far as the thesis needs it."""
    document = default_pipeline().document(text, title=title)
    findings = findings_before(document, "roles")
    signs = Signs(document, findings)
    candidates = Candidates(document, findings, signs, roles_of(document, findings, signs))
    right = (main_claim(findings.claims, span) for span in told)
    sentences = [claim.sentence for claim in findings.claims]
    return Piece(name, dict(candidates.features()), sentences, frozenset(at for at in right if at is not None))


def fit(pieces: Sequence[Piece]) -> dict[str, float]:
    """Learn how far each feature speaks for the thesis; what weighs nothing is left out."""
    import numpy as np

    claims = [(features, at in piece.right) for piece in pieces for at, features in piece.candidates.items()]
    places = {name: at for at, name in enumerate(sorted({name for features, _ in claims for name in features}))}
    known = np.zeros((len(claims), len(places)))
    for row, (features, _) in enumerate(claims):
        known[row, [places[name] for name in features]] = list(features.values())
    right = np.array([float(told) for _, told in claims])
    weights = np.zeros(len(places))
    for _ in range(ROUNDS):
        share = 1 / (1 + np.exp(-known @ weights))
        curve = known.T @ (known * (share * (1 - share))[:, None]) + HOLD * np.eye(len(places))
        weights += np.linalg.solve(curve, known.T @ (right - share) - HOLD * weights)
    rounded = {name: round(float(weights[at]), 2) for name, at in places.items()}
    return {name: value for name, value in rounded.items() if value}


def cross_validate(pieces: Sequence[Piece], parts: int = 5) -> list[tuple[Piece, frozenset[int]]]:
    """The pieces with the claims that are found in each, by weights learned without its part of the pieces."""
    part = {name: at % parts for at, name in enumerate(dict.fromkeys(piece.name for piece in pieces))}
    byparts: dict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        byparts[part[piece.name]].append(piece)
    pairs: list[tuple[Piece, frozenset[int]]] = []
    for unseen, asked in byparts.items():
        pairs += found(fit([piece for piece in pieces if part[piece.name] != unseen]), asked)
    return pairs


def found(weights: Mapping[str, float], pieces: Iterable[Piece]) -> Iterator[tuple[Piece, frozenset[int]]]:
    """The pieces with the claims that are the thesis by some weights."""
    for piece in pieces:
        weighed = {at: weight(weights, features) for at, features in piece.candidates.items()}
        yield piece, chosen(weighed, piece.sentences)


def summary(pairs: Iterable[tuple[Piece, frozenset[int]]]) -> str:
    """In how many pieces a thesis is found, and how many of those found are right, in per cent."""
    counted = [(bool(piece.right & read), len(piece.right & read), len(read)) for piece, read in pairs]
    hits, right, read = map(sum, zip(*counted, strict=True))
    return f"found in {100 * hits / len(counted):.1f}, {100 * right / max(1, read):.1f} right"


def render(weights: Mapping[str, float]) -> str:
    """Write the table with its header."""
    return HEADER + "".join(f"{name}\t{value}\n" for name, value in sorted(weights.items()))


@click.command("theses")
@click.argument(
    "paths", metavar="FILES", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="File to write.")
def command(paths: tuple[Path, ...], out: Path) -> None:
    """Learn what tells the thesis from FILES: JSONL with text, title, sentences and thesis."""
    pieces = [piece for path in paths for piece in read_pieces(path)]
    shipped, learned = table(), fit(pieces)
    out.write_bytes(render(learned).encode("utf-8"))
    click.echo(f"{len(pieces)} readings; by the shipped weights: {summary(found(shipped, pieces))}")
    click.echo(f"by the learned weights: {summary(found(learned, pieces))}")
    click.echo(f"by weights learned without the piece itself: {summary(cross_validate(pieces))}")
