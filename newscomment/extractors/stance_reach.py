"""What is said of somebody: the stretches of a sentence by how they stand to the words that name him.

No syntax tree is needed for it: what surrounds a mention counts the more the nearer it is (in the sentence, in the
clause, beside it), and some of it is said of nobody else: the predicate of which the mention is the subject, the verb
of which it is the object, the rest of its noun phrase.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import compress, count

from newscomment.language.document import Document
from newscomment.language.phrases import Phrase

COLUMNS = ("around", "predicate", "object", "phrase")
"""How words may stand to a mention; the order of the columns in the table of weights."""
AROUND, PREDICATE, OBJECT, PHRASE = range(len(COLUMNS))

_WIDEST = 4  # tenths: the share of the words in the sentence
_NEARER = 3  # tenths: so much more of the words in the clause, and again of those beside the mention
_BESIDE = 3  # tokens
_APART = 12  # tokens at most between a subject and its verb
_CARRIED_ON = frozenset({"predicate", "continuation", "relative"})
_FINITE = frozenset("dzhm")
_VERBS = frozenset("dzhmvgp")
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "’s", "'s", "get", "gets", "got", "getting"})


Stretch = tuple[int, int, int, int]
"""A half-open token range, how it stands to the mention (a column), and how much its words count, in tenths."""


class Reach:
    """Finds what is said of the mentions of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sentences = [sentence.first for sentence in document.sentences]
        self._clauses = [clause.first for clause in document.clauses]
        self._phrases = document.phrase_firsts
        finite = [document.tags[first] in _FINITE for first in self._phrases]
        self._verbs = array("I", compress(count(), finite))
        self._verb_firsts = array("I", compress(self._phrases, finite))

    def of(self, first: int, last: int) -> list[Stretch]:
        """The stretches that speak of what is named by the tokens `first:last`; they may overlap."""
        sentence = self._document.sentences[max(0, bisect_right(self._sentences, first) - 1)]
        clause = max(0, bisect_right(self._clauses, first) - 1)
        begin, close = sentence.first, sentence.last
        here = self._document.clauses[clause]
        return [
            (begin, first, AROUND, _WIDEST),
            (last, close, AROUND, _WIDEST),
            (max(here.first, begin), first, AROUND, _NEARER),
            (last, max(last, here.last), AROUND, _NEARER),
            (max(begin, first - _BESIDE), first, AROUND, _NEARER),
            (last, max(last, min(close, last + _BESIDE)), AROUND, _NEARER),
            *self._predicate(last, clause),
            *self._phrase(first, last),
        ]

    def _predicate(self, last: int, clause: int) -> Iterator[Stretch]:
        """What the clause says of its subject, if the mention stands there; a passive makes it the object."""
        clauses = self._document.clauses
        at = bisect_left(self._verb_firsts, clauses[clause].first)
        verb = self._document.phrases[self._verbs[at]] if at < len(self._verbs) else None
        if verb is None or not 0 <= verb.first - last <= _APART:
            return
        end = clause + 1
        while (
            end < len(clauses)
            and clauses[end].kind in _CARRIED_ON
            and clauses[end].sentence == clauses[clause].sentence
        ):
            end += 1
        if verb.first >= clauses[end - 1].last:
            return
        if self._is_passive(verb):
            yield (verb.head, verb.head + 1, OBJECT, 10)
            yield (verb.first, verb.head, PREDICATE, 10)
            yield (verb.head + 1, clauses[end - 1].last, PREDICATE, 10)
        else:
            yield (verb.first, clauses[end - 1].last, PREDICATE, 10)

    def _is_passive(self, verb: Phrase) -> bool:
        if self._document.tags[verb.head] not in "pd":
            return False
        return any(word in _BE for word in self._document.lowered[verb.first : verb.head])

    def _phrase(self, first: int, last: int) -> Iterator[Stretch]:
        """The rest of the mention's noun phrase, and the verb right before it."""
        at = bisect_right(self._phrases, first) - 1
        phrase = self._document.phrases[at] if at >= 0 else None
        if phrase is None or phrase.last <= first:
            return
        if phrase.first < first:
            yield (phrase.first, first, PHRASE, 10)
        if last < phrase.last:
            yield (last, phrase.last, PHRASE, 10)
        before = self._document.phrases[at - 1] if at else None
        if before and self._document.tags[before.head] in _VERBS and phrase.first - before.last <= 1:
            yield (before.head, before.head + 1, OBJECT, 10)
