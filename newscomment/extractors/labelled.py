"""Findings with a label of their own: what a user's rules find that are not for any of the shipped extractors."""

from newscomment.extractors.findings import Evidence, Findings, Labelled
from newscomment.language.document import Document, Found


def extract(document: Document, _findings: Findings) -> tuple[Labelled, ...]:
    """What the rules with `extractor = "findings"` find; the label is the one that the rule gives, or its id."""
    return tuple(map(_labelled, document.matches("findings")))


def _labelled(match: Found) -> Labelled:
    label = match.rule.gives.get("label", match.rule.id)
    return Labelled(label, match.span, tuple(match.groups.items()), evidence=(Evidence(match.rule.id, match.span),))
