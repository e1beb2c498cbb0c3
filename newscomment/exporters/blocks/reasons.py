"""What hangs together: discourse relations, and claims that support or attack others."""

from collections.abc import Iterator

from newscomment.exporters.blocks.block import MOST, Row, View, block, left_out, paragraph, words
from newscomment.exporters.columns import Cell, Column
from newscomment.model import ArgumentLink, Article, Relation

_SIGNS = {"support": ("supports", "green"), "attack": ("attacks", "red")}


def relations(article: Article, view: View) -> Iterator[list[str]]:
    """The connectives with their two arguments and their sense."""
    shown = article.relations if view.all_rows else article.relations[:MOST]
    rows = [Row(relation, _relation(article, relation)) for relation in shown]
    columns = [
        Column(share=0.2),
        Column("arg 1", share=0.4, lines=view.lines(2)),
        Column("arg 2", share=0.4, lines=view.lines(2)),
        Column(least=60),
        Column(right=True),
    ]
    if rows:
        yield block("Relations", columns, rows, view, more=left_out(article.relations, shown))


def _relation(article: Article, relation: Relation) -> tuple[Cell, ...]:
    return (
        Cell(words(article, relation.cue_spans), "bold"),
        Cell(words(article, relation.arg1_spans) or "–"),
        Cell(words(article, relation.arg2_spans) or "–"),
        Cell(_sense(relation.sense), "cyan"),
        Cell(paragraph(article, relation.cue_spans[0].start), "dim"),
    )


def _sense(sense: str) -> str:
    """The second level of a sense, and the third where it tells which way it runs: `concession`, `cause: reason`."""
    _, *finer = sense.split(".")
    return ": ".join(level for level in finer if not level.startswith("arg"))


def arguments(article: Article, view: View) -> Iterator[list[str]]:
    """The claims that speak for or against another claim, and that claim."""
    rows = [Row(link, _argument(article, link)) for link in article.arguments]
    columns = [
        Column(share=0.5, lines=view.lines(2)),
        Column(),
        Column(share=0.5, lines=view.lines(2)),
        Column(right=True),
    ]
    if rows:
        yield block("Arguments", columns, rows, view)


def _argument(article: Article, link: ArgumentLink) -> tuple[Cell, ...]:
    source, target = article.claim(link.source), article.claim(link.target)
    return (
        Cell(source.shown if source else link.source),
        Cell(*_SIGNS[link.kind]),
        Cell(target.shown if target else link.target),
        Cell(paragraph(article, source.spans[0].start) if source else "", "dim"),
    )
