"""How far the words for a party reach within a harm: over what tells which one is meant."""

from bisect import bisect_left

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.signs import Signs
from newscomment.language.document import Document

_RELATIVE = frozenset({"that", "who", "whom", "which", "whose"})
_TIED = frozenset({"by", "in", "for", "under", "from"})  # what ties a participle to its noun
_LEAVING = frozenset({"leave", "leaves", "leaving", "left", "get", "gets", "keep", "keeps", "see", "find", "make"})
_NO_PLACE = frozenset({"election", "elections", "primary", "primaries", "vote", "race", "eyes", "case", "way"}).union(
    {"danger", "peril", "jeopardy", "risk", "trouble", "doubt", "question"}
)
_NAMING = "N"  # first letter of the tags of nouns


class PartyEnds:
    """Finds the ends of parties in one document."""

    def __init__(self, document: Document, signs: Signs) -> None:
        self._document, self._signs = document, signs
        self._phrases, self._firsts = document.phrases, document.phrase_firsts

    def whole(self, party: Range, hazard: Range) -> Range:
        """A party with the relative clause, the participle or the place that ends its harm and belongs to it."""
        if not hazard[0] < party[0] < party[1] < hazard[1]:
            return party
        last, end = self._document.tokens_in(party[1], hazard[1])
        relates = self._document.lowered[last] in _RELATIVE and self._document.tag(last)[0] == "W"
        if self._document.tag(last - 1)[0] != _NAMING and not relates:
            return party
        told = relates or self._is_tied(last, end, hazard) or self._is_placed(last, end)
        return (party[0], hazard[1]) if told else party

    def _is_tied(self, token: int, end: int, hazard: Range) -> bool:
        """Whether a participle tells which party is meant: "rights | held by law", not "leave us | stuck in"."""
        opening = self._document.tokens_in(*hazard)[0]
        ties = token + 1 < end and self._document.lowered[token + 1] in _TIED
        return ties and self._document.tag(token) == "VBN" and self._document.lowered[opening] not in _LEAVING

    def _is_placed(self, token: int, end: int) -> bool:
        """Whether nothing but where a party is ends a harm: "our forces | in the region"."""
        at = bisect_left(self._firsts, token + 1)
        phrase = self._phrases[min(at, len(self._phrases) - 1)]
        fits = self._document.lowered[token] == "in" and phrase.first == token + 1 and phrase.last == end
        if not fits or self._document.lowered[phrase.head] in _NO_PLACE:
            return False
        when = self._signs.any("no-party", self._document.span(phrase.head, phrase.head + 1))
        return not when and self._document.tag(phrase.head)[0] == _NAMING
