"""Salience: how much of an article an actor has."""

from collections.abc import Sequence

from newscomment.extractors.naming.parties import Party

_FRONT = 2.0  # a mention in the first word weighs so much more than one in the last


def saliences(parties: Sequence[Party], words: int) -> list[float]:
    """Each party's share of all mentions, a mention at the front weighing twice one at the end; they sum to 1."""
    weights = [sum(_FRONT - place.first / max(1, words) for place in party.places) for party in parties]
    total = sum(weights) or 1.0
    return [round(weight / total, 4) for weight in weights]
