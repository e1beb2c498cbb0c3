"""Rows of whole numbers packed into one, so that a single addition adds up all their columns."""

from collections.abc import Sequence
from itertools import repeat

_BITS = 32  # of a column: its sum may have up to 31, and a sign
_HALF, _FIELD = 1 << (_BITS - 1), (1 << _BITS) - 1


def packed(row: Sequence[int]) -> int:
    """A row as one number.

    >>> packed([3, -1]) + packed([0, 5]) == packed([3, 4])
    True
    """
    return sum(number << (_BITS * column) for column, number in enumerate(row))


def raised(columns: int) -> int:
    """What is added to a sum of packed rows of so many columns before one of these is read."""
    return packed(list(repeat(_HALF, columns)))


def unpacked(number: int, at: int) -> int:
    """A column of a raised sum of packed rows.

    >>> total = packed([3, -1]) + raised(2)
    >>> unpacked(total, 0), unpacked(total, 1)
    (3, -1)
    """
    return (number >> _BITS * at & _FIELD) - _HALF
