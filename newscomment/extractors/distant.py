"""Subjects that stand far from their verbs of reporting: behind whatever parts the two, back to the clause's start."""

from bisect import bisect_right

from newscomment.extractors.findings import Range
from newscomment.extractors.speakers import Subject
from newscomment.extractors.subjects import Subjects
from newscomment.language.document import Document

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_TIED = frozenset({"and", "but", "then", "who", "that", "which"})  # verbs behind these share or have their subject
_NO_START = frozenset({"VBG", "TO", "IN", "VB", "RB"})  # deeds and circumstances say nothing
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


class Distant:
    """The subjects that the clauses of one document tell, for verbs that no rule has found one for."""

    def __init__(self, document: Document) -> None:
        self._document, self._subjects = document, Subjects(document)

    def of(self, cue: Range) -> Subject | None:
        """The subject of the finite verb group in which a cue begins (both in code points), or None."""
        document = self._document
        token = document.tokens_in(cue[0], cue[0] + 1)[0]
        at = bisect_right(document.phrases, (token, len(document.words) + 1)) - 1
        if at < 0 or not document.phrases[at].first <= token < document.phrases[at].last:
            return None
        verb = document.phrases[at]
        if document.tag(verb.first) not in _FINITE or document.words[verb.first - 1].lower() in _TIED:
            return None
        source = self._subjects.of(document.starts[self._first_of(verb.first)])
        if source is None or document.words[source[0]].lower() in _DAYS or document.tag(source[0]) in _NO_START:
            return None
        return Subject(document.span(self._behind_phrase(*source), source[1]), document.span(verb.first, verb.last))

    def _first_of(self, verb: int) -> int:
        """The first of two verbs that only a comma parts: “they | called it flawed, | said”."""
        document = self._document
        if document.words[verb - 1] != ",":
            return verb
        source = self._subjects.of(document.starts[verb])
        before = source[0] - 1 if source else -1
        return before if before >= 0 and document.tag(before) in _FINITE else verb

    def _behind_phrase(self, first: int, last: int) -> int:
        """Where a subject begins that was taken together with an opening phrase: “according to them, | the firm”."""
        words = self._document.words
        commas = [token for token in range(first, last - 1) if words[token] == ","]
        return commas[-1] + 1 if commas and first and words[first - 1].lower() == "to" else first
