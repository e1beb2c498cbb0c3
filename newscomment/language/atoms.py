"""Atoms: the symbols that the patterns of one file cannot tell apart are one character to them.

So a file's patterns run over a string of a few dozen different characters, which regular expressions handle fastest.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from newscomment.language.alphabet import Labels
from newscomment.language.classes import ClassExpression, Test
from newscomment.language.patterns import ANYTHING, Part, Pattern

BOUNDARY_ATOM = "\n"
"""The atom of the boundary between two sentences."""
_SIGNS = frozenset(r"\^$.|?*+()[]{}-&~#" + BOUNDARY_ATOM)  # those of regular expressions
_ATOMS = [chr(code) for code in range(1, 0x2000) if chr(code) not in _SIGNS]  # sets over 256 are slow to compile

_NOTHING = r"(?:(?!)[\s\S])"
"""A set without members, as wide as any other: a look behind must know how far (`regex` takes [^\\s\\S] for all)."""
_NO_LABELS: Labels = frozenset()


class Atoms:
    """Gives sets of labels their atoms, for the patterns of one file; grows with the sets that it meets.

    An atom's signature tells as bits which of the file's class expressions hold of it, `usual` which hold of a word
    without labels. Of two atoms, the greater character is the younger one.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        sources = {one.source: one for pattern in patterns for one in pattern.classes if one is not ANYTHING}
        self._index, expressions = {source: index for index, source in enumerate(sources)}, list(sources.values())
        self._plain: dict[str, int] = {}
        self._tests: dict[str | None, list[tuple[int, Test]]] = {None: []}
        for index, expression in enumerate(expressions):
            for label in (None,) if expression.only is None else expression.only:
                if label is not None and expression.plain:
                    self._plain[label] = self._plain.get(label, 0) | 1 << index
                else:
                    self._tests.setdefault(label, []).append((index, expression.test))
        self.usual = self.bits(one for one in expressions if one.test(_NO_LABELS))
        self.asked: Labels = frozenset().union(*(expression.labels for expression in expressions))
        self._by_signature: dict[int, str] = {}
        self.signatures: dict[str, int] = {}
        self._members: dict[int, tuple[int, str]] = {}  # of how many atoms each class was asked, and which belong to it

    def __len__(self) -> int:
        """The number of the class expressions."""
        return len(self._index)

    def atom(self, labels: Labels) -> str:
        """The atom of a symbol with these labels, of which only those in `asked` count."""
        labels &= self.asked
        signature = 0
        for label in (None, *labels):
            signature |= self._plain.get(label, 0) if label else 0
            for index, test in self._tests.get(label, ()):
                signature |= test(labels) << index
        atom = self._by_signature.get(signature)
        if atom is None:
            atom = self._by_signature[signature] = _ATOMS[len(self._by_signature)]
            self.signatures[atom] = signature
        return atom

    @property
    def youngest(self) -> str:
        """The atom that was met last."""
        return next(reversed(self.signatures), "")

    def write(self, parts: Sequence[Part]) -> str:
        """The parts of a pattern as a regular expression over the atoms known so far."""
        return "".join(part if isinstance(part, str) else self._set(part) for part in parts)

    def _set(self, expression: ClassExpression) -> str:
        """A class as a set of atoms; one that words without labels belong to, by the atoms that do not."""
        if expression is ANYTHING:
            return r"[^\n]"
        index = self._index[expression.source]
        if expression.test(_NO_LABELS):
            return rf"[^\n{self._strangers(index)}]"
        members = self._belonging(index)
        return members if len(members) == 1 else f"[{members}]" if members else _NOTHING

    def _belonging(self, index: int) -> str:
        """The atoms that belong to the class expression of that index."""
        asked, members = self._members.get(index, (0, ""))
        if asked < len(self.signatures):
            new = islice(self.signatures.items(), asked, None)
            members += "".join([atom for atom, signature in new if signature >> index & 1])
            self._members[index] = len(self.signatures), members
        return members

    def any_of(self, classes: Iterable[ClassExpression]) -> str:
        """The atoms in any of these classes as one set; empty where words without labels belong to one."""
        known = list(classes)
        if any(expression.test(_NO_LABELS) for expression in known):
            return ""
        bits = self.bits(known)
        members = "".join(atom for atom, signature in self.signatures.items() if signature & bits)
        return f"[{members}]" if members else _NOTHING

    def _strangers(self, index: int) -> str:
        """The atoms that do not belong to the class expression of that index."""
        return "".join(atom for atom, signature in self.signatures.items() if not signature >> index & 1)

    def bits(self, classes: Iterable[ClassExpression]) -> int:
        """The places in a signature of these class expressions, as the bits of a number."""
        return sum({1 << self._index[expression.source] for expression in classes if expression is not ANYTHING})
