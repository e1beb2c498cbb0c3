"""Where the words of a page stand in its source: its text nodes are laid end to end, and searched left to right."""

from array import array
from collections.abc import Iterator

from newscomment.parsers.html_places import PlacedParser
from newscomment.parsers.weaving import Thread

__all__ = ["PageWords"]

_SILENT = {"script", "style", "template", "noscript", "title"}


class PageWords:
    """Finds lines of extracted text in the source; white space does not count."""

    def __init__(self, source: str) -> None:
        nodes = _Nodes(source)
        self._letters = "".join(nodes.letters)
        self._places = nodes.places  # of each letter, the offset in the source
        self._lengths = nodes.lengths
        self._at = 0

    def threads(self, line: str) -> list[Thread]:
        """The words of a line with their places; one thread without a place where the page does not have them."""
        letters = "".join(line.split())
        at = self._letters.find(letters, self._at) if letters else -1
        at = self._letters.find(letters) if at < 0 and letters else at
        if at < 0:
            return [Thread(line)] if line else []
        self._at = at + len(letters)
        return [*self._placed(line, at)]

    def _placed(self, line: str, at: int) -> Iterator[Thread]:
        """The line in threads: letters that stand together in the source, and the blanks between them."""
        start = 0
        for end, char in enumerate(line):
            if char == " ":
                yield from self._stretch(line[start:end], at)
                at += end - start
                yield Thread(" ")
                start = end + 1
        yield from self._stretch(line[start:], at)

    def _stretch(self, word: str, at: int) -> Iterator[Thread]:
        """One word; in several threads where there are tags or entities in it."""
        start = 0
        for index in range(1, len(word) + 1):
            here = at + index
            follows = index < len(word) and self._lengths[here] == self._lengths[here - 1] == 1
            if follows and self._places[here] == self._places[here - 1] + 1:
                continue
            length = index - start if index - start > 1 else self._lengths[at + start]
            yield Thread(word[start:index], self._places[at + start], length)
            start = index


class _Nodes(PlacedParser):
    """The letters of all text nodes of a page that are not white space, with their offsets."""

    def __init__(self, source: str) -> None:
        self.letters: list[str] = []
        self.places, self.lengths = array("q"), array("H")
        self._silent = 0
        super().__init__(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """Count how deep in elements without words of the text we are."""
        self._silent += tag in _SILENT

    def handle_endtag(self, tag: str) -> None:
        """Count back."""
        self._silent -= tag in _SILENT and self._silent > 0

    def words(self, written: str, at: int, length: int) -> None:
        """Take what is not white space."""
        if self._silent:
            return
        plain = len(written) == length > 1
        for index, char in enumerate(written):
            if not char.isspace():
                self.letters.append(char)
                self.places.append(at + index if plain else at)
                self.lengths.append(1 if plain else length)
