"""What holds of the objects of an article among themselves: order, nesting, and that what is said fits the words.

Each function takes an article whose values are sound one by one, and raises ArticleError with object, field,
expectation and finding.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from newscomment.errors import ArticleError
from newscomment.model.actor import Actor
from newscomment.model.claim import Claim
from newscomment.model.countries import country_codes
from newscomment.model.item import Item
from newscomment.model.risk import Risk
from newscomment.model.section import Section
from newscomment.model.sentence import Sentence
from newscomment.model.span import Span

if TYPE_CHECKING:
    from newscomment.model.contents import Contents


def _links(article: "Contents") -> None:
    last = 0
    for link in article.arguments:
        rank = int(link.source[1:])
        if rank < last:
            raise ArticleError(f"expected a source from c{last} on (text order), found {link.source}", link.id)
        if link.source == link.target:
            raise ArticleError(f"expected two claims, found {link.source} linked to itself", link.id)
        last = rank


# --- sentences and sections ---------------------------------------------------------------------------------------


def _sentences(article: "Contents") -> None:
    _check_apart("sentence", article.sentences)
    paragraphs = [paragraph for section in article.sections for paragraph in section.paragraphs]
    for sentence in article.sentences:
        number = sentence.paragraph
        if number is None:
            continue
        if number >= len(paragraphs):
            found = f"{number} where the sections have {len(paragraphs)}"
            raise ArticleError(f"expected one that a section covers, found {found}", f"{sentence.id}: paragraph")
        if not paragraphs[number].covers(sentence.span):
            found = f"{sentence.span} in ¶{number} at {paragraphs[number]}"
            raise ArticleError(f"expected to lie inside its paragraph, found {found}", sentence.id)


def _sections(article: "Contents") -> None:
    _check_apart("section", article.sections)
    before = None
    for section in article.sections:
        _check_heading(before, section)
        before = section
        topic = section.topic.span if section.topic else None
        for span in (section.heading_span, topic, *section.paragraphs):
            if span and not section.span.covers(span):
                raise ArticleError(f"expected all parts inside {section.span}, found {span}", section.id)
        _check_extent(section)


def _check_heading(before: Section | None, section: Section) -> None:
    """A heading stands in its section, or in the one before if that bears it too."""
    if section.heading is None or section.heading_span:
        return
    if before is None or before.heading != section.heading:
        what = f"expected a span for the heading {section.heading!r}, or a section before under the same; found null"
        raise ArticleError(what, f"{section.id}: heading_span")


def _check_extent(section: Section) -> None:
    """A section reaches from its heading or first paragraph to the end of its last."""
    if not section.paragraphs:
        raise ArticleError("expected at least one paragraph, found none", f"{section.id}: paragraphs")
    first = section.heading_span or section.paragraphs[0]
    start, end = min(first.start, section.paragraphs[0].start), section.paragraphs[-1].end
    if (section.span.start, section.span.end) != (start, end):
        raise ArticleError(f"expected {start}:{end}, as its parts lie, found {section.span}", f"{section.id}: span")


def _check_apart(kind: str, items: Iterable[Item]) -> None:
    for before, item in pairwise(items):
        if item.places[0].start < before.places[0].end:
            found = f"{item.places[0]} after {before.places[0]}"
            raise ArticleError(f"expected to follow the {kind} before it without overlap, found {found}", item.id)


# --- actors -------------------------------------------------------------------------------------------------------


def _actors(article: "Contents") -> None:
    for actor in article.actors:
        if actor.affiliation == actor.id:
            raise ArticleError("expected another actor, found itself", f"{actor.id}: affiliation")
        if actor.country and actor.country not in country_codes():
            raise ArticleError(f"expected an ISO 3166-1 code, found {actor.country!r}", f"{actor.id}: country")
        _check_mentions(actor)
        _check_aliases(actor)


def _check_mentions(actor: Actor) -> None:
    for before, mention in pairwise(actor.mentions):
        if mention.span.start < before.span.start:
            what = f"expected text order, found {before.span} before {mention.span}"
            raise ArticleError(what, f"{actor.id}: mentions")
        if mention.span.start == before.span.start and mention.span.end == before.span.end:
            raise ArticleError(f"expected each place once, found {mention.span} twice", f"{actor.id}: mentions")


def _check_aliases(actor: Actor) -> None:
    """An alias is a name used; white space inside it, such as the end of a line, does not matter."""
    aliases = actor.aliases
    if len(set(aliases)) < len(aliases):
        twice = next(alias for alias in aliases if aliases.count(alias) > 1)
        raise ArticleError(f"expected each name once, found {twice!r} twice", f"{actor.id}: aliases")
    names = {mention.text for mention in actor.mentions if mention.form == "name"}
    unused = set(aliases) - names
    if unused and (unused := unused - {" ".join(name.split()) for name in names}):
        what = f"expected names that a mention uses, found {', '.join(map(repr, sorted(unused)))}"
        raise ArticleError(what, f"{actor.id}: aliases")


# --- claims and risks ---------------------------------------------------------------------------------------------


class _Lines:
    """The sentences of an article, to be asked which of them some spans touch."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._starts = [sentence.span.start for sentence in sentences]
        self._ends = [sentence.span.end for sentence in sentences]

    def hold(self, inner: Iterable[Span], outer: Iterable[Span]) -> Span | None:
        """The first of the inner spans that lies in none of the sentences which the outer ones touch."""
        lines = {line for span in outer for line in self._touched(span)}
        fitting = ({*self._touched(span)} <= lines and self._touched(span) for span in inner)
        return next((span for span, fits in zip(inner, fitting, strict=True) if not fits), None)

    def _touched(self, span: Span) -> range:
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))


