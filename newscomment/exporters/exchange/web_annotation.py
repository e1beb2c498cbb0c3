"""W3C Web Annotation (Recommendation of 2017): a collection of annotations as JSON-LD."""

from collections.abc import Iterator
from typing import Any, Literal

from newscomment._version import __version__
from newscomment.errors import NotFoundError
from newscomment.exporters.exchange.annotations import Annotation, Annotations, Link, annotations
from newscomment.exporters.exchange.utf16 import Utf16
from newscomment.exporters.identity import urn
from newscomment.model import Article, Span

Unit = Literal["code-point", "utf-16"]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NAMESPACE = "urn:newscomment:ns:"
UNITS = ("code-point", "utf-16")

_ROUND = 32
"""Characters before and after the words that a selector keeps, to find them again in a text that was changed."""


def to_web_annotations(article: Article, *, unit: Unit = "code-point") -> dict[str, Any]:
    """Everything found as an AnnotationCollection with one page.

    Each stretch is selected by its position and by its words. Positions count code points, as the Recommendation has
    it, or UTF-16 units, as programs in JavaScript do; `nc:offsetUnit` says which.
    """
    if unit not in UNITS:
        raise NotFoundError("unit of offsets", str(unit), UNITS)
    found, base = annotations(article), urn(article)
    writer = _Writer(article, found, base, unit)
    items = [*map(writer.annotation, found.items), *map(writer.link, found.links)]
    return {
        "@context": [CONTEXT, {"nc": NAMESPACE}],
        "id": f"{base}:annotations",
        "type": "AnnotationCollection",
        "label": article.title or "newscomment",
        "generator": {"id": "urn:newscomment", "type": "Software", "name": f"newscomment {__version__}"},
        "nc:offsetUnit": unit,
        "total": len(items),
        "first": {"id": f"{base}:page", "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


class _Writer:
    def __init__(self, article: Article, found: Annotations, base: str, unit: Unit) -> None:
        self._text = article.text
        self._source = article.metadata.url or f"{base}:text"
        self._base = base
        self._numbers = {link: number for number, link in enumerate(found.links)}
        self._units = Utf16(article.text) if unit == "utf-16" else None

    def annotation(self, one: Annotation) -> dict[str, Any]:
        """A stretch of text and what is told of it; one target for each of its pieces."""
        targets = [{"source": self._source, "selector": [*self._selectors(span)]} for span in one.spans]
        return {
            "id": f"{self._base}:{one.id}",
            "type": "Annotation",
            "motivation": "tagging",
            "body": [*_bodies(one)],
            "target": targets if len(targets) > 1 else targets[0],
        }

    def _selectors(self, span: Span) -> Iterator[dict[str, Any]]:
        start, end = (self._units.from_points(at) if self._units else at for at in (span.start, span.end))
        yield {"type": "TextPositionSelector", "start": start, "end": end}
        yield {
            "type": "TextQuoteSelector",
            "exact": self._text[span.slice],
            "prefix": self._text[max(0, span.start - _ROUND) : span.start],
            "suffix": self._text[span.end : span.end + _ROUND],
        }

    def link(self, one: Link) -> dict[str, Any]:
        """A link, as an annotation of one annotation by another."""
        return {
            "id": f"{self._base}:link{self._numbers[one]}",
            "type": "Annotation",
            "motivation": "linking",
            "body": [
                {"type": "TextualBody", "purpose": "tagging", "value": one.label},
                {"type": "SpecificResource", "purpose": "linking", "source": f"{self._base}:{one.target}"},
            ],
            "target": f"{self._base}:{one.source}",
        }


def _bodies(one: Annotation) -> Iterator[dict[str, str]]:
    yield {"type": "TextualBody", "purpose": "tagging", "value": one.label}
    for name, value in one.facts.items():
        yield {"type": "TextualBody", "purpose": "classifying", "value": f"{name}: {value}"}
    for rule in one.rules:
        yield {"type": "TextualBody", "purpose": "describing", "value": f"rule: {rule}"}
