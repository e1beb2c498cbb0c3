"""The bytes of a file; and where there are none, what is wrong with its name, and what to do."""

import errno
import os
import re
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from newscomment.errors import FileError, MissingFileError
from newscomment.parameters import expanded

__all__ = ["contents"]

_MOST_NEIGHBOURS = 2_000
"""Files of a folder among which one of a like name is looked for."""


_NO_NAME = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL})
"""What systems say of names that no file has."""


class _Slip(NamedTuple):
    """A name that no file can have, or hardly: what it looks like, what it is, and what to do."""

    name: re.Pattern[str]
    what: str
    advice: str


_SLIPS = (
    _Slip(re.compile(""), "the name is empty", "give the path of a file"),
    _Slip(re.compile(r".*\0.*", re.DOTALL), "the name holds the character U+0000", "give the path of a file"),
    _Slip(
        re.compile(r"file:/.*", re.IGNORECASE),
        "this is an address",
        "give the path in it, without “file://”",
    ),
    _Slip(
        re.compile(r"[a-z][a-z\d+.-]+:/.*", re.IGNORECASE),
        "this is an address, and nothing is fetched",
        "save the page and give its file, or hand over what you fetched to parse(…) or `newscomment read -`",
    ),
    _Slip(re.compile(r"~.*"), "no such file: “~” stands for no folder here", "give Path(…).expanduser()"),
    _Slip(
        re.compile(r".*\n.*|(?:\S+\s+){5}.*|.{250,}", re.DOTALL),
        "there is no file of this name, which looks like a text",
        "a text itself goes to parse(…), or to the standard input of `newscomment read -`",
    ),
)
"""What people give in the place of a path; the first that fits is told."""


def contents(name: str) -> bytes:
    """The bytes of the file of that name. Raises FileError, which says what to do, where there are none."""
    try:
        with open(name, "rb") as file:  # noqa: PTH123  (a Path would take an empty name for the working folder)
            return file.read()
    except (OSError, ValueError) as error:
        raise _told(name, error) from error


def _told(name: str, error: OSError | ValueError) -> FileError:
    number = getattr(error, "errno", None)  # a ValueError has none
    if isinstance(error, IsADirectoryError) or os.path.isdir(name):  # noqa: PTH112  (Windows lacks the right to a folder)
        files = repr(f"{name.rstrip('/')}/*")
        advice = f"read the files in it with Corpus.read({files}) or `newscomment read {files}`"
        return FileError("this is a folder", advice, name, number)
    if isinstance(error, OSError) and number not in _NO_NAME:
        return FileError(error.strerror or str(error), "", name, number)
    slip = next((slip for slip in _SLIPS if slip.name.fullmatch(name)), None)
    return MissingFileError(*(slip[1:] if slip else _missing(name)), name, number)


def _missing(name: str) -> tuple[str, str]:
    """What to say of a file that is not there: the files that a pattern fits, or one that has nearly its name."""
    fitting = expanded([name])
    if fitting != [name]:
        return "this is a pattern, and one file is read here", f"give {fitting[0]!r}, or the pattern to Corpus.read"
    if set("*?[") & set(name):
        return "no file fits this pattern", _looked_in(name)
    return "no such file", _near(name) or _looked_in(name)


def _looked_in(name: str) -> str:
    return "" if os.path.isabs(name) else f"it was looked for in {Path.cwd()}"  # noqa: PTH117  (a name, not a Path)


def _near(name: str) -> str:
    """Advice with files of the same folder that have nearly that name, whatever their suffix; or nothing."""
    from difflib import get_close_matches  # 2 ms, and only needed when something went wrong

    folder, own = os.path.split(name)
    try:
        with os.scandir(folder or ".") as entries:
            stems = {Path(entry.name).stem: entry.name for entry in islice(entries, _MOST_NEIGHBOURS)}
    except OSError:
        return f"there is no folder {folder}"
    close = [stems[stem] for stem in get_close_matches(Path(own).stem, stems, cutoff=0.75)]
    return f"did you mean {' or '.join(repr(str(Path(folder, one))) for one in close)}?" if close else ""
