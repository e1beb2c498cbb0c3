"""Who wrote an article, out of a line that may name several, and what they are: “By Ada Rudd and Bob Hale, editors”."""

import regex

from newscomment.language.gazetteer import gazetteer
from newscomment.parsers.surroundings import is_byline

__all__ = ["names_in"]

_BY = regex.compile(r"(?:opinion\s++)?by\s++(?=\S)", regex.IGNORECASE)
_JUNIOR = regex.compile(r",(?=\s(?:Jr|Sr|II|III)\b)")
_BETWEEN = regex.compile(r"\s*+[;|]\s*+|,\s(?:and\s)?|\s(?:and|AND|&)\s")
_NO_NAME = regex.compile(
    r"""
    \b (?: contribut\p{L}* | columnist | editors? | editorial | correspondents? | report(?:er)?s? | writers? | analyst
    | staff | opinion | board | fellow | professor | author | former | senior | chief | director | producer | guest
    | chair(?:man|woman)? | commentator | special | associated | press | wire | network | today | times | post | news
    | institute | university | college | on | to | of | in | for | at | the ) \b
    """,
    regex.IGNORECASE | regex.VERBOSE,
)
"""Words of what somebody is, and of whom they write for."""
_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}.'’-]*+(?:\s[\p{L}\p{M}.'’-]++){1,4}")
_SMALL = regex.compile(r"\s(?!(?:de|van|von|al|bin|la|der|den|del|di|da|y|d)\b)\p{Ll}")


def names_in(line: str) -> tuple[str, ...]:
    """The names in a byline, without what stands behind a name of what somebody is; the line itself where none is told.

    >>> names_in("By Ada Rudd and Bob Hale"), names_in("David Frum, CNN Contributor"), names_in("Rudd, Ada")
    (('Ada Rudd', 'Bob Hale'), ('David Frum',), ('Rudd, Ada',))
    """
    by = _BY.match(line)
    plain = (line[by.end() :] if by else line).strip(" ,;")
    parts = [part.strip(' "“”.') for part in _BETWEEN.split(_JUNIOR.sub("", plain))]
    names = [part for part in parts if _may_be_name(part)]
    others = [part for part in parts if part and part not in names]
    told = any(is_byline(name, frozenset()) for name in names) or (names and all(map(_NO_NAME.search, others)))
    return tuple(names) if told and len(parts) > 1 else (plain,) if plain else ()


def _may_be_name(part: str) -> bool:
    """Whether a part of a byline is written like a name, and is none of an office or of a newspaper."""
    return (
        _NAME.fullmatch(part) is not None
        and not _NO_NAME.search(part)
        and not _SMALL.search(part)
        and all(entry.kind == "person" for entry in gazetteer().names.get(part, ()))
    )
