"""Subjects that stand far from their verbs of reporting: behind whatever parts the two, back to the clause's start."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from newscomment.extractors.findings import Range
from newscomment.extractors.reports.speakers import Subject
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.extractors.syntax.times import times
from newscomment.extractors.syntax.units import POINT
from newscomment.language.document import Document
from newscomment.language.tags import FINITE, FINITE_TAG

_VERBS = FINITE | {"VBN"}  # taggers take the past tense for a participle now and then
_TIED = frozenset({"and", "but", "then", "who", "that", "which"})  # verbs behind these share or have their subject
_JOINED = frozenset({"and", "but", "then"})
_SUBORDINATING = frozenset({"when", "while", "as", "after", "before", "although", "though", "because", "since", "once"})
_NO_START = frozenset({"VBG", "TO", "IN", "VB", "RB"})  # deeds and circumstances say nothing
_LEAD = 4  # tokens before a participle that opens its sentence: “and only after | saying so”
_LEADING = frozenset({"IN", "RB", "CC", "WRB", "TO", "NN", "``"})
_PHRASES_BEHIND = 24  # among which the subject of a main clause is looked for
_NOMINAL = "NPD"  # how the tags of subjects begin


class DistantSubjects:
    """The subjects that the clauses of one document tell, for verbs that no rule has found one for."""

    def __init__(self, document: Document) -> None:
        self._document, self._subjects = document, Subjects(document)

    def of(self, cue: Range) -> Subject | None:
        """The subject of the finite verb group in which a cue begins (both in code points), or None."""
        document = self._document
        token = document.tokens_in(cue[0], cue[0] + 1)[0]
        at = bisect_right(document.phrase_firsts, token) - 1
        if at < 0 or not document.phrases[at].first <= token < document.phrases[at].last:
            return None
        verb = document.phrases[at]
        if document.tag(verb.first) not in FINITE or document.words[verb.first - 1].lower() in _TIED:
            return None
        source = self._subjects.of(document.starts[self._first_of(verb.first)])
        if (
            source is None
            or document.words[source[0]].lower() in times("weekdays")
            or document.tag(source[0]) in _NO_START
        ):
            return None
        return Subject(document.span(self._behind_phrase(*source), source[1]), document.span(verb.first, verb.last))

    def nearer(self, cue: Range, offset: int) -> Subject | None:
        """The subject of a second predicate, where it begins behind a code point: “when they asked, | he left and”."""
        token = self._document.tokens_in(cue[0], cue[0] + 1)[0]
        source = self._subjects.of(cue[0]) if self._document.words[token - 1].lower() in _JOINED else None
        opener = self._document.sentences[self._document.sentence_at(cue[0])].first
        if source is None or self._document.words[opener].lower() not in _SUBORDINATING:
            return None
        if self._document.starts[source[0]] < offset or self._document.words[source[0] - 1] != ",":
            return None
        return Subject(self._document.span(*source), cue)

    def shared(self, cue: Range) -> Subject | None:
        """The subject of the verb that a second predicate or a participle goes with: “she nodded and | said”."""
        token = self._document.tokens_in(cue[0], cue[0] + 1)[0]
        if token and self._document.lowered[token - 1] == "by":
            return None  # a means, maybe of somebody else: “it shows how they won | by calling it …”
        verb = token if self._document.tag(token) in FINITE else self._verb_before(token)
        source = None if verb is None else self._subjects.of(self._document.starts[verb])
        if source is None or self._document.tag(source[0]) in _NO_START or source[1] > token:
            return None
        return Subject(self._document.span(*source), cue)

    def _verb_before(self, token: int) -> int | None:
        """The verb that a participle goes with: right behind a preposition the last one, else that of a main clause."""
        tags, clauses = self._document.tags, self._document.clauses
        at = bisect_right(self._document.clause_firsts, token) - 1
        near = token > 0 and self._document.tag(token - 1) == "IN"
        while at > 0 and clauses[at].sentence == clauses[at - 1].sentence and not (near or clauses[at].kind in POINT):
            at -= 1
        verbs = list(FINITE_TAG.finditer(tags, clauses[at].first, min(token, clauses[at].last)))
        return verbs[-1].start() if verbs else None

    def behind(self, cue: Range) -> Subject | None:
        """The subject of the main clause behind a participle that opens its sentence: “after saying so, | he left”."""
        document = self._document
        token = document.tokens_in(cue[0], cue[0] + 1)[0]
        sentence = document.sentences[document.sentence_at(cue[0])]
        if document.tag(token) != "VBG" or not self._opens(sentence.first, token):
            return None
        first, last = (bisect_left(document.phrase_firsts, place) for place in (token + 1, sentence.last))
        for subject, verb in pairwise(document.phrases[first : min(last, first + _PHRASES_BEHIND)]):
            begins = document.words[subject.first - 1] == "," and subject.last <= verb.first <= subject.last + 1
            if begins and document.tag(subject.head)[0] in _NOMINAL and document.tag(verb.first) in _VERBS:
                return Subject(document.span(subject.first, subject.last), cue)
        return None

    def _opens(self, first: int, token: int) -> bool:
        """Whether nothing but what may lead in stands between the start of a sentence and a participle."""
        return token - first <= _LEAD and all(self._document.tag(place) in _LEADING for place in range(first, token))

    def _first_of(self, verb: int) -> int:
        """The first of two verbs that only a comma parts: “they | called it flawed, | said”."""
        document = self._document
        if document.words[verb - 1] != ",":
            return verb
        source = self._subjects.of(document.starts[verb])
        before = source[0] - 1 if source else -1
        return before if before >= 0 and document.tag(before) in FINITE else verb

    def _behind_phrase(self, first: int, last: int) -> int:
        """Where a subject begins that was taken together with an opening phrase: “according to them, | the firm”."""
        words = self._document.words
        commas = [token for token in range(first, last - 1) if words[token] == ","]
        return commas[-1] + 1 if commas and first and words[first - 1].lower() == "to" else first
