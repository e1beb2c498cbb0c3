"""Plain text to layout: paragraphs by blank lines or by lines, headings and the title by their looks.

The text itself is never changed: line ends of any kind, tabs, no-break and zero-width characters and a byte order mark
stay where they are, and every offset is an offset into the text as it was given.
"""

from newscomment.errors import InputError
from newscomment.language.layout import Block, Layout
from newscomment.parsers.headings import heading_words, is_heading, is_title, may_be_heading, same_words
from newscomment.parsers.paragraphs import Paragraph, find_paragraphs

__all__ = ["parse_text"]


def parse_text(text: str, *, title: str | None = None) -> Layout:
    r"""Find the paragraphs, the headings and the title of a plain text.

    Blank lines part paragraphs; without them every line is a paragraph, unless the lines are those of hard-wrapped
    prose. A first line that looks like a title is the title; a `title` given is the title, and its place in the text is
    the first paragraph if that has the same words.

    Raises:
        InputError: the text is not a `str`, holds no word, or holds a lone surrogate (`offset` says where).

    >>> layout = parse_text("A Bridge Too Dear\n\nThe bridge will cost four times what the council said it would.\n")
    >>> layout.title
    'A Bridge Too Dear'
    >>> [block.kind for block in layout.blocks]
    ['title', 'paragraph']
    """
    _check(text)
    paragraphs = find_paragraphs(text)
    if not paragraphs:
        what = "the text is nothing but white space" if text else "the text is empty"
        raise InputError(what, "give at least one word")
    found = _find_title(text, paragraphs, title)
    headings = _headings(text, paragraphs)
    kinds = ["heading" if index in headings else "paragraph" for index in range(len(paragraphs))]
    kinds[0] = "title" if found else kinds[0]
    blocks = tuple(_block(text, paragraph, kind) for paragraph, kind in zip(paragraphs, kinds, strict=True))
    told = text[blocks[0].start : blocks[0].end] if found else None
    return Layout(text, blocks, told if title is None else title, {})


def _check(text: object) -> None:
    if not isinstance(text, str):
        raise InputError(f"the text is of type {type(text).__name__}, not str", "decode bytes first")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError.surrogate(text, error.start) from error


def _find_title(text: str, paragraphs: list[Paragraph], title: str | None) -> bool:
    """Whether the first paragraph is the title."""
    first = paragraphs[0]
    if title is not None:
        return same_words(text[first.start : first.end], title)
    return is_title(text, paragraphs)


def _headings(text: str, paragraphs: list[Paragraph]) -> set[int]:
    """The indices of the paragraphs that are headings."""
    indices = range(len(paragraphs))
    plain = {index for index in indices if may_be_heading(text, paragraphs, index)}
    sure = {index for index in indices if is_heading(text, paragraphs, index)}
    return sure | plain if len(plain) > 1 else sure


def _block(text: str, paragraph: Paragraph, kind: str) -> Block:
    if kind == "paragraph":
        return Block(paragraph.start, paragraph.end, kind)
    return Block(*heading_words(text, paragraph), kind)
