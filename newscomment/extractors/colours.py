"""Whether words speak well or ill: the praise and blame in a stretch of text, by the rules for stances."""

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.denials import coloured
from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document


class Colours:
    """The coloured words of one document; those that are denied count the other way."""

    def __init__(self, document: Document) -> None:
        found: dict[Range, int] = {}
        for one in coloured(document):
            found[one.cue] = -one.polarity if one.denied else one.polarity
        self._cues = ByStart(sorted(found.items()))

    def of(self, spans: Ranges) -> int:
        """The words of praise less those of blame."""
        return sum(sign for _, sign in self._cues.inside_any(spans))

    def clash(self, one: Ranges, other: Ranges) -> bool:
        """Whether of two stretches one speaks well and the other ill."""
        return self.of(one) * self.of(other) < 0
