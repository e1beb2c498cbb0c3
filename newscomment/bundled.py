"""The data files inside the package: where they stand, their texts, and their tables.

TOML is for those who write the files; to read it takes a tenth of the time of a first reading. So whoever builds the
package puts what all its TOML files hold into one JSON file beside them (`.ci/readied.py`), each with a checksum. Where
a file is not as it was then, or where there is no such JSON file, the TOML itself is read.
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

__all__ = ["PACKAGE", "READIED", "bundled_lists", "bundled_table", "bundled_text", "readied_table", "ready"]

PACKAGE = Path(__file__).parent
READIED = PACKAGE / "readied.json"


def bundled_text(path: str) -> str:
    """What stands in a text file, by its path inside the package, such as `rules/risks.toml`."""
    return (PACKAGE / path).read_text("utf-8")


@cache
def bundled_lists(path: str) -> Mapping[str, frozenset[str]]:
    """The lists of words in a text file, by the names that stand in brackets above them, a word or more a line."""
    parts = (part.partition("]\n") for part in bundled_text(path).split("\n[")[1:])
    return {name: frozenset(entries.split("\n")) - {""} for name, _, entries in parts}


def bundled_table(path: str) -> Mapping[str, Any]:
    """What a TOML file holds, by its path inside the package; nobody may change it."""
    file = PACKAGE / path
    known = readied_table(file, file.read_bytes())
    if known is not None:
        return known
    import tomllib

    return tomllib.loads(bundled_text(path))


def readied_table(file: Path, source: bytes) -> dict[str, Any] | None:
    """What a TOML file that reads so holds, if it is one of the package's and was readied; nobody may change it."""
    if PACKAGE not in file.parents:
        return None
    checksum, table = _readied().get(file.relative_to(PACKAGE).as_posix(), (None, None))
    return table if checksum == crc32(source) else None


def ready(package: Path) -> str:
    """The JSON file: what each TOML file of a package holds, by its path in it, and the file's checksum."""
    import tomllib

    sources = {path.relative_to(package).as_posix(): path.read_bytes() for path in sorted(package.rglob("*.toml"))}
    tables = {path: (crc32(source), tomllib.loads(source.decode("utf-8"))) for path, source in sources.items()}
    return json.dumps(tables, ensure_ascii=False, separators=(",", ":"))


@cache
def _readied() -> Mapping[str, tuple[int, dict[str, Any]]]:
    """The readied tables by the paths of their files, each with the checksum of its file."""
    try:
        return json.loads(READIED.read_bytes())  # type: ignore[no-any-return]  # as the build wrote it
    except FileNotFoundError:
        return {}
