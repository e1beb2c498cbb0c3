"""The pattern language: regular expressions whose characters are words, phrases and classes of them.

    (?P<source><NP>) <RB>* (?P<cue><REPORT>) that?  (?P<content>.+) $

A class in angle brackets, a bare word (any case) or a `~lemma` stand for one position. `.` is any position, `^` and `$`
are the sentence's ends, `<<` and `>>` those of a clause (known on the layer of phrases); groups, look-arounds and
quantifiers (also lazy and possessive) are those of regular expressions; `{NAME}` inserts a pattern defined elsewhere in
the file; blanks and `# comments` mean nothing.
"""

import re
from collections.abc import Callable, Mapping
from typing import ClassVar, NamedTuple, NoReturn, Self

from newscomment.errors import PatternError, nearest_names
from newscomment.language.classes import ClassExpression, Term, Vocabulary, fold

Part = str | ClassExpression
Literals = Callable[[str], list[str]]
"""Cuts the words of a pattern into units just as those of a text are cut."""

_SCANNER = re.compile(
    r"""(?:
      (?P<named>      \(\?P<(?P<group>[a-z_][a-z0-9_]*+)> )
    | (?P<open>       \((?!\?) | \(\?(?:[:=!>]|<[=!]) )
    | (?P<close>      \) )
    | (?P<macro>      \{(?P<name>[A-Z][A-Z0-9_]*+)\} )
    | (?P<quantifier> (?:[*+?]|\{\d*+(?:,\d*+)?+\})[?+]?+ )
    | (?P<edge>       <<|>> )
    | (?P<class>      <(?P<body>[^<>]++)> )
    | (?P<or>         \| )
    | (?P<any>        \.(?![\w]) )
    | (?P<anchor>     [\^$] )
    | (?P<lemma>      ~[\w'’]++ )
    | (?P<literal>    [\w][\w'’.&%-]*+ )
    )(?:\s++|\#[^\n]*+)*+""",
    re.VERBOSE,
)
_BLANK = re.compile(r"(?:\s++|#[^\n]*+)*+")
_MOST_NESTED = 20
_MOST_TIMES = 1000  # a repetition is counted so far at most
_GROUPS = "groups open with (, (?:, (?>, (?=, (?!, (?<=, (?<! or, with a name in small letters, (?P<name>"
_UNREAD = {
    "<": ("this class is not closed, or empty", "write <NAME>"),
    "(": ("no group opens so", _GROUPS),
    "[": ("there are no sets of characters", "write <one|other>"),
    "{": ("a pattern's name in capitals or a number of times was expected", "write {NAME} or {2,5}"),
    ">": ("this closes nothing", "a class is written <NAME>"),
    "~": ("a lemma was expected behind ~", "such as ~warn"),
}
_NO_CLASS = "words have small letters, classes capitals; `newscomment classes` lists those that there are"
_EXPECTED = "a class, a word, a group or a quantifier was expected"
ANYTHING = ClassExpression(".", frozenset(), (Term(),))
CLAUSE_START, CLAUSE_END = "CLAUSE_START", "CLAUSE_END"
_EDGES = {
    "<<": ("(?=", ClassExpression.one_of("<<", frozenset({CLAUSE_START})), ")"),
    ">>": ("(?<=", ClassExpression.one_of(">>", frozenset({CLAUSE_END})), ")"),
}
_ANCHORS = {"^": "(?<!", "$": "(?!"}  # no word of the sentence before, none behind


def _unread(source: str, at: int) -> tuple[str, str]:
    """What is wrong where a pattern cannot be read on, and what to do."""
    mark = f"<\\{source[at]}>" if source[at] in "&|!()\\" else f"<{source[at]}>"
    return _UNREAD.get(source[at], (_EXPECTED, f"write {mark} if the mark itself is meant"))


class Inserted(str):
    """The opening of a group that holds a sub-pattern; knows its name, for those who show the pattern again."""

    __slots__ = ("name",)
    name: str

    def __new__(cls, name: str) -> Self:
        """The bracket, with the name of the sub-pattern."""
        made = super().__new__(cls, "(?:")
        made.name = name
        return made


class Pattern(NamedTuple):
    """A pattern as parts: pieces of regular expression, with class expressions where one position is matched."""

    source: str
    parts: tuple[Part, ...]
    groups: tuple[str, ...]
    classes: tuple[ClassExpression, ...]
    """The class expressions, each once, in order; without that of any position."""

    @property
    def at_clauses(self) -> bool:
        """Whether it asks where a clause begins or ends."""
        return any(one.source in _EDGES for one in self.classes)


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
            try:
                self.parsed[name] = _Parser(self.macros[name], self, depth).parse()
            except PatternError as error:
                raise error.located("", f"[define] {name}") from None
        return self.parsed[name]


