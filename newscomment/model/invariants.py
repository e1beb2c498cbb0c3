"""What holds of every article, checked once when it is made.

Places: every span lies inside the text; spans of one tuple are in order and apart; every text is what its spans cover
(several joined by one blank).
Ids: each object's id is the prefix of its kind and its rank (`c0`, `c1`, …); every id that is referred to exists.
Order: objects come in text order, by their first place; actors by their first mention, relations by their cue, links by
their source claim. Sections tile the body, and sentences lie in their paragraphs.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from newscomment.model.base import Value, lone_surrogate, shortened
from newscomment.model.fields import Covered, Reference, Shape, groups, shape
from newscomment.model.item import Item
from newscomment.model.span import Span

if TYPE_CHECKING:
    from newscomment.model.contents import Contents

Ids = dict[str, frozenset[str]]
Fields = dict[str, Any]  # the fields of one value


class FlawError(ValueError):
    """Something that does not hold of an article; its message says what was expected and what was found."""


class Ground(NamedTuple):
    """What the objects of an article are checked against."""

    text: str
    size: int
    ids: Ids


def check(article: "Contents") -> None:
    """Raise FlawError, naming object, expectation and finding, unless everything above holds of the article."""
    fields = groups(type(article))
    members: dict[str, Sequence[Item]] = {prefix: getattr(article, name) for prefix, name in fields.items()}
    ids = {prefix: frozenset([item.id for item in items]) for prefix, items in members.items()}
    ground = Ground(article.text, len(article.text), ids)
    _check_strings(article.__dict__, shape(type(article)))
    _check_places(article.__dict__, shape(type(article)), ground)
    _check_object("metadata", article.metadata, ground)
    for prefix, items in members.items():
        _check_ids(fields[prefix], prefix, items)
    for items in members.values():
        for item in items:
            _check_object(item.id, item, ground)
        _check_order(items)
    _check_links(article)
    for rule in (_check_sentences, _check_sections, _check_actors, _check_claims):
        rule(article)


def _check_ids(name: str, prefix: str, items: Iterable[Item]) -> None:
    for rank, item in enumerate(items):
        if item.id != f"{prefix}{rank}":
            raise FlawError(f"{name}[{rank}]: expected the id {prefix}{rank}, found {item.id!r}")


def _check_object(name: str, value: Value, ground: Ground) -> None:
    """Check a value, and put its name before the message."""
    try:
        _check_value(value, ground)
    except FlawError as flaw:
        raise FlawError(f"{name}: {flaw}") from None


# --- one value and all values inside it ---------------------------------------------------------------------------


def _check_value(value: Value, ground: Ground) -> None:
    fields, kind = value.__dict__, shape(type(value))
    _check_places(fields, kind, ground)
    if kind.references:
        _check_references(kind.references, fields, ground.ids)
    if kind.string or kind.strings:
        _check_strings(fields, kind)
    for name in kind.value:
        if fields[name] is not None:
            _check_value(fields[name], ground)
    for name in kind.values:
        for part in fields[name]:
            _check_value(part, ground)


def _check_places(fields: Fields, kind: Shape, ground: Ground) -> None:
    for name in kind.span:
        span = fields[name]
        if span is not None and not 0 <= span.start < span.end <= ground.size:
            raise FlawError(_misplaced(name, span, 0, ground.size))
    for name in kind.spans:
        end = 0
        for span in fields[name]:
            if not end <= span.start < span.end <= ground.size:
                raise FlawError(_misplaced(name, span, end, ground.size))
            end = span.end
    for pair in kind.covered:
        _check_covered(pair, fields, ground.text)


def _misplaced(name: str, span: Span, end: int, size: int) -> str:
    """What is wrong with a span that follows another that ends at `end`, in a text of `size` characters."""
    if span.end > size:
        return f"{name}: expected a span inside the text of {size} characters, found {span}"
    if span.start >= span.end:
        return f"{name}: expected a span that is not empty, found {span}"
    return f"{name}: expected a span that starts at {end} or later, after the one before it, found {span}"


def _check_covered(pair: Covered, fields: Fields, text: str) -> None:
    place, said = fields[pair.place], fields[pair.text]
    if place is None:
        return
    spans: tuple[Span, ...] = place if pair.many else (place,)
    words = " ".join([text[span.start : span.end] for span in spans])
    if words != said:
        where = ", ".join(map(str, spans))
        raise FlawError(f"{pair.text}: expected {_quoted(words)}, as the text has at {where}, found {_quoted(said)}")


def _quoted(words: object) -> str:
    return "null" if words is None else repr(shortened(str(words), 60))


def _check_references(references: Iterable[Reference], fields: Fields, ids: Ids) -> None:
    for name, prefix, many in references:
        found = fields[name]
        if found is None:
            continue
        for one in found if many else (found,):
            if one not in ids[prefix]:
                known = f"{prefix}0 to {prefix}{len(ids[prefix]) - 1}" if ids[prefix] else "there are none"
                raise FlawError(f"{name}: expected an id that exists ({known}), found {one!r}")


def _check_strings(fields: Fields, kind: Shape) -> None:
    for name in kind.string:
        if (found := fields[name]) is not None:
            _check_encodable(name, found)
    for name in kind.strings:
        for found in fields[name]:
            _check_encodable(name, found)


def _check_encodable(name: str, text: str) -> None:
    at = lone_surrogate(text)
    if at is not None:
        half = f"U+{ord(text[at]):04X} at offset {at}"
        raise FlawError(f"{name}: expected whole characters, found the lone surrogate {half}")


# --- the objects among themselves ---------------------------------------------------------------------------------


def _check_order(items: Sequence[Item]) -> None:
    last = 0
    for item in items:
        if places := item.places:
            if places[0].start < last:
                raise FlawError(f"{item.id}: expected to start at {last} or later (text order), found {places[0]}")
            last = places[0].start


def _check_links(article: "Contents") -> None:
    ranks = [int(link.source[1:]) for link in article.arguments]
    for link, (before, rank) in zip(article.arguments[1:], pairwise(ranks), strict=True):
        if rank < before:
            raise FlawError(f"{link.id}: expected a source from c{before} on (text order), found {link.source}")
    for link in article.arguments:
        if link.source == link.target:
            raise FlawError(f"{link.id}: expected two claims, found {link.source} linked to itself")


def _check_actors(article: "Contents") -> None:
    for actor in article.actors:
        if actor.affiliation == actor.id:
            raise FlawError(f"{actor.id}: affiliation: expected another actor, found itself")
        for before, mention in pairwise(actor.mentions):
            if mention.span.start < before.span.start:
                raise FlawError(f"{actor.id}: mentions: expected text order, found {before.span} before {mention.span}")


def _check_claims(article: "Contents") -> None:
    for claim in article.claims:
        sentence = article.sentences[int(claim.sentence[1:])]
        if claim.spans[0].start not in sentence.span:
            found = f"{claim.sentence} at {sentence.span}"
            raise FlawError(f"{claim.id}: sentence: expected the one with {claim.spans[0]}, found {found}")
        seen = [claim.id]
        while claim.attribution and claim.attribution.outer:
            claim = article.claims[int(claim.attribution.outer[1:])]  # noqa: PLW2901  (one step out)
            if claim.id in seen:
                raise FlawError(f"{seen[0]}: attribution.outer: expected an outermost claim, found {claim.id} again")
            seen.append(claim.id)


def _check_sentences(article: "Contents") -> None:
    _check_apart("sentence", article.sentences)
    if not article.sections:  # then nobody has said where the paragraphs are
        return
    paragraphs = [paragraph for section in article.sections for paragraph in section.paragraphs]
    for sentence in article.sentences:
        if sentence.paragraph is None:
            continue
        if sentence.paragraph >= len(paragraphs):
            found = f"{sentence.paragraph} where the sections have {len(paragraphs)}"
            raise FlawError(f"{sentence.id}: paragraph: expected one that a section covers, found {found}")
        if not paragraphs[sentence.paragraph].covers(sentence.span):
            found = f"{sentence.span} in ¶{sentence.paragraph} at {paragraphs[sentence.paragraph]}"
            raise FlawError(f"{sentence.id}: expected to lie inside its paragraph, found {found}")


def _check_sections(article: "Contents") -> None:
    _check_apart("section", article.sections)
    for section in article.sections:
        topic = section.topic.span if section.topic else None
        for span in (section.heading_span, topic, *section.paragraphs):
            if span and not section.span.covers(span):
                raise FlawError(f"{section.id}: expected all parts inside {section.span}, found {span}")


def _check_apart(kind: str, items: Iterable[Item]) -> None:
    for before, item in pairwise(items):
        if item.places[0].start < before.places[0].end:
            found = f"{item.places[0]} after {before.places[0]}"
            raise FlawError(f"{item.id}: expected to follow the {kind} before it without overlap, found {found}")
