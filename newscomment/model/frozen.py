"""JSON values that cannot change: what users' own extractors may keep with a finding."""

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Annotated, Any, TypeAlias

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from newscomment.model.base import lone_surrogate

DEPTH = 100  # nested deeper than this, a value is refused: it may contain itself

_BITS = 4_000
"""Bits of the largest whole number, some 1,200 digits; readers of JSON, this one too, refuse some thousand digits."""

FrozenJson: TypeAlias = "bool | int | float | str | tuple[FrozenJson, ...] | FrozenMap | None"


class FrozenMap(Mapping[str, FrozenJson]):
    """A JSON object that cannot change; hashable, and equal to any mapping with the same entries.

    >>> FrozenMap({"score": 3, "words": ("may",)}) == {"score": 3, "words": ["may"]}
    True
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, FrozenJson]) -> None:
        self._entries = dict(entries)

    def __getitem__(self, key: str) -> FrozenJson:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __eq__(self, other: object) -> bool:
        """Whether the other one has the same entries, its lists and tuples taken for the same."""
        if not isinstance(other, FrozenMap):
            try:
                other = freeze(other)
            except ValueError:
                return False
        return isinstance(other, FrozenMap) and self._entries == other._entries

    def __hash__(self) -> int:
        return hash(frozenset(self._entries.items()))

    def __repr__(self) -> str:
        return repr(self._entries)


def freeze(value: object, depth: int = 0) -> FrozenJson:
    """The JSON value with tuples for lists and `FrozenMap` for objects. Raises ValueError for anything else.

    >>> freeze({"words": ["may", "might"]})
    {'words': ('may', 'might')}
    """
    if depth > DEPTH:
        raise ValueError(f"nested more than {DEPTH} deep")
    match value:
        case None | bool():
            return value
        case int() if value.bit_length() <= _BITS:
            return value
        case int():
            raise ValueError(f"a whole number of {value.bit_length()} bits is too large for those who read JSON")
        case float() if isfinite(value):
            return value
        case str() if lone_surrogate(value) is None:
            return value
        case list() | tuple():
            return tuple(freeze(item, depth + 1) for item in value)
        case Mapping() if all(isinstance(key, str) and lone_surrogate(key) is None for key in value):
            return FrozenMap({key: freeze(item, depth + 1) for key, item in value.items()})
    raise ValueError(f"{value!r} has no lossless form in JSON; use None, bool, int, finite float, str, list, dict")


def thaw(value: FrozenJson) -> object:
    """The value with lists and dicts, as `json` reads and writes it."""
    if isinstance(value, tuple):
        return [thaw(item) for item in value]
    if isinstance(value, FrozenMap):
        return {key: thaw(item) for key, item in value.items()}
    return value


# A field that takes any JSON value, keeps it frozen and gives it back as lists and dicts.
Json = Annotated[
    Any,
    PlainValidator(freeze, json_schema_input_type=Any),
    PlainSerializer(thaw),
    WithJsonSchema({"title": "JSON", "description": "Any JSON value."}),
]
