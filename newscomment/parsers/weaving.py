"""Clean text woven out of a marked-up source, with the place in the source of each stretch of it."""

from typing import NamedTuple

from newscomment.errors import InputError
from newscomment.language.layout import Block, Layout, Origin, Run
from newscomment.parsers.checking import check_text
from newscomment.parsers.headings import Draft, same_words
from newscomment.parsers.surroundings import authors_in

__all__ = ["Thread", "Weaver"]

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
_PARTING = "\n\n"


class Thread(NamedTuple):
    """Words, and where they stand in the source: offset and length there; None where they have no place there."""

    words: str
    at: int | None = None
    length: int = 0


class Weaver:
    """Takes block after block, and gives the layout of the text that they make."""

    def __init__(self, format: str) -> None:  # noqa: A002  (what it is called everywhere else)
        self._format = format
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._runs: list[Run] = []

    def block(self, kind: str, threads: list[Thread]) -> None:
        """A title, heading or paragraph; nothing where it has no words."""
        threads = _trimmed(threads)
        if not threads:
            return
        if self._blocks:
            self._put(_PARTING)
        start = self._length
        for thread in threads:
            if thread.at is not None:
                self._run(thread.at, len(thread.words), thread.length or len(thread.words))
            self._put(thread.words)
        self._blocks.append(Block(start, self._length, kind))

    def layout(self, title: str | None, metadata: dict[str, object]) -> Layout:
        """The whole. Raises InputError where there are no words, or any that cannot be read."""
        text = "".join(self._parts)
        if not self._blocks:
            raise InputError(f"there is no text in this {self._format}", "give an article with at least one word")
        check_text(text)
        blocks, told = _titled(text, self._blocks, title)
        blocks, authors = _signed(text, blocks)
        known = {"authors": authors, **metadata} if authors else metadata
        return Layout(text, tuple(blocks), told, known, Origin(self._format, tuple(self._runs)))

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)

    def _run(self, at: int, length: int, taken: int) -> None:
        """Note where the next words stand; where they only go on, the last stretch grows."""
        last = self._runs[-1] if self._runs else None
        follows = last and last.start + last.length == self._length and last.source + last.taken == at
        if last and follows and last.length == last.taken and length == taken:
            self._runs[-1] = last._replace(length=last.length + length, taken=last.taken + taken)
        else:
            self._runs.append(Run(self._length, length, at, taken))


def _trimmed(threads: list[Thread]) -> list[Thread]:
    """The threads without white space at either end, and without those that are empty."""
    kept = [*threads]
    while kept and not kept[0].words.lstrip().lstrip(_INVISIBLE):
        del kept[0]
    while kept and not kept[-1].words.rstrip().rstrip(_INVISIBLE):
        del kept[-1]
    if not kept:
        return []
    first = kept[0]
    lead = len(first.words) - len(first.words.lstrip(_INVISIBLE + " \t\n\r\f\v\xa0"))
    kept[0] = first._replace(words=first.words[lead:], at=None if first.at is None else first.at + lead)
    kept[-1] = kept[-1]._replace(words=kept[-1].words.rstrip(_INVISIBLE + " \t\n\r\f\v\xa0"))
    return [thread for thread in kept if thread.words]


def _titled(text: str, blocks: list[Block], title: str | None) -> tuple[list[Block], str | None]:
    """The blocks with the one that is the title: that of kind "title", or the first if it has the title's words."""
    first = blocks[0]
    words = " ".join(text[first.start : first.end].split())
    if len(blocks) == 1:
        return [first._replace(kind="paragraph")], title
    if title is not None and first.kind != "paragraph" and not same_words(words, title):
        return [first._replace(kind="heading"), *blocks[1:]], title
    if first.kind == "title" or (title is not None and same_words(words, title)):
        return [first._replace(kind="title"), *blocks[1:]], title if title is not None else words
    return blocks, title


def _signed(text: str, blocks: list[Block]) -> tuple[list[Block], tuple[str, ...]]:
    """The blocks with a byline at the head told apart, and who signed."""
    index = int(blocks[0].kind == "title")
    if index + 1 >= len(blocks) or blocks[index].kind != "paragraph":
        return blocks, ()
    line = " ".join(text[blocks[index].start : blocks[index].end].split())
    authors = authors_in(line, Draft(text, ()).small) if len(line) < 200 else ()
    if authors:
        blocks[index] = blocks[index]._replace(kind="byline")
    return blocks, authors
