"""Texts read as far as a learner needs them, and which of their claims a labelled span is about."""

from collections.abc import Sequence

from newscomment.extractors.findings import Claim, Findings, Range
from newscomment.language.document import Document
from newscomment.pipeline import EXTRACTORS

__all__ = ["findings_before", "main_claim"]


def findings_before(document: Document, field: str) -> Findings:
    """What is found in a document before the extractor of a field of the findings runs."""
    findings = Findings()
    for name, extractor in EXTRACTORS:
        if name == field:
            break
        findings = findings.plus(name, extractor(document, findings))
    return findings


def main_claim(claims: Sequence[Claim], span: Range) -> int | None:
    """The claim (an index) that covers most of a span, of equals the first; None where none does."""
    shared = {
        at: sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in claim.spans)
        for at, claim in enumerate(claims)
    }
    best = max(shared, key=shared.__getitem__, default=None)
    return best if best is not None and shared[best] else None
