"""How well or ill each word speaks of whom it is said: the table `data/stance-weights.tsv`, and a text in its columns.

A row holds, for each way to stand to a mention (`COLUMNS`), how far the word speaks against its being meant ill, and
how far for its being meant well, in hundredths. Words that a rule takes for praise or blame weigh so much more.
Words that are denied weigh nothing.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, compress
from operator import add

from newscomment.extractors.denials import DENYING, Denials
from newscomment.extractors.stance_reach import COLUMNS, WIDEST, Stretch
from newscomment.language.document import Document

SIGN = "(sign)"
"""The row of what any word of praise by the rules weighs beside itself, a word of blame the other way."""
FLOOR = "(floor)"
"""The row of what speaks for ill and well before any word is read."""
OPEN = frozenset("nsaBbvdgphzrRQ")
"""The tags of words that say something by themselves: nouns but for names, adjectives, verbs, adverbs."""
Row = tuple[int, ...]
_SPEAKS = 30  # hundredths: what a word must weigh to be named as a cue
_NOTHING: Row = (0,) * (2 * len(COLUMNS))


@cache
def table() -> dict[str, Row]:
    """The shipped table; read once."""
    lines = files("newscomment.extractors").joinpath("data/stance-weights.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {word: tuple(map(int, weights)) for word, *weights in rows}


def signs(document: Document) -> dict[int, int]:
    """The tokens that rules take for words of praise (1) or blame (-1), of whomever they are said."""
    return {
        bisect_left(document.starts, match.groups["cue"][0]): 1 if match.rule.gives["polarity"] == "positive" else -1
        for match in document.matches("stances")
        if "target" not in match.groups and "side" not in match.rule.gives
    }


def denied(document: Document, denials: Denials) -> set[int]:
    """The tokens of sentences with a denial that it takes back."""
    places = compress(document.starts, map(DENYING.__contains__, document.lowered))
    sentences = [document.sentences[index] for index in dict.fromkeys(map(document.sentence_at, places))]
    tokens = (token for sentence in sentences for token in range(sentence.first, sentence.last))
    return {token for token in tokens if document.tags[token] in OPEN and denials.over(token)}


Score = tuple[int, int]
"""How ill and how well something is spoken of, in thousandths."""


class Weights:
    """What each token of a document weighs."""

    def __init__(self, document: Document, denials: Denials) -> None:
        known = table()
        self._floor = 10 * known[FLOOR][0], 10 * known[FLOOR][1]
        self.rows = [known.get(word, _NOTHING) for word in document.words]
        sides = {sign: tuple(sign * weight for weight in known[SIGN]) for sign in (1, -1)}
        for token, sign in signs(document).items():
            self.rows[token] = tuple(map(add, self.rows[token], sides[sign]))
        for token in denied(document, denials):
            self.rows[token] = _NOTHING
        columns = [list(accumulate(column, initial=0)) for column in zip(*self.rows, strict=True)]
        self._sums = list(zip(columns[::2], columns[1::2], strict=True))

    def score(self, stretches: Iterable[Stretch]) -> Score:
        """What the words of some stretches say together."""
        sums = self._sums
        ill, well = self._floor
        for first, last, column, tenths in stretches:
            below, above = sums[column]
            ill += tenths * (below[last] - below[first])
            well += tenths * (above[last] - above[first])
        return ill, well

    def shares(self, stretches: Sequence[Stretch], sign: int) -> list[tuple[int, int, int]]:
        """What words add to a sign of 1 or -1: how much, the token, and the column in which it stands nearest."""
        return [
            (sum(one[0] for one in added), token, max(added)[1])
            for token in self._speaking(stretches, sign)
            for added in [list(self._added(token, stretches, sign))]
        ]

    def _speaking(self, stretches: Sequence[Stretch], sign: int) -> list[int]:
        """The tokens of some stretches that may speak for a sign."""
        rows = self.rows
        found: set[int] = set()
        for first, last, column, tenths in stretches:
            if column or tenths == WIDEST:
                ill, well = 2 * column, 2 * column + 1
                found.update(
                    token
                    for token, row in enumerate(rows[first:last], first)
                    if row is not _NOTHING and sign * (row[well] - row[ill]) >= _SPEAKS
                )
        return sorted(found)

    def _added(self, token: int, stretches: Sequence[Stretch], sign: int) -> Iterator[tuple[int, int]]:
        row = self.rows[token]
        for first, last, column, tenths in stretches:
            if first <= token < last:
                yield tenths * sign * (row[2 * column + 1] - row[2 * column]), column
