"""Texts to measure on: the project's own essays, long and never twice the same, and hostile ones."""

import re
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDERS = ("docs/examples", "tests/golden")

HOSTILE = {
    "double quotes": "“",
    "straight quotes": '"',
    "apostrophes": "’ ",
    "brackets": "(",
    "closing brackets": ") ",
    "dashes": "— ",
    "capitals": "A ",
    "dots": ". ",
    "initials": "A. ",
    "and": "and ",
    "reports": "he said ",
    "modals": "may ",
    "titles": "Mr. ",
    "offices": "President ",
    "adjectives": "new ",
    "combining marks": "e\u0301\u0301 ",
    "no blanks": "abcdefghij",
    "commas": "he, ",
    "conditions": "if ",
    "verdicts": "who lied ",
    "lines": "a\n",
    "paired single quotes": "‘a’ ",
    "names": "Ana Duarte\n\n",
    "one letter": "a",
}


def essays() -> list[str]:
    """The essays of the project."""
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).glob("*.txt"))]
    return [path.read_text(encoding="utf-8") for path in paths]


def prose(size: int) -> str:
    """The essays over and over, `size` code points or a little more; numbers in each paragraph keep caches honest."""
    numbers, found, length = count(1), [], 0
    texts = essays()
    while length < size:
        for text in texts:
            varied = re.sub(r"\n\n+", lambda _: f"\n\nPoint {next(numbers)} of {next(numbers)}. ", text.strip())
            found.append(varied)
            length += len(varied)
    return "\n\n".join(found)


def hostile(name: str, size: int) -> str:
    """One piece of text over and over, `size` code points."""
    piece = HOSTILE[name]
    return (piece * (size // len(piece) + 1))[:size]
