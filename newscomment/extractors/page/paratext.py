"""Paratext: what stands round a piece and is no part of it, asked of its paragraphs and sentences."""

from collections.abc import Mapping

from newscomment.extractors.page.section_notes import HIGHLIGHTS, LINE, notes_and_lines
from newscomment.language.document import Document, once
from newscomment.language.tags import FINITE_TAG, encode_tag

_FEWEST_PARAGRAPHS = 3  # of a piece that has anything round it
_FIGURE = encode_tag("CD")


@once
def notes(document: Document) -> Mapping[int, str]:
    """The blocks that are notes, whose words are not said in the piece, and why; a mere line may be one of a list."""
    if _is_short(document):
        return {}
    return {block: ground for block, ground in notes_and_lines(document).items() if ground != LINE}


def in_note(document: Document, sentence: int) -> bool:
    """Whether a sentence stands in a note."""
    return document.sentences[sentence].block in notes(document)


def is_paratext(document: Document, sentence: int) -> bool:
    """Whether a sentence stands in a note, or a line that says nothing: it is no claim of anybody's in the piece.

    A summary of the piece is none of these: it says in short what the author says.
    """
    block = document.sentences[sentence].block
    return notes(document).get(block, HIGHLIGHTS) != HIGHLIGHTS or block in _idle_lines(document)


@once
def _idle_lines(document: Document) -> frozenset[int]:
    """The blocks of lines that say nothing: those that stand alone, and bare words among other lines."""
    if _is_short(document):
        return frozenset()
    lines = {block for block, ground in notes_and_lines(document).items() if ground == LINE}
    listed = {block for block in lines if not lines.isdisjoint({block - 1, block + 1})}
    return frozenset(block for block in lines if block not in listed or not _tells(document, block))


def _is_short(document: Document) -> bool:
    """Whether a text has too few paragraphs for some of them to stand round it."""
    return sum(block.kind == "paragraph" for block in document.blocks) < _FEWEST_PARAGRAPHS


def _tells(document: Document, block: int) -> bool:
    """Whether a paragraph has a finite verb or a figure."""
    first, last = document.tokens_in(document.blocks[block].start, document.blocks[block].end)
    return FINITE_TAG.search(document.tags, first, last) is not None or _FIGURE in document.tags[first:last]
