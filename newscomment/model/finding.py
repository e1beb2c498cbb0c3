"""Findings: what users' own rules and extractors give."""

from pydantic import Field

from newscomment.model.base import FindingId
from newscomment.model.frozen import Json
from newscomment.model.item import Item
from newscomment.model.span import Evidence, Excerpt, Span


class Capture(Excerpt, frozen=True, extra="forbid"):
    """What one named group of a rule caught."""

    name: str = Field(min_length=1, description="Name of the group in the pattern.")

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.name} {self.span}", self.text, ""


class Finding(Item, frozen=True, extra="forbid"):
    """Something found by a rule or an extractor with a label of its own."""

    id: FindingId = Field(description="`f0`, `f1`, … in text order.")
    label: str = Field(min_length=1, description="What was found, in the words of whoever looked for it.")
    span: Span = Field(description="Where it stands.")
    text: str = Field(description="The words.")
    captures: tuple[Capture, ...] = Field(default=(), description="What the named groups of the rule caught.")
    data: Json = Field(default=None, description="Anything else the extractor wants kept: any JSON value.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that found it.")

    @property
    def places(self) -> tuple[Span, ...]:
        """The words it is about."""
        return (self.span,)

    def captured(self, name: str) -> tuple[Excerpt, ...]:
        """What the group `name` caught; empty if it caught nothing."""
        return tuple(capture for capture in self.captures if capture.name == name)

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.id} {self.label}", self.text, ""
