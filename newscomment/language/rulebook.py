"""Rules made ready to match: class expressions become character sets over a small alphabet, one for each rule file.

All symbols that a file's patterns cannot tell apart are one *atom* to it. So a file's patterns run over a string of a
few dozen different characters, which regular expressions handle fastest. A file with many classes is read in shares,
each with an alphabet of its own: sets of hundreds of atoms are slow to compile.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import regex

from newscomment.errors import PatternError, RuleError
from newscomment.language.alphabet import Labels
from newscomment.language.atoms import Atoms
from newscomment.language.classes import Vocabulary
from newscomment.language.compiled import Compiled, Expression
from newscomment.language.encoding import Column, Encoded, Encoders
from newscomment.language.leftmost import Match, Places, merged, places
from newscomment.language.near_misses import Near, nearest
from newscomment.language.near_words import nearest_word
from newscomment.language.needs import first_classes, needed_classes
from newscomment.language.patterns import Grammar, Literals, Part, Pattern
from newscomment.language.rules import Rule, RuleFile

_JOINING = 100_000
"""What compiling all rules of a file as one costs, in characters that they are matched against one by one."""
_MOST_CLASSES = 250
"""Class expressions in a share: the fewer, the fewer atoms; but how each share sees a text is kept while it is read."""
_START = "START"
_BEFORE_CLAUSES = ("chunks", "clauses")  # what these serve is found before there are clauses
Hits = tuple[Rule, tuple[tuple[int, str], ...], Iterable[Match]]
"""A rule, the numbers and names of its groups, and where it fired, as matches over a layer's positions."""


