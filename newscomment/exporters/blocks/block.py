"""What every block of an outline is made of: a titled table, places, ids and rules."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from newscomment.exporters.columns import Cell, Column, mark, table, wrap
from newscomment.model import Article, Span
from newscomment.model.item import Item
from newscomment.model.span import with_gaps

MOST = 12
"""The most rows that a long block shows, unless all are asked for."""

_NOTHING = {"", "–"}


class View(NamedTuple):
    """How an outline is shown: width in terminal columns, colours, all rows and words, ids and rules beside them."""

    width: int
    colour: bool
    all_rows: bool
    ids: bool
    rules: bool

    def lines(self, most: int) -> int:
        """The most lines a cell may take: one more where the terminal is narrow, all of them if all is asked for."""
        return 0 if self.all_rows else most + (self.width < 90)


class Row(NamedTuple):
    """One thing found, and what is shown of it."""

    item: Item
    cells: tuple[Cell, ...]


Block = Callable[[Article, View], Iterator[list[str]]]
"""Makes the tables of one kind of finding, each as its lines; none where nothing was found."""


def block(title: str, columns: Sequence[Column], rows: Iterable[Row], view: View, *, more: str = "") -> list[str]:
    """A table with its title before the headings, and a line that says what was left out.

    Columns that the view is too narrow for, and those that would say nothing, are left out.
    """
    columns, rows = _with_ids([*columns], [*rows], view)
    kept = [index for index, column in enumerate(columns) if _tells(column, [row.cells[index] for row in rows], view)]
    shown = [columns[index] for index in kept]
    cells = [[row.cells[index] for index in kept] for row in rows]
    heading, lines = table(shown, cells, width=view.width - 2, colour=view.colour)
    found = [line for row, its in zip(rows, lines, strict=True) for line in (*its, *_rules(row.item, view))]
    notes = [mark(more, "dim", colour=view.colour)] if more else []
    return [*_titled(title, heading, view), *(f"  {line}" for line in (*found, *notes))]


def _with_ids(columns: list[Column], rows: list[Row], view: View) -> tuple[list[Column], list[Row]]:
    if not view.ids:
        return columns, rows
    return [*columns, Column()], [Row(row.item, (*row.cells, Cell(row.item.id, "dim"))) for row in rows]


def _tells(column: Column, cells: Sequence[Cell], view: View) -> bool:
    return column.least <= view.width and any(cell.text not in _NOTHING for cell in cells)


def _titled(title: str, heading: str, view: View) -> list[str]:
    """The title and the headings, on one line if the title does not hide one."""
    first = mark(title, "bold", colour=view.colour)
    beside = f"  {heading}"
    if beside[: len(title) + 1].strip():
        return [first, mark(beside, "dim", colour=view.colour)]
    return [first + mark(beside[len(title) :].rstrip(), "dim", colour=view.colour)]


def _rules(item: Item, view: View) -> list[str]:
    """The rules that found an item, below its row: their ids are too long for a column, and of no use when cut."""
    rules = dict.fromkeys(evidence.rule for evidence in getattr(item, "evidence", ())) if view.rules else ()
    lines = wrap(", ".join(rules), view.width - 8) if rules else []
    return [
        mark(f"    {'←' if not index else ' '} {line}", "dim", colour=view.colour) for index, line in enumerate(lines)
    ]


def words(article: Article, spans: Sequence[Span]) -> str:
    """The words of several spans, with “ … ” where those between them are left out."""
    return with_gaps(article.text_of(tuple(spans)), spans)


def left_out(items: Sequence[object], shown: Sequence[object]) -> str:
    """A line that says how many rows are not shown; empty where all are."""
    left = len(items) - len(shown)
    return f"and {left} more; --all shows them" if left else ""


def paragraph(article: Article, offset: int) -> str:
    """Where an offset lies, as a reader counts paragraphs; the title and headings have no number."""
    sentence = article.sentence_at(offset)
    return f"¶{sentence.paragraph + 1}" if sentence and sentence.paragraph is not None else "title"
