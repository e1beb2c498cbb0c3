"""Feared clauses: who does and who suffers what a whole clause of fear tells."""

from bisect import bisect_left
from typing import NamedTuple

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.signs import Signs
from newscomment.extractors.syntax.pronoun_subjects import is_empty, is_pronoun, is_thing
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_OPENS = frozenset({"IN", "VBN"})
_NOT_OPENING = frozenset({"that", "if", "unless"})
_LEADING = frozenset({"of", "that"})
_SUBJECT = "NPD`E"  # first letters of the tags that begin a subject
_BRINGING = frozenset({"with", "without", "given", "by", "after", "absent", "under", "through", "because"})
_ADJUNCT = 16  # tokens that an adjunct before a subject may have
_ANEW = frozenset({"CC", ",", ":", "IN", "WDT", "WP", "WRB", "``", "''", "DT", "PRP"})  # a new clause may begin
_FRONTING = frozenset({"IN", "VBG"})  # tags of what opens a phrase before the subject
_TENSED = frozenset({"VBZ", "VBP", "MD"})
_HOLDING = frozenset({"if", "that", "because", "as", "while", "although", "though", "since", "unless", "whether"})
_DEEDS = frozenset({"VBG", "TO"})  # a subject that begins so is a deed: "selling the quay | would"


class Feared(NamedTuple):
    """The hazard of a feared clause, and what in the clause brings it about or is hit: spans in code points."""

    hazard: Range
    trigger: Range | None = None
    affected: Range | None = None


class FearedClauses:
    """Parts the feared clauses of one document."""

    def __init__(self, document: Document, signs: Signs, subjects: Subjects) -> None:
        self._document, self._signs, self._subjects = document, signs, subjects

    def bounds(self, first: int, last: int) -> Range:
        """The tokens of a clause without what opens it, and before the verb of the sentence itself."""
        first = self._behind_adjunct(first, last)
        return first, self._one_clause(first, last)

    def brought_by(self, clause: Range) -> Range | None:
        """What an adjunct that opens a feared clause says that it comes of: "(warn that) given | his age |, he may"."""
        first, last = self._document.tokens_in(*clause)
        first += self._document.lowered[first] == "that"
        end, words = self._behind_adjunct(first, last) - 1, self._document.lowered
        if end <= first + 1 or words[first] not in _BRINGING:
            return None
        return self._document.span(first + 1 + (words[first + 1] in _LEADING), end)

    def part(self, clause: Range) -> Feared:
        """A clause whose subject suffers stays whole; one whose subject does it is told by its predicate."""
        reason = next(iter(self._signs.of("reason", (clause[0] + 1, clause[1]))), None)
        clause = (clause[0], reason.span[0]) if reason and reason.span[1] >= clause[1] else clause
        first, last = self._document.tokens_in(*clause)
        verb, subject = self._main_verb(first, last)
        it = subject is not None and self._document.lowered[subject[0]] == "it"
        if verb is None or subject is None or (is_empty(self._document, subject) and not it):
            return Feared(clause)
        is_deed = self._document.tag(subject[0]) in _DEEDS
        told = it or not is_thing(self._document, subject)
        if not is_deed and told and self._tells("suffers", verb):
            return Feared(clause, affected=self._document.span(*subject))
        if (is_deed or self._tells("does", verb)) and not is_pronoun(self._document, subject):
            predicate = self._document.span(self._behind_auxiliaries(verb, last), last)
            return Feared(predicate, trigger=self._document.span(*subject))
        return Feared(clause)

    def _main_verb(self, first: int, last: int) -> tuple[int | None, Range | None]:
        """The first token of the verb whose subject opens a clause, with that subject."""
        firsts, phrases = self._document.phrase_firsts, self._document.phrases
        for phrase in phrases[bisect_left(firsts, first) : bisect_left(firsts, last)]:
            if self._document.tag(phrase.first) not in FINITE or self._is_relative(phrase.first, first):
                continue
            subject = self._subjects.of(self._document.starts[phrase.first])
            return (phrase.first, subject) if subject and subject[0] == first else (None, None)
        return None, None

    def _is_relative(self, verb: int, first: int) -> bool:
        """Whether a verb stands in a relative clause that begins behind a token."""
        clause = self._document.clause_of(verb)
        return clause.kind == "relative" and clause.first >= first

    def _tells(self, sort: str, verb: int) -> bool:
        start = self._document.starts[verb]
        return self._signs.any(sort, (start, start + 1))

    def _behind_auxiliaries(self, verb: int, last: int) -> int:
        """The head of a verb group; what stands behind it where it is but a form of "be"."""
        phrase = self._document.phrases[bisect_left(self._document.phrase_firsts, verb)]
        is_bare = self._document.lowered[phrase.head] in {"is", "be", "are"}
        return phrase.last if is_bare and phrase.last < last else phrase.head

    def _behind_adjunct(self, first: int, last: int) -> int:
        """The start of a clause behind what opens it: "(they warn that) with a toll, | traffic may stop"."""
        tag, words = self._document.tag, self._document.words
        if tag(first) not in _OPENS or words[first].lower() in _NOT_OPENING:
            return first
        comma = next((at for at in range(first + 2, min(first + _ADJUNCT, last)) if words[at] == ","), last)
        begins = comma + 2 < last and tag(comma + 1)[:1] in _SUBJECT
        return comma + 1 if begins and any(tag(at) in FINITE for at in range(comma + 2, last)) else first

    def _before_main(self, first: int, last: int) -> int:
        """The end of a clause in a phrase that opens its sentence: "for those worried that | it may rain |, she"."""
        opening, tag = self._document.sentence_of(first).first, self._document.tag
        fronts = tag(opening) in _FRONTING and self._document.lowered[opening] not in _HOLDING
        if not fronts or any(tag(at) in _TENSED for at in range(opening, first)):
            return last
        verb = next((at for at in range(first, last) if tag(at) in FINITE), last)
        begins = (at for at in range(verb + 1, last) if tag(at) == "," and tag(at + 1)[:1] in _SUBJECT)
        return next(begins, last)

    def _one_clause(self, first: int, last: int) -> int:
        """The end of a feared clause before the verb of the sentence itself: "(fears that) it may rain | are idle"."""
        tag, finite = self._document.tag, False
        if tag(first)[0] in "WVT":
            return last
        last = self._before_main(first, last)
        for at in range(first, last):
            if tag(at) in _ANEW:
                finite = False
            elif tag(at) in FINITE:
                if finite and tag(at - 1) not in FINITE and tag(at - 1) != "RB":
                    return at
                finite = True
        return last
