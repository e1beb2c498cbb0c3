"""Places in the text: a span, the words it covers, and the rule that found it."""

from collections.abc import Sequence
from typing import Self

from pydantic import Field, StrictInt, model_validator

from newscomment.model.base import Value


class Span(Value, frozen=True, extra="forbid"):
    """A stretch of `Article.text`: half-open code-point offsets, never empty.

    >>> span = Span(start=4, end=9)
    >>> span, len(span), 4 in span, 9 in span
    (<Span 4:9>, 5, True, False)
    >>> "The bloc of the willing"[span.slice]
    'bloc '
    """

    start: StrictInt = Field(ge=0, description="Offset of the first character, in code points.")
    end: StrictInt = Field(gt=0, description="Offset after the last character, in code points.")

    @model_validator(mode="after")
    def _never_empty(self) -> Self:
        if self.start >= self.end:
            raise ValueError(f"a span is never empty: start {self.start} is not before end {self.end}")
        return self

    @property
    def slice(self) -> slice:
        """The span as an index: `text[span.slice]` is what it covers."""
        return slice(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.start}:{self.end}", "", ""

    def __str__(self) -> str:
        return f"{self.start}:{self.end}"


_SHORTEST_OMISSION = 6
"""Characters between two spans from which a reporting clause may stand there (“, I say, ”), not only marks."""


def with_gaps(text: str, spans: Sequence[Span]) -> str:
    """The text of several spans, joined by one blank each, with “ … ” where words between them are left out.

    >>> with_gaps("Sanctions work slowly", [Span(start=1, end=15), Span(start=40, end=46)])
    'Sanctions work … slowly'
    """
    if len(spans) < 2:  # nearly always
        return text
    found, at, end = "", 0, None
    for span in spans:
        left_out = end is not None and span.start - end >= _SHORTEST_OMISSION
        found += ("" if end is None else " … " if left_out else " ") + text[at : at + len(span)]
        at, end = at + len(span) + 1, span.end
    return found


class Excerpt(Value, frozen=True, extra="forbid"):
    """A span together with the words it covers.

    >>> Excerpt(span=Span(start=0, end=8), text="Brussels")
    <Excerpt 0:8 “Brussels”>
    """

    span: Span = Field(description="Where the words stand.")
    text: str = Field(description="The words, exactly as in the text.")

    def _facts(self) -> tuple[str, str, str]:
        return str(self.span), self.text, ""


class Evidence(Value, frozen=True, extra="forbid"):
    """Why an annotation exists: the rule that fired and the words it fired on."""

    rule: str = Field(min_length=1, description="Id of the rule that fired, such as `risks.foreseen-harm`.")
    span: Span = Field(description="The words it fired on.")

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.rule} {self.span}", "", ""
