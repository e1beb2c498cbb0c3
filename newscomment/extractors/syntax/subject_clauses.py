"""Whole clauses as subjects: "whether the mayor stays | would", "how she runs the port | could"."""

from bisect import bisect_left

from newscomment.extractors.findings import Range
from newscomment.extractors.syntax.subject_starts import HOLDING
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_OPENING = frozenset({"whether", "how", "what", "that", "who", "why"})
_BEFORE = frozenset({"CC", "``"})  # what may stand before a clause at the start of its sentence
_LONGEST = 20  # tokens
_PARTING = frozenset({",", ":", "``", "''"})


class SubjectClauses:
    """Finds the clauses that are subjects of one document's verbs."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def of(self, verb: int) -> Range | None:
        """The tokens from the word that opens a sentence up to a modal, where they are a clause with one verb."""
        first = self._opening(verb) if self._document.tag(verb) == "MD" else None
        if first is None or not first + 2 < verb <= first + _LONGEST:
            return None
        verbs = [token for token in range(first + 1, verb) if self._document.tag(token) in FINITE]
        tags = {self._document.tag(token) for token in range(first, verb)}
        told = len(verbs) == 1 and verbs[0] > first + 1 and not tags & _PARTING
        return (first, verb) if told and not self._holds(verbs[0], verb) else None

    def _opening(self, verb: int) -> int | None:
        """The word that opens the sentence of a verb, where it may open a clause that is a subject, too."""
        sentence = self._document.sentence_of(verb)
        first = sentence.first
        while first < verb and self._document.tag(first) in _BEFORE:
            first += 1
        asks = self._document.words[sentence.last - 1] == "?"
        return None if asks or self._document.lowered[first] not in _OPENING else first

    def _holds(self, told: int, verb: int) -> bool:
        """Whether the verb of a clause holds the clause behind it: "what they say the strike | would"."""
        phrases, firsts = self._document.phrases, self._document.phrase_firsts
        at = bisect_left(firsts, told)
        begins = at < len(firsts) and firsts[at] == told
        end = phrases[at].last if begins else told + 1
        return end < verb and HOLDING.fullmatch(self._document.lowered[end - 1]) is not None
