"""What is said of somebody: the stretches of a sentence by how they stand to the words that name him.

No syntax tree is needed for it: what surrounds a mention counts the more the nearer it is (in the sentence, in the
clause, beside it), and some of it is said of nobody else: the predicate of which the mention is the subject, the verb
of which it is the object, the rest of its noun phrase, and the words that a preposition ties it to ("critics of her").
"""

from array import array
from bisect import bisect_left, bisect_right
from itertools import compress, count
from typing import NamedTuple

from newscomment.language.document import Document
from newscomment.language.phrases import Phrase

COLUMNS = ("around", "predicate", "object", "phrase", "governor")
"""How words may stand to a mention; the order of the columns in the table of weights."""
BESIDE = ("(after ", "(before ")
"""How the marks begin that tell what words stand next to a mention."""
NEXT = NOTHING, NOUN, OWNING = "nothing", "noun", "’s"
"""What may stand next to a mention other than a word as it is written."""
AROUND, PREDICATE, OBJECT, PHRASE, GOVERNOR = range(len(COLUMNS))

_WIDEST = 4  # tenths: the share of the words in the sentence
_NEARER = 3  # tenths: so much more of the words in the clause, and again of those beside the mention
_BESIDE = 3  # tokens
_FARTHEST = 200  # tokens
_APART = 12  # tokens at most between a subject and its verb
_CARRIED_ON = frozenset({"predicate", "continuation", "relative"})
_FINITE = frozenset("dzhm")
_VERBS = frozenset("dzhmvgp")
_PREPOSITIONS = frozenset("it")
_NOMINAL = frozenset("nsNSaBb")
_POSSESSIVE = "q"
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "’s", "'s", "get", "gets", "got", "getting"})
_MINDED = [[word, "to"] for word in ("opposed", "committed", "devoted", "dedicated", "determined", "prepared")]
"""Participles that tell what somebody is like, not what is done to him."""

Stretch = tuple[int, int, int, int]
"""A half-open token range, how it stands to the mention (a column), and how much its words count, in tenths."""


class Standing(NamedTuple):
    """What is said of a mention, and marks of its own part in the sentence: "(subject)", "(behind against)".

    Two more tell what stands next to it: "(after by)", "(before has)".
    """

    stretches: list[Stretch]
    marks: list[str]


class Reach:
    """Finds what is said of the mentions of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sentences = [sentence.first for sentence in document.sentences]
        firsts = document.phrase_firsts
        finite = [document.tags[first] in _FINITE for first in firsts]
        self._verbs = array("I", compress(count(), finite))
        self._verb_firsts = array("I", compress(firsts, finite))
        self._closes: dict[int, int] = {}

    def of(self, first: int, last: int) -> Standing:
        """What speaks of what is named by the tokens `first:last`; the stretches may overlap."""
        sentence = self._document.sentences[max(0, bisect_right(self._sentences, first) - 1)]
        clause = max(0, bisect_right(self._document.clause_firsts, first) - 1)
        begin, close = max(sentence.first, first - _FARTHEST), min(sentence.last, last + _FARTHEST)
        here = self._document.clauses[clause]
        stretches = [
            (begin, first, AROUND, _WIDEST),
            (last, close, AROUND, _WIDEST),
            (max(here.first, begin), first, AROUND, _NEARER),
            (last, max(last, min(close, here.last)), AROUND, _NEARER),
            (max(begin, first - _BESIDE), first, AROUND, _NEARER),
            (last, max(last, min(close, last + _BESIDE)), AROUND, _NEARER),
        ]
        predicate = self._predicate(last, clause)
        stretches += predicate
        part, *marks = self._phrase(first, last, begin, stretches)
        if predicate:
            part = "(passive)" if predicate[0][2] == OBJECT else "(subject)"
        before = self._beside(first - 1) if first > sentence.first else NOTHING
        behind = self._beside(last) if last < sentence.last else NOTHING
        return Standing(stretches, [part, *marks, f"{BESIDE[0]}{before})", f"{BESIDE[1]}{behind})"])

    def _beside(self, token: int) -> str:
        """The word next to a mention as its mark tells it: nouns and adjectives count all the same."""
        tag = self._document.tags[token]
        return OWNING if tag == _POSSESSIVE else NOUN if tag in _NOMINAL else self._document.lowered[token]

    def _predicate(self, last: int, clause: int) -> list[Stretch]:
        """What the clause says of its subject, if the mention stands there; a passive makes it the object."""
        at = bisect_left(self._verb_firsts, self._document.clauses[clause].first)
        verb = self._document.phrases[self._verbs[at]] if at < len(self._verbs) else None
        if verb is None or not 0 <= verb.first - last <= _APART:
            return []
        close = self._close(clause)
        if verb.first >= close:
            return []
        close = min(close, last + _FARTHEST)
        if self._is_passive(verb):
            return [
                (verb.head, verb.head + 1, OBJECT, 10),
                (verb.first, verb.head, PREDICATE, 10),
                (verb.head + 1, close, PREDICATE, 10),
            ]
        return [(verb.first, close, PREDICATE, 10)]

    def _close(self, clause: int) -> int:
        """Where a clause ends, with those behind it that carry it on; no farther than anything is looked at."""
        if clause not in self._closes:
            clauses = self._document.clauses
            end = clause + 1
            while (
                end < len(clauses)
                and clauses[end].kind in _CARRIED_ON
                and clauses[end].sentence == clauses[clause].sentence
                and clauses[end].first - clauses[clause].last <= _FARTHEST
            ):
                end += 1
            self._closes[clause] = clauses[end - 1].last
        return self._closes[clause]

    def _is_passive(self, verb: Phrase) -> bool:
        words = self._document.lowered
        if self._document.tags[verb.head] not in "pd" or words[verb.head : verb.head + 2] in _MINDED:
            return False
        return any(word in _BE for word in words[verb.first : verb.head])

    def _phrase(self, first: int, last: int, begin: int, stretches: list[Stretch]) -> list[str]:
        """Add the rest of the mention's noun phrase, and the verb or the tied words right before it; its marks."""
        tags = self._document.tags
        at = bisect_right(self._document.phrase_firsts, first) - 1
        phrase = self._document.phrases[at] if at >= 0 else None
        if phrase is None or phrase.last <= first:
            return ["(apart)"]
        part, marks = "(apart)", []
        if phrase.first < first:
            stretches.append((phrase.first, first, PHRASE, 10))
        if last < phrase.last:
            stretches.append((last, phrase.last, PHRASE, 10))
            marks.append("(part)")
        before = self._document.phrases[at - 1] if at else None
        if phrase.first > begin and tags[phrase.first - 1] in _PREPOSITIONS:
            part = "(tied)"
            marks.append(f"(behind {self._document.lowered[phrase.first - 1]})")
            if before and before.last == phrase.first - 1:
                stretches.append((before.first, before.last, GOVERNOR, 10))
        if before and before.head >= begin and tags[before.head] in _VERBS and phrase.first - before.last <= 1:
            stretches.append((before.head, before.head + 1, OBJECT, 10))
            part = "(object)"
        return [part, *marks]
