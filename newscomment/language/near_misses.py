"""Rules that came near: those that would have fired in a text if one part of their pattern had been there."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import regex

from newscomment.language.alphabet import Labels
from newscomment.language.needs import least_width
from newscomment.language.patterns import ANYTHING, Inserted, Part

MOST = 5
"""The most rules that are said to have come near."""

WIDTH = 60
"""Characters of a missing item that are shown."""

LITTLE = 0.25
"""What an item weighs that asks for no words and no lexical class."""

_ANCHORS = {"(?<!.)": "^ ", "(?!.)": "$ ", "(?=<<)": "<< ", "(?<=>>)": ">> "}
_SECONDS = 1.0
_GAP: tuple[Part, ...] = ("(?:", ANYTHING, "{0,2}?", ")")


class Item(NamedTuple):
    """A part of a pattern that stands by itself: a class, a word, a group; with its quantifier."""

    parts: tuple[Part, ...]

    @property
    def source(self) -> str:
        """The item as it stands in the pattern, or nearly."""
        found = "".join(_shown(self.parts)).replace(" )", ")").strip()
        for written, anchor in _ANCHORS.items():
            found = found.replace(written, anchor)
        return found

    @property
    def weight(self) -> float:
        """How much the item tells: one that asks for words or lexical classes more than any noun phrase."""
        labels = [part.labels for part in self.parts if not isinstance(part, str)]
        return 1.0 if any(map(is_telling, labels)) else LITTLE

    @property
    def is_group(self) -> bool:
        """Whether it is a group that stands once."""
        first = self.parts[0]
        return isinstance(first, str) and first.startswith("(") and self.parts[-1] == ")"

    @property
    def needed(self) -> bool:
        """Whether it must match a word: look-arounds, what may be left out, and a mere mark need not."""
        return least_width(self.parts) > 0 if len(self.parts) > 1 else not isinstance(self.parts[0], str)


def is_telling(labels: Labels) -> bool:
    """Whether some labels are more than tags and features of phrases."""
    return not labels <= _general()


@cache
def _general() -> Labels:
    """The labels that say little: tags, and the features of phrases."""
    from newscomment.language.phrases import FEATURES  # which compiles rules, and so knows this module
    from newscomment.language.tags import TAGS

    return frozenset({*TAGS, *FEATURES})


def _shown(parts: Sequence[Part]) -> Iterator[str]:
    """The parts as people write them: sub-patterns by their names."""
    depth = 0  # inside an inserted sub-pattern
    for part in parts:
        if isinstance(part, Inserted) and not depth:
            yield f"{{{part.name}}} "
        if depth or isinstance(part, Inserted):
            depth += part.startswith("(") - (part == ")") if isinstance(part, str) else 0
        else:
            yield part if isinstance(part, str) else f"{part.source} "


class Relaxed(NamedTuple):
    """A pattern with one item taken out: the item, the parts that are left, and their share of what the whole tells."""

    missing: Item
    parts: tuple[Part, ...]
    share: float


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
    """The patterns that lack one needed item; none where there are alternatives at the top, or a single item.

    Where all of a pattern is one group, its items are those of the group.
    """
    found = _opened(items(parts))
    needed = [index for index, item in enumerate(found) if item.needed]
    if len(needed) < 2 or any(item.parts == ("|",) for item in found):
        return
    whole = sum(found[index].weight for index in needed)
    for index in needed:
        others = (*found[:index], Item(_GAP), *found[index + 1 :])
        yield Relaxed(
            found[index], tuple(part for item in others for part in item.parts), 1 - found[index].weight / whole
        )


def weight_of(parts: Sequence[Part]) -> float:
    """How much all that a pattern needs tells."""
    return sum(item.weight for item in _opened(items(parts)) if item.needed)


def _opened(found: list[Item]) -> list[Item]:
    """The items, or those inside the group that is all a pattern needs, with its brackets."""
    needed = [index for index, item in enumerate(found) if item.needed]
    if len(needed) != 1 or not found[needed[0]].is_group:
        return found
    (at,) = needed
    opening, *inner, closing = found[at].parts
    inside = items(inner)
    if any(item.parts == ("|",) for item in inside):
        return found
    return _opened([*found[:at], Item((opening,)), *inside, Item((closing,)), *found[at + 1 :]])


class NearMiss(NamedTuple):
    """A rule that nearly fired: its id, what was missing, and in what words the rest matched.

    `share` is how much of the pattern matched, of what it tells (0 to 1).
    """

    rule: str
    missing: str
    text: str
    share: float

    @property
    def brief(self) -> str:
        """What was missing, cut where it is long."""
        return self.missing if len(self.missing) <= WIDTH else f"{self.missing[: WIDTH - 1].rstrip()}…"

    def __str__(self) -> str:
        return f"{self.rule}: “{self.text}” lacks {self.brief}"


Render = Callable[[Sequence[Part]], str]
"""Writes the parts of a pattern as a regular expression over atoms."""


class Near(NamedTuple):
    """What a pattern lacks to match a string of atoms, its share that is there, and the range that it matches."""

    missing: str
    share: float
    range: tuple[int, int]

    @property
    def worth(self) -> tuple[float, int]:
        """How near it came."""
        return self.share, self.range[1] - self.range[0]


def nearest(parts: Sequence[Part], text: str, render: Render) -> Near | None:
    """Of the patterns that lack one item, the one of which most matches a string of atoms; None where none does."""
    found = (Near(one.missing.source, one.share, search(render(one.parts), text)) for one in relaxed(parts))
    return max((near for near in found if near.range[1] > near.range[0]), key=lambda near: near.worth, default=None)


def search(expression: str, text: str) -> tuple[int, int]:
    """The range of the first match; empty where there is none, or none in time."""
    try:
        found = regex.search(expression, text, timeout=_SECONDS)
    except TimeoutError:
        found = None
    return found.span() if found else (0, 0)
