"""Places as callers give them: an offset, a span, a pair of offsets, words with their place, a thing found."""

from typing import TypeGuard

from newscomment.errors import ArgumentError
from newscomment.model.item import Item
from newscomment.model.span import Excerpt, Span

__all__ = ["Place", "spans_of"]

Place = Item | Excerpt | Span | tuple[int, int]
"""Whatever says where: something found, words with their span, a span, or its two offsets."""

_EXPECTED = "an offset, a Span, a pair of offsets, or anything the article holds or its id"


def spans_of(place: object, name: str) -> tuple[Span, ...]:
    """The spans of a place; an offset is the span of one character. Raises ArgumentError for what is no place.

    >>> spans_of((4, 9), "place"), spans_of(4, "place")
    ((<Span 4:9>,), (<Span 4:5>,))
    """
    match place:
        case Span():
            return (place,)
        case Excerpt():
            return (place.span,)
        case Item():
            return place.places
        case bool():
            raise ArgumentError.found(name, place, _EXPECTED)
        case int():
            # no text has a negative place, nor one too large
            return (Span.model_construct(start=place, end=place + 1),) if place >= 0 else ()
        case (start, end) if _is_offset(start) and _is_offset(end):
            return (_span(start, end, name),)
        case tuple() if all(isinstance(part, Span) for part in place):
            return place
    raise ArgumentError.found(name, place, _EXPECTED)


def _is_offset(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _span(start: int, end: int, name: str) -> Span:
    if not 0 <= start < end:
        raise ArgumentError(f"{name}={start}:{end} is no place", "offsets begin at 0, and the end is behind the start")
    return Span(start=start, end=end)
