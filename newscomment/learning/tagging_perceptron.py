"""A slow, accurate tagger for making silver data: an averaged perceptron that knows the neighbours' lexical classes.

Method: Collins 2002, "Discriminative training methods for hidden Markov models"; averaged as in nltk.tag.perceptron.
What it adds is a lexicon of the tags that each word had in text an earlier tagger tagged (self-training), looked up for
the word and for its neighbours on both sides.

The weights of a feature are whole numbers packed into one, a field for each tag, so that one addition adds the weights
for all tags; whole numbers also make every machine learn the same.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, repeat
from typing import Final

from newscomment.language.tags import TAG_CHARS
from newscomment.learning.treebank import Sentence

__all__ = ["Perceptron", "lexical_classes", "tag_counts"]

EDGE = ("<S>", "<S>")
EPOCHS = 5
SCALE = 1024
"""Points for one unit of averaged weight."""

FIXED_LEAST = 20
"""Times a word must be seen with one tag only to be given it without asking."""

TAGS: Final = tuple(sorted(TAG_CHARS, reverse=True))
"""The tags in the order of their fields."""

FIELD: Final = 32
LONG_FIELD: Final = 64
"""Bits of the field of one tag in weights, and in their sums over time."""


def tag_counts(sentences: Iterable[Sentence]) -> dict[str, Counter[str]]:
    """Count the tags of each word form; first words of sentences count as their lower-case form when not names."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for words, tags, *_ in sentences:
        for place, (word, tag) in enumerate(zip(words, tags, strict=True)):
            form = word.lower() if place == 0 and not tag.startswith("NNP") and word != "I" else word
            counts[form][tag] += 1
    return counts


def lexical_classes(counts: Mapping[str, Counter[str]], *, at_least: int = 5, share: float = 0.03) -> dict[str, str]:
    """Name the class of each word seen often enough: its tags above a share, commonest first.

    A word that has one tag nine times of ten is marked.
    """
    classes = {}
    for word, tags in counts.items():
        total = tags.total()
        if total >= at_least:
            ranked = sorted(tags.items(), key=lambda item: (-item[1], item[0]))
            sure = "!" if ranked[0][1] >= 0.9 * total else ""
            classes[word] = sure + "|".join([tag for tag, n in ranked if n >= share * total][:4])
    return classes


def shape(word: str) -> str:
    """Describe the letters of a word: lower, Title, UPPER, Mixed, digits, marks."""
    if word.islower():
        return "a" if word.isalpha() else "a-"
    if not word.upper().islower() and not any(map(str.isalpha, word)):
        return "1" if any(map(str.isdigit, word)) else "."
    if word.isupper():
        return "A." if "." in word else "A" if len(word) > 1 else "I"
    return "Aa" if word[1:].islower() else "aA1" if any(map(str.isdigit, word)) else "aA"


def packed_zero(bits: int) -> int:
    """Give the sum with half of each field's range in it: added to packed numbers, it makes every field positive."""
    return sum(1 << (bits * place + bits - 1) for place in range(len(TAGS)))


ZERO: Final = packed_zero(FIELD)
LONG_ZERO: Final = packed_zero(LONG_FIELD)


def step(right: str, wrong: str, bits: int) -> int:
    """Pack one up for the right tag and one down for the wrong one."""
    return (1 << bits * TAGS.index(right)) - (1 << bits * TAGS.index(wrong))


