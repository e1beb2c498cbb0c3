"""Which format a file is in: told by its suffix, and by how it begins."""

import re
from collections.abc import Mapping
from pathlib import PurePath

from newscomment.errors import ArgumentError, NotFoundError
from newscomment.parsers.unlikely import is_page

__all__ = ["FORMATS", "known_format", "told_format"]

FORMATS: Mapping[str, tuple[str, ...]] = {
    "text": (".txt", ".text", ".asc"),
    "markdown": (".md", ".markdown", ".mdown", ".mkd"),
    "html": (".html", ".htm", ".xhtml"),
    "json": (".json",),
    "jsonl": (".jsonl", ".ndjson", ".jsonlines"),
    "csv": (".csv", ".tsv"),
    "email": (".eml",),
    "feed": (".rss", ".atom"),
}
"""The formats that are read, with the suffixes of their files."""

_JSON = re.compile(r'\s{0,99}(?:\[\s{0,99})?\{\s{0,99}"')
"""How an object begins, or a list of objects."""


def known_format(name: str) -> str:
    """The name of a format. Raises NotFoundError for another one, and ArgumentError for what is no name."""
    if not isinstance(name, str):
        raise ArgumentError.found("format", name, "a str")
    if name not in FORMATS:
        raise NotFoundError("format", name, tuple(FORMATS))
    return name


def told_format(path: str) -> str | None:
    """The format that a file's suffix tells; None for a suffix that tells nothing.

    >>> told_format("essays/Hold.MD"), told_format("essay")
    ('markdown', None)
    """
    suffix = PurePath(path).suffix.lower()
    return next((name for name, suffixes in FORMATS.items() if suffix in suffixes), None)


def seen_format(text: str) -> str:
    """The format that a text without a telling suffix is in: a page of HTML, JSON objects, or plain text."""
    if is_page(text):
        return "html"
    if _JSON.match(text):
        first, _, rest = text.strip().partition("\n")
        return "jsonl" if first.endswith("}") and rest.lstrip().startswith("{") else "json"
    return "text"