class RuleSet:
    """The rules of one file, compiled for the atoms that they have met so far. Safe for many threads.

    Patterns of users run under a time limit (`seconds` for one document), since they may run away.
    """

    def __init__(
        self,
        file: RuleFile,
        encoders: Encoders,
        vocabulary: Vocabulary,
        literals: Literals,
        seconds: float | None = None,
    ) -> None:
        self.file, self._seconds, self._parse = file, seconds, vocabulary.parse
        grammar = Grammar(vocabulary, literals, file.macros)
        self._patterns = [_parse(file, rule.id, rule.pattern, grammar) for rule in file.rules]
        self._start = grammar.parse(file.macros[_START]) if _START in file.macros else None
        self.layer = self._layer()
        self.encoder = encoders[self.layer]
        self._lock = self.encoder.lock
        self._shares = [self._share(share) for share in self._shared()]
        self._rules = [one for share in self._shares for one in share.rules]
        self._joined: tuple[int, Expression] | None = None  # and how many atoms it knows
        self._spent = 0
        if seconds is not None:  # tells at once what is wrong with a user's pattern
            for compiled in self._rules:
                compiled.expression()
            for name in file.macros:
                _parse(file, f"[define] {name}", file.macros[name], grammar)

    def _layer(self) -> str:
        """The layer that the patterns run over: "words", "phrases", or "clauses", phrases with the ends of clauses."""
        asking = [pattern for pattern in self._patterns if pattern.at_clauses]
        if asking and (self.file.layer != "phrases" or self.file.extractor in _BEFORE_CLAUSES):
            what, advice = "clauses are not known here", 'ask for << and >> on the layer "phrases"'
            raise PatternError(what, f"{self.file.name}.toml", None, 0, asking[0].source, advice)
        return "clauses" if asking else self.file.layer

    @property
    def patterns(self) -> dict[str, Pattern]:
        """The patterns of the rules, by their ids."""
        return {rule.id: pattern for rule, pattern in zip(self.file.rules, self._patterns, strict=True)}

    @property
    def asked(self) -> Labels:
        """The labels that the patterns ask for."""
        return frozenset().union(*(one.labels for pattern in self._patterns for one in pattern.classes))

    def _shared(self) -> Iterator[list[tuple[Rule, Pattern]]]:
        """The rules in runs that have few class expressions; all together where they are to be matched as one."""
        share: list[tuple[Rule, Pattern]] = []
        sources: set[str] = set()
        whole = self._start is not None or self._seconds is not None
        for rule, pattern in zip(self.file.rules, self._patterns, strict=True):
            own = {one.source for one in pattern.classes}
            if share and not whole and len(sources | own) > _MOST_CLASSES:
                yield share
                share, sources = [], set()
            share.append((rule, pattern))
            sources |= own
        yield share

    def _share(self, rules: Sequence[tuple[Rule, Pattern]]) -> "_Share":
        start = [self._start] if self._start else []
        column = self.encoder.add((*(pattern for _, pattern in rules), *start))
        return _Share(column, [self._made(rule, pattern, column.atoms) for rule, pattern in rules])

    def _made(self, rule: Rule, pattern: Pattern, atoms: Atoms, guard: tuple[Part, ...] = ()) -> Compiled:
        needs = tuple({atoms.bits(need): None for need in needed_classes(pattern.parts)})
        return Compiled(rule, pattern, guard, needs, atoms, self._compile)

    def matches(self, encoded: Encoded) -> Iterator[Hits]:
        """Every match of every rule in a document's layer, rule by rule, each rule's from left to right."""
        with self._lock:
            ready = [*_ready(encoded, self._shares)]
        for one, expression, text in ready:
            yield one.rule, one.groups, self._find(one.rule, expression, text)

    @cached_property
    def _guarded(self) -> "list[_Share]":
        """The rules, each tried only where START stands."""
        guard = ("(?=", *self._start.parts, ")") if self._start else ()
        return [
            _Share(column, [self._made(one.rule, one.pattern, column.atoms, guard) for one in rules])
            for column, rules in self._shares
        ]

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The numbers of the rules in the file, from 1, by their ids."""
        return {rule.id: number for number, rule in enumerate(self.file.rules, 1)}

    def leftmost(self, encoded: Encoded) -> Places:
        """Matches that do not overlap, from left to right; of rules that match at one place the first in the file wins.

        Each of the file's patterns must hold just one group. Where the file defines START, the one position that any
        match begins with, most positions are passed over at once.
        """
        with self._lock:
            joined = self._all_joined(encoded) if len(self._shares) == 1 else None
            ready = [] if joined else [*_ready(encoded, self._guarded)]
        if joined:
            return self._places(*joined)
        return merged((self._numbers[one.rule.id], expression, text) for one, expression, text in ready)

    def _places(self, joined: Expression, text: str) -> Places:
        if isinstance(joined, re.Pattern):
            return places(joined.finditer(text))
        try:
            return places(joined.finditer(text, timeout=self._seconds))
        except TimeoutError as error:
            for one in self._rules:  # the one that runs away by itself is named
                list(self._find(one.rule, one.expression(), text))
            raise self._late(None) from error

    def _all_joined(self, encoded: Encoded) -> tuple[Expression, str] | None:
        """All rules as one regular expression, if it knows all the atoms of a text, and the text.

        It is compiled anew for new atoms of a user's rules, and where matching rule by rule has cost as much.
        """
        column = self._shares[0].column
        atoms, text = column.atoms, encoded.seen(column)
        if self._joined is None or any(atom in text for atom, _ in atoms.met[self._joined[0] :]):
            self._spent += len(text)
            if self._seconds is None and self._spent < _JOINING:
                return None
            guard = f"(?={atoms.write(self._start.parts) if self._start else self._first(atoms)})"
            rules = "|".join(_without_names(atoms.write(pattern.parts)) for pattern in self._patterns)
            self._joined, self._spent = (len(atoms.met), self._compiled(f"{guard}(?:{rules})")), 0
        return self._joined[1], text

    def _first(self, atoms: Atoms) -> str:
        """What any match of any rule begins with, as a set of atoms; empty where that may be anything."""
        found = [first_classes(pattern.parts) for pattern in self._patterns]
        known = [one for classes in found if classes for one in classes]
        return atoms.any_of(known) if all(found) else ""

    def _find(self, rule: Rule, expression: Expression, text: str) -> Iterable[Match]:
        if isinstance(expression, re.Pattern):
            return expression.finditer(text)
        return self._find_in_time(rule, expression, text)

    def _find_in_time(self, rule: Rule, expression: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
        try:
            yield from expression.finditer(text, timeout=self._seconds)
        except TimeoutError as error:
            raise self._late(rule.id) from error

    def _late(self, rule: str | None) -> RuleError:
        message = f"ran for over {self._seconds} s on one document"
        advice = "make its repetitions possessive (*+) or bounded ({0,5})"
        return RuleError(message, f"{self.file.name}.toml", rule, advice=advice)

    def near(self, encoded: Encoded, codes: str) -> Iterator[tuple[Rule, Near]]:
        """The rules that do not fire in a layer but would without one item of their pattern, or for a nearer word."""
        labels = [*map(self.encoder.alphabet.labels, codes)]
        with self._lock:
            seen = [(column.atoms.write, encoded.seen(column), rules) for column, rules in self._shares]
            all_rules = [(one, one.expression(), write, text) for write, text, rules in seen for one in rules]
        for one, expression, write, text in all_rules:
            rule, parts = one.rule, one.pattern.parts
            if next(iter(self._find(rule, expression, text)), None) is None:
                item = nearest(parts, text, write)
                word = nearest_word(parts, text, labels, write, self._parse)
                best = max(filter(None, (item, word)), key=lambda near: near.worth, default=None)
                yield from [(rule, best)] if best else []

    def _compile(self, rule: Rule, text: str) -> Expression:
        try:
            return self._compiled(text)
        except (re.error, regex.error) as error:
            raise PatternError(str(error), f"{self.file.name}.toml", rule.id, 0, rule.pattern) from error

    def _compiled(self, text: str) -> Expression:
        return re.compile(text) if self._seconds is None else regex.compile(text)


class _Share(NamedTuple):
    """Some of a file's rules, and what they see of a text: the same."""

    column: Column
    rules: list[Compiled]


def _ready(encoded: Encoded, shares: Iterable[_Share]) -> Iterator[tuple[Compiled, Expression, str]]:
    """The rules of which a layer has what they need, each with its expression and the layer as it sees it.

    A rule that was never compiled is left out where no sentence has all it needs: no match crosses its boundaries.
    """
    for column, rules in shares:
        somewhere = encoded.classes_of(column)
        needed = [one for one in rules if one.may_match(somewhere)]
        if not all(one.is_compiled for one in needed):  # compiling is what costs: look closer before it
            sentences = encoded.sentences_of(column)
            needed = [one for one in needed if one.is_compiled or any(map(one.may_match, sentences))]
        if needed:
            seen = encoded.seen(column)
            yield from [(one, *one.ready(seen)) for one in needed]


def _parse(file: RuleFile, entry: str, pattern: str, grammar: Grammar) -> Pattern:
    try:
        return grammar.parse(pattern)
    except PatternError as error:
        raise error.located(f"{file.name}.toml", entry) from None


def _without_names(expression: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(", expression)
