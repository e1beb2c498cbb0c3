"""Risks: how likely and how bad, what, brought about by what, for whom, seen by whom."""

from collections.abc import Iterator

from newscomment.exporters.blocks.block import Row, View, block, paragraph
from newscomment.exporters.columns import Cell, Column
from newscomment.exporters.parties import seen_by
from newscomment.model import Article, Risk, RiskRow

_MARKS = {"high": "red", "critical": "red"}


def risks(article: Article, view: View) -> Iterator[list[str]]:
    """The risks in text order."""
    rows = [Row(risk, _risk(article, risk, risk, paragraph(article, risk.hazard.span.start))) for risk in article.risks]
    if rows:
        yield block("Risks", _columns(view), rows, view)


def risk_register(article: Article, view: View) -> Iterator[list[str]]:
    """Each risk once, with the paragraphs of all places that state it."""
    rows = [Row(first, _risk(article, row, first, _places(article, row))) for row, first in _firsts(article)]
    if rows:
        yield block("Risk register", _columns(view), rows, view)


def _columns(view: View) -> list[Column]:
    lines = view.lines(2)
    return [
        Column("likely?"),
        Column("severity", least=60),
        Column("what", share=0.4, lines=lines),
        Column("trigger", share=0.3, lines=lines),
        Column("for", share=0.25, lines=lines, least=60),
        Column("seen by", share=0.2, lines=lines, least=80),
        Column(right=True),
    ]


def _firsts(article: Article) -> Iterator[tuple[RiskRow, Risk]]:
    """The rows of the register, each with its first risk."""
    for row in article.risk_register():
        first = article.get(row.risks[0])
        if isinstance(first, Risk):
            yield row, first


def _places(article: Article, row: RiskRow) -> str:
    return ", ".join(dict.fromkeys(paragraph(article, span.start) for span in row.places))


def _risk(article: Article, told: Risk | RiskRow, first: Risk, places: str) -> tuple[Cell, ...]:
    return (
        Cell("denied" if told.denied else told.likelihood.replace("unstated", "–")),
        Cell(told.severity, _MARKS.get(told.severity, "")),
        Cell(told.hazard.text, "bold"),
        Cell(told.trigger.text if told.trigger else "–"),
        Cell(", ".join(party.text for party in told.affected) or "–"),
        Cell(seen_by(article, first)),
        Cell(places, "dim"),
    )
