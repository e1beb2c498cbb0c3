"""Quotations: words between quotation marks."""

from typing import Literal

from pydantic import Field

from newscomment.model.base import ActorId, ClaimId, QuotationId
from newscomment.model.item import Item
from newscomment.model.span import Evidence, Span, with_gaps

QuotationUse = Literal["speech", "scare", "title"]


class Quotation(Item, frozen=True, extra="forbid"):
    """Words between quotation marks: somebody's speech, distance from a term, or the title of a work."""

    id: QuotationId = Field(description="`q0`, `q1`, … in text order.")
    spans: tuple[Span, ...] = Field(
        min_length=1, description="The words without the marks; several when the reporting clause interrupts."
    )
    text: str = Field(description="The words; the texts of several spans are joined by one blank.")
    use: QuotationUse = Field(default="speech", description="What the marks are for.")
    speaker: ActorId | None = Field(default=None, description="The actor whose words they are.")
    claim: ClaimId | None = Field(default=None, description="The claim it belongs to.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that chose use and speaker.")

    @property
    def places(self) -> tuple[Span, ...]:
        """The words between the marks."""
        return self.spans

    @property
    def shown(self) -> str:
        """The text as it may be quoted: with “ … ” where several spans leave out the words between them."""
        return with_gaps(self.text, self.spans)

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.id} {self.use}", self.shown, f"by {self.speaker}" if self.speaker else ""
