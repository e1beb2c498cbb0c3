"""Class expressions of the pattern language: `<NNP>`, `<VB.*>`, `<REPORT&VBD>`, `<!NEG>`, `<that|which>`, `<~warn>`.

Upper-case names are Penn tags, lexical classes and features, `.*` at their end is a wild card; others are words, with
`~` in front lemmas. `&` binds closer than `|`, `!` closest; brackets group; a backslash before one of these makes it a
plain character.
"""

import re
from collections.abc import Iterable
from functools import reduce
from itertools import product
from typing import NamedTuple, Self

from newscomment.language.alphabet import Labels

_MOST_FACTORS = 200  # in one expression; brackets nest no deeper
_MOST_TERMS = 200  # that one comes to
_TOO_LONG = "the expression is too long"
_OPERATOR = re.compile(r"[&!()\\]|\|\s*(?:\||$)|^\s*\|")
_ESCAPED = re.compile(r"\\(.)")
_TOKEN = re.compile(r"[&|!()]|(?:\\.|[^\\&|!()])++")


_NO_WORDS = frozenset(
    {"NP", "VG", "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS"}
)
"""Tags and phrases that, in small letters, are no English words: whoever writes so means the class."""


class Term(NamedTuple):
    """A conjunction: it holds where there is one label of each of `needs`, and none of `bars`."""

    needs: tuple[Labels, ...] = ()
    bars: Labels = frozenset()

    def holds(self, labels: Labels) -> bool:
        """Whether it holds of a symbol with these labels."""
        return self.bars.isdisjoint(labels) and not any(map(labels.isdisjoint, self.needs))


Terms = tuple[Term, ...]
"""What an expression comes to: it holds where one of these conjunctions does."""


class ClassExpression(NamedTuple):
    """One `<…>` of a pattern: its source, the labels that it asks for, and what it comes to."""

    source: str
    labels: Labels
    terms: Terms

    @classmethod
    def one_of(cls, source: str, labels: Labels) -> Self:
        """An expression that is a plain choice of labels."""
        return cls(source, labels, _one_of(labels))

    def test(self, labels: Labels) -> bool:
        """Whether it holds of a symbol with these labels."""
        return any(term.holds(labels) for term in self.terms)

    @property
    def only(self) -> Labels | None:
        """Labels of which there must be one where it holds; None where it may hold anywhere."""
        if not all(term.needs for term in self.terms):
            return None
        return frozenset().union(*(min(term.needs, key=len) for term in self.terms))


class Vocabulary:
    """The labels that patterns may use, and the words and lemmas that they do use."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)
        self.words: set[str] = set()
        self.lemmas: set[str] = set()
        self._parsed: dict[str, ClassExpression] = {}
        self._resolved: dict[str, Labels] = {}

    @property
    def asked(self) -> Labels:
        """The labels that the patterns so far ask for by their full names."""
        return frozenset().union(*(labels for name, labels in self._resolved.items() if not name.endswith(".*")))

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
    reader = _Reader(source, vocabulary)
    terms = reader.alternatives()
    if reader.ahead:
        message = f"{reader.ahead!r} not expected"
        raise ValueError(message)
    return ClassExpression(f"<{source}>", frozenset(reader.asked), terms)


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

    def __init__(self, source: str, vocabulary: Vocabulary) -> None:
        self._rest = iter([token for found in _TOKEN.findall(source) if (token := found.strip())])
        self._vocabulary = vocabulary
        self._factors = 0
        self.ahead = next(self._rest, "")  # the next one; nothing behind the last
        self.asked: set[str] = set()

    def _take(self) -> str:
        taken, self.ahead = self.ahead, next(self._rest, "")
        return taken

    def alternatives(self) -> Terms:
        """What an expression, or one in brackets, comes to."""
        terms = self._conjunction()
        if self.ahead != "|":
            return terms
        every = [*terms]
        while self.ahead == "|":
            self._take()
            every += self._conjunction()
        return _any_of(every)

    def _conjunction(self) -> Terms:
        terms = self._factor()
        while self.ahead == "&":
            self._take()
            terms = _both(terms, self._factor())
        return terms

    def _factor(self) -> Terms:
        self._factors += 1
        if self._factors > _MOST_FACTORS:
            raise ValueError(_TOO_LONG)
        if self.ahead == "!":
            self._take()
            return _none_of(self._factor())
        if self.ahead == "(":
            self._take()
            terms = self.alternatives()
            if self._take() != ")":
                message = "a bracket is not closed"
                raise ValueError(message)
            return terms
        return _one_of(self._label())

    def _label(self) -> Labels:
        if self.ahead in "&|)":
            message = "a class name was expected"
            raise ValueError(message)
        label = self._take()
        wanted = self._vocabulary.resolve(_ESCAPED.sub(r"\1", label) if "\\" in label else label)
        self.asked |= wanted
        return wanted


def _one_of(labels: Labels) -> Terms:
    return (Term((labels,)),)


def _none_of(terms: Terms) -> Terms:
    """What holds where none of some terms does: of each, a need is not met or a bar is."""
    return reduce(_both, map(_not, terms))


def _not(term: Term) -> Terms:
    met = (Term((term.bars,)),) if term.bars else ()
    return (*(Term((), need) for need in term.needs), *met)


def _both(some: Terms, others: Terms) -> Terms:
    if len(some) * len(others) > _MOST_TERMS:
        raise ValueError(_TOO_LONG)
    return tuple(Term(one.needs + other.needs, one.bars | other.bars) for one, other in product(some, others))


def _any_of(terms: Iterable[Term]) -> Terms:
    """All the terms; plain choices of labels as one."""
    plain: list[Labels] = []
    rest: list[Term] = []
    for term in terms:
        if term.bars or len(term.needs) != 1:
            rest.append(term)
        else:
            plain += term.needs
    return (*_one_of(frozenset().union(*plain)), *rest) if plain else tuple(rest)
