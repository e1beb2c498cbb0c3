"""Offsets in UTF-16 code units, as JavaScript counts them."""

from bisect import bisect_left

_BASIC = "\uffff"
"""The last character that takes one unit."""


class Utf16:
    """Turns offsets in code points into offsets in UTF-16 units, and back.

    >>> units = Utf16("🎉 so")
    >>> units.from_points(2), units.to_points(3)
    (3, 2)
    """

    def __init__(self, text: str) -> None:
        wide = () if text.isascii() else (index for index, char in enumerate(text) if char > _BASIC)
        self._wide = tuple(wide)
        self._wide_units = tuple(index + number for number, index in enumerate(self._wide))

    def from_points(self, offset: int) -> int:
        """The offset in units of an offset in code points."""
        return offset + bisect_left(self._wide, offset)

    def to_points(self, offset: int) -> int:
        """The offset in code points of an offset in units; the middle of a character counts as its end."""
        return offset - bisect_left(self._wide_units, offset)
