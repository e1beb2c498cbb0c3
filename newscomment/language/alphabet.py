"""The token alphabet: one private-use character for each set of labels.

A *symbol* is what a rule may know of a word or a phrase: its Penn tag, its lexical classes, the word itself where some
rule names it. A document is then a string of symbols, and a rule is a regular expression over such strings.
"""

from array import array
from collections.abc import Iterator
from threading import Lock
from typing import NamedTuple

Labels = frozenset[str]

BOUNDARY = "<S>"
PARAGRAPH = "<P>"

_PRIVATE_USE = (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE))


class Alphabet:
    """Interns sets of labels as private-use characters; the same set always gives the same character.

    Grows with the sets that texts show. Their number is bounded by the lexicons and the tag set, not by the texts.
    """

    def __init__(self) -> None:
        self._codes: dict[Labels, str] = {}
        self.by_code_point: dict[int, Labels] = {}
        self._free = _private_use()
        self._lock = Lock()
        self.sentence_end = self.code(frozenset({BOUNDARY}))
        self.paragraph_end = self.code(frozenset({BOUNDARY, PARAGRAPH}))

    def code(self, labels: Labels) -> str:
        """The character that stands for a set of labels."""
        found = self._codes.get(labels)
        if found is None:
            with self._lock:
                found = self._codes.get(labels) or self._add(labels)
        return found

    def _add(self, labels: Labels) -> str:
        code = next(self._free)
        self.by_code_point[ord(code)] = labels
        self._codes[labels] = code
        return code

    def labels(self, code: str) -> Labels:
        """The labels that a character of this alphabet stands for."""
        return self.by_code_point[ord(code)]

    def __len__(self) -> int:
        return len(self._codes)


class Layer(NamedTuple):
    """A document as a string over an alphabet, and the tokens that each position covers.

    `firsts[i]:lasts[i]` is the half-open token range of position `i`. Sentence boundaries are positions of their own,
    with an empty range, so that no pattern runs over them unless it says so.
    """

    codes: str
    firsts: "array[int]"
    lasts: "array[int]"

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The half-open token range that the positions `start:end` cover."""
        return self.firsts[start], self.lasts[end - 1] if end > start else self.firsts[start]


def _private_use() -> Iterator[str]:
    for block in _PRIVATE_USE:
        yield from map(chr, block)
