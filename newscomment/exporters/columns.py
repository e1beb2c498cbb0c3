"""Text in columns for a terminal: cells wrapped or cut to their column's width, aligned, and marked where wanted."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple
from unicodedata import combining, east_asian_width

MARKS = {
    "bold": "1",
    "dim": "2",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "cyan": "36",
    "": "",
}
"""ANSI codes by name."""

NARROWEST = 40
"""Columns of a terminal below which nothing gets narrower."""

_WORD = 14
"""The longest word that a shared column makes room for, in terminal columns; longer ones may be broken."""


class Column(NamedTuple):
    """A column of a table.

    `share` is its share of the width that columns of a fixed width leave (0: it is as wide as its cells); `lines` are
    the most that a cell may take (0: as many as it needs); `least` is the width of terminal from which it is shown.
    """

    heading: str = ""
    share: float = 0.0
    right: bool = False
    lines: int = 1
    least: int = 0


class Cell(NamedTuple):
    """Words, and how they are marked (a key of MARKS)."""

    text: str
    mark: str = ""


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, width: int, colour: bool
) -> tuple[str, list[list[str]]]:
    """The headings of a table, unmarked, and the lines of each row.

    Columns without a share are as wide as their cells, the others share what is left; widths are in terminal columns.
    """
    needed = [
        max(cells_width(_printable(cell.text)) for cell in (*column, Cell(head.heading)))
        for head, column in zip(columns, zip(*rows, strict=True), strict=True)
    ]
    words = [
        max(_longest_word(cell.text) for cell in (*column, Cell(head.heading)))
        for head, column in zip(columns, zip(*rows, strict=True), strict=True)
    ]
    fixed = sum(need for need, column in zip(needed, columns, strict=True) if not column.share)
    free = max(1, width - fixed - 2 * (len(columns) - 1))
    widths = _evened(columns, _widths(columns, needed, free), words)
    heading = _row([Cell(column.heading) for column in columns], columns, widths, colour=False)
    return heading[0], [_row(row, columns, widths, colour=colour) for row in rows]


def _widths(columns: Sequence[Column], needed: Sequence[int], free: int) -> list[int]:
    """The width of each column; what a narrow one leaves goes to those that need more."""
    widths = [need if not column.share else 0 for need, column in zip(needed, columns, strict=True)]
    waiting = [index for index, column in enumerate(columns) if column.share]
    while waiting:
        total = sum(columns[index].share for index in waiting)
        fits = [index for index in waiting if needed[index] <= free * columns[index].share / total]
        for index in fits or waiting:
            widths[index] = needed[index] if fits else max(1, int(free * columns[index].share / total))
        free -= sum(widths[index] for index in fits)
        waiting = [index for index in waiting if index not in fits] if fits else []
    return widths


def _evened(columns: Sequence[Column], widths: Sequence[int], words: Sequence[int]) -> list[int]:
    """The widths with room taken from wide shared columns for those too narrow for their longest word."""
    spare = {index: widths[index] - words[index] for index, column in enumerate(columns) if column.share}
    while spare and min(spare.values()) < 0 < max(spare.values()):
        spare[min(spare, key=spare.__getitem__)] += 1
        spare[max(spare, key=spare.__getitem__)] -= 1
    return [words[index] + spare[index] if index in spare else width for index, width in enumerate(widths)]


def _longest_word(text: str) -> int:
    return min(_WORD, max(map(cells_width, text.split()), default=1))


def _row(cells: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int], *, colour: bool) -> list[str]:
    """The lines of a row: as many as its longest cell takes."""
    wrapped = [wrap(cell.text, width, column.lines) for cell, column, width in zip(cells, columns, widths, strict=True)]
    lines = []
    for parts in zip_longest(*wrapped, fillvalue=""):
        shown = []
        for text, cell, column, width in zip(parts, cells, columns, widths, strict=True):
            pad = " " * (width - cells_width(text))
            marked = mark(text, cell.mark, colour=colour)
            shown.append(pad + marked if column.right else marked + pad)
        lines.append("  ".join(shown).rstrip())
    return lines


def mark(text: str, name: str, *, colour: bool) -> str:
    """A text in an ANSI mark, or as it is where colour is not wanted."""
    return f"\x1b[{MARKS[name]}m{text}\x1b[0m" if colour and text and MARKS[name] else text


def wrap(text: str, width: int, lines: int = 0) -> list[str]:
    """A text in lines of at most `width` terminal columns, broken between words; at most `lines` (0: no limit).

    There is always a line, be it empty; the last one ends in an ellipsis where something was left out.

    >>> wrap("hand Moscow a victory and split the alliance", 16, 2)
    ['hand Moscow a', 'victory and…']
    """
    rest = _printable(text)
    found: list[str] = []
    while rest and len(found) + 1 != lines and cells_width(rest) > width:
        end = _end(rest, width, least=0)
        found.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*found, cut(rest, width)]


def cut(text: str, width: int) -> str:
    """A text on one line, printable, cut to a width in terminal columns, with an ellipsis where it was cut.

    >>> cut("hand Moscow a victory", 19)
    'hand Moscow a…'
    """
    line = _printable(text)
    if cells_width(line) <= width:
        return line
    return line[: _end(line, width - 1, least=width // 3)].rstrip(" ,;:") + "…"


def _end(line: str, width: int, *, least: int) -> int:
    """How many characters of a longer line fit in a width: up to the last blank, if that leaves more than `least`."""
    end = _fitting(line, width)
    blank = line.rfind(" ", 0, end + 1)
    return blank if blank > least else max(1, end)


def _fitting(line: str, width: int) -> int:
    """How many characters of a line fit in a width."""
    if line.isascii():
        return min(width, len(line))
    taken = 0
    for index, char in enumerate(line):
        taken += cells_width(char)
        if taken > width:
            return index
    return len(line)


def _printable(text: str) -> str:
    """A text with single blanks for white space and a substitute for what no terminal should get."""
    return "".join(char if char.isprintable() else "�" for char in " ".join(text.split()))


def cells_width(text: str) -> int:
    """How many columns a text takes in a terminal: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
