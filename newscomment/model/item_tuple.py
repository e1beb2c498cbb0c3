"""Tuples of things found, which a notebook shows as a table."""

from collections.abc import Iterator
from typing import Any, SupportsIndex, TypeVar, overload

from pydantic import AfterValidator

from newscomment.errors import ArgumentError
from newscomment.model.base import Value
from newscomment.model.span import Evidence, Excerpt, Span

T = TypeVar("T", bound=Value)

Cell = str | int | float | bool


class ItemTuple(tuple[T, ...]):
    """A tuple like any other, that a notebook shows as a table of what can be told in a word; so is a part of it."""

    __slots__ = ()

    @overload
    def __getitem__(self, index: SupportsIndex) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> "ItemTuple[T]": ...

    def __getitem__(self, index: SupportsIndex | slice) -> "T | ItemTuple[T]":
        if isinstance(index, str):
            raise ArgumentError.found("index", index, f"a number; article.get({index!r}) gives what has an id")
        return ItemTuple(super().__getitem__(index)) if isinstance(index, slice) else super().__getitem__(index)

    def _repr_html_(self) -> str:
        """One row for each thing, one column for each of its fields that tells something in a few words."""
        from newscomment.exporters.tables.shown import html_table

        rows = [dict(_cells(item)) for item in self]
        columns = dict.fromkeys(name for row in rows for name in row)
        return html_table(
            columns, [{name: row.get(name) for name in columns} for row in rows], note=f"{len(self)} found"
        )


Shown: Any = AfterValidator(ItemTuple)
"""Marks a field of an article whose tuple is shown as a table."""


def _cells(item: Value) -> Iterator[tuple[str, Cell]]:
    for name, value in item:
        told = len(value) if name in {"mentions", "places"} else _told(value)
        if told is not None:
            yield name, told


def _told(value: object) -> Cell | None:
    """A value in a few words: words themselves, those of an excerpt, the plain fields of a value, all of several."""
    if isinstance(value, Cell):
        return value
    if isinstance(value, Excerpt):
        return value.text
    if isinstance(value, Value) and not isinstance(value, Span | Evidence):
        return " ".join(str(part) for _, part in value if isinstance(part, Cell))
    if isinstance(value, tuple):
        return "; ".join(str(told) for told in map(_told, value) if told is not None) or None
    return None
