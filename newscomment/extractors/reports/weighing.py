"""How far a match of a frame speaks for a report: the weights of its words, source and object, added up.

The table (`data/report-weights.tsv`) is learned from news whose attributions are marked, by
`newscomment.learning reports`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import fsum, inf
from typing import NamedTuple

from newscomment.extractors.findings import Range, Ranges
from newscomment.extractors.reports.newslike import SAID, newslike
from newscomment.extractors.reports.overlapping_frames import OverlappingFrames
from newscomment.extractors.weight_tables import rows
from newscomment.language.document import Document, Found, once
from newscomment.language.lemmas import lemma
from newscomment.language.tags import encode_tag

_OPENING_MARK = encode_tag("``")
_PREPOSITIONS = frozenset({"IN", "TO", "RP"})
_NEAR = 8  # tokens in which the noun of a content is looked for
_LENGTHS, _SIZES = (2, 3, 6, 13), ("one", "two", "few", "middle", "long")  # tokens of a content
_NAMES = frozenset({"NNP", "NNPS", "PRP", "POS"})
_LEAST = {"little": -0.2, "some": -1.3, "much": -1.0}
_LEAST_GENERAL = {"little": 0.3, "some": -0.1, "much": -0.7}
"""The least weight of a report, by how much of a piece is report."""
_LEAST_OF_DEEDS = {
    "attribution_frames.infinitive": 2.0,
    "attribution_frames.light": 2.0,
    "attribution_wishes.attitude-to": 2.0,
    "attribution_clauses.passive-to": 2.0,
    "attribution_wishes.thing": 0.6,
    "attribution_wishes.infinitive": -0.5,
    "attribution_wishes.order": 0.0,
    "attribution_wishes.express": -1.0,
    "attribution_clauses.bare-clause": -0.75,
}
"""The least weight, where little is reported, of what mostly tells deeds, and of plain clauses."""
_HEARSAY = "attribution_hearsay.hearsay"
"""Passes on, in news, what somebody said; in a commentary its author only softens his own claim with such an adverb."""
_GENERAL, _CLAUSES = "attribution_frames.", "attribution_clauses."
_THAT_CLAUSE = "attribution_clauses.that-clause"
_LEAST_PLAIN = -1.5
"""The least weight of what somebody says in a that-clause, the plainest of all reports."""
_NESTED = 1.5
"""What a report within a report may weigh less: in what the weights are learned from only the outer is marked."""
SURE = (
    "attribution_quotes.",
    "attribution_asides.",
    "attribution_nouns.",
    "attribution_relatives.",
    "attribution_polls.",
    "attribution_hearsay.",
    "attribution_clauses.are-told",
    "attribution_clauses.said-to",
)
"""How the ids of rules begin whose matches are not weighed: marks, place, possessor or hearer tell that they report."""
_SHIPPED = "attribution_"
"""How the ids of the rules begin whose matches were learned from; a user's own are not weighed."""
_MOST_KEPT = 8192  # weights of words
_SOME, _MUCH = 3.0, 8.0  # such words in a thousand
_NEWS = {"little": 1.5, "some": 1.0, "much": 0.0}
"""From where the words of a piece tell that it is news, by how much is said in it."""


@cache
def weights() -> dict[str, float]:
    """The shipped weights by their features; read once."""
    return {name: float(weight) for name, weight in rows("report-weights")}


class _Words(NamedTuple):
    """What is known of the words of a match: its rule, how much of the piece is report, and the parts of its cue."""

    rule: str
    manner: str
    head: str
    form: str
    tie: str
    before: str

    def features(self) -> Iterator[str]:
        """What the words may be weighed by."""
        rule, manner, head, form, tie, before = self
        yield rule
        yield f"{rule} in={manner}"
        yield f"word={head}"
        yield f"word={head} in={manner}"
        yield f"{rule} {head}"
        yield f"{rule} {form}"
        yield f"{head} {form}"
        yield f"{head} {tie}"
        yield f"{rule} {tie}"
        yield f"before={before}"


@lru_cache(maxsize=_MOST_KEPT)
def _weight(words: _Words) -> float:
    """What words weigh; the same ones come again and again."""
    return Weigher.sum(words.features())


