"""Read the records of a JSON Lines file that something is learned from."""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from newscomment.errors import InputError

__all__ = ["made", "records"]

Made = TypeVar("Made")


def made(path: Path, wants: str, make: Callable[[Any], Made]) -> Iterator[Made]:
    """What is made of the record in each line of a file; `wants` tells what an object there must have.

    Raises:
        InputError: a line is no JSON, or nothing can be made of it; names the file and line, and what it wants.
    """
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            one = make(json.loads(line))
        except (IndexError, KeyError, TypeError, ValueError) as error:
            message = f"{path}:{number}: wants a JSON object with {wants}"
            raise InputError(message) from error
        yield one


def records(path: Path, *keys: str) -> Iterator[Mapping[str, Any]]:
    """Read the objects of a file.

    Raises:
        InputError: a line is no JSON object with text and one of the keys; names the file and line.
    """

    def known(record: Mapping[str, Any]) -> Mapping[str, Any]:
        if not isinstance(record, dict) or "text" not in record or not any(key in record for key in keys):
            raise ValueError(keys)
        return record

    return made(path, f"text and {' or '.join(keys)}", known)
