"""Looks claims up by the words they cover."""

from bisect import bisect_left
from collections.abc import Sequence

from newscomment.extractors.findings import Claim, Ranges
from newscomment.language.document import Document

_HALF = 0.5


class ClaimPlaces:
    """The claims of a document by their sentences."""

    def __init__(self, document: Document, claims: Sequence[Claim]) -> None:
        self._document, self._claims = document, claims
        self._starts = [claim.spans[0][0] for claim in claims]

    def of(self, spans: Ranges) -> int | None:
        """The claim that shares most with these words; None where none is half in them, or they half in it."""
        if not spans:
            return None
        start, end = spans[0][0], spans[-1][1]
        first = self._document.sentences[self._document.sentence_at(start)].start
        near = range(bisect_left(self._starts, first), bisect_left(self._starts, end))
        shares = {index: self._shared(index, spans) for index in near}
        best = max(shares, key=shares.__getitem__, default=None)
        if best is None:
            return None
        smaller = min(_length(spans), _length(self._claims[best].spans))
        return best if shares[best] >= _HALF * smaller else None

    def _shared(self, index: int, spans: Ranges) -> int:
        claim = self._claims[index].spans
        return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in spans for b in claim)


def _length(spans: Ranges) -> int:
    return sum(end - start for start, end in spans)
