"""Denials: whether what a word says is taken back by a "not", "nobody" or "never" before it.

A denial reaches from where it stands to the end of its clause, over what "or" adds to it, and into the clause that is
its complement: "Nobody believes that she lied". A word that turns the sentence round ("but") ends its reach.
"""

from bisect import bisect_right

from newscomment.language.clauses import Clause
from newscomment.language.document import Document

_NEAR = 4  # tokens in front of a word in which any denial counts
_NOT = frozenset({"not", "n't", "n’t", "never", "nor", "hardly", "scarcely", "rarely", "seldom", "nowhere"})
_NOBODY = frozenset({"nobody", "no-one", "none", "neither", "nothing"})
_DENIALS = _NOT | _NOBODY | {"no", "without"}
_ONLY = frozenset({"only", "just", "merely", "simply"})
_TURNS = frozenset({"but", "yet", "instead", ";", ":", "—", "–"})
_JOINING = frozenset({"or", "nor"})


class Denials:
    """Looks up denials in one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._clauses = document, document.clauses
        self._words = [word.lower() for word in document.words]
        self._firsts = [clause.first for clause in document.clauses]

    def over(self, token: int) -> bool:
        """Whether a denial before a token takes back what is said there."""
        at = max(0, bisect_right(self._firsts, token) - 1)
        near = max(self._start(self._clauses[at]), token - _NEAR)
        if self._reaches(near, token, _DENIALS, _TURNS | {","}):
            return True
        last = token
        while not self._reaches(self._clauses[at].first, last, _NOT, _TURNS):
            clause = self._clauses[at]
            if clause.first == self._start(clause) or not self._hangs(clause):
                return clause.kind == "continuation" and self._is_nobody(self._start(clause))
            last, at = clause.first, at - 1
        return True

    def _start(self, clause: Clause) -> int:
        return self._document.sentences[clause.sentence].first

    def _hangs(self, clause: Clause) -> bool:
        """Whether a denial in the clause before reaches into a clause."""
        return clause.kind == "complement" or self._words[clause.first] in _JOINING

    def _denies(self, at: int, words: frozenset[str]) -> bool:
        return self._words[at] in words and self._words[at + 1 : at + 2] != [] and self._words[at + 1] not in _ONLY

    def _reaches(self, first: int, last: int, denials: frozenset[str], turns: frozenset[str]) -> bool:
        """Whether a denial among the tokens of a range reaches behind it: no turn follows there."""
        for at in range(last - 1, first - 1, -1):
            if self._words[at] in turns:
                return False
            if self._denies(at, denials) or self._is_nobody(at):
                return True
        return False

    def _is_nobody(self, at: int) -> bool:
        """Whether a token is a denying pronoun or determiner: nobody, no one, no minister."""
        return self._words[at] in _NOBODY or (self._words[at] == "no" and self._document.tag(at) == "DT")
