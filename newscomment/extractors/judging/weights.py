"""How well or ill each word speaks of whom it is said: the table `data/stance-weights.tsv`, and a text in its columns.

A row holds, for each way to stand to a mention (`COLUMNS`), how far the word speaks against its being meant ill, and
how far for its being meant well, in hundredths. Words that a rule takes for praise or blame weigh so much more.
Words that are denied weigh nothing.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate, compress, count, repeat
from operator import add, sub
from typing import NamedTuple

from newscomment.extractors.judging.marks import FRAME
from newscomment.extractors.judging.reach import AROUND, COLUMNS, Stretch
from newscomment.extractors.packed_rows import packed, raised, unpacked
from newscomment.extractors.syntax.denials import DENYING, Coloured, coloured, denials
from newscomment.extractors.weight_tables import lines
from newscomment.language.document import Document

SIGN = "(sign)"
"""The row of what any word of praise by the rules weighs beside itself, a word of blame the other way."""
FLOOR = "(floor)"
"""The row of what speaks for ill and well before any word is read."""
OPEN = frozenset("nsaBbvdgphzrRQ")
"""The tags of words that say something by themselves: nouns but for names, adjectives, verbs, adverbs."""
Row = tuple[int, ...]
_SPEAKS = 8  # hundredths: what a word must weigh to be named as a cue
_NOTHING: Row = (0,) * (2 * len(COLUMNS))


def signs(document: Document) -> dict[int, int]:
    """The tokens that rules take for words of praise (1) or blame (-1), of whomever they are said."""
    return {
        bisect_left(document.starts, one.cue[0]): one.polarity
        for one in coloured(document)
        if not one.target and "side" not in one.rule.gives
    }


def silent(document: Document, weighing: Sequence[object]) -> set[int]:
    """The tokens that say nothing of anybody: of those that weigh anything the denied, and words in other senses."""
    places = compress(document.starts, map(DENYING.__contains__, document.lowered))
    sentences = [document.sentences[index] for index in dict.fromkeys(map(document.sentence_at, places))]
    tokens = (token for sentence in sentences for token in range(sentence.first, sentence.last))
    over = denials(document).over
    senses = {document.tokens_in(*found.groups["cue"])[0] for found in document.matches("stance_senses")}
    return senses | {token for token in tokens if weighing[token] and document.tags[token] in OPEN and over(token)}


class Score(NamedTuple):
    """How ill and how well something is spoken of, in thousandths; `own` is how well, by what is said of it alone."""

    ill: int
    well: int
    own: int


_RAISED = raised(2 * len(COLUMNS))


def _pair(number: int, at: int) -> tuple[int, int]:
    """How ill and how well a sum of packed rows speaks in one column."""
    number += _RAISED
    return unpacked(number, 2 * at), unpacked(number, 2 * at + 1)


class _Table:
    """The shipped table. A row is read when its word is first met: most never are."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._rows = {word: weights for word, _, weights in (line.partition("\t") for line in lines)}
        self._numbers: dict[str, int] = {}
        self._gains: dict[tuple[str, int], Row] = {}
        self._marks: dict[str, tuple[int, int]] = {}

    def row(self, word: str) -> Row:
        """What a word weighs in each column."""
        weights = self._rows.get(word)
        return tuple(map(int, weights.split("\t"))) if weights else _NOTHING

    def signed(self, word: str, side: int) -> Row:
        """What a word weighs in each column that rules take for one of praise (1), of blame (-1) or neither (0)."""
        row = self.row(word)
        return tuple(map(add, row, (side * weight for weight in self.row(SIGN)))) if side else row

    def gain(self, word: str, side: int) -> Row:
        """How much better than ill such a word speaks, by column."""
        known = self._gains.get((word, side))
        if known is None:
            row = self.signed(word, side)
            known = self._gains[word, side] = tuple(map(sub, row[1::2], row[::2]))
        return known

    def marks(self, names: Iterable[str]) -> tuple[int, int]:
        """How ill and how well some marks speak together."""
        pairs = [self._marks.get(name) or self._mark(name) for name in names if name in self._rows]
        return sum(ill for ill, _ in pairs), sum(well for _, well in pairs)

    def _mark(self, name: str) -> tuple[int, int]:
        """How ill and how well a mark speaks."""
        ill, well, *_ = self.row(name)
        self._marks[name] = ill, well
        return ill, well

    def numbers(self, words: Sequence[str]) -> list[int]:
        """What each of some words weighs, as a packed row."""
        known, rows = self._numbers, self._rows
        for word in [word for word in set(words) if word in rows and word not in known]:
            known[word] = packed(self.row(word))
        return list(map(known.get, words, repeat(0)))


