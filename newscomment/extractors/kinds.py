"""The kind of each claim: fact, evaluation, prediction, recommendation or question.

The rules of `kinds.toml` find signs of a kind, each of a weight. A sign counts in full in a clause that carries the
sentence's point, and less in one that hangs on it. Then the first line of DECISIONS that holds decides.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newscomment.extractors.findings import Evidence, Findings, Kind, Range, Ranges
from newscomment.language.document import Document

_SHARE = {"main": 1.0, "coordinate": 1.0, "predicate": 1.0, "continuation": 1.0, "complement": 0.7}
_HANGING = 0.3


class Decision(NamedTuple):
    """A line of the table: the kind is this one if its signs weigh so much, and more than those of another kind."""

    kind: str
    least: float
    against: str | None = None


DECISIONS = (
    Decision("recommendation", 1.0),
    Decision("prediction", 1.0),
    Decision("evaluation", 0.0, against="fact"),
    Decision("fact", float("-inf")),
)
"""The order of precedence, behind questions, which a mark tells: whoever urges or foresees something also judges it, and whoever judges also states."""


class Sign(NamedTuple):
    """A place that speaks for a kind: its span in code points, its weight there, the rule that found it."""

    span: Range
    kind: str
    weight: float
    rule: str


class Signals:
    """The signs of all kinds in one document."""

    def __init__(self, document: Document) -> None:
        self.document, self._clauses = document, document.clauses
        self._clause_firsts = [document.starts[clause.first] for clause in document.clauses]
        self.signs = [
            self._sign(match.groups.get("sign", match.span), match.rule.id, match.rule.gives)
            for match in document.matches("kinds")
        ]
        self.signs.sort(key=lambda sign: sign.span)
        self._starts = [sign.span[0] for sign in self.signs]

    def _sign(self, span: Range, rule: str, gives: object) -> Sign:
        clause = self._clauses[max(0, bisect_left(self._clause_firsts, span[0] + 1) - 1)]
        share = 1.0 if gives.get("anywhere") else _SHARE.get(clause.kind, _HANGING)
        return Sign(span, gives["kind"], share * float(gives["weight"]), rule)

    def inside(self, spans: Ranges) -> Iterator[Sign]:
        """The signs that begin in the spans."""
        for start, end in spans:
            yield from self.signs[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def kind(self, spans: Ranges) -> Kind:
        """The kind of what the spans say, with the signs that speak for it."""
        if self._asks(spans[-1][1]):
            return Kind("question")
        weights: dict[str | None, float] = defaultdict(float)
        signs = list(self.inside(spans))
        for sign in signs:
            weights[sign.kind] += sign.weight
        kind = next(line.kind for line in DECISIONS if weights[line.kind] - weights[line.against] >= line.least)
        return Kind(kind, tuple(Evidence(sign.rule, sign.span) for sign in signs if sign.kind == kind))

    def _asks(self, end: int) -> bool:
        return "?" in self.document.text[end - 1 : end + 1]


def extract(document: Document, findings: Findings) -> tuple[Kind, ...]:
    """The kind of each claim, in the claims' order."""
    signals = Signals(document)
    return tuple(signals.kind(claim.spans) for claim in findings.claims)
