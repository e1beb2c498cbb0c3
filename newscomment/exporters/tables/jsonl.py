"""Rows as JSON Lines: one object a line."""

from newscomment.exporters.json_lines import json_line
from newscomment.exporters.tables.shown import Rows


def to_jsonl(rows: Rows) -> str:
    """Each row as a JSON object on a line of its own; cells without anything to tell are null."""
    return "".join(map(json_line, rows))
