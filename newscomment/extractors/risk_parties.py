"""Who a risk hits and who sees it: affected parties resolved to actors, holders by the claims a risk stands in."""

from bisect import bisect_left, bisect_right

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Affected, Findings, Range
from newscomment.language.document import Document

_TOWARDS = frozenset({"to", "for", "against", "on", "upon", "among", "between"})
_LONGEST_LOOK = 40  # claims back that may still reach over a place


class Parties:
    """Looks up actors and claims of one document by place."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document, self._findings = document, findings
        self._mentions = ByStart(
            (mention.span, index) for index, actor in enumerate(findings.actors) for mention in actor.mentions
        )
        self._claim_starts = [claim.spans[0][0] for claim in findings.claims]
        self._phrases = document.phrases
        self._phrase_firsts = [phrase.first for phrase in document.phrases]

    def affected(self, given: Range | None, hazard: Range) -> tuple[Affected, ...]:
        """The party a rule or the hazard's own words name, if any."""
        span = given or self._towards(hazard)
        return (Affected(span, self.actor(span)),) if span else ()

    def _towards(self, hazard: Range) -> Range | None:
        """The noun phrase in a hazard to which, for which or against which the harm is done, or the actor in whom."""
        first, last = self._document.tokens_in(*hazard)
        low, high = bisect_left(self._phrase_firsts, first), bisect_left(self._phrase_firsts, last)
        for phrase in self._phrases[low:high]:
            before = self._document.words[phrase.first - 1].lower() if phrase.first > first else ""
            span = self._document.span(phrase.first, phrase.last)
            if before in _TOWARDS and self._document.tag(phrase.head)[0] == "N":
                return span
            if before == "in" and self.actor(span) is not None:
                return span
        return None

    def actor(self, span: Range) -> int | None:
        """The actor that is mentioned in a span: the last name in it that is followed by nothing, else the first."""
        inside = self._mentions.inside(span)
        ending = [actor for (_, end), actor in inside if end == span[1]]
        return ending[-1] if ending else inside[0][1] if inside else None

    def claim(self, hazard: Range) -> int | None:
        """The shortest claim that covers the start of a hazard."""
        place = bisect_right(self._claim_starts, hazard[0])
        claims = self._findings.claims
        covering = [
            index
            for index in range(max(0, place - _LONGEST_LOOK), place)
            if any(start <= hazard[0] < end for start, end in claims[index].spans)
        ]
        return min(covering, key=lambda index: (self._length(index), index), default=None)

    def _length(self, claim: int) -> int:
        return sum(end - start for start, end in self._findings.claims[claim].spans)

    def holder(self, claim: int | None) -> int | None:
        """The actor who sees the risk: the source of the claim it stands in; None where the author does."""
        attribution = self._findings.claims[claim].attribution if claim is not None else None
        return None if attribution is None else self._findings.attributions[attribution].actor
