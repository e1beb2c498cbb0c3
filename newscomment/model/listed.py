"""Tuples of things found, which a notebook shows as a table."""

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import AfterValidator

from newscomment.model.item import Item
from newscomment.model.span import Excerpt

T = TypeVar("T", bound=Item)

Cell = str | int | float | bool


class Listed(tuple[T, ...]):
    """A tuple like any other, that a notebook shows as a table of what can be told in a word."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        """One row for each thing, one column for each of its fields that holds a word, a number or an excerpt."""
        from newscomment.exporters.tables.shown import html_table

        rows = [dict(_cells(item)) for item in self]
        columns = dict.fromkeys(name for row in rows for name in row)
        return html_table(
            columns, [{name: row.get(name) for name in columns} for row in rows], note=f"{len(self)} found"
        )


Shown: Any = AfterValidator(Listed)
"""Marks a field of an article whose tuple is shown as a table."""


def _cells(item: Item) -> Iterator[tuple[str, Cell]]:
    for name, value in item:
        if isinstance(value, Cell):
            yield name, value
        elif isinstance(value, Excerpt):
            yield name, value.text
