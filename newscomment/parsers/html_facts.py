"""What a page says of itself for machines: JSON-LD (NewsArticle and its kin), OpenGraph, and plain meta elements."""

import json
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from newscomment.parsers.facts import authors, first, moment, told, word
from newscomment.parsers.html_places import ended

__all__ = ["page_facts"]

_ARTICLES = ("Article", "BlogPosting", "Posting", "Report")
"""How the names of schema.org's types of articles end: NewsArticle, OpinionNewsArticle, AnalysisNewsArticle, …"""

_DEPTH = 12


def page_facts(source: str) -> dict[str, object]:
    """Title and metadata of a page, by the fields of `Metadata`; what is not told is left out."""
    head = _Head(source)
    linked, meta = next(head.articles(), {}), head.meta
    facts = {
        "title": word(first([linked.get("headline"), meta.get("og:title"), meta.get("twitter:title")])),
        "authors": authors(linked.get("author")) or authors(first([meta.get("author"), meta.get("article:author")])),
        "published": moment(first([linked.get("datePublished"), meta.get("article:published_time"), meta.get("date")])),
        "publisher": word(first([linked.get("publisher"), meta.get("og:site_name")])),
        "url": _address(first([linked.get("url"), linked.get("mainEntityOfPage"), head.canonical, meta.get("og:url")])),
        "language": word(first([linked.get("inLanguage"), head.language])),
    }
    kept = {name: fact for name, fact in facts.items() if name != "authors" or not _is_address(fact)}
    return told(kept)


def _address(value: object) -> str | None:
    line = word(value)
    return line if line and line.startswith(("http://", "https://")) else None


def _is_address(names: object) -> bool:
    """Whether somebody gave the address of an author's page where the name should stand."""
    return isinstance(names, tuple) and any(name.startswith(("http://", "https://")) for name in names)


class _Head(HTMLParser):
    """The machine-readable parts of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.canonical: str | None = None
        self.language: str | None = None
        self._scripts: list[str] = []
        self._inside = False
        self.feed(ended(source))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take meta, link and html elements; a script of linked data opens."""
        known = dict(attrs)
        if tag == "meta":
            name = (known.get("property") or known.get("name") or "").lower()
            self.meta.setdefault(name, known.get("content") or "")
        elif tag == "link" and "canonical" in (known.get("rel") or "").lower().split():
            self.canonical = self.canonical or known.get("href")
        elif tag == "html":
            self.language = self.language or known.get("lang")
        self._inside = tag == "script" and (known.get("type") or "").strip().lower() == "application/ld+json"
        if self._inside:
            self._scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        """A script closes."""
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        """Take the inside of a script of linked data."""
        if self._inside:
            self._scripts[-1] += data

    def articles(self) -> Iterator[Mapping[str, object]]:
        """The articles that linked data tell of."""
        for script in self._scripts:
            try:
                yield from _articles(json.loads(script), _DEPTH)
            except (ValueError, RecursionError):
                continue


def _articles(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    """The objects whose type is a kind of article, wherever they are."""
    if not depth:
        return
    if isinstance(value, list):
        for part in value:
            yield from _articles(part, depth - 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if any(
            isinstance(kind, str) and kind.endswith(_ARTICLES)
            for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield value
        for part in value.values():
            yield from _articles(part, depth - 1)
