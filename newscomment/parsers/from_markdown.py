"""Markdown to layout: CommonMark, with front matter as metadata. Marks, links and pictures leave the text."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from newscomment.errors import MissingExtraError
from newscomment.language.layout import Layout
from newscomment.parsers.checking import given_title, refuse_nul
from newscomment.parsers.fields import known_fields
from newscomment.parsers.front_matter import front_matter
from newscomment.parsers.weaving import Thread, Weaver

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["parse_markdown"]


def parse_markdown(source: str, *, title: str | None = None) -> Layout:
    """Find the words of a Markdown text: title, headings, paragraphs, items of lists, quoted blocks.

    Code blocks, tables, pictures and HTML are left out. `origin` leads from the text back into the source. Raises
    InputError for a text without words, and MissingExtraError where markdown-it-py is not installed.
    """
    title = given_title(title)
    refuse_nul(source)
    entries, start = front_matter(source)
    weaver = Weaver("Markdown")
    lines = _line_starts(source, start)
    headings = 0
    for opened, inline in _blocks(source[start:]):
        heading = opened.tag if opened.type == "heading_open" else ""
        kind = "title" if heading == "h1" and not headings else "heading" if heading else "paragraph"
        headings += bool(heading)
        first, last = inline.map or (0, len(lines) - 1)
        weaver.block(
            kind, [*_Inline(source, lines[first], lines[min(last, len(lines) - 1)]).threads(inline.children or [])]
        )
    known = known_fields(entries)
    return weaver.layout(title or known.title, known.metadata)


def _blocks(text: str) -> Iterator[tuple["Token", "Token"]]:
    """What holds words, with what opened it."""
    try:
        from markdown_it import MarkdownIt
    except ImportError as error:
        raise MissingExtraError("Markdown", "markdown") from error
    parser = MarkdownIt("commonmark").enable("table").disable("text_join")
    tokens = parser.parse(text)
    for opened, inline in pairwise(tokens):
        if inline.type == "inline" and opened.type in {"paragraph_open", "heading_open"}:
            yield opened, inline


def _line_starts(source: str, start: int) -> list[int]:
    """Where each line behind the front matter begins, and where the last one ends."""
    starts = [start]
    at = source.find("\n", start)
    while at >= 0:
        starts.append(at + 1)
        at = source.find("\n", at + 1)
    return [*starts, len(source)]


class _Inline:
    """Finds the words of one block in its lines of the source, from left to right."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self._source = source
        self._at = start
        self._end = end

    def threads(self, tokens: Sequence["Token"]) -> Iterator[Thread]:
        """The words, with their places."""
        for token in tokens:
            match token.type:
                case "text" | "code_inline":
                    yield self._found(token.content, token.content)
                case "text_special":  # an escaped or encoded character
                    yield self._found(token.content, token.markup)
                case "softbreak" | "hardbreak":
                    yield self._found(" ", "\n")
                case "link_open" if token.markup != "autolink":
                    self._skip("[")
                case "link_close" if token.markup != "autolink":
                    self._skip_target()
                case "image":
                    self._skip("![")
                    self._skip(token.content)
                    self._skip_target()
                case "html_inline":
                    self._skip(token.content)

    def _found(self, words: str, written: str) -> Thread:
        at = self._source.find(written, self._at, self._end) if written else -1
        if at < 0:
            return Thread(words)
        self._at = at + len(written)
        return Thread(words, at, len(written))

    def _skip(self, written: str) -> None:
        at = self._source.find(written, self._at, self._end)
        self._at = at + len(written) if at >= 0 else self._at

    def _skip_target(self) -> None:
        """Go behind the `](address)` or `][label]` of a link or picture."""
        at = self._source.find("]", self._at, self._end)
        if at < 0:
            return
        opening = self._source[at + 1 : at + 2]
        closing = {"(": ")", "[": "]"}.get(opening)
        self._at = self._closed(at + 1, opening, closing) if closing else at + 1

    def _closed(self, at: int, opening: str, closing: str) -> int:
        """The offset behind the bracket that closes the one at an offset."""
        depth = 0
        for index in range(at, self._end):
            depth += (self._source[index] == opening) - (self._source[index] == closing)
            if not depth:
                return index + 1
        return at + 1
