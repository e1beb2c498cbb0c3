"""The thesis of an article: the one or two claims that the rest is there for.

Where it stands (the introduction's end, the conclusion), what it shares with the title, how often its words come back,
and whether it urges or judges: each adds to a claim's weight. One is taken from the article's first half and one from
its second, the way commentary states its point and returns to it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newscomment.extractors.findings import Claim, Findings
from newscomment.extractors.role_signs import Signs
from newscomment.extractors.section_notes import is_noted
from newscomment.language.document import Document
from newscomment.language.tags import encode_tag

_CONTENT = frozenset(
    map(encode_tag, ["NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"])
)
_SHORTEST = 4  # letters of a word that can carry a topic
_FEWEST_WORDS = 3  # of content, in a thesis
_BOILERPLATE = "roles.boilerplate"
_OF_KIND = {"recommendation": 1.5, "evaluation": 1.0, "prediction": 0.8, "question": -1.0, "fact": -0.8}
_IN_FIRST_TWO = 1.0  # paragraphs
_IN_LAST = 2.0
_ENDS_PARAGRAPH = 0.5
_TITLE, _RECURRENCE = 2.0, 2.0  # at most, for words of the title and words that come back
_ENOUGH = 1.5  # what the second thesis must weigh at least
_QUOTES, _LONG = 1.0, 1.0  # what quoted words in the sentence, and many words, take away
_MANY_WORDS = 40


def theses(document: Document, findings: Findings, signs: Signs) -> frozenset[int]:
    """The indices of the claims that are the thesis: none for a text without claims of the author's, two at most."""
    places = _places(document, signs.sentences_of(_BOILERPLATE) | _noted(document))
    topic, quoting = _Topic(document), _quoting(document, findings)
    weights = {
        index: _weight(claim, findings.kinds[index].kind, places, topic)
        + sum(sign.thesis for sign in signs.of(index))
        - _QUOTES * (claim.sentence in quoting)
        - _LONG * (words(document, claim) > _MANY_WORDS)
        for index, claim in enumerate(findings.claims)
        if claim.attribution is None
        and claim.sentence in places
        and findings.moods[claim.sentence] != "fragment"
        and len(topic.words(claim)) >= _FEWEST_WORDS
    }
    if not weights:
        return frozenset()
    first = max(weights, key=weights.__getitem__)
    half = _in_second_half(findings.claims[first], places)
    others = {at: weight for at, weight in weights.items() if _in_second_half(findings.claims[at], places) != half}
    second = max(others, key=others.__getitem__, default=None)
    return frozenset({first} if second is None or others[second] < _ENOUGH else {first, second})


def _noted(document: Document) -> frozenset[int]:
    """The sentences of notes, on the author or of the publisher."""
    return frozenset(index for index in range(len(document.sentences)) if is_noted(document, index))


def _quoting(document: Document, findings: Findings) -> frozenset[int]:
    """The sentences with words between quotation marks: authors state their own point in words of their own."""
    spans = (span for quotation in findings.quotations for span in quotation.spans)
    ranges = (range(document.sentence_at(start), document.sentence_at(end - 1) + 1) for start, end in spans)
    return frozenset(index for sentences in ranges for index in sentences)


def words(document: Document, claim: Claim) -> int:
    """The number of a claim's tokens."""
    return sum(last - first for first, last in (document.tokens_in(*span) for span in claim.spans))


class Place(NamedTuple):
    """Where a sentence stands: its paragraph's number from the front and from the back, and whether it ends it."""

    before: int
    after: int
    ends: bool


def _places(document: Document, notices: frozenset[int]) -> Mapping[int, Place]:
    """The places of the sentences that stand in paragraphs, without those that hold a notice of the publisher."""
    skipped = {document.sentences[index].block for index in notices}
    every = range(len(document.blocks))
    paragraphs = [index for index in every if document.blocks[index].kind == "paragraph" and index not in skipped]
    number = {block: at for at, block in enumerate(paragraphs)}
    blocks = [*(sentence.block for sentence in document.sentences), -1]
    return {
        index: Place(number[block], len(paragraphs) - 1 - number[block], blocks[index + 1] != block)
        for index, block in enumerate(blocks[:-1])
        if block in number
    }


def _in_second_half(claim: Claim, places: Mapping[int, Place]) -> bool:
    place = places.get(claim.sentence, _NOWHERE)
    return place.before > place.after


def _weight(claim: Claim, kind: str, places: Mapping[int, Place], topic: "_Topic") -> float:
    place = places.get(claim.sentence, _NOWHERE)
    stands = _IN_FIRST_TWO * (place.before < 2) + _IN_LAST * (place.after < 1) + _ENDS_PARAGRAPH * place.ends
    return stands + _OF_KIND[kind] + topic.share(topic.words(claim))


_NOWHERE = Place(0, 0, ends=False)


class _Topic:
    """The words of the title, and the words that come back most."""

    def __init__(self, document: Document) -> None:
        self._document = document
        column = zip(document.lowered, document.tags, strict=True)
        self._content = [word if tag in _CONTENT and len(word) >= _SHORTEST else "" for word, tag in column]
        self._counts = Counter(filter(None, self._content))
        title = document.layout.title or ""
        self._title = frozenset(word for word in title.lower().split() if len(word) >= _SHORTEST)
        self._most = max((count for _, count in self._counts.most_common(3)), default=1)

    def words(self, claim: Claim) -> Sequence[str]:
        """The content words of a claim."""
        tokens = [slice(*self._document.tokens_in(*span)) for span in claim.spans]
        return [word for piece in tokens for word in filter(None, self._content[piece])]

    def share(self, words: Sequence[str]) -> float:
        """How much of the topic a claim's words carry."""
        distinct = set(words)
        title = len(distinct & self._title) / max(1, min(4, len(self._title)))
        recurrence = sum(self._counts[word] - 1 for word in distinct) / (len(distinct) + 3) / max(1, self._most - 1)
        return _TITLE * min(1.0, title) + _RECURRENCE * min(1.0, 2 * recurrence)
