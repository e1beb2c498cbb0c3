"""Possible risks, and of those whose hazards overlap the one that says it best."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from newscomment.extractors.findings import Evidence, Range


class Frame(NamedTuple):
    """A possible risk: spans in code points.

    `pronoun` is the subject where it is but a pronoun that would bring the harm about; `facing` is who is told to meet
    the harm, who is hit where its own words name nobody.
    `yields` if another frame at the same place says it better; `cuts` if another's hazard ends where this one begins.
    """

    hazard: Range
    cue: Range
    trigger: Range | None
    pronoun: Range | None
    affected: Range | None
    facing: Range | None
    yields: bool
    cuts: bool
    denied: bool
    evidence: Evidence


def resolve(frames: list[Frame], trimmed: Callable[[Range], Range | None]) -> list[Frame]:
    """Of frames whose hazards overlap the one that says it best; it takes over what it lacks of trigger and affected.

    `trimmed` takes the marks and conjunctions off the ends of a span.
    """
    kept: list[Frame] = []
    starts: list[int] = []
    cuts = sorted(frame.hazard[0] for frame in frames if frame.cuts)
    longest = {frame.hazard[0]: frame.hazard for frame in sorted(frames, key=lambda frame: frame.hazard)}
    for frame in sorted(frames, key=_rank):
        hazard = _rest(longest[frame.hazard[0]], cuts, trimmed) if frame.cuts else _rest(frame.hazard, cuts, trimmed)
        place = bisect_left(starts, hazard[1])
        if place and kept[place - 1].hazard[1] > hazard[0]:
            kept[place - 1] = _merged(kept[place - 1], frame)
        else:
            kept.insert(place, frame._replace(hazard=hazard))
            starts.insert(place, hazard[0])
    return kept


def _rank(frame: Frame) -> tuple[bool, bool, int, Range]:
    """Frames that cut come first, those that give way last, longer hazards before shorter ones."""
    return not frame.cuts, frame.yields, frame.hazard[0] - frame.hazard[1], frame.hazard


def _rest(hazard: Range, cuts: list[int], trimmed: Callable[[Range], Range | None]) -> Range:
    """A hazard up to where a frame that cuts begins."""
    place = bisect_right(cuts, hazard[0])
    inside = place < len(cuts) and cuts[place] < hazard[1]
    return (trimmed((hazard[0], cuts[place])) if inside else None) or hazard


def _merged(winner: Frame, other: Frame) -> Frame:
    """The frame that says it best, with what it lacks taken from another."""
    apart = outside(other.trigger, other.hazard) or (other.trigger and other.trigger[0] == other.hazard[0])
    inside = None if apart else other.trigger  # "protect us from threats from | them"
    trigger = winner.trigger or outside(other.trigger, winner.hazard) or inside
    return winner._replace(
        trigger=trigger if trigger != winner.affected else None,
        pronoun=winner.pronoun or (other.pronoun if other.pronoun != winner.affected else None),
        affected=winner.affected or (other.affected if other.affected != trigger else None),
        facing=winner.facing or other.facing,
        cue=(min(winner.cue[0], other.cue[0]), max(winner.cue[1], other.cue[1])),
    )


def outside(span: Range | None, hazard: Range) -> Range | None:
    """A span that does not overlap a hazard; else None."""
    return span if span and (span[1] <= hazard[0] or span[0] >= hazard[1]) else None
