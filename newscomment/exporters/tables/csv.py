"""Rows as comma-separated values (RFC 4180), safe to open in a spreadsheet."""

import csv
from io import StringIO

from newscomment.exporters.tables.shown import Rows
from newscomment.exporters.tables.table import Scalar

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def to_csv(rows: Rows) -> str:
    """Rows with a line of column names above them; UTF-8 is for whoever writes the file.

    Words that a spreadsheet would take for a formula get an apostrophe in front, which it does not show.
    """
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(rows.columns)
    writer.writerows([defused(row[column]) for column in rows.columns] for row in rows)
    return written.getvalue()


def defused(value: Scalar) -> Scalar:
    """A cell that no spreadsheet will run.

    >>> defused("=1+1"), defused(-1), defused("the −1 percent"), defused(True)
    ("'=1+1", -1, 'the −1 percent', 'true')
    """
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULAS) else value
