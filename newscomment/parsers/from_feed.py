"""Feeds to records: the entries of RSS and Atom, in any of their versions."""

import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from newscomment.errors import InputError, MissingExtraError
from newscomment.parsers.facts import told
from newscomment.parsers.from_records import Record

__all__ = ["feed_records", "is_feed"]

_FEED = re.compile(
    rb"""
    (?:\xef\xbb\xbf)? \s*+
    (?: (?: <\?[^>]*+> | <!--(?>.*?-->) | <!DOCTYPE[^>\[]*+> ) \s*+ )*+
    < (?: rss | feed | rdf:RDF ) \b
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_SAMPLE = 4_000


def is_feed(data: bytes) -> bool:
    """Whether a file begins as a feed does.

    >>> is_feed(b'<?xml version="1.0"?><rss version="2.0">'), is_feed(b"<html>")
    (True, False)
    """
    return _FEED.match(data[:_SAMPLE]) is not None


def feed_records(data: bytes, *, decoded: bool = False) -> Iterator[Record]:
    """The entries of a feed as records; where it breaks off, an error behind those before it.

    `decoded` says that the bytes are UTF-8, whatever is declared in them. Raises MissingExtraError where feedparser is
    not installed, InputError for what is no feed.
    """
    try:
        import feedparser
    except ImportError as error:
        raise MissingExtraError("A feed", "feeds") from error
    if b"<!ENTITY" in data.replace(b"\0", b""):  # a few lines of them can stand for gigabytes
        raise InputError("this feed defines entities of its own", "take its DOCTYPE out")
    headers = {"content-type": "application/xml; charset=utf-8"} if decoded else {}
    feed: Any = feedparser.parse(BytesIO(data), response_headers=headers)
    if not feed.get("version") and not feed.entries:
        broken = _broken(feed) if is_feed(data) else None
        raise broken or InputError("this is no feed of RSS or Atom", "give a feed, or name another format")
    for number, entry in enumerate(feed.entries, 1):
        yield Record(f"entry {number}", _fields(entry, feed.feed))
    broken = _broken(feed)
    if broken:
        yield Record("", {}, broken)


def _fields(entry: Any, feed: Any) -> dict[str, object]:  # noqa: ANN401  (feedparser.FeedParserDict)
    """An entry by the names that records have."""
    contents = [*entry.get("content", ()), *([entry.summary_detail] if "summary_detail" in entry else [])]
    best = max(contents, key=lambda one: len(one.value), default=None)
    marked = best is not None and best.type != "text/plain"
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    facts = {
        "title": entry.get("title"),
        "authors": [author.get("name") for author in entry.get("authors", ())],
        "published": datetime.fromtimestamp(timegm(moment), UTC) if moment else None,
        "url": entry.get("link"),
        "id": entry.get("id"),
        "publisher": feed.get("title"),
        "language": feed.get("language"),
        "html" if marked else "text": best.value if best else None,
    }
    return told(facts)


def _broken(feed: Any) -> InputError | None:  # noqa: ANN401
    """Where the XML of a feed is broken."""
    error = feed.get("bozo_exception")
    if not hasattr(error, "getLineNumber"):
        return None
    what = f"line {error.getLineNumber()}: broken XML: {error.getMessage()} at column {error.getColumnNumber() + 1}"
    return InputError(what, "mend it, or take it out")
