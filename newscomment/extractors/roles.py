"""The role of each claim in the argument: thesis, claim or premise, or none.

A claim is what the author holds and others support; a premise supports it; the thesis is what the whole is about. Signs in
the words (`roles.toml`) and the claim's kind, voice and place in its paragraph are weighed against one another.
"""

from collections.abc import Iterator

from newscomment.extractors.findings import Findings
from newscomment.extractors.role_signs import Signs
from newscomment.extractors.theses import theses
from newscomment.language.document import Document

_BY_KIND = {
    "recommendation": {"claim": 1.0},
    "evaluation": {"claim": 0.4, "premise": 0.3},
    "prediction": {"claim": 0.2, "premise": 0.4},
    "fact": {"premise": 0.8},
    "question": {"none": 1.5},
}
_ATTRIBUTED = 0.6
_FIRST_IN_PARAGRAPH = 0.5
_LEAST = 0.3  # what a role must weigh to be given at all


def extract(document: Document, findings: Findings) -> tuple[str | None, ...]:
    """The role of every claim; at most two theses."""
    signs = Signs(document, findings)
    chosen = theses(document, findings, signs)
    return tuple("thesis" if index in chosen else role for index, role in enumerate(_roles(document, findings, signs)))


def _roles(document: Document, findings: Findings, signs: Signs) -> Iterator[str | None]:
    for index, claim in enumerate(findings.claims):
        weights = {"claim": 0.0, "premise": 0.0, "none": _LEAST, **_BY_KIND[findings.kinds[index].kind]}
        for sign in signs.of(index):
            weights[sign.role] += sign.weight
        weights["premise"] += _ATTRIBUTED * (claim.attribution is not None)
        weights["claim"] += _FIRST_IN_PARAGRAPH * begins_paragraph(document, claim.sentence)
        best = max(weights, key=weights.__getitem__)
        yield None if best == "none" else best


def begins_paragraph(document: Document, sentence: int) -> bool:
    """Whether a sentence is the first of its paragraph."""
    return sentence == 0 or document.sentences[sentence - 1].block != document.sentences[sentence].block
