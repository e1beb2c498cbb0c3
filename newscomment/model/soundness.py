"""What holds of each value in an article: places inside the text, words as the text has them, ids that exist."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from newscomment.errors import ArticleError
from newscomment.model.base import Value, lone_surrogate, shortened
from newscomment.model.fields import Covered, Reference, Shape, shape
from newscomment.model.span import Span

Ids = dict[str, frozenset[str]]
Fields = dict[str, Any]  # the fields of one value


class Ground(NamedTuple):
    """What the values of an article are checked against."""

    text: str
    size: int
    ids: Ids


def check_value(value: Value, ground: Ground) -> None:
    """Raise ArticleError unless a value, and every value inside it, stands where it says and names what exists."""
    fields, kind = value.__dict__, shape(type(value))
    check_fields(fields, kind, ground)
    if kind.references:
        _check_references(kind.references, fields, ground.ids)
    for name in kind.value:
        if fields[name] is not None:
            check_value(fields[name], ground)
    for name in kind.values:
        for part in fields[name]:
            check_value(part, ground)


def check_fields(fields: Fields, kind: Shape, ground: Ground) -> None:
    """Raise ArticleError unless the spans and strings of a value itself are sound."""
    size = ground.size
    for name in kind.span:
        span = fields[name]
        if span is not None and not 0 <= span.start < span.end <= size:
            raise _misplaced(name, span, 0, size)
    for name in kind.spans:
        end = 0
        for span in fields[name]:
            if not end <= span.start < span.end <= size:
                raise _misplaced(name, span, end, size)
            end = span.end
    for pair in kind.covered:
        _check_covered(pair, fields, ground.text)
    if kind.string or kind.strings:
        _check_strings(fields, kind)


def _check_strings(fields: Fields, kind: Shape) -> None:
    for name in kind.string:
        if (found := fields[name]) is not None and not found.isascii():
            _check_encodable(name, found)
    for name in kind.strings:
        for found in fields[name]:
            _check_encodable(name, found)


def _misplaced(name: str, span: Span, end: int, size: int) -> ArticleError:
    """What is wrong with a span that follows another that ends at `end`, in a text of `size` characters."""
    if span.end > size:
        return ArticleError(f"expected a span inside the text of {size} characters, found {span}", name)
    if span.start >= span.end:
        return ArticleError(f"expected a span that is not empty, found {span}", name)
    return ArticleError(f"expected a span that starts at {end} or later, after the one before it, found {span}", name)


def _check_covered(pair: Covered, fields: Fields, text: str) -> None:
    place, said = fields[pair.place], fields[pair.text]
    if place is None:
        return
    spans: tuple[Span, ...] = place if pair.many else (place,)
    words = " ".join([text[span.start : span.end] for span in spans])
    if words != said and (pair.text == "text" or not _same_line(words, said)):
        where = ", ".join(map(str, spans))
        raise ArticleError(f"expected {_quoted(words)}, as the text has at {where}, found {_quoted(said)}", pair.text)


def _same_line(words: str, said: object) -> bool:
    """Whether a title or heading is what stands in the text: on one line, and its capitals may be others."""
    return isinstance(said, str) and words.casefold().split() == said.casefold().split()


def _quoted(words: object) -> str:
    return "null" if words is None else repr(shortened(str(words), 60))


def _check_references(references: Iterable[Reference], fields: Fields, ids: Ids) -> None:
    for name, prefix, many in references:
        found = fields[name]
        if not found:
            continue
        known = ids[prefix]
        for one in found if many else (found,):
            if one not in known:
                there = f"{prefix}0 to {prefix}{len(known) - 1}" if known else "there are none"
                raise ArticleError(f"expected an id that exists ({there}), found {one!r}", name)
        if many and len(set(found)) < len(found):
            raise ArticleError(f"expected each id once, found {', '.join(found)}", name)


def _check_encodable(name: str, text: str) -> None:
    at = lone_surrogate(text)
    if at is not None:
        half = f"U+{ord(text[at]):04X} at offset {at}"
        raise ArticleError(f"expected whole characters, found the lone surrogate {half}", name)
