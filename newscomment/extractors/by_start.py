"""What begins in a span: findings kept in text order, to be looked up by place."""

from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter
from typing import Any, Generic, TypeVar

from newscomment.extractors.findings import Range, Ranges

Item = TypeVar("Item", bound=tuple[Any, ...])
_span = itemgetter(0)


class ByStart(Generic[Item]):
    """Tuples that begin with a span (code points), sorted by it; of one span, in the order they came in.

    >>> words = ByStart([((8, 12), "late"), ((0, 3), "she"), ((4, 7), "was")])
    >>> words.inside((0, 5))
    [((0, 3), 'she'), ((4, 7), 'was')]
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = sorted(items, key=_span)
        self._starts = [item[0][0] for item in self.items]

    def inside(self, span: Range) -> list[Item]:
        """The items that begin in a span."""
        starts = self._starts
        first = bisect_left(starts, span[0])
        return self.items[first : bisect_left(starts, span[1], first)]

    def inside_any(self, spans: Ranges) -> list[Item]:
        """The items that begin in one of several spans, span by span."""
        if len(spans) == 1:  # nearly always
            return self.inside(spans[0])
        return [item for span in spans for item in self.inside(span)]
