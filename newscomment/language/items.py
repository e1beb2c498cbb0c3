"""Items of a list that runs on in one paragraph: “1) first 2) second”, “a. first b. second”, “• first • second”."""

import re
from collections.abc import Iterator
from itertools import pairwise

__all__ = ["split_items"]

_BULLET = re.compile(r"[•◦▪‣⁃·]")
_MARKER = re.compile(r"(?<!\S)(?P<open>\(?)(?P<label>\d{1,3}|[a-z])(?P<close>[.)]{1,2})(?=\s+\S)")


def split_items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a block before every item, if it begins with one; the whole block otherwise. Spans are trimmed.

    Numbers and letters must count up by one from item to item and be marked in one way.
    """
    if _BULLET.match(text, start, end):
        starts = _bullets(text, start, end)
    elif (marker := _MARKER.match(text, start, end)) is not None:
        starts = _numbered(text, marker, end)
    else:
        yield start, end
        return
    for first, last in pairwise([*starts, end]):
        yield first, first + len(text[first:last].rstrip())


def _bullets(text: str, start: int, end: int) -> list[int]:
    found = _BULLET.finditer(text, start, end)
    return [match.start() for match in found if match.start() == start or text[match.start() - 1].isspace()]


def _numbered(text: str, marker: "re.Match[str]", end: int) -> list[int]:
    starts, label = [marker.start()], _following(marker["label"])
    for match in _MARKER.finditer(text, marker.end(), end):
        if match["label"] == label and match.group("open", "close") == marker.group("open", "close"):
            starts.append(match.start())
            label = _following(label)
    return starts


def _following(label: str) -> str:
    return str(int(label) + 1) if label.isdigit() else chr(ord(label) + 1)
