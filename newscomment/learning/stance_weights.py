"""Learn how well or ill each word speaks of whom it is said: the table `stance-weights.tsv`.

Method: softmax regression (Böhning 1992) over the words that are said of a target, by how they stand to it: each word
itself, its sign by the rules for praise and blame, and its vector (see `word_vectors`), so that what is learned of a
word also tells something of those like it, labelled or not. As all of it is linear, what a word weighs in the end is
one row of numbers. Names are left out: who is spoken of must not tell how. Needs numpy. Nothing is drawn by lot.

    python -m newscomment.learning stances sentences.jsonl --raw articles.jsonl --out stance-weights.tsv

A line of the input is a JSON object with `text` and `targets`, each with `start`, `end` (code points) and `polarity`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import click

from newscomment.bundled import bundled_table
from newscomment.extractors.findings import Findings, Range
from newscomment.extractors.judging.marks import FRAME, WITH, Marks, frames
from newscomment.extractors.judging.reach import AROUND, BESIDE, COLUMNS, NEXT, Reach
from newscomment.extractors.judging.weights import FLOOR, OPEN, SIGN, signs, silent
from newscomment.extractors.syntax.denials import DENYING
from newscomment.language.document import Document
from newscomment.language.lemmas import lemma
from newscomment.learning.records import made
from newscomment.learning.sentences import read_texts
from newscomment.learning.word_vectors import vectors
from newscomment.pipeline import EXTRACTORS, default_pipeline

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix: TypeAlias = NDArray[np.float64]

__all__ = ["command", "fit", "read_rows", "render"]

POLARITIES: Final = ("negative", "positive", "neutral")
"""The last is what the others are weighed against."""
HOLD: Final = 12.0
"""How strongly weights are held near nought, in sentences."""
ROUNDS: Final = 400
LEAST, LEAST_MARK = 20, 5
"""A word or mark is listed if one of its weights is as great, in hundredths."""
HEADER: Final = """\
# name: how well or ill words speak of whom they are said
# source: learned by `python -m newscomment.learning stances` from sentences with the polarity towards targets in them
# licence: MIT
"""
LEXICONS: Final = ("stance", "verdicts", "polarity", "evaluation", "harm")
"""The lexicons whose classes also tell of what words are alike."""
FEWEST, FEWEST_WITH = 10, 30
"""Of how many targets a word beside them must be met, and one in their sentence, to be weighed as a mark."""
_FORMS = ("VBD", "VBG", "VBZ", "NNS")
_WORD = re.compile(r"[a-z][a-z’'-]*")
_BEFORE = frozenset({"moods", "actors", "attributions"})
"""The extractors whose findings the marks tell of."""
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
    for text, targets in made(path, "text and targets, each with start, end and polarity", _targets):
        document = default_pipeline().document(text)
        findings = _findings(document)
        seen.update(document.words)
        closed.update(compress(document.words, map(_is_grammar, document.words, document.tags)))
        said = _Said(document, findings)
        for start, end, meant in targets:
            yield Row(said.of((start, end)), meant)


def _targets(record: Mapping[str, Any]) -> tuple[str, list[tuple[int, int, int]]]:
    """The text of a record, and the places of its targets with their polarities as indices."""
    targets = ((int(one["start"]), int(one["end"]), one["polarity"]) for one in record["targets"])
    return str(record["text"]), [(start, end, POLARITIES.index(polarity)) for start, end, polarity in targets]


def _is_grammar(word: str, tag: str) -> bool:
    """Whether a word says nothing by itself: also adverbs such as yet, however, even."""
    return tag not in OPEN or (tag in _ADVERBS and not word.endswith("ly"))


def _findings(document: Document) -> Findings:
    """Who stands in a document, and who reports what."""
    findings = Findings()
    for name, extract in EXTRACTORS:
        if name in _BEFORE:
            findings = findings.plus(name, extract(document, findings))
    return findings


class _Said:
    """What is said of the targets in one document."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document, self._marks, self._reach = document, Marks(document, findings), Reach(document)
        self._silent, self._signs = silent(document, document.words), signs(document)
        self._frames = frames(document)

    def of(self, target: Range) -> Features:
        """The words that are said of a target, and its marks, which stand in the first column."""
        found: Features = defaultdict(float)
        first, last = self._document.tokens_in(*target)
        stretches, marks = self._reach.of(first, max(first + 1, last))
        for start, end, column, tenths in stretches:
            for token in range(start, end):
                word = self._document.words[token]
                if token not in self._silent:
                    if word not in _LIGHT and _WORD.fullmatch(word):
                        found[column, word] += tenths / 10
                    if token in self._signs:
                        found[column, SIGN] += self._signs[token] * tenths / 10
        mention = next((span for span, _ in self._marks.mentions.items if _meet(span, target)), None)
        for mark in (*marks, *self._marks.of(target[0], mention)):
            found[AROUND, mark] += 1.0
        for one in [one for span, one in self._frames if _meet(span, target)]:
            found[AROUND, FRAME] += one.polarity
            found[AROUND, f"({one.rule.id})"] += 1.0
        return found


