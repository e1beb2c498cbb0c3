"""Class expressions of the pattern language: `<NNP>`, `<VB.*>`, `<REPORT&VBD>`, `<!NEG>`, `<that|which>`, `<~warn>`.

Upper-case names are Penn tags, lexical classes and features, `.*` at their end is a wild card; others are words, with
`~` in front lemmas. `&` binds closer than `|`, `!` closest; brackets group; a backslash before one of these makes it a
plain character.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, Self

from newscomment.language.alphabet import Labels

Test = Callable[[Labels], bool]

_MOST_FACTORS = 200  # in one expression; brackets nest no deeper
_OPERATOR = re.compile(r"[&!()\\]|\|\s*(?:\||$)|^\s*\|")
_ESCAPED = re.compile(r"\\(.)")
_TOKEN = re.compile(r"[&|!()]|(?:\\.|[^\\&|!()])++")


_NO_WORDS = frozenset(
    {"NP", "VG", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS"}
)
"""Tags and phrases that, in small letters, are no English words: whoever writes so means the class."""


class ClassExpression(NamedTuple):
    """One `<…>` of a pattern: its source, the test that it makes of a symbol's labels, and the labels it asks for.

    It can hold only where there is one of the labels `only` (None: anywhere); a `plain` one holds wherever there is.
    """

    source: str
    test: Test
    labels: Labels = frozenset()
    only: Labels | None = None
    plain: bool = False

    @classmethod
    def one_of(cls, source: str, labels: Labels) -> Self:
        """An expression that is a plain choice of labels."""
        return cls(source, _one_of(labels).test, labels, labels, plain=True)


class _Choice(NamedTuple):
    """A part of an expression; `only` and `plain` as in `ClassExpression`."""

    test: Test
    only: Labels | None = None
    plain: bool = False


class Vocabulary:
    """The labels that patterns may use, and the words and lemmas that they do use."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)
        self.words: set[str] = set()
        self.lemmas: set[str] = set()
        self._parsed: dict[str, ClassExpression] = {}
        self._resolved: dict[str, Labels] = {}

    def parse(self, source: str) -> ClassExpression:
        """Read a class expression; see `parse_class`."""
        if source not in self._parsed:
            self._parsed[source] = parse_class(source, self)
        return self._parsed[source]

    def resolve(self, label: str) -> Labels:
        """The labels a name stands for: more than one for a wild card. Raises KeyError for an unknown name."""
        found = self._resolved.get(label)
        if found is None:
            found = self._resolved[label] = self._resolve(label)
        return found

    def _resolve(self, label: str) -> Labels:
        if label == "~" or (label not in self.names and label.upper() in _NO_WORDS):
            raise KeyError(label)
        if label.startswith("~"):
            self.lemmas.add(label[1:])
            return frozenset({f"l:{label[1:]}"})
        if label in self.names:
            return frozenset({label})
        if label.endswith(".*"):
            found = frozenset(name for name in self.names if name.startswith(label[:-2]))
            if found:
                return found
        elif label.islower() or not (label.isupper() or label.upper() in self.names):  # <Contempt> is a slip
            self.words.add(fold(label))
            return frozenset({f"w:{fold(label)}"})
        raise KeyError(label)


def fold(word: str) -> str:
    """A word as patterns and lexicons know it: lower case, straight apostrophe."""
    return word.lower().replace("’", "'")


def parse_class(source: str, vocabulary: Vocabulary) -> ClassExpression:
    """Read a class expression, without its angle brackets.

    The test is for the labels of words and phrases, not of boundaries. Raises KeyError for a name that nobody knows and
    ValueError for what is not of the language.
    """
    if not _OPERATOR.search(source):
        choices = [vocabulary.resolve(label.strip()) for label in source.split("|")]
        return ClassExpression.one_of(f"<{source}>", frozenset().union(*choices))
    tokens = [token.strip() for token in _TOKEN.findall(source) if token.strip()]
    reader = _Reader(tokens, vocabulary)
    choice = reader.alternatives()
    if reader.rest():
        message = f"{reader.rest()[0]!r} not expected"
        raise ValueError(message)
    return ClassExpression(f"<{source}>", choice.test, frozenset(reader.asked), choice.only, choice.plain)


def conjuncts(source: str) -> tuple[str, ...]:
    """The parts that `&` joins in a class expression as it is written; none where it is a choice at the top.

    >>> conjuncts("<VG&(MODAL|~dare)&!NEG>"), conjuncts("<VG&PAST|NP>"), conjuncts("<VG>")
    (('VG', '(MODAL|~dare)', '!NEG'), (), ('VG',))
    """
    found, depth = [""], 0
    for piece in _TOKEN.findall(source[1:-1]):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            return ()
        if piece == "&" and not depth:
            found.append("")
        else:
            found[-1] += piece.strip()
    return tuple(found)


class _Reader:
    """Recursive descent over the tokens of one class expression."""

    def __init__(self, tokens: list[str], vocabulary: Vocabulary) -> None:
        self._tokens, self._at, self._vocabulary = tokens, 0, vocabulary
        self._factors = 0
        self.asked: set[str] = set()

    def rest(self) -> list[str]:
        """The tokens that are not yet read."""
        return self._tokens[self._at :]

    def _next(self, wanted: str) -> bool:
        taken = self._at < len(self._tokens) and self._tokens[self._at] == wanted
        self._at += taken
        return taken

    def alternatives(self) -> _Choice:
        """What an expression, or one in brackets, chooses."""
        choice = self._conjunction()
        while self._next("|"):
            choice = _either(choice, self._conjunction())
        return choice

    def _conjunction(self) -> _Choice:
        choice = self._factor()
        while self._next("&"):
            choice = _both(choice, self._factor())
        return choice

    def _factor(self) -> _Choice:
        self._factors += 1
        if self._factors > _MOST_FACTORS:
            message = "the expression is too long"
            raise ValueError(message)
        if self._next("!"):
            return _none_of(self._factor())
        if self._next("("):
            choice = self.alternatives()
            if not self._next(")"):
                message = "a bracket is not closed"
                raise ValueError(message)
            return choice
        return _one_of(self._label())

    def _label(self) -> Labels:
        label = self._tokens[self._at] if self._at < len(self._tokens) else ")"
        if label in "&|)":
            message = "a class name was expected"
            raise ValueError(message)
        wanted = self._vocabulary.resolve(_ESCAPED.sub(r"\1", label) if "\\" in label else label)
        self._at += 1
        self.asked |= wanted
        return wanted


def _one_of(labels: Labels) -> _Choice:
    if len(labels) == 1:
        (label,) = labels
        return _Choice(lambda found: label in found, labels, plain=True)
    return _Choice(lambda found: not labels.isdisjoint(found), labels, plain=True)


def _none_of(choice: _Choice) -> _Choice:
    if choice.plain and choice.only is not None:
        return _Choice(choice.only.isdisjoint)
    return _Choice(lambda found: not choice.test(found))


def _both(first: _Choice, second: _Choice) -> _Choice:
    known = [choice.only for choice in (first, second) if choice.only is not None]
    one, other = first.test, second.test
    return _Choice(lambda found: one(found) and other(found), min(known, key=len, default=None))


def _either(first: _Choice, second: _Choice) -> _Choice:
    known = None if first.only is None or second.only is None else first.only | second.only
    if first.plain and second.plain and known is not None:
        return _one_of(known)
    one, other = first.test, second.test
    return _Choice(lambda found: one(found) or other(found), known)
