"""Whether words speak well or ill: the praise and blame in a stretch of text, by the rules for stances."""

from bisect import bisect_left
from itertools import accumulate

from newscomment.extractors.findings import Range, Ranges
from newscomment.extractors.syntax.denials import coloured
from newscomment.language.document import Document


class Sentiment:
    """The coloured words of one document; those that are denied count the other way."""

    def __init__(self, document: Document) -> None:
        found: dict[Range, int] = {}
        for one in coloured(document):
            found[one.cue] = -one.polarity if one.denied else one.polarity
        self._starts = sorted(start for start, _ in found)
        self._sums = list(accumulate((found[cue] for cue in sorted(found)), initial=0))  # of the words before each

    def of(self, spans: Ranges) -> int:
        """The words of praise less those of blame."""
        sums, starts = self._sums, self._starts
        return sum(sums[bisect_left(starts, end)] - sums[bisect_left(starts, start)] for start, end in spans)

    def clash(self, one: Ranges, other: Ranges) -> bool:
        """Whether of two stretches one speaks well and the other ill."""
        return self.of(one) * self.of(other) < 0