def fields(packed: int) -> memoryview:
    """List the fields of packed weights, each half the range of a field too high."""
    return memoryview((packed + ZERO).to_bytes(FIELD // 8 * len(TAGS), "little")).cast("I")


def averaged(weight: int, total: int, clock: int) -> int:
    """Average packed weights over time, in points; `total` is the sum of all steps, each times the time it was made."""
    points = 0
    weights = (weight + ZERO).to_bytes(FIELD // 8 * len(TAGS), "little")
    totals = (total + LONG_ZERO).to_bytes(LONG_FIELD // 8 * len(TAGS), "little")
    for place, (now, late) in enumerate(zip(memoryview(weights).cast("I"), memoryview(totals).cast("Q"), strict=True)):
        kept = (now - (1 << FIELD - 1)) * clock - (late - (1 << LONG_FIELD - 1))
        points += (kept * SCALE // clock) << FIELD * place
    return points


def around(low: Sequence[str], cls: Sequence[str]) -> tuple[str, ...]:
    """List what is known of a word by its neighbours: the five in small letters, and their classes; it is the third."""
    far, before, w, after, farther = low
    _, cb, c, ca, caa = cls
    return (
        "b " + before,
        "B " + far,
        "a " + after,
        "A " + farther,
        "bc" + cb,
        "ac" + ca,
        "Ac" + caa,
        "cc" + c + ca,
        "ccc" + c + ca + caa,
        "bl" + before + " " + w,
        "la" + w + " " + after,
        "b3" + before[-3:],
        "a3" + after[-3:],
        "bcc" + cb + c,
        "bca" + cb + " " + c + " " + ca,
        "b_a" + before + " " + after,
        "BB" + far + " " + before + c,
        "AA" + c + after + " " + farther,
    )


class Perceptron:
    """Greedy left-to-right tagger; `classes` maps words to lexical classes, `names` are words in tables of names."""

    def __init__(self, classes: Mapping[str, str], names: frozenset[str] = frozenset()) -> None:
        self.classes = classes
        self.names = names
        self.weights: dict[str, int] = {}
        self.sums: dict[str, int] = {}
        self.clock = 0
        self.known: dict[str, str] = {}

    def class_of(self, word: str) -> str:
        """Look a word up as written, then in lower case, else guess by its ending."""
        found = self.classes.get(word)
        if found is None:
            found = self.classes.get(word.lower())
            found = "^" + found if found else "?" + word[-3:].lower() if word.isalpha() else "?" + shape(word)
        return found

    def features(self, words: Sequence[str], done: Mapping[str, str]) -> list[list[str]]:
        """List what is known of each word before any tag is; nothing for words in `done`."""
        low = [*EDGE, *map(str.lower, words), *EDGE]
        cls = [*EDGE, *map(self.class_of, words), *EDGE]
        forms = [shape(word) for word in words]
        shout = "S" if sum(f[0] == "A" for f in forms) > 0.7 * sum(f != "." for f in forms) else "s"
        out: list[list[str]] = []
        for i, word in enumerate(words):
            if word in done:
                out.append([])
                continue
            kind, first = forms[i], "1" if i else "0"
            beside = (forms[i + 1] if i + 1 < len(forms) else "") + (forms[i - 1] if i else "")
            out.append(
                [
                    *self._own(word, cls[i + 2], kind, first, shout),
                    *around(low[i : i + 5], cls[i : i + 5]),
                    "hh" + kind + first + beside,
                ]
            )
        return out

    def _own(self, word: str, c: str, kind: str, first: str, shout: str) -> tuple[str, ...]:
        """List what is known of a word by itself: `c` is its class, `kind` its shape."""
        w = word.lower()
        lower_class = self.classes.get(w, "?") if kind[0] == "A" else ""
        return (
            "w " + word,
            "l " + w,
            "c " + c,
            "h" + kind + first + shout,
            "3 " + w[-3:],
            "2 " + w[-2:],
            "1 " + w[-1],
            "4 " + w[-4:],
            "5 " + w[-5:],
            "p " + w[:3],
            "q " + w[:1],
            "u" + kind + first + lower_class,
            "n" + kind + ("1" if word in self.names else "0") + first,
        )

    @staticmethod
    def context(one: str, two: str, w: str, c: str, nc: str) -> tuple[str, ...]:
        """List what the two tags before (nearest first) say about word `w` of class `c` before class `nc`."""
        return (
            "t" + one,
            "T" + two + one,
            "tl" + one + w,
            "tc" + one + c,
            "Tc" + two + one + c,
            "tcn" + one + c + nc,
            "Tl" + two + one + w,
        )

    def predict(self, words: Sequence[str], learn: Sequence[str] | None = None) -> list[str]:
        """Tag one sentence; with the right tags given, learn from each mistake."""
        rows = self.features(words, {} if learn is not None else self.known)
        one = two = "<S>"
        tags = []
        low = [word.lower() for word in words]
        cls = [*map(self.class_of, words), "<S>"]
        weight_of = self.weights.get
        for i, row in enumerate(rows):
            tag = None if learn is not None else self.known.get(words[i])
            if tag is None:
                row.extend(self.context(one, two, low[i], cls[i], cls[i + 1]))
                scores = fields(sum(map(weight_of, row, repeat(0))))
                tag = TAGS[scores.tolist().index(max(scores))]
                if learn is not None:
                    self.clock += 1
                    if tag != learn[i]:
                        self.update(row, learn[i], tag)
            two, one = one, tag
            tags.append(tag)
        return tags

    def update(self, row: Iterable[str], right: str, wrong: str) -> None:
        """Move the weights of a row's features towards the right tag."""
        weight_step, sum_step = step(right, wrong, FIELD), step(right, wrong, LONG_FIELD) * self.clock
        weights, sums = self.weights, self.sums
        for feature in row:
            weights[feature] = weights.get(feature, 0) + weight_step
            sums[feature] = sums.get(feature, 0) + sum_step

    def train(self, sentences: Sequence[Sentence], *, epochs: int = EPOCHS, seed: int = 1) -> None:
        """Learn from tagged sentences, in an order shuffled by the seed; words seen 20 times with one tag are fixed."""
        self.clock, self.sums = 0, {}
        order = list(sentences)
        shuffle = random.Random(seed)
        for _ in range(epochs):
            shuffle.shuffle(order)
            for words, tags, *_ in order:
                self.predict(words, tags)
        averages = ((name, averaged(weight, self.sums[name], self.clock)) for name, weight in self.weights.items())
        self.weights = {name: points for name, points in averages if points}
        self.sums = {}
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for word, tag in chain.from_iterable(zip(s.words, s.tags, strict=True) for s in sentences):
            counts[word][tag] += 1
        self.known = {
            word: next(iter(tags)) for word, tags in counts.items() if len(tags) == 1 and tags.total() >= FIXED_LEAST
        }