class Weigher:
    """Weighs the matches of one document: first their words alone, then what these stand with."""

    def __init__(self, document: Document, matches: Sequence[Found]) -> None:
        self._document = document
        self._rivals = OverlappingFrames(document, matches)
        self._manner = manner_of(document)
        self._head = ""  # of the cue whose words were looked at last
        self._cues: dict[Range, tuple[str, str, str, str]] = {}  # several frames match at one cue
        self._sources: dict[Range | None, tuple[str, str, str]] = {}  # and have one source

    @property
    def reports_much(self) -> bool:
        """Whether the piece is one in which much is reported, as in news."""
        return self._manner == "much"

    def least(self, found: Found) -> float:
        """The weight from which a match is a report: higher for frames that fire on much, where little is reported."""
        if found.rule.id == _HEARSAY and self._manner == "little":
            return inf
        if found.rule.id.startswith(SURE) or not found.rule.id.startswith(_SHIPPED):
            return -inf
        if found.rule.id in _LEAST_OF_DEEDS and self._manner == "little":
            return _LEAST_OF_DEEDS[found.rule.id]
        if found.rule.id.startswith(_GENERAL):
            return _LEAST_GENERAL[self._manner]
        nested = found.rule.id.startswith(_CLAUSES) and self._rivals.is_told(found)
        plain = found.rule.id == _THAT_CLAUSE and self._cue(found.groups["cue"])[0] == "say"
        return (_LEAST_PLAIN if plain else _LEAST[self._manner]) - _NESTED * nested

    def words(self, found: Found) -> float:
        """What the words of a match speak for a report, or against it."""
        return 0.0 if found.rule.id.startswith(SURE) else _weight(self._known(found))

    @staticmethod
    def sum(features: Iterator[str]) -> float:
        """What features weigh together."""
        known = weights().get
        return fsum([known(feature, 0.0) for feature in features])

    def rest(self, found: Found, source: Range | None, start: int) -> float:
        """What its source, and a content that begins at a code point, speak for a report."""
        return 0.0 if found.rule.id.startswith(SURE) else self.sum(self.rest_features(found, source, start))

    def shape(self, found: Found, content: Ranges) -> float:
        """What the content, now that it is known whole, speaks for a report."""
        return 0.0 if found.rule.id.startswith(SURE) else self.sum(self.shape_features(found, content))

    def word_features(self, found: Found) -> Iterator[str]:
        """What is known of the words of a match."""
        return self._known(found).features()

    def _known(self, found: Found) -> _Words:
        """What is known of the words of a match; the head of its cue is kept for what follows."""
        cue = self._cue(found.groups["cue"])
        self._head = cue[0]
        return _Words(found.rule.id.partition(".")[2], self._manner, *cue)

    def _cue(self, cue: Range) -> tuple[str, str, str, str]:
        """The words of a cue, and the tag before it; looked up once."""
        if cue not in self._cues:
            self._cues[cue] = *_words(self._document, cue), _before(self._document, cue)
        return self._cues[cue]

    def _heard(self, source: Range | None) -> tuple[str, str, str]:
        """What sort of source it is, and what stands before it; looked up once."""
        if source not in self._sources:
            self._sources[source] = _source(self._document, source), *_leading(self._document, source)
        return self._sources[source]

    def rest_features(self, found: Found, source: Range | None, start: int) -> Iterator[str]:
        """What is known of its source, and of where its content begins."""
        document = self._document
        rule, head = found.rule.id.partition(".")[2], self._head
        (heard, before, word), first = self._heard(source), document.tokens_in(start, start + 1)[0]
        opens = document.tag(first)
        yield f"source={heard}"
        yield f"source={heard} in={self._manner}"
        yield f"{rule} source={heard}"
        yield f"{head} source={heard}"
        yield f"leading={before}"
        yield f"leading={word}"
        yield f"{rule} leading={before}"
        yield f"thing={_thing(document, first)}"
        yield f"{rule} thing={opens}"
        yield f"{head} thing={opens}"
        told = self._rivals.is_told(found)
        yield f"told={told}"
        yield f"{rule} told={told}"
        for other in self._rivals.beside(found):
            yield f"{rule} beside={other}"

    def shape_features(self, found: Found, content: Ranges) -> Iterator[str]:
        """What is known of a content: its length, what follows it, and whether it is but a party."""
        document, rule = self._document, found.rule.id.partition(".")[2]
        first, last = document.tokens_in(*content[0])
        size = _SIZES[bisect_right(_LENGTHS, last - first)]
        follows = document.tag(last) if last < len(document.words) else ""
        party = all(document.tag(token) in _NAMES for token in range(first, last)) if last - first < _NEAR else False
        yield f"{rule} size={size}"
        yield f"{self._head} size={size}"
        yield f"{rule} follows={follows}"
        yield f"{rule} party={party} in={self._manner}"
        quoted = _has_marks(document, content[0])
        yield f"quoted={quoted}"
        yield f"{rule} quoted={quoted}"


