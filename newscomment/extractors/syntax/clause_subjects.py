"""Within a clause: its last verb, and the subject between its start and a verb."""

from bisect import bisect_left

from newscomment.extractors.findings import Range
from newscomment.extractors.syntax.antecedents import Antecedents
from newscomment.extractors.syntax.subject_starts import HOLDING, LEADS, SubjectStarts
from newscomment.language.clauses import Clause
from newscomment.language.document import Document, once
from newscomment.language.tags import FINITE

LONGEST = 40  # tokens: what is longer is no subject, but a clause that was not seen
_MOST_SHARING = 3  # verbs, joined by commas, that share a subject


class ClauseSubjects:
    """Reads the clauses of one document for subjects; all places are tokens."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._clauses = document.clauses
        self._phrases = document.phrases
        self._phrase_firsts = document.phrase_firsts
        self._finite = _finite(document)
        self.antecedents = Antecedents(document)
        self.starts = SubjectStarts(document)

    def before(self, clause: Clause, last: int) -> Range | None:
        """The subject between the start of a clause and its verb."""
        first = clause.opener[1] if clause.opener else self.starts.behind_dash(clause.first)
        last = self.starts.before_examples(first, last)
        for _ in range(_MOST_SHARING):
            last = self._sharing(clause._replace(first=first, last=last))
        start = self.starts.after_stops(first, last)
        comma = next((token for token in range(last - 2, start, -1) if self._document.words[token] == ","), None)
        first = self.starts.behind_leads(start if start == first or comma is None else comma + 1, last)
        while last > first and self.starts.trails(last - 1):
            if self._document.tag(first) == "VBG" and self.starts.is_manner(last - 1):
                break  # how something is done: "closing it abruptly | would"
            last -= 1
        last = self.starts.before_adverbial(first, last)
        last -= last - first > 1 and self._document.words[last - 1].lower() == "that"
        first = self.starts.nearest(first, last)
        if first < last and self._document.tag(first) == "VB" and clause.last != last:
            return self._of_first(clause, first, last)
        first = self.starts.with_partner(first) if clause.kind == "coordinate" and clause.opener else first
        return (first, last) if 0 < last - first <= LONGEST and not self._is_torn(clause, first) else None

    def _is_torn(self, clause: Clause, first: int) -> bool:
        """Whether what stands before a verb begins amid another phrase: "takes | to end this", "as | told by her"."""
        before, tag = self._document.tag(first - 1), self._document.tag(first)
        opens = first == clause.first or before in LEADS
        return (tag == "TO" and not opens) or (tag == "VBN" and self._document.words[first - 1].lower() == "as")

    def _sharing(self, clause: Clause) -> int:
        """The verb whose subject the one behind a clause shares, where a comma joins them; else the clause's end."""
        words = self._document.words
        if clause.kind != "main" or clause.first >= clause.last or words[clause.last - 1] != ",":
            return clause.last
        verb = self.last_verb(clause._replace(last=clause.last - 1))
        shared = verb < clause.last - 1 and "," not in words[verb : clause.last - 1]
        holds = shared and HOLDING.fullmatch(words[self.end_of(verb) - 1].lower())  # "the run, they believe, | could"
        return verb if shared and not holds else clause.last

    def _of_first(self, clause: Clause, verb: int, last: int) -> Range | None:
        """The subject that a bare verb shares with the finite one before it: "it has stalled the talks, | cut aid"."""
        if verb > clause.first and self._document.tag(verb - 1) == "TO":
            return verb - 1, last
        if clause.kind == "predicate":
            return None
        at = bisect_left(self._finite, clause.first)
        before = self._finite[at] if at < len(self._finite) else verb
        return (verb, last) if before >= verb else self.before(clause, before)

    def held(self, clause: Clause, verb: int) -> Range | None:
        """The subject of a verb that another one holds: "the raids both agree | would fail", "who think | it would"."""
        before = self.last_verb(clause._replace(last=verb))
        if before == verb:
            inner = clause.kind == "complement" and clause.last == verb
            return self.before(clause, verb) if inner else None
        end = self.end_of(before)
        if not HOLDING.fullmatch(self._document.words[end - 1].lower()):
            return None
        if end < verb:
            return self.before(clause, verb)
        return self.antecedents.of(clause) or self.antecedents.parted(clause)

    def last_verb(self, clause: Clause) -> int:
        """The verb that another one is joined to: the last finite one of the clause before."""
        at = bisect_left(self._finite, clause.last) - 1
        return self._finite[at] if at >= 0 and self._finite[at] >= clause.first else clause.last

    def end_of(self, verb: int) -> int:
        """The end of the verb group that begins at a token."""
        return self._phrases[bisect_left(self._phrase_firsts, verb)].last

    def holds_noun(self, first: int, last: int) -> bool:
        """Whether a noun, a pronoun or a deed stands in a range."""
        return any(self._document.tag(token)[0] in "NPDEV" for token in range(first, last))

    def host(self, place: int, hanging: frozenset[str]) -> int:
        """The clause that one hangs on, in its sentence: the first one back that is not of these kinds."""
        while self._clauses[place].kind in hanging and self.share_sentence(place - 1, place):
            place -= 1
        return place

    def share_sentence(self, before: int, place: int) -> bool:
        """Whether there is a clause of that number, before another one in its sentence."""
        return 0 <= before < place and self._clauses[before].sentence == self._clauses[place].sentence


@once
def _finite(document: Document) -> list[int]:
    """Where the verb groups with a finite verb begin."""
    return [first for first in document.phrase_firsts if document.tag(first) in FINITE]
