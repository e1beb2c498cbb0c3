"""Annotations that come back: from which formats, and how stretches in several pieces are put together."""

from collections.abc import Sequence

from newscomment.model import Span

COME_BACK = "give brat's .ann, W3C Web Annotations or a reading as JSON; the other formats are for going out"
"""Advice for a file in a format that is not read."""


def joined(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    r"""The pieces in their order; those with nothing but white space between them as one.

    >>> joined("hold the\nline now", [Span(start=0, end=8), Span(start=9, end=13)])
    (<Span 0:13>,)
    """
    found = [spans[0]]
    for span in spans[1:]:
        last = found[-1]
        if span.start >= last.end and not text[last.end : span.start].strip():
            found[-1] = Span(start=last.start, end=span.end)
        else:
            found.append(span)
    return tuple(found)
