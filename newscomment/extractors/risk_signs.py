"""Signs beside the frames of risk: words of harm, what looks ahead or back, degrees and fields, by place."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document, Found

_SEVERITIES = ("critical", "high", "low")
_HORIZONS = ("near", "long", "now")
_FALLBACK_FIELD = "political"


class Sign(NamedTuple):
    """Words that say something of a risk near them: their span in code points, and what they say."""

    span: Range
    value: str


class Column:
    """Signs of one sort, by their places."""

    def __init__(self) -> None:
        self.signs: list[Sign] = []
        self._starts: list[int] = []

    def add(self, sign: Sign) -> None:
        """Add a sign that begins no earlier than those before it."""
        self.signs.append(sign)
        self._starts.append(sign.span[0])

    def inside(self, span: Range) -> list[Sign]:
        """The signs that begin in a span."""
        return self.signs[bisect_left(self._starts, span[0]) : bisect_left(self._starts, span[1])]


class Degree(NamedTuple):
    """A value on one of the scales, with the words that say so."""

    value: str
    spans: Ranges = ()


class Signs:
    """All signs of a document, read once."""

    def __init__(self, document: Document) -> None:
        self._columns: Mapping[str, Column] = defaultdict(Column)
        for match in document.matches("risk_signs"):
            self._columns[match.rule.gives["kind"]].add(Sign(match.groups["sign"], ""))
        for rule, _, tokens in document.apart("risk_degrees"):
            self._columns[rule.gives["scale"]].add(Sign(document.span(*tokens), rule.gives["degree"]))
        for match in document.matches("risk_settings"):
            self._columns[match.rule.gives["kind"]].add(_setting(match))
        fields = document.apart("risk_fields")
        for rule, _, tokens in fields:
            self._columns["category"].add(Sign(document.span(*tokens), rule.gives["category"]))
        self._most = Counter(rule.gives["category"] for rule, _, _ in fields)

    def any(self, sort: str, span: Range) -> bool:
        """Whether a sign of a sort stands in a span."""
        return bool(self._columns[sort].inside(span))

    def of(self, sort: str, span: Range) -> list[Sign]:
        """The signs of a sort in a span."""
        return self._columns[sort].inside(span)

    def likelihood(self, span: Range) -> Degree:
        """How likely the words in a span make what they say: adverbs and nouns before modals."""
        signs = self.of("likelihood", span)
        modals = self.of("modal", span)
        spans = tuple(sorted({sign.span for sign in (*modals, *signs)}))
        if any(sign.value == "remote" for sign in signs):
            return Degree("remote", spans)
        ranked = signs[-1:] or modals[-1:]
        return Degree(ranked[0].value, spans) if ranked else Degree("unstated")

    def severity(self, span: Range) -> Degree:
        """How grave a harm is; "moderate" where no word tells."""
        return self._first("severity", span, _SEVERITIES) or Degree("moderate")

    def horizon(self, span: Range) -> str:
        """When a harm is to come."""
        found = self._first("horizon", span, _HORIZONS)
        return found.value if found else "unstated"

    def _first(self, sort: str, span: Range, order: tuple[str, ...]) -> Degree | None:
        signs = self.of(sort, span)
        for value in order:
            spans = tuple(sign.span for sign in signs if sign.value == value)
            if spans:
                return Degree(value, spans)
        return None

    def category(self, weighed: tuple[tuple[Range, int], ...]) -> str:
        """The field that most words in the spans speak of, each span with its weight; else the document's."""
        votes: Counter[str] = Counter()
        for span, weight in weighed:
            for sign in self.of("category", span):
                votes[sign.value] += weight
        if votes:
            return max(votes, key=lambda field: (votes[field], self._most[field], field))
        return self._most.most_common(1)[0][0] if self._most else _FALLBACK_FIELD


def _setting(match: Found) -> Sign:
    return Sign(match.groups.get("trigger") or match.groups["sign"], match.rule.id)
