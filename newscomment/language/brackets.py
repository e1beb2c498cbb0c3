"""Brackets that pair, so that no sentence ends between them."""

import regex

__all__ = ["bracketed"]

_BRACKET = regex.compile(r"[()\[\]]")
_OPENER = {")": "(", "]": "["}
LONGEST = 400
"""Characters between brackets that can be an aside; more is a passage with sentences of its own."""


class Ranges:
    """Ranges of offsets in rising order, asked for rising offsets."""

    def __init__(self, ranges: list[tuple[int, int]]) -> None:
        self._ranges = ranges
        self._next = 0

    def __contains__(self, offset: int) -> bool:
        while self._next < len(self._ranges) and self._ranges[self._next][1] <= offset:
            self._next += 1
        return self._next < len(self._ranges) and self._ranges[self._next][0] < offset


def bracketed(text: str, start: int, end: int) -> Ranges:
    """The outermost bracket pairs of a stretch of text, as ranges from opening to closing mark.

    A mark without its fellow is left out, and so is a pair further apart than `LONGEST`.
    """
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _BRACKET.finditer(text, start, end):
        here, mark = match.start(), match.group()
        if mark in _OPENER:
            while opened and text[opened[-1]] != _OPENER[mark]:
                opened.pop()
            if opened and here - opened[-1] <= LONGEST:
                _add_outermost(pairs, (opened[-1], here))
            if opened:
                opened.pop()
        else:
            opened.append(here)
    return Ranges(pairs)


def _add_outermost(pairs: list[tuple[int, int]], pair: tuple[int, int]) -> None:
    while pairs and pairs[-1][0] > pair[0]:
        pairs.pop()
    pairs.append(pair)
