"""Rules made ready to match: class expressions become character sets over a small alphabet, one for each rule file.

All symbols that a file's patterns cannot tell apart are one *atom* to it. So a file's patterns run over a string of a
few dozen different characters, which regular expressions handle fastest; `str.translate` makes that string.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from threading import RLock

import regex

from newscomment.errors import PatternError, RuleError
from newscomment.language.alphabet import Alphabet, Labels, Layer
from newscomment.language.classes import ClassExpression, Test, Vocabulary
from newscomment.language.near import Relaxed, nearest
from newscomment.language.needs import needed_classes
from newscomment.language.patterns import ANYTHING, Grammar, Literals, Part, Pattern
from newscomment.language.rules import Rule, RuleFile

_ATOMS = [chr(code) for code in range(0x30, 0x7F) if chr(code).isalnum()] + [chr(code) for code in range(0xA1, 0x2000)]
_BOUNDARY_ATOM = "\n"
_START = "START"
_BEFORE_CLAUSES = ("chunks", "clauses")  # what these serve is found before there are clauses
_NOTHING = "(?!)"
_NO_LABELS: Labels = frozenset()
_MOST_REMEMBERED = 8_000  # symbols of one file; what is forgotten is soon looked up again


Expression = re.Pattern[str] | regex.Pattern[str]
"""Shipped patterns are compiled by `re`; those of users by `regex`, which knows time limits."""


Hits = tuple[Rule, tuple[tuple[int, str], ...], Iterable["re.Match[str] | regex.Match[str]"]]
"""A rule, the numbers and names of its groups, and where it fired, as matches over a layer's positions."""


class Atoms(dict[int, str]):
    """Maps a symbol's code point to the character of its atom, for `str.translate`; grows with the symbols it meets."""

    def __init__(self, alphabet: Alphabet, expressions: Sequence[ClassExpression]) -> None:
        super().__init__()
        self._labels = alphabet.by_code_point
        self._boundaries = dict.fromkeys(map(ord, (alphabet.sentence_end, alphabet.paragraph_end)), _BOUNDARY_ATOM)
        self.update(self._boundaries)
        self._plain: dict[str, int] = {}
        self._tests: dict[str | None, list[tuple[int, Test]]] = {None: []}
        for index, expression in enumerate(expressions):
            for label in (None,) if expression.only is None else expression.only:
                if label is not None and expression.plain:
                    self._plain[label] = self._plain.get(label, 0) | 1 << index
                else:
                    self._tests.setdefault(label, []).append((index, expression.test))
        self._asked: Labels = frozenset().union(*(expression.labels for expression in expressions))
        self._by_labels: dict[Labels, str] = {}
        self._by_signature: dict[int, str] = {}
        self.signatures: dict[str, int] = {}
        self._members = [""] * len(expressions)

    def __missing__(self, code: int) -> str:
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
            self.update(self._boundaries)
        asked = self._labels[code] & self._asked
        atom = self._by_labels.get(asked) or self._add(asked)
        self[code] = atom
        return atom

    def _add(self, labels: Labels) -> str:
        signature = 0
        for label in (None, *labels):
            signature |= self._plain.get(label, 0) if label else 0
            for index, test in self._tests.get(label, ()):
                signature |= test(labels) << index
        atom = self._by_signature.get(signature)
        if atom is None:
            atom = self._by_signature[signature] = _ATOMS[len(self._by_signature)]
            self.signatures[atom] = signature
            self._members = [old + atom if signature >> index & 1 else old for index, old in enumerate(self._members)]
        self._by_labels[labels] = atom
        return atom

    def members(self, index: int) -> str:
        """The atoms that belong to the class expression of that index, as characters."""
        return self._members[index]

    def strangers(self, index: int) -> str:
        """The atoms that do not belong to it."""
        return "".join(atom for atom, signature in self.signatures.items() if not signature >> index & 1)

    def classes_in(self, text: str) -> int:
        """The class expressions that hold somewhere in a string of atoms, as the bits of a number."""
        present = 0
        for atom in set(text):
            present |= self.signatures.get(atom, 0)
        return present


class _Compiled:
    """One rule of a file: its pattern, the classes that it needs (as bits), and its latest regular expression."""

    def __init__(self, rule: Rule, pattern: Pattern, needs: int) -> None:
        self.rule, self.pattern, self.needs = rule, pattern, needs
        self.text = ""
        self.expression: Expression | None = None
        self.atoms = -1  # how many atoms were known when the text was written


