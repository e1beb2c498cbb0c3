"""Lines to paragraphs.

A blank line always parts paragraphs. Between lines that stand together there are two customs, one paragraph a line and
hard-wrapped prose, and a text may follow both; so it is told for each run of such lines.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

__all__ = ["Line", "Paragraph", "find_paragraphs"]

WIDEST = 120
"""Characters a line of hard-wrapped prose has at most."""

NARROWEST = 40
"""Characters the longest line of hard-wrapped prose has at least: shorter lines are lists, verses or addresses."""

SLACK = 10
"""Characters by which lines of hard-wrapped prose may be shorter than they need be."""

_BREAKS = r"\n\v\f\r\x1c-\x1e\x85\u2028\u2029"  # those of str.splitlines
_LINE = regex.compile(rf"(?P<line>[^{_BREAKS}]*+)(?P<break>\r\n|[{_BREAKS}]|$)")
_INVISIBLE = r"\s\u200b-\u200f\u2060\ufeff\u00ad"
_WORDS = regex.compile(rf"[^{_INVISIBLE}](?:.*[^{_INVISIBLE}])?", regex.DOTALL)
_STOPPED = regex.compile(r"[.!?…:;][’”\"')\]»*_]*+$")
_ITEM = regex.compile(r"[•◦▪‣⁃·*–—-]\s|(?:\(?\d{1,3}|\(?[a-z])[.)]\s|#{1,6}\s")


class Line(NamedTuple):
    """A line that is not blank: its words without the white space round them, and how far they are indented."""

    start: int
    end: int
    indent: int
    words: str


class Paragraph(NamedTuple):
    """A paragraph, trimmed: half-open offsets, how many lines it has, and whether a blank line comes after it."""

    start: int
    end: int
    lines: int
    parted: bool


def find_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, in text order; none if it holds nothing but white space and invisible characters."""
    found: list[Paragraph] = []
    for run in _runs(text):
        groups = list(_wrapped(run) if _is_wrapped(run) else _by_line(run))
        found += [Paragraph(lines[0].start, lines[-1].end, len(lines), lines is groups[-1]) for lines in groups]
    return found


def _runs(text: str) -> Iterator[list[Line]]:
    """Lines that stand together, without a blank line between them."""
    run: list[Line] = []
    for match in _LINE.finditer(text):
        words = _WORDS.search(text, *match.span("line"))
        if words:
            run.append(Line(*words.span(), words.start() - match.start(), words.group()))
        if run and (not words or match["break"] == "\u2029"):
            yield run
            run = []
    if run:
        yield run


def _is_wrapped(run: Sequence[Line]) -> bool:
    """Whether lines are those of hard-wrapped prose: as long as a page is wide, and mostly ending inside a sentence."""
    widest = max(line.end - line.start for line in run)
    if len(run) == 1 or not NARROWEST <= widest <= WIDEST:
        return False
    open_ends = sum(not _STOPPED.search(line.words) for line in run[:-1])
    full = sum(_is_full(line, after, widest) for line, after in pairwise(run))
    return 2 * open_ends >= len(run) - 1 and 2 * full >= len(run) - 1


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would hardly have fitted on the line."""
    first = after.words.split(None, 1)[0]
    return line.end - line.start + 1 + len(first) > width - SLACK


def _wrapped(run: Sequence[Line]) -> Iterator[list[Line]]:
    """Paragraphs of hard-wrapped lines: after a full stop, a short line, an indent or a list item begins a new one."""
    width = max(line.end - line.start for line in run)
    group = [run[0]]
    for line, after in pairwise(run):
        ends = bool(_STOPPED.search(line.words))
        indented = after.indent > line.indent and ends
        if indented or (ends and (not _is_full(line, after, width) or _ITEM.match(after.words))):
            yield group
            group = []
        group.append(after)
    yield group


def _by_line(run: Sequence[Line]) -> Iterator[list[Line]]:
    """A paragraph a line, save that a sentence broken between two lines is not cut."""
    group = [run[0]]
    for line, after in pairwise(run):
        if not _continues(line, after):
            yield group
            group = []
        group.append(after)
    yield group


def _continues(line: Line, after: Line) -> bool:
    """Whether the next line goes on in the middle of a sentence; short lines, as of lists and verses, stand alone."""
    return (
        after.words[0].islower()
        and line.end - line.start >= NARROWEST
        and not _STOPPED.search(line.words)
        and not _ITEM.match(after.words)
    )
