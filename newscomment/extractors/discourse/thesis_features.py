"""What is known of each claim that may be the thesis: its kind, its length, its words, and where it stands."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, compress
from typing import NamedTuple

from newscomment.extractors.discourse.role_signs import Signs
from newscomment.extractors.findings import Claim, Findings
from newscomment.extractors.page.paratext import in_note, notes
from newscomment.extractors.page.section_notes import notes_and_lines
from newscomment.language.document import Document
from newscomment.language.tags import FINITE, any_tag, encode_tag

Features = dict[str, float]

_CONTENT = frozenset(
    map(encode_tag, ["NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"])
)
_PRESENT = tuple(map(encode_tag, ["VBP", "VBZ"]))
_NAMES = tuple(map(encode_tag, ["NNP", "NNPS"]))
_VERB = re.compile(any_tag(*FINITE, "VB"))
_RELATIVE = frozenset({"which", "who", "whose"})
_SHORTEST = 4  # letters of a word that can carry a topic
_FEWEST_WORDS = 3  # of content, in a thesis
_BOILERPLATE = "roles.boilerplate"
_PERSONS = {
    "I": frozenset({"i", "me", "my"}),
    "we": frozenset({"we", "us", "our"}),
    "you": frozenset({"you", "your"}),
}
"""The persons that a claim may speak in, or to."""
_LENGTHS = 8, 14, 22, 32, 45  # tokens at which a claim counts as longer
_ENDS = 4  # paragraphs that are told apart at either end
_LAST = 3  # sentences that are told apart at the end
_NEAR = 10  # sentences: from here on a claim is not near the start


class Place(NamedTuple):
    """Where a sentence stands: its paragraph's number from the front and the back, and its own."""

    paragraph: int
    paragraph_left: int
    sentence: int
    sentence_left: int


class Candidates:
    """The claims of the author's that may be the thesis: those of some length, outside notes and notices."""

    def __init__(self, document: Document, findings: Findings, signs: Signs, roles: Sequence[str | None]) -> None:
        self._document, self._findings, self._signs, self._roles = document, findings, signs, roles
        self._places = _places(document, signs.sentences_of(_BOILERPLATE) | _in_notes(document))
        self._spoken = _spoken(document, findings)
        self._topic = _Topic(document)

    def features(self) -> Iterator[tuple[int, Features]]:
        """The index of each, with what is known of it."""
        for index, claim in enumerate(self._findings.claims):
            place = self._places.get(claim.sentence)
            if place and claim.attribution is None and self._says(claim):
                words = self._topic.words(claim)
                if len(words) >= _FEWEST_WORDS:
                    yield index, {**self._own(index, claim), **_standing(place), **self._topic.shares(words)}

    def _says(self, claim: Claim) -> bool:
        """Whether a claim has a verb with tense or in the imperative, hangs on no other, and is no mere line."""
        document = self._document
        first, last = document.tokens_in(*claim.spans[0])
        lined = document.sentences[claim.sentence].block in notes_and_lines(document) and notes(document)
        if lined or self._findings.moods[claim.sentence] == "fragment":
            return False
        if document.lowered[first] in _RELATIVE:
            return self._findings.moods[claim.sentence] == "interrogative"
        return _VERB.search(document.tags, first, last) is not None

    def _own(self, index: int, claim: Claim) -> Features:
        """What a claim shows by itself."""
        findings, document = self._findings, self._document
        certainty = findings.certainties[index]
        ranges = [document.tokens_in(*span) for span in claim.spans]
        tags = "".join([document.tags[first:last] for first, last in ranges])
        small = list(chain.from_iterable([document.lowered[first:last] for first, last in ranges]))
        holds = {
            "hedged": bool(certainty.hedges),
            "negated": certainty.negated,
            "spoken": claim.sentence in self._spoken,
            "present": _PRESENT[0] in tags or _PRESENT[1] in tags,
            **{person: not forms.isdisjoint(small) for person, forms in _PERSONS.items()},
        }
        named = [
            f"kind={findings.kinds[index].kind}",
            f"mood={findings.moods[claim.sentence]}",
            f"role={self._roles[index] or 'none'}",
            f"tokens={bisect_right(_LENGTHS, len(tags))}",
            *(name for name, held in holds.items() if held),
            *(sign.rule for sign in self._signs.of(index)),
        ]
        names = min(1.0, 3 * sum(map(tags.count, _NAMES)) / max(1, len(tags)))
        return {**dict.fromkeys(named, 1.0), "always": 1.0, "names": names}


def _standing(place: Place) -> Features:
    """What the place of a sentence tells."""
    named = [f"paragraph={place.paragraph}"] if place.paragraph < _ENDS else []
    named += [f"paragraph=-{place.paragraph_left + 1}"] if place.paragraph_left < _ENDS else []
    named += [f"sentence=-{place.sentence_left + 1}"] if place.sentence_left < _LAST else []
    return {**dict.fromkeys(named, 1.0), "near_start": max(0.0, 1 - place.sentence / _NEAR)}


def _in_notes(document: Document) -> frozenset[int]:
    """The sentences of notes, on the author or of the publisher."""
    return frozenset(index for index in range(len(document.sentences)) if in_note(document, index))


def _spoken(document: Document, findings: Findings) -> frozenset[int]:
    """The sentences with others' words between quotation marks: authors state their own point in words of their own."""
    spans = (span for quotation in findings.quotations if quotation.use == "speech" for span in quotation.spans)
    ranges = (range(document.sentence_at(start), document.sentence_at(end - 1) + 1) for start, end in spans)
    return frozenset(index for sentences in ranges for index in sentences)


def _places(document: Document, notices: frozenset[int]) -> dict[int, Place]:
    """The places of the sentences that stand in paragraphs, without those that hold a notice of the publisher."""
    skipped = {document.sentences[index].block for index in notices}
    blocks = document.blocks
    kept = [index for index, block in enumerate(blocks) if block.kind == "paragraph" and index not in skipped]
    number = {block: at for at, block in enumerate(kept)}
    sentences = [(index, number[one.block]) for index, one in enumerate(document.sentences) if one.block in number]
    return {
        index: Place(paragraph, len(kept) - 1 - paragraph, at, len(sentences) - 1 - at)
        for at, (index, paragraph) in enumerate(sentences)
    }


class _Topic:
    """The words of the title, and the words that come back most."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._counts = Counter(self._content(0, len(document.words)))
        title = document.layout.title or ""
        self._title = frozenset(word for word in title.lower().split() if len(word) >= _SHORTEST)
        self._most = max((count for _, count in self._counts.most_common(3)), default=1)

    def _content(self, first: int, last: int) -> list[str]:
        """The content words among some tokens, in small letters."""
        document = self._document
        telling = compress(document.lowered[first:last], map(_CONTENT.__contains__, document.tags[first:last]))
        return [word for word in telling if len(word) >= _SHORTEST]

    def words(self, claim: Claim) -> list[str]:
        """The content words of a claim."""
        return [word for span in claim.spans for word in self._content(*self._document.tokens_in(*span))]

    def shares(self, words: Sequence[str]) -> Features:
        """How much of the topic a claim's words carry, and how many they are."""
        distinct = set(words)
        features = {"content": len(words) / 10}
        back = sum([self._counts[word] - 1 for word in distinct])
        features["recurring"] = back / (len(distinct) + 3) / max(1, self._most - 1)
        shared = len(distinct & self._title)
        if shared:
            features |= {"title": min(1.0, shared / min(4, len(self._title))), "title_words": min(1.0, shared / 3)}
        return features
