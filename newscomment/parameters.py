"""What callers of the pipeline give, looked at before it is used: files, names, facts; mistakes name the argument."""

import glob
import os
import sys
import warnings
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from newscomment.errors import ArgumentError, DefinitionError, InputError, InputWarning, nearest_names
from newscomment.model import Metadata
from newscomment.parsers.facts import moment
from newscomment.parsers.unlikely import doubts

__all__ = [
    "Facts",
    "Paths",
    "definitions",
    "expanded",
    "known_facts",
    "named",
    "number",
    "one_path",
    "paths",
    "remade",
    "seen",
    "told_name",
    "warn",
    "warn_of",
]

Facts = Metadata | Mapping[str, object] | None
"""What is known of an article beside its words."""

Paths = str | PathLike[str] | Iterable[str | PathLike[str]]
"""A file, or several."""

Seen = tuple[tuple[str, bytes], ...]
"""Files by their absolute paths, each with a digest of what was in it."""

_PATTERN = frozenset("*?[")
_PACKAGE = __name__.partition(".")[0]


def one_path(name: str, file: object) -> str:
    """The file that an argument names. Raises ArgumentError where it is no path."""
    return _path(name, file, "a str or a Path")


def paths(name: str, files: object) -> list[str]:
    """The files that an argument names. Raises ArgumentError where it is no path, or one of several is none."""
    expected = "a path or several"
    if isinstance(files, str | PathLike):
        return [_path(name, files, expected)]
    if isinstance(files, bytes) or not isinstance(files, Iterable):
        raise ArgumentError.found(name, files, expected)
    return [_path(name, file, expected) for file in files]


def told_name(file: str) -> str:
    """A file's name as JSON can hold it: bytes that are no UTF-8, as some names have them, become U+FFFD."""
    return file.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def definitions(name: str, files: object) -> list[Path]:
    """The files of rules or words that an argument names. Raises ArgumentError as `paths` does, and for no name."""
    given = paths(name, files)
    if "" in given:
        raise ArgumentError(f"{name} names a file by nothing", "give the path of a TOML file")
    return [Path(one) for one in given]


def expanded(names: Iterable[str]) -> list[str]:
    """File names, with the files that a pattern fits in its place; a pattern that fits none stays, to be told.

    What a pattern fits is given once, whatever else names it; it fits no folders.
    """
    found: list[str] = []
    named, fitting = set[str](), set[str]()
    for name in names:
        files = _matching(name)
        is_pattern = files != [name]
        kept = [file for file in files if _plain(file) not in (named | fitting if is_pattern else fitting)]
        (fitting if is_pattern else named).update(map(_plain, kept))
        found += kept
    return found


def _plain(file: str) -> str:
    return os.path.abspath(file) if file else file  # noqa: PTH100  (links stay what they are)


def _matching(name: str) -> list[str]:
    if name == "-" or not _PATTERN & set(name) or os.path.lexists(name):
        return [name]
    found = glob.glob(name, recursive=True)  # noqa: PTH207  (names stay as they were given)
    return sorted(file for file in found if not os.path.isdir(file)) or [name]  # noqa: PTH112


def _path(name: str, file: object, expected: str) -> str:
    plain: object = file.__fspath__() if isinstance(file, PathLike) else file
    if not isinstance(plain, str):
        raise ArgumentError.found(name, file, expected)
    return plain


def named(name: str, value: str) -> str:
    """An argument that is a name. Raises ArgumentError for anything else than a str."""
    if not isinstance(value, str):
        raise ArgumentError.found(name, value, "a str")
    return value


def switch(name: str, value: object) -> bool:
    """An argument that is True or False. Raises ArgumentError for anything else."""
    if not isinstance(value, bool):
        raise ArgumentError.found(name, value, "True or False")
    return value


def number(name: str, value: object) -> float:
    """An argument that is a number. Raises ArgumentError for anything else."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ArgumentError.found(name, value, "a number")
    return value


def known_facts(metadata: Facts) -> dict[str, object]:
    """What is known of an article, by the fields of `Metadata`.

    Raises ArgumentError for what is no mapping, and InputError for a field that does not exist or cannot be so.
    """
    if metadata is None:
        return {}
    if not isinstance(metadata, Metadata | Mapping):
        raise ArgumentError.found("metadata", metadata, "a Metadata or a mapping of some of its fields")
    if isinstance(metadata, Metadata):
        return metadata.model_dump(exclude_unset=True, exclude_none=True)
    facts = {**metadata}
    published = facts.get("published")
    if isinstance(published, str) and any(map(str.isalpha, published)):  # “April 2, 2031”, as a record may have it
        facts["published"] = moment(published) or published
    try:
        return Metadata.model_validate(facts).model_dump(exclude_unset=True)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = first["loc"][0] if first["loc"] else "fields"
        known = tuple(Metadata.model_fields)
        meant = nearest_names(str(place), known) if first["type"] == "extra_forbidden" else ""
        advice = meant or _REMEDIES.get(first["type"], "")
        raise InputError(f"metadata: {place}: {first['msg']}", advice) from error


_REMEDIES = {
    "extra_forbidden": f"there are {', '.join(Metadata.model_fields)}",
    "tuple_type": 'give a list, such as ["Ana Duarte"]',
    **dict.fromkeys(
        ("date_from_datetime_parsing", "datetime_from_date_parsing", "date_type"), 'give a day such as "2031-04-02"'
    ),
}
"""What to do about a field that cannot be so, by what pydantic calls it."""


def warn_of(text: str, language: object = None, place: str = "") -> None:
    """Warn, at the line that called into the package, of a text that is hardly English prose, or said to be none.

    `place` is the file that the text stands in, and where in it.
    """
    for doubt in doubts(text, language):
        warn(f"{place}: {doubt}" if place else doubt)


def warn(doubt: str) -> None:
    """Warn, at the line that called into the package."""
    warnings.warn(doubt, InputWarning, stacklevel=_outside())


def _outside() -> int:
    """How many frames above `warn` the caller of the package is."""
    level, frame = 1, sys._getframe(1)  # noqa: SLF001  (there is no public way that is not slow)
    while frame.f_back and frame.f_globals.get("__name__", "").partition(".")[0] == _PACKAGE:
        level, frame = level + 1, frame.f_back
    return level


def seen(files: Iterable[Path]) -> Seen:
    """Files as another process will find them."""
    return tuple((str(file.absolute()), _digest(file)) for file in files)


def _digest(file: Path) -> bytes:
    from hashlib import sha256  # only who brings files needs it

    return sha256(file.read_bytes()).digest()


@lru_cache(maxsize=8)
def remade(kind: type[Any], pickled: bytes) -> object:
    """The pipeline that was pickled, by its arguments; made once in a process, however often it is sent there.

    Raises DefinitionError where a file is not any more what it was.
    """
    import pickle  # whoever calls this has it

    files: tuple[tuple[str, Seen], ...]
    files, options = pickle.loads(pickled)  # noqa: S301  (what `Pipeline.__reduce__` made)
    for path, digest in chain.from_iterable(seen for _, seen in files):
        if _digest(Path(path)) != digest:
            raise DefinitionError("has changed since the pipeline was made", path, advice="make the pipeline again")
    return kind(**{name: [path for path, _ in seen] for name, seen in files}, **options)
