"""What was found as labelled stretches of text with links between them: what all annotation tools speak of."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from newscomment.model import Actor, Article, Claim, Evidence, Quotation, Relation, Risk, Section, Span

Facts = Mapping[str, str]

MENTIONS = {"person": "Person", "state": "State", "organization": "Organization", "group": "Group", "place": "Place"}
"""The labels of mentions, by the kind of actor."""

KINDS = ("sections", "actors", "quotations", "claims", "relations", "arguments", "risks", "findings")
"""The kinds of things that become annotations."""

SPAN_KINDS = KINDS[1:]
"""Those for tools that draw each stretch: all but sections, which fill the page."""


class Annotation(NamedTuple):
    """A labelled stretch of text, in one piece or several, with what is told of it and the rules that found it."""

    id: str
    label: str
    spans: tuple[Span, ...]
    facts: Facts
    rules: tuple[str, ...]


class Link(NamedTuple):
    """A labelled link from one annotation to another, by their ids."""

    label: str
    source: str
    target: str


class Annotations(NamedTuple):
    """The annotations of a text, in text order, and the links between them."""

    text: str
    items: tuple[Annotation, ...]
    links: tuple[Link, ...]


def annotations(article: Article, kinds: Collection[str] = KINDS) -> Annotations:
    """What was found in an article, of some kinds only; links to what is left out are left out too."""
    found = [one for kind in KINDS if kind in kinds for one in _MAKERS[kind](article)]
    items = sorted((one for one in found if isinstance(one, Annotation)), key=_place)
    known = {one.id for one in items}
    links = [one for one in found if isinstance(one, Link) and one.source in known and one.target in known]
    return Annotations(article.text, tuple(items), tuple(links))


Found = Iterator[Annotation | Link]


def _place(one: Annotation) -> tuple[int, int, str]:
    return one.spans[0].start, -one.spans[-1].end, one.id


def _rules(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.rule for one in evidence))


def _part(owner: str, name: str, label: str, spans: tuple[Span, ...], facts: Facts | None = None) -> Found:
    """A part of something, and the link that leads to it; nothing where it has no place."""
    if spans:
        yield Annotation(f"{owner}.{name}", label, spans, facts or {}, ())
        yield Link(f"Has{label}", owner, f"{owner}.{name}")


def _sections(article: Article) -> Found:
    for section in article.sections:
        yield from _section(section)


def _section(section: Section) -> Found:
    yield Annotation(section.id, "Section", (section.span,), {"role": section.role}, _rules(section.evidence))
    yield from _part(section.id, "topic", "Topic", (section.topic.span,) if section.topic else ())


def _actors(article: Article) -> Found:
    for actor in article.actors:
        yield from _mentions(actor)
        ids = [f"{actor.id}.{number}" for number in range(len(actor.mentions))]
        yield from (Link("Coreference", later, earlier) for earlier, later in pairwise(ids))


def _mentions(actor: Actor) -> Found:
    for number, mention in enumerate(actor.mentions):
        facts = {"form": mention.form, "actor": actor.name}
        rules = _rules(one for one in actor.evidence if one.span.overlaps(mention.span))
        yield Annotation(f"{actor.id}.{number}", MENTIONS[actor.kind], (mention.span,), facts, rules)


def _quotations(article: Article) -> Found:
    for quotation in article.quotations:
        yield from _quotation(quotation)


def _quotation(quotation: Quotation) -> Found:
    facts = {"use": quotation.use}
    yield Annotation(quotation.id, "Quotation", quotation.spans, facts, _rules(quotation.evidence))
    if quotation.claim:
        yield Link("PartOf", quotation.id, quotation.claim)


def _claims(article: Article) -> Found:
    for claim in article.claims:
        yield from _claim(claim)


def _claim(claim: Claim) -> Found:
    facts: dict[str, str] = {
        "kind": claim.kind,
        "certainty": claim.certainty.level,
        "negated": str(claim.negated).lower(),
    }
    if claim.role:
        facts["role"] = claim.role
    yield Annotation(claim.id, "Claim", claim.spans, facts, _rules(claim.evidence))
    told = claim.attribution
    if told:
        manner = {"manner": told.manner, "attitude": told.attitude}
        yield from _part(claim.id, "source", "Source", told.source_spans)
        yield from _part(claim.id, "cue", "Cue", told.cue_spans, manner)
    if told and told.outer:
        yield Link("Inside", claim.id, told.outer)
    yield from _each(claim.id, "Hedge", claim.certainty.hedge_spans)
    yield from _each(claim.id, "Booster", claim.certainty.booster_spans)
    yield from _each(claim.id, "Negation", claim.negation_spans)


def _each(owner: str, label: str, spans: tuple[Span, ...]) -> Found:
    for number, span in enumerate(spans):
        yield from _part(owner, f"{label.lower()}{number}", label, (span,))


def _relations(article: Article) -> Found:
    for relation in article.relations:
        yield from _relation(relation)


def _relation(relation: Relation) -> Found:
    sense = {"sense": relation.sense}
    yield Annotation(relation.id, "Connective", relation.cue_spans, sense, _rules(relation.evidence))
    yield from _part(relation.id, "arg1", "Argument1", relation.arg1_spans)
    yield from _part(relation.id, "arg2", "Argument2", relation.arg2_spans)


def _arguments(article: Article) -> Found:
    for link in article.arguments:
        yield Link("Supports" if link.kind == "support" else "Attacks", link.source, link.target)


def _risks(article: Article) -> Found:
    for risk in article.risks:
        yield from _risk(risk)


def _risk(risk: Risk) -> Found:
    facts = {name: getattr(risk, name) for name in ("likelihood", "severity", "horizon", "category")}
    facts["denied"] = str(risk.denied).lower()
    yield Annotation(risk.id, "Risk", (risk.span,), facts, _rules(risk.evidence))
    yield from _part(risk.id, "hazard", "Hazard", (risk.hazard.span,))
    yield from _part(risk.id, "trigger", "Trigger", (risk.trigger.span,) if risk.trigger else ())
    for number, party in enumerate(risk.affected):
        yield from _part(risk.id, f"affected{number}", "Affected", (party.span,))


def _findings(article: Article) -> Found:
    for finding in article.findings:
        yield Annotation(finding.id, "Finding", (finding.span,), {"label": finding.label}, _rules(finding.evidence))


_MAKERS = {
    "sections": _sections,
    "actors": _actors,
    "quotations": _quotations,
    "claims": _claims,
    "relations": _relations,
    "arguments": _arguments,
    "risks": _risks,
    "findings": _findings,
}
