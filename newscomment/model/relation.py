"""Explicit discourse relations: two stretches of text and the words that connect them."""

from typing import Literal

from pydantic import Field

from newscomment.model.base import ClaimId, RelationId
from newscomment.model.item import Item
from newscomment.model.span import Evidence, Span

# The senses of the Penn Discourse Treebank 3.0 (annotation manual of 2019, table 2), lower-cased. A sense of the second
# level stands for its subsenses where the text does not tell them apart.
Sense = Literal[
    "comparison.concession",
    "comparison.concession.arg1-as-denier",
    "comparison.concession.arg2-as-denier",
    "comparison.concession+speechact.arg2-as-denier+speechact",
    "comparison.contrast",
    "comparison.similarity",
    "contingency.cause",
    "contingency.cause.negresult",
    "contingency.cause.reason",
    "contingency.cause.result",
    "contingency.cause+belief",
    "contingency.cause+belief.reason+belief",
    "contingency.cause+belief.result+belief",
    "contingency.cause+speechact",
    "contingency.cause+speechact.reason+speechact",
    "contingency.cause+speechact.result+speechact",
    "contingency.condition",
    "contingency.condition.arg1-as-cond",
    "contingency.condition.arg2-as-cond",
    "contingency.condition+speechact",
    "contingency.negative-condition",
    "contingency.negative-condition.arg1-as-negcond",
    "contingency.negative-condition.arg2-as-negcond",
    "contingency.negative-condition+speechact",
    "contingency.purpose",
    "contingency.purpose.arg1-as-goal",
    "contingency.purpose.arg2-as-goal",
    "expansion.conjunction",
    "expansion.disjunction",
    "expansion.equivalence",
    "expansion.exception",
    "expansion.exception.arg1-as-excpt",
    "expansion.exception.arg2-as-excpt",
    "expansion.instantiation",
    "expansion.instantiation.arg1-as-instance",
    "expansion.instantiation.arg2-as-instance",
    "expansion.level-of-detail",
    "expansion.level-of-detail.arg1-as-detail",
    "expansion.level-of-detail.arg2-as-detail",
    "expansion.manner",
    "expansion.manner.arg1-as-manner",
    "expansion.manner.arg2-as-manner",
    "expansion.substitution",
    "expansion.substitution.arg1-as-subst",
    "expansion.substitution.arg2-as-subst",
    "temporal.asynchronous",
    "temporal.asynchronous.precedence",
    "temporal.asynchronous.succession",
    "temporal.synchronous",
]


class Relation(Item, frozen=True, extra="forbid"):
    """An explicit discourse relation; Arg2 is the argument the connective is attached to.

    `contingency.cause.reason`: Arg2 is the cause; `contingency.cause.result`: Arg2 is the effect.
    """

    id: RelationId = Field(description="`d0`, `d1`, … in the order of the cues.")
    sense: Sense = Field(description="Sense of PDTB-3, lower case, levels joined by dots.")
    cue_spans: tuple[Span, ...] = Field(min_length=1, description="The connective, or the verb or noun that says it.")
    arg1_spans: tuple[Span, ...] = Field(default=(), description="The first argument.")
    arg2_spans: tuple[Span, ...] = Field(default=(), description="The argument the connective is attached to.")
    claims: tuple[ClaimId, ...] = Field(default=(), description="The claims in the two arguments.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that found it.")

    @property
    def places(self) -> tuple[Span, ...]:
        """The cue, then both arguments."""
        return self.cue_spans + self.arg1_spans + self.arg2_spans

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.id} {self.sense} cue {' '.join(map(str, self.cue_spans))}", "", ""
