"""What each claim thinks of the actors it speaks about: outright where words judge them, else by a guess.

What judges them outright, rules tell (`verdicts`). Only in a text of a few sentences a stance is guessed beside
(`stance_guesses`): who is named there is mostly meant. In a whole piece three guesses of four would be wrong.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Claim, Findings, Range, Stance
from newscomment.extractors.judging.cues import Cue, stance
from newscomment.extractors.judging.guesses import Guesses
from newscomment.extractors.judging.verdicts import Verdicts
from newscomment.extractors.page.paratext import in_note
from newscomment.extractors.syntax.denials import coloured
from newscomment.language.document import Document

_LONGEST = 5  # sentences of a text in which stances are guessed


def extract(document: Document, findings: Findings) -> tuple[tuple[Stance, ...], ...]:
    """The stances of each claim, in the claims' order; of each claim in the order of its actors."""
    reader = _Reader(document, findings)
    found = tuple(
        () if in_note(document, claim.sentence) else tuple(reader.stances(claim)) for claim in findings.claims
    )
    document.forget(coloured)  # nobody behind asks for it
    return found


class _Reader:
    """The mentions and verdicts of one document, and what may be guessed beside them."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._kinds = [actor.kind for actor in findings.actors]
        self._mentions: ByStart[tuple[Range, int]] = ByStart(
            (mention.span, index) for index, actor in enumerate(findings.actors) for mention in actor.mentions
        )
        self._verdicts = Verdicts(document, findings)
        self._guesses = Guesses(document, findings) if len(document.sentences) <= _LONGEST else None

    def stances(self, claim: Claim) -> Iterator[Stance]:
        """The stances of a claim towards the actors that are mentioned in it."""
        mentions: dict[int, list[Range]] = defaultdict(list)
        for mention, actor in self._mentions.inside_any(claim.spans):
            mentions[actor].append(mention)
        for actor, spans in sorted(mentions.items()):
            found = self._outright(claim, actor, spans) or (self._guesses.of(actor, spans) if self._guesses else None)
            if found:
                yield found

    def _outright(self, claim: Claim, actor: int, mentions: Sequence[Range]) -> Stance | None:
        """What the claim says outright of an actor."""
        said = [one for mention in mentions for one in self._verdicts.of(mention, self._kinds[actor], claim)]
        for holder in dict.fromkeys([None, *(one.holder for one in said)]):  # who speaks goes before those he reports
            held = [one for one in said if one.holder == holder]
            sign = sum(one.sign for one in held)
            if sign and holder != actor:
                cues = [Cue(one.cue, one.sign, one.evidence) for one in held if one.sign * sign > 0]
                return stance(actor, sign, sorted(cues))._replace(explicit=True, holder=holder)
        return None
