"""HTML to layout: the main text of a page without menus, advertisements and comments, and what the page tells."""

from collections.abc import Iterator
from typing import Any

from newscomment.errors import InputError, MissingExtraError
from newscomment.language.layout import Layout
from newscomment.parsers.checking import given_title, refuse_nul
from newscomment.parsers.facts import authors, first, moment, told, word
from newscomment.parsers.html_facts import page_facts
from newscomment.parsers.html_words import PageWords
from newscomment.parsers.weaving import Weaver

__all__ = ["parse_html"]

_HOLDERS = {"quote", "list", "div"}
"""Elements of the extracted body that hold blocks of their own."""


def parse_html(source: str, *, title: str | None = None) -> Layout:
    """Find the main text of a page, its title, authors, date and publisher.

    What JSON-LD (NewsArticle and its kin) and OpenGraph say of the page goes before what is told by its looks.
    `origin` leads from the text back into the source. Raises InputError for a page without a main text, and
    MissingExtraError where trafilatura is not installed.
    """
    title = given_title(title)
    refuse_nul(source)
    found = _extracted(source)
    facts = page_facts(source)
    weaver, words = Weaver("HTML"), PageWords(source)
    for kind, line in _blocks(found.body):
        weaver.block(kind, words.threads(line))
    headings = [facts.pop("title", None), found.title]
    headline = title or word(first(headings))
    return weaver.layout(headline, {**_told_by_looks(found), **facts})


def _extracted(source: str) -> Any:  # noqa: ANN401  (trafilatura.settings.Document)
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise MissingExtraError("HTML", "html") from error
    try:
        found: Any = bare_extraction(source, include_comments=False, include_tables=False, with_metadata=True)
    except (ValueError, RecursionError, AssertionError) as error:
        raise InputError("this HTML cannot be read", "save the article as plain text, and read that") from error
    if found is None or found.body is None:
        raise InputError("there is no main text in this HTML", "save the article as plain text, and read that")
    return found


def _told_by_looks(found: Any) -> dict[str, object]:  # noqa: ANN401
    """What trafilatura takes for authors, date and publisher."""
    facts = {"publisher": word(found.sitename), "url": word(found.url), "published": moment(found.date)}
    return told({"authors": authors(found.author), **facts})


def _blocks(body: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  (lxml.etree._Element)
    """The blocks of the extracted body, each as its kind and its words on one line."""
    for element in body:
        name = str(element.tag)
        if name in _HOLDERS and len(element):
            yield "paragraph", _line(element.text)
            yield from _blocks(element)
        elif name == "head":
            yield ("title" if element.get("rend") == "h1" else "heading"), _line("".join(element.itertext()))
        elif name in {"p", "item", "quote", "ab"}:
            yield "paragraph", _line("".join(_words(element)))
        if name in _HOLDERS or name in {"lb", "hi", "ref"}:
            yield "paragraph", _line(element.tail)


def _words(element: Any) -> Iterator[str]:  # noqa: ANN401
    """The words of an element; a break of the line is a blank."""
    yield element.text or ""
    for child in element:
        yield " " if child.tag == "lb" else ""
        yield from _words(child)
        yield child.tail or ""


def _line(words: str | None) -> str:
    return " ".join((words or "").split())
