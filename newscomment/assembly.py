"""Findings become an Article: ids are given, indices resolved, words cut out of the text, models made.

Models are made without validating each value: words are cut out of the text where their spans say, ids are those of
what was found, and each span is looked at when it is made. How all of it hangs together is checked at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from newscomment.cutting import Cutter
from newscomment.extractors import findings as found
from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Findings
from newscomment.language.document import Document
from newscomment.language.document import Sentence as Line
from newscomment.language.gc_pause import collection_paused
from newscomment.language.layout import Layout
from newscomment.model import (
    Actor,
    Affected,
    ArgumentLink,
    Article,
    Attribution,
    Capture,
    Certainty,
    Claim,
    Finding,
    Mention,
    Metadata,
    Origin,
    Quotation,
    Relation,
    Risk,
    Section,
    Sentence,
    Stance,
)
from newscomment.model.invariants import check_together
from newscomment.model.item import Item
from newscomment.model.item_tuple import ItemTuple
from newscomment.model.unchecked import maker

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


def _metadata(facts: Mapping[str, Any]) -> Metadata:
    """What is known of the article, checked; of a plain file that is no more than its name."""
    return Metadata.model_construct(**facts) if facts.keys() <= {"source"} else Metadata.model_validate(facts)


def _origin(layout: Layout) -> Origin | None:
    origin = layout.origin
    return Origin(format=origin.format, runs=origin.runs) if origin else None


def _ids(prefix: str, things: Sequence[object]) -> Ids:
    return tuple([f"{prefix}{index}" for index in range(len(things))])


def _id(ids: Ids, index: int | None) -> str | None:
    return None if index is None else ids[index]


def _all(ids: Ids, things: Iterable[Thing], make: Callable[[str, Thing], Made]) -> ItemTuple[Made]:
    """What is made of all findings of a kind, with ids in their order; each finding goes when it has been made."""
    coming = [*things][::-1]
    del things
    return ItemTuple(make(id_, coming.pop()) for id_ in ids)


class _ClaimParts(NamedTuple):
    """A claim, and what the columns beside the claims say of it."""

    claim: found.Claim
    kind: found.Kind
    certainty: found.Certainty
    role: str | None
    stances: tuple[found.Stance, ...]


class Assembly:
    """Makes the models of each kind of finding, once; keeps of a document only what is asked for meanwhile.

    Who lets go of the document and the findings before `article()` needs less memory: the findings go one by one.
    """

    def __init__(self, document: Document, findings: Findings) -> None:
        self._layout, self._text, self._lines = document.layout, document.text, document.sentences
        self._attributions, self._left = findings.attributions, findings._asdict()
        self._cut = Cutter(document.text)
        self._actors, self._claims = _ids("a", findings.actors), _ids("c", findings.claims)
        self._sentences = _ids("s", document.sentences)
        self._claim_of = {claim.attribution: index for index, claim in reversed([*enumerate(findings.claims)])}
        self._mentions = ByStart((m.span, index) for index, actor in enumerate(findings.actors) for m in actor.mentions)
        paragraphs = [index for index, block in enumerate(document.blocks) if block.kind == "paragraph"]
        self._paragraph_of = {block: number for number, block in enumerate(paragraphs)}

    def article(self) -> Article:
        """The whole. Raises ArticleError if it would not hang together."""
        with collection_paused():  # all that is made here stays; looking for what may go takes longer than making it
            article = _article(self._parts())
            check_together(article)
            return article

    def _parts(self) -> dict[str, object]:
        """The fields of the article."""
        layout = self._layout
        title = next((block for block in layout.blocks if block.kind == "title"), None)
        return {
            "schema_version": 1,
            "title": layout.title,
            "title_span": self._cut.span[title.start, title.end] if title else None,
            "metadata": _metadata(layout.metadata),
            "origin": _origin(layout),
            "text": self._text,
            "sections": self._all("sections", "sec", self._section),
            "sentences": _all(self._sentences, zip(self._lines, self._left.pop("moods"), strict=True), self._sentence),
            "actors": _all(self._actors, self._left.pop("actors"), self._actor),
            "quotations": self._all("quotations", "q", self._quotation),
            "claims": _all(self._claims, self._claim_parts(), self._claim),
            "relations": self._all("relations", "d", self._relation),
            "arguments": self._all("arguments", "g", self._argument),
            "risks": self._all("risks", "r", self._risk),
            "findings": self._all("findings", "f", self._labelled),
        }

    def _all(self, name: str, prefix: str, make: Callable[[str, Any], Made]) -> ItemTuple[Made]:
        """All that is made of the findings of a name."""
        return _all(_ids(prefix, self._left[name]), self._left.pop(name), make)

    def _claim_parts(self) -> Iterator[_ClaimParts]:
        columns = ("claims", "kinds", "certainties", "roles", "stances")
        return map(_ClaimParts._make, zip(*map(self._left.pop, columns), strict=True))

    def _claim_reporting(self, attribution: int | None) -> str | None:
        """The id of the first claim with that attribution."""
        return None if attribution is None else _id(self._claims, self._claim_of.get(attribution))

    def _sentence(self, id_: str, told: tuple[Line, str]) -> Sentence:
        """A sentence and its mood."""
        sentence, mood = told
        return _sentence(
            {
                "id": id_,
                "span": self._cut.span[sentence.start, sentence.end],
                "paragraph": self._paragraph_of.get(sentence.block),
                "mood": mood,
            }
        )

    def _section(self, id_: str, section: found.Section) -> Section:
        """A section; its span begins with the heading that stands right above it."""
        blocks = [self._layout.blocks[index] for index in section.blocks]
        heading = None if section.heading is None else self._layout.blocks[section.heading]
        above = heading if section.heading == section.blocks[0] - 1 else None  # later runs under it bear its words only
        return _section(
            {
                "id": id_,
                "heading": self._text[heading.start : heading.end] if heading else None,
                "heading_span": self._cut.span[above.start, above.end] if above else None,
                "role": section.role,
                "topic": self._cut.excerpt(section.topic) if section.topic else None,
                "span": self._cut.span[(above or blocks[0]).start, blocks[-1].end],
                "paragraphs": self._cut.spans(tuple((block.start, block.end) for block in blocks)),
                "evidence": self._cut.evidence(section.evidence),
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
                "evidence": self._cut.evidence(actor.evidence),
            }
        )

    def _mention(self, mention: found.Mention) -> Mention:
        span, form = mention
        return _mention({"span": self._cut.span[span], "text": self._text[span[0] : span[1]], "form": form})

    def _quotation(self, id_: str, quotation: found.Quotation) -> Quotation:
        """A quotation, tied to the first claim of the attribution that reports it."""
        return _quotation(
            {
                "id": id_,
                "spans": self._cut.spans(quotation.spans),
                "text": self._cut.joined(quotation.spans),
                "use": quotation.use,
                "speaker": _id(self._actors, quotation.speaker),
                "claim": self._claim_reporting(quotation.attribution),
                "evidence": self._cut.evidence(quotation.evidence),
            }
        )

    def _claim(self, id_: str, parts: _ClaimParts) -> Claim:
        """A claim with what the columns beside the claims say of it."""
        claim, kind, certainty, role, stances = parts
        evidence = dict.fromkeys((*claim.evidence, *kind.evidence, *certainty.evidence))
        inside = {actor for _, actor in self._mentions.inside_any(claim.spans)}
        return _claim(
            {
                "id": id_,
                "spans": self._cut.spans(claim.spans),
                "text": self._cut.joined(claim.spans),
                "sentence": self._sentences[claim.sentence],
                "kind": kind.kind,
                "attribution": self._attribution(claim.attribution),
                "certainty": self._certainty(certainty),
                "negated": certainty.negated,
                "negation_spans": self._cut.spans(certainty.negations),
                "role": role,
                "actors": tuple([self._actors[actor] for actor in sorted(inside)]),
                "stances": tuple(map(self._stance, stances)),
                "evidence": self._cut.evidence(evidence),
            }
        )

    def _certainty(self, certainty: found.Certainty) -> Certainty:
        return _certainty(
            {
                "level": certainty.level,
                "hedge_spans": self._cut.spans(certainty.hedges),
                "booster_spans": self._cut.spans(certainty.boosters),
            }
        )

    def _stance(self, stance: found.Stance) -> Stance:
        return _stance(
            {
                "actor": self._actors[stance.actor],
                "polarity": stance.polarity,
                "explicit": stance.explicit,
                "holder": None if stance.holder is None else self._actors[stance.holder],
                "cue_spans": self._cut.spans(stance.cues),
                "evidence": self._cut.evidence(stance.evidence),
            }
        )

    def _attribution(self, index: int | None) -> Attribution | None:
        if index is None:
            return None
        attribution = self._attributions[index]
        return _attribution(
            {
                "source_spans": self._cut.spans(attribution.source),
                "antecedent_spans": self._cut.spans(attribution.antecedent),
                "source": _id(self._actors, attribution.actor),
                "joint_sources": tuple([self._actors[actor] for actor in attribution.joint]),
                "cue_spans": self._cut.spans(attribution.cue),
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
                "cue_spans": self._cut.spans(relation.cue),
                "arg1_spans": self._cut.spans(relation.arg1),
                "arg2_spans": self._cut.spans(relation.arg2),
                "claims": tuple([self._claims[claim] for claim in relation.claims]),
                "evidence": self._cut.evidence(relation.evidence),
            }
        )

    def _argument(self, id_: str, link: found.Link) -> ArgumentLink:
        return _link(
            {
                "id": id_,
                "source": self._claims[link.source],
                "target": self._claims[link.target],
                "kind": link.kind,
                "evidence": self._cut.evidence(link.evidence),
            }
        )

    def _risk(self, id_: str, risk: found.Risk) -> Risk:
        return _risk(
            {
                "id": id_,
                "span": self._cut.span[risk.span],
                "text": self._text[slice(*risk.span)],
                "hazard": self._cut.excerpt(risk.hazard),
                "trigger": self._cut.excerpt(risk.trigger) if risk.trigger else None,
                "affected": tuple(map(self._affected, risk.affected)),
                "likelihood": risk.likelihood,
                "likelihood_spans": self._cut.spans(risk.likelihood_spans),
                "severity": risk.severity,
                "severity_spans": self._cut.spans(risk.severity_spans),
                "horizon": risk.horizon,
                "category": risk.category,
                "denied": risk.denied,
                "holder": _id(self._actors, risk.holder),
                "claim": _id(self._claims, risk.claim),
                "evidence": self._cut.evidence(risk.evidence),
            }
        )

    def _affected(self, affected: found.Affected) -> Affected:
        span, actor = affected
        text = self._text[span[0] : span[1]]
        return _affected({"span": self._cut.span[span], "text": text, "actor": _id(self._actors, actor)})

    def _labelled(self, id_: str, finding: found.Labelled) -> Finding:
        """A finding of a user's rule or extractor: validated, since its data may be anything."""
        captures = [Capture(name=name, **self._cut.excerpt(span).__dict__) for name, span in finding.captures]
        return Finding(
            id=id_,
            label=finding.label,
            **self._cut.excerpt(finding.span).__dict__,
            captures=tuple(captures),
            data=finding.data,
            evidence=self._cut.evidence(finding.evidence),
        )
