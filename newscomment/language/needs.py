"""Which classes a pattern cannot match without: a text that has none of one of them need not be searched."""

import re
from collections.abc import Sequence
from itertools import chain, product, zip_longest
from math import prod

from newscomment.language.classes import ClassExpression
from newscomment.language.patterns import ANYTHING, Part

OPTIONAL = ("?", "*", "{0", "{,")
"""How the quantifiers begin that allow for nothing."""

Need = tuple[ClassExpression, ...]
"""Classes of which a match holds at least one."""

_MOST_CHOICES = 24  # needs of one group; of more its alternatives are left out
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")


class _Group:
    """An open group: what its alternatives need. One that says what may not stand there needs nothing."""

    def __init__(self, opening: str) -> None:
        self._loose = opening.startswith(("(?!", "(?<!"))
        self.needs: list[Need] = []  # of the alternative that is being read
        self._before: list[list[Need]] = []

    def alternative(self) -> None:
        """Begin the next alternative."""
        self._before.append(self.needs)
        self.needs = []

    def close(self) -> list[Need]:
        """What every match of the group needs: whatever is chosen of each alternative, one of these."""
        self.alternative()
        if self._loose or prod(map(len, self._before)) > _MOST_CHOICES:
            return []
        return [tuple(chain.from_iterable(choice)) for choice in product(*self._before)]


def needed_classes(parts: Sequence[Part]) -> list[Need]:
    """What every match of a pattern needs: of each of these, a word or phrase of one of its classes."""
    groups = [_Group("")]
    for part, behind in zip_longest(parts, parts[1:], fillvalue=""):
        kept = not (isinstance(behind, str) and behind.startswith(OPTIONAL))
        if isinstance(part, ClassExpression):
            groups[-1].needs += [(part,)] if kept and part is not ANYTHING else []
        elif part.startswith("("):
            groups.append(_Group(part))
        elif part == "|":
            groups[-1].alternative()
        elif part == ")":
            needs = groups.pop().close()
            groups[-1].needs += needs if kept else []
    return groups[0].close()


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
