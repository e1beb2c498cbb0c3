"""The phrases layer: noun phrases and verb groups found by rules over words, each turned into one symbol.

One more step of the cascade (Abney 1996, *Partial parsing via finite-state cascades*): what a rule of `chunks.toml`
finds on the words layer is one position here, with the lexical classes of its head and features of its own; all other
words stay as they are.
"""

from collections.abc import Sequence
from itertools import compress
from typing import NamedTuple

from newscomment.language.alphabet import Alphabet, Labels, Layer
from newscomment.language.rulebook import RuleSet
from newscomment.language.tags import TAGS

FEATURES = frozenset(
    {"NP", "PRONOUN", "NAME", "PLURAL", "POSSESSED"}
    | {"VG", "FINITE", "PAST", "PRESENT", "MODAL", "BASE", "INFINITIVE", "GERUND", "PARTICIPLE"}
    | {"PASSIVE", "PERFECT", "PROGRESSIVE"}
)
"""Labels that phrases have beside the classes of their words."""

_FINITE = {"VBD": "PAST", "VBZ": "PRESENT", "VBP": "PRESENT", "MD": "MODAL"}
_NON_FINITE = {"VBG": "GERUND", "VBN": "PARTICIPLE", "VB": "BASE"}
_FROM_FIRST = frozenset({"DEFINITE", "INDEFINITE"})
_TAGS = frozenset(TAGS)
_MOST_CACHED = 50_000


class Phrase(NamedTuple):
    """A noun phrase or verb group: half-open token range, index of the head's token, and its symbol."""

    first: int
    last: int
    head: int
    code: str


class Chunker:
    """Turns the words layer into the phrases layer."""

    def __init__(self, rules: RuleSet, alphabet: Alphabet) -> None:
        self._rules, self._alphabet = rules, alphabet
        self._codes: dict[tuple[int, str, int], str] = {}
        self._kinds = [rule.gives["phrase"] for rule in rules.file.rules]

    def layer(self, words: Layer) -> tuple[Layer, list[Phrase]]:
        """The phrases layer over a words layer, and the phrases on it in text order."""
        codes, firsts, lasts = words
        symbols, ends, keep = list(codes), list(lasts), bytearray(b"\1") * len(codes)
        memory = self._codes
        places: list[int] = []
        heads: list[int] = []
        for match in self._rules.leftmost(words):
            start, end = match.span()
            rule = match.lastindex or 1
            head = match.end(rule) - 1
            key = rule, codes[start:end], head - start
            symbols[start] = memory.get(key) or self._remember(key)
            if end > start + 1:
                keep[start + 1 : end] = bytes(end - start - 1)
                ends[start] = lasts[end - 1]
            places.append(start)
            heads.append(lasts[head] - 1)
        columns = [[column[place] for place in places] for column in (firsts, ends)]
        phrases = list(map(Phrase, *columns, heads, [symbols[place] for place in places]))
        layer = Layer("".join(compress(symbols, keep)), list(compress(firsts, keep)), list(compress(ends, keep)))
        return layer, phrases

    def _remember(self, key: tuple[int, str, int]) -> str:
        """The symbol of a phrase, by the number of its rule, the symbols of its words, and which one is the head."""
        if len(self._codes) >= _MOST_CACHED:
            self._codes.clear()
        code = self._codes[key] = self._alphabet.code(self._labels(self._kinds[key[0] - 1], *key[1:]))
        return code

    def _labels(self, kind: str, codes: str, head: int) -> Labels:
        inner = [self._alphabet.labels(code) for code in codes]
        return frozenset({kind}) | (_noun_phrase(inner, head) if kind == "NP" else _verb_group(inner, head))


def _lexical(labels: Labels) -> Labels:
    """A word's labels without its tag and without the word itself: what its phrase inherits."""
    return frozenset(label for label in labels if label not in _TAGS and not label.startswith("w:"))


def _noun_phrase(inner: Sequence[Labels], head: int) -> Labels:
    labels = set(_lexical(inner[head]))
    labels |= inner[0] & _FROM_FIRST
    tags = inner[head]
    if "PRP" in tags:
        labels.add("PRONOUN")
    if tags & {"NNP", "NNPS"}:
        labels.add("NAME")
    if tags & {"NNS", "NNPS"}:
        labels.add("PLURAL")
    if any(tags & {"PRP$", "POS"} for tags in inner[:head]):
        labels.add("POSSESSED")
    return frozenset(labels | (set(inner[0]) - _TAGS if len(inner) == 1 else set()))


def _verb_group(inner: Sequence[Labels], head: int) -> Labels:
    labels = set(_lexical(inner[head])) | {label for label in inner[head] if len(inner) == 1 and label not in _TAGS}
    for tags in inner:
        labels.update(label for label in tags if label.startswith(("MODAL", "NEG")))
    first = next((tags for tags in inner if tags & {*_FINITE, *_NON_FINITE, "TO"}), inner[head])
    labels.update(_FINITE[tag] for tag in first & _FINITE.keys())
    labels.update({"FINITE"} if first & _FINITE.keys() else ())
    labels.update({"INFINITIVE"} if "TO" in first else (_NON_FINITE[tag] for tag in first & _NON_FINITE.keys()))
    return frozenset(labels | _aspect(inner, head))


def _aspect(inner: Sequence[Labels], head: int) -> set[str]:
    """Perfect, progressive and passive, from the auxiliaries before the head."""
    before = [labels for labels in inner[:head] if "AUX" in labels]
    if not before:
        return set()
    aspect = {"PERFECT"} if any("AUX_HAVE" in labels for labels in before) else set()
    if "AUX_BE" in before[-1]:
        aspect |= {"PROGRESSIVE"} if "VBG" in inner[head] else {"PASSIVE"} if inner[head] & {"VBN", "VBD"} else set()
    return aspect
