"""Risks: something harmful that may come, is coming or is feared, with what would bring it about and whom it would hit.

The rules that serve `risks` (`extractor = "risks"`) find frames of risk; `risk_settings.toml`, `risk_tenses.toml` and
`risk_signs.toml` tell whether a frame is one; `risk_degrees.toml` and `risk_fields.toml` weigh it.
"""

import re

from newscomment.extractors.findings import Findings, Range, Ranges, Risk
from newscomment.extractors.harms.frames import Framer
from newscomment.extractors.harms.joining import joined
from newscomment.extractors.harms.overlaps import Frame, resolve
from newscomment.extractors.harms.parties import Parties
from newscomment.extractors.harms.pronouns import Pronouns
from newscomment.extractors.harms.signs import Degree, Sign, Signs
from newscomment.extractors.page.paratext import in_note
from newscomment.language.document import Document

_TITLE = "title"
_NOT_FACING = "risk_settings.not-facing"
_REMOTE = "remote"  # how likely a harm is that is denied
_FAR = 300  # code points: what makes a harm likely, or denies it, stands no farther before it
_TURN = re.compile(  # a denial before these does not reach what stands behind them
    r"\b(?:but|yet|while|although|though|however|unless|if|until|who|because|perhaps)\b|, which|, and the\b|[:;—–)”]"
    r"|\band (?:will|would|could|may|might|can|is|are)\b",
    re.IGNORECASE,
)
_BEHIND = 30  # code points behind a statement in which a date may still belong to it


def extract(document: Document, findings: Findings) -> tuple[Risk, ...]:
    """The risks of a document, ordered by where their statements begin."""
    matches = document.matches("risks")
    if not matches:
        return ()
    signs = Signs(document)
    framer, parties = Framer(document, signs), Parties(document, findings, signs)
    pronouns = Pronouns(document, framer.subjects, parties.is_person)
    frames = [frame for match in matches if (frame := framer.frame(match))]
    told = (frame for frame in resolve(frames, framer.words.trimmed) if _in_body(document, frame))
    found = [_risk(document, frame, signs, parties, pronouns) for frame in told]
    return joined(document, signs, found)


def _opening(document: Document, start: int) -> int:
    """Where the clause of a statement begins, or that whose complement it is: "it is unlikely that"."""
    at = document.clause_at(start)
    clauses = document.clauses
    held = clauses[at].kind == "complement" and at > 0 and clauses[at - 1].sentence == clauses[at].sentence
    return document.starts[clauses[at - held].first]


def _in_body(document: Document, frame: Frame) -> bool:
    """Whether a frame stands in the piece: neither in its title nor in a note."""
    sentence = document.sentence_at(frame.hazard[0])
    return document.blocks[document.sentences[sentence].block].kind != _TITLE and not in_note(document, sentence)


def _risk(document: Document, frame: Frame, signs: Signs, parties: Parties, pronouns: Pronouns) -> Risk:
    if not frame.trigger:
        frame = frame._replace(trigger=pronouns.trigger(frame, parties.named_before(frame.pronoun)))
    sentence = document.sentences[document.sentence_at(frame.hazard[0])]
    span = _statement(frame, (sentence.start, sentence.end))
    near = max(sentence.start, min(frame.cue[0], frame.hazard[0])), frame.hazard[1]
    affected = parties.affected(frame.affected, _before_trigger(frame), frame.facing, frame.trigger)
    likelihood = _likelihood(document, signs, frame, near)
    severity = signs.severity(near, [party.span for party in affected])
    claim = parties.claim(frame.hazard)
    return Risk(
        span,
        frame.hazard,
        frame.trigger,
        affected,
        likelihood.value,
        likelihood.spans,
        severity.value,
        severity.spans,
        signs.horizon((span[0], min(sentence.end, span[1] + _BEHIND))),
        signs.category(_weighed(frame, span)),
        likelihood.value == _REMOTE,
        parties.holder(claim),
        claim,
        (frame.evidence,),
    )


def _likelihood(document: Document, signs: Signs, frame: Frame, near: Range) -> Degree:
    """How likely the words make a harm; one that is denied is remote."""
    told = signs.likelihood(near, max(_opening(document, near[0]), near[0] - _FAR))
    denials = (frame.cue,) if frame.denied else _denials(document, signs, frame.hazard)
    return Degree(_REMOTE, told.spans or denials) if denials else told


def _before_trigger(frame: Frame) -> Range:
    """A hazard without the trigger that it ends in, whose words name nobody who is hit: "risks of | going to Spain"."""
    start, end = frame.hazard
    inside = frame.trigger is not None and start < frame.trigger[0] < end <= frame.trigger[1]
    return (start, frame.trigger[0]) if frame.trigger and inside else frame.hazard


def _statement(frame: Frame, sentence: Range) -> Range:
    """From the first to the last of the parts of a frame, within their sentence."""
    parts = [span for span in (frame.hazard, frame.cue, frame.trigger, frame.affected) if span]
    return max(sentence[0], min(start for start, _ in parts)), min(sentence[1], max(end for _, end in parts))


def _weighed(frame: Frame, span: Range) -> tuple[tuple[Range, int], ...]:
    parts = [(frame.hazard, 3), (span, 1)]
    return tuple(parts + ([(frame.affected, 2)] if frame.affected else []))


def _is_of_noun(document: Document, sign: Sign, hazard: Range) -> bool:
    """Whether what is denied is but a noun before a harm: "we have | not seen | any answer to the threat"."""
    if sign.value != _NOT_FACING:
        return False
    first, last = document.tokens_in(sign.span[1], hazard[0])
    tags = {document.tag(at)[:1] for at in range(first, last)}
    hangs = "N" in tags and tags.isdisjoint("VM")
    return hangs and document.lowered[last - 1] != "of"  # "not facing any threat of | floods"


def _denials(document: Document, signs: Signs, hazard: Range) -> Ranges:
    """What takes a hazard back: a denial before it in its sentence, with no turn between, or one around it."""
    start = document.sentences[document.sentence_at(hazard[0])].start
    before = signs.of("denied", (max(start, hazard[0] - _FAR), hazard[0]))
    ensured = signs.of("averting", (max(start, hazard[0] - _FAR), hazard[0]))
    if any(not _TURN.search(document.text, sign.span[1], hazard[0]) for sign in ensured):
        return ()  # "make sure that they do not pose | a risk": whoever sees to it does not deny it
    near = tuple(
        sign.span
        for sign in before
        if not _TURN.search(document.text, sign.span[1], hazard[0]) and not _is_of_noun(document, sign, hazard)
    )
    return near or tuple(sign.span for sign in signs.of("denied-over", (start, hazard[1])) if sign.span[1] > hazard[0])
