"""What each claim thinks of the actors it speaks about.

Two kinds of rules speak for a stance: those that say who does what to whom ("Senators praised the governor"), and words
of praise or blame that are said of an actor: in the clause that names him, the less the farther off. Praise and blame
that are denied do not count. Who gets neither a clear sum of good nor of ill has no stance: neutral ones are left out.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.denials import coloured
from newscomment.extractors.findings import Claim, Evidence, Findings, Range, Stance
from newscomment.language.document import Document, Found

_FRAME = 2.0
_NEAR = ((3, 1.0), (25, 0.6))  # up to so many tokens away, in one clause, a word weighs so much
_SAME_SUBJECT = frozenset({"predicate", "continuation", "relative"})
_BESIDE = 2  # tokens: words so close stand in one phrase
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LOOSE = 0.3  # the weight of a word in the clause that is not said of the mention: one alone is no stance
_LEAST = 0.5
_SIGN = {"positive": 1.0, "negative": -1.0}


class Vote(NamedTuple):
    """A cue for a stance: its place in code points, its weight, below nought where it speaks ill, and its rule.

    `behind` if it is said only of those who stand behind it.
    """

    cue: Range
    weight: float
    evidence: Evidence
    behind: bool = False


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
        self._mentions = ByStart(
            (mention.span, index) for index, actor in enumerate(findings.actors) for mention in actor.mentions
        )
        said = [match for match, denied in coloured(document) if not denied]
        frames = (match for match in said if "target" in match.groups)
        self._frames = sorted((match.groups["target"], *self._cue(match)) for match in frames)
        self._words = ByStart(self._cue(match) for match in said if "target" not in match.groups)
        self._verbs = [phrase.first for phrase in document.phrases if document.tag(phrase.first) in _FINITE]
        self._clause_firsts = [clause.first for clause in document.clauses if clause.kind not in _SAME_SUBJECT]

    @staticmethod
    def _cue(match: Found) -> Vote:
        gives, evidence = match.rule.gives, Evidence(match.rule.id, match.span)
        return Vote(match.groups["cue"], _SIGN[gives["polarity"]], evidence, "side" in gives)

    def stances(self, claim: Claim) -> Iterator[Stance]:
        """The stances of a claim towards the actors that are mentioned in it."""
        votes: dict[int, list[Vote]] = defaultdict(list)
        for span in claim.spans:
            words = self._words.inside(span)
            for mention, actor in self._mentions.inside(span):
                votes[actor] += self._framed(mention)
                votes[actor] += () if actor in self._places else self._coloured(mention, words)
        for actor, cast in sorted(votes.items()):
            total = sum(vote.weight for vote in cast)
            if abs(total) >= _LEAST:
                told = sorted({vote for vote in cast if vote.weight * total > 0})
                cues = tuple(dict.fromkeys(vote.cue for vote in told))
                evidence = tuple(dict.fromkeys(vote.evidence for vote in told))
                yield Stance(actor, "positive" if total > 0 else "negative", cues, evidence)

    def _framed(self, mention: Range) -> Iterator[Vote]:
        """The votes of the rules whose target is this mention."""
        for target, cue, sign, evidence, _ in self._frames[: bisect_left(self._frames, ((mention[1],),))][-8:]:
            if target[0] < mention[1] and mention[0] < target[1]:
                yield Vote(cue, sign * _FRAME, evidence)

    def _coloured(self, mention: Range, words: list[Vote]) -> Iterator[Vote]:
        """The votes of the words that are said of a mention, by how far off they stand."""
        first, last = self._document.tokens_in(*mention)
        clause = self._clause(first)
        leads = self._leads(first, clause)
        for cue, sign, evidence, behind in words:
            token = bisect_left(self._document.starts, cue[0])
            distance = first - token if token < first else token - last + 1
            weight = next((weight for most, weight in _NEAR if distance <= most), 0.0)
            if not weight or (token >= first and (behind or token < last)) or self._clause(token) != clause:
                continue
            if distance > _BESIDE and self._is_owned(token):
                continue
            related = distance <= _BESIDE or (leads and token > first)
            yield Vote(cue, sign * (weight if related else _LOOSE), evidence)

    def _is_owned(self, token: int) -> bool:
        """Whether a word belongs to somebody named right before it: Kordian aggression, the court's shame."""
        before = max(0, token - 1)
        return self._document.tag(before) == "POS" or (
            self._document.words[before][0].isupper() and self._document.tag(before) in {"JJ", "NNP"}
        )

    def _clause(self, token: int) -> int:
        return bisect_right(self._clause_firsts, token)

    def _leads(self, token: int, clause: int) -> bool:
        """Whether a token stands before the first verb of its clause: in the subject, of which the rest is said."""
        start = self._clause_firsts[clause - 1] if clause else 0
        return bisect_left(self._verbs, start) == bisect_left(self._verbs, token)
