"""Quotations that go on in paragraphs of their own: their speaker is the one quoted at the end of the one before."""

from bisect import bisect_right
from collections.abc import Sequence

from newscomment.extractors.findings import Ranges
from newscomment.extractors.reports.contents import Contents
from newscomment.language.document import Document

_FEWEST_TOKENS = 6  # a shorter paragraph in quotation marks may be a motto or a headline


def continuations(document: Document, contents: Contents, quoted: Sequence[tuple[int, Ranges]]) -> dict[int, Ranges]:
    """More spans for the contents of direct reports, by the reports' indices.

    `quoted` holds the direct reports: index and all their spans (source, cue and content), in text order.
    """
    ends = sorted((max(span[1] for span in spans), index) for index, spans in quoted)
    more: dict[int, Ranges] = {}
    for start, end, content in _quoted_paragraphs(document, contents):
        at = bisect_right(ends, (start,)) - 1
        if at < 0 or not _is_last_sentence(document, ends[at][0], start):
            continue
        index = ends[at][1]
        if ends[at][0] <= start:
            more[index] = more.get(index, ()) + content
            ends.insert(at + 1, (end, index))
    return more


def _quoted_paragraphs(document: Document, contents: Contents) -> list[tuple[int, int, Ranges]]:
    """The paragraphs that are one quotation from end to end: their code points, and the quotation's spans."""
    found = []
    for pair in document.quotes:
        block = document.blocks[document.block_of(pair.open)]
        if pair.level or document.starts[pair.open] != block.start or pair.close - pair.open < _FEWEST_TOKENS:
            continue
        spans = contents.quoted(pair)
        if pair.continued or document.ends[pair.close] == block.end:
            found.append((block.start, spans[-1][1], spans))
    return found


def _is_last_sentence(document: Document, offset: int, start: int) -> bool:
    """Whether a code point lies in the last sentence of the paragraph before the one that begins at `start`."""
    return document.sentence_at(offset - 1) == document.sentence_at(start) - 1
