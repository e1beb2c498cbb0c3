"""Whole essays beside their approved readings: one line a finding, so that a difference can be read.

Each reading was compared by eye with the notes of a careful reader (`*.notes.md`), which also say what is still missed.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import newscomment
from newscomment import Article, Claim, Span

HERE = Path(__file__).parent
ESSAYS = [*sorted(HERE.glob("*.txt")), HERE.parent.parent / "docs" / "examples" / "lifting-sanctions-too-soon.txt"]


@pytest.mark.parametrize("essay", ESSAYS, ids=[essay.stem for essay in ESSAYS])
def test_reading_is_the_approved_one(essay: Path, golden: Callable[[Path, str], None]) -> None:
    golden(HERE / f"{essay.stem}.reading", "\n".join(lines(newscomment.read(essay))) + "\n")


def lines(article: Article) -> Iterator[str]:
    yield f"title: {article.title}"
    for section in article.sections:
        topic = f" | {one_line(section.topic.text)}" if section.topic else ""
        yield f"{section.id} {section.role} {len(section.paragraphs)} paragraphs {place(section.span)}{topic}"
    for actor in article.actors:
        facts = [actor.kind, actor.country or "", ", ".join(actor.titles), actor.affiliation or ""]
        yield f"{actor.id} {actor.name}: {'; '.join(filter(None, facts))}"
        for mention in actor.mentions:
            yield f"    {place(mention.span)} {mention.form} {one_line(mention.text)}"
    for quotation in article.quotations:
        yield f"{quotation.id} {quotation.use} {quotation.speaker or '-'} | {one_line(quotation.text)}"
    for claim in article.claims:
        yield from claim_lines(article, claim)
    for relation in article.relations:
        arguments = [one_line(article.text_of(spans)) for spans in (relation.arg1_spans, relation.arg2_spans)]
        yield f"{relation.id} {relation.sense} {article.text_of(relation.cue_spans)}"
        yield from (f"    {number}. {words}" for number, words in enumerate(arguments, 1))
    for link in article.arguments:
        yield f"{link.id} {link.source} {link.kind}s {link.target}"
    for risk in article.risks:
        denied = " denied" if risk.denied else ""
        yield f"{risk.id} {risk.likelihood} {risk.severity} {risk.horizon} {risk.category}{denied} | {one_line(risk.hazard.text)}"
        yield f"    trigger: {one_line(risk.trigger.text) if risk.trigger else '-'}"
        yield from (f"    affected: {party.text} {party.actor or ''}".rstrip() for party in risk.affected)
        yield f"    holder: {risk.holder or 'author'}; claim: {risk.claim}"


def claim_lines(article: Article, claim: Claim) -> Iterator[str]:
    facts = [claim.kind, claim.certainty.level, "negated" if claim.negated else "", claim.role or ""]
    yield f"{claim.id} {' '.join(map(place, claim.spans))} {' '.join(filter(None, facts))} | {one_line(claim.text)}"
    if claim.attribution:
        source, cue = map(article.text_of, (claim.attribution.source_spans, claim.attribution.cue_spans))
        told = claim.attribution
        yield f"    {told.manner} {told.attitude} by {told.source or '-'} “{one_line(source)}” cue “{one_line(cue)}”"
    for name, spans in (("hedges", claim.certainty.hedge_spans), ("boosters", claim.certainty.booster_spans)):
        if spans:
            yield f"    {name}: {', '.join(article.text_of(span) for span in spans)}"
    for stance in claim.stances:
        yield f"    {stance.polarity} to {stance.actor}: {article.text_of(stance.cue_spans)}"


def place(span: Span) -> str:
    return f"{span.start}-{span.end}"


def one_line(text: str) -> str:
    return " ".join(text.split())
