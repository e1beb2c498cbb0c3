"""The TOML files that rules and word lists stand in: the package's own, and those of users."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from newscomment.bundled import PACKAGE, readied_table
from newscomment.errors import DefinitionError

HEADER = ("name", "source", "licence")
"""What a word list, or a list of names, says of itself."""
NAMES = "actor"
"""The key of the tables in a list of names."""

_SUFFIX = ".toml"
_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")


def shipped(folder: str) -> list[Path]:
    """The TOML files in a folder of the package, in order of their names."""
    return sorted((PACKAGE / folder).glob(f"*{_SUFFIX}"))


def read_toml(file: Path, error: type[DefinitionError]) -> Mapping[str, object]:
    """What a TOML file holds. Raises `error`, with the line where there is one, for a file that cannot be read so."""
    if not file.name.endswith(_SUFFIX):
        raise error(f"{file} is no TOML file", advice=f"its name must end in {_SUFFIX}")
    try:
        source = file.read_bytes()
    except OSError as problem:
        raise error(f"cannot be read: {problem.strerror}", str(file), advice=_advice(file)) from problem
    readied = readied_table(file, source)
    return _parsed(file.name, source, error) if readied is None else readied


def _parsed(name: str, source: bytes, error: type[DefinitionError]) -> Mapping[str, object]:
    import tomllib

    try:
        text = source.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        what = f"not in UTF-8: byte 0x{problem.object[problem.start]:02x} at offset {problem.start}"
        raise error(what, name, advice="save the file as UTF-8") from problem
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        what, position = _pointed(str(problem), text)
        raise error(f"not a TOML file: {what}", name, None, position, text) from problem


def check_once(files: Iterable[Path], error: type[DefinitionError]) -> None:
    """Raise `error` for a file that is given twice."""
    seen: set[Path] = set()
    for file in files:
        if file.absolute() in seen:
            raise error("this file is given twice", str(file), advice="give it once")
        seen.add(file.absolute())


def check_header(data: Mapping[str, object], source: str, error: type[DefinitionError]) -> None:
    """Raise `error` for a list that does not say what it is, where it is from, and who may use it."""
    missing = [key for key in HEADER if not isinstance(data.get(key), str)]
    if missing:
        raise error(f"the header lacks {', '.join(missing)}", source, advice='write name = "…"')


class Own(NamedTuple):
    """Files of one's own: rules, word lists, and lists of names."""

    rules: list[Path]
    words: list[Path]
    names: list[Path]


def told_apart(files: Iterable[Path]) -> Own:
    """Files of one's own, told apart by what is in them. Raises DefinitionError for a file that is no TOML."""
    own = Own([], [], [])
    for file in files:
        data = read_toml(file, DefinitionError)
        kind = own.names if NAMES in data else own.words if is_word_list(data) else own.rules
        kind.append(file)
    return own


def is_word_list(data: Mapping[str, object]) -> bool:
    """Whether a TOML file holds words: it has classes or a header, and none of what rules have."""
    return not data.keys().isdisjoint({"classes", *HEADER}) and not holds_rules(data)


def holds_rules(data: Mapping[str, object]) -> bool:
    """Whether a TOML file holds rules."""
    return not data.keys().isdisjoint({"layer", "rule", "extractor", "shared", "define"})


def _advice(file: Path) -> str:
    if file.is_dir():
        return f"it is a folder: give the files in it, such as Path({str(file)!r}).glob('*.toml')"
    return "check the path"


def _pointed(message: str, text: str) -> tuple[str, int]:
    """What is wrong, without the place, and the place as an offset into the text as TOML counts its lines."""
    found = _PLACE.search(message)
    if found is None or found["line"] is None:
        return message.removesuffix(found[0] if found else ""), len(text.rstrip())
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: int(found["line"]) - 1])
    return message.removesuffix(found[0]), before + int(found["column"]) - 1
