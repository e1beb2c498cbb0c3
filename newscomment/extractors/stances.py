"""What each claim thinks of the actors it speaks about."""

from newscomment.extractors.findings import Findings, Stance
from newscomment.language.document import Document


def extract(_document: Document, findings: Findings) -> tuple[tuple[Stance, ...], ...]:
    """The stances of each claim, in the claims' order."""
    return tuple(() for _ in findings.claims)
