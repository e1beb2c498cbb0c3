"""Quotations: the words between quotation marks, what the marks are for, and whose words they are.

`quotations.toml` tells titles and scare quotes from speech; the attributions give the speakers.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscomment.extractors.findings import Attribution, Evidence, Findings, Quotation, Range
from newscomment.language.document import Document, Found
from newscomment.language.quotes import QuotePair

_STRONG = 1  # rules up to this rank hold against an attribution
_TITLE = 2
_WISH = "hoping"
_MOST_LOOKED_AT = 24  # attributions before a quotation that may hold it


class _Report(NamedTuple):
    """An attribution (its place in the findings) that covers a quotation; `exact`: as a whole span of its content."""

    attribution: int
    exact: bool


def extract(document: Document, findings: Findings) -> tuple[Quotation, ...]:
    """The quotations of a document, in text order; nested ones too, interrupted and continued ones as one."""
    uses = _uses(document)
    starts = [attribution.content[0][0] for attribution in findings.attributions]
    reports = [_report_of(document, pair, findings.attributions, starts) for pair in document.quotes]
    groups = (([document.quotes[index] for index in group], group[0]) for group in _groups(document.quotes, reports))
    made = (_quotation(document, pairs, uses, reports[first], findings.attributions) for pairs, first in groups)
    return tuple(quotation for quotation in made if quotation.spans)


def _uses(document: Document) -> dict[int, Found]:
    """For each mark that opens a pair (its code point), the rule of the lowest rank that fires on it."""
    chosen: dict[int, Found] = {}
    opening = {document.starts[pair.open] for pair in document.quotes}
    for found in document.each_match("quotations") if opening else ():
        mark = found.groups["quote"][0]
        if mark in opening and (mark not in chosen or _before(found, chosen[mark])):
            chosen[mark] = found
    return chosen


def _before(found: Found, other: Found) -> bool:
    """Whether a match goes before another: by its rank, then by where it begins, then the longer one."""
    ranks = ((one.rule.gives["rank"], one.span[0], -one.span[1]) for one in (found, other))
    return next(ranks) < next(ranks)


def _report_of(
    document: Document, pair: QuotePair, attributions: Sequence[Attribution], starts: Sequence[int]
) -> _Report | None:
    """The innermost attribution whose content holds a quotation."""
    start, end = _whole(document, pair)
    last_before = bisect_right(starts, start + 1) - 1
    best: tuple[int, _Report] | None = None
    for index in range(last_before, max(-1, last_before - _MOST_LOOKED_AT), -1):
        for first, last in attributions[index].content:
            if first <= start + 1 and end - 1 <= last and (best is None or last - first < best[0]):
                exact = first in {start, start + 1} and last in {end, end - 1}
                best = last - first, _Report(index, exact=exact)
    return _spoken(best[1], attributions) if best else None


def _spoken(report: _Report, attributions: Sequence[Attribution]) -> _Report:
    """The report itself, or where it tells of a wish within another report, that one: its source speaks the words."""
    attribution = attributions[report.attribution]
    if attribution.attitude == _WISH and attribution.outer is not None:
        return _spoken(_Report(attribution.outer, exact=False), attributions)
    return report


def _whole(document: Document, pair: QuotePair) -> Range:
    """The code points of a quotation with its marks."""
    return document.starts[pair.open], document.ends[pair.close - pair.continued]


def _groups(pairs: Sequence[QuotePair], reports: Sequence[_Report | None]) -> Iterator[list[int]]:
    """The indices of the pairs that make one quotation: run on over paragraphs, or interrupted by a report."""
    group_of: dict[int, list[int]] = {}
    opened = {pair.open: index for index, pair in enumerate(pairs)}
    groups: list[list[int]] = []
    of_report: dict[int, list[int]] = {}
    for index, pair in enumerate(pairs):
        report = reports[index]
        group = group_of.get(index)
        if group is None and report and report.exact and not pair.level:
            group = of_report.get(report.attribution)
        if group is None:
            group = []
            groups.append(group)
        if report and report.exact and not pair.level:
            of_report[report.attribution] = group
        group.append(index)
        if pair.continued and pair.close in opened:
            group_of[opened[pair.close]] = group
    yield from groups


def _quotation(
    document: Document,
    pairs: Sequence[QuotePair],
    uses: dict[int, Found],
    report: _Report | None,
    attributions: Sequence[Attribution],
) -> Quotation:
    found = uses.get(document.starts[pairs[0].open])
    rank = int(found.rule.gives["rank"]) if found else _TITLE + 1
    use = found.rule.gives["use"] if found else "scare"
    evidence: tuple[Evidence, ...] = (Evidence(found.rule.id, found.span),) if found else ()
    if report and rank > (_TITLE if not report.exact else _STRONG):
        use, evidence = "speech", attributions[report.attribution].evidence
    spans = tuple(span for pair in pairs if (span := _inside(document, pair)))
    spoken = report if use == "speech" else None
    speaker = attributions[spoken.attribution].actor if spoken else None
    return Quotation(spans, use, speaker, spoken.attribution if spoken else None, evidence)


def _inside(document: Document, pair: QuotePair) -> Range | None:
    """The words between the marks, without a comma that belongs to the sentence around them."""
    first, last = pair.open + 1, pair.close
    if last - first > 1 and document.words[last - 1] == ",":
        last -= 1
    return document.span(first, last) if first < last else None
