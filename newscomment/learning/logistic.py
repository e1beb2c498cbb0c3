"""Logistic regression over sparse yes-or-no features: the learner of the tables that weigh one thing against another.

Method: AdaGrad (Duchi, Hazan and Singer 2011) in an order that is always the same; a feature that comes too rarely is
left out. The same input gives the same weights.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import exp
from random import Random
from typing import NamedTuple

__all__ = ["Row", "Settings", "fit"]


class Row(NamedTuple):
    """What is known of a thing, whether it is right (1) or not (0), what it counts, and what already speaks for it."""

    features: tuple[str, ...]
    right: int
    cost: float = 1.0
    known: float = 0.0


class Settings(NamedTuple):
    """Rounds, how far a step goes, how strongly weights are held near nought, how often a feature must come."""

    rounds: int = 6
    step: float = 0.08
    hold: float = 0.01
    fewest: int = 4


_USUAL = Settings()


def fit(rows: Sequence[Row], settings: Settings = _USUAL) -> dict[str, float]:
    """Learn what each feature weighs."""
    often = Counter(name for row in rows for name in row.features)
    kept = [
        row._replace(features=tuple(name for name in row.features if often[name] >= settings.fewest)) for row in rows
    ]
    Random(0).shuffle(kept)
    weights: dict[str, float] = defaultdict(float)
    moved: dict[str, float] = defaultdict(lambda: 1e-6)
    for _ in range(settings.rounds):
        for names, right, cost, known in kept:
            total = known + sum(weights[name] for name in names)
            error = (1 / (1 + exp(-max(-30.0, min(30.0, total)))) - right) * cost
            for name in names:
                slope = error + settings.hold * weights[name]
                moved[name] += slope * slope
                weights[name] -= settings.step * slope / moved[name] ** 0.5
    return weights
