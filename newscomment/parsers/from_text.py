"""Plain text to layout: paragraphs by blank lines or by lines, headings and the title by their looks.

The text itself is never changed: line ends of any kind, tabs, no-break and zero-width characters and a byte order mark
stay where they are, and every offset is an offset into the text as it was given.
"""

from collections.abc import Sequence

from newscomment.language.layout import Block, Layout
from newscomment.parsers.checking import check_text, given_title
from newscomment.parsers.headings import (
    Draft,
    heading_words,
    is_heading,
    is_shouted,
    may_be_heading,
    same_words,
    title_length,
)
from newscomment.parsers.paragraphs import Paragraph, find_paragraphs
from newscomment.parsers.surroundings import authors_in, is_label
from newscomment.parsers.unlikely import refuse_page

__all__ = ["parse_text"]


def parse_text(text: str, *, title: str | None = None) -> Layout:
    r"""Find the paragraphs, the headings and the title of a plain text.

    Blank lines part paragraphs; without them every line is a paragraph, unless the lines are those of hard-wrapped
    prose. A first line (or two) that looks like a title is the title; a `title` given is the title, and its place in
    the text is the first paragraph or two if those have the same words; where they have others, and look like a title
    over a byline, they are of its kind. A byline below the title (or at the head of a text without one) is a block of
    its own kind, and its names are `authors` in the metadata. So is the label of a column above the title (“OPINION”).

    Raises:
        InputError: the text holds no letter and no digit, a NUL or a lone surrogate (`offset` says where), or is a
            page of HTML.
        ArgumentError: the text or the title is not a `str`.

    >>> layout = parse_text("A Bridge Too Dear\n\nThe bridge will cost four times what the council said it would.\n")
    >>> layout.title
    'A Bridge Too Dear'
    >>> [block.kind for block in layout.blocks]
    ['title', 'paragraph']
    """
    check_text(text)
    title = given_title(title)
    refuse_page(text)
    label, *rest = find_paragraphs(text)
    found, kinds, authors = _read(draft := Draft(text, [label, *rest]), title)
    if not found and rest and is_label(draft.line(0)):  # “OPINION” over the title
        below = _read(other := Draft(text, rest), title)
        if below[0]:
            (found, kinds, authors), draft = below, other
    blocks = [_block(text, paragraph, kind) for paragraph, kind in zip(draft.paragraphs, kinds, strict=True)]
    told = " ".join(text[blocks[0].start : blocks[0].end].split()) if found else None
    if label.end < blocks[0].start:
        blocks.insert(0, _block(text, label, "byline"))
    return Layout(text, tuple(blocks), told if title is None else title, {"authors": authors} if authors else {})


def _read(draft: Draft, title: str | None) -> tuple[bool, list[str], tuple[str, ...]]:
    """Whether a title heads the paragraphs, the kind of each, and who signed them; joins the lines of the title."""
    found = _find_title(draft, title)
    other = 0 if found or title is None else _other_title(draft)
    if found + other > 1:
        draft.paragraphs = [_joined(draft.paragraphs[: found + other]), *draft.paragraphs[found + other :]]
    headings = _headings(draft)
    kinds = ["heading" if index in headings else "paragraph" for index in range(len(draft.paragraphs))]
    kinds[0] = "title" if found else "byline" if other else kinds[0]
    signed = 1 if found or other else 0
    authors = _authors(draft, signed)
    if authors:
        kinds[signed] = "byline"
    return found > 0, kinds, authors


def _find_title(draft: Draft, title: str | None) -> int:
    """How many paragraphs at the beginning are the title."""
    if title is None:
        return title_length(draft)
    if same_words(draft.line(0), title):
        return 1
    return 2 * (len(draft.paragraphs) > 1 and same_words(f"{draft.line(0)} {draft.line(1)}", title))


def _other_title(draft: Draft) -> int:
    """How many paragraphs at the beginning are a title of other words than the one given: those over a byline."""
    length = title_length(draft)
    return length if length and _authors(draft, length) else 0


def _authors(draft: Draft, index: int) -> tuple[str, ...]:
    """Who wrote the text, if the paragraph of that index is a byline over others."""
    if index + 1 >= len(draft.paragraphs):
        return ()
    return authors_in(draft.line(index), draft.small)


def _joined(paragraphs: Sequence[Paragraph]) -> Paragraph:
    """Paragraphs that stand together as one."""
    lines = sum(paragraph.lines for paragraph in paragraphs)
    return Paragraph(paragraphs[0].start, paragraphs[-1].end, lines, paragraphs[-1].parted)


def _headings(draft: Draft) -> set[int]:
    """The indices of the paragraphs that are headings."""
    indices = range(len(draft.paragraphs))
    plain = {index for index in indices if may_be_heading(draft, index)}
    sure = {index for index in indices if is_heading(draft, index)}
    shouted = {index for index in sure if is_shouted(draft, index)}
    sure -= shouted if len(shouted) == 1 else set()
    return sure | plain if len(plain) > 1 else sure


def _block(text: str, paragraph: Paragraph, kind: str) -> Block:
    if kind == "paragraph":
        return Block(paragraph.start, paragraph.end, kind)
    return Block(*heading_words(text, paragraph), kind)
