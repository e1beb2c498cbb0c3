"""How sure each claim is: its hedges, its boosters, and whether it is denied.

The hedges in a claim are listed; how sure it is depends on those of the clauses that carry its point. In a relative or
subordinate clause something else is hedged: "Those who may be grateful will stay." Some words hedge nothing there, and
are left out: "the men who could vote", "until she seems tired". A claim is denied where its first
clause that carries its point is: who adds what is not so to what is, denies nothing of the first.

In a text that argues only what softens the point counts. There a word in a clause that hangs on another is part of the
reasoning ("While it may look cheap, it is not"), and who passes on what others think ("is seen as weak") tells it.
Elsewhere each such word says that what is told there is not certain, and is listed.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Attribution, Certainty, Evidence, Findings, Range, Ranges
from newscomment.extractors.propositions.arguing import argues
from newscomment.extractors.syntax.presenting import begins_with_subject, is_there, only_names
from newscomment.extractors.syntax.units import POINT, levels
from newscomment.language.document import Document, Found
from newscomment.language.rules import Rule
from newscomment.language.tags import FINITE_TAG, encode_tag

_LEVELS = ("certain", "probable", "possible", "doubtful")
"""From the surest to the least sure: the weakest word of a claim decides."""
_BOOSTER = "booster"
_OF_REPORTS = frozenset({"evidential", "adverb", "adjective", "verb"})
"""The types of hedges that weaken what is reported where they stand in the words that report it."""
_HEDGEABLE = POINT | {"complement"}
_HANGING = frozenset({"relative", "subordinate"})
_LEFT_OUT = {"relative": frozenset({"relative"}), "hanging": _HANGING, "story": _HANGING}
"""By what a rule's `outside` says: the clauses in which its words hedge nothing; in a story they never do."""
_REASONS = frozenset({"because", "since", "so", "now that"})
_SUPPOSING = frozenset({"assuming", "believing", "fearing", "having", "knowing", "seeing", "supposing", "thinking"})
_CONDITIONS = frozenset({"if", "even if", "unless"})
_TENSE = re.compile("[dzhm:`](?=[^dzhm:`]*$)")
"""The last tag among some that tells whether a story goes on (a verb in the past) or something is said of today."""


_NAMES = frozenset(map(encode_tag, ("NNP", "NNPS")))
_MARKS = frozenset({encode_tag("''")})
_BEFORE = 16  # code points in which an adverb right before the words of a report begins: "apparently believed"
_NEAREST = 8  # reports that begin before a place are looked at
_LONGEST_OPENING = 60  # tokens
_LONGEST_STORY = 400  # tokens back in an endless sentence


class Cue(NamedTuple):
    """A hedge, booster or negation: its place in code points, rule and type, the level it gives, its clause's kind."""

    span: Range
    rule: str
    type: str
    level: str
    clause: str


def extract(document: Document, findings: Findings) -> tuple[Certainty, ...]:
    """The certainty of each claim, in the claims' order."""
    reader = _Reader(document, findings)
    cues = ByStart(sorted(reader.cue(found) for found in document.matches("certainties") if reader.counts(found)))
    negations = ByStart(sorted(map(reader.cue, document.matches("negations"))))
    reports = findings.attributions
    told = [None if claim.attribution is None else reports[claim.attribution] for claim in findings.claims]
    return tuple(
        _certainty(
            [*reader.of_most(cues.inside_any(claim.spans), claim.spans), *_of_report(report, cues)],
            [cue for cue in negations.inside_any(claim.spans) if reader.leads(cue, claim.spans)],
        )
        for claim, report in zip(findings.claims, told, strict=True)
    )


def _of_report(report: Attribution | None, cues: ByStart[Cue]) -> list[Cue]:
    """Of the words that report a claim, those that hedge it too: "reportedly", "will probably say", "tend to think".

    So does an adverb right before them: "apparently believed". Where nobody is named who says so, each of them does:
    "It could be argued that".
    """
    if report is None:
        return []
    starts = {span[0] for span in report.cue}
    near = (cue for start in starts for cue in cues.inside((start - _BEFORE, start)) if cue.type in _OF_REPORTS)
    inside = [cue for cue in cues.inside_any(report.cue) if cue.type in _OF_REPORTS or not report.source]
    return [*(cue for cue in near if cue.span[1] + 1 in starts), *inside]


def _certainty(cues: list[Cue], denials: list[Cue]) -> Certainty:
    hedges = [cue for cue in cues if cue.type != _BOOSTER]
    boosters = [cue for cue in cues if cue.type == _BOOSTER]
    levels_found = (cue.level for cue in hedges if cue.clause in _HEDGEABLE)
    return Certainty(
        max(levels_found, key=_LEVELS.index, default="certain"),
        _places(hedges),
        _places(boosters),
        bool(denials),
        _places(denials),
        tuple(Evidence(cue.rule, cue.span) for cue in (*cues, *denials)),
    )


