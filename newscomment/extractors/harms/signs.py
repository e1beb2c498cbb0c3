"""Signs beside the frames of risk: words of harm, what looks ahead or back, degrees and fields, by place."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document, Found

_SEVERITIES = ("critical", "high", "low")
_HORIZONS = ("near", "long", "now")
_FALLBACK_FIELD = "political"


class Sign(NamedTuple):
    """Words that say something of a risk near them: their span in code points, and what they say."""

    span: Range
    value: str


class Degree(NamedTuple):
    """A value on one of the scales, with the words that say so."""

    value: str
    spans: Ranges = ()


class Signs:
    """All signs of a document, read once."""

    def __init__(self, document: Document) -> None:
        signs: dict[str, list[Sign]] = defaultdict(list)
        for sort, sign in _read(document):
            signs[sort].append(sign)
        self._columns = defaultdict(
            lambda: ByStart[Sign](()), {sort: ByStart(column) for sort, column in signs.items()}
        )
        self._fields = signs["category"]

    def any(self, sort: str, span: Range) -> bool:
        """Whether a sign of a sort stands in a span."""
        return bool(self._columns[sort].inside(span))

    def of(self, sort: str, span: Range) -> list[Sign]:
        """The signs of a sort in a span."""
        return self._columns[sort].inside(span)

    def tells_harm(self, span: Range) -> bool:
        """Whether a word of harm, or one for how things turn out, stands in a span."""
        return self.any("harm", span) or self.any("outcome", span)

    def tells_no_party(self, document: Document, token: int) -> bool:
        """Whether a noun tells when, where or how, not who is hit."""
        return self.any("no-party", document.span(token, token + 1))

    def likelihood(self, span: Range, opening: int) -> Degree:
        """How likely the words in a span make what they say: adverbs and nouns before modals, from an opening on.

        There stand "perhaps" and "it is unlikely that".
        """
        signs = self.of("likelihood", (min(opening, span[0]), span[1]))
        modals = self.of("modal", span)
        spans = tuple(sorted({sign.span for sign in (*modals, *signs)}))
        if any(sign.value == "remote" for sign in signs):
            return Degree("remote", spans)
        ranked = signs[-1:] or modals[-1:]
        return Degree(ranked[0].value, spans) if ranked else Degree("unstated")

    def severity(self, span: Range, parties: Iterable[Range] = ()) -> Degree:
        """How grave a harm is; "moderate" where no word tells. The size of a party ("small farms") tells nothing."""
        sizes = [sign for sign in self.of("size", span) if not _within(sign.span, parties)]
        return _first([*self.of("severity", span), *sizes], _SEVERITIES) or Degree("moderate")

    def horizon(self, span: Range) -> str:
        """When a harm is to come."""
        found = _first(self.of("horizon", span), _HORIZONS)
        return found.value if found else "unstated"

    def category(self, weighed: tuple[tuple[Range, int], ...]) -> str:
        """The field that most words in the spans speak of, each span with its weight; else the document's."""
        votes: Counter[str] = Counter()
        for span, weight in weighed:
            for sign in self.of("category", span):
                votes[sign.value] += weight
        if votes:
            return max(votes, key=lambda field: (votes[field], self._most[field], field))
        return self._most.most_common(1)[0][0] if self._most else _FALLBACK_FIELD

    @cached_property
    def _most(self) -> Counter[str]:
        """How often the document speaks of each field."""
        return Counter(field.value for field in self._fields)


def _first(signs: list[Sign], order: tuple[str, ...]) -> Degree | None:
    """The first value of an order that a sign has, with all words that say so."""
    for value in order:
        spans = tuple(sorted(sign.span for sign in signs if sign.value == value))
        if spans:
            return Degree(value, spans)
    return None


def _within(span: Range, parties: Iterable[Range]) -> bool:
    return any(start <= span[0] < end for start, end in parties)


def _read(document: Document) -> Iterator[tuple[str, Sign]]:
    """Every sign of a document, with its sort."""
    for match in document.matches("risk_signs"):
        yield match.rule.gives["kind"], Sign(match.groups["sign"], "")
    for rule, _, tokens in document.apart("risk_degrees"):
        yield rule.gives["scale"], Sign(document.span(*tokens), rule.gives["degree"])
    for rule, _, tokens in document.apart("risk_tenses"):
        yield rule.gives["kind"], Sign(document.span(*tokens), "")
    for rule, _, tokens in document.apart("risk_owners"):
        yield rule.gives["kind"], Sign(document.span(*tokens), "")
    for match in document.matches("risk_settings"):
        yield match.rule.gives["kind"], _setting(match)
    for rule, _, tokens in document.apart("risk_fields"):
        yield "category", Sign(document.span(*tokens), rule.gives["category"])


def _setting(match: Found) -> Sign:
    return Sign(match.groups.get("trigger") or match.groups["sign"], match.rule.id)
