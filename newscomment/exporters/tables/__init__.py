"""Tables: one row an article, a section, an actor, a claim, … with stable columns."""

from newscomment.exporters.tables.csv import to_csv
from newscomment.exporters.tables.frames import to_frame
from newscomment.exporters.tables.jsonl import to_jsonl
from newscomment.exporters.tables.kinds import TABLES, columns, rows
from newscomment.exporters.tables.shown import Rows

__all__ = ["TABLES", "Rows", "columns", "rows", "to_csv", "to_frame", "to_jsonl"]
