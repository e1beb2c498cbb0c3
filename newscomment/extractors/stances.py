"""What each claim thinks of the actors it speaks about.

Two kinds of rules speak for a stance: those that say who does what to whom ("Senators praised the governor"), and words
of praise or blame, which colour those who are named near them, the less the farther off. Who gets neither a clear sum
of good nor of ill has no stance: neutral ones are left out.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from newscomment.extractors.findings import Claim, Findings, Range, Stance
from newscomment.language.document import Document, Found

_FRAME = 2.0
_NEAR = ((3, 1.0), (12, 0.5))  # up to so many tokens away, a word weighs so much
_LEAST = 0.5
_SIGN = {"positive": 1.0, "negative": -1.0}


Item = TypeVar("Item", bound=tuple[object, ...])


class Vote(NamedTuple):
    """A cue for a stance: its place in code points, and its weight, below nought where it speaks ill."""

    cue: Range
    weight: float


def extract(document: Document, findings: Findings) -> tuple[tuple[Stance, ...], ...]:
    """The stances of each claim, in the claims' order; of each claim in the order of its actors."""
    reader = _Reader(document, findings)
    return tuple(tuple(reader.stances(claim)) for claim in findings.claims)


class _Reader:
    """The mentions, frames and coloured words of one document, each by where it begins.

    Places are only scenes: words nearby say nothing of them, though they may be the target of a frame.
    """

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document = document
        self._places = frozenset(index for index, actor in enumerate(findings.actors) if actor.kind == "place")
        self._mentions = sorted(
            (mention.span, index) for index, actor in enumerate(findings.actors) for mention in actor.mentions
        )
        found = document.matches("stances")
        frames = (match for match in found if "target" in match.groups)
        self._frames = sorted((match.groups["target"], *self._cue(match)) for match in frames)
        self._words = [self._cue(match) for match in found if "target" not in match.groups]

    @staticmethod
    def _cue(match: Found) -> Vote:
        return Vote(match.groups["cue"], _SIGN[match.rule.gives["polarity"]])

    def stances(self, claim: Claim) -> Iterator[Stance]:
        """The stances of a claim towards the actors that are mentioned in it."""
        votes: dict[int, list[Vote]] = defaultdict(list)
        for span in claim.spans:
            words = _inside(self._words, span)
            for mention, actor in _inside(self._mentions, span):
                votes[actor] += self._framed(mention)
                votes[actor] += () if actor in self._places else self._coloured(mention, words)
        for actor, cast in sorted(votes.items()):
            total = sum(vote.weight for vote in cast)
            if abs(total) >= _LEAST:
                cues = {vote.cue for vote in cast if vote.weight * total > 0}
                yield Stance(actor, "positive" if total > 0 else "negative", tuple(sorted(cues)))

    def _framed(self, mention: Range) -> Iterator[Vote]:
        """The votes of the rules whose target is this mention."""
        for target, cue, sign in self._frames[: bisect_left(self._frames, ((mention[1],),))][-8:]:
            if target[0] < mention[1] and mention[0] < target[1]:
                yield Vote(cue, sign * _FRAME)

    def _coloured(self, mention: Range, words: list[Vote]) -> Iterator[Vote]:
        """The votes of the words beside a mention, by how far off they stand."""
        first, last = self._document.tokens_in(*mention)
        for cue, sign in words:
            token = bisect_left(self._document.starts, cue[0])
            distance = first - token if token < first else token - last + 1
            weight = next((weight for most, weight in _NEAR if distance <= most), 0.0)
            if weight and not first <= token < last:
                yield Vote(cue, sign * weight)


def _inside(items: list[Item], span: Range) -> list[Item]:
    """The items (of which the first part is a span) that begin in a span."""
    return items[bisect_left(items, ((span[0],),)) : bisect_left(items, ((span[1],),))]
