"""What each claim thinks of the actors it speaks about.

The words that are said of an actor (`stance_reach`) are weighed (`stance_weights`): how ill and how well they speak of
him, against saying nothing. Rules that tell who does what to whom ("Senators praised the governor") add to it. Who gets
neither a clear sum of ill nor of well, or no word that shows it, has no stance: neutral ones are left out. Of one who
is not alone in his sentence, of the source of a report, and of a state, the words around tell little.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.denials import coloured
from newscomment.extractors.findings import Claim, Evidence, Findings, Range, Stance
from newscomment.extractors.stance_reach import COLUMNS, Reach, Stretch
from newscomment.extractors.stance_weights import Score, Weights
from newscomment.language.document import Document

_FRAME = 1300  # thousandths
_CLEAR = -300  # thousandths more than what speaks for saying nothing
_STRONG = 700  # as much is clear though all of it stands around
_OWN = 300  # or that much of what is said of somebody alone, where others stand in the sentence
_OWN_SOURCE = 400  # of whom what he says is told
_OWN_STATE = 600  # a state is mostly where things happen, and nothing around it counts
_BARE, _BARE_OWN = 1500, 900  # what is well said without a word of praise: most such words only tell of what is good
_SHOWS = 500  # what a word must add to be named as a cue
_BESIDE_BEST = 0.4  # or this share of what the strongest adds
_MOST = 4  # cues
_GROUNDS = tuple(f"stances.{column}" for column in COLUMNS)


class Cue(NamedTuple):
    """Words that speak for a stance: their place in code points, how well they speak, and what says so."""

    span: Range
    score: int
    evidence: Evidence


def extract(document: Document, findings: Findings) -> tuple[tuple[Stance, ...], ...]:
    """The stances of each claim, in the claims' order; of each claim in the order of its actors."""
    reader = _Reader(document, findings)
    return tuple(tuple(reader.stances(claim)) for claim in findings.claims)


class _Reader:
    """The mentions, frames and weighed words of one document.

    Places are only scenes: words nearby say nothing of them, though they may be the target of a frame.
    """

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document = document
        self._places = frozenset(index for index, actor in enumerate(findings.actors) if actor.kind == "place")
        self._mentions = ByStart(
            (mention.span, index) for index, actor in enumerate(findings.actors) for mention in actor.mentions
        )
        self._states = frozenset(index for index, actor in enumerate(findings.actors) if actor.kind == "state")
        self._sources = _sources(findings)
        self._reach, self._weights = Reach(document), Weights(document)
        self._frames = sorted(_frames(document))
        self._read: dict[Range, tuple[Score, list[Stretch]]] = {}

    def stances(self, claim: Claim) -> Iterator[Stance]:
        """The stances of a claim towards the actors that are mentioned in it."""
        spans: dict[int, list[Range]] = defaultdict(list)
        for mention, actor in self._mentions.inside_any(claim.spans):
            spans[actor].append(mention)
        for actor, mentions in sorted(spans.items()):
            stance = self._stance(actor, mentions)
            if stance:
                yield stance

    def _stance(self, actor: int, mentions: Sequence[Range]) -> Stance | None:
        framed = [cue for mention in mentions for cue in self._framed(mention)]
        read = [] if actor in self._places else [self._said(mention) for mention in mentions]
        ill, well, own = _mean([score for score, _ in read])
        for cue in framed:
            ill, well, own = ill - min(0, cue.score), well + max(0, cue.score), own + cue.score
        sign = 1 if well > ill else -1
        if not self._is_shown(actor, mentions, max(ill, well), sign * own):
            return None
        cues = [cue for cue in framed if cue.score * sign > 0]
        cues += self._cues([stretch for _, stretches in read for stretch in stretches], sign)
        if not cues or (sign > 0 and well < _BARE and own < _BARE_OWN and not any(map(self._is_coloured, cues))):
            return None
        return _made(actor, sign, sorted(cues))

    def _is_coloured(self, cue: Cue) -> bool:
        """Whether rules take the words for praise or blame."""
        return cue.evidence.rule not in _GROUNDS or self._weights.is_coloured(self._document.tokens_in(*cue.span)[0])

    def _is_shown(self, actor: int, mentions: Sequence[Range], score: int, own: int) -> bool:
        """Whether enough is said: of a bystander, what stands around may be said of somebody else."""
        if score <= _CLEAR:
            return False
        if actor in self._states:
            return own >= _OWN_STATE
        if score >= _STRONG or own >= _OWN_SOURCE:
            return True
        if not self._sources.isdisjoint(mentions):
            return False
        return own >= _OWN or all(self._is_alone(actor, mention) for mention in mentions)

    def _is_alone(self, actor: int, mention: Range) -> bool:
        """Whether nobody else stands in the sentence."""
        sentence = self._document.sentences[self._document.sentence_at(mention[0])]
        return all(other == actor for _, other in self._mentions.inside((sentence.start, sentence.end)))

    def _framed(self, mention: Range) -> Iterator[Cue]:
        """The rules whose target is this mention."""
        for target, cue in self._frames[: bisect_left(self._frames, ((mention[1],),))][-8:]:
            if target[0] < mention[1] and mention[0] < target[1]:
                yield cue

    def _said(self, mention: Range) -> tuple[Score, list[Stretch]]:
        """What is said of a mention, and where."""
        if mention not in self._read:
            stretches = self._reach.of(*self._document.tokens_in(*mention))
            self._read[mention] = self._weights.score(stretches), stretches
        return self._read[mention]

    def _cues(self, stretches: Sequence[Stretch], sign: int) -> list[Cue]:
        """The words that speak most for a stance."""
        found = sorted(self._weights.shares(stretches, sign), reverse=True)[:_MOST]
        least = max(_SHOWS, _BESIDE_BEST * found[0][0]) if found else 0
        spans = [(value, self._document.span(token, token + 1), column) for value, token, column in found]
        return [
            Cue(span, sign * value, Evidence(_GROUNDS[column], span)) for value, span, column in spans if value >= least
        ]


def _mean(scores: Sequence[Score]) -> Score:
    """The mean of what is said of the mentions of an actor."""
    if not scores:
        return Score(-_FRAME // 2, -_FRAME // 2, 0)
    return Score(*(sum(column) // len(scores) for column in zip(*scores, strict=True)))


def _sources(findings: Findings) -> frozenset[Range]:
    """The mentions that name who says something: what he says is not said of him."""
    mentions = ByStart((mention.span,) for actor in findings.actors for mention in actor.mentions)
    return frozenset(span for found in findings.attributions for (span,) in mentions.inside_any(found.source))


def _made(actor: int, sign: int, cues: Sequence[Cue]) -> Stance:
    """A stance with its cues in text order."""
    told = tuple(dict.fromkeys(cue.span for cue in cues))
    polarity = "positive" if sign > 0 else "negative"
    return Stance(actor, polarity, told, tuple(dict.fromkeys(cue.evidence for cue in cues)))


def _frames(document: Document) -> Iterator[tuple[Range, Cue]]:
    """What the rules say that know whom it is said of."""
    for match, denied in coloured(document):
        if "target" in match.groups and not denied:
            score = _FRAME if match.rule.gives["polarity"] == "positive" else -_FRAME
            yield match.groups["target"], Cue(match.groups["cue"], score, Evidence(match.rule.id, match.span))
