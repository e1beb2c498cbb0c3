"""Findings become an Article: ids are given, indices resolved, words cut out of the text, models made.

Models are made without validating each value: words are cut out of the text where their spans say, ids are those of
what was found, and each span is looked at when it is made. How all of it hangs together is checked at the end.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from newscomment.errors import ArticleError
from newscomment.extractors import findings as found
from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Findings, Range, Ranges
from newscomment.language.collection import collection_paused
from newscomment.language.document import Document
from newscomment.model import (
    Actor,
    Affected,
    ArgumentLink,
    Article,
    Attribution,
    Capture,
    Certainty,
    Claim,
    Evidence,
    Excerpt,
    Finding,
    Mention,
    Metadata,
    Origin,
    Quotation,
    Relation,
    Risk,
    Section,
    Sentence,
    Span,
    Stance,
)
from newscomment.model.invariants import check_together
from newscomment.model.item import Item
from newscomment.model.listed import Listed
from newscomment.model.making import maker

Thing = TypeVar("Thing")
Made = TypeVar("Made", bound=Item)
Ids = tuple[str, ...]

_article = maker(Article)
_sentence, _section, _actor, _mention = maker(Sentence), maker(Section), maker(Actor), maker(Mention)
_quotation, _claim, _attribution, _certainty = maker(Quotation), maker(Claim), maker(Attribution), maker(Certainty)
_stance, _relation, _link, _risk, _affected = (
    maker(Stance),
    maker(Relation),
    maker(ArgumentLink),
    maker(Risk),
    maker(Affected),
)
_span, _excerpt, _ground = maker(Span), maker(Excerpt), maker(Evidence)


def assemble(document: Document, findings: Findings) -> Article:
    """The Article that a document and the findings in it make. Raises ArticleError if it would not hang together."""
    with collection_paused():  # all that is made here stays, and looking for what may go takes longer than making it
        article = _Maker(document, findings).article()
        check_together(article)
        return article


def _metadata(facts: Mapping[str, Any]) -> Metadata:
    """What is known of the article, checked; of a plain file that is no more than its name."""
    return Metadata.model_construct(**facts) if facts.keys() <= {"source"} else Metadata.model_validate(facts)


def _origin(document: Document) -> Origin | None:
    origin = document.layout.origin
    return Origin(format=origin.format, runs=origin.runs) if origin else None


class _Spans(dict[Range, Span]):
    """The spans of a text of some length, each made once."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self._length = length

    def __missing__(self, place: Range) -> Span:
        start, end = place
        if not 0 <= start < end <= self._length:
            raise ArticleError(f"expected a span inside the text of {self._length} characters, found {start}:{end}")
        span = self[place] = _span({"start": start, "end": end})
        return span


def _tidy(spans: Ranges) -> list[Range]:
    """Spans in text order; those that overlap, since several rules found them, as one."""
    tidy: list[Range] = []
    for start, end in sorted(spans):
        if tidy and start < tidy[-1][1]:
            tidy[-1] = tidy[-1][0], max(end, tidy[-1][1])
        else:
            tidy.append((start, end))
    return tidy


def _ids(prefix: str, things: Sequence[object]) -> Ids:
    return tuple([f"{prefix}{index}" for index in range(len(things))])


def _id(ids: Ids, index: int | None) -> str | None:
    return None if index is None else ids[index]


def _all(ids: Ids, things: Iterable[Thing], make: Callable[[str, Thing], Made]) -> Listed[Made]:
    """What is made of all findings of a kind, with ids in their order."""
    return Listed(map(make, ids, things))


