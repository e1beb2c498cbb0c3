"""Verdicts: words that judge an actor outright, found by rules that tell whom they are said of ("The governor lied").

What is denied, asked or only supposed is no verdict, nor what stands in scare quotes; and what somebody else is
reported to say is his, not that of whoever reports it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from newscomment.extractors.findings import Claim, Evidence, Findings, Range
from newscomment.extractors.syntax.denials import denials
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.clauses import Clause
from newscomment.language.document import Document, Found
from newscomment.language.lemmas import lemma
from newscomment.language.tags import encode_tag

_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "before", "until"})
_SUPPOSING = frozenset({"accept", "assume", "conclude", "decide", "imagine", "pretend", "suppose", "wonder"})
_DEEP = 4  # clauses, each the complement of the one before
_ONESELF = frozenset({"i", "me", "my", "myself"})
_OBJECTS = frozenset({"him", "them", "me", "us"})
_ASKING = "interrogative"
_JOINING = frozenset({"and", "or"})
_OWN, _POSSESSIVE = encode_tag("PRP$"), encode_tag("POS")
_PEOPLE = frozenset(map(encode_tag, ("NNS", "NNPS")))


class Verdict(NamedTuple):
    """The words that judge, whether well (1) or ill (-1), what says so, and the actor who judges, if not who speaks."""

    cue: Range
    sign: int
    evidence: Evidence
    holder: int | None


class Verdicts:
    """The verdicts of one document, by who speaks and where the words end that name who is judged."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document, self._findings = document, findings
        self._subjects = Subjects(document)
        self._named = {mention.span[1]: index for index, one in enumerate(findings.actors) for mention in one.mentions}
        self._found: dict[tuple[int | None, int], list[Verdict]] = defaultdict(list)
        matches = document.matches("verdicts")
        voices, distant = (self._voices(), self._distant()) if matches else ([], bytearray())
        for found in matches:
            first, last = document.tokens_in(*found.groups["cue"])
            if not any(distant[first:last]) and self._is_said(found, last - 1):
                for judged in dict.fromkeys(filter(None, map(self._names.get, self._judged(found)))):
                    if not (self._is_person(judged) and self._is_of_which(last - 1)):
                        self._found[voices[last - 1], judged] += self._verdicts(found)

    @cached_property
    def _names(self) -> dict[int, int]:
        """Where mentions end, by where each of their words does: the phrase of “the Bank | of Spain” ends before."""
        ends = self._document.ends
        spans = [mention.span for actor in self._findings.actors for mention in actor.mentions]
        return {end: span[1] for span in spans for end in ends[slice(*self._document.tokens_in(*span))]}

    def of(self, mention: Range, kind: str, claim: Claim) -> Iterator[Verdict]:
        """What a claim says outright of a mention of an actor of some kind.

        Nobody judges himself, places do nothing, and what Americans are like tells nothing of America.
        """
        speaker = None if claim.attribution is None else self._findings.attributions[claim.attribution].actor
        last = self._document.tokens_in(*mention)[1] - 1
        if self._named[mention[1]] == speaker or self._document.lowered[last] in _ONESELF or kind == "place":
            return
        if kind == "state" and self._document.tags[last] in _PEOPLE:
            return
        for verdict in self._found.get((claim.attribution, mention[1]), ()):
            yield verdict._replace(holder=None) if verdict.holder == speaker else verdict

    def _is_person(self, end: int) -> bool:
        """Whether the mention that ends at an offset names a person."""
        return self._findings.actors[self._named[end]].kind == "person"

    def _is_of_which(self, token: int) -> bool:
        """Whether a clause with "which" holds a token: it tells of a thing, or of all that was said before."""
        return "which" in self._opening(self._document.clause_of(token))

    def _voices(self) -> list[int | None]:
        """For each token the innermost report in whose content it stands."""
        contents = [
            (self._document.tokens_in(*span), index)
            for index, found in enumerate(self._findings.attributions)
            for span in found.content
        ]
        voices: list[int | None] = [None] * len(self._document.words)
        for (first, last), index in sorted(contents, key=lambda one: one[0][0] - one[0][1]):
            voices[first:last] = [index] * (last - first)
        return voices

    def _distant(self) -> bytearray:
        """For each token whether others say it, nobody knows who, or it stands in marks that hold it at a distance."""
        distant = bytearray(len(self._document.words))
        charges = (found.groups["content"] for found in self._document.matches("charges"))
        quoted = (
            span
            for quotation in self._findings.quotations
            if quotation.use == "scare" or (quotation.use == "speech" and quotation.attribution is None)
            for span in quotation.spans
        )
        for span in chain(charges, quoted):
            first, last = self._document.tokens_in(*span)
            distant[first:last] = b"\1" * (last - first)
        return distant

    def _verdicts(self, found: Found) -> Iterator[Verdict]:
        """What a rule found as a verdict; none where nobody is named who judges."""
        thirds = "holder" in found.rule.gives
        named = filter(None, map(self._names.get, self._subject(found))) if thirds else ()
        holder = next((self._named[end] for end in named), None)
        if holder is not None or not thirds:
            sign = 1 if found.rule.gives["polarity"] == "positive" else -1
            yield Verdict(found.groups["cue"], sign, Evidence(found.rule.id, found.span), holder)

    def _judged(self, found: Found) -> Iterable[int]:
        """Where the words end that name who is judged."""
        if "target" not in found.groups:
            return self._subject(found)
        return self._owner(found.groups["target"]) if "owner" in found.rule.gives else (found.groups["target"][1],)

    def _owner(self, target: Range) -> Iterator[int]:
        """Where a possessor ends in a noun phrase: "the governor" in "the governor’s plan", "her" in "her plan"."""
        document = self._document
        first, last = document.tokens_in(*target)
        if document.tags[first] == _OWN:
            yield document.span(first, first + 1)[1]
        at = document.tags.rfind(_POSSESSIVE, first, last)
        if at > first:
            yield document.span(at - 1, at)[1]

    def _subject(self, found: Found) -> Iterator[int]:
        """Where the noun phrases end that are the subject of a verb: "the governor" in "the governor of Ruritania"."""
        document = self._document
        verb = self._subjects.group_at(document.tokens_in(*found.groups["verb"])[0])
        first, last = self._subjects.of(document.starts[verb]) or self._subjects.parted(document.starts[verb]) or (0, 0)
        begin, end = (bisect_left(document.phrase_firsts, token) for token in (first, last))
        meant = -1
        for at, phrase in enumerate(document.phrases[begin:end]):
            before = document.lowered[phrase.first - 1]
            if not at or before == "," or (before in _JOINING and phrase.first == meant + 1):
                meant = phrase.last
                if document.lowered[phrase.head] not in _OBJECTS:
                    yield document.span(phrase.first, phrase.last)[1]

    def _is_said(self, found: Found, token: int) -> bool:
        """Whether what a rule found at a token is said: not denied, asked or supposed."""
        if "denies" not in found.rule.gives and denials(self._document).over(token):
            return False
        asked = self._findings.moods[self._document.sentence_at(self._document.starts[token])] == _ASKING
        return not (asked or self._is_supposed(token))

    def _is_supposed(self, token: int) -> bool:
        """Whether a token stands in a condition, or in the complement of one, or of what only supposes."""
        at = max(0, bisect_right(self._document.clause_firsts, token) - 1)
        for clause in reversed(self._document.clauses[max(0, at - _DEEP) : at + 1]):
            opening = self._opening(clause)
            if not _CONDITIONS.isdisjoint(opening) or ("because" in opening and self._is_denied(clause.first)):
                return True
            if clause.kind != "complement":
                return False
            if self._supposes(max(0, clause.first - 1)):
                return True
        return False

    def _is_denied(self, first: int) -> bool:
        """Whether a "not" stands right before the clause that begins at a token: "not because"."""
        return self._document.lowered[max(0, first - 1)] == "not"

    def _supposes(self, verb: int) -> bool:
        """Whether a word only supposes what its complement tells."""
        return lemma(self._document.lowered[verb], self._document.tag(verb)) in _SUPPOSING

    def _opening(self, clause: Clause) -> Sequence[str]:
        """The words that open a clause, in lower case."""
        return self._document.lowered[clause.first : clause.opener[1] if clause.opener else clause.first]
