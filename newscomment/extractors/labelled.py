"""Findings with a label of their own: what a user's rules find that are not for any of the shipped extractors."""

from newscomment.extractors.findings import Evidence, Findings, Labelled, Range
from newscomment.language.document import Document, Found


def extract(document: Document, _findings: Findings) -> tuple[Labelled, ...]:
    """What the rules with `extractor = "findings"` find; the label is the one that the rule gives, or its id."""
    found = ((match, _span(match)) for match in document.matches("findings"))
    return tuple(_labelled(match, span) for match, span in found if span)


def _labelled(match: Found, span: Range) -> Labelled:
    label = match.rule.gives.get("label", match.rule.id)
    return Labelled(label, span, tuple(match.groups.items()), evidence=(Evidence(match.rule.id, span),))


def _span(match: Found) -> Range | None:
    """The words of a match; of one that only looks ahead, from the first to the last that it captures, if any."""
    if match.span[0] < match.span[1]:
        return match.span
    ends = [offset for span in match.groups.values() for offset in span]
    return (min(ends), max(ends)) if ends else None
