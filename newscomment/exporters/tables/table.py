"""What a table is made of: columns that are named, typed and explained, and the rows they are read from."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from newscomment.model import Article, Evidence, Span

Scalar = str | int | float | bool | None
"""What a cell holds; None where there is nothing to tell."""

Row = dict[str, Scalar]
"""A row: the name of each column, in their order, with its cell."""

PARTING = "; "
"""What stands between the parts of a cell that holds several."""


class Column(NamedTuple):
    """A column: its name, the type of its cells, what they say, and how a cell is read off what the row is about.

    `cell` takes the article too, where the row is about a part of one.
    """

    name: str
    type: type[str | int | float | bool]
    what: str
    cell: Callable[[Any, Any], Scalar]


class Numbered(NamedTuple):
    """An article, and the id that tells it from all others in a table."""

    id: str
    article: Article


class Table(NamedTuple):
    """A kind of table: what a row is about, its columns, and what the rows of an article are made from.

    The rows stand in text order; their first column is the id of the article.
    """

    what: str
    own_columns: tuple[Column, ...]
    items: Callable[[Article], Iterable[object]]

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns."""
        return ARTICLE_ID, *self.own_columns

    def rows(self, articles: Iterable[Numbered]) -> Iterator[Row]:
        """The rows of several articles."""
        for name, article in articles:
            for item in self.items(article):
                cells = {column.name: column.cell(article, item) for column in self.own_columns}
                yield {ARTICLE_ID.name: ARTICLE_ID.cell(article, name), **cells}


class Grouped(NamedTuple):
    """A kind of table whose rows are about several articles at once."""

    what: str
    columns: tuple[Column, ...]
    items: Callable[[Iterable[Numbered]], Iterable[object]]

    def rows(self, articles: Iterable[Numbered]) -> Iterator[Row]:
        """The rows of several articles."""
        for item in self.items(articles):
            yield {column.name: column.cell(None, item) for column in self.columns}


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


ARTICLE_ID = text("article_id", "which article the row is from", lambda _, name: name)
ID = text("id", "id of the thing in its article", lambda _, item: item.id)
WORDS = text("text", "the words", lambda _, item: item.text)
RULES = text("rules", "rules that found it", lambda _, item: rules(item.evidence))
