"""Tables to records: values with commas, semicolons or tabs between them; the first line names the columns."""

import csv
from collections.abc import Iterator
from functools import partial
from io import StringIO

from newscomment.errors import InputError
from newscomment.parsers.fields import names
from newscomment.parsers.from_records import Record

__all__ = ["table_records"]

_BETWEEN = (",", ";", "\t")
_LONGEST = 2**31 - 1
"""Characters of a value, such as a page of HTML; the `csv` module refuses more than 131,072 unless it is told so."""


def table_records(text: str) -> Iterator[Record]:
    """The rows of a table as records; where it breaks off, an error behind those before it.

    Raises InputError for a table without a column that is called as the text of a record is.
    """
    first = text.partition("\n")[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(_BETWEEN, key=first.count), strict=True)
    try:
        columns = [name.strip().lstrip("\ufeff") for name in _next(reader) or []]
        _check(columns)
        yield from _rows(reader, columns)
    except csv.Error as error:
        yield Record("", {}, InputError(f"line {reader.line_num}: this is no row of a table: {error}", "mend it"))


def _rows(reader: Iterator[list[str]], columns: list[str]) -> Iterator[Record]:
    """The rows that hold anything, each with its number; the names of the columns stand in none."""
    for number, row in enumerate(iter(partial(_next, reader), None), 1):
        if any(row[len(columns) :]):
            what = f"row {number} has {len(row)} values, and the table {len(columns)} columns"
            yield Record(
                f"row {number}", {}, InputError(what, "put values with commas in them between quotation marks")
            )
        elif any(row):
            told = {name: value for name, value in zip(columns, row, strict=False) if name}
            yield Record(f"row {number}", told)


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    """The next row, however long its values are, or None; the limit of the `csv` module is the same afterwards."""
    limit = csv.field_size_limit(_LONGEST)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(limit)


def _check(columns: list[str]) -> None:
    known = {*names("text").split(", "), *names("html").split(", ")}
    if known.isdisjoint(map(str.lower, columns)):
        told = ", ".join(filter(None, columns)) or "none"
        what = f"the table has no column for the text; its columns are {told[:200]}"
        raise InputError(what, f'name one {names("text")}; prose of such a name is read as format="text"')
