"""From tagged sentences to the tagger's lexicon: the possible tags of words and of endings, in classes."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newscomment.language.tag_lexicon import ADDRESS, LONGEST_ENDING, MOST_TAGS, TagLexicon, shape
from newscomment.language.tags import encode_tag
from newscomment.learning.listable import is_listable

__all__ = ["LexiconTables", "Tagged", "count_tags", "learn_lexicon", "render_lexicon"]

LEAST = 3
"""Times a word must be seen to be listed."""

SURE = 0.985
"""A word has one possible tag if it has it in this share of its places."""

SHARE = 0.015
"""A tag is possible for a word from this share on, for an ending from `ENDING_SHARE` on."""

ENDING_SHARE = 0.04
ENDING_LEAST = 8
RARE = 10
"""Endings are learned from words seen at most this often, which are most like unknown ones."""

SELDOM = 60
"""Words seen less often than this can also have the tags for which their likeliest tag is often mistaken."""

MISTAKEN = {
    "VBD": ("VBN",), "VBN": ("VBD", "JJ"), "VB": ("VBP", "NN"), "VBP": ("VB",), "VBZ": ("NNS",), "NNS": ("VBZ",),
    "JJ": ("NN",), "VBG": ("NN", "JJ"), "NN": ("JJ",), "NNP": ("NN", "JJ"), "NNPS": ("NNP", "NNS"),
}  # fmt: skip
MISTAKEN_CHARS = {encode_tag(tag): "".join(map(encode_tag, others)) for tag, others in MISTAKEN.items()}

OFTEN = 300
RARE_CLASS = 8
"""Classes of fewer words than this lose their last tag, but for words seen `OFTEN`."""

COMMON = 500
"""How many of the commonest words stand for themselves in the columns of units."""

Tagged = tuple[tuple[str, ...], tuple[str, ...]]
"""Words and tags (as characters) of one sentence."""


class LexiconTables(NamedTuple):
    """Possible tags of words and of shapes with endings (`a-ing`), likeliest first, and the commonest words."""

    words: dict[str, str]
    endings: dict[str, str]
    common: list[str]

    def lexicon(self) -> TagLexicon:
        """Make the lexicon the tagger uses."""
        return TagLexicon(self.words, self.endings, self.common)


def count_tags(sentences: Iterable[Tagged], weight: int = 1) -> dict[str, Counter[str]]:
    """Count the tags of each word; a first word that is neither a name nor in capitals counts in lower case."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags in sentences:
        for place, (word, tag) in enumerate(zip(words, tags, strict=True)):
            lowered = place == 0 and tag not in "NS" and word != "I" and not (len(word) > 1 and word.isupper())
            counts[word[0].lower() + word[1:] if lowered else word][tag] += weight
    return counts


def ranked(tags: Mapping[str, float], share: float) -> str:
    """List the tags above a share, commonest first."""
    least = share * sum(tags.values())
    order = sorted(tags.items(), key=lambda item: (-item[1], item[0]))
    return "".join(tag for tag, count in order[:MOST_TAGS] if count >= least)


def learn_lexicon(
    counts: Mapping[str, Counter[str]], names: Iterable[str] = (), seen: Mapping[str, int] | None = None
) -> LexiconTables:
    """Make the lexicon from the tags counted, of words that may be listed and were `seen` often enough.

    `names` are proper names to list even if never seen; without `seen` the counts say how often words were.
    """
    often = {word: tags.total() for word, tags in counts.items()} if seen is None else seen
    known = {word: tags for word, tags in sorted(counts.items()) if often[word] >= LEAST and is_listable(word)}
    words = {word: ranked(tags, SURE) or ranked(tags, SHARE) for word, tags in known.items()}
    words = dict(merge_rare_classes(words, counts))
    words = {word: widen(word, tags, counts[word].total()) for word, tags in words.items()}
    for name in names:
        if name.lower() not in words and name not in words and is_listable(name):
            words[name] = "N"
    common = sorted(known, key=lambda word: (-known[word].total(), word))[:COMMON]
    return LexiconTables(words, dict(sorted(learn_endings(counts).items())), sorted(common))


def merge_rare_classes(words: Mapping[str, str], counts: Mapping[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """Shorten the classes that few words have."""
    size = Counter(words.values())
    for word, tags in words.items():
        kept = tags
        while counts[word].total() < OFTEN and len(kept) > 2 and size[kept] < RARE_CLASS:
            kept = kept[:-1]
        yield word, kept


def widen(word: str, tags: str, seen: int) -> str:
    """Add the tags a word seen seldom may well have."""
    if seen >= SELDOM or not word[0].isalpha():
        return tags
    more = ("N" if word[0].isupper() else "") + MISTAKEN_CHARS.get(tags[0], "")
    return "".join(dict.fromkeys(tags + more))[:MOST_TAGS]


def learn_endings(counts: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Find the possible tags of unknown words by their shape and longest known ending."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for word, tags in counts.items():
        total = tags.total()
        if total <= RARE:
            lower, written = word.lower(), shape(word)
            for length in range(min(LONGEST_ENDING, len(word)) + 1 if written != ADDRESS else 1):
                ending = found[f"{written}-{lower[len(lower) - length :]}"]
                for tag, count in tags.items():
                    ending[tag] += count / total
    return {
        key: likely if len(likely := ranked(seen, ENDING_SHARE)) > 1 else likely + ("N" if likely == "n" else "n")
        for key, seen in found.items()
        if sum(seen.values()) >= ENDING_LEAST or key.endswith("-")
    }


def render_lexicon(tables: LexiconTables, header: str) -> str:
    """Write the lexicon file: a header, an empty line, and a line for each class."""
    lines = [header, ""]
    for section, classes in (("word", tables.words), ("ending", tables.endings)):
        members: dict[str, list[str]] = defaultdict(list)
        for word, tags in classes.items():
            members[tags].append(word)
        lines += [f"{section}\t{tags}\t{' '.join(sorted(members[tags]))}" for tags in sorted(members)]
    return "\n".join([*lines, "common\t-\t" + " ".join(tables.common), ""])
