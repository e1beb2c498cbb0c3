"""The thesis of an article: the one or two claims that the rest is there for.

What is known of a claim (`thesis_features`) is weighed by a table (`data/thesis-weights.tsv`), learned from op-eds by
`newscomment.learning theses`. The heaviest claim is the thesis; the next one too, if it weighs enough.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import fsum

from newscomment.extractors.discourse.role_signs import Signs
from newscomment.extractors.discourse.thesis_features import Candidates, Features
from newscomment.extractors.findings import Findings
from newscomment.extractors.weight_tables import rows
from newscomment.language.document import Document

_ENOUGH = -2.3  # what the second thesis must weigh at least: a chance of one in eleven


@cache
def table() -> Mapping[str, float]:
    """The shipped weights by their features; read once."""
    return {name: float(weight) for name, weight in rows("thesis-weights")}


def weight(weights: Mapping[str, float], features: Features) -> float:
    """How far what is known of a claim speaks for a thesis."""
    return fsum([value * weights.get(name, 0.0) for name, value in features.items()])


def theses(document: Document, findings: Findings, signs: Signs, roles: Sequence[str | None]) -> frozenset[int]:
    """The indices of the claims that are the thesis: none for a text without claims of the author's, two at most."""
    weights = {
        index: weight(table(), features) + fsum([sign.thesis for sign in signs.of(index)])
        for index, features in Candidates(document, findings, signs, roles).features()
    }
    return chosen(weights, [claim.sentence for claim in findings.claims])


def chosen(weights: Mapping[int, float], sentences: Sequence[int]) -> frozenset[int]:
    """The claim that weighs most, and the next one of another sentence if it weighs enough."""
    first = max(weights, key=weights.__getitem__, default=None)
    if first is None:
        return frozenset()
    others = {at: by for at, by in weights.items() if sentences[at] != sentences[first] and by >= _ENOUGH}
    return frozenset({first, max(others, key=others.__getitem__, default=first)})
