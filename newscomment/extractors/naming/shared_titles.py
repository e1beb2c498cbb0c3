"""Titles that are told once of several: Senators Brandt and Duarte, former governors Ada Holloway and Tom Krell."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from newscomment.extractors.naming.full_names import of_one
from newscomment.extractors.naming.names import Name
from newscomment.extractors.naming.parties import Party
from newscomment.language.document import Document

_JOINING = frozenset({",", "and", "&"})
_LONGEST = 2  # tokens between two: ", and"


def share_titles(document: Document, names: Sequence[Name], by_end: Mapping[int, Party]) -> None:
    """Give the title of many before a name also to the persons whose names are joined to it.

    `names` are in text order, `by_end` the parties by the index behind the last token of each mention.
    """
    told, at = "", (0, 0)
    for before, name in pairwise(names):
        if before.title:
            said = " ".join(document.words[slice(*before.title)])
            told, at = (said, before.title) if of_one(said) != said else ("", at)
        between = document.lowered[before.last : name.first]
        joined = 0 < len(between) <= _LONGEST and _JOINING.issuperset(between)
        party = by_end.get(name.last)
        if not joined or name.title or party is None or party.kind != "person":
            told = ""
        elif told:
            party.titles.setdefault(of_one(told), at)