@cache
def table() -> _Table:
    """The shipped table; read once."""
    return _Table(lines("stance-weights"))


def _framed(one: Coloured) -> tuple[int, int]:
    """How ill and how well a rule speaks of its target, in thousandths."""
    side, (ill, well), (less, more) = one.polarity, table().marks((FRAME,)), table().marks((f"({one.rule.id})",))
    return 10 * (side * ill + less), 10 * (side * well + more)


class Weights:
    """What each token of a document weighs."""

    def __init__(self, document: Document) -> None:
        self._words = document.words
        self._signs = signs(document)
        numbers, sign = table().numbers(self._words), packed(table().row(SIGN))
        for token, side in self._signs.items():
            numbers[token] += side * sign
        self._silent = silent(document, numbers)
        for token in self._silent:
            numbers[token] = 0
        self._speaks: dict[int, array[int]] = {}
        self._heavy = array("I", compress(count(), numbers))  # most words weigh nothing
        self._numbers = list(filter(None, numbers))

    def is_coloured(self, token: int) -> bool:
        """Whether rules take a token for a word of praise or blame."""
        return token in self._signs

    def row(self, token: int) -> Row:
        """What a token weighs in each column."""
        return _NOTHING if token in self._silent else table().signed(self._words[token], self._signs.get(token, 0))

    def score(
        self, stretches: Sequence[Stretch], marks: tuple[str, ...] = (FLOOR,), framed: Iterable[Coloured] = ()
    ) -> Score:
        """What the words of some stretches of one sentence say together, with some marks, and rules of its target."""
        low = bisect_left(self._heavy, min((first for first, *_ in stretches), default=0))
        end = max((last for _, last, *_ in stretches), default=0)
        heavy = self._heavy[low : bisect_left(self._heavy, end, low)]
        sums = list(accumulate(self._numbers[low : low + len(heavy)], initial=0))
        columns = [0] * len(COLUMNS)
        for first, last, column, tenths in stretches:
            at = bisect_left(heavy, first)
            columns[column] += tenths * (sums[bisect_left(heavy, last, at)] - sums[at])
        ill, well = _pair(columns[AROUND], AROUND)
        own = [_pair(number, column) for column, number in enumerate(columns) if number and column != AROUND]
        own += map(_framed, framed)
        bad, good = sum(pair[0] for pair in own), sum(pair[1] for pair in own)
        less, more = table().marks(marks)
        return Score(ill + bad + 10 * less, well + good + 10 * more, good - bad)

    def shares(self, stretches: Sequence[Stretch], sign: int) -> list[tuple[int, int, int]]:
        """What words add to a sign of 1 or -1: how much, the token, and the column in which it stands nearest."""
        added: dict[int, list[tuple[int, int]]] = defaultdict(list)
        speaking: set[int] = set()
        speaks = self._speaking(sign)
        for first, last, column, tenths in stretches:
            for token in speaks[bisect_left(speaks, first) : bisect_left(speaks, last)]:
                share = sign * self._gain(token)[column]
                added[token].append((tenths * share, column))
                if share >= _SPEAKS:
                    speaking.add(token)
        return [(sum(share for share, _ in added[token]), token, max(added[token])[1]) for token in sorted(speaking)]

    def _gain(self, token: int) -> Row:
        """How much better than ill a token speaks, by column."""
        return _NOTHING if token in self._silent else table().gain(self._words[token], self._signs.get(token, 0))

    def _speaking(self, sign: int) -> "array[int]":
        """The tokens that may be named as cues of a sign, wherever they stand; looked for once."""
        if sign not in self._speaks:
            heavy = ((token, self._gain(token)) for token in self._heavy)
            told = (token for token, gain in heavy if (max(gain) if sign > 0 else -min(gain)) >= _SPEAKS)
            self._speaks[sign] = array("I", told)
        return self._speaks[sign]
