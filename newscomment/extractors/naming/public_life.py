"""Public life: what a text must speak of for a surname in it to be that of somebody whom everybody knows."""

from collections.abc import Sequence
from typing import NamedTuple

from newscomment.bundled import bundled_lists
from newscomment.extractors.naming.bodies import is_shared
from newscomment.extractors.naming.names import Name
from newscomment.language.document import Document

_WORDS = "extractors/data/public-life.txt"
_PUBLIC = frozenset({"alliance", "armed", "court", "government", "legislature", "military", "party"})
_PERSONS = frozenset({"person", "surname", "unknown"})


class Setting(NamedTuple):
    """What a text is set in: the `countries` that it names somehow, and whether it speaks of `public` life."""

    countries: frozenset[str | None]
    public: bool


def setting(document: Document, names: Sequence[Name]) -> Setting:
    """What a document and its names tell of its setting; persons, whose countries are in question, tell nothing."""
    entries = [name.entries[0] for name in names if name.entries and name.kind not in _PERSONS and not is_shared(name)]
    said = not bundled_lists(_WORDS)["words"].isdisjoint(document.lowered)
    public = said or any(entry.type in _PUBLIC for entry in entries) or any(map(is_shared, names))
    return Setting(frozenset(entry.country for entry in entries), public)
