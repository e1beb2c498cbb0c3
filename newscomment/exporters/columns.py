"""Text in columns for a terminal: cells cut to their column's width, aligned, and marked where marks are wanted."""

from collections.abc import Sequence
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


class Column(NamedTuple):
    """A column: its heading, the most it may take of a line (a share of the free width), and how it is aligned."""

    heading: str = ""
    share: float = 0.0
    right: bool = False


class Cell(NamedTuple):
    """Words on one line, and how they are marked (a key of MARKS)."""

    text: str
    mark: str = ""


def table(
    columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, width: int, colour: bool
) -> tuple[str, list[str]]:
    """The headings of a table, unmarked, and its lines.

    Fixed columns are as wide as their cells, the others share what is left by their shares; widths are in terminal
    columns.
    """
    needed = [
        max(cells_width(cell.text) for cell in (*column, Cell(head.heading)))
        for head, column in zip(columns, zip(*rows, strict=True), strict=True)
    ]
    fixed = sum(need for need, column in zip(needed, columns, strict=True) if not column.share)
    free = max(10, width - fixed - 2 * (len(columns) - 1))
    widths = _widths(columns, needed, free)
    heading = _line([Cell(column.heading) for column in columns], columns, widths, colour=False)
    return heading, [_line(row, columns, widths, colour=colour) for row in rows]


def _widths(columns: Sequence[Column], needed: Sequence[int], free: int) -> list[int]:
    """The width of each column; what a narrow one leaves goes to those that need more."""
    widths = [need if not column.share else 0 for need, column in zip(needed, columns, strict=True)]
    waiting = [index for index, column in enumerate(columns) if column.share]
    while waiting:
        total = sum(columns[index].share for index in waiting)
        fits = [index for index in waiting if needed[index] <= free * columns[index].share / total]
        for index in fits or waiting:
            widths[index] = needed[index] if fits else max(4, int(free * columns[index].share / total))
        free -= sum(widths[index] for index in fits)
        waiting = [index for index in waiting if index not in fits] if fits else []
    return widths


def _line(cells: Sequence[Cell], columns: Sequence[Column], widths: Sequence[int], *, colour: bool) -> str:
    shown = []
    for cell, column, width in zip(cells, columns, widths, strict=True):
        text = cut(cell.text, width)
        pad = " " * (width - cells_width(text))
        marked = mark(text, cell.mark, colour=colour)
        shown.append(pad + marked if column.right else marked + pad)
    return "  ".join(shown).rstrip()


def mark(text: str, name: str, *, colour: bool) -> str:
    """A text in an ANSI mark, or as it is where colour is not wanted."""
    return f"\x1b[{MARKS[name]}m{text}\x1b[0m" if colour and text and MARKS[name] else text


def cut(text: str, width: int) -> str:
    """A text on one line, printable, cut to a width in terminal columns, with an ellipsis where it was cut."""
    line = "".join(char if char.isprintable() else "�" for char in " ".join(text.split()))
    if cells_width(line) <= width:
        return line
    while line and cells_width(line) > width - 1:
        line = line[: max(0, len(line) - max(1, (cells_width(line) - width + 1) // 2))]
    return line.rstrip() + "…"


def cells_width(text: str) -> int:
    """How many columns a text takes in a terminal: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)
