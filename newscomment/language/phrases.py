"""The phrases layer: noun phrases and verb groups found by rules over words, each turned into one symbol.

One more step of the cascade (Abney 1996, *Partial parsing via finite-state cascades*): what a rule of `chunks.toml`
finds on the words layer is one position here, with the lexical classes of its head and features of its own; all other
words stay as they are.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, compress, repeat
from operator import sub
from typing import NamedTuple, TypeVar, overload

from newscomment.language.alphabet import Alphabet, Labels, Layer
from newscomment.language.encoding import Encoded
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
_FROM_FIRST = frozenset({"DEFINITE", "INDEFINITE", "NEG", "LITTLE", "w:my"})
_TAGS = frozenset(TAGS)
_MOST_CACHED = 16_000


class Phrase(NamedTuple):
    """A noun phrase or verb group: half-open token range, index of the head's token, and its symbol."""

    first: int
    last: int
    head: int
    code: str


class Phrases(Sequence[Phrase]):
    """Phrases in text order, kept as columns; each is made when it is asked for. `firsts`: their first tokens."""

    def __init__(self, firsts: "array[int]", lasts: "array[int]", heads: "array[int]", codes: str) -> None:
        self.firsts, self._lasts, self._heads, self._codes = firsts, lasts, heads, codes

    @overload
    def __getitem__(self, at: int) -> Phrase: ...

    @overload
    def __getitem__(self, at: slice) -> list[Phrase]: ...

    def __getitem__(self, at: int | slice) -> Phrase | list[Phrase]:
        if isinstance(at, slice):
            return [*Phrases(self.firsts[at], self._lasts[at], self._heads[at], self._codes[at])]
        return _TO_PHRASE((self.firsts[at], self._lasts[at], self._heads[at], self._codes[at]))

    def __iter__(self) -> Iterator[Phrase]:
        return map(_TO_PHRASE, zip(self.firsts, self._lasts, self._heads, self._codes, strict=True))

    def __len__(self) -> int:
        return len(self.firsts)


class Chunker:
    """Turns the words layer into the phrases layer."""

    def __init__(self, rules: RuleSet, alphabet: Alphabet) -> None:
        self._rules = rules
        self._symbols = _PhraseSymbols(alphabet, [rule.gives["phrase"] for rule in rules.file.rules])

    def layer(self, words: Layer, encoded: Encoded) -> tuple[Layer, Phrases]:
        """The phrases layer over a words layer, itself and encoded, and the phrases on it in text order.

        Works by columns with one entry a phrase: `starts` and `ends` are positions on the words layer.
        """
        places = self._rules.leftmost(encoded)
        if not places.rules:
            return words, Phrases(array("I"), array("I"), array("I"), "")
        codes, firsts, lasts = words
        rules, starts, ends, _, behind = places
        heads = [end - 1 for end in behind]
        slices = map(slice, starts, ends)
        keys = zip(rules, map(codes.__getitem__, slices), map(sub, heads, starts), strict=True)
        symbols = list(map(self._symbols.__getitem__, keys))
        gaps = list(map(slice, (0, *ends), (*starts, len(codes))))
        begins, closes = _kept(gaps, list(map(sub, ends, starts)))
        text = "".join(_alternating(list(map(codes.__getitem__, gaps)), symbols))
        layer = Layer(text, array("I", compress(firsts, begins)), array("I", compress(lasts, closes)))
        begun, ended = map(firsts.__getitem__, starts), (lasts[end - 1] for end in ends)
        headed = (lasts[at] - 1 for at in heads)
        return layer, Phrases(array("I", begun), array("I", ended), array("I", headed), "".join(symbols))


_TO_PHRASE: Callable[[tuple[int, int, int, str]], Phrase] = partial(tuple.__new__, Phrase)  # no Python code runs


def _kept(gaps: Iterable[slice], widths: Sequence[int]) -> tuple[bytes, bytes]:
    """Masks of the positions of the words layer where those of the phrases layer begin, and where they end."""
    others = [b"\1" * (gap.stop - gap.start) for gap in gaps]
    begins = _alternating(others, map(b"\1".ljust, widths, repeat(b"\0")))
    ends = _alternating(others, map(b"\1".rjust, widths, repeat(b"\0")))
    return b"".join(begins), b"".join(ends)


Piece = TypeVar("Piece", str, bytes)


def _alternating(gaps: Sequence[Piece], phrases: Iterable[Piece]) -> Iterator[Piece]:
    """Gaps with a phrase between any two of them."""
    return chain(chain.from_iterable(zip(gaps, phrases, strict=False)), gaps[-1:])


class _PhraseSymbols(dict[tuple[int, str, int], str]):
    """The symbol of a phrase, by the number of its rule, the symbols of its words, and which one is the head."""

    def __init__(self, alphabet: Alphabet, kinds: Sequence[str]) -> None:
        super().__init__()
        self._alphabet, self._kinds = alphabet, kinds

    def __missing__(self, key: tuple[int, str, int]) -> str:
        if len(self) >= _MOST_CACHED:
            self.clear()
        code = self[key] = self._alphabet.code(self._labels(self._kinds[key[0] - 1], *key[1:]))
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
