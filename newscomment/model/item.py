"""Items: the values that have an id and stand somewhere in the text."""

from pydantic import Field

from newscomment.model.base import Value
from newscomment.model.span import Span


class Item(Value, frozen=True, extra="forbid"):
    """A value with an id of its own: sentence, section, actor, quotation, claim, relation, link, risk or finding."""

    id: str = Field(description="A letter or three for the kind, and its number in text order.")

    @property
    def places(self) -> tuple[Span, ...]:
        """Where it stands in the text; the first place gives its rank in text order."""
        return ()
