"""Actors: who acts or is spoken about as a party."""

from typing import Literal

from pydantic import Field

from newscomment.model.base import ActorId
from newscomment.model.item import Item
from newscomment.model.span import Evidence, Excerpt, Span

ActorKind = Literal["person", "state", "organization", "group", "place"]
MentionForm = Literal["name", "nominal", "pronoun"]


class Mention(Excerpt, frozen=True, extra="forbid"):
    """One place where an actor is named or meant; a name stands without article, title or possessive."""

    form: MentionForm = Field(default="name", description="Name, nominal (“the commissioner”) or pronoun.")

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.form} {self.span}", self.text, ""


class Actor(Item, frozen=True, extra="forbid"):
    """Somebody or something that acts or is spoken about as a party."""

    id: ActorId = Field(description="`a0`, `a1`, … in the order of first mentions.")
    name: str = Field(min_length=1, description="Canonical name.")
    kind: ActorKind = Field(description="What sort of party it is.")
    titles: tuple[str, ...] = Field(default=(), description="Titles as written, such as `Secretary of State`.")
    affiliation: ActorId | None = Field(default=None, description="State or organisation the title puts a person in.")
    country: str | None = Field(default=None, pattern="^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code.")
    aliases: tuple[str, ...] = Field(default=(), description="Every distinct name used, as written.")
    mentions: tuple[Mention, ...] = Field(min_length=1, description="Every mention, in text order.")
    salience: float = Field(default=0.0, ge=0, le=1, description="Share of all mentions, weighted to the front.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that found or resolved it.")

    @property
    def places(self) -> tuple[Span, ...]:
        """Its mentions."""
        return tuple(mention.span for mention in self.mentions)

    def _facts(self) -> tuple[str, str, str]:
        count = len(self.mentions)
        kind = " ".join(filter(None, (self.id, self.kind, self.country)))
        return kind, self.name, f"{count} mention{'s' * (count != 1)}"
