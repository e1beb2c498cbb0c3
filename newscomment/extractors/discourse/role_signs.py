"""Signs of a claim's role in the argument, found by the rules of `roles.toml`."""

from typing import NamedTuple

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Findings, Range
from newscomment.language.document import Document


class Sign(NamedTuple):
    """A place that speaks for a role, with its weight for that role and, where its rule gives one, for the thesis."""

    span: Range
    role: str
    weight: float
    thesis: float
    rule: str


class Signs:
    """The signs in a document, to be looked up by sentence."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self._document, self._claims = document, findings.claims
        signs = sorted(
            Sign(
                match.groups.get("sign", match.span),
                match.rule.gives["role"],
                float(match.rule.gives["weight"]),
                float(match.rule.gives.get("thesis", 0)),
                match.rule.id,
            )
            for match in document.matches("roles")
        )
        self._signs = ByStart(signs)
        self._known: dict[int, list[Sign]] = {}  # those of a claim are asked for more than once

    def of(self, claim: int) -> list[Sign]:
        """The signs that bear on a claim: each rule's first in what it covers and what leads to it in its sentence."""
        if claim not in self._known:
            self._known[claim] = self._bearing(claim)
        return self._known[claim]

    def _bearing(self, claim: int) -> list[Sign]:
        spans = self._claims[claim].spans
        start = min(spans[0][0], self._document.sentences[self._claims[claim].sentence].start)
        inside = self._signs.inside((start, spans[-1][1]))
        return list({sign.rule: sign for sign in reversed(inside)}.values())

    def sentences_of(self, rule: str) -> frozenset[int]:
        """The sentences in which a rule has fired."""
        return frozenset(self._document.sentence_at(sign.span[0]) for sign in self._signs.items if sign.rule == rule)
