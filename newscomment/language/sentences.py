"""Where sentences begin and end.

A stop is found with one regular expression; whether it ends a sentence is told from the words on either side of it
(`stops`). Time is linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from typing import cast

import regex

from newscomment.language.brackets import Brackets
from newscomment.language.items import split_items
from newscomment.language.labels import is_reference, split_labels
from newscomment.language.layout import Block
from newscomment.language.stops import Stop, ends_plainly, ends_sentence

__all__ = ["split_sentences"]

_OPENER = "(?:The|A|An|In|On|At|By|For|From|With|As|If|When|While|Although|But|And|Yet|This|These|It|He|She|They|We)"
"""Words that begin sentences and no names: a number before one belongs to neither side."""

_STOP = regex.compile(
    r"""
    (?P<stop>
        (?<= \s ) \. (?: [ \u00a0] \. ){2,}+        # a spaced ellipsis: “. . .”
      | [.!?…‽]++
    )
    (?P<closers>
        [’”"'»)\]*_]*+
        (?: (?<= \p{Ll}{3} \. [”"']? ) \d{1,3}+ (?= \s++ [\p{Lu}“"] ) )?          # a note's number: end.23 Next
        (?: (?<= \p{Ll}{3} [.?!] [”"']? ) \s \d{1,2}+ (?= \s++ OPENER \b ) )?    # the same with a blank: end. 2 In the
        (?: \s?+ [:;] -? [()DP] (?! \w ) )?+             # a face :)
        (?: \s?+ \[ (?: \d{1,3} | [a-z] | [^\[\]]{0,30}needed ) \] )*+     # references: [4] [citation needed]
    )
    (?P<gap> \s*+ )
    """.replace("OPENER", _OPENER),
    regex.VERBOSE,
)

_MARK = re.compile(r"[.!?…‽]")  # what every stop begins with; found several times faster alone


def split_sentences(text: str, blocks: Sequence[Block]) -> list[tuple[int, int]]:
    """Split every block of a text into sentences.

    Returns half-open code-point spans in text order. They are trimmed, none crosses a block, and together they cover
    everything in the blocks but white space. Every block holds at least one.

    >>> from newscomment.language.layout import Block
    >>> text = "Sen. Roe left at 5 p.m. on Friday. “Why?” he asked."
    >>> [text[start:end] for start, end in split_sentences(text, [Block(0, len(text), "paragraph")])]
    ['Sen. Roe left at 5 p.m. on Friday.', '“Why?” he asked.']
    """
    spans: list[tuple[int, int]] = []
    for block in blocks:
        for start, end in _parts(text, block.start, block.end):
            spans += _split(text, start, end)
    return spans


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a block that no sentence crosses: items of a list, labels."""
    for first, last in split_items(text, start, end):
        yield from split_labels(text, first, last)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if is_reference(text, start, end):
        yield start, end
        return
    brackets = Brackets(text, start, end)
    first = following = start
    while (mark := _MARK.search(text, following, end)) is not None:
        at = mark.start()
        if not brackets and ends_plainly(text, first, at, end):
            yield first, at + 1
            first = following = at + 2
            continue
        match = cast("regex.Match[str]", _STOP.match(text, at, end))
        following = match.end()
        if following == end:
            break
        stop = Stop(text, first, match.start(), match.end("stop"), match.start("gap"), following, end)
        if not brackets.hold(stop) and ends_sentence(stop):
            yield first, stop.gap
            first = following
    yield first, end
