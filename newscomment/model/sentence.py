"""Sentences of the text."""

from typing import Literal

from pydantic import Field, StrictInt

from newscomment.model.base import SentenceId
from newscomment.model.item import Item
from newscomment.model.span import Span

Mood = Literal["declarative", "interrogative", "imperative", "fragment"]


class Sentence(Item, frozen=True, extra="forbid"):
    """One sentence, or one line that stands like one (a title, a heading, a byline)."""

    id: SentenceId = Field(description="`s0`, `s1`, … in text order.")
    span: Span = Field(description="The sentence, without white space at its ends.")
    paragraph: StrictInt | None = Field(
        default=None, ge=0, description="Index of its paragraph; null in title and headings."
    )
    mood: Mood = Field(default="declarative", description="Form of the sentence.")

    @property
    def places(self) -> tuple[Span, ...]:
        """The sentence itself."""
        return (self.span,)

    def _facts(self) -> tuple[str, str, str]:
        place = "heading" if self.paragraph is None else f"¶{self.paragraph + 1}"
        return f"{self.id} {self.mood} {place} {self.span}", "", ""
