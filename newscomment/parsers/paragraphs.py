"""Lines to paragraphs.

A blank line always parts paragraphs. For lines that stand together there are two customs, one paragraph a line and
hard-wrapped prose. Which one a text follows is told once, from all its lines.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

__all__ = ["Line", "Paragraph", "find_paragraphs"]

WIDEST = 120
"""Characters a line of hard-wrapped prose has at most."""

NARROWEST = 40
"""Characters the longest line of hard-wrapped prose has at least: shorter lines are lists, verses or addresses, unless
half of them go on in lower case."""

NARROWEST_COLUMN = 20
"""Characters the longest line has at least even then."""

SLACK = 10
"""Characters by which lines of hard-wrapped prose may be shorter than they need be."""

LONG_LINES = 0.05
"""Share of lines that may be longer than the page is wide: links, above all."""

_WHITE = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
_BREAKS = "\x1c\x1d\x1e"  # what str.splitlines also takes for the end of a line
_INVISIBLE = _WHITE + "\x1f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
_STOPS = frozenset(".!?…:;")
_SENTENCE_STOPS = frozenset(".!?…")
_CLOSERS = "’”\"')]»"
_EMPHASIS = "*_"
_ITEM = regex.compile(r"[•◦▪‣⁃·*–—-]\s|(?:\(?\d{1,3}|\(?[a-z])[.)]\s|#{1,6}\s")


class Line(NamedTuple):
    """A line that is not blank: its words without the white space round them, and how far they are indented."""

    start: int
    end: int
    indent: int
    words: str


class Page(NamedTuple):
    """How a hard-wrapped text is set: characters a line, and whether blank lines part its paragraphs."""

    width: int
    spaced: bool


class Paragraph(NamedTuple):
    """A paragraph, trimmed: half-open offsets, how many lines it has, and whether it is parted from what comes after.

    A blank line parts paragraphs; so does the end of a line where paragraphs are lines.
    """

    start: int
    end: int
    lines: int
    parted: bool


def find_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, in text order; none if it holds nothing but white space and invisible characters."""
    runs = list(_runs(text))
    page = _page(runs)
    each_line = page is None and _are_paragraphs(runs)
    found: list[Paragraph] = []
    for run in runs:
        groups = list(_by_line(run) if page is None else _wrapped(run, page))
        found += [Paragraph(lines[0].start, lines[-1].end, len(lines), each_line) for lines in groups]
        found[-1] = found[-1]._replace(parted=True)
    return found


def _runs(text: str) -> Iterator[list[Line]]:
    """Lines that stand together, without a blank line between them."""
    run: list[Line] = []
    start = 0
    for line in text.splitlines(keepends=True):
        indented = line.rstrip(_INVISIBLE + _BREAKS)
        words = indented.lstrip(_INVISIBLE)
        if words:
            end = start + len(indented)
            run.append(Line(end - len(words), end, len(indented) - len(words), words))
        if run and (not words or line[-1] == "\u2029"):
            yield run
            run = []
        start += len(line)
    if run:
        yield run


def _page(runs: Sequence[list[Line]]) -> Page | None:
    """The page of a hard-wrapped text: lines as long as it is wide, many of them ending inside a sentence.

    Half of the lines must be like that, or a third where blank lines part the paragraphs.
    """
    several = [run for run in runs if len(run) > 1]
    lengths = sorted(line.end - line.start for run in several for line in run)
    width = lengths[-1 - int(LONG_LINES * len(lengths))] if lengths else 0
    pairs = [pair for run in several for pair in pairwise(run)]
    column = 2 * sum(after.words[0].islower() and not _is_stopped(line.words) for line, after in pairs) >= len(pairs)
    if not (NARROWEST_COLUMN if column else NARROWEST) <= width <= WIDEST:
        return None
    broken = sum(not _is_stopped(line.words) and _is_full(line, after, width) for line, after in pairs)
    spaced = len(several) > 1
    return Page(width, spaced) if (3 if spaced else 2) * broken >= len(pairs) else None


def _are_paragraphs(runs: Sequence[list[Line]]) -> bool:
    """Whether lines that stand together are paragraphs, not the lines of a list: half are whole sentences."""
    lines = [line for run in runs if len(run) > 1 for line in run]
    return 0 < len(lines) <= 2 * sum(_is_sentence(line.words) for line in lines)


def _is_stopped(words: str) -> bool:
    """Whether words end in a stop, with marks that close behind it or not."""
    return words.rstrip(_CLOSERS + _EMPHASIS)[-1:] in _STOPS


def _is_sentence(words: str) -> bool:
    """Whether words end as a sentence does, and are more than a few."""
    ended = words.rstrip(_CLOSERS)
    return ended[-1:] in _SENTENCE_STOPS and len(ended) >= NARROWEST - 1


def _is_full(line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would hardly have fitted on the line."""
    first = after.words.split(None, 1)[0]
    return line.end - line.start + 1 + len(first) > width - SLACK


def _wrapped(run: Sequence[Line], page: Page) -> Iterator[list[Line]]:
    """Paragraphs of hard-wrapped lines."""
    group = [run[0]]
    for line, after in pairwise(run):
        if _parts(line, after, page):
            yield group
            group = []
        group.append(after)
    yield group


def _parts(line: Line, after: Line, page: Page) -> bool:
    """Whether a new paragraph begins after a line: at an indent, an item of a list, or since the line is short.

    A short line that ends a sentence ends a paragraph too, unless blank lines do that; one that does not is a line of a
    list, a verse or an address, unless the next goes on in lower case.
    """
    length, ends = line.end - line.start, _is_stopped(line.words)
    if ends and (after.indent > line.indent or length > page.width + SLACK):
        return True
    if _is_full(line, after, page.width):
        return ends and _ITEM.match(after.words) is not None
    if _ITEM.match(after.words):
        return True
    if ends:
        return not page.spaced or 2 * length < page.width
    return 2 * length < page.width and not after.words[0].islower()


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
        and not _is_stopped(line.words)
        and not _ITEM.match(after.words)
    )
