"""Front matter: what stands above a Markdown text between `---` (simple YAML) or `+++` (TOML).

Of YAML only what front matter needs is read: `key: value`, lists in brackets and lists of dashes. Nothing is executed.
"""

import tomllib
from collections.abc import Iterator

import regex

__all__ = ["front_matter"]

_FENCED = regex.compile(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<inside>.*?)^(?P=fence)[ \t]*(?:\r?\n|\Z)", regex.S | regex.M
)
_ENTRY = regex.compile(r"(?P<key>[\w-]++)[ \t]*+:(?:[ \t]++(?P<value>(?:.*[^ \t])?+))?+[ \t]*+")
_ITEM = regex.compile(r"[ \t]*+-[ \t]++(?P<value>(?:.*[^ \t])?+)[ \t]*+")

_OPENED = regex.compile(r"[\w-]+[ \t]*:[ \t]+\[[^\]]*+")


def front_matter(text: str) -> tuple[dict[str, object], int]:
    r"""The entries of the front matter, keys in lower case, and where the text begins behind it.

    >>> front_matter("---\ntitle: Hold the line\nauthors: [Ana Duarte, Mark Lund]\n---\nSo it is.")
    ({'title': 'Hold the line', 'authors': ['Ana Duarte', 'Mark Lund']}, 62)
    """
    found = _FENCED.match(text)
    if not found:
        return {}, 0
    entries = _toml(found["inside"]) if found["fence"] == "+++" else _yaml(found["inside"])
    return {key.lower(): value for key, value in entries.items()}, found.end()


def _toml(inside: str) -> dict[str, object]:
    try:
        return tomllib.loads(inside)
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _yaml(inside: str) -> dict[str, object]:
    entries: dict[str, object] = {}
    items: list[object] = []
    for line in _whole_lines(inside):
        entry, item = _ENTRY.fullmatch(line), _ITEM.fullmatch(line)
        if entry:
            items = []
            entries[entry["key"]] = _value(entry["value"]) if entry["value"] else items
        elif item:
            items.append(_plain(item["value"]))
    return entries


def _whole_lines(inside: str) -> Iterator[str]:
    """The lines, those of a list in brackets as one; without a list whose bracket is never closed."""
    held: list[str] = []
    for line in inside.split("\n"):
        if held and not _ENTRY.fullmatch(line):
            held.append(line.strip())
        else:
            held = [line.rstrip("\r")]
        goes_on = len(held) > 1 or _OPENED.fullmatch(held[0])
        if not goes_on or "]" in line:
            yield " ".join(held)
            held = []


def _value(words: str) -> object:
    if words.startswith("[") and words.endswith("]"):
        return [_plain(part) for part in words[1:-1].split(",") if part.strip()]
    return _plain(words)


def _plain(words: str) -> str:
    """A scalar without quotation marks or a comment."""
    words = words.strip()
    if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
        return words[1:-1]
    return words.partition(" #")[0].rstrip()
