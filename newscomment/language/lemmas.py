"""The base form of a word, given its tag.

Irregular forms are looked up; the others lose their ending, and the stem that is left is turned into a word again:
"hop-ed" takes an e, "plann-ed" loses an n, "threaten-ing" stays. Where spelling does not tell, lists of stems learned
from text do (`data/lemma-stems.txt`).
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from newscomment.bundled import bundled_text
from newscomment.language.tags import TAG_CHARS

__all__ = ["lemma"]

GROUPS: Final = {
    "VB": "verb", "VBP": "verb", "VBD": "verb", "VBN": "verb", "VBG": "verb", "VBZ": "verb", "MD": "modal",
    "NN": "noun", "NNS": "noun", "NNPS": "noun", "JJR": "adjective", "JJS": "adjective",
    "RBR": "adverb", "RBS": "adverb", "RB": "other",
}  # fmt: skip
"""The section of irregular forms for each tag that has one."""

ENDINGS: Final = {
    "VBD": ("ed",), "VBN": ("ed",), "VBG": ("ing", "in'", "in’"), "VBZ": ("s",), "NNS": ("s",), "NNPS": ("s",),
    "JJR": ("er",), "JJS": ("est",), "RBR": ("er",), "RBS": ("est",),
}  # fmt: skip
"""What inflection puts behind the stem."""

NAMES: Final = {char: tag for tag, char in TAG_CHARS.items()} | {tag: tag for tag in TAG_CHARS}

BE: Final = frozenset(["am", "are", "were", "m", "re", "ve", "r", "ai", "wan", "du"])
"""Present and base forms that are not their own lemma."""

PREFIXES: Final = (
    "re",
    "un",
    "over",
    "out",
    "mis",
    "fore",
    "under",
    "pre",
    "co",
    "up",
    "down",
    "by",
    "inter",
    "counter",
)

TAKES_E: Final = re.compile(
    r"""
    (?: [cvzu] | [dr]g | [hr]ang                                        # reduc-e, believ-e, realiz-e, argu-e, judg-e
      | [^aeiourlw]l | [^aeious]s | [aeo][iua]s | [aiuo]s               # handl-e, respons-e, rais-e, advis-e
      | (?:[aiou]|re)at | [aeiou][^aeiou]+at | .[bcfpst]ut              # creat-e, indicat-e, contribut-e
      | [cdlrsv]id | [lnr]ud | [cp]ed | [bp]os | quir | [gjns]ur        # decid-e, includ-e, conced-e, propos-e, injur-e
      | \b(?:[^aeiou]|qu){0,3}[aiouy][^aeiouywx]                        # one short syllable: hop-e
    )$
    """,
    re.VERBOSE,
)
"""Ends of stems that mostly lack an e."""

DOUBLED: Final = re.compile(r"(?:([bdgmnprt])\1|[aeiou].*[aeiou]ll)$")
"""Ends of stems that mostly have a letter too many: plann-ed, travell-ed."""


@lru_cache(maxsize=16_384)
def lemma(word: str, tag: str) -> str:
    """Give the base form, in lower case, of a word with a Penn tag (`"VBD"`, or its character, `"d"`).

    Verbs, nouns, adjectives and adverbs lose their inflection; any other word is only written in lower case.

    >>> [lemma(*pair) for pair in [("planned", "VBD"), ("hoping", "VBG"), ("Wives", "NNS"), ("Rome", "NNP")]]
    ['plan', 'hope', 'wife', 'rome']
    """
    lower, name = word.lower(), NAMES.get(tag, tag)
    group = GROUPS.get(name)
    if group is None:
        return lower
    if name == "NN":
        return lower
    if name in ("VB", "VBP"):
        return read_irregular()["verb"].get(lower, lower) if "’" in lower or "'" in lower or lower in BE else lower
    return irregular(lower, group) or uninflected(lower, name)


def irregular(word: str, group: str) -> str | None:
    """Look up an irregular form, also behind a prefix or in a compound: "rebuilt", "councilwomen"."""
    forms = read_irregular()[group]
    found = forms.get(word)
    if found is None and group == "verb":
        found = behind_prefix(word, forms)
    if found is None and group == "noun" and word.endswith("men") and len(word) > len("women"):
        found = word[:-2] + "an"
    return found


def behind_prefix(word: str, forms: Mapping[str, str]) -> str | None:
    """Look up "built" for "rebuilt"; not where the rest would be a base form ("missing" is not "mis-sing")."""
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix).lstrip("-")
        if word.startswith(prefix) and len(rest) > 2 and forms.get(rest, rest) != rest:
            return word[: len(word) - len(rest)] + forms[rest]
    return None


def uninflected(word: str, tag: str) -> str:
    """Take off a regular ending."""
    for ending in ENDINGS.get(tag, ()):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            return singular(word) if ending == "s" else base(stem)
    return word


def singular(word: str) -> str:
    """Take the s from a regular plural or third person."""
    if word.endswith("ss") or word[-2:-1].isdigit():
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def base(stem: str) -> str:
    """Make a word of the stem before -ed, -ing, -er, -est."""
    repair = read_stems().get(stem)
    if repair is None:
        return by_rule(stem)
    return stem[:-1] if repair == "shorten" else stem + repair


def by_rule(stem: str) -> str:
    """Make a word of a stem by its spelling alone."""
    if stem.endswith("i") and len(stem) > 2:
        return stem[:-1] + "y"
    if len(stem) > 3 and DOUBLED.search(stem):
        return stem[:-1]
    return stem + "e" if TAKES_E.search(stem) else stem


def read_sections(name: str) -> dict[str, list[list[str]]]:
    """Read a data file: lists of words, a line each, by the section they stand in."""
    sections: dict[str, list[list[str]]] = {}
    rows: list[list[str]] = []
    for line in bundled_text(f"language/data/{name}").splitlines():
        if line.startswith("["):
            rows = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            rows.append(line.split())
    return sections


@cache
def read_irregular() -> dict[str, dict[str, str]]:
    """Read irregular forms: by group, the lemma of each; what stands first in the file wins."""
    return {
        group: {form: row[0] for row in reversed(rows) for form in row}
        for group, rows in read_sections("irregular-lemmas.txt").items()
    }


@cache
def read_stems() -> dict[str, str]:
    """Read the stems the rules get wrong: `""` stands as it is, `"e"` takes an e, `"shorten"` loses its last letter."""
    repairs = {"plain": "", "e": "e", "shorten": "shorten"}
    sections = read_sections("lemma-stems.txt")
    return {stem: repairs[name] for name, rows in sections.items() for row in rows for stem in row}
