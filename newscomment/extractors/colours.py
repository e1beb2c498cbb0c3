"""Whether words speak well or ill: the praise and blame in a stretch of text, by the rules for stances."""

from bisect import bisect_left

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.denials import Denials
from newscomment.extractors.findings import Ranges
from newscomment.language.document import Document

_SIGN = {"positive": 1, "negative": -1}


class Colours:
    """The coloured words of one document; those that are denied count the other way."""

    def __init__(self, document: Document) -> None:
        denials = Denials(document)
        found = {match.groups["cue"]: _SIGN[match.rule.gives["polarity"]] for match in document.matches("stances")}
        self._cues = ByStart(
            (cue, -sign if denials.over(bisect_left(document.starts, cue[0])) else sign)
            for cue, sign in sorted(found.items())
        )

    def of(self, spans: Ranges) -> int:
        """The words of praise less those of blame."""
        return sum(sign for _, sign in self._cues.inside_any(spans))

    def clash(self, one: Ranges, other: Ranges) -> bool:
        """Whether of two stretches one speaks well and the other ill."""
        return self.of(one) * self.of(other) < 0
