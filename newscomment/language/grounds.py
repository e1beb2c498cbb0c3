"""Grounds that are no patterns: the ids that evidence names where a mark, a place or a default decides."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from newscomment.bundled import bundled_table


class Ground(NamedTuple):
    """What decides, and why; `id` is dotted as a rule's is."""

    id: str
    finds: str
    why: str

    def __str__(self) -> str:
        return f"{self.id}, without a pattern\nfinds    {self.finds}\nbecause  {self.why}"


@cache
def grounds() -> Mapping[str, Ground]:
    """All grounds by their ids; read once.

    >>> print(grounds()["kinds.question-mark"])
    kinds.question-mark, without a pattern
    finds    A claim whose last sentence ends in a question mark
    because  The mark tells a question, before any other sign
    """
    data = bundled_table("language/data/grounds.toml")
    found = (Ground(f"{part}.{name}", **entry) for part, entries in data.items() for name, entry in entries.items())
    return {ground.id: ground for ground in found}
