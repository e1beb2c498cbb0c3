"""Whose words are whose: which clauses of a sentence the author says himself, beside the sources that he reports."""

from bisect import bisect_left
from collections.abc import Iterable

from newscomment.extractors.findings import Attribution, Range, Ranges
from newscomment.extractors.units import POINT, Unit
from newscomment.language.clauses import Clause
from newscomment.language.document import Document

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLOSE = 4  # tokens between a finite verb and the infinitive that reports: "has come to believe"
_MARK = b"\1"


class Scopes:
    """The attributions of a document as marks on its tokens: what is reported, and by which words."""

    def __init__(self, document: Document, attributions: Iterable[Attribution]) -> None:
        self._document = document
        self._reported, self._cues, self._contents = (bytearray(len(document.words)) for _ in range(3))
        for one in attributions:
            self._mark((*one.source, *one.cue, *one.content), self._reported)
            self._mark(one.cue, self._cues)
            self._mark(one.content, self._contents)
        self._finite = [phrase for phrase in document.phrases if document.tag(phrase.first) in _FINITE]
        self._finite_starts = [phrase.first for phrase in self._finite]

    def _mark(self, spans: Ranges, marks: bytearray) -> None:
        for span in spans:
            first, last = self._document.tokens_in(*span)
            marks[first:last] = _MARK * (last - first)

    def own(self, unit: Unit) -> Range | None:
        """The tokens of a unit that the author says himself, or None: he reports, and says nothing beside it."""
        if _MARK not in self._reported[unit.first : unit.last]:
            return unit.first, unit.last
        clauses = unit.clauses
        own = [index for index, clause in enumerate(clauses) if clause.kind in POINT and self._asserts(clause)]
        if not own:
            return None
        low, high = own[0], own[-1]
        while low > 0 and not self._touches(clauses[low - 1]):
            low -= 1
        while high + 1 < len(clauses) and not self._touches(clauses[high + 1]):
            high += 1
        return clauses[low].first, clauses[high].last

    def _touches(self, clause: Clause) -> bool:
        return _MARK in self._reported[clause.first : clause.last]

    def _asserts(self, clause: Clause) -> bool:
        """Whether a clause has a finite verb that is neither reported nor reports."""
        low, high = (bisect_left(self._finite_starts, place) for place in (clause.first, clause.last))
        return any(
            _MARK not in self._contents[verb.first : verb.last] and _MARK not in self._cues[verb.first : verb.last + _CLOSE]
            for verb in self._finite[low:high]
        )
