"""Contents that end where their source speaks again: “said that it fell | and insisted the town should pay”."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from newscomment.extractors.findings import Range
from newscomment.extractors.reports.reporting import Report
from newscomment.language.document import Document

_JOINING = frozenset({"and", "but", "then"})
_ADVERB = "RB"
_MARKS = frozenset({",", ":", "RB", "CC"})  # tags of what parts a content from the verb behind it


class _Joint(NamedTuple):
    """A cue that is joined to the words before it, and where these end."""

    cue: Range
    stop: int


def split_contents(document: Document, reports: Sequence[Report]) -> list[Report]:
    """The reports, each up to the next verb of its own source that is joined to it, with all that it holds."""
    joints = _joints(document, reports)
    ends = (_end(report, joints[report.source[0]]) for report in reports if report.source)
    cuts = sorted(end for end in ends if end)
    return [_cut(report, cuts) for report in reports] if cuts else list(reports)


def _joints(document: Document, reports: Sequence[Report]) -> dict[Range, list[_Joint]]:
    """By source, the cues that a conjunction joins to the words before them, in text order."""
    cues: dict[Range, set[Range]] = defaultdict(set)
    for report in reports:
        if report.source and report.cue:
            cues[report.source[0]].add(report.cue[0])
    return {
        source: [_Joint(cue, stop) for cue in sorted(own) if (stop := _before_joint(document, cue))]
        for source, own in cues.items()
    }


def _end(report: Report, joints: Sequence[_Joint]) -> Range | None:
    """Where a report ends before the first of some joints in its last stretch of words, and where that began."""
    start, end = report.content[-1]
    for at in range(bisect_left(joints, ((start + 1,),)), len(joints)):
        cue, stop = joints[at]
        if cue[0] >= end:
            break
        if stop > start and cue not in report.cue:
            return stop, start
    return None


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
    return document.span(token - 1, token)[1] if token else None
