"""Rules that came near by a word: one that is nearly of the class that a pattern asks for, as `<VG&MODAL&HARM_DO>`."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newscomment.language.alphabet import Labels
from newscomment.language.classes import ClassExpression, conjuncts
from newscomment.language.near_misses import LITTLE, Near, Render, is_telling, search, weight_of
from newscomment.language.patterns import Part

Parse = Callable[[str], ClassExpression]
"""Reads a class expression without its angle brackets."""

_A_CLASS = 0.5
"""What a class weighs that a word lacks, whose others fit: less than a whole item of a pattern."""

_HERE = "\0"
"""Stands in a string of atoms for a word that is nearly of a class; no atom is this character."""


class _Lack(NamedTuple):
    """The place of a class in a pattern, what of it some words lack, where these stand, and how much that tells."""

    place: int
    missing: str
    positions: frozenset[int]
    weight: float


def nearest_word(
    parts: Sequence[Part], text: str, labels: Sequence[Labels], render: Render, parse: Parse
) -> Near | None:
    """What a word lacks for a pattern to match a string of atoms, and the range it would match then; None for none.

    `labels` are those of each position of the text.
    """
    whole = max(1.0, weight_of(parts))
    for lack in sorted(_lacks(parts, labels, parse), key=lambda lack: lack.weight):
        marked = "".join(_HERE if at in lack.positions else atom for at, atom in enumerate(text))
        start, end = search(render((*parts[: lack.place], _HERE, *parts[lack.place + 1 :])), marked)
        if end > start:
            return Near(lack.missing, 1 - lack.weight / whole, (start, end))
    return None


def _lacks(parts: Sequence[Part], labels: Sequence[Labels], parse: Parse) -> Iterator[_Lack]:
    """The classes of a pattern that some words have all of but one conjunct, while another tells something."""
    for place, part in _matched(parts):
        asked_for = conjuncts(part.source)
        told = [(one, parse(one)) for one in asked_for if len(asked_for) > 1]
        telling = [one for one, asked in told if not one.startswith("!") and is_telling(asked.labels)]
        near = _nearly(told, labels) if telling else {}
        for missing, positions in near.items():
            weight = LITTLE if missing.startswith("!") else _A_CLASS / len(telling)
            if missing.startswith("!") or (missing in telling and len(telling) > 1):
                told_so = missing[1:-1] if missing.startswith("(") else missing
                yield _Lack(place, f"<{told_so}> in {part.source}", frozenset(positions), weight)


def _matched(parts: Sequence[Part]) -> Iterator[tuple[int, ClassExpression]]:
    """The classes that match a word, with their places: those inside look-arounds only look at one."""
    looking: list[bool] = []
    for place, part in enumerate(parts):
        if isinstance(part, ClassExpression):
            if not any(looking):
                yield place, part
        elif part.startswith("("):
            looking.append(part.startswith(("(?=", "(?!", "(?<=", "(?<!")))
        elif part == ")":
            looking.pop()


def _nearly(told: Sequence[tuple[str, ClassExpression]], labels: Sequence[Labels]) -> dict[str, list[int]]:
    """The positions of which only one conjunct does not hold, by that one."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    known: dict[Labels, list[str]] = {}
    for at, here in enumerate(labels):
        failing = known.get(here)
        if failing is None:
            failing = known[here] = [one for one, asked in told if not asked.test(here)]
        if len(failing) == 1:
            found[failing[0]].append(at)
    return found
