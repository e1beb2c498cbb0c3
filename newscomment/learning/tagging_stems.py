"""Stems that take an e, lose a letter or stand as they are against the rules of `newscomment.language.lemmas`."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from newscomment.language.lemmas import ENDINGS, by_rule, irregular
from newscomment.language.tags import encode_tag

__all__ = ["learn_stems", "render_stems"]

BASES = {"VBD": ("VB", "VBP"), "VBN": ("VB", "VBP"), "VBG": ("VB", "VBP"), "JJR": ("JJ",), "JJS": ("JJ",)}
"""The tags of the base form for each inflected tag."""

LEAST = 2
"""Times an inflected form must be seen."""


def learn_stems(counts: Mapping[str, Counter[str]]) -> dict[str, list[str]]:
    """Find the exceptions to the rules among words with counted tags: stems by section, sorted."""
    found: dict[str, set[str]] = {"plain": set(), "e": set(), "shorten": set()}
    for stem, bases in inflected(counts):
        seen = {base: n for base in candidates(stem) if (n := sum(counts.get(base, Counter())[tag] for tag in bases))}
        if seen:
            likely = max(sorted(seen), key=lambda base: seen[base])
            if likely != by_rule(stem):
                found["e" if len(likely) > len(stem) else "shorten" if len(likely) < len(stem) else "plain"].add(stem)
    return {section: sorted(stems) for section, stems in found.items()}


def inflected(counts: Mapping[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """List stems of regular inflected forms, each with the tags (as characters) its base form would have."""
    stems: dict[str, set[str]] = defaultdict(set)
    for word, tags in counts.items():
        for tag, bases in BASES.items():
            ending = ENDINGS[tag][0]
            regular = word.islower() and word.isalpha() and word.endswith(ending) and len(word) > len(ending) + 1
            if regular and tags[encode_tag(tag)] >= LEAST and irregular(word, "verb") is None:
                stems[word.removesuffix(ending)].update(map(encode_tag, bases))
    for stem in sorted(stems):
        if not stem.endswith("i"):
            yield stem, "".join(sorted(stems[stem]))


def candidates(stem: str) -> Iterator[str]:
    """List what a stem may be the stem of."""
    yield stem
    yield stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2]:
        yield stem[:-1]


def render_stems(stems: Mapping[str, list[str]], header: str) -> str:
    """Write the file of stems."""
    lines = [f"[{section}]\n{' '.join(words)}" for section, words in stems.items()]
    return "\n".join([header, *lines, ""])
