"""Which class expressions hold of a symbol: of all the files that read a layer, told at once, as bits of a number.

An expression comes to conjunctions: one label of each of some sets, none of others. So a label is a mask of those of
which it meets the first need, another of those of which it meets the second, and one of those that it bars. What holds
of a symbol are the masks of its labels, joined by a few operations on long integers.
"""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_

from newscomment.language.alphabet import Labels
from newscomment.language.classes import ClassExpression, Term

Masks = dict[str, int]
"""Bits of terms, by labels."""


class ClassMembership:
    """Class expressions, each with a bit, in the order in which they were added."""

    def __init__(self) -> None:
        self._firsts, self._others = _Terms(), _Terms()  # nearly all expressions have but one
        self._owners: list[int] = []  # the bits of the expressions whose the other terms are

    def __len__(self) -> int:
        """The number of bytes that hold all bits."""
        return (len(self._firsts) + 7) // 8

    def add(self, expressions: Iterable[ClassExpression]) -> int:
        """Take expressions in; gives the first of the bytes that are theirs, of which the lowest is the first."""
        first = len(self)
        self._firsts.skip_to(8 * first)
        for expression in expressions:
            main, *others = expression.terms
            self._owners += [1 << len(self._firsts)] * len(others)
            self._firsts.add(main)
            for term in others:
                self._others.add(term)
        return first

    def of(self, labels: Labels) -> int:
        """The bits of the expressions that hold of a symbol with these labels."""
        found, others = self._firsts.of(labels), self._others.of(labels)
        while others:
            last = others.bit_length() - 1
            found |= self._owners[last]
            others ^= 1 << last
        return found


class _Terms:
    """Conjunctions, each with a bit."""

    def __init__(self) -> None:
        self._count = 0
        self._meets: list[Masks] = [{}]  # of each place in a term, those whose need there a label meets
        self._without = [0]  # of each place, the terms that have no need there
        self._bars: Masks = {}

    def __len__(self) -> int:
        return self._count

    def skip_to(self, count: int) -> None:
        """Leave out bits, up to a number of them."""
        self._count = count

    def add(self, term: Term) -> None:
        """Take a term in."""
        bit = 1 << self._count
        self._count += 1
        while len(self._meets) < len(term.needs):
            self._meets.append({})
            self._without.append(bit - 1)
        for place, need in enumerate(term.needs):
            _mark(self._meets[place], need, bit)
        for place in range(len(term.needs), len(self._meets)):
            self._without[place] |= bit
        _mark(self._bars, term.bars, bit)

    def of(self, labels: Labels) -> int:
        """The bits of the terms that hold of a symbol with these labels."""
        met = [_joined(masks, labels, without) for masks, without in zip(self._meets, self._without, strict=True)]
        return reduce(and_, met) & ~_joined(self._bars, labels, 0)


def _mark(masks: Masks, labels: Iterable[str], bit: int) -> None:
    """Put a bit into the masks of some labels."""
    for label in labels:
        masks[label] = masks.get(label, 0) | bit


def _joined(masks: Masks, labels: Labels, others: int) -> int:
    """The bits in the masks of some labels, and others."""
    return reduce(or_, filter(None, map(masks.get, labels)), others)
