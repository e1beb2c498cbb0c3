"""Entries of users' word lists that could never match: a lemma was asked for, and an inflected form was given."""

from collections.abc import Iterable
from pathlib import Path

from newscomment.errors import LexiconError
from newscomment.language.lemmas import lemma
from newscomment.language.lexicon import classes_in, listed
from newscomment.language.tag_lexicon import GUESSED, read_lexicon
from newscomment.language.tags import decode_tag

__all__ = ["check_entries", "lemma_meant"]

_TAGS = {"verbs": "V", "nouns": "N", "adjectives": "J", "adverbs": "R"}
_OTHER_FORMS = {
    "verbs": ("{}ing", "{}s"),  # "found" is a form of "find", and a verb: "founding"
    "nouns": ("{}s", "{}es"),
    "adjectives": ("{}er",),
    "adverbs": (),
}


def check_entries(files: Iterable[Path]) -> None:
    """Raise LexiconError for the first entry that is an inflected form where a lemma is wanted."""
    for file in files:
        for name, entries in classes_in(file).items():
            for part in _TAGS.keys() & entries.keys():
                for word in listed(entries[part]) or ():
                    meant = lemma_meant(word, part)
                    if meant:
                        what = f"{word!r} among the {part} would never match: they are found by their lemma"
                        advice = f"write {meant!r}, or put {word!r} under `words`, which are forms as they stand"
                        raise LexiconError(what, file.name, name, advice=advice)


def lemma_meant(word: str, part: str) -> str | None:
    """The lemma of which a word is an inflected form and nothing else; None if it may be a lemma, as far as is known.

    >>> lemma_meant("mumbled", "verbs"), lemma_meant("robberies", "nouns"), lemma_meant("news", "nouns")
    ('mumble', 'robbery', None)
    """
    if not word.isalpha() or not word.islower():  # a name may well be a plural
        return None
    known = read_lexicon()
    tags = [tag for tag in map(decode_tag, known[word].tags) if tag.startswith(_TAGS[part])]
    lemmas = [lemma(word, tag) for tag in tags]
    if not lemmas or word in lemmas:
        return None
    if any(not known[form.format(word)].kind.startswith(GUESSED) for form in _OTHER_FORMS[part]):
        return None
    if known[word].kind.startswith(GUESSED) and not (part == "verbs" and word.endswith(("ed", "ing"))):
        return None
    return lemmas[0]
