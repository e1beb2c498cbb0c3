"""Learn how well or ill each word speaks of whom it is said: the table `stance-weights.tsv`.

Method: softmax regression (Böhning 1992) over the words that are said of a target, by how they stand to it: each word
itself, its sign by the rules for praise and blame, and its vector (see `word_vectors`), so that what is learned of a
word also tells something of those like it, labelled or not. As all of it is linear, what a word weighs in the end is
one row of numbers. Names are left out: who is spoken of must not tell how. Needs numpy. Nothing is drawn by lot.

    python -m newscomment.learning stances sentences.jsonl --raw articles.jsonl --out stance-weights.tsv

A line of the input is a JSON object with `text` and `targets`, each with `start`, `end` (code points) and `polarity`.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

import click

from newscomment.bundled import bundled_table
from newscomment.errors import InputError
from newscomment.extractors.denials import DENYING
from newscomment.extractors.stance_reach import COLUMNS, Reach
from newscomment.extractors.stance_weights import FLOOR, OPEN, SIGN, denied, signs
from newscomment.language.document import Document
from newscomment.learning.sentences import read_texts
from newscomment.learning.word_vectors import vectors
from newscomment.pipeline import default_pipeline

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix: TypeAlias = NDArray[np.float64]

__all__ = ["command", "fit", "read_rows", "render"]

POLARITIES: Final = ("negative", "positive", "neutral")
"""The last is what the others are weighed against."""
HOLD: Final = 5.0
"""How strongly weights are held near nought, in sentences."""
ROUNDS: Final = 400
LEAST: Final = 30
"""A word is listed if one of its weights is as great, in hundredths."""
HEADER: Final = """\
# name: how well or ill words speak of whom they are said
# source: learned by `python -m newscomment.learning stances` from sentences with the polarity towards targets in them
# licence: MIT
"""
_WORD = re.compile(r"[a-z][a-z’'-]*")
_ADVERBS = frozenset("rRQ")
_CARRYING = "be is are was were been being am have has had having do does did doing ’s 's"
_LIGHT = frozenset([*_CARRYING.split(), "say", "says", "said", "tell", "told"])
"""Verbs that carry others, and those of plain reporting."""

Features = dict[tuple[int, str], float]
"""How much of a word is said of a target, by column and word."""


class Row(NamedTuple):
    """A target: what is said of it, and its polarity as an index of `POLARITIES`."""

    said: Features
    polarity: int


def read_rows(path: Path, closed: Counter[str], seen: Counter[str]) -> Iterator[Row]:
    """Read the targets of a file; count in `seen` each word, in `closed` those that are grammar there.

    Raises:
        InputError: a line is no JSON object with text and targets; names the file and line.
    """
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            record = json.loads(line)
            text = str(record["text"])
            targets = [
                (int(one["start"]), int(one["end"]), POLARITIES.index(one["polarity"])) for one in record["targets"]
            ]
        except (KeyError, TypeError, ValueError) as error:
            message = f"{path}:{number}: wants a JSON object with text and targets, each with start, end and polarity"
            raise InputError(message) from error
        document = default_pipeline().document(text)
        seen.update(document.words)
        closed.update(compress(document.words, map(_is_grammar, document.words, document.tags)))
        reach, silent = Reach(document), denied(document, document.words)
        for start, end, polarity in targets:
            yield Row(_said(document, reach, silent, document.tokens_in(start, end)), polarity)


def _is_grammar(word: str, tag: str) -> bool:
    """Whether a word says nothing by itself: also adverbs such as yet, however, even."""
    return tag not in OPEN or (tag in _ADVERBS and not word.endswith("ly"))


def _said(document: Document, reach: Reach, silent: set[int], target: tuple[int, int]) -> Features:
    found: Features = defaultdict(float)
    signed = signs(document)
    first, last = target[0], max(target[0] + 1, target[1])
    for start, end, column, tenths in reach.of(first, last):
        for token in range(start, end):
            word = document.words[token]
            if token not in silent:
                if word not in _LIGHT and _WORD.fullmatch(word):
                    found[column, word] += tenths / 10
                if token in signed:
                    found[column, SIGN] += signed[token] * tenths / 10
    return found


def listed(lexicon: str, name: str) -> list[str]:
    """The words of a class of a shipped lexicon."""
    classes = bundled_table(f"lexicons/{lexicon}.toml")["classes"]
    return re.split(r"[,\s]+", classes[name]["words"].strip())


class Space:
    """The words, each with a place of its own in every column, and their vectors."""

    def __init__(self, words: Sequence[str], like: Mapping[str, "Matrix"], width: int) -> None:
        self.words, self.like, self.width = words, like, width
        self.places = {word: place for place, word in enumerate(words)}

    def vector(self, word: str) -> "Matrix":
        """The vector of a word; noughts where it has none."""
        import numpy as np

        return self.like.get(word, np.zeros(self.width))


def fit(rows: Sequence[Row], space: Space) -> dict[str, list[float]]:
    """Learn the weights of words: for each column how far each speaks ill, and well."""
    import numpy as np

    depth = space.width
    known = {word: space.vector(word) for row in rows for _, word in row.said}
    dense = np.zeros((len(rows), len(COLUMNS) * depth + 1))
    dense[:, -1] = 1.0
    at, places, amounts = [], [], []
    for number, row in enumerate(rows):
        for (column, word), amount in row.said.items():
            dense[number, column * depth : (column + 1) * depth] += amount * known[word]
            if word in space.places:
                at.append(number)
                places.append(column * len(space.words) + space.places[word])
                amounts.append(amount)
    sparse = np.array(at), np.array(places), np.array(amounts)
    gold = np.array([row.polarity for row in rows])
    words, shared = _solve(dense, sparse, len(COLUMNS) * len(space.words), gold)
    return _rows(space, words, shared)


def _solve(
    dense: "Matrix",
    sparse: "tuple[NDArray[np.int64], NDArray[np.int64], Matrix]",
    width: int,
    gold: "NDArray[np.int64]",
) -> "tuple[Matrix, Matrix]":
    """Softmax regression by accelerated gradients (Nesterov 1983); each polarity counts the same in all."""
    import numpy as np

    at, places, amounts = sparse
    kinds = len(POLARITIES)
    costs = (len(gold) / (kinds * np.bincount(gold)))[gold]
    right = np.eye(kinds)[gold]
    length = 0.5 * costs.max() * _strength(dense, sparse, width) + HOLD
    sizes = (width, dense.shape[1])
    held = np.ones((dense.shape[1], 1))
    held[-1] = 0.0
    now = [np.zeros((size, kinds)) for size in sizes]
    ahead = [one.copy() for one in now]
    for turn in range(ROUNDS):
        scores = dense @ ahead[1]
        for kind in range(kinds):
            scores[:, kind] += np.bincount(at, amounts * ahead[0][places, kind], len(gold))
        scores = np.exp(scores - scores.max(1, keepdims=True))
        miss = costs[:, None] * (scores / scores.sum(1, keepdims=True) - right)
        slopes = [HOLD * ahead[0], dense.T @ miss + HOLD * held * ahead[1]]
        for kind in range(kinds):
            slopes[0][:, kind] += np.bincount(places, amounts * miss[at, kind], width)
        new = [one - slope / length for one, slope in zip(ahead, slopes, strict=True)]
        ahead = [one + turn / (turn + 3) * (one - old) for one, old in zip(new, now, strict=True)]
        now = new
    return now[0], now[1]


def _strength(dense: "Matrix", sparse: "tuple[NDArray[np.int64], NDArray[np.int64], Matrix]", width: int) -> float:
    """How strongly the features can answer at most: the largest eigenvalue, by power iteration."""
    import numpy as np

    at, places, amounts = sparse
    answer = np.ones(len(dense))
    strength = 1.0
    for _ in range(30):
        back = np.bincount(places, amounts * answer[at], width)
        answer = dense @ (dense.T @ answer) + np.bincount(at, amounts * back[places], len(dense))
        strength = float(np.linalg.norm(answer))
        answer /= strength
    return strength


def _rows(space: Space, words: "Matrix", shared: "Matrix") -> dict[str, list[float]]:
    """Add up, for each word and column, what it weighs itself and what its sign and vector weigh; against neutral."""
    import numpy as np

    words, shared = words - words[:, 2:], shared - shared[:, 2:]
    depth = space.width
    blocks = shared[:-1].reshape(len(COLUMNS), depth, -1)
    own = words.reshape(len(COLUMNS), len(space.words), -1)
    found = {FLOOR: [*shared[-1, :2], *[0.0] * (2 * len(COLUMNS) - 2)]}
    for place, word in enumerate(space.words):
        shared_part = np.einsum("d,cdk->ck", space.vector(word), blocks)
        found[word] = [float(value) for value in (own[:, place] + shared_part)[:, :2].ravel()]
    return found


def render(weights: Mapping[str, Sequence[float]]) -> str:
    """Write the table with its header, in hundredths; words that weigh little are left out."""
    whole = {word: [round(100 * weight) for weight in row] for word, row in weights.items()}
    kept = sorted(word for word, row in whole.items() if max(map(abs, row)) >= LEAST or word[0] == "(")
    names = "\t".join(f"{column} {side}" for column in COLUMNS for side in ("ill", "well"))
    return f"{HEADER}# word\t{names}\n" + "".join("\t".join([word, *map(str, whole[word])]) + "\n" for word in kept)


def learn(paths: Iterable[Path], raw: Iterable[Path]) -> tuple[int, dict[str, list[float]]]:
    """Learn from labelled sentences and raw prose; how many targets there were, and the weights."""
    closed: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    rows = [row for path in paths for row in read_rows(path, closed, seen)]
    common, points = vectors(read_texts([*raw, *paths]))
    grammar = (
        {word for word, times in closed.items() if 2 * times > seen[word]}
        | _LIGHT
        | DENYING
        | set(listed("stance", "UNCOLOURED"))
    )
    rows = [Row({key: value for key, value in row.said.items() if key[1] not in grammar}, row.polarity) for row in rows]
    met = {word for row in rows for _, word in row.said}
    words = sorted(met | {SIGN} | {word for word in common if _WORD.fullmatch(word) and word not in grammar})
    like = dict(zip(common, points, strict=True))
    return len(rows), fit(rows, Space(words, like, points.shape[1]))


@click.command("stances")
@click.argument(
    "paths", metavar="FILES", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--raw", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Raw prose.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="File to write.")
def command(paths: tuple[Path, ...], raw: tuple[Path, ...], out: Path) -> None:
    """Learn how words speak of whom they are said from FILES: JSONL with text and targets."""
    number, weights = learn(paths, raw)
    table = render(weights)
    out.write_bytes(table.encode("utf-8"))
    click.echo(f"{number} targets, {table.count(chr(10)) - HEADER.count(chr(10)) - 1} words")
