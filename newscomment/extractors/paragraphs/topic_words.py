"""How the words of a phrase are spread over an essay: whether it comes back, or stands everywhere."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from newscomment.extractors.paragraphs.topic_phrases import KeyPhrases, stem
from newscomment.language.document import Document

_WIDE = 3  # a name in more than one paragraph of so many is all over the essay
NAMED = 3  # times that a part of the essay speaks of somebody or something by name that it is about
_SEVERAL = 3  # paragraphs of the essay in which a noun comes back


class Spread:
    """The words of one document, counted by the paragraphs (`parts`, ranges of tokens) in which they stand."""

    def __init__(self, document: Document, phrases: KeyPhrases, parts: Sequence[slice]) -> None:
        self._document, self._phrases, self._parts = document, phrases, len(parts)
        stems = {word: stem(word) for word in set(document.words)}
        self._stems = list(map(stems.__getitem__, document.words))
        self._spread = Counter(chain.from_iterable(frozenset(self._stems[tokens]) for tokens in parts))

    def counted(self, tokens: slice) -> Counter[str]:
        """The words of a part of the essay, counted."""
        return Counter(self._stems[tokens])

    def comes_back(self, first: int, last: int, said: Counter[str]) -> bool:
        """Whether a noun of a phrase comes back, in the section (its words are counted) or essay; names only there."""
        stems = self._stems[first:last]
        if self._phrases.is_name(first, last):
            return said[stems[-1]] >= NAMED and not self._is_wide(stems[-1])
        nouns = [noun for token, noun in enumerate(stems, first) if self._document.tag(token)[:2] == "NN"]
        return any(said[noun] > 1 or self._spread[noun] >= _SEVERAL for noun in nouns)

    def is_rare(self, first: int, last: int) -> bool:
        """Whether a phrase is more than a name that stands all over the essay."""
        return not (self._phrases.is_name(first, last) and self._is_wide(stem(self._document.words[last - 1])))

    def _is_wide(self, word: str) -> bool:
        return self._spread[word] * _WIDE > self._parts
