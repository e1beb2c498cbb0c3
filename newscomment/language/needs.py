"""Which classes a pattern cannot match without: a text that has none of one of them need not be searched."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from newscomment.language.classes import ClassExpression
from newscomment.language.patterns import ANYTHING, Part

OPTIONAL = ("?", "*", "{0", "{,")
"""How the quantifiers begin that allow for nothing."""

_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")


class _Group:
    """An open group: what it needs, and whether that may be passed by: in a look-around, or among alternatives."""

    def __init__(self, opening: str) -> None:
        self.loose = opening.startswith(_LOOKS)
        self.needs: list[ClassExpression] = []


def needed_classes(parts: Sequence[Part]) -> list[ClassExpression]:
    """The classes of which every match of a pattern holds a word or phrase."""
    groups = [_Group("")]
    for part, behind in zip_longest(parts, parts[1:], fillvalue=""):
        kept = not (isinstance(behind, str) and behind.startswith(OPTIONAL))
        if isinstance(part, ClassExpression):
            groups[-1].needs += [part] if kept and part is not ANYTHING else []
        elif part.startswith("("):
            groups.append(_Group(part))
        elif part == "|":
            groups[-1].loose = True
        elif part == ")":
            group = groups.pop()
            groups[-1].needs += group.needs if kept and not group.loose else []
    return [] if groups[0].loose else groups[0].needs


def first_classes(parts: Sequence[Part]) -> list[ClassExpression] | None:
    """The classes of which every match of a pattern begins with one; None where it may begin with anything."""
    reader = _Firsts(parts)
    found, empty = reader.alternatives()
    return None if empty or ANYTHING in found else found


class _Firsts:
    """Reads a pattern for what its matches begin with: classes, and whether there may be nothing."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts, self._at = parts, 0

    def _next(self) -> Part | None:
        return self._parts[self._at] if self._at < len(self._parts) else None

    def alternatives(self) -> tuple[list[ClassExpression], bool]:
        """Of the alternatives up to the end of a group, or of the pattern."""
        found, empty = self._sequence()
        while self._next() == "|":
            self._at += 1
            more, also = self._sequence()
            found, empty = found + more, empty or also
        return found, empty

    def _sequence(self) -> tuple[list[ClassExpression], bool]:
        found: list[ClassExpression] = []
        empty = True
        while (part := self._next()) is not None and part not in {"|", ")"}:
            self._at += 1
            inside, may_lack = self._item(part)
            behind = self._next()
            may_lack = may_lack or (isinstance(behind, str) and behind.startswith(OPTIONAL))
            if empty:
                found += inside
                empty = may_lack
        return found, empty

    def _item(self, part: Part) -> tuple[list[ClassExpression], bool]:
        if isinstance(part, ClassExpression):
            return [part], False
        if not part.startswith("("):
            return [], True  # a quantifier
        inside = self.alternatives()
        self._at += 1  # the bracket that closes it
        return ([], True) if part.startswith(_LOOKS) else inside


def least_width(parts: Sequence[Part], *, ahead: bool = False) -> int:
    """How many positions the shortest match of a pattern covers; with `ahead` also those it looks ahead at."""
    groups: list[list[int]] = [[0]]  # of each open group, the least widths of its alternatives
    openings: list[str] = []
    for part, behind in zip_longest(parts, parts[1:], fillvalue=""):
        times = _least_times(behind)
        if isinstance(part, ClassExpression):
            groups[-1][-1] += times
        elif part.startswith("("):
            groups.append([0])
            openings.append(part)
        elif part == "|":
            groups[-1].append(0)
        elif part == ")":
            width, opening = min(groups.pop()), openings.pop()
            counts = not opening.startswith(_LOOKS) or (ahead and opening == "(?=")
            groups[-1][-1] += width * times if counts else 0
    return min(groups[0])


def _least_times(quantifier: Part) -> int:
    """How often a quantifier repeats at least; once for what is none."""
    if not isinstance(quantifier, str):
        return 1
    if quantifier.startswith(OPTIONAL):
        return 0
    return int(re.split(r"[^0-9]", quantifier[1:])[0]) if quantifier.startswith("{") else 1