def _has_marks(document: Document, content: Range) -> bool:
    """Whether words of a content stand between quotation marks."""
    return document.tags.find(_OPENING_MARK, *document.tokens_in(*content)) >= 0


@once
def amount_reported(document: Document) -> str:
    """How much of a piece is report: its words of saying in a thousand."""
    said = sum(map(document.words.count, SAID)) * 1000 / max(1, len(document.words))
    return "much" if said >= _MUCH else "some" if said >= _SOME else "little"


def manner_of(document: Document) -> str:
    """How much a piece may be taken to report: much where it is news, some where its author has much said."""
    amount = amount_reported(document)
    if newslike(document) >= _NEWS[amount]:
        return "much"
    return "some" if amount == "much" else amount


def _words(document: Document, cue: Range) -> tuple[str, str, str]:
    """The lemma of the verb or noun that heads a cue, its form, and the preposition or particle at the cue's end."""
    first, last = document.tokens_in(*cue)
    tags = [document.tag(token) for token in range(first, last)]
    tie = document.words[last - 1].lower() if last - first > 1 and tags[-1] in _PREPOSITIONS else ""
    verbs = [token for token in range(first, last) if tags[token - first][:2] == "VB"]
    nouns = [token for token in range(first, last) if tags[token - first] in {"NN", "NNS", "JJ"}]
    head = (nouns or verbs or [last - 1])[-1]
    form = "".join(sorted({tag for tag in tags if tag[:2] == "VB" or tag in {"MD", "TO"}}))
    negated = any(document.words[token].lower() in {"not", "n't", "n’t", "never"} for token in range(first, last))
    return lemma(document.words[head].lower(), document.tag(head)), form + "-" * negated, tie


def _source(document: Document, source: Range | None) -> str:
    """What sort of source it is: none, a pronoun (which), a name, or a noun (which)."""
    if source is None:
        return ""
    first, last = document.tokens_in(*source)
    for token in range(first, last):
        tag = document.tag(token)
        if tag in {"PRP", "WP", "WDT"}:
            return document.words[token].lower()
        if tag in {"NNP", "NNPS"}:
            return "Name"
        if tag in {"NN", "NNS"} and (token + 1 >= last or document.tag(token + 1)[:2] != "NN"):
            return lemma(document.words[token].lower(), tag)
    return document.tag(last - 1)


def _thing(document: Document, first: int) -> str:
    """The first noun of a content, or the tag of what stands for one."""
    last = min(len(document.words) - 1, first + _NEAR)
    for token in range(first, last):
        tag = document.tag(token)
        if tag in {"PRP", "NNP", "NNPS", "VB", "VBG"}:
            return tag
        if tag in {"NN", "NNS"} and document.tag(token + 1)[:2] != "NN":
            return lemma(document.words[token].lower(), tag)
    return document.tag(first)


def _leading(document: Document, source: Range | None) -> tuple[str, str]:
    """The tag and the word that stand before a source in its sentence."""
    if source is None:
        return "none", "none"
    token = document.tokens_in(*source)[0]
    if token == document.sentences[document.sentence_at(source[0])].first:
        return "first", "first"
    return document.tag(token - 1), document.words[token - 1].lower()


def _before(document: Document, cue: Range) -> str:
    """The tag of what stands before a cue."""
    token = document.tokens_in(*cue)[0]
    return document.tag(token - 1) if token else ""