def _meet(one: Range, other: Range) -> bool:
    """Whether two spans overlap."""
    return one[0] < other[1] and other[0] < one[1]


def listed(lexicon: str, name: str) -> list[str]:
    """The words of a class of a shipped lexicon."""
    return _cut(bundled_table(f"lexicons/{lexicon}.toml")["classes"][name]["words"])


def _cut(words: str | Sequence[str]) -> list[str]:
    return re.split(r"[,\s]+", words.strip()) if isinstance(words, str) else list(words)


class Classes:
    """Which classes of the shipped lexicons words belong to, whatever their form."""

    def __init__(self) -> None:
        tables = [bundled_table(f"lexicons/{lexicon}.toml")["classes"] for lexicon in LEXICONS]
        names = sorted({name for table in tables for name in table} - {"UNCOLOURED"})
        self.number = len(names)
        self._of: dict[str, set[int]] = defaultdict(set)
        for table in tables:
            for name, lists in table.items():
                for word in [word for words in lists.values() for word in _cut(words)]:
                    if name in names:
                        self._of[word].add(names.index(name))
        self.words = list(self._of)

    def of(self, word: str) -> list[int]:
        """The classes of a word, by number."""
        return sorted({one for form in {word, *(lemma(word, tag) for tag in _FORMS)} for one in self._of.get(form, ())})


class Space:
    """The words, each with a place of its own in every column, and their vectors."""

    def __init__(self, words: Sequence[str], like: Mapping[str, "Matrix"], depth: int, classes: Classes) -> None:
        self.words, self._like, self._classes, self._depth = words, like, classes, depth
        self.width = depth + classes.number
        self.places = {word: place for place, word in enumerate(words)}

    def vector(self, word: str) -> "Matrix":
        """The vector of a word, noughts where it has none, and a one for each class it belongs to."""
        import numpy as np

        found = np.zeros(self.width)
        if word in self._like:
            found[: self._depth] = self._like[word]
        found[[self._depth + one for one in self._classes.of(word)]] = 1.0
        return found


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
    always = {FLOOR, SIGN, FRAME}
    least = {word: 0 if word in always else LEAST_MARK if word[0] == "(" else LEAST for word in whole}
    kept = sorted(word for word, row in whole.items() if max(map(abs, row)) >= least[word])
    names = "\t".join(f"{column} {side}" for column in COLUMNS for side in ("ill", "well"))
    return f"{HEADER}# word\t{names}\n" + "".join("\t".join([word, *map(str, whole[word])]) + "\n" for word in kept)


def _tells(name: str, grammar: Container[str]) -> bool:
    """Whether a word tells something by itself, or a mark is of a sort of which there are few."""
    return name not in grammar and not name.startswith((WITH, *BESIDE))


def _marks(rows: Iterable[Row], plain: Container[str]) -> set[str]:
    """The marks of plain words beside targets and in their sentences that are met often enough."""
    often = Counter(name for row in rows for _, name in row.said)
    least = dict.fromkeys(BESIDE, FEWEST) | {WITH: FEWEST_WITH}
    return {
        name
        for begin, fewest in least.items()
        for name, times in often.items()
        if name.startswith(begin) and times >= fewest and _is_plain(name[len(begin) : -1], plain)
    }


def _is_plain(word: str, plain: Container[str]) -> bool:
    """Whether a word or sign says nothing by itself: no name, and no digit."""
    return word in plain or word in NEXT or (len(word) == 1 and not word.isdigit())


def learn(paths: Iterable[Path], raw: Iterable[Path]) -> tuple[int, dict[str, list[float]]]:
    """Learn from labelled sentences and raw prose; how many targets there were, and the weights."""
    closed: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    rows = [row for path in paths for row in read_rows(path, closed, seen)]
    common, points = vectors(read_texts([*raw, *paths]))
    plain = {word for word, times in closed.items() if 2 * times > seen[word]} | _LIGHT | DENYING
    grammar = plain | set(listed("stance", "UNCOLOURED"))
    kept = _marks(rows, plain)
    rows = [
        Row({key: value for key, value in row.said.items() if key[1] in kept or _tells(key[1], grammar)}, row.polarity)
        for row in rows
    ]
    met = {word for row in rows for _, word in row.said}
    classes = Classes()
    other = {word for word in (*common, *classes.words) if _WORD.fullmatch(word) and word not in grammar}
    like = dict(zip(common, points, strict=True))
    return len(rows), fit(rows, Space(sorted(met | {SIGN} | other), like, points.shape[1], classes))


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
