"""Matches of several rules that do not overlap: what one regular expression of all as alternatives would find.

An expression for all is faster, and takes long to compile; this needs none.
"""

import re
from array import array
from collections.abc import Iterable
from heapq import heapify, heappop, heapreplace
from itertools import chain
from typing import NamedTuple

import regex

from newscomment.language.compiled import Expression

Match = re.Match[str] | regex.Match[str]
Place = tuple[int, int, int, int, int]
"""Where a rule matched: its number in the file, from 1; half-open ranges of the match and of its one group."""

_Coming = tuple[int, int, Expression, str, Match | None]
"""A rule's next match, once it was looked for: where it begins, the rule's number, what finds it, and in what."""


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
    coming: list[_Coming] = [(-1, rule, expression, text, None) for rule, expression, text in rules]
    heapify(coming)
    at = 0
    while coming:
        start, rule, expression, text, match = coming[0]
        if match and start >= at:
            found.append(place(match, rule, 1))
            at = max(match.end(), start + 1)
        elif match := expression.search(text, at):
            heapreplace(coming, (match.start(), rule, expression, text, match))
        else:
            heappop(coming)
    return columns(found)
