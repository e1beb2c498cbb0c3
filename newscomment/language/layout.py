"""Where the blocks of a text are: what every parser gives and every later step reads."""

from typing import NamedTuple


class Block(NamedTuple):
    """A stretch of text that stands by itself: the title, a heading, a paragraph, or a byline or label.

    `start` and `end` are half-open code-point offsets into the text; a block is never empty and neither begins nor
    ends in white space or invisible characters. `kind` is "title", "byline", "heading" or "paragraph".
    """

    start: int
    end: int
    kind: str


class Run(NamedTuple):
    """A stretch of text and where it stands in the source: start and length here, start and length there.

    Where the two lengths differ, the stretch is one thing written another way, such as `&amp;` for “&”.
    """

    start: int
    length: int
    source: int
    taken: int


class Origin(NamedTuple):
    """The marked-up source that a text was taken from: its format, and the places of the text's stretches in it."""

    format: str
    runs: tuple[Run, ...]


class Layout(NamedTuple):
    """A text, exactly as it was given, and its blocks in text order.

    `title` is the title's words, which may stand in the text (then one block is of kind "title") or beside it.
    `metadata` holds what the parser knew of the article: `authors`, `published`, `publisher`, `url`, `language`,
    `source`; all are optional. `origin` is None where the text is the source itself.
    """

    text: str
    blocks: tuple[Block, ...]
    title: str | None
    metadata: dict[str, object]
    origin: Origin | None = None
