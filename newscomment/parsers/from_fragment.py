"""A piece of HTML to layout: the content of an entry in a feed or of a record, with no page around it."""

import re

from newscomment.language.layout import Layout
from newscomment.parsers.checking import given_title
from newscomment.parsers.html_places import PlacedParser
from newscomment.parsers.weaving import Thread, Weaver

__all__ = ["parse_fragment"]

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = _HEADINGS | {
    *("p", "div", "section", "article", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "main", "header", "footer"),
    *("hr", "pre", "address", "details", "summary", "center", "body"),
}
_SILENT = {"script", "style", "template", "noscript", "head", "figure", "table", "nav", "form", "button", "select"}
_WORD = re.compile(r"\S+")


def parse_fragment(source: str, *, title: str | None = None) -> Layout:
    """Find all headings and paragraphs; pictures, tables and forms are left out. Raises InputError if there is none."""
    weaver = Weaver("HTML")
    for kind, threads in _Blocks(source).blocks:
        weaver.block(kind, threads)
    return weaver.layout(given_title(title), {})


class _Blocks(PlacedParser):
    """The blocks of a piece of HTML: kind, and words with their places, white space collapsed."""

    def __init__(self, source: str) -> None:
        self.blocks: list[tuple[str, list[Thread]]] = [("paragraph", [])]
        self._silent = self._breaks = 0
        super().__init__(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Begin a block; a second break of the line does so too."""
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self._begin("heading" if tag in _HEADINGS else "paragraph")
        elif tag == "br":
            self._breaks += 1
            self._begin(self.blocks[-1][0]) if self._breaks > 1 else self._blank()

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BLOCKS:
            self._begin("paragraph")

    def words(self, written: str, at: int, length: int) -> None:
        """Take words, and one blank for what is between them."""
        if self._silent:
            return
        plain, end = len(written) == length > 1, 0
        for word in _WORD.finditer(written):
            if word.start() > end:
                self._blank()
            place = (at + word.start(), len(word[0])) if plain else (at, length)
            self.blocks[-1][1].append(Thread(word[0], *place))
            self._breaks, end = 0, word.end()
        if end < len(written):
            self._blank()

    def _blank(self) -> None:
        threads = self.blocks[-1][1]
        if threads and threads[-1].words != " ":
            threads.append(Thread(" "))

    def _begin(self, kind: str) -> None:
        self._breaks = 0
        self.blocks.append((kind, []))
