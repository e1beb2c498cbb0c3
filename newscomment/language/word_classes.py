"""The lexical classes that rules may name, and what they hold: for people who write rules."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newscomment.errors import NotFoundError, nearest_names
from newscomment.language.alphabet import Labels
from newscomment.language.classes import fold
from newscomment.language.lemmas import lemma
from newscomment.language.lexicon import BY_LEMMA, classes_in, listed
from newscomment.language.rules import RuleFile
from newscomment.language.tags import TAGS

__all__ = ["WordClass", "asked_by", "find_class", "holding", "unasked", "word_classes"]

_NEARLY = 0.8
"""How like a shipped name one must be to be taken for a slip."""


class WordClass(NamedTuple):
    """The words that one list puts into a lexical class, by part of speech; `tag` is the one its phrases have."""

    name: str
    file: str
    entries: Mapping[str, tuple[str, ...]]
    tag: str | None

    @property
    def words(self) -> tuple[str, ...]:
        """All words and phrases."""
        return tuple(word for words in self.entries.values() for word in words)

    def parts_with(self, word: str) -> tuple[str, ...]:
        """Under which parts of speech a word stands, in whatever form; also as part of a phrase.

        >>> WordClass("VOW", "vows", {"verbs": ("vow",), "phrases": ("take a vow",)}, None).parts_with("vowed")
        ('verbs',)
        """
        return tuple(part for part, words in self.entries.items() if any(_is_in(word, part, one) for one in words))

    def __str__(self) -> str:
        tagged = f", phrases tagged {self.tag}" if self.tag else ""
        parts = (f"  {part:10} {', '.join(words)}" for part, words in self.entries.items())
        return "\n".join([f"{self.name}, in {self.file}{tagged}", *parts])


def word_classes(files: Iterable[Path]) -> tuple[WordClass, ...]:
    """The classes in word lists, one for each list that has words of it; in order of names. Raises LexiconError."""
    found = [_class(name, file.stem, entries) for file in files for name, entries in classes_in(file).items()]
    return tuple(sorted(found))


def _class(name: str, file: str, entries: Mapping[str, object]) -> WordClass:
    tag = entries.get("tag")
    words = {part: tuple(listed(given) or ()) for part, given in entries.items() if part != "tag"}
    return WordClass(name, file, words, tag if isinstance(tag, str) else None)


def find_class(name: str, classes: Iterable[WordClass], labels: Iterable[str] = ()) -> tuple[WordClass, ...]:
    """What the lists hold of the class of that name. Raises NotFoundError, also for `labels` that no list makes."""
    every = tuple(classes)
    known = dict.fromkeys(one.name for one in every)
    found = tuple(one for one in every if one.name == name)
    if not found:
        made = f"{name} is a tag or feature, which no list makes: see the guide to rules" if name in {*labels} else ""
        raise NotFoundError("word class", name, known, made or nearest_names(name, known))
    return found


def holding(word: str, classes: Iterable[WordClass]) -> tuple[tuple[WordClass, tuple[str, ...]], ...]:
    """The classes with a word in whatever form, or with phrases around it, each with the parts of speech."""
    found = ((one, one.parts_with(word)) for one in classes)
    return tuple((one, parts) for one, parts in found if parts)


def asked_by(name: str, files: Iterable[RuleFile]) -> tuple[str, ...]:
    """The ids of the rules whose patterns, or the sub-patterns in them, name a class."""
    return tuple(
        rule_id for file in files for rule_id in _asking(re.compile(rf"(?<!{{)\b{re.escape(name)}\b(?!}})"), file)
    )


def unasked(files: Iterable[Path], asked: Labels) -> Iterator[tuple[str, str]]:
    """The names of classes in lists that no rule asks for, each with the name that was meant perhaps, or nothing."""
    from difflib import get_close_matches  # 2 ms, and only needed for words of one's own

    for name in dict.fromkeys(one.name for one in word_classes(files)):
        if name not in asked:
            known = [label for label in asked if label.isupper()]
            yield name, next(iter(get_close_matches(name, known, 1, _NEARLY)), "")


def _asking(name: re.Pattern[str], file: RuleFile) -> Iterator[str]:
    inserted = {macro for macro, pattern in file.macros.items() if name.search(pattern)}
    while more := {one for one, text in file.macros.items() if one not in inserted and _inserts(text, inserted)}:
        inserted |= more
    yield from (rule.id for rule in file.rules if name.search(rule.pattern) or _inserts(rule.pattern, inserted))


def _inserts(pattern: str, macros: set[str]) -> bool:
    return any(f"{{{macro}}}" in pattern for macro in macros)


def _is_in(word: str, part: str, entry: str) -> bool:
    if part == "phrases":
        return f" {fold(word)} " in f" {fold(entry)} "
    return fold(entry) in _forms(fold(word), part)


@cache
def _forms(word: str, part: str) -> frozenset[str]:
    """What a word may be listed as under a part of speech: itself, or what it is a form of."""
    tags = [tag for tag in TAGS if tag.startswith(BY_LEMMA[part])] if part in BY_LEMMA else []
    return frozenset({word, *(lemma(word, tag) for tag in tags)})
