"""Whether a piece is news: told of others, of days and what was said on them, and not by an “I” who asks and judges.

Method: logistic regression on the logarithms of rates in a thousand words, over news (PolNeAR 1.0, NewsDiscourse) and
op-eds and editorials. Words of the author are those outside quotation marks.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from math import log1p

from newscomment.language.document import Document, once

SAID = ("said", "says", "told", "according")
"""Words of saying, whose rate tells how much of a piece is report."""
_AUTHOR = ("I", "me", "my", "My", "we", "We", "our", "Our", "us")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PRESENT = ("is", "are", "has", "have")
_ASKED = ("?",)
_START = 0.35
_OF_ALL = ((SAID, 1.25), (_DAYS, 0.92))
_OF_AUTHOR = ((_AUTHOR, -0.98), (_ASKED, -0.55), (_PRESENT, -0.61))


@once
def newslike(document: Document) -> float:
    """How far the words of a piece speak for news: above nought, rather than a commentary."""
    words = document.words
    own = Counter(chain.from_iterable(words[first:last] for first, last in _unquoted(document)))
    return _START + _weight(Counter(words), len(words), _OF_ALL) + _weight(own, own.total(), _OF_AUTHOR)


def _weight(often: Counter[str], total: int, kinds: Iterable[tuple[tuple[str, ...], float]]) -> float:
    """What the rates of some kinds of words weigh."""
    rates = ((sum(often[word] for word in kind) * 1000 / max(1, total), weight) for kind, weight in kinds)
    return sum(weight * log1p(rate) for rate, weight in rates)


def _unquoted(document: Document) -> Iterator[tuple[int, int]]:
    """The token ranges outside quotation marks."""
    first = 0
    for pair in document.quotes:
        if pair.open >= first:
            yield first, pair.open
        first = max(first, pair.close + 1)
    yield first, len(document.words)
