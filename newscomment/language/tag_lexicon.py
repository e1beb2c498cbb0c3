"""What is known of a word before its neighbours are: the tags it can have, and the names under which tables know it.

A word's class is its possible tags, likeliest first, as characters: `nv` for a noun that is a verb as well. A mark in
front says where the class comes from: `?` guessed by the ending, `^` a capitalised first word of a sentence, `~` a
capitalised and `=` an upper-case word known in lower case only.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from sys import intern
from typing import Final, NamedTuple

from newscomment.bundled import bundled_text

__all__ = ["ADDRESS", "AT_EDGE", "EDGE", "GUESSED", "SOURCES", "TagLexicon", "Word", "read_lexicon", "shape"]

GUESSED: Final = "?"
SOURCES: Final = f"{GUESSED}^~="
"""Marks in front of a class; none is the character of a tag."""

EDGE: Final = "|"
"""Stands for the end of a sentence in every column."""

ADDRESS: Final = "@"
"""The shape of e-mail addresses, handles and links."""

MEMO_LIMIT: Final = 16_000
"""Words remembered before starting afresh, so that endless text needs no endless memory."""

LONGEST_ENDING: Final = 5
MOST_TAGS: Final = 4


class Word(NamedTuple):
    """The names of a word in the tables of votes."""

    tags: str
    """Possible tags, likeliest first."""
    tag: str
    """The likeliest."""
    open: bool
    """Whether there are several."""
    kind: str
    """The class: where the tags come from, and the tags."""
    form: str
    """Class and word, or class and ending for unknown words."""
    ending: str
    """Class and the last three letters."""
    unit: str
    """The word, if it is among the commonest, else the class."""
    shape: str
    """How it is written, see `shape`."""
    name: str
    """The word as the lexicon has it, or its ending."""

    @property
    def is_stranger(self) -> bool:
        """Whether the word begins a sentence with a capital and is not known, neither so nor in small letters."""
        return self.kind[0] == "^" and self.name[0] == "~"


AT_EDGE: Final = Word(EDGE, EDGE, False, *EDGE * 6)  # noqa: FBT003


@lru_cache(maxsize=MEMO_LIMIT)
def shape(word: str) -> str:
    """Describe the writing of a word: `a` lower, `Aa` capitalised, `A` upper, `I` one capital, `1` digits, `.` marks.

    E-mail addresses, handles and links have a shape of their own, `@`.

    >>> [shape(word) for word in ("word", "Word", "UN", "McGee", "iPhone", "19th", "42", "--", "non-NATO")]
    ['a', 'Aa', 'A', 'AaA', 'aA', '1a', '1', '.', 'aA-']
    >>> [shape(word) for word in ("@handle", "www.example.org", "https://example.org")]
    ['@', '@', '@']
    """
    letters = any(map(str.isalpha, word))
    if letters and ("@" in word or "://" in word or word.startswith("www.")):
        return ADDRESS
    if any(map(str.isdigit, word)):
        return "1a" if letters else "1"
    if not letters:
        return "."
    return _letter_shape(word) + ("-" if "-" in word else "")


def _letter_shape(word: str) -> str:
    if word.islower():
        return "a"
    if word.isupper():
        return "A" if len(word) > 1 else "I"
    return ("Aa" if word[1:].islower() else "AaA") if word[0].isupper() else "aA"


class TagLexicon(dict[str, Word]):
    """Words looked up as they stand inside a sentence: `lexicon[word]`, remembered; `first(word)` for the first word.

    Any string can be looked up; what is not known is guessed by its shape and ending.
    """

    def __init__(self, classes: Mapping[str, str], endings: Mapping[str, str], common: Iterable[str]) -> None:
        super().__init__()
        self._classes = classes
        self._endings = endings
        self._common = frozenset(common)
        self._first: dict[str, Word] = {}

    def __missing__(self, word: str) -> Word:
        if len(self) > MEMO_LIMIT:
            self.clear()
        found = self[word] = self._word(word, self._mark(word), self._tags(word), shape(word))
        return found

    def first(self, word: str) -> Word:
        """Look up the first word of a sentence: its capital may be due to its place."""
        found = self._first.get(word)
        if found is None:
            if len(self._first) > MEMO_LIMIT:
                self._first.clear()
            found = self._first[word] = self._first_word(word)
        return found

    def _first_word(self, word: str) -> Word:
        lower = word[:1].lower() + word[1:]
        if word in {lower, "I"}:
            return self[word]
        if word not in self._classes and lower in self._classes:
            return self[lower]
        if word in self._classes and lower not in self._classes:
            return self[word]
        tags = "".join(dict.fromkeys(self._tags(lower) + self._tags(word)))[:MOST_TAGS]
        return self._word(word, "^", tags, "^" + shape(word))

    def _word(self, word: str, mark: str, tags: str, written: str) -> Word:
        kind = mark + tags
        lower = word.lower()
        known = next((form for form in (word, lower) if form in self._classes), None)
        name = known or "~" + (lower[-3:] if lower[-1:].isalpha() else shape(word))
        unit = next((form for form in (word, lower) if form in self._common), kind)
        own = (f"{kind}/{name}", f"{kind}/{lower[-3:]}")
        return Word(tags, tags[0], len(tags) > 1, intern(kind), *own, intern(unit), intern(written), intern(name))

    def _mark(self, word: str) -> str:
        if word in self._classes:
            return ""
        if word.lower() not in self._classes:
            return "" if word.isupper() and word.capitalize() in self._classes else "?"
        return "=" if word.isupper() else "~"

    def _tags(self, word: str) -> str:
        found = self._classes.get(word)
        if found:
            return found
        lower = word.lower()
        common = self._classes.get(lower)
        if common:
            return "".join(dict.fromkeys(common[:3] + ("NS" if lower.endswith("s") else "N")))[:MOST_TAGS]
        return (word.isupper() and self._classes.get(word.capitalize())) or self._guess(lower, shape(word))

    def _guess(self, lower: str, written: str) -> str:
        for length in range(min(LONGEST_ENDING, len(lower)), -1, -1):
            found = self._endings.get(f"{written}-{lower[len(lower) - length :]}")
            if found:
                return found
        return "nN"


@cache
def read_lexicon() -> TagLexicon:
    """Read the shipped lexicon, once: one line a class, section, tags and words parted by tabs and blanks.

    What was learned is read first, what was written by hand goes over it.
    """
    tables: dict[str, dict[str, str]] = {"word": {}, "ending": {}, "common": {}}
    for name in ("tag-lexicon", "tag-supplement"):
        for line in bundled_text(f"language/data/{name}.txt").partition("\n\n")[2].splitlines():
            section, tags, words = line.split("\t")
            tables[section].update(dict.fromkeys(words.split(" "), tags))
    return TagLexicon(tables["word"], tables["ending"], tables["common"])
