"""Atoms: the symbols that the patterns of one file cannot tell apart are one character to them.

So a file's patterns run over a string of a few dozen different characters, which regular expressions handle fastest.
"""

from collections.abc import Iterable, Sequence

from newscomment.language.alphabet import Labels
from newscomment.language.classes import ClassExpression
from newscomment.language.patterns import ANYTHING, Part, Pattern

BOUNDARY_ATOM = "\n"
"""The atom of the boundary between two sentences."""
_SIGNS = frozenset(r"\^$.|?*+()[]{}-&~#" + BOUNDARY_ATOM)  # those of regular expressions
_ATOMS = [chr(code) for code in range(1, 0x2000) if chr(code) not in _SIGNS]  # sets over 256 are slow to compile

_NOTHING = r"(?:(?!)[\s\S])"
"""A set without members, as wide as any other: a look behind must know how far (`regex` takes [^\\s\\S] for all)."""
_NO_LABELS: Labels = frozenset()


class Atoms:
    """Gives symbols their atoms, for the patterns of one file; grows with the symbols that it meets.

    An atom's signature tells as bits which of the file's class expressions hold of it, `usual` which hold of a word
    without labels.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        sources = {one.source: one for pattern in patterns for one in pattern.classes}
        self.expressions = tuple(sources.values())
        self._index = {source: index for index, source in enumerate(sources)}
        self.usual = self.bits(one for one in self.expressions if one.test(_NO_LABELS))
        self.met: list[tuple[str, int]] = []  # with their signatures, the oldest first
        self.by_signature = _BySignature(self.met)
        self._members: dict[int, tuple[int, str]] = {}  # of how many atoms each class was asked, and which belong to it

    def write(self, parts: Sequence[Part]) -> str:
        """The parts of a pattern as a regular expression over the atoms known so far."""
        return "".join(part if isinstance(part, str) else self._set(part) for part in parts)

    def _set(self, expression: ClassExpression) -> str:
        """A class as a set of atoms; one that words without labels belong to, by the atoms that do not."""
        if expression is ANYTHING:
            return r"[^\n]"
        index = self._index[expression.source]
        if self.usual >> index & 1:
            return rf"[^\n{self._strangers(index)}]"
        members = self._belonging(index)
        return members if len(members) == 1 else f"[{members}]" if members else _NOTHING

    def _belonging(self, index: int) -> str:
        """The atoms that belong to the class expression of that index."""
        asked, members = self._members.get(index, (0, ""))
        if asked < len(self.met):
            bit = 1 << index
            members += "".join([atom for atom, signature in self.met[asked:] if signature & bit])
            self._members[index] = len(self.met), members
        return members

    def any_of(self, classes: Iterable[ClassExpression]) -> str:
        """The atoms in any of these classes as one set; empty where words without labels belong to one."""
        bits = self.bits(classes)
        if bits & self.usual:
            return ""
        members = "".join([atom for atom, signature in self.met if signature & bits])
        return f"[{members}]" if members else _NOTHING

    def _strangers(self, index: int) -> str:
        """The atoms that do not belong to the class expression of that index."""
        bit = 1 << index
        return "".join([atom for atom, signature in self.met if not signature & bit])

    def bits(self, classes: Iterable[ClassExpression]) -> int:
        """The places in a signature of these class expressions, as the bits of a number."""
        return sum({1 << self._index[expression.source] for expression in classes if expression is not ANYTHING})


class _BySignature(dict[bytes, str]):
    """Atoms by their signatures, as bytes; new ones are made and put at the end of those met."""

    def __init__(self, met: list[tuple[str, int]]) -> None:
        super().__init__()
        self._met = met

    def __missing__(self, signature: bytes) -> str:
        atom = self[signature] = _ATOMS[len(self)]
        self._met.append((atom, int.from_bytes(signature, "little")))
        return atom