class _Maker:
    """Makes the models of each kind of finding."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document, self._text, self._findings = document, document.text, findings
        self._span = _Spans(len(document.text))
        self._actors, self._claims = _ids("a", findings.actors), _ids("c", findings.claims)
        self._sentences = _ids("s", document.sentences)
        self._claim_of = {claim.attribution: index for index, claim in reversed([*enumerate(findings.claims)])}
        self._mentions = ByStart((m.span, index) for index, actor in enumerate(findings.actors) for m in actor.mentions)
        paragraphs = [index for index, block in enumerate(document.blocks) if block.kind == "paragraph"]
        self._paragraph_of = {block: number for number, block in enumerate(paragraphs)}

    def article(self) -> Article:
        """The whole."""
        document, findings = self._document, self._findings
        title = next((block for block in document.blocks if block.kind == "title"), None)
        return _article(
            {
                "schema_version": 1,
                "title": document.layout.title,
                "title_span": self._span[title.start, title.end] if title else None,
                "metadata": _metadata(document.layout.metadata),
                "origin": _origin(document),
                "text": document.text,
                "sections": _all(_ids("sec", findings.sections), findings.sections, self._section),
                "sentences": _all(self._sentences, range(len(document.sentences)), self._sentence),
                "actors": _all(self._actors, findings.actors, self._actor),
                "quotations": _all(_ids("q", findings.quotations), findings.quotations, self._quotation),
                "claims": _all(self._claims, range(len(findings.claims)), self._claim),
                "relations": _all(_ids("d", findings.relations), findings.relations, self._relation),
                "arguments": _all(_ids("g", findings.arguments), findings.arguments, self._argument),
                "risks": _all(_ids("r", findings.risks), findings.risks, self._risk),
                "findings": _all(_ids("f", findings.findings), findings.findings, self._labelled),
            }
        )

    def _spans(self, spans: Ranges) -> tuple[Span, ...]:
        return tuple(map(self._span.__getitem__, _tidy(spans) if len(spans) > 1 else spans))

    def _excerpt(self, span: Range) -> Excerpt:
        return _excerpt({"span": self._span[span], "text": self._text[span[0] : span[1]]})

    def _evidence(self, evidence: Iterable[found.Evidence]) -> tuple[Evidence, ...]:
        return tuple([_ground({"rule": rule, "span": self._span[span]}) for rule, span in evidence])

    def _joined(self, spans: Ranges) -> str:
        if len(spans) == 1:  # nearly always
            return self._text[slice(*spans[0])]
        return " ".join([self._text[start:end] for start, end in _tidy(spans)])

    def _claim_reporting(self, attribution: int | None) -> str | None:
        """The id of the first claim with that attribution."""
        return None if attribution is None else _id(self._claims, self._claim_of.get(attribution))

    def _sentence(self, id_: str, index: int) -> Sentence:
        sentence = self._document.sentences[index]
        return _sentence(
            {
                "id": id_,
                "span": self._span[sentence.start, sentence.end],
                "paragraph": self._paragraph_of.get(sentence.block),
                "mood": self._findings.moods[index],
            }
        )

    def _section(self, id_: str, section: found.Section) -> Section:
        """A section; its span begins with the heading that stands right above it."""
        blocks = [self._document.blocks[index] for index in section.blocks]
        heading = None if section.heading is None else self._document.blocks[section.heading]
        above = heading if section.heading == section.blocks[0] - 1 else None  # later runs under it bear its words only
        return _section(
            {
                "id": id_,
                "heading": self._text[heading.start : heading.end] if heading else None,
                "heading_span": self._span[above.start, above.end] if above else None,
                "role": section.role,
                "topic": self._excerpt(section.topic) if section.topic else None,
                "span": self._span[(above or blocks[0]).start, blocks[-1].end],
                "paragraphs": self._spans(tuple((block.start, block.end) for block in blocks)),
                "evidence": self._evidence(section.evidence),
            }
        )

    def _actor(self, id_: str, actor: found.Actor) -> Actor:
        return _actor(
            {
                "id": id_,
                "name": actor.name,
                "kind": actor.kind,
                "titles": actor.titles,
                "affiliation": _id(self._actors, actor.affiliation),
                "country": actor.country,
                "aliases": actor.aliases,
                "mentions": tuple(map(self._mention, actor.mentions)),
                "salience": actor.salience,
                "evidence": self._evidence(actor.evidence),
            }
        )

    def _mention(self, mention: found.Mention) -> Mention:
        span, form = mention
        return _mention({"span": self._span[span], "text": self._text[span[0] : span[1]], "form": form})

    def _quotation(self, id_: str, quotation: found.Quotation) -> Quotation:
        """A quotation, tied to the first claim of the attribution that reports it."""
        return _quotation(
            {
                "id": id_,
                "spans": self._spans(quotation.spans),
                "text": self._joined(quotation.spans),
                "use": quotation.use,
                "speaker": _id(self._actors, quotation.speaker),
                "claim": self._claim_reporting(quotation.attribution),
                "evidence": self._evidence(quotation.evidence),
            }
        )

    def _claim(self, id_: str, index: int) -> Claim:
        """A claim, by its index, with what the columns beside the claims say of it."""
        claim, kind = self._findings.claims[index], self._findings.kinds[index]
        certainty = self._findings.certainties[index]
        evidence = dict.fromkeys((*claim.evidence, *kind.evidence, *certainty.evidence))
        inside = {actor for _, actor in self._mentions.inside_any(claim.spans)}
        return _claim(
            {
                "id": id_,
                "spans": self._spans(claim.spans),
                "text": self._joined(claim.spans),
                "sentence": self._sentences[claim.sentence],
                "kind": kind.kind,
                "attribution": self._attribution(claim.attribution),
                "certainty": self._certainty(certainty),
                "negated": certainty.negated,
                "negation_spans": self._spans(certainty.negations),
                "role": self._findings.roles[index],
                "actors": tuple([self._actors[actor] for actor in sorted(inside)]),
                "stances": tuple(map(self._stance, self._findings.stances[index])),
                "evidence": self._evidence(evidence),
            }
        )

    def _certainty(self, certainty: found.Certainty) -> Certainty:
        return _certainty(
            {
                "level": certainty.level,
                "hedge_spans": self._spans(certainty.hedges),
                "booster_spans": self._spans(certainty.boosters),
            }
        )

    def _stance(self, stance: found.Stance) -> Stance:
        return _stance(
            {
                "actor": self._actors[stance.actor],
                "polarity": stance.polarity,
                "cue_spans": self._spans(stance.cues),
                "evidence": self._evidence(stance.evidence),
            }
        )

    def _attribution(self, index: int | None) -> Attribution | None:
        if index is None:
            return None
        attribution = self._findings.attributions[index]
        return _attribution(
            {
                "source_spans": self._spans(attribution.source),
                "antecedent_spans": self._spans(attribution.antecedent),
                "source": _id(self._actors, attribution.actor),
                "cue_spans": self._spans(attribution.cue),
                "manner": attribution.manner,
                "attitude": attribution.attitude,
                "outer": self._claim_reporting(attribution.outer),
            }
        )

    def _relation(self, id_: str, relation: found.Relation) -> Relation:
        """A discourse relation, with the claims that begin in its arguments."""
        return _relation(
            {
                "id": id_,
                "sense": relation.sense,
                "cue_spans": self._spans(relation.cue),
                "arg1_spans": self._spans(relation.arg1),
                "arg2_spans": self._spans(relation.arg2),
                "claims": tuple([self._claims[claim] for claim in relation.claims]),
                "evidence": self._evidence(relation.evidence),
            }
        )

    def _argument(self, id_: str, link: found.Link) -> ArgumentLink:
        return _link(
            {
                "id": id_,
                "source": self._claims[link.source],
                "target": self._claims[link.target],
                "kind": link.kind,
                "evidence": self._evidence(link.evidence),
            }
        )

    def _risk(self, id_: str, risk: found.Risk) -> Risk:
        return _risk(
            {
                "id": id_,
                "span": self._span[risk.span],
                "text": self._text[slice(*risk.span)],
                "hazard": self._excerpt(risk.hazard),
                "trigger": self._excerpt(risk.trigger) if risk.trigger else None,
                "affected": tuple(map(self._affected, risk.affected)),
                "likelihood": risk.likelihood,
                "likelihood_spans": self._spans(risk.likelihood_spans),
                "severity": risk.severity,
                "severity_spans": self._spans(risk.severity_spans),
                "horizon": risk.horizon,
                "category": risk.category,
                "denied": risk.denied,
                "holder": _id(self._actors, risk.holder),
                "claim": _id(self._claims, risk.claim),
                "evidence": self._evidence(risk.evidence),
            }
        )

    def _affected(self, affected: found.Affected) -> Affected:
        span, actor = affected
        text = self._text[span[0] : span[1]]
        return _affected({"span": self._span[span], "text": text, "actor": _id(self._actors, actor)})

    def _labelled(self, id_: str, finding: found.Labelled) -> Finding:
        """A finding of a user's rule or extractor: validated, since its data may be anything."""
        captures = [Capture(name=name, **self._excerpt(span).__dict__) for name, span in finding.captures]
        return Finding(
            id=id_,
            label=finding.label,
            **self._excerpt(finding.span).__dict__,
            captures=tuple(captures),
            data=finding.data,
            evidence=self._evidence(finding.evidence),
        )