class RuleSet:
    """The rules of one file, compiled for the atoms that they have met so far. Safe for many threads.

    Patterns of users run under a time limit (`seconds` for one document), since they may run away.
    """

    def __init__(
        self,
        file: RuleFile,
        alphabet: Alphabet,
        vocabulary: Vocabulary,
        literals: Literals,
        seconds: float | None = None,
    ) -> None:
        self.file, self._seconds, self._lock = file, seconds, RLock()
        grammar = Grammar(vocabulary, literals, file.macros)
        self._patterns = [_parse(file, rule.id, rule.pattern, grammar) for rule in file.rules]
        self._start = grammar.parse(file.macros[_START]) if _START in file.macros else None
        self.alphabet, self.layer = alphabet, self._layer()
        sources: dict[str, ClassExpression] = {}
        for pattern in (*self._patterns, *([self._start] if self._start else ())):
            sources |= {expression.source: expression for expression in pattern.classes if expression is not ANYTHING}
        self._index = {source: index for index, source in enumerate(sources)}
        self._atoms = Atoms(alphabet, list(sources.values()))
        self._rules = [
            _Compiled(rule, pattern, self._bits(needed_classes(pattern.parts)))
            for rule, pattern in zip(file.rules, self._patterns, strict=True)
        ]
        self._joined: tuple[int, Expression] | None = None
        if seconds is not None:  # tells at once what is wrong with a user's pattern
            for compiled in self._rules:
                self._expression(compiled)
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
        return {one.rule.id: one.pattern for one in self._rules}

    @property
    def asked(self) -> Labels:
        """The labels that the patterns ask for."""
        return frozenset().union(*(part.labels for one in self._rules for part in one.pattern.classes))

    def _bits(self, classes: Iterable[ClassExpression]) -> int:
        return sum({1 << self._index[expression.source] for expression in classes})

    def matches(self, layer: Layer) -> Iterator[Hits]:
        """Every match of every rule in a document's layer, rule by rule, each rule's from left to right."""
        with self._lock:
            text = layer.codes.translate(self._atoms)
            present = self._atoms.classes_in(text)
            compiled = [(one.rule, self._expression(one)) for one in self._rules if not one.needs & ~present]
        for rule, expression in compiled:
            names = tuple((number, name) for name, number in expression.groupindex.items())
            yield rule, names, self._find(rule, expression, text)

    def leftmost(self, layer: Layer) -> Iterator[re.Match[str]] | Iterator[regex.Match[str]]:
        """Matches that do not overlap, from left to right; of rules that match at one place the first in the file wins.

        Each of the file's patterns must hold just one group. A match's `lastindex` is the number of its rule, from 1,
        and of its group. Where the file defines START, the one position that any match begins with, most positions are
        passed over at once.
        """
        with self._lock:
            text = layer.codes.translate(self._atoms)
            joined = self._all_joined()
        return joined.finditer(text) if isinstance(joined, re.Pattern) else self._leftmost_in_time(joined, text)

    def _leftmost_in_time(self, joined: regex.Pattern[str], text: str) -> Iterator[regex.Match[str]]:
        try:
            yield from joined.finditer(text, timeout=self._seconds)
        except TimeoutError as error:
            for one in self._rules:  # the one that runs away by itself is named
                list(self._find(one.rule, self._expression(one), text))
            raise self._late(None) from error

    def _all_joined(self) -> Expression:
        """All rules as one regular expression, compiled anew where there are new atoms."""
        atoms = len(self._atoms.signatures)
        if self._joined is None or self._joined[0] != atoms:
            guard = f"(?={self._text(self._start.parts)})" if self._start else ""
            rules = "|".join(_without_names(self._text(pattern.parts)) for pattern in self._patterns)
            self._joined = atoms, self._compiled(f"{guard}(?:{rules})")
        return self._joined[1]

    def _find(self, rule: Rule, expression: Expression, text: str) -> Iterable[re.Match[str] | regex.Match[str]]:
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

    def _expression(self, compiled: _Compiled) -> Expression:
        """A rule's regular expression; compiled anew where new atoms belong to its classes."""
        if compiled.expression is None or compiled.atoms != len(self._atoms.signatures):
            text = self._text(compiled.pattern.parts)
            if compiled.expression is None or text != compiled.text:
                compiled.text, compiled.expression = text, self._compile(compiled.rule, text)
            compiled.atoms = len(self._atoms.signatures)
        return compiled.expression

    def near(self, layer: Layer) -> Iterator[tuple[Rule, Relaxed, tuple[int, int]]]:
        """The rules that do not fire in a layer but would without one item of their pattern; with the range left."""
        with self._lock:
            text = layer.codes.translate(self._atoms)
            expressions = [(one, self._expression(one)) for one in self._rules]
        for one, expression in expressions:
            fires = next(iter(self._find(one.rule, expression, text)), None)
            found = None if fires else nearest(one.pattern.parts, text, self._text)
            if found:
                yield one.rule, *found

    def _compile(self, rule: Rule, text: str) -> Expression:
        try:
            return self._compiled(text)
        except (re.error, regex.error) as error:
            raise PatternError(str(error), f"{self.file.name}.toml", rule.id, 0, rule.pattern) from error

    def _compiled(self, text: str) -> Expression:
        return re.compile(text) if self._seconds is None else regex.compile(text)

    def _text(self, parts: Sequence[Part]) -> str:
        return "".join(part if isinstance(part, str) else self._set(part) for part in parts)

    def _set(self, expression: ClassExpression) -> str:
        """A class as a set of atoms; one that words without labels belong to, by the atoms that do not."""
        if expression is ANYTHING:
            return r"[^\n]"
        index = self._index[expression.source]
        if expression.test(_NO_LABELS):
            return rf"[^\n{self._atoms.strangers(index)}]"
        members = self._atoms.members(index)
        return members if len(members) == 1 else f"[{members}]" if members else _NOTHING


def _parse(file: RuleFile, entry: str, pattern: str, grammar: Grammar) -> Pattern:
    try:
        return grammar.parse(pattern)
    except PatternError as error:
        raise error.located(f"{file.name}.toml", entry) from None


def _without_names(expression: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(", expression)
