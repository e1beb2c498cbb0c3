"""Looks claims up by the words they cover."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from newscomment.extractors.findings import Claim, Ranges
from newscomment.language.document import Document

_HALF = 0.5
_MOST = 50  # claims that are compared with the same words


class ClaimPlaces:
    """The claims of a document by their sentences."""

    def __init__(self, document: Document, claims: Sequence[Claim]) -> None:
        self._document, self._claims = document, claims
        self._starts = [claim.spans[0][0] for claim in claims]
        self._reached = list(accumulate((claim.spans[-1][1] for claim in claims), max))  # by it and those before it

    def of(self, spans: Ranges) -> int | None:
        """The claim that shares most with these words; None where none is half in them, or they half in it."""
        if not spans:
            return None
        start, end = spans[0][0], spans[-1][1]
        first = self._document.sentences[self._document.sentence_at(start)].start
        before = max(bisect_left(self._starts, first), bisect_right(self._reached, start))
        near = range(before, min(before + _MOST, bisect_left(self._starts, end)))
        most, best = -1, None
        for index in near:
            shared = _shared(spans, self._claims[index].spans)
            if shared > most:
                most, best = shared, index
        if best is None:
            return None
        smaller = min(_length(spans), _length(self._claims[best].spans))
        return best if most >= _HALF * smaller else None


def _shared(one: Ranges, other: Ranges) -> int:
    """The code points that both cover."""
    shared = 0
    for start, end in one:
        for first, last in other:
            if start < last and first < end:
                shared += min(end, last) - max(start, first)
    return shared


def _length(spans: Ranges) -> int:
    (start, end), *more = spans
    return end - start if not more else sum(end - start for start, end in spans)
