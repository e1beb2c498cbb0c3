"""A reader of HTML that knows where in the source it is."""

import re
from html import unescape
from html.parser import HTMLParser

__all__ = ["PlacedParser", "ended"]

_LONGEST = 65_535
_MANY = 200
"""Unended tags that no honest page has."""

_UNENDED = re.compile(r"<(?=[^<>]*+(?:<|\Z))|<(?=!\[)")
_PLACE_HOLDER = "\ufdd0"
"""A character that stands for none: see Unicode's chapter on noncharacters."""


def ended(source: str) -> str:
    """A page without the “<” of tags and comments that never end, if there are many: a character stands in its place.

    The parser looks for the end of each to the end of the page, which takes quadratic time.
    """
    last = source.rfind("-->") + 1
    unended = source.count("<!--", last)
    if unended > _MANY:
        source = source[:last] + source[last:].replace("<!--", f"{_PLACE_HOLDER}!--")
    if source.count("<") <= _MANY or len(_UNENDED.findall(source)) <= _MANY:
        return source
    return _UNENDED.sub(_PLACE_HOLDER, source)


class PlacedParser(HTMLParser):
    """Hands on the characters of text nodes, references resolved, each stretch with its offset and length."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = _line_starts(source)
        self.feed(ended(source))
        self.close()

    def words(self, written: str, at: int, length: int) -> None:
        """Take characters that stand at an offset; of a reference, all stand in the same `length` characters."""
        raise NotImplementedError

    def handle_data(self, data: str) -> None:
        """Take plain characters."""
        self.words(data.replace(_PLACE_HOLDER, "<"), self._offset(), len(data))

    def handle_entityref(self, name: str) -> None:
        """Take a named character, such as `&amp;`."""
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """Take a numbered character, such as `&#8217;`."""
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        self.words(unescape(written), self._offset(), min(len(written), _LONGEST))

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column


def _line_starts(source: str) -> list[int]:
    """Where each line begins, as HTMLParser counts lines."""
    starts, at = [0], source.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = source.find("\n", at + 1)
    return starts
