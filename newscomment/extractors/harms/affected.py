"""Who suffers a harm, where no noun of its own says so: objects of its verbs, and "we"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.signs import Signs
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

PEOPLE = frozenset({"us", "me", "him", "her", "you", "everyone", "everybody", "anyone", "others"})
ACTING = re.compile(r"\b(?:riot|revolt|rebel|mutin)", re.IGNORECASE)  # who does so harms others
_THOSE = frozenset({"they", "them"})
_CLOSE = 60  # code points behind a harm in which its verb has its object
_PARTING = frozenset({"CC", ".", ":", "IN", "VBN"})  # what tells that another clause or phrase begins
_JOINING = frozenset({"and", "or"})
_OURSELVES = frozenset({"we", "you", "i", "people"})
_BELONGING = frozenset({"POS", "PRP$"})
_MANY = frozenset({"NNS", "NNPS"})
_HELPING = re.compile(
    r"(?:giv|hand|embolden|empower|help|let|allow|legitimi[sz]|encourag|strengthen|offer|send|elect)(?:e|es|ing|s)?"
)


class AffectedParties:
    """Finds who suffers the harms of one document; `actor` tells which actor a span names."""

    def __init__(self, document: Document, signs: Signs, actor: Callable[[Range], int | None]) -> None:
        self._document, self._signs, self._actor = document, signs, actor
        self._phrases, self._phrase_firsts = document.phrases, document.phrase_firsts

    def hit(self, hazard: Range) -> Range | None:
        """Who stands behind the verb that opens a harm or follows it, or opens it as "we"."""
        return self._person_hit(hazard) or self._hit_behind(hazard) or self._ourselves(hazard)

    def may_be(self, subject: Range) -> bool:
        """Whether a subject is a person, several or an actor, who may meet a harm."""
        first = self._document.tokens_in(*subject)[0]
        phrase = self._phrases[max(0, bisect_right(self._phrase_firsts, first) - 1)]
        many = self._document.tag(phrase.head) in _MANY and not self._signs.tells_no_party(self._document, phrase.head)
        return self._document.tag(first) == "PRP" or many or self._actor(subject) is not None

    def _person_hit(self, hazard: Range) -> Range | None:
        """The person or actor that stands right behind the verb which opens a hazard: "abolish | them"."""
        first, last = self._document.tokens_in(*hazard)
        at = bisect_right(self._phrase_firsts, first) - 1
        if at < 0 or self._document.tag(first)[0] not in "VT" or _HELPING.fullmatch(self._document.lowered[first]):
            return None
        behind = self._phrases[at].last + (self._document.tag(min(self._phrases[at].last, last - 1)) == "RP")
        phrase = self._phrases[min(at + 1, len(self._phrases) - 1)]
        if phrase.first != behind or phrase.last > last:
            return None
        span = self._document.span(phrase.first, phrase.last)
        lone = self._document.lowered[phrase.first] in PEOPLE | _THOSE and phrase.last == phrase.first + 1
        owned = any(self._document.tag(token) in _BELONGING for token in range(phrase.first, phrase.last))
        return self._with_second(span) if lone or (not owned and self._actor(span) is not None) else None

    def _hit_behind(self, hazard: Range) -> Range | None:
        """The object of a verb whose subject a harm is: "a backlog, which burdens | the courts"."""
        first = self._document.tokens_in(*hazard)[0]
        at = bisect_right(self._phrase_firsts, first) - 1
        if at < 0 or self._document.tag(first)[0] in "MVT":
            return None
        behind = self._phrases[at].last
        start = self._document.ends[behind - 1]
        objects = self._signs.of("object", (start, max(start, hazard[1]) + _CLOSE))[:1]
        stands = objects and self._is_only_verb(behind, objects[0].span[0])
        return self._with_second(objects[0].span) if stands else None

    def _with_second(self, span: Range) -> Range:
        """A noun phrase with the one that a conjunction joins to it: "the courts | and visitors"."""
        first, last = self._document.tokens_in(*span)
        at = bisect_left(self._phrase_firsts, last + 1)
        second = self._phrases[at] if at < len(self._phrases) else None
        joined = second is not None and second.first == last + 1 and self._document.lowered[last] in _JOINING
        if not second or not joined or self._document.tag(second.head)[0] not in "NJ":
            return span
        goes_on = self._document.tag(min(second.last, len(self._document.words) - 1)) in FINITE
        return span if goes_on else self._document.span(first, self._with_complement(at))

    def _with_complement(self, at: int) -> int:
        """The end of a noun phrase with the one that "of" hangs on it: "our way | of life"."""
        phrase, *behind = self._phrases[at : at + 2]
        hangs = behind and behind[0].first == phrase.last + 1 and self._document.lowered[phrase.last] == "of"
        return behind[0].last if hangs else phrase.last

    def _is_only_verb(self, first: int, start: int) -> bool:
        """Whether nothing but a verb, with the pronoun of its clause, stands between a token and a place."""
        last = self._document.tokens_in(start, start + 1)[0]
        low, high = bisect_left(self._phrase_firsts, first), bisect_left(self._phrase_firsts, last)
        told = all(self._document.tag(phrase.head)[0] in "VW" for phrase in self._phrases[low:high])
        return told and all(self._document.tag(token) not in _PARTING for token in range(first, last))

    def _ourselves(self, hazard: Range) -> Range | None:
        """The "we" or "you" that opens a feared clause: "| we | would pass the point of no return"."""
        first = self._document.tokens_in(*hazard)[0]
        acts = ACTING.search(self._document.text, *hazard)
        return (
            self._document.span(first, first + 1) if self._document.lowered[first] in _OURSELVES and not acts else None
        )
