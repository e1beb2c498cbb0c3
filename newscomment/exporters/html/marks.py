"""What is marked in the text, and by which classes of the style sheet: each kind of thing has a channel of its own."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newscomment.exporters.parties import NOBODY, speaker
from newscomment.model import Article, Claim, Risk, Span
from newscomment.model.base import shortened

SEVERITIES = {"low": "r1", "moderate": "r2", "high": "r3", "critical": "r4"}
"""The tint of a risk by how bad it would be."""

_COLOURS = 6
_CHIP = 22
_NEAR = 60
"""Characters before what somebody says in which a reader still sees the name."""

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who"})


class Mark(NamedTuple):
    """A stretch of text that is shown in a special way.

    `classes` are set on all of it, `first` on its first piece and `last` on its last one; `colour` is a speaker's, and
    goes over those of the marks around it; `by` is the name that stands before it.
    """

    start: int
    end: int
    classes: str
    first: str = ""
    last: str = ""
    colour: str = ""
    by: str = ""


def marks(article: Article) -> list[Mark]:
    """All marks in text order, wider ones first."""
    colours = speaker_colours(article)
    found = [
        *_actors(article),
        *(mark for claim in article.claims for mark in _claim(article, claim, colours)),
        *_quotations(article, colours),
        *_marked((span for relation in article.relations for span in relation.cue_spans), "x"),
        *(mark for risk in article.risks for mark in _risk(risk)),
        *(Mark(*_ends(finding.span), "f") for finding in article.findings),
    ]
    return sorted(found, key=lambda mark: (mark.start, -mark.end))


def speaker_colours(article: Article) -> dict[str, str]:
    """The class with the colour of each speaker, those who speak first first; colours come again after six."""
    speakers = dict.fromkeys(speaker(article, claim) for claim in article.attributed_claims)
    return {name: f"p{number % _COLOURS}" for number, name in enumerate(speakers)}


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _marked(spans: Iterable[Span], classes: str, colour: str = "") -> Iterator[Mark]:
    for span in spans:
        yield Mark(*_ends(span), classes, colour=colour)


def _actors(article: Article) -> Iterator[Mark]:
    for actor in article.actors:
        for number, mention in enumerate(actor.mentions):
            weight = "n " if mention.form == "name" else ""
            yield Mark(*_ends(mention.span), f"a {weight}{actor.id}", first=f"g-{actor.kind}" if not number else "")


def _claim(article: Article, claim: Claim, colours: dict[str, str]) -> Iterator[Mark]:
    yield from _marked(claim.certainty.hedge_spans, "h")
    yield from _marked(claim.certainty.booster_spans, "b")
    yield from _marked(claim.negation_spans, "no")
    if claim.attribution is None:
        return
    name = speaker(article, claim)
    colour = colours[name]
    yield from _marked(claim.attribution.source_spans, "so", colour)
    yield from _marked(claim.attribution.cue_spans, "cu", colour)
    for number, span in enumerate(claim.spans):
        by = "" if number or _is_named(article, claim, span.start, name) else shortened(name, _CHIP)
        yield Mark(*_ends(span), "c", colour=colour, by=by)


def _is_named(article: Article, claim: Claim, start: int, name: str) -> bool:
    """Whether who speaks stands just before an offset anyway, or there is nobody."""
    before = article.text[max(0, start - _NEAR) : start].casefold()
    return name == NOBODY or name.casefold() in before or _follows_source(article, claim, start)


def _follows_source(article: Article, claim: Claim, start: int) -> bool:
    """Whether the source stands just before an offset of its sentence, in words that tell who it is."""
    sentence, told = article.sentence_at(start), claim.attribution
    first = max(sentence.span.start if sentence else start, start - _NEAR)
    near = [span for span in told.source_spans if first <= span.start < start] if told else []
    return any(article.text[span.slice].casefold() not in _PRONOUNS for span in near)


def _quotations(article: Article, colours: dict[str, str]) -> Iterator[Mark]:
    """The quotation marks themselves, in the colour of whoever speaks."""
    for quotation in article.quotations:
        claim = article.claim(quotation.claim) if quotation.claim else None
        colour = colours.get(speaker(article, claim), "") if claim else ""
        for span in quotation.spans:
            yield from (Mark(at, at + 1, "q", colour=colour) for at in _around(article.text, span))


def _around(text: str, span: Span) -> Iterator[int]:
    """The offsets of the marks just outside the quoted words."""
    for at in (span.start - 1, span.end):
        if 0 <= at < len(text) and not text[at].isalnum() and not text[at].isspace():
            yield at


def _risk(risk: Risk) -> Iterator[Mark]:
    tint = SEVERITIES[risk.severity]
    yield Mark(*_ends(risk.span), f"r {tint}")
    yield Mark(*_ends(risk.hazard.span), f"r {tint} hz")
    if risk.trigger:
        yield Mark(*_ends(risk.trigger.span), "tr", "ts", "te")
    for party in risk.affected:
        yield Mark(*_ends(party.span), "af", "fs", "fe")
