"""Marks overlap all the time; HTML elements may not. So the text is cut wherever a mark begins or ends."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from newscomment.exporters.html.marks import Mark


class Pieces:
    """The text between two offsets as HTML: pieces that each carry the classes of all marks over them."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self._text = text
        self._marks = marks  # by their start
        self._next = 0
        self._open: list[Mark] = []

    def html(self, start: int, end: int) -> str:
        """The words from `start` to `end`, which must not lie before those asked for earlier."""
        self._reach(start)
        cuts = {start, end}
        cuts.update(mark.end for mark in self._open if mark.end < end)
        for mark in self._until(end):
            cuts.update((max(mark.start, start), min(mark.end, end)))
        return "".join(self._piece(*pair) for pair in pairwise(sorted(cuts)))

    def _until(self, end: int) -> Iterator[Mark]:
        """The marks that begin before an offset and are not open yet."""
        at = self._next
        while at < len(self._marks) and self._marks[at].start < end:
            yield self._marks[at]
            at += 1

    def _reach(self, start: int) -> None:
        """Open the marks that begin by `start`, close those that ended."""
        while self._next < len(self._marks) and self._marks[self._next].start <= start:
            self._open.append(self._marks[self._next])
            self._next += 1
        self._open = [mark for mark in self._open if mark.end > start]

    def _piece(self, start: int, end: int) -> str:
        self._reach(start)
        words = escape(self._text[start:end], quote=False)
        if not self._open:
            return words
        chips = "".join(_chip(mark) for mark in self._open if mark.by and mark.start == start)
        return f'{chips}<span class="{_classes(self._open, start, end)}">{words}</span>'


def _chip(mark: Mark) -> str:
    """The name of who speaks, before what is said: an element of its own, as the words may have a sign too."""
    return f'<span class="by {mark.colour}" data-by="{escape(mark.by)}"></span>'


def _classes(marks: Sequence[Mark], start: int, end: int) -> str:
    """The classes of the marks over a piece, and the colour of the innermost speaker."""
    names: dict[str, None] = {}
    colour = ""
    for mark in marks:
        names.update(dict.fromkeys(mark.classes.split()))
        colour = mark.colour or colour
        if mark.start == start:
            names.update(dict.fromkeys(mark.first.split()))
        if mark.end == end:
            names.update(dict.fromkeys(mark.last.split()))
    return " ".join([*names, *([colour] if colour else [])])
