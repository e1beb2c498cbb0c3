"""What all values of the model share: they are frozen, refuse unknown fields, and show themselves in one line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Self

from pydantic import BaseModel, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

REPR_WIDTH = 100  # characters; a longer representation would wrap in most terminals


class Value(BaseModel, frozen=True, extra="forbid", defer_build=True):
    """A frozen piece of a reading: hashable, picklable, equal to any other value with the same fields."""

    @classmethod
    def model_json_schema(cls, *args: Any, **options: Any) -> dict[str, Any]:  # noqa: ANN401  (as pydantic has them)
        """The JSON Schema, for which values that are defaults of others must be built: old versions do not do it."""
        for value in _values(Value):
            value.model_rebuild()
        return super().model_json_schema(*args, **options)

    @property
    def model_fields_set(self) -> set[str]:
        """The fields that were given; a copy, as the values of a class may share theirs."""
        return self.__pydantic_fields_set__.copy()

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other values of some fields. It is validated as a whole, which pydantic's own is not.

        Raises ValidationError where the copy would be no reading, such as for a text that its spans do not fit.
        """
        return type(self).model_validate({**dict(self), **update}) if update else super().model_copy(deep=deep)

    def _facts(self) -> tuple[str, str, str]:
        """What the one-line form shows: words before the text, the text itself, words after it."""
        return "", "", ""

    def __repr__(self) -> str:
        before, text, after = self._facts()
        head = " ".join(filter(None, (type(self).__name__, before)))
        tail = f" {after}" if after else ""
        if text:
            shown = shortened(text.strip("“”"), REPR_WIDTH - len(head) - len(tail) - 5)
            head += f" “{shown}”"
        return f"<{shortened(head + tail, REPR_WIDTH - 2)}>"

    def __str__(self) -> str:
        return self._facts()[1] or repr(self)


def _values(model: type[Value]) -> Iterator[type[Value]]:
    """The models that are loaded, a base before what is made of it."""
    yield model
    for one in model.__subclasses__():
        yield from _values(one)


def shortened(text: str, width: int) -> str:
    r"""`text` on one line, at most `width` characters long, cut after a word where it can be.

    >>> shortened("Lifting them\nearly would hand them a victory", 20)
    'Lifting them early…'
    """
    line = "".join(char if char.isprintable() else "�" for char in " ".join(text[: 4 * REPR_WIDTH].split()))
    if len(line) <= width and len(text) <= 4 * REPR_WIDTH:
        return line
    room = max(width - 1, 0)
    head = line[: room + 1]
    words = head[: head.rfind(" ")] if " " in head[room // 2 :] else head[:room]
    return f"{words.rstrip(' …')}…"


def lone_surrogate(text: str) -> int | None:
    """Offset of the first lone surrogate, which has no form in UTF-8 or JSON; None in whole text."""
    if text.isascii():
        return None
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return error.start
    return None


@dataclass(frozen=True)
class IdOf:
    """Marks a field as the id of an object whose ids start with `prefix`: its own, or one it refers to."""

    prefix: str

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell readers of the JSON Schema what such an id looks like."""
        return {**handler(schema), "pattern": f"^{self.prefix}(0|[1-9][0-9]*)$"}


ActorId = Annotated[str, IdOf("a")]
SentenceId = Annotated[str, IdOf("s")]
SectionId = Annotated[str, IdOf("sec")]
QuotationId = Annotated[str, IdOf("q")]
ClaimId = Annotated[str, IdOf("c")]
RelationId = Annotated[str, IdOf("d")]
ArgumentId = Annotated[str, IdOf("g")]
RiskId = Annotated[str, IdOf("r")]
FindingId = Annotated[str, IdOf("f")]
