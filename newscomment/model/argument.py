"""Links between claims: what is said for and against."""

from typing import Literal

from pydantic import Field

from newscomment.model.base import ArgumentId, ClaimId
from newscomment.model.item import Item
from newscomment.model.span import Evidence

LinkKind = Literal["support", "attack"]


class ArgumentLink(Item, frozen=True, extra="forbid"):
    """One claim given as a reason for or against another."""

    id: ArgumentId = Field(description="`g0`, `g1`, … in the order of the source claims.")
    source: ClaimId = Field(description="The claim that is given as a reason.")
    target: ClaimId = Field(description="The claim it bears on.")
    kind: LinkKind = Field(description="For or against.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Rules that drew the link.")

    def _facts(self) -> tuple[str, str, str]:
        return f"{self.id} {self.source} {self.kind}s {self.target}", "", ""
