"""Where sentences begin and end.

A stop is found with one regular expression; whether it ends a sentence is told from the words on either side of it
(`stops`). Time is linear in the text.
"""

from collections.abc import Iterator, Sequence

import regex

from newscomment.language.brackets import bracketed
from newscomment.language.layout import Block
from newscomment.language.stops import Stop, ends_sentence

__all__ = ["split_sentences"]

_STOP = regex.compile(
    r"""
    (?P<stop> [.!?…‽]++ (?: [ \u00a0]\.(?=[\s.”"’'] | $) )*+ )     # also the spaced ellipsis “. . .”
    (?P<closers> [’”"'»)\]]*+ )
    (?P<gap> \s*+ )
    """,
    regex.VERBOSE,
)


def split_sentences(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Split every block of a text into sentences.

    Returns half-open code-point spans in text order. They are trimmed, none crosses a block, and together they cover
    everything in the blocks but white space. Every block holds at least one.

    >>> from newscomment.language.layout import Block
    >>> text = "Sen. Roe left at 5 p.m. on Friday. “Why?” he asked."
    >>> [text[start:end] for start, end in split_sentences(text, [Block(0, len(text), "paragraph")])]
    ['Sen. Roe left at 5 p.m. on Friday.', '“Why?” he asked.']
    """
    return [span for block in blocks for span in _split_block(text, block)]


def _split_block(text: str, block: Block) -> Iterator[tuple[int, int]]:
    start = block.start
    for cut, resume in _cuts(text, block):
        yield start, cut
        start = resume
    yield start, block.end


def _cuts(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Ends of sentences inside a block, each with the beginning of the next."""
    inside = bracketed(text, block.start, block.end)
    first = block.start
    for match in _STOP.finditer(text, block.start, block.end):
        resume = match.end()
        if resume == block.end or match.start() in inside:
            continue
        stop = Stop(text, first, match.start(), match.end("stop"), match.start("gap"), resume)
        if ends_sentence(stop):
            yield stop.gap, resume
            first = resume
