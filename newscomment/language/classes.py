"""Class expressions of the pattern language: `<NNP>`, `<VB.*>`, `<REPORT&VBD>`, `<!NEG>`, `<that|which>`, `<~warn>`.

Upper-case names are Penn tags, lexical classes and features, `.*` at their end is a wild card; others are words, with
`~` in front lemmas. `&` binds closer than `|`, `!` closest; brackets group; a backslash before one of these makes it a
plain character.
"""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import NamedTuple, Self

import regex

from newscomment.language.alphabet import Labels

Test = Callable[[Labels], bool]

_MOST_FACTORS = 200  # in one expression; brackets nest no deeper
_OPERATOR = regex.compile(r"[&!()\\]|\|\s*(?:\||$)|^\s*\|")
_ESCAPED = regex.compile(r"\\(.)")
_TOKEN = regex.compile(r"[&|!()]|(?:\\.|[^\\&|!()])++")


_NO_WORDS = frozenset(
    {"NP", "VG", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS"}
)
"""Tags and phrases that, in small letters, are no English words: whoever writes so means the class."""


class ClassExpression(NamedTuple):
    """One `<…>` of a pattern: its source, the test that it makes of a symbol's labels, and the labels it asks for.

    A `plain` one holds where any of its labels does.
    """

    source: str
    test: Test
    labels: Labels = frozenset()
    plain: bool = False

    @classmethod
    def one_of(cls, source: str, labels: Labels) -> Self:
        """An expression that is a plain choice of labels."""
        return cls(source, _one_of(labels), labels, plain=True)


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
        elif not label.isupper():
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
    if isinstance(choice, frozenset):
        return ClassExpression.one_of(f"<{source}>", choice)
    return ClassExpression(f"<{source}>", choice, frozenset(reader.asked))


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

    def alternatives(self) -> Test | Labels:
        """The test that an expression makes, or the labels of which it wants one."""
        choices = [self._conjunction()]
        while self._next("|"):
            choices.append(self._conjunction())
        labels = frozenset().union(*(choice for choice in choices if isinstance(choice, frozenset)))
        tests = [choice for choice in choices if not isinstance(choice, frozenset)]
        if not tests:
            return labels
        if labels:
            tests.insert(0, _one_of(labels))
        return reduce(_either, tests)

    def _conjunction(self) -> Test | Labels:
        factors = [self._factor()]
        while self._next("&"):
            factors.append(self._factor())
        if len(factors) == 1:
            return factors[0]
        return reduce(_both, [_one_of(factor) if isinstance(factor, frozenset) else factor for factor in factors])

    def _factor(self) -> Test | Labels:
        self._factors += 1
        if self._factors > _MOST_FACTORS:
            message = "the expression is too long"
            raise ValueError(message)
        if self._next("!"):
            return _none_of(self._factor())
        if self._next("("):
            test = self.alternatives()
            if not self._next(")"):
                message = "a bracket is not closed"
                raise ValueError(message)
            return test
        return self._label()

    def _label(self) -> Labels:
        label = self._tokens[self._at] if self._at < len(self._tokens) else ")"
        if label in "&|)":
            message = "a class name was expected"
            raise ValueError(message)
        wanted = self._vocabulary.resolve(_ESCAPED.sub(r"\1", label) if "\\" in label else label)
        self._at += 1
        self.asked |= wanted
        return wanted


def _one_of(labels: Labels) -> Test:
    if len(labels) == 1:
        (label,) = labels
        return lambda found: label in found
    return lambda found: not labels.isdisjoint(found)


def _none_of(factor: Test | Labels) -> Test:
    if isinstance(factor, frozenset):
        return factor.isdisjoint
    return lambda found: not factor(found)


def _both(first: Test, second: Test) -> Test:
    return lambda found: first(found) and second(found)


def _either(first: Test, second: Test) -> Test:
    return lambda found: first(found) or second(found)
