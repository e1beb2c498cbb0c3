"""The fields of a record or of front matter, by the names that people give them."""

from collections.abc import Mapping
from typing import NamedTuple

from newscomment.parsers.facts import authors, first, moment, told, word

__all__ = ["Known", "known_fields", "names"]

_NAMES: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text",
        "body",
        "content",
        "articlebody",
        "article_body",
        "content_text",
        "article",
        "fulltext",
        "full_text",
    ),
    "html": ("html", "content_html", "body_html"),
    "title": ("title", "headline", "name"),
    "authors": ("authors", "author", "byline", "creator", "by"),
    "published": (
        "published",
        "date",
        "datepublished",
        "date_published",
        "published_at",
        "pubdate",
        "publication_date",
    ),
    "publisher": ("publisher", "site", "sitename", "site_name", "source_name", "outlet", "newspaper"),
    "url": ("url", "link", "canonical_url", "address"),
    "language": ("language", "lang", "inlanguage"),
    "id": ("id", "_id", "article_id", "doc_id", "document_id", "uid", "uuid", "guid"),
}
"""Names in lower case, the better ones first."""


class Known(NamedTuple):
    """What a record tells: title and metadata."""

    title: str | None
    metadata: dict[str, object]


def known_fields(record: Mapping[str, object]) -> Known:
    """Title and metadata of a record, whatever its fields are called."""
    lowered = {key.lower(): value for key, value in record.items()}
    facts = {
        "authors": authors(field(lowered, "authors")),
        "published": moment(field(lowered, "published")),
        **{name: word(field(lowered, name)) for name in ("publisher", "url", "language")},
        "id": word(_plain(field(lowered, "id"))),
    }
    return Known(word(field(lowered, "title")), told(facts))


def field(record: Mapping[str, object], name: str) -> object:
    """What a record says under one of the names of a field; its keys are in lower case."""
    return first(record.get(key) for key in _NAMES[name])


def _plain(value: object) -> object:
    """A number in words."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def names(name: str) -> str:
    """The names of a field, to be told."""
    return ", ".join(_NAMES[name])
