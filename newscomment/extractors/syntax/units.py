"""Units: the parts of a sentence that could be sentences, each a main clause with the clauses that hang on it."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newscomment.language.clauses import Clause
from newscomment.language.document import Document, once
from newscomment.language.tags import FINITE_TAG

POINT = frozenset({"main", "coordinate", "predicate", "continuation"})
"""The kinds of clauses that carry a sentence's point; the others hang on them."""
HANGING = frozenset({"subordinate", "complement", "relative"})
"""The kinds of clauses that hang on another."""
_PARTING = frozenset({",", ";", ":", "—", "–", "-", "--"})
_CONTRAST = frozenset({"but", "yet", "so"})
_DASHES = frozenset({"—", "–", "-", "--"})


class Unit(NamedTuple):
    """A half-open token range, and the clauses that tile it."""

    first: int
    last: int
    clauses: tuple[Clause, ...]


def levels(document: Document) -> list[str]:
    """The kind of each clause; a complement inside a clause that hangs on another is called as that one is."""
    found: list[str] = []
    for clause in document.clauses:
        drawn_in = clause.kind == "complement" and found and found[-1] in {"relative", "subordinate"}
        found.append(found[-1] if drawn_in else clause.kind)
    return found


def units(document: Document) -> tuple[tuple[Unit, ...], ...]:
    """The units of each sentence, in text order."""
    found: list[list[_Piece]] = [[] for _ in document.sentences]
    for clause in document.clauses:
        pieces = found[clause.sentence]
        if not pieces or _begins(document, pieces[-1], clause):
            pieces.append(_Piece())
        pieces[-1].add(document, clause)
    return tuple(tuple(piece.unit() for piece in pieces) for pieces in found)


class _Piece:
    """A unit in the making; what is asked of all its clauses is known without looking at them again."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.stands = self.has_main = False

    def add(self, document: Document, clause: Clause) -> None:
        """Draw one more clause in."""
        self.clauses.append(clause)
        self.has_main = self.has_main or clause.kind == "main"
        self.stands = self.stands or (
            clause.kind in POINT and FINITE_TAG.search(document.tags, clause.first, clause.last) is not None
        )

    def unit(self) -> Unit:
        """The unit that the clauses make."""
        return Unit(self.clauses[0].first, self.clauses[-1].last, tuple(self.clauses))


def _begins(document: Document, piece: _Piece, clause: Clause) -> bool:
    """Whether a clause begins a unit: it could stand alone, and is not drawn into a clause that hangs on another."""
    if not piece.stands:
        return False  # a heading, a date line, an opening phrase, or a clause whose verb was not known as one
    if piece.clauses[0].kind in HANGING and not piece.has_main:
        return False  # "If the talks fail and winter comes, prices will rise."
    if clause.kind == "main":
        return not _in_dashes(document, clause)
    if clause.kind != "coordinate":
        return False
    parted = document.words[clause.first - 1] in _PARTING
    return parted or (document.words[clause.first].lower() in _CONTRAST and piece.clauses[-1].kind not in HANGING)


def _in_dashes(document: Document, clause: Clause) -> bool:
    """Whether a clause stands between two dashes: an aside, behind which the sentence goes on."""
    if document.words[clause.first - 1] not in _DASHES:
        return False
    sentence, dashes = document.sentences[clause.sentence], _dashes(document)
    return bisect_left(dashes, sentence.last) - bisect_left(dashes, sentence.first) > 1


@once
def _dashes(document: Document) -> Sequence[int]:
    """Where dashes stand."""
    return [at for at, word in enumerate(document.words) if word in _DASHES]
