"""How sure each claim is: its hedges, its boosters, and whether it is denied.

What counts are the words of the clauses that carry the claim's point: a relative clause may be hedged, and the claim not.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from newscomment.extractors.findings import Certainty, Evidence, Findings, Range, Ranges
from newscomment.extractors.units import POINT
from newscomment.language.document import Document, Found

_LEVELS = ("certain", "probable", "possible", "doubtful")
"""From the surest to the least sure: the weakest word of a claim decides."""
_HEDGEABLE = POINT | {"complement"}


def extract(document: Document, findings: Findings) -> tuple[Certainty, ...]:
    """The certainty of each claim, in the claims' order."""
    hedges = _Cues(document, document.matches("certainties"), _HEDGEABLE)
    negations = _Cues(document, document.matches("negations"), POINT)
    return tuple(_certainty(hedges.inside(claim.spans), negations.inside(claim.spans)) for claim in findings.claims)


def _certainty(cues: list[Found], negations: list[Found]) -> Certainty:
    hedges = [cue for cue in cues if cue.rule.gives["type"] != "booster"]
    level = max((cue.rule.gives["level"] for cue in hedges), key=_LEVELS.index, default="certain")
    return Certainty(
        level,
        _places(hedges),
        _places(cue for cue in cues if cue.rule.gives["type"] == "booster"),
        bool(negations),
        _places(negations),
        tuple(Evidence(cue.rule.id, _place(cue)) for cue in (*cues, *negations)),
    )


def _place(cue: Found) -> Range:
    return next(iter(cue.groups.values()), cue.span)


def _places(cues: Iterable[Found]) -> Ranges:
    return tuple(sorted({_place(cue) for cue in cues}))


class _Cues:
    """Cues in clauses of some kinds, by where they begin."""

    def __init__(self, document: Document, found: Iterable[Found], kinds: frozenset[str]) -> None:
        self._clauses = document.clauses
        self._clause_starts = [document.starts[clause.first] for clause in document.clauses]
        self._cues = sorted(self._in(found, kinds), key=_place)
        self._starts = [_place(cue)[0] for cue in self._cues]

    def _in(self, found: Iterable[Found], kinds: frozenset[str]) -> Iterator[Found]:
        for cue in found:
            clause = self._clauses[max(0, bisect_left(self._clause_starts, _place(cue)[0] + 1) - 1)]
            if clause.kind in kinds:
                yield cue

    def inside(self, spans: Ranges) -> list[Found]:
        """The cues that begin in the spans."""
        return [
            cue
            for start, end in spans
            for cue in self._cues[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        ]
