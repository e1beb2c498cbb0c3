"""The role of each claim in the argument: thesis, claim or premise, or none.

A claim is what the author holds and others support; a premise supports it; the thesis is what the whole is about.
Signs in the words (`roles.toml`) and the claim's kind, voice and place in its paragraph are weighed against each other.
"""

from collections.abc import Iterator

from newscomment.extractors.discourse.role_signs import Signs
from newscomment.extractors.discourse.theses import theses
from newscomment.extractors.findings import Claim, Findings
from newscomment.extractors.page.paratext import in_note
from newscomment.language.document import Document

_BY_KIND = {
    "recommendation": {"claim": 1.0},
    "evaluation": {"claim": 0.4, "premise": 0.6},
    "prediction": {"claim": 0.3, "premise": 0.6},
    "fact": {"premise": 1.0},
    "question": {},
}
_ATTRIBUTED = 0.6
_TOPIC_SENTENCE = 1.0  # the first of a paragraph of some length says what the rest supports
_LONG_PARAGRAPH = 3  # sentences
_TOO_SHORT, _FEWEST_WORDS = 0.8, 5  # what speaks for no role, in claims with fewer words
_LEAST = 0.3  # what a role must weigh to be given at all


def extract(document: Document, findings: Findings) -> tuple[str | None, ...]:
    """The role of every claim; at most two theses."""
    signs = Signs(document, findings)
    roles = roles_of(document, findings, signs)
    chosen = theses(document, findings, signs, roles)
    return tuple("thesis" if index in chosen else role for index, role in enumerate(roles))


def roles_of(document: Document, findings: Findings, signs: Signs) -> tuple[str | None, ...]:
    """The role of every claim but for the thesis."""
    return tuple(_weighed(document, findings, signs))


def _weighed(document: Document, findings: Findings, signs: Signs) -> Iterator[str | None]:
    topics = _topic_sentences(document)
    for index, claim in enumerate(findings.claims):
        weights = {"claim": 0.0, "premise": 0.0, "none": _LEAST, **_BY_KIND[findings.kinds[index].kind]}
        for sign in signs.of(index):
            weights[sign.role] += sign.weight
        weights["premise"] += _ATTRIBUTED * (claim.attribution is not None)
        weights["claim"] += _TOPIC_SENTENCE * (claim.sentence in topics)
        weights["none"] += _TOO_SHORT * (_length(document, claim) < _FEWEST_WORDS)
        best = "none" if in_note(document, claim.sentence) else max(weights, key=weights.__getitem__)
        yield None if best == "none" else best


def _length(document: Document, claim: Claim) -> int:
    """The number of a claim's tokens."""
    return sum(last - first for first, last in (document.tokens_in(*span) for span in claim.spans))


def _topic_sentences(document: Document) -> frozenset[int]:
    """The first sentences of paragraphs that are long enough to have a topic sentence."""
    sentences = document.sentences
    ends = _LONG_PARAGRAPH - 1
    return frozenset(
        index
        for index, one in enumerate(sentences)
        if (index == 0 or sentences[index - 1].block != one.block)
        and index + ends < len(sentences)
        and sentences[index + ends].block == one.block
    )
