"""What is known of words at sentence ends: Punkt's learned tables, and abbreviations by what may follow them."""

from functools import cache
from typing import NamedTuple

from newscomment.bundled import bundled_text

__all__ = ["Punkt", "load_punkt", "read_tables"]


class Punkt(NamedTuple):
    """Words that tell whether a stop ends a sentence; all in lower case and without the stop.

    `abbreviations` carry a stop. Of them `titles` stand before names and `linking` ones in the middle of a sentence;
    `closing` ones end it before any capital, `timed` ones (p.m.) before any common word. `numbered` are abbreviations
    only before a number. `openers` begin sentences and no names; `common` words are
    written in lower case unless they begin a sentence. `exclaimed` names end in “!”; `reporting` verbs tell who asked.
    """

    abbreviations: frozenset[str]
    titles: frozenset[str]
    linking: frozenset[str]
    closing: frozenset[str]
    timed: frozenset[str]
    numbered: frozenset[str]
    openers: frozenset[str]
    common: frozenset[str]
    exclaimed: frozenset[str]
    reporting: frozenset[str]

    def carries_stop(self, word: str) -> bool:
        """Whether a word in lower case is an abbreviation, anywhere or before a number."""
        return word in self.abbreviations or word in self.numbered


def read_tables(name: str) -> dict[str, frozenset[str]]:
    """Read a data file of `newscomment/language/data`: a header, then tables under names in brackets."""
    content = bundled_text(f"language/data/{name}")
    tables = {}
    for part in content.split("\n[")[1:]:
        table, _, entries = part.partition("]\n")
        tables[table] = frozenset(entries.split("\n")) - {""}
    return tables


@cache
def load_punkt() -> Punkt:
    """The tables the package ships, read once; some 5 ms."""
    learned, known = read_tables("punkt.txt"), read_tables("abbreviations.txt")
    kinds = "titles", "linking", "closing", "timed", "others"
    abbreviations = learned["abbreviations"].union(*(known[kind] for kind in kinds))
    openers = known["openers"] | learned["starters"]
    return Punkt(
        abbreviations=abbreviations,
        titles=known["titles"],
        linking=known["linking"],
        closing=known["closing"],
        timed=known["timed"],
        numbered=known["numbered"],
        openers=openers,
        common=learned["common"] | openers,
        exclaimed=known["exclaimed"],
        reporting=known["reporting"],
    )
