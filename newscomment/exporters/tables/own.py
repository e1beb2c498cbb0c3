"""The table of what users' own rules and extractors found."""

import json

from newscomment.exporters.tables.table import ID, RULES, WORDS, Table, joined, place, text
from newscomment.model import Finding


def _captures(finding: Finding) -> str | None:
    return joined(f"{capture.name}: {capture.text}" for capture in finding.captures)


def _data(finding: Finding) -> str | None:
    data = finding.model_dump(mode="json", include={"data"})["data"]
    return None if data is None else json.dumps(data, ensure_ascii=False)


FINDINGS = Table(
    "a finding of one's own rules",
    (
        ID,
        text("label", "what was found", lambda _, finding: finding.label),
        *place(lambda finding: (finding.span,)),
        WORDS,
        text("captures", "what the named groups of the rule caught", lambda _, finding: _captures(finding)),
        text("data", "what else was kept, as JSON", lambda _, finding: _data(finding)),
        RULES,
    ),
    lambda article: article.findings,
)
