"""What of a stretch of tokens is the claim itself: without the connective before it, stop and marks around it."""

from bisect import bisect_left

from newscomment.extractors.findings import Range
from newscomment.language.document import Document

_OPENERS = frozenset("([{-–—,;:.*•…") | {"--", "..."}
_CLOSERS = frozenset("-–—,;:.!*…") | {"--", "...", "!!"}
_QUOTES = frozenset("“”„‟\"'‘’«»‹›`") | {"``", "''"}
_BRACKETS = {")": "(", "]": "[", "}": "{"}


class Trimmer:
    """Trims token ranges of one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._words = document, document.words
        self._partner = {pair.open: pair.close for pair in document.quotes}
        self._partner |= {close: open_ for open_, close in self._partner.items()}
        self._brackets: dict[str, list[int]] = {mark: [] for pair in _BRACKETS.items() for mark in pair}
        for index, word in enumerate(self._words):
            if word in self._brackets:
                self._brackets[word].append(index)
        self._leads = dict(document.tokens_in(*match.groups["lead"]) for match in document.matches("claims"))

    def trim(self, first: int, last: int) -> Range | None:
        """The tokens of a claim, or None where nothing is left."""
        before = None
        while before != (first, last):
            before = first, last
            first = self._leads.get(first, first)
            if first < last and self._falls_off_start(first, last):
                first += 1
            if first < last and self._falls_off_end(first, last):
                last -= 1
        return (first, last) if first < last else None

    def _falls_off_start(self, first: int, last: int) -> bool:
        word = self._words[first]
        if word in _QUOTES:
            return self._is_outer(first, last - 1) or not first < self._partner.get(first, -1) < last
        return word in _OPENERS and not (word == "(" and self._holds(")", first, last - 1))

    def _holds(self, bracket: str, first: int, last: int) -> bool:
        places = self._brackets[bracket]
        at = bisect_left(places, first)
        return at < len(places) and places[at] < last

    def _falls_off_end(self, first: int, last: int) -> bool:
        word = self._words[last - 1]
        if word in _QUOTES:
            return not first <= self._partner.get(last - 1, -1) < last
        if word in _BRACKETS:
            return not self._holds(_BRACKETS[word], first, last)
        return word in _CLOSERS

    def _is_outer(self, first: int, last: int) -> bool:
        """Whether a quotation mark at the start is closed at the end (before or behind the stop)."""
        close = self._partner.get(first)
        if close is None or close < last - 1:
            return False
        return all(word in _CLOSERS for word in self._words[close + 1 : last + 1])
