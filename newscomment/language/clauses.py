"""Clauses as flat segments: where a clause begins by the rules of `clauses.toml`, the one before it ends."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newscomment.language.alphabet import Alphabet, Layer
from newscomment.language.patterns import CLAUSE_END, CLAUSE_START


class Clause(NamedTuple):
    """A segment of a sentence: half-open token range, kind, the token range of what opens it (or None), sentence index.

    `kind`: "main" (the sentence's first, or after a semicolon, colon or dash), "coordinate" (with a subject of its
    own), "predicate" (coordinate, without one), "subordinate", "complement", "relative", or "continuation" (of the
    clause that the one before interrupted). The segments of a sentence tile it.
    """

    first: int
    last: int
    kind: str
    opener: tuple[int, int] | None
    sentence: int


class Start(NamedTuple):
    """A place where a clause begins: its first token, its kind, and the tokens that open it."""

    token: int
    kind: str
    opener: tuple[int, int] | None


def segment(sentences: Iterable[tuple[int, int]], starts: Sequence[Start]) -> tuple[Clause, ...]:
    """Cut sentences (half-open token ranges) into clauses at the given starts; of two at one token the first counts."""
    ordered = sorted({start.token: start for start in reversed(starts)}.values())
    clauses: list[Clause] = []
    at = 0
    for index, (first, last) in enumerate(sentences):
        while at < len(ordered) and ordered[at].token < first:
            at += 1
        inside: list[Start] = []
        while at < len(ordered) and ordered[at].token < last:
            inside.append(ordered[at])
            at += 1
        if not inside or inside[0].token > first:
            inside.insert(0, Start(first, "main", None))
        ends = [*(start.token for start in inside[1:]), last]
        pairs = zip(inside, ends, strict=True)
        clauses += [Clause(start.token, end, start.kind, start.opener, index) for start, end in pairs]
    return tuple(clauses)


def marked(layer: Layer, clauses: Iterable[Clause], alphabet: Alphabet) -> Layer:
    """A layer whose symbols tell which of them a clause begins and ends with."""
    starts, ends = {clause.first for clause in clauses}, {clause.last for clause in clauses}
    codes = list(layer.codes)
    for at, (first, last) in enumerate(zip(layer.firsts, layer.lasts, strict=True)):
        marks = {CLAUSE_START} if first in starts else set()
        marks |= {CLAUSE_END} if last in ends else set()
        if marks and first < last:
            codes[at] = alphabet.code(alphabet.labels(codes[at]) | marks)
    return layer._replace(codes="".join(codes))
