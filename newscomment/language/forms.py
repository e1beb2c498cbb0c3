"""The forms of words that the tokenizer cuts: “write-downs”, “ring-fenced”.

As no token is one of them, no lemma finds them: each form is made here, with its tag, to be looked for in the text.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from newscomment.language.lemmas import read_irregular
from newscomment.language.tokens import words_of

__all__ = ["Form", "forms", "is_cut"]

_JOINED: Final = re.compile(r"[^\W_][\w.]*(?:['’/-][\w.]+)+")
_SIBILANT: Final = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y: Final = re.compile(r"[^aeiou]y$")
_MAY_DOUBLE: Final = re.compile(r"[^aeiou][aeiou][bdfgklmnprtvz]$")
_TAGS: Final = {"nouns": "NN", "adjectives": "JJ", "adverbs": "RB", "verbs": "VBP"}

Form = tuple[str, str]
"""A form as it is written, and its tag; that of a finite verb stands for its other uses, too."""


def is_cut(entry: str) -> bool:
    """Whether an entry is one word to who writes it, and several tokens.

    >>> is_cut("write-down"), is_cut("don't"), is_cut("co-op"), is_cut("Sen.")
    (True, True, False, False)
    """
    return _JOINED.fullmatch(entry) is not None and len(words_of(entry)) > 1


def forms(entry: str, part: str) -> Iterator[Form]:
    """The forms of a word of a part of speech, each with its tag.

    >>> dict(forms("write-down", "nouns"))
    {'write-down': 'NN', 'write-downs': 'NNS'}
    >>> [form for form, _ in forms("mis-sell", "verbs")]
    ['mis-sell', 'mis-sells', 'mis-selling', 'mis-sold']
    """
    yield entry, _TAGS[part]
    if part == "nouns":
        yield _with_s(entry), "NNS"
    if part == "verbs":
        yield _with_s(entry), "VBZ"
        yield from ((f"{stem}ing", "VBG") for stem in _stems(entry))
        yield from ((form, "VBD") for form in _past(entry))


def _with_s(word: str) -> str:
    """The plural of a noun, or the third person of a verb."""
    if _CONSONANT_Y.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _SIBILANT.search(word) else f"{word}s"


def _stems(word: str) -> Iterator[str]:
    """What stands before -ing: without an e, and with its last letter twice where that may be."""
    yield word[:-1] if word.endswith("e") and not word.endswith("ee") else word
    if _MAY_DOUBLE.search(word):
        yield word + word[-1]


def _past(word: str) -> Iterator[str]:
    """The past of a verb and its participle."""
    before, dash, last = word.rpartition("-")
    irregular = _irregular_past().get(last, ())
    if irregular:
        yield from (f"{before}{dash}{form}" for form in irregular)
    elif _CONSONANT_Y.search(word):
        yield f"{word[:-1]}ied"
    else:
        yield from (f"{stem}ed" for stem in _stems(word))


@cache
def _irregular_past() -> dict[str, tuple[str, ...]]:
    """The past forms of irregular verbs."""
    found: dict[str, tuple[str, ...]] = {}
    for form, base in read_irregular()["verb"].items():
        if form.isalpha() and not form.endswith(("ing", "s")) and form != base:
            found[base] = (*found.get(base, ()), form)
    return found
