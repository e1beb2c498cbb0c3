"""A stance and the words that speak for it."""

from collections.abc import Sequence
from typing import NamedTuple

from newscomment.extractors.findings import Evidence, Range, Stance


class Cue(NamedTuple):
    """Words that speak for a stance: their place in code points, how well they speak, and what says so."""

    span: Range
    score: int
    evidence: Evidence


def stance(actor: int, sign: int, cues: Sequence[Cue]) -> Stance:
    """A stance with its cues in text order."""
    told = tuple(dict.fromkeys(cue.span for cue in cues))
    polarity = "positive" if sign > 0 else "negative"
    return Stance(actor, polarity, told, tuple(dict.fromkeys(cue.evidence for cue in cues)))
