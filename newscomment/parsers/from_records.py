"""JSON records: one object, a list of them, a feed with `items`, or one object a line."""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from newscomment.errors import InputError
from newscomment.language.layout import Layout
from newscomment.parsers.checking import given_title
from newscomment.parsers.fields import field, known_fields, names
from newscomment.parsers.from_fragment import parse_fragment
from newscomment.parsers.from_html import parse_html
from newscomment.parsers.from_text import parse_text
from newscomment.parsers.unlikely import is_page

__all__ = ["Record", "parse_record", "records"]

_NESTED = ("items", "articles", "records", "data")
"""Where an object keeps a list of records: JSON Feed and its like."""


class Record(NamedTuple):
    """A record and its place: "line 17" or "entry 3", empty if it is alone; an error where it cannot be read."""

    place: str
    fields: Mapping[str, object]
    error: InputError | None = None


def records(text: str, *, lines: bool) -> Iterator[Record]:
    """The records of a text: one a line, or those of one JSON value. What is broken is told with its place."""
    if lines:
        yield from _by_line(text)
        return
    value = _value(text, "")
    if isinstance(value, InputError):
        yield Record("", {}, value)
        return
    inside = _inside(value)
    for number, one in enumerate(inside, 1):
        yield _record(one, f"record {number}" if len(inside) > 1 else "")


def _by_line(text: str) -> Iterator[Record]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            place = f"line {number}"
            value = _value(line, place)
            yield Record(place, {}, value) if isinstance(value, InputError) else _record(value, place)


def _value(text: str, place: str) -> object:
    """What the JSON says, or an error that says where it is broken."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = place or f"line {error.lineno}"
        what = f"{where}: broken JSON: {error.msg.removesuffix(' starting at')} at column {error.colno}"
        return InputError(what, "mend it, or take it out", error.pos)
    except RecursionError:
        return InputError(f"{place or 'line 1'}: the JSON is nested too deep", "give records of plain fields")
    except ValueError as error:  # a number of thousands of digits
        return InputError(f"{place or 'line 1'}: broken JSON: {error}", "mend it, or take it out")


def _inside(value: object) -> list[object]:
    if isinstance(value, dict):
        nested = next((value[key] for key in _NESTED if isinstance(value.get(key), list)), None)
        has_words = field({key.lower(): one for key, one in value.items()}, "text")
        return nested if isinstance(nested, list) and not has_words else [value]
    return value if isinstance(value, list) else [value]


def _record(value: object, place: str) -> Record:
    if isinstance(value, dict):
        return Record(place, value)
    what = f"{f'{place}: ' if place else ''}this is no record but {type(value).__name__}"
    return Record(place, {}, InputError(what, "give an object with a field for the text"))


def _without_text(fields: Mapping[str, object]) -> InputError:
    """The error for a record without a text, or with something else under the name of one."""
    wrong = [name for name in fields if name.lower() in names("text").split(", ") and fields[name] is not None]
    if wrong and not isinstance(fields[wrong[0]], str):
        kind = type(fields[wrong[0]]).__name__
        return InputError(f"the record's {wrong[0]} is no text but of type {kind}", "give a string")
    if wrong:
        return InputError(f"the record's {wrong[0]} is empty", "give at least one word")
    return InputError(
        f"the record has no text; its fields are {', '.join(fields) or 'none'}", f"name one {names('text')}"
    )


def parse_record(fields: Mapping[str, object], *, title: str | None = None) -> Layout:
    """The layout of the text in a record, with the title and the facts beside it. Raises InputError if it has none."""
    lowered = {key.lower(): value for key, value in fields.items()}
    known = known_fields(fields)
    headline = given_title(title) or known.title
    text, page = field(lowered, "text"), field(lowered, "html")
    if isinstance(text, str):
        layout = parse_text(text, title=headline)
    elif isinstance(page, str):
        layout = (parse_html if is_page(page) else parse_fragment)(page, title=headline)
    else:
        raise _without_text(fields)
    return layout._replace(metadata={**layout.metadata, **known.metadata})
