"""The pattern language: regular expressions whose characters are words, phrases and classes of them.

    (?P<source><NP>) <RB>* (?P<cue><REPORT>) that?  (?P<content>.+) $

A class in angle brackets, a bare word (any case) or a `~lemma` stand for one position. `.` is any position, `^` and `$`
are the sentence's ends; groups, look-arounds and quantifiers (also lazy and possessive) are those of regular
expressions; `{NAME}` inserts a pattern defined elsewhere in the file; blanks and `# comments` mean nothing.
"""

import re
from collections.abc import Callable, Mapping
from typing import ClassVar, NamedTuple, NoReturn

from newscomment.errors import PatternError
from newscomment.language.classes import ClassExpression, Vocabulary, fold

Part = str | ClassExpression
Literals = Callable[[str], list[str]]
"""Cuts the words of a pattern into units just as those of a text are cut."""

_SCANNER = re.compile(
    r"""
      (?P<blank>      \s++ | \#[^\n]*+ )
    | (?P<named>      \(\?P<(?P<group>[a-z_][a-z0-9_]*+)> )
    | (?P<open>       \((?:\?(?:[:=!>]|<[=!]))?+ )
    | (?P<close>      \) )
    | (?P<macro>      \{(?P<name>[A-Z][A-Z0-9_]*+)\} )
    | (?P<quantifier> (?:[*+?]|\{\d*+(?:,\d*+)?+\})[?+]?+ )
    | (?P<class>      <(?P<body>[^<>]++)> )
    | (?P<or>         \| )
    | (?P<any>        \.(?![\w]) )
    | (?P<anchor>     [\^$] )
    | (?P<lemma>      ~[\w'’]++ )
    | (?P<literal>    [\w][\w'’.&%-]*+ )
    """,
    re.VERBOSE,
)
_MOST_NESTED = 20
ANYTHING = ClassExpression(".", lambda _labels: True)
_ANCHORS = {"^": "(?<!", "$": "(?!"}  # no word of the sentence before, none behind


class Pattern(NamedTuple):
    """A pattern as parts: pieces of regular expression, with class expressions where one position is matched."""

    source: str
    parts: tuple[Part, ...]
    groups: tuple[str, ...]

    @property
    def classes(self) -> list[ClassExpression]:
        """The class expressions, in order."""
        return [part for part in self.parts if isinstance(part, ClassExpression)]


class Grammar:
    """What the patterns of a file share: the vocabulary, how words are cut, and the named sub-patterns, parsed once."""

    def __init__(self, vocabulary: Vocabulary, literals: Literals, macros: Mapping[str, str]) -> None:
        self.vocabulary, self.literals, self.macros = vocabulary, literals, macros
        self.parsed: dict[str, Pattern] = {}

    def parse(self, source: str) -> Pattern:
        """Read a pattern. Raises PatternError, with the place, for anything that is not of the language."""
        return _Parser(source, self, depth=0).parse()

    def macro(self, name: str, depth: int) -> Pattern:
        """A named sub-pattern. Raises KeyError if there is none of the name."""
        if name not in self.parsed:
            self.parsed[name] = _Parser(self.macros[name], self, depth).parse()
        return self.parsed[name]


