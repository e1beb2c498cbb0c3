"""What an article holds, without the look-ups."""

from typing import Annotated, Literal, Self

from pydantic import Field, field_validator, model_validator

from newscomment.errors import InputError
from newscomment.model.actor import Actor
from newscomment.model.argument import ArgumentLink
from newscomment.model.base import Value, lone_surrogate
from newscomment.model.claim import Claim
from newscomment.model.finding import Finding
from newscomment.model.invariants import check
from newscomment.model.item_tuple import Shown
from newscomment.model.metadata import Metadata
from newscomment.model.origin import Origin
from newscomment.model.quotation import Quotation
from newscomment.model.relation import Relation
from newscomment.model.risk import Risk
from newscomment.model.section import Section
from newscomment.model.sentence import Sentence
from newscomment.model.span import Span

SchemaVersion = Literal[1]


class Contents(Value, frozen=True, extra="forbid"):
    """The text of an article and everything found in it, each kind in text order."""

    schema_version: SchemaVersion = Field(default=1, description="Version of this layout; a change of it is breaking.")
    title: str | None = Field(default=None, description="The title, in the text or given beside it.")
    title_span: Span | None = Field(default=None, description="Where the title stands, if it is part of the text.")
    metadata: Metadata = Field(default=Metadata.model_construct(), description="What the parser knew of the article.")
    origin: Origin | None = Field(default=None, description="The source it was taken from; null: the text itself.")
    text: str = Field(min_length=1, description="The text exactly as it was given; all offsets point into it.")
    sections: Annotated[tuple[Section, ...], Shown] = Field(
        default=(), description="Runs of paragraphs that do one job."
    )
    sentences: Annotated[tuple[Sentence, ...], Shown] = Field(default=(), description="The sentences.")
    actors: Annotated[tuple[Actor, ...], Shown] = Field(
        default=(), description="Who acts or is spoken about as a party."
    )
    quotations: Annotated[tuple[Quotation, ...], Shown] = Field(
        default=(), description="Words between quotation marks."
    )
    claims: Annotated[tuple[Claim, ...], Shown] = Field(
        default=(), description="Propositions put forward, and by whom."
    )
    relations: Annotated[tuple[Relation, ...], Shown] = Field(default=(), description="Explicit discourse relations.")
    arguments: Annotated[tuple[ArgumentLink, ...], Shown] = Field(
        default=(), description="Claims given for and against others."
    )
    risks: Annotated[tuple[Risk, ...], Shown] = Field(
        default=(), description="Harm that may come, is coming or is feared."
    )
    findings: Annotated[tuple[Finding, ...], Shown] = Field(
        default=(), description="What users' own rules and extractors found."
    )

    @field_validator("text", mode="before")
    @classmethod
    def _whole_characters(cls, text: object) -> object:
        at = lone_surrogate(text) if isinstance(text, str) else None
        if isinstance(text, str) and at is not None:
            raise InputError.surrogate(text, at)
        return text

    @model_validator(mode="after")
    def _sound(self) -> Self:
        check(self)
        return self
