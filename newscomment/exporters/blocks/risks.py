"""Risks: how likely and how bad, what, brought about by what, for whom, seen by whom."""

from collections.abc import Iterator

from newscomment.exporters.blocks.block import Row, View, block, paragraph
from newscomment.exporters.columns import Cell, Column
from newscomment.exporters.parties import seen_by
from newscomment.model import Article, Risk

_MARKS = {"high": "red", "critical": "red"}


def risks(article: Article, view: View) -> Iterator[list[str]]:
    """The risks in text order."""
    rows = [Row(risk, _risk(article, risk)) for risk in article.risks]
    lines = view.lines(2)
    columns = [
        Column("likely?"),
        Column("severity", least=60),
        Column("what", share=0.4, lines=lines),
        Column("trigger", share=0.3, lines=lines),
        Column("for", share=0.25, lines=lines, least=60),
        Column("seen by", share=0.2, lines=lines, least=80),
        Column(right=True),
    ]
    if rows:
        yield block("Risks", columns, rows, view)


def _risk(article: Article, risk: Risk) -> tuple[Cell, ...]:
    return (
        Cell("denied" if risk.denied else risk.likelihood.replace("unstated", "–")),
        Cell(risk.severity, _MARKS.get(risk.severity, "")),
        Cell(risk.hazard.text, "bold"),
        Cell(risk.trigger.text if risk.trigger else "–"),
        Cell(", ".join(party.text for party in risk.affected) or "–"),
        Cell(seen_by(article, risk)),
        Cell(paragraph(article, risk.hazard.span.start), "dim"),
    )