class _Parser:
    """One pass over the pattern's source; macros are parsed by parsers of their own."""

    def __init__(self, source: str, grammar: Grammar, depth: int) -> None:
        self._source, self._grammar, self._depth = source, grammar, depth
        self._parts: list[Part] = []
        self._unclosed: list[int] = []
        self._words: list[str] = []
        self._quantifiable = False
        self._groups: list[str] = []

    def parse(self) -> Pattern:
        at = 0
        while at < len(self._source):
            found = _SCANNER.match(self._source, at)
            if found is None:
                self._fail(at, "a class, a word, a group or a quantifier was expected")
            self._take(found)
            at = found.end()
        self._flush()
        if self._unclosed:
            self._fail(self._unclosed[-1], "this group is not closed")
        return Pattern(self._source, tuple(self._parts), tuple(self._groups))

    def _take(self, found: re.Match[str]) -> None:
        kind = found.lastgroup or ""
        if kind == "literal":
            self._words.append(found[0])
        elif kind == "quantifier":
            self._quantify(found)
        elif kind != "blank":
            self._flush()
            self._handlers[kind](self, found)

    def _fail(self, at: int, message: str) -> NoReturn:
        raise PatternError(message, pattern=self._source, position=at)

    def _flush(self) -> None:
        """Write the words read so far, cut into units as a text would be."""
        words, self._words = self._words, []
        for unit in self._grammar.literals(" ".join(words)) if words else ():
            self._grammar.vocabulary.words.add(fold(unit))
            self._word(f"w:{fold(unit)}", unit)

    def _word(self, label: str, source: str) -> None:
        self._parts.append(ClassExpression.one_of(source, frozenset({label})))
        self._quantifiable = True

    def _quantify(self, found: re.Match[str]) -> None:
        if self._words:
            *before, last = self._words
            self._words = before
            self._flush()
            self._parts.append("(?:")
            self._words = [last]
            self._flush()
            self._parts.append(")")
        if not self._quantifiable:
            self._fail(found.start(), "there is nothing here to repeat")
        self._parts.append(found[0])
        self._quantifiable = False

    def _named(self, found: re.Match[str]) -> None:
        if found["group"] in self._groups:
            self._fail(found.start(), f"the group {found['group']} stands in this pattern twice")
        self._groups.append(found["group"])
        self._group(found, found[0])

    def _open(self, found: re.Match[str]) -> None:
        self._group(found, "(?:" if found[0] == "(" else found[0])

    def _group(self, found: re.Match[str], text: str) -> None:
        self._unclosed.append(found.start())
        self._parts.append(text)
        self._quantifiable = False

    def _close(self, found: re.Match[str]) -> None:
        if not self._unclosed:
            self._fail(found.start(), "this bracket closes nothing")
        self._unclosed.pop()
        self._parts.append(")")
        self._quantifiable = True

    def _macro(self, found: re.Match[str]) -> None:
        if self._depth >= _MOST_NESTED:
            self._fail(found.start(), "definitions are nested too deeply, or use one another in a circle")
        try:
            inner = self._grammar.macro(found["name"], self._depth + 1)
        except KeyError:
            known = ", ".join(sorted(self._grammar.macros)) or "none"
            self._fail(found.start(), f"no pattern {found['name']} is defined; there are: {known}")
        self._parts += ["(?:", *inner.parts, ")"]
        self._groups += inner.groups
        self._quantifiable = True

    def _class(self, found: re.Match[str]) -> None:
        try:
            expression = self._grammar.vocabulary.parse(found["body"])
        except KeyError as error:
            self._fail(found.start("body"), f"no class is called {error.args[0]}")
        except ValueError as error:
            self._fail(found.start("body"), str(error))
        self._parts.append(expression)
        self._quantifiable = True

    def _lemma(self, found: re.Match[str]) -> None:
        self._grammar.vocabulary.lemmas.add(found[0][1:])
        self._word(f"l:{found[0][1:]}", found[0])

    def _or(self, _found: re.Match[str]) -> None:
        self._parts.append("|")
        self._quantifiable = False

    def _any(self, _found: re.Match[str]) -> None:
        self._parts.append(ANYTHING)
        self._quantifiable = True

    def _anchor(self, found: re.Match[str]) -> None:
        self._parts += [_ANCHORS[found[0]], ANYTHING, ")"]
        self._quantifiable = False

    _handlers: ClassVar[dict[str, Callable[["_Parser", re.Match[str]], None]]] = {
        "named": _named,
        "open": _open,
        "close": _close,
        "macro": _macro,
        "class": _class,
        "or": _or,
        "any": _any,
        "anchor": _anchor,
        "lemma": _lemma,
    }
