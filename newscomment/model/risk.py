"""Risks: something harmful that may come, is coming or is feared."""

from typing import Literal

from pydantic import Field, StrictBool

from newscomment.model.base import ActorId, ClaimId, RiskId
from newscomment.model.item import Item
from newscomment.model.span import Evidence, Excerpt, Span

Likelihood = Literal["remote", "possible", "likely", "certain", "unstated"]
Severity = Literal["low", "moderate", "high", "critical"]
Horizon = Literal["now", "near", "long", "unstated"]
RiskCategory = Literal[
    "security",
    "political",
    "diplomatic",
    "economic",
    "legal",
    "humanitarian",
    "social",
    "environmental",
    "health",
    "technological",
    "reputational",
]


class Affected(Excerpt, frozen=True, extra="forbid"):
    """Whom or what the harm would hit."""

    actor: ActorId | None = Field(default=None, description="The actor the words mean.")

    def _facts(self) -> tuple[str, str, str]:
        return str(self.span), self.text, self.actor or ""


class Risk(Item, frozen=True, extra="forbid"):
    """Something harmful that may come, is coming or is feared: what, when, to whom, how likely, who says so."""

    id: RiskId = Field(description="`r0`, `r1`, … in text order.")
    span: Span = Field(description="The statement.")
    text: str = Field(description="The words of the statement.")
    hazard: Excerpt = Field(description="The shortest clause or noun phrase that names the harm.")
    trigger: Excerpt | None = Field(default=None, description="What would bring it about.")
    affected: tuple[Affected, ...] = Field(default=(), description="Whom or what it would hit.")
    likelihood: Likelihood = Field(default="unstated", description="How likely the text says it is.")
    likelihood_spans: tuple[Span, ...] = Field(default=(), description="The words that say so.")
    severity: Severity = Field(default="moderate", description="How bad it would be.")
    severity_spans: tuple[Span, ...] = Field(default=(), description="The words that say so.")
    horizon: Horizon = Field(default="unstated", description="When it would come.")
    category: RiskCategory = Field(description="What sort of harm it is.")
    denied: StrictBool = Field(default=False, description="Whether the text denies it (“there is no danger that”).")
    holder: ActorId | None = Field(default=None, description="The actor who sees the risk; null: the author.")
    claim: ClaimId | None = Field(default=None, description="The claim that states it.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that found it.")

    @property
    def places(self) -> tuple[Span, ...]:
        """The statement."""
        return (self.span,)

    def _facts(self) -> tuple[str, str, str]:
        likelihood = self.likelihood if self.likelihood != "unstated" else ""
        words = self.id, "denied" if self.denied else "", likelihood, self.severity, self.category
        return " ".join(filter(None, words)), self.hazard.text, f"seen by {self.holder}" if self.holder else ""
