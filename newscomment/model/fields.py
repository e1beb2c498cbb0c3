"""What the fields of a model hold, read from their annotations, so that a new field is checked like all others."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, NamedTuple, TypeGuard, get_args, get_origin

from pydantic.fields import FieldInfo

from newscomment.model.base import IdOf, Value
from newscomment.model.span import Span


class Reference(NamedTuple):
    """A field that names other objects: by one id, or by many."""

    name: str
    prefix: str
    many: bool


class Covered(NamedTuple):
    """A field whose words stand in the text at the places that another field gives."""

    text: str
    place: str
    many: bool


class Shape(NamedTuple):
    """The names of a model's fields, by what they hold."""

    span: tuple[str, ...]  # a span, or None
    spans: tuple[str, ...]
    value: tuple[str, ...]  # any other value, or None
    values: tuple[str, ...]
    references: tuple[Reference, ...]
    covered: tuple[Covered, ...]
    string: tuple[str, ...]  # words that need not stand in the text, or None
    strings: tuple[str, ...]


@cache
def shape(model: type[Value]) -> Shape:
    """The shape of a model."""
    atoms = {name: set(_atoms(field.annotation)) | set(field.metadata) for name, field in model.model_fields.items()}
    many = {name for name, field in model.model_fields.items() if _is_tuple(field)}
    spans = [name for name, parts in atoms.items() if Span in parts]
    values = [name for name, parts in atoms.items() if any(_is_value(part) for part in parts)]
    references = [Reference(name, prefix, name in many) for name, prefix in _references(model) if name != "id"]
    covered = tuple(_covered(spans, many, set(atoms)))
    loose = {name for name, parts in atoms.items() if str in parts} - {pair.text for pair in covered}
    strings = sorted(loose - {name for name, _ in _references(model)})
    return Shape(*_parted(spans, many), *_parted(values, many), tuple(references), covered, *_parted(strings, many))


@cache
def groups(article: type[Value]) -> dict[str, str]:
    """The field of the article that holds the objects with each prefix: `{"a": "actors", …}`."""
    found: dict[str, str] = {}
    for name in shape(article).values:
        kinds = filter(_is_value, _atoms(article.model_fields[name].annotation))
        found |= {prefix: name for kind in kinds for field, prefix in _references(kind) if field == "id"}
    return found


def _references(model: type[Value]) -> list[tuple[str, str]]:
    """The fields that hold ids, with the prefix of these."""
    pairs = ((name, {*_atoms(field.annotation), *field.metadata}) for name, field in model.model_fields.items())
    return [(name, part.prefix) for name, parts in pairs for part in parts if isinstance(part, IdOf)]


def _covered(spans: list[str], many: set[str], names: set[str]) -> Iterator[Covered]:
    """`text` stands at `span` or `spans`, and any `x` at `x_span` (on one line: a title, a heading)."""
    for name in spans:
        text = "text" if name in {"span", "spans"} else name.removesuffix("_span")
        if text != name and text in names:
            yield Covered(text, name, name in many)


def _parted(names: list[str], many: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields with one thing, and the fields with many."""
    return tuple(name for name in names if name not in many), tuple(name for name in names if name in many)


def _is_tuple(field: FieldInfo) -> bool:
    return get_origin(field.annotation) is tuple


def _is_value(part: object) -> TypeGuard[type[Value]]:
    return isinstance(part, type) and issubclass(part, Value) and part is not Span


def _atoms(annotation: object) -> Iterator[object]:
    """The types and marks that an annotation is made of."""
    parts = get_args(annotation)
    if get_origin(annotation) is Annotated or not parts:
        yield from parts or (annotation,)
    else:
        for part in parts:
            yield from _atoms(part)
