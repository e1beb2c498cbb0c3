"""Second predicates of a harm: "ruin the port | and drive it into debt", "costly | and even dangerous"."""

import re
from bisect import bisect_left, bisect_right

from newscomment.extractors.findings import Risk
from newscomment.extractors.harms.signs import Signs
from newscomment.language.document import Document
from newscomment.language.phrases import Phrase

_JOINING = frozenset({"and", "or"})
_SHARING = frozenset({"VB", "VBN"})  # tags of verbs that share the modal, or the form of "be", of the one before
_TRAITS = frozenset({"JJ", "JJR"})
_LED_TO = frozenset({"TO", "VB", "JJ"})  # "be forced | to pay", "be made | illegal"
_BRINGING = re.compile(  # something, good or bad
    r"lead|bring|give|create|mean|help|allow|let|offer|boost|build|save|win|spark|cause|promote"
)
_MARKS = frozenset({",", ".", ":", "''", "-RRB-"})
_PLACING = frozenset({"IN", "TO", "RP"})
_VERBAL = "VM"  # first letters of the tags of verbs
_MOST_JOINED = 2
_MOST_HANGING = 2  # phrases behind the object of a second verb


class Predicates:
    """Finds what is joined to the predicates of one document."""

    def __init__(self, document: Document, signs: Signs) -> None:
        self._signs = signs
        self._document, self._phrases, self._firsts = document, document.phrases, document.phrase_firsts

    def whole(self, risk: Risk, following: int) -> Risk:
        """A risk whose hazard has the predicates joined to it, where none of them is the next risk, of that start."""
        first, last = self._document.tokens_in(*risk.hazard)
        for _ in range(_MOST_JOINED):
            last = self._further(first, last)
        end = self._document.span(first, last)[1]
        if end == risk.hazard[1] or risk.hazard[0] < following < end or self._tells_cause(risk, end):
            return risk
        return risk._replace(hazard=(risk.hazard[0], end), span=(risk.span[0], max(risk.span[1], end)))

    @staticmethod
    def _tells_cause(risk: Risk, end: int) -> bool:
        """Whether the trigger of a risk stands in what is joined to its hazard."""
        return risk.trigger is not None and risk.hazard[1] <= risk.trigger[0] < end

    def _further(self, first: int, last: int) -> int:
        """The end of the predicate that a conjunction joins to one which ends before a token; else that token."""
        document, limit = self._document, self._document.sentences[self._sentence(first)].last
        if last + 1 >= limit or document.lowered[last] not in _JOINING:
            return last
        second = last + 1
        while second < limit and document.tag(second)[:2] == "RB":
            second += 1
        if second + 1 >= limit:
            return last
        if document.tag(second) in _TRAITS and document.tag(last - 1) in _TRAITS:
            return second + 1 if document.tag(second + 1) in _MARKS else last
        shares = document.tag(second) in _SHARING and document.tag(second) == self._last_verb(first, last)
        end = self._verb_end(second, limit) if shares else last
        return last if shares and self._brings_no_harm(second, end) else end

    def _brings_no_harm(self, verb: int, end: int) -> bool:
        """Whether a verb brings something that is no harm: "embolden thieves and | lead to talks"."""
        brings = _BRINGING.fullmatch(self._document.lowered[verb]) is not None
        return brings and not self._signs.tells_harm(self._document.span(verb, end))

    def _sentence(self, token: int) -> int:
        return self._document.sentence_at(self._document.starts[token])

    def _last_verb(self, first: int, last: int) -> str:
        """The tag of the head of the last verb group in a range; empty where there is none."""
        inside = self._phrases[max(0, bisect_right(self._firsts, first) - 1) : bisect_left(self._firsts, last)]
        tags = (self._document.tag(one.head) for one in reversed(inside) if self._is_verb(one))
        return next(tags, "")

    def _verb_end(self, verb: int, limit: int) -> int:
        """The end of a verb with its object and what hangs on that: "drive | it into debt"."""
        at = bisect_left(self._firsts, verb)
        if at >= len(self._firsts) or self._firsts[at] != verb:
            return verb + 1
        end = self._noun_end(self._phrases[at].last, limit)
        if end < limit and self._document.tag(end) in _LED_TO:
            at = bisect_left(self._firsts, end)
            leads = at < len(self._firsts) and self._firsts[at] == end and self._is_verb(self._phrases[at])
            end = self._noun_end(self._phrases[at].last, limit) if leads else end + (self._document.tag(end) == "JJ")
        for _ in range(_MOST_HANGING):
            if end < limit and self._document.tag(end) in _PLACING and self._document.lowered[end] != "than":
                further = self._noun_end(end + 1, limit)
                end = further if further > end + 1 or self._document.tag(end) == "RP" else end
        return end

    def _noun_end(self, first: int, limit: int) -> int:
        """The end of the noun phrase, with one joined to it, that begins at a token; the token where none does."""
        end = self._phrase_end(first, limit)
        joined = first < end < limit and self._document.lowered[end] in _JOINING
        second = self._phrase_end(end + 1, limit) if joined else end
        goes_on = second < limit and self._document.tag(second)[0] in _VERBAL
        return second if second > end + 1 and not goes_on else end

    def _phrase_end(self, first: int, limit: int) -> int:
        at = bisect_left(self._firsts, first)
        phrase = self._phrases[at] if at < len(self._firsts) else None
        fits = phrase is not None and phrase.first == first and phrase.last <= limit and not self._is_verb(phrase)
        return phrase.last if phrase and fits else first

    def _is_verb(self, phrase: Phrase) -> bool:
        return self._document.tag(phrase.head)[0] in _VERBAL
