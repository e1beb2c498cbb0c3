"""A register of risks: each risk of an article once, with all the places that state it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from pydantic import Field

from newscomment.model.base import ActorId, RiskId, SentenceId, Value
from newscomment.model.risk import Affected, Horizon, Likelihood, Risk, RiskCategory, Severity
from newscomment.model.same_risks import Told, is_same, told
from newscomment.model.span import Excerpt, Span

LIKELIHOODS: Final[tuple[Likelihood, ...]] = ("unstated", "remote", "possible", "likely", "certain")
SEVERITIES: Final[tuple[Severity, ...]] = ("low", "moderate", "high", "critical")

_RIVALS: Final = 60
"""With how many rows that share a word, and how many risks of each, a risk is compared: no text takes for ever."""


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


def risk_rows(risks: Sequence[Risk], sentence_of: Callable[[int], str | None]) -> tuple[RiskRow, ...]:
    """The rows for the risks of an article, in the order in which each is first stated.

    `sentence_of` gives the id of the sentence at an offset.
    """
    return tuple(_row([risks[index] for index in group], sentence_of) for group in same_risks(map(told, risks)))


def same_risks(risks: Iterable[Told]) -> list[list[int]]:
    """The places of risks that are one, in the order in which each is first told."""
    groups: list[list[int]] = []
    said: list[dict[Told, None]] = []
    by_word: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(risks):
        rivals = dict.fromkeys(place for word in one.harm for place in by_word[word][-_RIVALS:])
        place = next((one_of for one_of in rivals if all(is_same(other, one) for other in said[one_of])), len(groups))
        if place == len(groups):
            groups.append([])
            said.append({})
        for word in one.harm if one not in said[place] else ():
            by_word[word].append(place)
        groups[place].append(index)
        if len(said[place]) < _RIVALS:
            said[place][one] = None
    return groups


def _row(group: Sequence[Risk], sentence_of: Callable[[int], str | None]) -> RiskRow:
    first = group[0]
    return RiskRow(
        hazard=first.hazard,
        trigger=next((risk.trigger for risk in group if risk.trigger), None),
        affected=_each_once(party for risk in group for party in risk.affected),
        likelihood=max((risk.likelihood for risk in group), key=LIKELIHOODS.index),
        severity=max((risk.severity for risk in group), key=SEVERITIES.index),
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
