"""One rule as a regular expression over atoms, compiled anew as seldom as can be.

Texts show new atoms all the time, but to a single rule they hardly ever are: it sees of an atom only which of its own
classes hold. Most atoms look to it like a word without labels, and its expression, which names the atoms that do not
(see `Atoms.write`), need not know them. Of the others that are younger than the expression, most look like an older
one, which the rule is shown in their place. It is compiled anew where there is none, or where looking for young atoms
has cost as much.
"""

import re
from collections.abc import Callable, Sequence

import regex

from newscomment.language.atoms import Atoms
from newscomment.language.needs import first_classes
from newscomment.language.patterns import Part, Pattern
from newscomment.language.rules import Rule

Expression = re.Pattern[str] | regex.Pattern[str]
"""Shipped patterns are compiled by `re`; those of users by `regex`, which knows time limits."""

_COMPILING = 4_000_000
"""What compiling a rule costs, in characters looked through for young atoms."""


class Compiled:
    """A rule of a file, the classes that it needs, and its latest regular expression with its named groups.

    Not safe for several threads at once: whose it is must see to that.
    """

    def __init__(  # noqa: PLR0913, PLR0917  (made in one place)
        self,
        rule: Rule,
        pattern: Pattern,
        guard: tuple[Part, ...],
        needs: Sequence[int],
        atoms: Atoms,
        compiling: Callable[[Rule, str], Expression],
    ) -> None:
        self.rule, self.pattern, self._needs = rule, pattern, needs
        self._parts = (*guard, *pattern.parts)
        self._atoms, self._compiling = atoms, compiling
        self._seen = atoms.bits((*pattern.classes, *(part for part in guard if not isinstance(part, str))))
        self._usual = atoms.usual & self._seen
        self._expression: Expression | None = None
        self.groups: tuple[tuple[int, str], ...] = ()
        self._source, self._met, self._spent = "", 0, 0
        self._known: dict[int, str] = {}  # by what the rule sees of them, the oldest of the atoms that look so
        self._young: dict[str, str | None] = {}  # atoms that the expression does not know, with one that looks the same

    def may_match(self, classes: int) -> bool:
        """Whether a sentence, or a text, that has these classes has what the rule needs."""
        for need in self._needs:  # noqa: SIM110  (thousands of times for each text; a generator takes twice as long)
            if not need & classes:
                return False
        return True

    @property
    def is_compiled(self) -> bool:
        """Whether the rule has been compiled before."""
        return self._expression is not None

    def expression(self) -> Expression:
        """The rule's regular expression for all atoms there are so far."""
        met = self._atoms.met
        if self._expression is None or self._young or self._met < len(met):
            source = self._first() + self._atoms.write(self._parts)
            if self._expression is None or source != self._source:
                self._source, self._expression = source, self._compiling(self.rule, source)
                self.groups = tuple((number, name) for name, number in self._expression.groupindex.items())
            self._known = {signature & self._seen: atom for atom, signature in reversed(met)}
            self._met, self._spent = len(met), 0
            self._young.clear()
        return self._expression

    def _first(self) -> str:
        """A look ahead at what a match begins with, if that is one of several classes: spares trying each of them."""
        classes = first_classes(self.pattern.parts)
        several = classes and any(one is not classes[0] for one in classes)
        found = self._atoms.any_of(classes) if several and classes else ""
        return f"(?={found})" if found else ""

    def ready(self, text: str) -> tuple[Expression, str]:
        """A regular expression, and a text as it knows it: the same length, each atom or one that looks the same."""
        if self._expression is None or self._spent > _COMPILING:
            return self.expression(), text
        if self._met < len(self._atoms.met):
            self._meet()
        return self._shown(text, self._expression) if self._young else (self._expression, text)

    def _meet(self) -> None:
        """Look at the atoms that are new."""
        for atom, signature in self._atoms.met[self._met :]:
            look = signature & self._seen
            if look != self._usual:
                self._young[atom] = self._known.get(look)
        self._met = len(self._atoms.met)

    def _shown(self, whole: str, expression: Expression) -> tuple[Expression, str]:
        """A regular expression, and a text with older atoms in the place of young ones; a new one for others."""
        text = whole
        for atom, older in self._young.items():
            if atom in text:
                if older is None:
                    return self.expression(), whole
                text = text.replace(atom, older)
        self._spent += len(text) * len(self._young)
        return expression, text
