"""W3C Web Annotation to annotations: by position if the words stand there, else by the words and those around them."""

from collections.abc import Iterator, Mapping
from typing import Any

from newscomment.comparing.pieces import COME_BACK
from newscomment.errors import InputError
from newscomment.exporters.exchange.annotations import Annotation, Annotations, Link
from newscomment.exporters.exchange.utf16 import Utf16
from newscomment.model import Span

_ADVICE = "give the annotations that belong to this text"
_DEPTH = 20
_HOLDERS = {"AnnotationCollection", "AnnotationPage"}


def read_web_annotations(data: Mapping[str, Any], text: str) -> Annotations:
    """The annotations of a collection, page or list. Raises InputError for what holds no such thing.

    And for a stretch that is not in the text.
    """
    units = Utf16(text) if data.get("nc:offsetUnit") == "utf-16" else None
    items, links = [], []
    for one in _items(data, _DEPTH):
        if one.get("motivation") == "linking":
            links += _link(one)
        else:
            items.append(_annotation(one, text, units))
    items.sort(key=lambda one: (one.spans[0].start, -one.spans[-1].end))
    return Annotations(text, tuple(items), tuple(links))


def _items(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """The annotations in pages and collections."""
    if isinstance(value, list) and depth:
        for part in value:
            yield from _items(part, depth - 1)
    elif isinstance(value, dict) and "Annotation" in _listed(value.get("type")):
        yield value
    elif isinstance(value, dict) and depth and {"items", "first"} & value.keys():
        yield from _items(value.get("items") or value.get("first") or [], depth - 1)
    elif not (isinstance(value, dict) and any(kind in _HOLDERS for kind in map(str, _listed(value.get("type"))))):
        raise InputError(f"these are no Web Annotations: {str(value)[:40]!r}", COME_BACK)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _bodies(one: Mapping[str, Any], purpose: str) -> list[str]:
    bodies = [body for body in _listed(one.get("body")) if isinstance(body, dict)]
    return [str(body.get("value") or body.get("source")) for body in bodies if body.get("purpose") == purpose]


def _annotation(one: Mapping[str, Any], text: str, units: Utf16 | None) -> Annotation:
    name = str(one.get("id", "an annotation"))
    spans = tuple(_span(name, target, text, units) for target in _listed(one.get("target")))
    labels = _bodies(one, "tagging")
    if not spans or not labels:
        raise InputError(f"{name} has no {'target' if labels else 'tag'}", "give each annotation a tag and a target")
    facts = dict(fact.split(": ", 1) for fact in _bodies(one, "classifying") if ": " in fact)
    return Annotation(name, labels[0], spans, facts, ())


def _link(one: Mapping[str, Any]) -> list[Link]:
    targets, sources, labels = _bodies(one, "linking"), _listed(one.get("target")), _bodies(one, "tagging")
    return [Link(labels[0], str(sources[0]), targets[0])] if labels and sources and targets else []


def _span(name: str, target: object, text: str, units: Utf16 | None) -> Span:
    """Where a target lies: at its position if its words stand there, else at the only place that has its words."""
    selectors = _listed(target.get("selector")) if isinstance(target, dict) else []
    known = {str(one.get("type")): one for one in selectors if isinstance(one, dict)}
    position, quote = known.get("TextPositionSelector"), known.get("TextQuoteSelector", {})
    exact = quote.get("exact")
    span = _positioned(position, text, units) if position else None
    if span and exact in {None, text[span.slice]}:
        return span
    found = _quoted(quote, text) if isinstance(exact, str) and exact else None
    if not found:
        raise InputError(f"{name}: {str(exact)[:40]!r} does not stand in the text where it should", _ADVICE)
    return found


def _positioned(position: Mapping[str, Any], text: str, units: Utf16 | None) -> Span | None:
    start, end = position.get("start"), position.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        return None
    if units:
        start, end = units.to_points(start), units.to_points(end)
    return Span(start=start, end=end) if 0 <= start < end <= len(text) else None


def _quoted(quote: Mapping[str, Any], text: str) -> Span | None:
    """The only place of the words with those before and after them; None where there is none, or more than one."""
    prefix, exact, suffix = (str(quote.get(part) or "") for part in ("prefix", "exact", "suffix"))
    for before, after in ((prefix, suffix), (prefix, ""), ("", suffix), ("", "")):
        whole = f"{before}{exact}{after}"
        if text.count(whole) == 1:
            start = text.index(whole) + len(before)
            return Span(start=start, end=start + len(exact))
    return None