def _places(cues: Iterable[Cue]) -> Ranges:
    return tuple(sorted({cue.span for cue in cues}))


def _place(found: Found) -> Range:
    """The words of a match that hedge, boost or deny."""
    return next(iter(found.groups.values()), found.span)


class _Reader:
    """Makes cues of what rules find in one document."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document, self._levels, self._argues = document, levels(document), argues(findings)
        reported = [claim.spans for claim in findings.claims if claim.attribution is not None]
        self._reported = sorted(span for spans in reported for span in spans)
        cues = (document.tokens_in(*span) for found in findings.attributions for span in found.cue)
        self._saying = {token for first, last in cues for token in range(first, last)}

    def cue(self, found: Found) -> Cue:
        """The cue that a match is."""
        span = _place(found)
        gives = found.rule.gives
        at = self._document.clause_at(span[0])
        clause = "complement" if self._is_told(at, span[0]) else self._levels[at]
        return Cue(span, found.rule.id, gives.get("type", ""), gives.get("level", ""), clause)

    def counts(self, found: Found) -> bool:
        """Whether a match stands where its rule allows: some hedge nothing in a clause that hangs on another."""
        place = _place(found)[0]
        at = self._document.clause_at(place)
        if self._argues and found.rule.gives["type"] != _BOOSTER and not self._softens(found.rule, at, place):
            return False
        outside = found.rule.gives.get("outside")
        if outside is None:
            return True
        if outside == "story" and self._in_story(at, place):
            return False
        hangs = self._levels[at] in _LEFT_OUT[outside] and not self._is_told(at, place)
        return not hangs or self._adds(at) or self._is_left(at, place) or (self._argues and self._is_presented(at))

    def _softens(self, rule: Rule, at: int, place: int) -> bool:
        """Whether a word at a place softens the point of a sentence that argues, or what one says or thinks there."""
        if "argued" in rule.gives:
            return rule.gives["argued"] == "always"
        if rule.gives["type"] == "evidential" and self._gives_reason(at):
            return True
        return (
            self._levels[at] in POINT or self._is_presented(at) or self._is_held(at, place) or self._follows(at, place)
        )

    def _gives_reason(self, at: int) -> bool:
        """Whether a clause gives a reason or a result: what seems so there is as much the point: "so it seems time"."""
        return self._opener(at) in _REASONS

    def _is_presented(self, at: int) -> bool:
        """Whether a relative clause brings the point: "There are towns that could sink", "Here is one that may"."""
        document = self._document
        return is_there(document, at) or (only_names(document, at) and begins_with_subject(document, at))

    def _is_held(self, at: int, place: int) -> bool:
        """Whether a clause is what a verb says: "They show that it could fall"; not what a noun is about."""
        clause, words = self._document.clauses[at], self._document.words
        if clause.kind != "complement" or words[clause.first] != "that":
            return False
        return self._document.tag(clause.first - 1).startswith("VB") and (
            self._levels[at] == "complement" or self._is_told(at, place)
        )

    def _follows(self, at: int, place: int) -> bool:
        """Whether a place stands behind what opens the sentence and its comma, or in a clause that adds a contrast."""
        if self._is_opening(at, place):
            return True
        opener = self._opener(at)
        return opener == "whereas" or (opener in _CONDITIONS and self._is_left(at, place))

    def _opener(self, at: int) -> str:
        """The words that open a clause, in small letters; empty where none do."""
        opener = self._document.clauses[at].opener
        return " ".join(self._document.lowered[slice(*opener)]) if opener else ""

    def _is_opening(self, at: int, place: int) -> bool:
        """Whether the point begins before a place, though no clause for it was told: "Given how it fell, it may …"."""
        document, clause = self._document, self._document.clauses[at]
        if clause.kind not in {"subordinate", "complement"}:
            return False
        token = document.tokens_in(place, place + 1)[0]
        commas = [here for here in range(clause.first, token) if document.words[here] == ","]
        return (
            bool(commas)
            and FINITE_TAG.search(document.tags, clause.first, commas[-1]) is not None
            and not self._has_point(at)
        )

    def _has_point(self, at: int) -> bool:
        """Whether one of the clauses before a clause, in its sentence, carries a point and has its verb."""
        clauses = self._document.clauses
        before = takewhile(lambda here: clauses[here].sentence == clauses[at].sentence, range(at - 1, -1, -1))
        return any(self._says(here) for here in before)

    def of_most(self, cues: list[Cue], spans: Ranges) -> list[Cue]:
        """Of the cues in a claim those that weaken it: all, unless it is a speech of which most sentences have none."""
        first, last = (self._document.sentence_at(place) for place in (spans[0][0], spans[-1][1] - 1))
        hedged = {self._document.sentence_at(cue.span[0]) for cue in cues if cue.type != _BOOSTER}
        if len(hedged) * 2 > last - first:
            return cues
        return [cue for cue in cues if cue.type == _BOOSTER]

    def _in_story(self, at: int, place: int) -> bool:
        """Whether the sentence tells, up to a place, what was: "It was so near that all could hear it.".

        What is reported tells its own story: "They said that it could fall" is not one. Nor is that they said so.
        """
        clauses, token = self._document.clauses, self._document.tokens_in(place, place + 1)[0]
        start = max(self._document.tokens_in(*self._report_at(place))[0], token - _LONGEST_STORY)
        for here in range(at, -1, -1):
            if clauses[here].sentence != clauses[at].sentence or clauses[here].last <= start:
                break
            first, last = max(start, clauses[here].first), min(token, clauses[here].last)
            if here == at and "," in self._document.words[first:last]:  # a past before the comma hangs on what opens it
                first = self._document.words.index(",", first)
            tense = _TENSE.search(self._document.tags, first, last)
            if tense is not None and tense.start() not in self._saying and self._levels[here] != "relative":
                return tense.group() == "d"
        return False

    def _report_at(self, place: int) -> Range:
        """What is reported around a place, from its start to the place; nothing reported: from the text's start."""
        at = bisect_left(self._reported, (place + 1,))
        near = self._reported[max(0, at - _NEAREST) : at]
        return max((start for start, end in near if end > place), default=0), place + 1

    def _is_told(self, at: int, place: int) -> bool:
        """Whether a complement is what somebody reports, though what reports it hangs on another clause."""
        clause = self._document.clauses[at]
        return clause.kind == "complement" and self._report_at(place)[0] >= self._document.starts[clause.first]

    def _adds(self, at: int) -> bool:
        """Whether a relative clause adds something, behind a comma or a name, instead of saying which one is meant."""
        clause = self._document.clauses[at]
        if clause.kind != "relative" or not clause.first:
            return False
        before = clause.first - 1
        behind_mark = self._document.tags[before] in _MARKS and "," in self._document.words[before - 1 : before]
        return behind_mark or self._document.words[before] == "," or self._document.tags[before] in _NAMES

    def _is_left(self, at: int, place: int) -> bool:
        """Whether a comma parts a place from the subordinate clause in front of it: "If it rains, it could fall."."""
        clause, token = self._document.clauses[at], self._document.tokens_in(place, place + 1)[0]
        return clause.kind == "subordinate" and "," in self._document.words[clause.first : token]

    def leads(self, cue: Cue, spans: Ranges) -> bool:
        """Whether a cue stands in the first clause of a claim that carries its point, or where that goes on."""
        if self._only_opens(cue, spans[0]):
            return False
        first, here = (self._document.clause_at(place) for place in (spans[0][0], cue.span[0]))
        before = range(first, here)
        if here == first and cue.clause == "complement":  # what is reported, behind its “that”
            start, end = self._document.tokens_in(spans[0][0], cue.span[1])
            return "that" not in self._document.words[start + 1 : end]
        if cue.clause not in POINT:
            return False
        if self._levels[here] == "continuation":
            return not any(self._is_joined(at) for at in before[1:])
        return not any(self._says(at) for at in before)

    def _only_opens(self, cue: Cue, span: Range) -> bool:
        """Whether a cue stands in a verb without tense that opens a claim: "Assuming it is no hoax, they will pay"."""
        document = self._document
        first, last = document.tokens_in(*span)
        last = min(last, first + _LONGEST_OPENING)
        if document.tag(first) != "VBG" or "," not in document.words[first:last]:
            return False
        comma = document.words.index(",", first)
        takes_clause = document.lowered[first] in _SUPPOSING
        return (
            cue.span[0] < document.starts[comma]
            and (takes_clause or FINITE_TAG.search(document.tags, first, comma) is None)
            and document.tag(comma + 1) != "CC"
            and FINITE_TAG.search(document.tags, comma, last) is not None
        )

    def _is_joined(self, at: int) -> bool:
        """Whether a clause is joined to one that carries a point, not to one that hangs on it."""
        return self._levels[at] in {"main", "coordinate"} or (
            self._levels[at] == "predicate" and self._levels[at - 1] in POINT
        )

    def _says(self, at: int) -> bool:
        """Whether a clause carries a point and has its verb."""
        clause = self._document.clauses[at]
        if self._levels[at] == "predicate" and not self._is_joined(at):
            return False
        return (
            self._levels[at] in POINT and FINITE_TAG.search(self._document.tags, clause.first, clause.last) is not None
        )
