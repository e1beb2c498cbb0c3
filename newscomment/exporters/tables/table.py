"""What a table is made of: columns that are named, typed and explained, and the rows they are read from."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from newscomment.model import Article, Evidence, Span

Scalar = str | int | float | bool | None
"""What a cell holds; None where there is nothing to tell."""

Row = dict[str, Scalar]
"""A row: the name of each column, in their order, with its cell."""

PARTING = "; "
"""What stands between the parts of a cell that holds several."""


class Column(NamedTuple):
    """A column: its name, the type of its cells, what they say, and how a cell is read off what the row is about."""

    name: str
    type: type[str | int | float | bool]
    what: str
    cell: Callable[[Article, Any], Scalar]


class Table(NamedTuple):
    """A kind of table: what a row is about, its columns, and what the rows of an article are made from."""

    what: str
    columns: tuple[Column, ...]
    items: Callable[[Article], Iterable[object]]

    def rows(self, article: Article, article_id: str) -> list[Row]:
        """The rows of an article, in text order; the first column is the id of the article."""
        return [
            {"article_id": article_id, **{column.name: column.cell(article, item) for column in self.columns}}
            for item in self.items(article)
        ]


def joined(parts: Iterable[str]) -> str | None:
    """Several words in one cell; None for none."""
    return PARTING.join(parts) or None


def texts(article: Article, spans: Iterable[Span]) -> str | None:
    """The words of several spans in one cell."""
    return joined(article.text[span.slice] for span in spans)


def offsets(spans: Iterable[Span]) -> str | None:
    """Several spans in one cell: `4:9; 12:20`."""
    return joined(map(str, spans))


def rules(evidence: Iterable[Evidence]) -> str | None:
    """The rules behind a finding, each once."""
    return joined(dict.fromkeys(one.rule for one in evidence))


def text(name: str, what: str, cell: Callable[[Article, Any], str | None]) -> Column:
    """A column of words."""
    return Column(name, str, what, cell)


def number(name: str, what: str, cell: Callable[[Article, Any], int | None]) -> Column:
    """A column of whole numbers."""
    return Column(name, int, what, cell)


def place(spans: Callable[[Any], Sequence[Span]]) -> tuple[Column, Column]:
    """The two columns that say where the first word of something begins and its last one ends."""
    return (
        number("start", "offset of the first character, in code points", lambda _, item: spans(item)[0].start),
        number("end", "offset after the last character", lambda _, item: spans(item)[-1].end),
    )


ID = text("id", "id of the thing in its article", lambda _, item: item.id)
WORDS = text("text", "the words", lambda _, item: item.text)
RULES = text("rules", "rules that found it", lambda _, item: rules(item.evidence))
