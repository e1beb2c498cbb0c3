"""Contents that end where their source speaks again: “said that it fell | and insisted the town should pay”."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from newscomment.extractors.findings import Range
from newscomment.extractors.reporting import Report
from newscomment.language.document import Document

_JOINING = frozenset({"and", "but", "then"})
_ADVERB = "RB"
_MARKS = frozenset({",", ":", "RB", "CC"})  # tags of what parts a content from the verb behind it


def told_apart(document: Document, reports: Sequence[Report]) -> list[Report]:
    """The reports, each up to the next verb of its own source that is joined to it, with all that it holds."""
    cues: dict[Range, list[Range]] = defaultdict(list)  # by source
    for report in reports:
        if report.source and report.cue:
            cues[report.source[0]].append(report.cue[0])
    ends = (_end(document, report, cues[report.source[0]]) for report in reports if report.source)
    cuts = sorted(end for end in ends if end)
    return [_cut(report, cuts) for report in reports] if cuts else list(reports)


def _end(document: Document, report: Report, cues: Sequence[Range]) -> Range | None:
    """Where a report ends before the first of some cues in its last stretch of words, and where that began."""
    start, end = report.content[-1]
    inside = sorted(cue for cue in cues if start < cue[0] < end and cue not in report.cue)
    stops = (stop for cue in inside if (stop := _before_joint(document, cue)) and stop > start)
    stop = next(stops, None)
    return None if stop is None else (stop, start)


def _cut(report: Report, cuts: Sequence[Range]) -> Report:
    """A report without what runs over the end of one that it stands in, or is."""
    start, end = report.content[-1]
    at = bisect_right(cuts, (start, end))
    if at == len(cuts) or not cuts[at][1] <= start < cuts[at][0] < end:
        return report
    return report._replace(content=(*report.content[:-1], (start, cuts[at][0])))


def _before_joint(document: Document, cue: Range) -> int | None:
    """Where the words before a cue end that is joined to them by a conjunction, if it is."""
    token = document.tokens_in(*cue)[0] - 1
    token -= token > 0 and document.tag(token) == _ADVERB
    if token < 1 or document.lowered[token] not in _JOINING:
        return None
    while token > 0 and document.tag(token - 1) in _MARKS:
        token -= 1
    return document.span(token - 1, token)[1]
