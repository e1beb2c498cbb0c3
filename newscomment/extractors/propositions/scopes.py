"""Whose words are whose: which clauses of a sentence the author says himself, beside the sources that he reports."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import compress, count

from newscomment.extractors.findings import Attribution, Range, Ranges
from newscomment.extractors.syntax.units import HANGING, POINT, Unit
from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.phrases import Phrase
from newscomment.language.tags import FINITE, any_tag

_CARRIED = frozenset({"TO", "VB", "VBN", "VBG", "RB"})
_FUTURE = frozenset({"will", "wo", "'ll", "’ll", "may", "might", "must", "should"})
_TIGHT = frozenset({"relative", "complement"})
_MARKS = frozenset({",", ":", "''", "-RRB-"})
_OPEN = frozenset(
    {"is", "are", "was", "were", "be", "'s", "’s", "not", "n't", "n’t", "will", "would", "may", "might", "wo", "saying"}
)
"""Words behind which something is missing."""
_NOUN = re.compile(any_tag("NN", "NNS", "NNP", "NNPS", "CD"))
_MARK = b"\1"
_PARTING = frozenset({";", ":", "—", "–", "--"})


class Scopes:
    """The attributions of a document as marks on its tokens: what is reported, and by which words."""

    def __init__(self, document: Document, attributions: Iterable[Attribution]) -> None:
        self._document = document
        marks = (bytearray(len(document.words)) for _ in range(4))
        self._reported, self._cues, self._contents, self._told = marks
        for one in attributions:
            if not one.stated:
                continue
            self._mark((*one.source, *one.cue, *one.content), self._reported)
            self._mark(one.cue, self._cues)
            self._mark((*one.source, *one.content), self._told)
            self._mark(one.content, self._contents)
        finite = [document.tag(first) in FINITE for first in document.phrase_firsts]
        self._finite = array("I", compress(count(), finite))
        self._finite_starts = array("I", compress(document.phrase_firsts, finite))

    def _mark(self, spans: Ranges, marks: bytearray) -> None:
        for span in spans:
            first, last = self._document.tokens_in(*span)
            marks[first:last] = _MARK * (last - first)

    def own(self, unit: Unit) -> Range | None:
        """The tokens of a unit that the author says himself, or None: he reports, and says nothing beside it."""
        if _MARK not in self._reported[unit.first : unit.last]:
            return unit.first, unit.last
        verbs = [verb for clause in unit.clauses if clause.kind in POINT for verb in self._own_verbs(clause)]
        if not verbs:
            return None
        return self._start(unit, verbs[0]), self._end(unit, verbs[-1])

    def _own_verbs(self, clause: Clause) -> Iterator[Phrase]:
        """The finite verbs of a clause that are neither reported nor report, nor tell who does."""
        low, high = (bisect_left(self._finite_starts, place) for place in (clause.first, clause.last))
        for verb in map(self._document.phrases.__getitem__, self._finite[low:high]):
            told = _MARK in self._told[verb.first : verb.last] or self._reports(verb)
            if not told or self._is_foreseen(verb):
                yield verb

    def _reports(self, verb: Phrase) -> bool:
        """Whether a verb is a reporting one, or carries one: "has come to believe"."""
        last = verb.last
        while last < len(self._cues) and self._document.tag(last) in _CARRIED:
            last += 1
        return _MARK in self._cues[verb.first : last]

    def _is_foreseen(self, verb: Phrase) -> bool:
        """Whether a report is itself the author's forecast: "They will conclude that it pays."."""
        foreseen = self._document.words[verb.first].lower() in _FUTURE and _MARK in self._cues[verb.first : verb.last]
        return foreseen and _MARK not in self._contents[verb.first : verb.last]

    def _start(self, unit: Unit, verb: Phrase) -> int:
        """Where the author begins: behind the conjunction that follows the report, or with the unit, report and all."""
        cue = self._cues.rfind(_MARK, unit.first, verb.first)
        if cue < 0:
            return unit.first
        parting = (
            token + (self._document.tag(token) == "CC") for token in range(cue + 1, verb.first) if self._parts(token)
        )
        return next(parting, unit.first)

    def _parts(self, token: int) -> bool:
        return self._document.words[token] in _PARTING or self._document.tag(token) == "CC"

    def _end(self, unit: Unit, verb: Phrase) -> int:
        """Where the author ends: before the clause that reports, or with the unit, report and all."""
        if self._is_foreseen(verb):
            return unit.last
        told = self._reported.find(_MARK, verb.last, unit.last)
        cuts = [clause for clause in unit.clauses if verb.last <= clause.first <= told]
        return cuts[-1].first if cuts and not self._belongs(unit, cuts[-1]) else unit.last

    def _belongs(self, unit: Unit, clause: Clause) -> bool:
        """Whether what stands before a clause says nothing without it: “it is true, he says, | that”, “those | who”."""
        before = clause.first - 1
        if clause.kind not in HANGING:
            return False
        if clause.kind in _TIGHT and self._document.tag(before) not in _MARKS:
            return True
        return (
            self._document.lowered[before] in _OPEN or _NOUN.search(self._document.tags, unit.first, before + 1) is None
        )
