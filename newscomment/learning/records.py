"""Read the records of a JSON Lines file that something is learned from."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from newscomment.errors import InputError

__all__ = ["records"]


def records(path: Path, *keys: str) -> Iterator[Mapping[str, Any]]:
    """Read the objects of a file.

    Raises:
        InputError: a line is no JSON object with text and one of the keys; names the file and line.
    """
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            record = json.loads(line)
        except ValueError:
            record = None
        if not isinstance(record, dict) or "text" not in record or not any(key in record for key in keys):
            message = f"{path}:{number}: wants a JSON object with text and {' or '.join(keys)}"
            raise InputError(message)
        yield record
