"""Titles of other pieces that a page glues to a name within a sentence: “Ana DuarteCouncil sells last ferry MORE”."""

from bisect import bisect_right
from collections.abc import Sequence

import regex

from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document, once
from newscomment.language.tags import FINITE_TAG

_LONGEST = 500  # characters of such titles behind one name
_GLUED = regex.compile(r"\p{Lu}[\p{L}.’'-]*+\)?+ (?:Ma?c|De|La|Le|O[’'])?\p{Lu}\p{Ll}{2,}+(?=[’'“‘]?(?:\p{Lu}|\d))")
"""A name whose last word goes on with a capital."""
_MORE = regex.compile(r"\bMORE\b")
_FEWEST = 3  # characters left of a claim


def without_links(document: Document, spans: Ranges) -> Ranges:
    """Spans of code points without the titles that are glued into them; none where no verb is left beside those."""
    links = _links(document)
    if not links:
        return spans
    kept = tuple(piece for span in spans for piece in _outside(document.text, span, links))
    says = any(FINITE_TAG.search(document.tags, *document.tokens_in(*piece)) for piece in kept)
    return kept if says or kept == spans else ()


def _outside(text: str, span: Range, links: Sequence[Range]) -> list[Range]:
    """The pieces of a span before, between and behind links, trimmed."""
    start, end = span
    pieces = []
    at = max(0, bisect_right(links, (start,)) - 1)
    while at < len(links) and links[at][0] < end:
        first, last = links[at]
        if last > start:
            pieces.append((start, min(first, end)))
            start = min(end, last)
        at += 1
    pieces.append((start, end))
    trimmed = ((first + len(text[first:last]) - len(text[first:last].lstrip()), last) for first, last in pieces)
    kept = ((first, first + len(text[first:last].rstrip(" ,"))) for first, last in trimmed if last > first)
    return [(first, last) for first, last in kept if last - first >= _FEWEST]


@once
def _links(document: Document) -> Sequence[Range]:
    """Where such titles stand, in text order, none in another."""
    found: list[Range] = []
    for block in document.blocks:
        start = block.start
        for more in _MORE.finditer(document.text, block.start, block.end):
            glued = _GLUED.search(document.text, max(start, more.start() - _LONGEST), more.start())
            if glued:
                found.append((glued.end(), more.end()))
            start = more.end()
    return found
