"""Who speaks a stretch of text: between quotation marks, or behind their name in a letter, interview or transcript.

Whoever speaks is I there, and not he or she.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import cached_property

from newscomment.extractors.coreference.voices import Voice, voices
from newscomment.extractors.findings import Range
from newscomment.extractors.naming.parties import Party
from newscomment.language.document import Document
from newscomment.language.quotes import QuotePair, opening_mark

_SPEECH = 6  # tokens: fewer between quotation marks are no clause of somebody's
_MOST_BACK = 8  # quotations of one paragraph, of which only the first is said to be somebody's
_SPEAKING = 3  # tokens from a quotation to whoever speaks it: “,” said the mayor


class Speeches:
    """The quoted clauses of a document, and the words that tell who speaks them."""

    def __init__(self, document: Document, persons: Mapping[int, Party]) -> None:
        """`persons` are those named, by the token behind each mention; as they are now, whatever pronouns add later."""
        self._document, self._named = document, dict(persons)
        speech = [pair for pair in document.quotes if not pair.level and pair.close - pair.open >= _SPEECH]
        self._opens, self._closes = [pair.open for pair in speech], [pair.close for pair in speech]

    def at(self, token: int) -> int:
        """The first token of the quoted clause that a token stands in, or -1."""
        rank = bisect_right(self._opens, token) - 1
        return self._opens[rank] if rank >= 0 and token < self._closes[rank] else -1

    def right_before(self, token: int) -> int:
        """Where the quoted clause begins that ends right before a token: “…,” said the mayor; or -1."""
        rank = bisect_left(self._closes, token) - 1
        return self._opens[rank] if rank >= 0 and token - self._closes[rank] <= _SPEAKING else -1

    def quotes_another(self, token: int) -> bool:
        """Whether a token stands in a quotation inside a quotation."""
        inner = self._inner
        rank = bisect_right(inner, token, key=opening_mark) - 1
        return rank >= 0 and token < inner[rank].close

    def teller(self, opening: int) -> Range | None:
        """The tokens that name who speaks the quoted clause that begins at a token; else of the one before it.

        The one before is asked only where it stands in the same paragraph.
        """
        last = bisect_right(self._opens, opening)
        for rank in range(last - 1, max(-1, last - 1 - _MOST_BACK), -1):
            if self._document.block_of(self._opens[rank]) != self._document.block_of(opening):
                return None
            if found := self._told.get(self._closes[rank]) or self._told.get(self._opens[rank]):
                return found
        return None

    def voice(self, token: int) -> Voice | None:
        """The letter, remarks or answer that a token stands in."""
        rank = bisect_right(self._voices, token, key=lambda voice: voice.first) - 1
        return self._voices[rank] if rank >= 0 and token < self._voices[rank].last else None

    @cached_property
    def _inner(self) -> list[QuotePair]:
        return [pair for pair in self._document.quotes if pair.level == 1]

    @cached_property
    def _voices(self) -> list[Voice]:
        return voices(self._document, self._document.matches("actors_speakers"), self._named)

    @cached_property
    def _told(self) -> dict[int, Range]:
        """The tokens that name a speaker, by the quotation mark beside them."""
        told: dict[int, Range] = {}
        for match in self._document.matches("actors_speakers"):
            if "mark" in match.groups:
                mark = self._document.tokens_in(*match.groups["mark"])[0]
                told.setdefault(mark, self._document.tokens_in(*match.groups["speaker"]))
        for mark in self._opens:
            if self._document.words[mark - 1 : mark] == [":"] and mark - 1 in self._named:
                told.setdefault(mark, (mark - 2, mark - 1))  # Ana Duarte: “We shall see.”
        return told
