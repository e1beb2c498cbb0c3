"""What is known of an article besides its words."""

import re
from collections.abc import Set as AbstractSet
from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from newscomment.errors import InputError
from newscomment.model.base import Value, lone_surrogate

_DAY_LENGTH = len("2031-04-02")
_NUMBER = re.compile(r"\s*+[-+]?[\d_]*+(?:\.\d*+)?\s*+")


def _day(value: object) -> object:
    """What may be a day or a moment; a bare number, which pydantic would count as seconds since 1970, is none."""
    if isinstance(value, int | float) or (isinstance(value, str) and _NUMBER.fullmatch(value)):
        kind, what = "date_type", "a bare number is neither a day nor a moment"
        raise PydanticCustomError(kind, what)
    try:  # midnight is a moment: pydantic would take it for a day
        return datetime.fromisoformat(value) if isinstance(value, str) and len(value) > _DAY_LENGTH else value
    except ValueError:
        return value


def _ordered(value: object) -> object:
    """What may be several in an order; a set, which pydantic would take, has another one on each run."""
    if isinstance(value, AbstractSet):
        kind, what = "tuple_type", "a set has no order"
        raise PydanticCustomError(kind, what)
    return value


def _whole(text: str) -> str:
    """A text of whole characters, which JSON can hold."""
    at = lone_surrogate(text)
    if at is not None:
        raise PydanticCustomError("half_a_character", "{told}", {"told": str(InputError.surrogate(text, at))})
    return text


Fact = Annotated[str, Field(strict=True), AfterValidator(_whole)]


class Metadata(Value, frozen=True, extra="forbid"):
    """What the parser knew of the article; everything is optional.

    >>> Metadata(authors=("Ana Duarte",), published="2031-04-02").published
    datetime.date(2031, 4, 2)
    """

    authors: Annotated[tuple[Fact, ...], BeforeValidator(_ordered)] = Field(
        default=(), description="Who signed the article, in the order of the byline."
    )
    published: Annotated[date | datetime | None, BeforeValidator(_day)] = Field(
        default=None, description="Day or moment of publication (ISO 8601)."
    )
    publisher: Fact | None = Field(default=None, description="Newspaper, magazine or site that published it.")
    url: Fact | None = Field(default=None, description="Address of the article.")
    language: Fact | None = Field(default=None, description="Language of the text as a BCP 47 tag, such as `en-GB`.")
    source: Fact | None = Field(default=None, description="Where the text was read from, such as a file name.")
    id: Fact | None = Field(default=None, description="What its record or feed calls the article, to join results by.")

    @property
    def day(self) -> date | None:
        """The day of publication, where the moment may be known."""
        return self.published.date() if isinstance(self.published, datetime) else self.published

    def _facts(self) -> tuple[str, str, str]:
        facts = (*self.authors, self.publisher, self.published, self.url, self.source)
        return " · ".join(str(fact) for fact in facts if fact), "", ""
