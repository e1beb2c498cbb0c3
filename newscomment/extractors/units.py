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
    found: list[list[list[Clause]]] = [[] for _ in document.sentences]
    for clause in document.clauses:
        pieces = found[clause.sentence]
        if not pieces or _begins(document, pieces[-1], clause):
            pieces.append([])
        pieces[-1].append(clause)
    return tuple(tuple(Unit(piece[0].first, piece[-1].last, tuple(piece)) for piece in pieces) for pieces in found)


def _begins(document: Document, unit: Sequence[Clause], clause: Clause) -> bool:
    """Whether a clause begins a unit: it could stand alone, and is not drawn into a clause that hangs on another."""
    if not any(one.kind in POINT and FINITE_TAG.search(document.tags, one.first, one.last) for one in unit):
        return False  # a heading, a date line, an opening phrase, or a clause whose verb was not known as one
    if unit[0].kind in HANGING and not any(one.kind == "main" for one in unit):
        return False  # "If the talks fail and winter comes, prices will rise."
    if clause.kind == "main":
        return not _in_dashes(document, clause)
    if clause.kind != "coordinate":
        return False
    parted = document.words[clause.first - 1] in _PARTING
    return parted or (document.words[clause.first].lower() in _CONTRAST and unit[-1].kind not in HANGING)


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
