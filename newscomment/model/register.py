"""A register of risks: each risk of an article once, with all the places that state it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from pydantic import Field

from newscomment.model.base import ActorId, RiskId, SentenceId, Value
from newscomment.model.risk import Affected, Horizon, Likelihood, Risk, RiskCategory, Severity
from newscomment.model.span import Excerpt, Span

_LIKELIHOODS: Final[tuple[Likelihood, ...]] = ("unstated", "remote", "possible", "likely", "certain")
_SEVERITIES: Final[tuple[Severity, ...]] = ("low", "moderate", "high", "critical")
_SAME = 2 / 3  # share of the words of the shorter hazard from which two hazards are one
_KIN = 1 / 3  # the same, where both hit the same party
_STEM = 5  # letters: words that agree in so many count as one (truncation as a stemmer)
_WORD = re.compile(r"[^\W\d_]+")
_EMPTY = frozenset(
    _WORD.findall(
        """
    a all an and are as at be become been being but by can could did do does for from get go going has have he her him
    his how if in into is it its just lead leave make many may might more most much must my no not of on only or our
    out over own put quite re risk risks s said shall she should so some such t than that the their them then there
    these they this those threat threats danger dangers to too under up us very was we were what when which while who
    whose will with would you your
        """
    )
)


class RiskRow(Value, frozen=True, extra="forbid"):
    """One risk of a register: its parts as the first place tells them, and every place that states it."""

    hazard: Excerpt = Field(description="What names the harm, where it is first stated.")
    trigger: Excerpt | None = Field(default=None, description="What would bring it about, where that is first said.")
    affected: tuple[Affected, ...] = Field(default=(), description="Whom or what it would hit, in all places.")
    likelihood: Likelihood = Field(default="unstated", description="The highest that any place says.")
    severity: Severity = Field(default="moderate", description="The gravest that any place says.")
    horizon: Horizon = Field(default="unstated", description="The first that any place says.")
    category: RiskCategory = Field(description="What sort of harm it is.")
    denied: bool = Field(default=False, description="Whether it is denied.")
    holder: ActorId | None = Field(default=None, description="Who sees it in the first place; null: the author.")
    sentence: SentenceId | None = Field(default=None, description="The sentence of the first place.")
    places: tuple[Span, ...] = Field(description="The statements, in text order.")
    risks: tuple[RiskId, ...] = Field(description="The risks of the article that are this one.")

    def _facts(self) -> tuple[str, str, str]:
        likelihood = self.likelihood if self.likelihood != "unstated" else ""
        before = " ".join(filter(None, ("denied" if self.denied else "", likelihood, self.severity, self.category)))
        return before, self.hazard.text, f"in {len(self.places)} places" if len(self.places) > 1 else ""


def register(risks: Sequence[Risk], sentence_of: Callable[[int], str | None]) -> tuple[RiskRow, ...]:
    """The rows for the risks of an article, in the order in which each is first stated.

    Two risks are one if both or neither are denied, and their hazards share two thirds of their telling words; a third
    is enough where they hit the same party. `sentence_of` gives the id of the sentence at an offset.
    """
    groups: list[list[Risk]] = []
    by_stem: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for risk in risks:
        stems = _stems(risk.hazard.text)
        rivals = dict.fromkeys(index for stem in stems for index in by_stem[risk.denied, stem])
        place = next((index for index in rivals if _is_one(groups[index][0], risk)), len(groups))
        if place == len(groups):
            groups.append([])
            for stem in stems:
                by_stem[risk.denied, stem].append(place)
        groups[place].append(risk)
    return tuple(_row(group, sentence_of) for group in groups)


def _is_one(risk: Risk, other: Risk) -> bool:
    ours, theirs = _stems(risk.hazard.text), _stems(other.hazard.text)
    share = len(ours & theirs) / max(1, min(len(ours), len(theirs)))
    return share >= _SAME or (share >= _KIN and not _parties(risk).isdisjoint(_parties(other)))


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the telling words of a text."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _EMPTY)


def _parties(risk: Risk) -> frozenset[str]:
    return frozenset().union(*({party.actor} if party.actor else _stems(party.text) for party in risk.affected))


def _row(group: Sequence[Risk], sentence_of: Callable[[int], str | None]) -> RiskRow:
    first = group[0]
    return RiskRow(
        hazard=first.hazard,
        trigger=next((risk.trigger for risk in group if risk.trigger), None),
        affected=_each_once(party for risk in group for party in risk.affected),
        likelihood=max((risk.likelihood for risk in group), key=_LIKELIHOODS.index),
        severity=max((risk.severity for risk in group), key=_SEVERITIES.index),
        horizon=next((risk.horizon for risk in group if risk.horizon != "unstated"), "unstated"),
        category=first.category,
        denied=first.denied,
        holder=first.holder,
        sentence=sentence_of(first.hazard.span.start),
        places=tuple(risk.span for risk in group),
        risks=tuple(risk.id for risk in group),
    )


def _each_once(parties: Iterable[Affected]) -> tuple[Affected, ...]:
    """Parties without those that were named before, by their actor or else by their words."""
    return tuple({party.actor or party.text.lower(): party for party in reversed([*parties])}.values())[::-1]
