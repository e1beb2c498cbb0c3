"""Lexicons: which words belong to which lexical classes. Data files in, one look-up table out."""

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from newscomment.bundled import PACKAGE
from newscomment.errors import LexiconError, nearest_names
from newscomment.language.alphabet import Labels
from newscomment.language.classes import fold
from newscomment.language.forms import forms, is_cut
from newscomment.language.lemmas import lemma
from newscomment.language.sources import HEADER, NAMES, check_header, holds_rules, read_toml, shipped
from newscomment.language.tags import TAGS
from newscomment.language.tokens import words_of

_CLASS = re.compile(r"[A-Z][A-Z0-9_]*")
BY_LEMMA = {"verbs": "V", "nouns": "N", "adjectives": "J", "adverbs": "R"}
_PHRASES = "put it under phrases, in each form that it takes"
_NO_CLASSES: Labels = frozenset()
Key = TypeVar("Key")


class Phrase(NamedTuple):
    """An entry of several words: its folded tokens, its classes, and the Penn tag it has as one unit (or None)."""

    words: tuple[str, ...]
    classes: Labels
    tag: str | None


class Lexicon:
    """Words, lemmas and phrases with their lexical classes."""

    def __init__(self) -> None:
        self._words: dict[str, Labels] = {}
        self._lemmas: dict[tuple[str, str], Labels] = {}
        self._forms: dict[tuple[str, str], Labels] = {}  # entries as they stand, of users' lists: “arrears”, “criteria”
        self._phrases: dict[tuple[str, ...], Phrase] = {}
        self.phrases: dict[str, tuple[Phrase, ...]] = {}
        self.classes: set[str] = set()
        self.whole: dict[str, tuple[str, ...]] = {}  # words that are not to be cut, with the tags that they may have

    def classes_of(self, word: str, tag: str) -> Labels:
        """The lexical classes of a word with a Penn tag."""
        found = self._words.get(fold(word), _NO_CLASSES)
        by_lemma = self._lemmas.get((lemma(word, tag), tag[:1]))
        by_form = self._forms.get((fold(word), tag[:1])) if self._forms else None
        return found.union(by_lemma or (), by_form or ()) if by_lemma or by_form else found

    def starting(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that begin with a folded word, longest first."""
        return self.phrases.get(word, ())

    def add(self, class_name: str, entries: Mapping[str, object], *, source: str) -> None:
        """Add the entries of one class (see the guide to lexicon files for their form)."""
        self.classes.add(class_name)
        tag = entries.get("tag")
        if tag is not None and tag not in TAGS:
            advice = nearest_names(str(tag), TAGS) or "such as IN, RB or NN"
            raise LexiconError(f"{tag!r} is no Penn tag", source=source, entry=class_name, advice=advice)
        for key, words in entries.items():
            if key == "tag":
                continue
            found = listed(words)
            if found is None:
                message = f"the entries of {key!r} must be a list of words, or one text with commas between them"
                raise LexiconError(message, source=source, entry=class_name)
            self._add_words(class_name, key, found, tag=tag if isinstance(tag, str) else None, source=source)

    def _add_words(self, class_name: str, key: str, words: list[str], *, tag: str | None, source: str) -> None:
        several = next((word for word in words if " " in word), None) if key != "phrases" else None
        if several:
            raise LexiconError(f"{several!r} under {key!r} has several words", source, class_name, advice=_PHRASES)
        if key == "words":
            _extend(self._words, map(fold, words), class_name)
        elif key in BY_LEMMA:
            _extend(self._lemmas, ((fold(word), BY_LEMMA[key]) for word in words), class_name)
        elif key == "phrases":
            for words_of in words:
                self._add_phrase(class_name, words_of, tag)
        else:
            message = f"{key!r} is no part of speech; there are words, phrases, {', '.join(BY_LEMMA)}"
            raise LexiconError(message, source=source, entry=class_name)
        if key != "phrases":
            self._add_cut(class_name, key, words)

    def open_up(self, class_name: str, entries: Mapping[str, object]) -> None:
        """Add what finds those entries of a class that no lemma does: that the tokenizer cuts, that are plural only."""
        for part in BY_LEMMA.keys() & entries.keys():
            words = listed(entries[part]) or ()
            _extend(self._forms, ((fold(word), BY_LEMMA[part]) for word in words), class_name)
            for form, tag in chain.from_iterable(forms(word, part) for word in words if is_cut(word)):
                self.whole[fold(form)] = tuple(dict.fromkeys((*self.whole.get(fold(form), ()), tag)))

    def _add_cut(self, class_name: str, part: str, words: Iterable[str]) -> None:
        """Add those of some words that the tokenizer cuts (“self-serving”), in all their forms, as phrases."""
        for word in filter(is_cut, words):
            for form, tag in forms(word, part) if part in BY_LEMMA else ((word, None),):
                self._add_phrase(class_name, form, tag)

    def _add_phrase(self, class_name: str, text: str, tag: str | None) -> None:
        words = tuple(map(fold, words_of(text)))
        if len(words) == 1:
            _extend(self._words, words, class_name)
            return
        old = self._phrases.get(words, Phrase(words, _NO_CLASSES, None))
        new = Phrase(words, old.classes | {class_name}, tag or old.tag)
        self._phrases[words] = new
        others = [phrase for phrase in self.phrases.get(words[0], ()) if phrase.words != words]
        self.phrases[words[0]] = tuple(sorted([*others, new], key=lambda phrase: -len(phrase.words)))


def listed(entries: object) -> list[str] | None:
    """The words of a list, or of a text with commas between them; None for anything else, or if one is empty."""
    words = [word.strip() for word in entries.rstrip().rstrip(",").split(",")] if isinstance(entries, str) else entries
    return words if isinstance(words, list) and all(isinstance(word, str) and word.strip() for word in words) else None


def _extend(table: dict[Key, Labels], keys: Iterable[Key], class_name: str) -> None:
    own = frozenset({class_name})
    for key in keys:
        table[key] = table[key] | own if key in table else own


def shipped_lexicons() -> list[Path]:
    """The lexicon files of the package, in order of their names."""
    return shipped("lexicons")


def load_lexicon(files: Iterable[Path], *, reserved: Collection[str] = ()) -> Lexicon:
    """Read lexicon files into one table. Raises LexiconError, with file and entry, for a file that is not one.

    `reserved` are labels that are no lexical classes, but tags and the like.
    """
    lexicon = Lexicon()
    for file in files:
        for class_name, entries in classes_in(file).items():
            if class_name in reserved:
                what = "this is the name of a tag or feature"
                raise LexiconError(what, file.name, class_name, advice="give the class a name of its own")
            lexicon.add(class_name, entries, source=file.name)
            if PACKAGE not in file.parents:
                lexicon.open_up(class_name, entries)
    return lexicon


def classes_in(file: Path) -> Mapping[str, Mapping[str, object]]:
    """The classes in a lexicon file, each with its entries by part of speech. Raises LexiconError."""
    data = read_toml(file, LexiconError)
    if holds_rules(data) and "classes" not in data:
        raise LexiconError("this is a file of rules, no word list", file.name, advice="give it to Pipeline as rules=…")
    if NAMES in data:
        raise LexiconError("this is a list of names, no word list", file.name, advice="give it to Pipeline as names=…")
    check_header(data, file.name, LexiconError)
    unknown = data.keys() - {*HEADER, "classes"}
    if unknown:
        raise LexiconError(f"unknown key: {', '.join(sorted(unknown))}", file.name, advice="classes are [classes.NAME]")
    classes = data.get("classes", {})
    if not isinstance(classes, dict) or not all(isinstance(entries, dict) for entries in classes.values()):
        raise LexiconError("[classes.NAME] tables were expected", file.name)
    if not classes:
        raise LexiconError("there is no word in this file", file.name, advice="begin a class with [classes.NAME]")
    for name in classes:
        if not _CLASS.fullmatch(name):
            advice = f"call it {upper}" if _CLASS.fullmatch(upper := name.upper()) else "begin it with a letter"
            raise LexiconError("a class has a name in capitals, digits and _", file.name, name, advice=advice)
    return classes
