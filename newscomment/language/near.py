"""Rules that came near: those that would have fired in a text if one part of their pattern had been there."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import regex

from newscomment.language.needs import OPTIONAL
from newscomment.language.patterns import ANYTHING, Part

_SECONDS = 1.0
_GAP: tuple[Part, ...] = ("(?:", ANYTHING, "{0,2}?", ")")


class Item(NamedTuple):
    """A part of a pattern that stands by itself: a class, a word, a group; with its quantifier."""

    parts: tuple[Part, ...]

    @property
    def source(self) -> str:
        """The item as it stands in the pattern, or nearly."""
        return "".join(part if isinstance(part, str) else f"{part.source} " for part in self.parts).strip()

    @property
    def needed(self) -> bool:
        """Whether it must match a word: look-arounds and what may be left out need not."""
        first, last = self.parts[0], self.parts[-1]
        looks = isinstance(first, str) and (first.startswith(("(?=", "(?!", "(?<=", "(?<!")) or first == "|")
        return not looks and not (isinstance(last, str) and last.startswith(OPTIONAL))


class Relaxed(NamedTuple):
    """A pattern with one item taken out: the item, and the parts that are left."""

    missing: Item
    parts: tuple[Part, ...]


def items(parts: Sequence[Part]) -> list[Item]:
    """The top-level items of a pattern."""
    found: list[list[Part]] = []
    depth = 0
    for part in parts:
        quantifies = isinstance(part, str) and part[0] in "*+?{"
        if depth or quantifies:
            found[-1].append(part)
        else:
            found.append([part])
        if isinstance(part, str) and part.startswith("("):
            depth += 1
        elif part == ")":
            depth -= 1
    return [Item(tuple(item)) for item in found]


def relaxed(parts: Sequence[Part]) -> Iterator[Relaxed]:
    """The patterns that lack one needed item; none where there are alternatives at the top, or a single item."""
    found = items(parts)
    needed = [index for index, item in enumerate(found) if item.needed]
    if len(needed) < 2 or any(item.parts == ("|",) for item in found):
        return
    for index in needed:
        others = (*found[:index], Item(_GAP), *found[index + 1 :])
        yield Relaxed(found[index], tuple(part for item in others for part in item.parts))


class NearMiss(NamedTuple):
    """A rule that nearly fired: its id, what was missing, and in what words the rest matched."""

    rule: str
    missing: str
    text: str

    def __str__(self) -> str:
        return f"{self.rule}: “{self.text}” lacks {self.missing}"


Render = Callable[[Sequence[Part]], str]
"""Writes the parts of a pattern as a regular expression over atoms."""


def nearest(parts: Sequence[Part], text: str, render: Render) -> tuple[Relaxed, tuple[int, int]] | None:
    """Of the patterns that lack one item, the one that matches most of a string of atoms, and the range it matches."""
    best: tuple[int, Relaxed, tuple[int, int]] | None = None
    for candidate in relaxed(parts):
        start, end = _search(render(candidate.parts), text)
        if end > start and (best is None or end - start > best[0]):
            best = end - start, candidate, (start, end)
    return best and best[1:]


def _search(expression: str, text: str) -> tuple[int, int]:
    """The range of the first match; empty where there is none, or none in time."""
    try:
        found = regex.search(expression, text, timeout=_SECONDS)
    except TimeoutError:
        found = None
    return found.span() if found else (0, 0)
