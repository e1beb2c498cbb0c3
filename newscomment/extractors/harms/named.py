"""Parties that a frame of risk names itself: by a group of its rule, or as the subject that would suffer."""

from bisect import bisect_left

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.affected import ACTING
from newscomment.extractors.harms.reach import Reach
from newscomment.extractors.harms.signs import Signs
from newscomment.extractors.harms.triggers import Triggers
from newscomment.extractors.syntax.pronoun_subjects import is_thing
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.document import Document, Found

_AWAY = frozenset({"abroad", "elsewhere", "offshore", "overseas", "underground"})  # where things are driven
_VERBAL = "VT"  # first letters of the tags of a deed, which suffers nothing
_NOMINAL = "NP"  # and of a noun or a pronoun
_PARTING = frozenset({",", ":"})
_ONCE = frozenset({"one", "some", "this", "next"})
_TIMES = frozenset({"day", "night", "morning", "evening", "afternoon", "week", "month", "year", "winter", "summer"})
_COMMON = frozenset({"NN", "NNS"})  # a common noun, which no figure tells which one it is
_PAIR = 2  # tokens


class NamedParties:
    """Finds the parties that the frames of one document name."""

    def __init__(self, document: Document, signs: Signs, subjects: Subjects, triggers: Triggers) -> None:
        self._document, self._signs = document, signs
        self._subjects, self._triggers, self._reach = subjects, triggers, Reach(document)

    def of(self, match: Found, cue: Range, subject: Range | None) -> Range | None:
        """The code points of the party that a match names, or of the subject (tokens) of its cue."""
        if "affected" in match.groups:
            return self._whole(match.groups["affected"], cue)
        suffers = match.rule.gives.get("subject") == "affected" and not ACTING.search(self._document.text, *match.span)
        found = self._suffering(cue, subject) if suffers else None
        return self._document.span_of(found)

    def _whole(self, named: Range, cue: Range) -> Range:
        """A party that a rule names, up to where its noun phrase ends, or before the cue: "the banks | risk"."""
        first, last = self._reach.party(*self._document.tokens_in(*named))
        if named[1] <= cue[0]:
            last = min(last, self._document.tokens_in(*cue)[0])
        ends = (at for at in range(first + 1, last) if self._ends_party(at, last))
        return self._document.span(first, next(ends, last))

    def _ends_party(self, at: int, last: int) -> bool:
        """Whether a token opens a price, a date, a place or a harm: "cost the town | 12 jobs", "drive it | abroad"."""
        figure = self._document.tag(at) == "CD" and (
            self._document.tag(at - 1) in _COMMON
            or (self._document.tag(at - 1) == "NNP" and "," in self._document.words[at])
        )
        if figure or self._document.tag(at) == "$" or self._document.lowered[at] in _AWAY or self._is_date(at):
            return True
        joins = self._document.tag(at) == "CC" and at + 1 < last
        return joins and self._signs.tells_harm(self._document.span(at + 1, last))

    def _is_date(self, at: int) -> bool:
        """Whether a token opens what tells when: "hurt farmers | in 2014", "in the end"."""
        behind = self._document.lowered[at + 1 : at + 1 + _PAIR]
        return self._document.lowered[at] == "in" and ((behind[:1] and behind[0].isdigit()) or behind == ["the", "end"])

    def _suffering(self, cue: Range, subject: Range | None) -> Range | None:
        """Who suffers as the subject of a cue (tokens); "there" is nobody, and "it" whom it takes up.

        "the town | must grow, or it may fall apart".
        """
        subject = subject or self._subjects.parted(cue[0]) or self._described(cue)
        if subject and is_thing(self._document, subject):
            taken = self._triggers.taken_up(cue)
            subject = taken if taken and self._document.tag(taken[0])[0] not in _VERBAL else None
        return (self.whose(subject[0] - 1) or self._without_trait(subject)) if subject else None

    def _described(self, cue: Range) -> Range | None:
        """Whom an adjective behind a comma or a dash tells of: "| many firms |, fearful of a strike"."""
        token = self._document.tokens_in(*cue)[0]
        mark = next((at for at in range(token - 1, 0, -1) if self._document.tag(at)[:2] != "RB"), 0)
        at = bisect_left(self._document.phrase_firsts, mark) - 1
        if at < 0 or self._document.tag(token)[0] != "J" or self._document.tag(mark) not in _PARTING:
            return None
        phrase = self._document.phrases[at]
        names = phrase.last == mark and self._document.tag(phrase.head)[0] in _NOMINAL
        return (self._subjects.antecedents.chain(at), mark) if names else None

    def _without_trait(self, subject: Range) -> Range:
        """A subject without a trait or a time before it: "how close | you | are to it", "one day | the dam | will"."""
        (first, last), tag, words = subject, self._document.tag, self._document.lowered
        if words[first] in _ONCE and words[first + 1] in _TIMES and last - first > _PAIR:
            return first + _PAIR, last
        asked = last - first == _PAIR and tag(first)[0] == "J" and tag(last - 1) == "PRP"
        return (last - 1, last) if asked else subject

    def whose(self, token: int) -> Range | None:
        """Who owns the subject of a relative clause: "| the firms | whose loans would vanish"."""
        if token < 1 or self._document.lowered[token] != "whose":
            return None
        clause = self._document.clause_of(token)
        return self._subjects.antecedents.of(clause) or self._subjects.antecedents.parted(clause)
