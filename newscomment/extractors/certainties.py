"""How sure each claim is: its hedges, its boosters, and whether it is denied.

All hedges in a claim are listed; how sure it is depends on those of the clauses that carry its point. In a relative or
subordinate clause something else is hedged: "Those who may be grateful will stay."
"""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from newscomment.extractors.findings import Certainty, Evidence, Findings, Range, Ranges
from newscomment.extractors.units import POINT, levels
from newscomment.language.document import Document, Found

_LEVELS = ("certain", "probable", "possible", "doubtful")
"""From the surest to the least sure: the weakest word of a claim decides."""
_BOOSTER, _EVIDENTIAL = "booster", "evidential"
_HEDGEABLE = POINT | {"complement"}


class Cue(NamedTuple):
    """A hedge, booster or negation: its place in code points, rule and type, the level it gives, its clause's kind."""

    span: Range
    rule: str
    type: str
    level: str
    clause: str


def extract(document: Document, findings: Findings) -> tuple[Certainty, ...]:
    """The certainty of each claim, in the claims' order."""
    cues = _Cues(document, document.matches("certainties"))
    negations = _Cues(document, document.matches("negations"))
    reports = findings.attributions
    told = [() if claim.attribution is None else reports[claim.attribution].cue for claim in findings.claims]
    return tuple(
        _certainty([*cues.inside(claim.spans), *_hearsay(cues.inside(cue))], negations.inside(claim.spans))
        for claim, cue in zip(findings.claims, told, strict=True)
    )


def _hearsay(cues: list[Cue]) -> list[Cue]:
    """Of the words that report a claim, those that hedge it too: "reportedly", "is said to"."""
    return [cue for cue in cues if cue.type == _EVIDENTIAL]


def _certainty(cues: list[Cue], negations: list[Cue]) -> Certainty:
    hedges = [cue for cue in cues if cue.type != _BOOSTER]
    boosters = [cue for cue in cues if cue.type == _BOOSTER]
    denials = [cue for cue in negations if cue.clause in POINT]
    levels_found = (cue.level for cue in hedges if cue.clause in _HEDGEABLE)
    return Certainty(
        max(levels_found, key=_LEVELS.index, default="certain"),
        _places(hedges),
        _places(boosters),
        bool(denials),
        _places(denials),
        tuple(Evidence(cue.rule, cue.span) for cue in (*cues, *denials)),
    )


def _places(cues: Iterable[Cue]) -> Ranges:
    return tuple(sorted({cue.span for cue in cues}))


class _Cues:
    """The cues of a document by where they begin."""

    def __init__(self, document: Document, found: Iterable[Found]) -> None:
        self._levels = levels(document)
        self._clause_starts = [document.starts[clause.first] for clause in document.clauses]
        self._cues = sorted(map(self._cue, found))
        self._starts = [cue.span[0] for cue in self._cues]

    def _cue(self, found: Found) -> Cue:
        span = next(iter(found.groups.values()), found.span)
        gives = found.rule.gives
        clause = self._levels[max(0, bisect_left(self._clause_starts, span[0] + 1) - 1)]
        return Cue(span, found.rule.id, gives.get("type", ""), gives.get("level", ""), clause)

    def inside(self, spans: Ranges) -> list[Cue]:
        """The cues that begin in the spans."""
        return [
            cue
            for start, end in spans
            for cue in self._cues[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        ]
