"""Findings become an Article: ids are given, indices resolved, words cut out of the text, models made."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from newscomment.extractors import findings as found
from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Findings, Range, Ranges
from newscomment.language.collection import collection_paused
from newscomment.language.document import Document
from newscomment.model import Article

Fields = dict[str, Any]
"""The fields of one model, before validation."""


def assemble(document: Document, findings: Findings) -> Article:
    """The Article that a document and the findings in it make. All offsets are checked by the models."""
    with collection_paused():  # all that is made here stays, and looking for what may go takes longer than making it
        return Article.model_validate(_fields(document, findings))


def _fields(document: Document, findings: Findings) -> Fields:
    maker = _Maker(document, findings)
    title = next((block for block in document.blocks if block.kind == "title"), None)
    return {
        "title": document.layout.title,
        "title_span": _span((title.start, title.end)) if title else None,
        "metadata": document.layout.metadata,
        "text": document.text,
        "sections": maker.all("sec", findings.sections, maker.section),
        "sentences": maker.all("s", list(range(len(document.sentences))), maker.sentence),
        "actors": maker.all("a", findings.actors, maker.actor),
        "quotations": maker.all("q", findings.quotations, maker.quotation),
        "claims": maker.all("c", list(range(len(findings.claims))), maker.claim),
        "relations": maker.all("d", findings.relations, maker.relation),
        "arguments": maker.all("g", findings.arguments, maker.argument),
        "risks": maker.all("r", findings.risks, maker.risk),
        "findings": maker.all("f", findings.findings, maker.labelled),
    }


def _span(span: Range) -> Fields:
    return {"start": span[0], "end": span[1]}


def _spans(spans: Ranges) -> list[Fields]:
    """Spans in text order; those that overlap, since several rules found them, as one."""
    return [{"start": start, "end": end} for start, end in (_tidy(spans) if len(spans) > 1 else spans)]


def _tidy(spans: Ranges) -> list[Range]:
    tidy: list[Range] = []
    for start, end in sorted(spans):
        if tidy and start < tidy[-1][1]:
            tidy[-1] = tidy[-1][0], max(end, tidy[-1][1])
        else:
            tidy.append((start, end))
    return tidy


def _stance(stance: found.Stance) -> Fields:
    return {
        "actor": f"a{stance.actor}",
        "polarity": stance.polarity,
        "cue_spans": _spans(stance.cues),
        "evidence": _evidence(stance.evidence),
    }


def _id(prefix: str, index: int | None) -> str | None:
    return None if index is None else f"{prefix}{index}"


def _evidence(evidence: Iterable[found.Evidence]) -> list[Fields]:
    return [{"rule": rule, "span": _span(span)} for rule, span in evidence]


def _ids_inside(prefix: str, places: ByStart[tuple[Range, int]], spans: Ranges) -> list[str]:
    """The ids of the findings that begin in one of the spans, in order."""
    return [f"{prefix}{index}" for index in sorted({index for _, index in places.inside_any(spans)})]


class _Maker:
    """Makes the fields of each kind of model."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document, self._text, self._findings = document, document.text, findings
        self._claim_of = {claim.attribution: index for index, claim in reversed([*enumerate(findings.claims)])}
        self._mentions = ByStart((m.span, index) for index, actor in enumerate(findings.actors) for m in actor.mentions)
        paragraphs = [index for index, block in enumerate(document.blocks) if block.kind == "paragraph"]
        self._paragraph_of = {block: number for number, block in enumerate(paragraphs)}

    @staticmethod
    def all(prefix: str, items: Sequence[Any], make: Callable[[Any], Fields]) -> list[Fields]:
        """The fields of all findings of a kind, with ids in their order."""
        return [{"id": f"{prefix}{index}", **make(item)} for index, item in enumerate(items)]

    def _excerpt(self, span: Range) -> Fields:
        return {"span": _span(span), "text": self._text[span[0] : span[1]]}

    def _joined(self, spans: Ranges) -> str:
        if len(spans) == 1:  # nearly always
            return self._text[slice(*spans[0])]
        return " ".join([self._text[start:end] for start, end in _tidy(spans)])

    def _claim_reporting(self, attribution: int | None) -> str | None:
        """The id of the first claim with that attribution."""
        return None if attribution is None else _id("c", self._claim_of.get(attribution))

    def sentence(self, index: int) -> Fields:
        """A sentence, by its index."""
        sentence = self._document.sentences[index]
        return {
            "span": _span((sentence.start, sentence.end)),
            "paragraph": self._paragraph_of.get(sentence.block),
            "mood": self._findings.moods[index],
        }

    def section(self, section: found.Section) -> Fields:
        """A section; its span begins with the heading that stands right above it."""
        blocks = [self._document.blocks[index] for index in section.blocks]
        heading = None if section.heading is None else self._document.blocks[section.heading]
        above = heading if section.heading == section.blocks[0] - 1 else None  # later runs under it bear its words only
        return {
            "heading": self._text[heading.start : heading.end] if heading else None,
            "heading_span": _span((above.start, above.end)) if above else None,
            "role": section.role,
            "topic": self._excerpt(section.topic) if section.topic else None,
            "span": _span(((above or blocks[0]).start, blocks[-1].end)),
            "paragraphs": _spans(tuple((block.start, block.end) for block in blocks)),
            "evidence": _evidence(section.evidence),
        }

    def actor(self, actor: found.Actor) -> Fields:
        """An actor with its mentions."""
        return {
            "name": actor.name,
            "kind": actor.kind,
            "titles": actor.titles,
            "affiliation": _id("a", actor.affiliation),
            "country": actor.country,
            "aliases": actor.aliases,
            "mentions": [{**self._excerpt(mention.span), "form": mention.form} for mention in actor.mentions],
            "salience": actor.salience,
            "evidence": _evidence(actor.evidence),
        }

    def quotation(self, quotation: found.Quotation) -> Fields:
        """A quotation, tied to the first claim of the attribution that reports it."""
        return {
            "spans": _spans(quotation.spans),
            "text": self._joined(quotation.spans),
            "use": quotation.use,
            "speaker": _id("a", quotation.speaker),
            "claim": self._claim_reporting(quotation.attribution),
            "evidence": _evidence(quotation.evidence),
        }

    def claim(self, index: int) -> Fields:
        """A claim, by its index, with what the columns beside the claims say of it."""
        claim, kind = self._findings.claims[index], self._findings.kinds[index]
        certainty = self._findings.certainties[index]
        stances = self._findings.stances[index]
        evidence = dict.fromkeys((*claim.evidence, *kind.evidence, *certainty.evidence))
        return {
            "spans": _spans(claim.spans),
            "text": self._joined(claim.spans),
            "sentence": f"s{claim.sentence}",
            "kind": kind.kind,
            "attribution": self._attribution(claim.attribution),
            "certainty": {
                "level": certainty.level,
                "hedge_spans": _spans(certainty.hedges),
                "booster_spans": _spans(certainty.boosters),
            },
            "negated": certainty.negated,
            "negation_spans": _spans(certainty.negations),
            "role": self._findings.roles[index],
            "actors": _ids_inside("a", self._mentions, claim.spans),
            "stances": [_stance(stance) for stance in stances],
            "evidence": _evidence(evidence),
        }

    def _attribution(self, index: int | None) -> Fields | None:
        if index is None:
            return None
        attribution = self._findings.attributions[index]
        return {
            "source_spans": _spans(attribution.source),
            "source": _id("a", attribution.actor),
            "cue_spans": _spans(attribution.cue),
            "manner": attribution.manner,
            "attitude": attribution.attitude,
            "outer": self._claim_reporting(attribution.outer),
        }

    def relation(self, relation: found.Relation) -> Fields:
        """A discourse relation, with the claims that begin in its arguments."""
        return {
            "sense": relation.sense,
            "cue_spans": _spans(relation.cue),
            "arg1_spans": _spans(relation.arg1),
            "arg2_spans": _spans(relation.arg2),
            "claims": [f"c{claim}" for claim in relation.claims],
            "evidence": _evidence(relation.evidence),
        }

    def argument(self, link: found.Link) -> Fields:
        """A link between two claims."""
        return {
            "source": f"c{link.source}",
            "target": f"c{link.target}",
            "kind": link.kind,
            "evidence": _evidence(link.evidence),
        }

    def risk(self, risk: found.Risk) -> Fields:
        """A risk."""
        return {
            **self._excerpt(risk.span),
            "hazard": self._excerpt(risk.hazard),
            "trigger": self._excerpt(risk.trigger) if risk.trigger else None,
            "affected": [{**self._excerpt(one.span), "actor": _id("a", one.actor)} for one in risk.affected],
            "likelihood": risk.likelihood,
            "likelihood_spans": _spans(risk.likelihood_spans),
            "severity": risk.severity,
            "severity_spans": _spans(risk.severity_spans),
            "horizon": risk.horizon,
            "category": risk.category,
            "denied": risk.denied,
            "holder": _id("a", risk.holder),
            "claim": _id("c", risk.claim),
            "evidence": _evidence(risk.evidence),
        }

    def labelled(self, finding: found.Labelled) -> Fields:
        """A finding of a user's rule or extractor."""
        return {
            **self._excerpt(finding.span),
            "label": finding.label,
            "captures": [{"name": name, **self._excerpt(span)} for name, span in finding.captures],
            "data": finding.data,
            "evidence": _evidence(finding.evidence),
        }
