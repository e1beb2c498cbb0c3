"""What is known of words at sentence ends: Punkt's learned tables and the abbreviations everybody knows."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

__all__ = ["Punkt", "load_punkt", "read_tables"]


class Punkt(NamedTuple):
    """Words that tell whether a stop ends a sentence; all in lower case and without the stop.

    `abbreviations` carry a stop; of them `titles` stand before names and `references` before numbers and names, so
    that neither ends a sentence. `starters` begin sentences more often than chance; `common` words are written in
    lower case unless they begin one.
    """

    abbreviations: frozenset[str]
    titles: frozenset[str]
    references: frozenset[str]
    starters: frozenset[str]
    common: frozenset[str]


def read_tables(name: str) -> dict[str, frozenset[str]]:
    """Read a data file of `newscomment/language/data`: a header, then tables under names in brackets."""
    content = (files("newscomment.language") / "data" / name).read_text("utf-8")
    tables = {}
    for part in content.split("\n[")[1:]:
        table, _, entries = part.partition("]\n")
        tables[table] = frozenset(entries.split("\n")) - {""}
    return tables


@cache
def load_punkt() -> Punkt:
    """The tables the package ships, read once."""
    learned, known = read_tables("punkt.txt"), read_tables("abbreviations.txt")
    return Punkt(
        abbreviations=learned["abbreviations"].union(*known.values()),
        titles=known["titles"],
        references=known["references"],
        starters=learned["starters"],
        common=learned["common"],
    )
