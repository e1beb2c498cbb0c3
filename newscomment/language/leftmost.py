"""Matches of several rules that do not overlap: what one regular expression of all as alternatives would find.

An expression for all is faster, and takes long to compile; this needs none.
"""

import re
from array import array
from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

import regex

from newscomment.language.compiled import Expression

Match = re.Match[str] | regex.Match[str]


Place = tuple[int, int, int, int, int]
"""Where a rule matched: its number in the file, from 1; half-open ranges of the match and of its one group."""


def place(match: Match, rule: int, group: int) -> Place:
    """The place of a match of a rule whose group has that number."""
    return (rule, *match.regs[0], *match.regs[group])


class Places(NamedTuple):
    """Places as columns, from left to right."""

    rules: "array[int]"
    starts: "array[int]"
    ends: "array[int]"
    firsts: "array[int]"
    lasts: "array[int]"


def columns(found: Iterable[Place]) -> Places:
    """Some places as columns."""
    numbers = array("i", chain.from_iterable(found))
    return Places(*(numbers[column :: len(Places._fields)] for column in range(len(Places._fields))))


def places(matches: Iterable[Match]) -> Places:
    """The places of matches of an expression whose alternatives are rules with one group each."""
    caught = ((match.lastindex or 1, match.regs) for match in matches)
    return columns((rule, *groups[0], *groups[rule]) for rule, groups in caught)


def merged(rules: Iterable[tuple[int, Expression, str]]) -> Places:
    """The leftmost matches of rules (number, expression, text as it knows it); at one place the first rule wins.

    Each rule's next match is kept until another one's overlaps it, so that each runs over the text once.
    """
    found: list[Place] = []
    coming = [_Next(rule, expression, text) for rule, expression, text in rules]
    at = 0
    while coming := [one for one in coming if one.seek(at)]:
        first = min(coming, key=lambda one: (one.start, one.rule))
        found.append(first.place())
        at = first.end
    return columns(found)


class _Next:
    """The next match of a rule."""

    def __init__(self, rule: int, expression: Expression, text: str) -> None:
        self.rule, self.expression, self.text = rule, expression, text
        self.start = self.end = -1

    def seek(self, at: int) -> bool:
        """Whether there is a match from a position on."""
        if self.start < at:
            match = self.expression.search(self.text, at)
            if match is None:
                return False
            self._match, (self.start, self.end) = match, match.span()
            self.end = max(self.end, self.start + 1)
        return True

    def place(self) -> Place:
        """Where it is."""
        return place(self._match, self.rule, 1)
