"""The words layer: one symbol a word or multiword expression, with boundaries between sentences."""

from array import array
from collections.abc import Mapping, Sequence
from itertools import compress, count
from operator import contains
from typing import NamedTuple

from newscomment.language.alphabet import Alphabet, Layer
from newscomment.language.classes import Vocabulary, fold
from newscomment.language.known import KnownNames
from newscomment.language.lemmas import lemma
from newscomment.language.lexicon import Lexicon, Phrase
from newscomment.language.tags import decode_tag

_MOST_CACHED = 16_000


class Unit(NamedTuple):
    """Several tokens that count as one: the half-open token range and the symbol."""

    first: int
    last: int
    code: str


class Symbols(dict[tuple[str, str], str]):
    """The symbol of a word with a tag (as its character); remembers what it has seen, within limits."""

    def __init__(self, alphabet: Alphabet, lexicon: Lexicon, vocabulary: Vocabulary, known: KnownNames) -> None:
        super().__init__()
        self._alphabet, self._lexicon, self._vocabulary, self._known = alphabet, lexicon, vocabulary, known

    def __missing__(self, key: tuple[str, str]) -> str:
        word, tag = key[0], decode_tag(key[1])
        labels = {tag, *self._lexicon.classes_of(word, tag), *self._shape(word)}
        code = self._alphabet.code(frozenset(labels | self._named(fold(word), lemma(word, tag))))
        if len(self) >= _MOST_CACHED:
            self.clear()
        self[key] = code
        return code

    def phrase(self, phrase: Phrase, tag: str, *, capital: bool) -> str:
        """The symbol of a multiword expression."""
        label = f"w:{fold(' '.join(phrase.words))}"
        known = {label} if label[2:] in self._vocabulary.words else set()
        return self._alphabet.code(phrase.classes | {tag} | known | ({"CAPITAL"} if capital else set()))

    def _named(self, word: str, base: str) -> set[str]:
        """Labels for the word itself and its lemma, where some rule names them."""
        labels = {f"w:{word}"} if word in self._vocabulary.words else set()
        return labels | {f"l:{base}"} if base in self._vocabulary.lemmas else labels

    def _shape(self, word: str) -> set[str]:
        if not word[0].isupper():
            return set()
        shape = {"CAPITAL", "ALLCAPS"} if len(word) > 1 and word.isupper() else {"CAPITAL"}
        return shape | self._known.labels(word)


class Merger:
    """Finds the multiword expressions of the lexicon in a sequence of words."""

    def __init__(self, lexicon: Lexicon, symbols: Symbols, known: KnownNames) -> None:
        self._symbols, self._starting, self._folded = symbols, _Starting(lexicon, known), _Folded()

    def units(self, words: Sequence[str], tags: str) -> list[Unit]:
        """Non-overlapping multiword expressions, from left to right, the longest first."""
        found: list[Unit] = []
        end = 0
        starting = map(self._starting.__getitem__, words)
        for first in compress(count(), map(contains, starting, map(self._folded.__getitem__, words[1:]))):
            if first >= end and (phrase := _longest(self._starting[words[first]], words, first)):
                end = first + len(phrase.words)
                tag = phrase.tag or decode_tag(tags[end - 1])
                capital = words[end - 1][0].isupper() and (words[first][0].isupper() or phrase.words[-1][0].isupper())
                capital = capital or phrase.words[0][0].isupper()
                found.append(Unit(first, end, self._symbols.phrase(phrase, tag, capital=capital)))
        return found

    def cut(self, words: Sequence[str]) -> list[str]:
        """Words cut into units: each a folded word, or folded words joined by blanks."""
        at = 0
        cut: list[str] = []
        while at < len(words):
            phrase = _longest(self._starting[words[at]], words, at) if at + 1 < len(words) else None
            unit = phrase.words if phrase else (fold(words[at]),)
            cut.append(" ".join(unit))
            at += len(unit)
        return cut


Starting = Mapping[str, tuple[Phrase, ...]]
"""The phrases that begin with some word, by their second word as lexicons know it, the longest first."""


class _Starting(dict[str, Starting]):
    """The phrases of a lexicon, and the known names, that begin with a word as written; remembers words in limits."""

    def __init__(self, lexicon: Lexicon, known: KnownNames) -> None:
        super().__init__()
        self._lexicon, self._known = lexicon, known

    def __missing__(self, word: str) -> Starting:
        if len(self) >= _MOST_CACHED:
            self.clear()
        names = self._known.phrases(word)
        by_second: dict[str, tuple[Phrase, ...]] = {}
        for phrase in sorted((*names, *self._lexicon.starting(fold(word))), key=lambda phrase: -len(phrase.words)):
            second = fold(phrase.words[1])
            by_second[second] = (*by_second.get(second, ()), phrase)
        self[word] = by_second
        return by_second


class _Folded(dict[str, str]):
    """Words in the form in which lexicons know them; remembers words in limits."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_CACHED:
            self.clear()
        folded = self[word] = fold(word)
        return folded


def _longest(by_second: Starting, words: Sequence[str], first: int) -> Phrase | None:
    """The longest of the phrases whose words stand at a place: a name's as written, others in any case."""
    second = words[first + 1] if first + 1 < len(words) else ""
    for phrase in by_second.get(fold(second), ()):
        rest = words[first + 1 : first + len(phrase.words)]
        if phrase.words[1:] in (tuple(rest), tuple(map(fold, rest))):
            return phrase
    return None


def words_layer(codes: Sequence[str], units: Sequence[Unit], sentences: Sequence[Unit]) -> Layer:
    """The layer of a document: the words' symbols, some of them merged, with the boundaries of sentences.

    `sentences` are the sentences' token ranges, each with the symbol of the boundary that follows it.
    """
    inside = iter([*units, Unit(len(codes) + 1, len(codes) + 1, "")])
    unit = next(inside)
    text: list[str] = []
    firsts, lasts, numbers = array("I"), array("I"), array("I", range(len(codes) + 1))

    def copy(first: int, last: int) -> None:
        """Take over the positions of these tokens as they are."""
        text.extend(codes[first:last])
        firsts.extend(numbers[first:last])
        lasts.extend(numbers[first + 1 : last + 1])

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