def _claims(article: "Contents") -> None:
    lines = _Lines(article.sentences)
    for claim in article.claims:
        sentence = article.sentences[int(claim.sentence[1:])]
        if claim.spans[0].start not in sentence.span:
            found = f"{claim.sentence} at {sentence.span}"
            raise ArticleError(f"expected the one with {claim.spans[0]}, found {found}", f"{claim.id}: sentence")
        if claim.negated != bool(claim.negation_spans):
            found = f"{str(claim.negated).lower()} with {len(claim.negation_spans)} negation_spans"
            raise ArticleError(
                f"expected true where words negate it and false elsewhere, found {found}", f"{claim.id}: negated"
            )
        _check_cues(claim, lines)
        _check_stances(claim)
        _check_nesting(article, claim)


def _check_cues(claim: Claim, lines: _Lines) -> None:
    """Hedges, boosters and negations stand in the sentences of the claim, of its source or of the reporting words."""
    start, end = claim.spans[0].start, claim.spans[-1].end
    certainty, told = claim.certainty, claim.attribution
    columns = ("hedge_spans", certainty.hedge_spans), ("booster_spans", certainty.booster_spans)
    for name, spans in (*columns, ("negation_spans", claim.negation_spans)):
        if not spans or (start <= spans[0].start and spans[-1].end <= end):  # nearly always
            continue
        outside = lines.hold(spans, claim.spans + ((told.source_spans + told.cue_spans) if told else ()))
        if outside:
            raise ArticleError(f"expected words in the sentences of the claim, found {outside}", f"{claim.id}: {name}")


def _check_stances(claim: Claim) -> None:
    towards = [stance.actor for stance in claim.stances]
    for place, actor in enumerate(towards):
        if actor not in claim.actors:
            what = f"expected one of the claim's actors ({', '.join(claim.actors) or 'it has none'}), found {actor}"
            raise ArticleError(what, f"{claim.id}: stances")
        if actor in towards[:place]:
            raise ArticleError(
                f"expected one stance towards each actor, found two towards {actor}", f"{claim.id}: stances"
            )


def _check_nesting(article: "Contents", claim: Claim) -> None:
    seen = [claim.id]
    while claim.attribution and claim.attribution.outer:
        claim = article.claims[int(claim.attribution.outer[1:])]
        if claim.id in seen:
            what = f"expected an outermost claim, found {claim.id} again"
            raise ArticleError(what, f"{seen[0]}: attribution.outer")
        seen.append(claim.id)


def _risks(article: "Contents") -> None:
    lines = _Lines(article.sentences) if article.sentences else None
    for risk in article.risks:
        if not risk.span.covers(risk.hazard.span):
            found = f"{risk.hazard.span}"
            raise ArticleError(f"expected words of the statement at {risk.span}, found {found}", f"{risk.id}: hazard")
        if (risk.likelihood == "unstated") == bool(risk.likelihood_spans):
            what = "expected the words that say how likely it is, or “unstated” where none do"
            found = f"{risk.likelihood!r} with {len(risk.likelihood_spans)} likelihood_spans"
            raise ArticleError(f"{what}; found {found}", f"{risk.id}: likelihood")
        if lines:
            _check_degrees(risk, lines)


def _check_degrees(risk: Risk, lines: _Lines) -> None:
    for name, spans in (("likelihood_spans", risk.likelihood_spans), ("severity_spans", risk.severity_spans)):
        outside = lines.hold(spans, (risk.span,))
        if outside:
            raise ArticleError(f"expected words in the sentences of the risk, found {outside}", f"{risk.id}: {name}")


AGREEMENTS: tuple[Callable[["Contents"], None], ...] = (_links, _sections, _sentences, _actors, _claims, _risks)
"""What is checked, in this order: a later check may rely on the earlier ones."""