class _Parser:
    """One pass over the pattern's source; macros are parsed by parsers of their own."""

    def __init__(self, source: str, grammar: Grammar, depth: int) -> None:
        self._source, self._grammar, self._depth = source, grammar, depth
        self._parts: list[Part] = []
        self._classes: dict[str, ClassExpression] = {}
        self._unclosed: list[int] = []
        self._words: list[str] = []
        self._quantifiable = False
        self._groups: list[str] = []

    def parse(self) -> Pattern:
        """The whole source as a pattern. Raises PatternError, with the place."""
        at = _BLANK.match(self._source).end()  # type: ignore[union-attr]  # it matches nothing as well
        while at < len(self._source):
            found = _SCANNER.match(self._source, at)
            if found is None:
                self._fail(at, *_unread(self._source, at))
            self._take(found)
            at = found.end()
        self._flush()
        if self._unclosed:
            self._fail(self._unclosed[-1], "this group is not closed")
        return Pattern(self._source, tuple(self._parts), tuple(self._groups), tuple(self._classes.values()))

    def _take(self, found: re.Match[str]) -> None:
        kind = found.lastgroup or ""
        if kind == "literal":
            self._words.append(found["literal"])
        elif kind == "quantifier":
            self._quantify(found)
        else:
            self._flush()
            self._handlers[kind](self, found)

    def _fail(self, at: int, message: str, advice: str = "") -> NoReturn:
        raise PatternError(message, None, None, at, self._source, advice)

    def _flush(self) -> None:
        """Write the words read so far, cut into units as a text would be."""
        if not self._words:
            return
        words, self._words = self._words, []
        for unit in self._grammar.literals(" ".join(words)):
            self._grammar.vocabulary.words.add(fold(unit))
            self._word(f"w:{fold(unit)}", unit)

    def _word(self, label: str, source: str) -> None:
        self._position(ClassExpression.one_of(source, frozenset({label})))

    def _position(self, expression: ClassExpression) -> None:
        self._parts.append(expression)
        self._classes[expression.source] = expression
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
        times = found["quantifier"]
        least, _, most = times.strip("{}?+").partition(",") if times[0] == "{" else ("0", "", "")
        if not (least or most) or int(most or least) > _MOST_TIMES or (most and int(least or 0) > int(most)):
            self._fail(found.start(), "this is no repetition", f"write {{2}} or {{2,5}}, up to {_MOST_TIMES}")
        self._parts.append(times)
        self._quantifiable = False

    def _named(self, found: re.Match[str]) -> None:
        if found["group"] in self._groups:
            self._fail(found.start(), f"the group {found['group']} stands in this pattern twice")
        self._groups.append(found["group"])
        self._group(found, found["named"])

    def _open(self, found: re.Match[str]) -> None:
        self._group(found, "(?:" if found["open"] == "(" else found["open"])

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
            near = nearest_names(found["name"], self._grammar.macros) or f"there are: {known}"
            self._fail(found.start(), f"no pattern {found['name']} is defined", near)
        self._parts += [Inserted(found["name"]), *inner.parts, ")"]
        self._groups += inner.groups
        self._classes |= {one.source: one for one in inner.classes}
        self._quantifiable = True

    def _class(self, found: re.Match[str]) -> None:
        try:
            expression = self._grammar.vocabulary.parse(found["body"])
        except KeyError as error:
            name = str(error.args[0])
            at = found.start("body") + max(0, found["body"].find(name))
            near = nearest_names(name.upper(), self._grammar.vocabulary.names)
            self._fail(at, f"no class is called {name}", near or _NO_CLASS)
        except ValueError as error:
            self._fail(found.start("body"), str(error))
        self._position(expression)

    def _lemma(self, found: re.Match[str]) -> None:
        lemma = found["lemma"]
        self._grammar.vocabulary.lemmas.add(lemma[1:])
        self._word(f"l:{lemma[1:]}", lemma)

    def _or(self, _found: re.Match[str]) -> None:
        self._parts.append("|")
        self._quantifiable = False

    def _any(self, _found: re.Match[str]) -> None:
        self._parts.append(ANYTHING)
        self._quantifiable = True

    def _anchor(self, found: re.Match[str]) -> None:
        self._parts += [_ANCHORS[found["anchor"]], ANYTHING, ")"]
        self._quantifiable = False

    def _edge(self, found: re.Match[str]) -> None:
        opening, boundary, closing = _EDGES[found["edge"]]
        self._parts.append(opening)
        self._position(boundary)
        self._parts.append(closing)
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
        "edge": _edge,
        "lemma": _lemma,
    }
