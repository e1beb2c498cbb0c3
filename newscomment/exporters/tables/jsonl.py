"""Rows as JSON Lines: one object a line."""

import json

from newscomment.exporters.tables.shown import Rows


def to_jsonl(rows: Rows) -> str:
    """Each row as a JSON object on a line of its own; cells without anything to tell are null."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
