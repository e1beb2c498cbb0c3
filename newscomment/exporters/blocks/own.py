"""What users' own rules found."""

from collections.abc import Iterator

from newscomment.exporters.blocks.block import Row, View, block, paragraph
from newscomment.exporters.columns import Cell, Column
from newscomment.model import Article


def findings(article: Article, view: View) -> Iterator[list[str]]:
    """The findings in text order: label, words, and what the groups of the rule caught."""
    rows = [
        Row(
            finding,
            (
                Cell(finding.label, "cyan"),
                Cell(finding.text, "bold"),
                Cell(", ".join(f"{capture.name}: {capture.text}" for capture in finding.captures)),
                Cell(paragraph(article, finding.span.start), "dim"),
            ),
        )
        for finding in article.findings
    ]
    columns = [
        Column(share=0.2),
        Column(share=0.4, lines=view.lines(1)),
        Column(share=0.4, lines=view.lines(1), least=60),
        Column(right=True),
    ]
    if rows:
        yield block("Findings", columns, rows, view)
