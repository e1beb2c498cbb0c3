"""Words that tell when: names of days, days from today, spans and seasons."""

from functools import cache

from newscomment.bundled import bundled_lists

__all__ = ["times"]


@cache
def times(*kinds: str) -> frozenset[str]:
    """The words of some kinds (weekdays, from today, spans, seasons), in small letters; all where none is named.

    >>> sorted(times("from today"))
    ['today', 'tomorrow', 'tonight', 'yesterday']
    """
    lists = bundled_lists("extractors/data/times.txt")
    return frozenset().union(*(lists[kind] for kind in kinds or lists))
