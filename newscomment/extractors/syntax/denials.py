"""Denials: whether what a word says is taken back by a "not", "nobody" or "never" before it.

A denial reaches from where it stands to the end of its clause, over what "or" adds to it, and into the clause that is
its complement: "Nobody believes that she lied". A word that turns the sentence round ("but") ends its reach.
"""

from bisect import bisect_left, bisect_right
from itertools import compress, count, repeat
from typing import NamedTuple

from newscomment.language.clauses import Clause
from newscomment.language.document import Document, Range, once
from newscomment.language.rules import Rule

_NEAR = 4  # tokens in front of a word in which any denial counts
_DEEP = 8  # clauses into which a denial reaches, each the complement of the one before
_NOT = frozenset({"not", "n't", "n’t", "never", "nor", "hardly", "scarcely", "rarely", "seldom", "nowhere"})
_NOBODY = frozenset({"nobody", "no-one", "none", "neither", "nothing"})
_ONLY = frozenset({"only", "just", "merely", "simply"})
_TURNS = frozenset({"but", "yet", "instead", ";", ":", "—", "–"})
_JOINING = frozenset({"or", "nor"})
_NOMINAL = frozenset({"JJ", "NN"})


_TURN, _COMMA, _NEVER, _NONE, _DENIED, _OTHER = "t,nbd "
"""What a word is to a denial: one that turns the sentence round, a comma, a "not" or "never", a "nobody", "no" or
"without", or none of these. A "not only" denies nothing."""
_SIGNS = {
    **dict.fromkeys(_TURNS, _TURN),
    **dict.fromkeys(_NOT, _NEVER),
    **dict.fromkeys(_NOBODY, _NONE),
    **dict.fromkeys(("no", "without", "zero"), _DENIED),
    ",": _COMMA,
}
DENYING = frozenset(word for word, sign in _SIGNS.items() if sign in {_NEVER, _NONE, _DENIED})
"""The words that deny."""


class Denials:
    """Looks up denials in one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._clauses, self._words = document, document.clauses, document.lowered
        self._firsts = [clause.first for clause in document.clauses]
        signs = list(map(_SIGNS.get, self._words, repeat(_OTHER)))
        for at in compress(count(), map((_NEVER + _DENIED).__contains__, signs)):
            signs[at] = self._sign(at, signs[at])
        self._signs = "".join(signs)
        self._telling = list(compress(count(), map((_TURN + _NEVER + _NONE).__contains__, signs)))

    def _sign(self, at: int, sign: str) -> str:
        """What a "not", "no", "without" or "zero" is: "no minister" is as good as nobody; "below zero" is none."""
        if self._words[at] == "no" and self._document.tag(at) == "DT":
            return _NONE
        behind = self._words[at + 1 : at + 2]
        if self._words[at] == "zero" and not (behind and self._document.tag(at + 1)[:2] in _NOMINAL):
            return _OTHER
        return sign if behind and behind[0] not in _ONLY else _OTHER

    def over(self, token: int) -> bool:
        """Whether a denial before a token takes back what is said there."""
        at = max(0, bisect_right(self._firsts, token) - 1)
        near = max(self._start(self._clauses[at]), token - _NEAR)
        if self._signs[near:token].rstrip(_OTHER)[-1:] in {_NEVER, _NONE, _DENIED}:
            return True
        last = token
        for clause in reversed(self._clauses[max(0, at - _DEEP) : at + 1]):
            if self._told_last(clause.first, last) in {_NEVER, _NONE}:
                return True
            if clause.first == self._start(clause) or not self._hangs(clause):
                return clause.kind == "continuation" and self._signs[self._start(clause)] == _NONE
            last = clause.first
        return False

    def _start(self, clause: Clause) -> int:
        return self._document.sentences[clause.sentence].first

    def _hangs(self, clause: Clause) -> bool:
        """Whether a denial in the clause before reaches into a clause."""
        return clause.kind == "complement" or self._words[clause.first] in _JOINING

    def _told_last(self, first: int, last: int) -> str:
        """The last sign in a range that turns the sentence round, or denies far ahead; empty if there is none."""
        at = bisect_left(self._telling, last) - 1
        return self._signs[self._telling[at]] if at >= 0 and self._telling[at] >= first else ""


@once
def denials(document: Document) -> Denials:
    """The denials of a document; looked up once."""
    return Denials(document)


class Coloured(NamedTuple):
    """Words of praise or blame, of whom they are said if the rule that found them knows, and whether they are denied.

    `span` is the whole that the rule found.
    """

    rule: Rule
    span: Range
    cue: Range
    target: Range | None
    denied: bool

    @property
    def polarity(self) -> int:
        """Whether the rule takes them for praise (1) or blame (-1)."""
        return 1 if self.rule.gives["polarity"] == "positive" else -1


@once
def coloured(document: Document) -> tuple[Coloured, ...]:
    """What the rules for stances find in a document, in text order."""
    over = denials(document).over
    found = [(span, rule, groups["cue"], groups.get("target")) for rule, span, groups in document.each_match("stances")]
    found.sort(key=lambda one: (one[0][0], -one[0][1]))
    tokens = (bisect_left(document.starts, cue[0]) for _, _, cue, _ in found)
    return tuple(
        Coloured(rule, span, cue, target, over(token))
        for (span, rule, cue, target), token in zip(found, tokens, strict=True)
    )
