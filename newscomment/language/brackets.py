"""Brackets that pair, so that no sentence ends inside an aside."""

import regex

from newscomment.language.stops import Stop

__all__ = ["Brackets"]

LONGEST = 400
"""Characters between brackets that can be an aside; more is a passage with sentences of its own."""

_BRACKET = regex.compile(r"[()\[\]]")
_OPENER = {")": "(", "]": "["}


class Brackets:
    """The outermost bracket pairs of a stretch of text, asked with stops in text order.

    A mark without its fellow is left out, and so is a pair further apart than `LONGEST` characters.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._pairs = _pairs(text, start, end)
        self._next = 0

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def hold(self, stop: Stop) -> bool:
        """Whether a stop stands in an aside, so that no sentence ends there.

        Brackets that open at the beginning of a sentence hold sentences, and a stop just before the closing bracket
        may end the sentence around it; but “?” and “!” in an aside that opens in lower case do not,
        nor do the points of “[...]”.
        """
        while self._next < len(self._pairs) and self._pairs[self._next][1] < stop.start:
            self._next += 1
        if self._next == len(self._pairs):
            return False
        opening, closing = self._pairs[self._next]
        if not opening < stop.start or opening == stop.first:
            return False
        if closing >= stop.gap or opening == stop.start - 1:
            return True
        return stop.text[opening + 1].islower() and stop.text[stop.start] in "?!"


def _pairs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if text.find("(", start, end) < 0 and text.find("[", start, end) < 0:
        return []
    pairs: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _BRACKET.finditer(text, start, end):
        here, mark = match.start(), match.group()
        if mark not in _OPENER:
            opened.append(here)
            continue
        while opened and text[opened[-1]] != _OPENER[mark]:
            opened.pop()
        if opened:
            _add_outermost(pairs, opened.pop(), here)
    return pairs


def _add_outermost(pairs: list[tuple[int, int]], opening: int, closing: int) -> None:
    if closing - opening > LONGEST:
        return
    while pairs and pairs[-1][0] > opening:
        pairs.pop()
    pairs.append((opening, closing))
