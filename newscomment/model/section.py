"""Sections: runs of paragraphs that do one job in the article."""

from typing import Literal

from pydantic import Field

from newscomment.model.base import SectionId
from newscomment.model.item import Item
from newscomment.model.span import Evidence, Excerpt, Span

SectionRole = Literal[
    "introduction",
    "background",
    "argument",
    "evidence",
    "counterargument",
    "implication",
    "recommendation",
    "conclusion",
    "other",
]


class Section(Item, frozen=True, extra="forbid"):
    """A run of paragraphs with one role. Sections tile the body: every paragraph is in exactly one."""

    id: SectionId = Field(description="`sec0`, `sec1`, … in text order.")
    heading: str | None = Field(default=None, description="Heading above it, if the text has one.")
    heading_span: Span | None = Field(default=None, description="Where the heading stands; inside `span`.")
    role: SectionRole = Field(default="other", description="What the section does in the article.")
    topic: Excerpt | None = Field(default=None, description="The key phrase it is about.")
    span: Span = Field(description="From the start of its heading or first paragraph to the end of its last.")
    paragraphs: tuple[Span, ...] = Field(default=(), description="Its paragraphs.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that chose the role.")

    @property
    def places(self) -> tuple[Span, ...]:
        """The whole section, heading included."""
        return (self.span,)

    def _facts(self) -> tuple[str, str, str]:
        count = len(self.paragraphs)
        about = self.heading or (self.topic.text if self.topic else "")
        return f"{self.id} {self.role}", about, f"{count} paragraph{'s' * (count != 1)}"
