"""Entries of users' word lists that could never match: a lemma was asked for, and an inflected form was given."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from newscomment.errors import LexiconError
from newscomment.language.lemmas import lemma
from newscomment.language.lexicon import classes_in, listed
from newscomment.language.tag_lexicon import GUESSED, read_lexicon
from newscomment.language.tags import decode_tag

__all__ = ["check_entries", "lemma_meant", "wrong_entries"]

_TAGS = {"verbs": "V", "nouns": "N", "adjectives": "J", "adverbs": "R"}
_LEAST = 5
"""Letters that an unknown verb has at least without the ending that a word may have by chance: not those of “embed”."""
_OTHER_FORMS = {
    "verbs": ("{}ing", "{}s"),  # "found" is a form of "find", and a verb: "founding"
    "nouns": ("{}s", "{}es"),
    "adjectives": ("{}er",),
    "adverbs": (),
}


def check_entries(files: Iterable[Path]) -> None:
    """Raise LexiconError for the first entry that is an inflected form where a lemma is wanted."""
    for mistake in wrong_entries(files):
        raise mistake


def wrong_entries(files: Iterable[Path]) -> Iterator[LexiconError]:
    """The errors for all entries that are inflected forms where lemmas are wanted, in their order."""
    for file in files:
        for name, entries in classes_in(file).items():
            for part in [part for part in entries if part in _TAGS]:
                for word in listed(entries[part]) or ():
                    meant = lemma_meant(word, part)
                    if meant:
                        what = f"{word!r} among the {part} would hardly match: they are found by their lemma"
                        advice = f"write {meant!r}, or put {word!r} under `words`, which are forms as they stand"
                        yield LexiconError(what, file.name, name, advice=advice)


def lemma_meant(word: str, part: str) -> str | None:
    """The lemma of which a word is an inflected form and nothing else; None if it may be a lemma, as far as is known.

    >>> lemma_meant("mumbled", "verbs"), lemma_meant("robberies", "nouns"), lemma_meant("news", "nouns")
    ('mumble', 'robbery', None)
    >>> lemma_meant("write-downs", "nouns"), lemma_meant("mis-sold", "verbs"), lemma_meant("bail-in", "nouns")
    ('write-down', 'mis-sell', None)
    """
    if "-" in word:
        return _compound_meant(*word.rpartition("-")[::2], part)
    if not word.isalpha() or not word.islower():  # a name may well be a plural
        return None
    known = read_lexicon()
    guessed = known[word].kind.startswith(GUESSED)
    tags = [tag for tag in map(decode_tag, known[word].tags) if tag.startswith(_TAGS[part])]
    if guessed and "NNS" in tags:
        tags = ["NNS"]
    lemmas = [lemma(word, tag) for tag in tags]
    if not lemmas or word in lemmas:
        return None
    if any(not known[form.format(word)].kind.startswith(GUESSED) for form in _OTHER_FORMS[part]):
        return None
    by_rule = guessed and part == "verbs" and word.endswith(("ed", "ing")) and len(lemmas[0]) >= _LEAST
    return lemmas[0] if by_rule or _is_known(lemmas[0], part) else None


def _compound_meant(front: str, last: str, part: str) -> str | None:
    """The same of a word with a hyphen, whose last part is what is inflected: write-downs, mis-sold."""
    meant = lemma_meant(last, part)
    if not meant and part == "nouns" and last[-1:] == "s" != last[-2:-1] and not _is_known(last, part):
        meant = None if read_lexicon()[last[:-1]].kind.startswith(GUESSED) else last[:-1]  # of no noun: run-offs
    return f"{front}-{meant}" if meant else None


def _is_known(word: str, part: str) -> bool:
    """Whether a word is known, and as one of a part of speech."""
    found = read_lexicon()[word]
    return not found.kind.startswith(GUESSED) and any(decode_tag(tag)[0] == _TAGS[part] for tag in found.tags)
