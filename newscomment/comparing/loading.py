"""A file of annotations, in whatever format people corrected them."""

import json
from collections.abc import Mapping

from newscomment.comparing.from_brat import read_brat
from newscomment.comparing.from_web_annotation import read_web_annotations
from newscomment.comparing.pieces import COME_BACK
from newscomment.errors import ArgumentError, InputError
from newscomment.exporters.exchange.annotations import Annotations, annotations
from newscomment.model import Article

__all__ = ["read_annotations"]

_SHOWN = 40
"""Characters of a text that an error shows."""

_VERSIONS = "two versions of a text are compared by their tables (`newscomment read FILE --format csv --kind claims`)"


def read_annotations(data: str | Mapping[str, object], text: str) -> Annotations:
    """The annotations of a text: brat's .ann, W3C Web Annotation, or an article as JSON, or what such JSON holds.

    Raises InputError where they belong to another text or are in another format, ArticleError for a wrong article.
    """
    given: object = json.dumps(data) if isinstance(data, Mapping) else data
    if not isinstance(given, str):
        raise ArgumentError.found("data", given, "a str or a mapping; decode bytes first")
    data = given.lstrip("\ufeff")
    if data.lstrip(" \t\r\n")[:1] not in {"{", "["}:
        _refuse_prose(data)
        return read_brat(data, text)
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise InputError(f"this is broken JSON: {error}", COME_BACK) from error
    if isinstance(value, list):
        return read_web_annotations({"items": value}, text)
    if "schema_version" not in value:
        return read_web_annotations(value, text)
    article = Article.from_json(data)
    if article.text != text:
        raise InputError("this article has another text", "compare readings of the same text")
    return annotations(article)


def _refuse_prose(data: str) -> None:
    """Raise InputError for a text in the place of annotations, such as a second version of an article."""
    first = data.lstrip().partition("\n")[0].rstrip("\r")
    if first and "\t" not in first:
        told = first if len(first) <= _SHOWN else f"{first[: _SHOWN - 1]}…"
        what = f"these are no annotations, but a text: {told!r}"
        raise InputError(what, f"a reading is compared with what people corrected in it: {COME_BACK}; {_VERSIONS}")
