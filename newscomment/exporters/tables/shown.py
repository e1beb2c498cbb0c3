"""Rows that show themselves as a table in a notebook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import overload

from newscomment.exporters.tables.table import ARTICLE_ID, Row

_MOST = 100
"""The most rows that are shown of a long table."""

_STYLE = "text-align:left;vertical-align:top"
_LONG, _ROOM = 60, "min-width:16em"
"""Characters from which words get a column that is not narrower."""


@dataclass(frozen=True, slots=True, repr=False)
class Rows(Sequence[Row]):
    """The rows of a table: dicts in a sequence that knows its columns, shown as a table in a notebook; so is a part."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> "Rows": ...

    def __getitem__(self, index: int | slice) -> "Row | Rows":
        return Rows(self.kind, self.columns, self.rows[index]) if isinstance(index, slice) else self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        return f"<{self._told()}>"

    def _told(self) -> str:
        return f"{len(self)} row{'s' * (len(self) != 1)} of {self.kind}"

    def _repr_html_(self) -> str:
        """The rows as a table, without columns in which nothing stands, and without what comes after a hundred rows.

        Which article a row is from is shown where there are several.
        """
        alone = len({row.get(ARTICLE_ID.name) for row in self}) < 2
        shown = [name for name in self.columns if not alone or name != ARTICLE_ID.name]
        return html_table(shown, self, note=self._told())


def html_table(columns: Iterable[str], rows: Iterable[Row], *, note: str) -> str:
    """Rows as an HTML table, all words escaped."""
    shown = [*rows][:_MOST]
    telling = [column for column in columns if any(row[column] not in {None, ""} for row in shown)]
    head = "".join(f'<th style="{_STYLE}">{escape(column)}</th>' for column in telling)
    body = "".join(f"<tr>{''.join(_cell(row[column]) for column in telling)}</tr>" for row in shown)
    caption = f'<caption style="text-align:left">{escape(note)}</caption>'
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: object) -> str:
    words = "" if value is None else escape(str(value))
    return f'<td style="{_STYLE}{f";{_ROOM}" if len(words) > _LONG else ""}">{words}</td>'
