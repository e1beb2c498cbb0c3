"""Sentences of raw prose to make silver data of: tokenized, split where a stop ends a paragraph or a capital follows.

The splitting is rough on purpose: it must not change when the library's own splitter does.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from newscomment.language.tokens import tokenize

__all__ = ["read_raw"]

CLOSING = frozenset('"”’)]') | {"'"}
OPENING = frozenset('“"‘(')
ABBREVIATED = re.compile(r"[A-Z][a-z]{0,5}\.")


def read_raw(paths: Iterable[Path]) -> Iterator[tuple[str, ...]]:
    """Read the sentences of texts: `.txt` files, or JSON Lines with `text` and perhaps `title`; each text once."""
    seen = set[str]()
    for path in paths:
        for text in read_texts(path):
            if text not in seen:
                seen.add(text)
                for paragraph in filter(str.strip, text.split("\n")):
                    yield from split(tokenize(paragraph).words)


def read_texts(path: Path) -> Iterator[str]:
    """Read texts and titles from one file."""
    if path.suffix == ".txt":
        yield path.read_bytes().decode()
        return
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("title"):
                yield record["title"]
            yield record["text"]


def split(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Split the words of a paragraph into sentences."""
    start, place = 0, 0
    while place < len(words):
        word = words[place]
        place += 1
        if word in ".!?" or (place - start > 1 and word[-1] in ".?!…" and not ABBREVIATED.fullmatch(word)):
            while place < len(words) and words[place] in CLOSING:
                place += 1
            after = words[place] if place < len(words) else "A"
            if after[0].isupper() or after[0].isdigit() or after in OPENING:
                yield tuple(words[start:place])
                start = place
    if start < len(words):
        yield tuple(words[start:])
