"""Where a text was taken from: the way from its offsets back into a marked-up source."""

from bisect import bisect_left
from typing import Annotated

from pydantic import Field

from newscomment.model.base import Value
from newscomment.model.span import Span

_Count = Annotated[int, Field(ge=0)]


class Origin(Value, frozen=True, extra="forbid"):
    """The source that a text was taken from, and where in it the text's stretches stand."""

    format: str = Field(min_length=1, description="Format of the source, such as `Markdown`.")
    runs: tuple[tuple[_Count, _Count, _Count, _Count], ...] = Field(
        default=(), description="Stretches in text order: start and length in the text, start and length in the source."
    )

    def in_source(self, span: Span) -> Span | None:
        """Where the words of a span stand in the source, marks between them included; None if they have no place."""
        first = bisect_left(self.runs, span.start + 1, key=lambda run: run[0] + run[1])
        places = []
        for start, length, source, taken in self.runs[first:]:
            if start >= span.end:
                break
            same = length == taken
            begin = source + (max(0, span.start - start) if same else 0)
            end = source + (min(length, span.end - start) if same else taken)
            places.append((begin, end))
        if not places:
            return None
        return Span(start=min(begin for begin, _ in places), end=max(end for _, end in places))

    def _facts(self) -> tuple[str, str, str]:
        return self.format, "", f"{len(self.runs)} stretches"
