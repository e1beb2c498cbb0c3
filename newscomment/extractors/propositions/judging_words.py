"""How far words speak for a judgement or for a fact, whatever signs stand beside them: `data/judging-words.tsv`.

A row is a word, or two that follow each other, and what it weighs in hundredths: above nought for a judgement, below
for a fact. Names are all one word, and so are figures: who is spoken of must not tell. Marks are none.
"""

from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise, repeat

from newscomment.extractors.findings import Range
from newscomment.extractors.reports.weighing import amount_reported
from newscomment.extractors.weight_tables import rows
from newscomment.language.document import Document
from newscomment.language.tags import encode_tag

FLOOR, AMOUNTS = "(reports {})", ("little", "some", "much")
"""The row of what speaks before any word is read, by how much of a piece is report."""
NAME, FIGURE, THING = SHAPES = ("(name)", "(figure)", "(thing)")
"""The rows of names, of figures and of nouns: what a piece is about must not tell."""
_MARKS = ("``", "''", ",", ".", ":", "-LRB-", "-RRB-")
_ROWS = {
    **dict.fromkeys(map(encode_tag, _MARKS), ""),
    **dict.fromkeys(map(encode_tag, ("NNP", "NNPS")), NAME),
    encode_tag("CD"): FIGURE,
    **dict.fromkeys(map(encode_tag, ("NN", "NNS")), THING),
}
_HUNDRED = 100.0
_LEAST = 0.15
"""What the words of a claim must weigh to say anything."""


def floor(document: Document) -> str:
    """The row of what speaks before any word of a document is read."""
    return FLOOR.format(amount_reported(document))


@cache
def table() -> dict[str, int]:
    """The shipped table; read once."""
    return {words: int(weight) for words, weight in rows("judging-words")}


def plain(document: Document) -> list[str]:
    """The words of a document as the table has them; marks are empty."""
    return list(map(_ROWS.get, document.tags, document.lowered))


def features(words: Sequence[str]) -> Iterator[str]:
    """The words of a stretch, and the pairs of them."""
    yield from filter(None, words)
    yield from map(" ".join, filter(all, pairwise(words)))


class JudgingWords:
    """What the words of one document weigh, as sums from its beginning."""

    def __init__(self, document: Document) -> None:
        words, known = plain(document), table()
        self._floor = known[floor(document)]
        self._words = array("i", accumulate(map(known.get, words, repeat(0)), initial=0))
        self._pairs = array("i", accumulate(map(known.get, map(" ".join, pairwise(words)), repeat(0)), initial=0))

    def judge(self, stretches: Sequence[Range]) -> float:
        """How far stretches of tokens speak for a judgement together; what speaks softly says nothing."""
        words, pairs = self._words, self._pairs
        said = sum(words[last] - words[first] + pairs[last - 1] - pairs[first] for first, last in stretches)
        total = (said + self._floor) / _HUNDRED
        return total if abs(total) >= _LEAST else 0.0

    def heaviest(self, stretches: Sequence[Range], side: int) -> Range:
        """The token, or pair of tokens, that speaks most for a judgement (`side` 1) or a fact (-1)."""
        words, pairs = self._words, self._pairs
        ranges = [
            (side * (sums[at + 1] - sums[at]), at, at + width)
            for first, last in stretches
            for sums, width in ((words, 1), (pairs, 2))
            for at in range(first, last - width + 1)
        ]
        _, *place = max(ranges)
        return place[0], place[1]
