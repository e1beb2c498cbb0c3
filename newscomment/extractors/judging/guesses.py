"""What the words of a sentence let one guess that it thinks of an actor named in it.

The words that are said of an actor (`stance_reach`) are weighed (`stance_weights`): how ill and how well they speak of
him, against saying nothing. Rules that tell who does what to whom ("Senators praised the governor") add to it, and so
does his part in the sentence (`stance_marks`): who only says something, or is one of many, is seldom judged. Who gets
neither a clear sum of ill nor of well, or no word that shows it, has no stance.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscomment.extractors.findings import Evidence, Findings, Range, Stance
from newscomment.extractors.judging.cues import Cue, stance
from newscomment.extractors.judging.marks import Marks, frames
from newscomment.extractors.judging.reach import COLUMNS, Reach, Stretch
from newscomment.extractors.judging.weights import FLOOR, Score, Weights
from newscomment.extractors.syntax.denials import Coloured
from newscomment.language.document import Document

_SALIENT = 0.1  # share of a text: the tone of a sentence is seldom meant for whom it names in passing
_READY = 600  # thousandths: so much less than nought is enough, or too many judgements would be missed
_OWN_STATE = 600  # thousandths: a state is mostly where things happen, and nothing around it counts
_AROUND = 900  # what must speak for it where nothing is said of him alone
_AGAINST = 2  # times more counts what is said of him alone, where it speaks against it
_BARE_ILL, _BARE_WELL = 600, 1000  # or without a word of blame or praise
_SHOWS = 500  # what a word must add to be named as a cue beside the strongest
_BESIDE_BEST = 0.4  # or this share of what the strongest adds
_MOST = 4  # cues
_LAST = 8  # frames are looked at before a mention's end
_GROUNDS = tuple(f"stances.{column}" for column in COLUMNS)

_MOST_REMEMBERED = 100
"""Mentions that another claim may hold too: one inside it, or around it."""


class _Said(NamedTuple):
    """What is said of a mention: how ill and well, the stretches where it is said, and the cues of rules."""

    score: Score
    stretches: list[Stretch]
    framed: list[Cue]


class Guesses:
    """The mentions, frames and weighed words of one document.

    Places are only scenes: words nearby say nothing of them, though they may be the target of a frame.
    """

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document = document
        self._kinds = [actor.kind for actor in findings.actors]
        self._about = [actor.salience >= _SALIENT for actor in findings.actors]
        self._marks = Marks(document, findings)
        self._reach, self._weights = Reach(document), Weights(document)
        self._frames = frames(document)
        self._targets = [target for target, _ in self._frames]
        self._read: dict[Range, _Said] = {}

    def of(self, actor: int, mentions: Sequence[Range]) -> Stance | None:
        """What a claim is guessed to think of an actor that it mentions so."""
        if not self._about[actor]:
            return None
        read = [self._said(mention) for mention in mentions]
        ill, well, own = _mean([said.score for said in read])
        ill, well = ill + _READY, well + _READY
        sign = 1 if well > ill else -1
        if max(ill, well) <= 0 or (self._kinds[actor] == "state" and sign * own < _OWN_STATE):
            return None
        if sign * own <= 0 and max(ill, well) + _AGAINST * sign * own < _AROUND:
            return None
        framed = [cue for said in read for cue in said.framed]
        if self._kinds[actor] == "place" and not framed:
            return None
        cues = [cue for cue in framed if cue.score * sign > 0]
        cues += self._cues([stretch for said in read for stretch in said.stretches], sign)
        coloured = list(filter(self._is_coloured, cues))
        if not cues or not (coloured or max(ill, well) >= (_BARE_WELL if sign > 0 else _BARE_ILL)):
            return None
        return stance(actor, sign, sorted(coloured or cues))

    def _is_coloured(self, cue: Cue) -> bool:
        """Whether rules take the words for praise or blame."""
        return cue.evidence.rule not in _GROUNDS or self._weights.is_coloured(self._document.tokens_in(*cue.span)[0])

    def _said(self, mention: Range) -> _Said:
        """What is said of a mention, and where."""
        if mention not in self._read:
            if len(self._read) >= _MOST_REMEMBERED:
                self._read.clear()
            stretches, marks = self._reach.of(*self._document.tokens_in(*mention))
            found = list(self._framing(mention))
            score = self._weights.score(stretches, (FLOOR, *marks, *self._marks.of(mention[0], mention)), found)
            self._read[mention] = _Said(score, stretches, list(map(_cue, found)))
        return self._read[mention]

    def _framing(self, mention: Range) -> Iterator[Coloured]:
        """What rules say whose target is this mention."""
        at = bisect_left(self._targets, (mention[1],))
        for target, one in self._frames[max(0, at - _LAST) : at]:
            if mention[0] < target[1]:
                yield one

    def _cues(self, stretches: Sequence[Stretch], sign: int) -> list[Cue]:
        """The words that speak most for a stance."""
        found = sorted(self._weights.shares(stretches, sign), reverse=True)[:_MOST]
        best = found[0][0] if found else 0
        least = max(min(_SHOWS, best), _BESIDE_BEST * best)
        spans = [(value, self._document.span(token, token + 1), column) for value, token, column in found]
        return [
            Cue(span, sign * value, Evidence(_GROUNDS[column], span)) for value, span, column in spans if value >= least
        ]


def _mean(scores: Sequence[Score]) -> Score:
    """The mean of what is said of the mentions of an actor."""
    return Score(*(sum(column) // len(scores) for column in zip(*scores, strict=True)))


def _cue(one: Coloured) -> Cue:
    """The cue of a rule that knows whom it is said of."""
    return Cue(one.cue, one.polarity, Evidence(one.rule.id, one.span))
