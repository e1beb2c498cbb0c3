"""The role of each paragraph: a table of weights over what is known of it, and the role that comes out highest.

The table (`data/section-weights.tsv`) says for each cue or place how far it speaks for or against each role.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from newscomment.extractors.packed_rows import packed, raised, unpacked
from newscomment.extractors.paragraphs.features import TAGS, Features
from newscomment.extractors.weight_tables import rows

_SPEAKS = 0.2  # a weight from which a cue is named as evidence
_CLAIMS = "evaluation", "fact", "prediction", "question", "recommendation"
_FOUND = "attributed", "risk", "speech", "conceding", "cause", "negated", "thesis", "blaming"
_BESIDE = "attributed", "past", "figure"
_GROUNDS = {
    **dict.fromkeys(("first", "second", "early", "near_start"), "sections.first"),
    **dict.fromkeys(("last", "last_but_one", "far", "near_end"), "sections.last"),
    **dict.fromkeys(("past", "modal"), "sections.tense"),
    **dict.fromkeys(("quoted", "opening_quote"), "sections.quoted"),
    **dict.fromkeys((f"{name}_{side}" for name in _BESIDE for side in ("before", "behind")), "sections.beside"),
    **dict.fromkeys((*_CLAIMS, *_FOUND), "sections.claims"),
    "middle": "sections.middle",
    "figure": "sections.figures",
    **dict.fromkeys(("length", "one_sentence"), "sections.length"),
    **dict.fromkeys(TAGS, "sections.tags"),
}
"""Features that no pattern finds, by the grounds that evidence names (`language/data/grounds.toml`)."""


class Table:
    """The roles, and for each feature its weight for each of them, told to the hundredth."""

    def __init__(self, roles: Iterable[str], weights: Mapping[str, Sequence[float]]) -> None:
        self.roles, self.weights = tuple(roles), weights
        self._packed = {name: packed([round(100 * weight) for weight in row]) for name, row in weights.items()}
        self._raised = raised(len(self.roles))

    def scores(self, features: Features) -> dict[str, int]:
        """What the features say for each role, in ten-thousandths."""
        known = self._packed
        whole = sum([round(100 * value) * known[name] for name, value in features.items() if name in known])
        whole += self._raised
        return {role: unpacked(whole, place) for place, role in enumerate(self.roles)}

    def speaks_for(self, feature: str, role: str) -> bool:
        """Whether a feature speaks for a role."""
        row = self.weights.get(feature)
        return row is not None and row[self.roles.index(role)] >= _SPEAKS


@cache
def table() -> Table:
    """The shipped table; read once."""
    header, *features = rows("section-weights")
    return Table(header[1:], {name: tuple(map(float, weights)) for name, *weights in features})


def ground(features: Features, role: str) -> str:
    """What speaks most for a role, of all that no pattern finds."""
    column = table().roles.index(role)
    said = {name: value * table().weights[name][column] for name, value in features.items() if name in _GROUNDS}
    best = max(said, key=said.__getitem__, default=None)
    return _GROUNDS[best] if best is not None and said[best] > 0 else "sections.weights"
