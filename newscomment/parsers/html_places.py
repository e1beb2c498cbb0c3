"""A reader of HTML that knows where in the source it is."""

from html import unescape
from html.parser import HTMLParser

__all__ = ["PlacedParser"]

_LONGEST = 65_535


class PlacedParser(HTMLParser):
    """Hands on the characters of text nodes, references resolved, each stretch with its offset and length."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = _line_starts(source)
        self.feed(source)
        self.close()

    def words(self, written: str, at: int, length: int) -> None:
        """Take characters that stand at an offset; of a reference, all stand in the same `length` characters."""
        raise NotImplementedError

    def handle_data(self, data: str) -> None:
        """Take plain characters."""
        self.words(data, self._offset(), len(data))

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
