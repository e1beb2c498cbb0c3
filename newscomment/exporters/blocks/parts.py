"""Sections and sentences."""

from collections.abc import Iterator

from newscomment.exporters.blocks.block import MOST, Row, View, block, left_out, paragraph
from newscomment.exporters.columns import Cell, Column
from newscomment.model import Article


def sections(article: Article, view: View) -> Iterator[list[str]]:
    """The parts of the essay: paragraphs, role, and heading or topic; a heading over several parts stands once."""
    above: str | None = None
    rows, last = [], 0
    for section in article.sections:
        first, last = last + 1, last + len(section.paragraphs)
        place = f"¶{first}–{last}" if last > first else f"¶{first}"
        topic = section.topic.text if section.topic else ""
        about = section.heading if section.heading and section.heading != above else topic
        above = section.heading
        rows.append(Row(section, (Cell(place, "dim"), Cell(section.role, "cyan"), Cell(about))))
    if rows:
        yield block("Sections", [Column(), Column(), Column(share=1, lines=view.lines(1))], rows, view)


def sentences(article: Article, view: View) -> Iterator[list[str]]:
    """The sentences, with their mood."""
    shown = article.sentences if view.all_rows else article.sentences[:MOST]
    rows = [
        Row(
            sentence,
            (
                Cell(article.text_of(sentence.span)),
                Cell(sentence.mood.replace("declarative", "")),
                Cell(paragraph(article, sentence.span.start), "dim"),
            ),
        )
        for sentence in shown
    ]
    columns = [Column(share=1, lines=view.lines(1)), Column(), Column(right=True)]
    if rows:
        yield block("Sentences", columns, rows, view, more=left_out(article.sentences, shown))
