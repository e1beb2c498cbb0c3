"""Claims: propositions put forward, by the author or by a source."""

import re
from typing import Literal

from pydantic import Field, StrictBool

from newscomment.model.base import ActorId, ClaimId, SentenceId, Value
from newscomment.model.item import Item
from newscomment.model.span import Evidence, Span, with_gaps

ClaimKind = Literal["fact", "evaluation", "prediction", "recommendation", "question"]
ClaimRole = Literal["thesis", "claim", "premise"]
Manner = Literal["direct", "indirect", "mixed"]
Attitude = Literal["neutral", "assertive", "doubtful", "denying", "warning", "hoping"]
CertaintyLevel = Literal["certain", "probable", "possible", "doubtful"]
Polarity = Literal["positive", "negative", "neutral"]

_OPENING_THAT = re.compile(
    r"""
    ^that\b ,?+ \s++ (?: … \s++ )?+
    (?! (?: is|was|are|were|has|had|have|does|did|do|will|would|can|could|may|might|shall|should|must ) \b )
    """,
    re.VERBOSE,
)
"""The conjunction before the clause of a report; before a finite verb “that” is a pronoun."""


class Attribution(Value, frozen=True, extra="forbid"):
    """Whose claim it is, and how the author reports it."""

    source_spans: tuple[Span, ...] = Field(default=(), description="The source: the whole noun phrase as written.")
    antecedent_spans: tuple[Span, ...] = Field(
        default=(), description="What a source `who`, `which` or `that` stands for: the noun phrase before it."
    )
    source: ActorId | None = Field(default=None, description="The actor the source is, where it is one.")
    joint_sources: tuple[ActorId, ...] = Field(default=(), description="The actors it names beside that: `X and Y`.")
    cue_spans: tuple[Span, ...] = Field(default=(), description="The reporting words: `said`, `according to`, …")
    manner: Manner = Field(default="indirect", description="In the source's words, the author's, or some of each.")
    attitude: Attitude = Field(default="neutral", description="What the cue says of the source's attitude.")
    outer: ClaimId | None = Field(default=None, description="The claim this one is nested in.")

    @property
    def named_spans(self) -> tuple[Span, ...]:
        """The words that tell who the source is: those that a relative pronoun stands for, or the source's own."""
        return self.antecedent_spans or self.source_spans

    @property
    def disowned(self) -> bool:
        """Whether the source denies or doubts what it is quoted on: “denied that”, “doubts that”."""
        return self.attitude in {"denying", "doubtful"}

    def _facts(self) -> tuple[str, str, str]:
        return " ".join(filter(None, (self.manner, self.attitude, self.source and f"by {self.source}"))), "", ""


class Certainty(Value, frozen=True, extra="forbid"):
    """How sure the speaker is, and the words that show it."""

    level: CertaintyLevel = Field(default="certain", description="How sure the speaker is.")
    hedge_spans: tuple[Span, ...] = Field(default=(), description="Words that weaken the claim: `may`, `perhaps`, …")
    booster_spans: tuple[Span, ...] = Field(default=(), description="Words that strengthen it: `clearly`, `must`, …")

    def _facts(self) -> tuple[str, str, str]:
        return self.level, "", ""


class Stance(Value, frozen=True, extra="forbid"):
    """What the claim thinks of one of its actors.

    Explicit where words judge the actor outright; else the tone of the sentence lets one guess it, and is often wrong.
    """

    actor: ActorId = Field(description="The actor it is about.")
    polarity: Polarity = Field(description="Whether the claim speaks well or ill of the actor.")
    explicit: StrictBool = Field(
        default=True, description="Whether words judge the actor outright; else it is a guess."
    )
    holder: ActorId | None = Field(default=None, description="Who thinks so; null: whoever makes the claim.")
    cue_spans: tuple[Span, ...] = Field(default=(), description="The words that show it.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that found it.")

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.polarity} towards {self.actor}", "", ""


class Claim(Item, frozen=True, extra="forbid"):
    """One proposition put forward, by the author (no attribution) or by a source."""

    id: ClaimId = Field(description="`c0`, `c1`, … in text order.")
    spans: tuple[Span, ...] = Field(
        min_length=1, description="The content, without source and cue; several when it is interrupted."
    )
    text: str = Field(description="The content; the texts of several spans are joined by one blank.")
    sentence: SentenceId = Field(description="The sentence its first span starts in.")
    kind: ClaimKind = Field(description="What sort of proposition it is.")
    attribution: Attribution | None = Field(default=None, description="Whose claim it is; null: the author's.")
    certainty: Certainty = Field(default=Certainty.model_construct(), description="How sure the speaker is.")
    negated: StrictBool = Field(default=False, description="Whether the proposition is denied.")
    negation_spans: tuple[Span, ...] = Field(default=(), description="The words that negate it.")
    role: ClaimRole | None = Field(default=None, description="Its part in the argument.")
    actors: tuple[ActorId, ...] = Field(default=(), description="The actors it speaks about.")
    stances: tuple[Stance, ...] = Field(default=(), description="What it thinks of them.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that found or shaped it.")

    @property
    def places(self) -> tuple[Span, ...]:
        """The content."""
        return self.spans

    @property
    def hedged(self) -> bool:
        """Whether any word weakens it."""
        return bool(self.certainty.hedge_spans)

    @property
    def source(self) -> str | None:
        """Id of the actor who makes it; None where the author does, or a source that is no actor."""
        return self.attribution.source if self.attribution else None

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of all actors who make it, where the source joins several: “the mayor and the bishop say”."""
        told = self.attribution
        return (told.source, *told.joint_sources) if told and told.source else ()

    @property
    def shown(self) -> str:
        """The text as it may be quoted: without the “that” of a report, with “ … ” where words are left out."""
        text = with_gaps(self.text, self.spans)
        return _OPENING_THAT.sub("", text) if self.attribution else text

    def _facts(self) -> tuple[str, str, str]:
        level = self.certainty.level if self.certainty.level != "certain" else ""
        told = f"by {self.attribution.source or 'a source'}" if self.attribution else ""
        if self.attribution and self.attribution.disowned:
            told = f"{told}, {self.attribution.attitude}"
        words = self.id, "negated" if self.negated else "", self.kind, level, self.role if self.role == "thesis" else ""
        return " ".join(filter(None, words)), self.shown, told
