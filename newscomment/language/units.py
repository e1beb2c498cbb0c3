"""The words layer: one symbol a word or multiword expression, with boundaries between sentences."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newscomment.language.alphabet import Alphabet, Labels, Layer
from newscomment.language.classes import Vocabulary, fold
from newscomment.language.lemmas import lemma
from newscomment.language.lexicon import Lexicon
from newscomment.language.tags import decode_tag

_MOST_CACHED = 200_000


class Unit(NamedTuple):
    """Several tokens that count as one: the half-open token range and the symbol."""

    first: int
    last: int
    code: str


class Symbols(dict[tuple[str, str], str]):
    """The symbol of a word with a tag (as its character); remembers what it has seen, within limits."""

    def __init__(self, alphabet: Alphabet, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._alphabet, self._lexicon, self._vocabulary = alphabet, lexicon, vocabulary

    def __missing__(self, key: tuple[str, str]) -> str:
        word, tag = key[0], decode_tag(key[1])
        labels = {tag, *self._lexicon.classes_of(word, tag), *self._shape(word)}
        code = self._alphabet.code(frozenset(labels | self._named(fold(word), lemma(word, tag))))
        if len(self) >= _MOST_CACHED:
            self.clear()
        self[key] = code
        return code

    def phrase(self, words: Iterable[str], classes: Labels, tag: str) -> str:
        """The symbol of a multiword expression."""
        label = f"w:{' '.join(words)}"
        known = {label} if label[2:] in self._vocabulary.words else set()
        return self._alphabet.code(classes | {tag} | known)

    def _named(self, word: str, base: str) -> set[str]:
        """Labels for the word itself and its lemma, where some rule names them."""
        labels = {f"w:{word}"} if word in self._vocabulary.words else set()
        return labels | {f"l:{base}"} if base in self._vocabulary.lemmas else labels

    @staticmethod
    def _shape(word: str) -> set[str]:
        if not word[0].isupper():
            return set()
        return {"CAPITAL", "ALLCAPS"} if len(word) > 1 and word.isupper() else {"CAPITAL"}


class Merger:
    """Finds the multiword expressions of the lexicon in a sequence of words."""

    def __init__(self, lexicon: Lexicon, symbols: Symbols) -> None:
        self._lexicon, self._symbols = lexicon, symbols

    def units(self, words: Sequence[str], tags: str) -> list[Unit]:
        """Non-overlapping multiword expressions, from left to right, the longest first."""
        folded = [fold(word) for word in words]
        starting = self._lexicon.phrases
        found: list[Unit] = []
        end = 0
        for first in [index for index, word in enumerate(folded) if word in starting]:
            unit = self._at(folded, tags, first) if first >= end else None
            if unit:
                found.append(unit)
                end = unit.last
        return found

    def _at(self, folded: Sequence[str], tags: str, first: int) -> Unit | None:
        for phrase in self._lexicon.starting(folded[first]):
            last = first + len(phrase.words)
            if tuple(folded[first:last]) == phrase.words:
                tag = phrase.tag or decode_tag(tags[last - 1])
                return Unit(first, last, self._symbols.phrase(phrase.words, phrase.classes, tag))
        return None

    def cut(self, words: Sequence[str]) -> list[str]:
        """Words cut into units: each a folded word, or folded words joined by blanks."""
        folded = [fold(word) for word in words]
        starting, at, cut = self._lexicon, 0, []
        while at < len(folded):
            lengths = (len(p.words) for p in starting.starting(folded[at]) if tuple(folded[at : at + len(p.words)]) == p.words)
            length = next(lengths, 1)
            cut.append(" ".join(folded[at : at + length]))
            at += length
        return cut


def words_layer(codes: Sequence[str], units: Sequence[Unit], sentences: Sequence[Unit]) -> Layer:
    """The layer of a document: the words' symbols, some of them merged, with the boundaries of sentences.

    `sentences` are the sentences' token ranges, each with the symbol of the boundary that follows it.
    """
    inside = iter([*units, Unit(len(codes) + 1, len(codes) + 1, "")])
    unit = next(inside)
    text: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []

    def copy(first: int, last: int) -> None:
        text.extend(codes[first:last])
        firsts.extend(range(first, last))
        lasts.extend(range(first + 1, last + 1))

    for sentence in sentences:
        at = sentence.first
        while unit.first < sentence.last:
            if unit.first >= at and unit.last <= sentence.last:
                copy(at, unit.first)
                text.append(unit.code)
                firsts.append(unit.first)
                lasts.append(unit.last)
                at = unit.last
            unit = next(inside)
        copy(at, sentence.last)
        text.append(sentence.code)
        firsts.append(sentence.last)
        lasts.append(sentence.last)
    return Layer("".join(text), firsts, lasts)
