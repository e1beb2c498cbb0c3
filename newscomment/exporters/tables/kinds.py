"""The tables by the names they are asked for, and the rows of an article."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from newscomment.errors import ArgumentError, NotFoundError
from newscomment.exporters.tables.actors import ACTORS, MENTIONS
from newscomment.exporters.tables.articles import ARTICLES
from newscomment.exporters.tables.own import FINDINGS
from newscomment.exporters.tables.parts import SECTIONS, SENTENCES
from newscomment.exporters.tables.reasons import ARGUMENTS, RELATIONS
from newscomment.exporters.tables.risks import RISKS
from newscomment.exporters.tables.said import CLAIMS, QUOTATIONS
from newscomment.exporters.tables.shown import Rows
from newscomment.exporters.tables.table import Column, Row, Table, text
from newscomment.model import Article

TABLES: Mapping[str, Table] = {
    "articles": ARTICLES,
    "sections": SECTIONS,
    "sentences": SENTENCES,
    "actors": ACTORS,
    "mentions": MENTIONS,
    "quotations": QUOTATIONS,
    "claims": CLAIMS,
    "relations": RELATIONS,
    "arguments": ARGUMENTS,
    "risks": RISKS,
    "findings": FINDINGS,
}
"""Every table, by its name."""

ARTICLE_ID = text("article_id", "which article the row is from", lambda article, _: article_id(article))


def table(kind: str) -> Table:
    """The table of that name. Raises NotFoundError where there is none."""
    if not isinstance(kind, str):
        raise ArgumentError.found("kind", kind, f"one of {', '.join(TABLES)}")
    if kind not in TABLES:
        raise NotFoundError("table", kind, tuple(TABLES))
    return TABLES[kind]


def columns(kind: str) -> tuple[Column, ...]:
    """The columns of a table in their order, the id of the article first."""
    return ARTICLE_ID, *table(kind).columns


def rows(articles: Iterable[Article], kind: str) -> Rows:
    """The rows of one kind of several articles; each article has an id of its own."""
    chosen, seen = table(kind), dict[str, int]()
    found: list[Row] = []
    for article in articles:
        name = article_id(article)
        seen[name] = seen.get(name, 0) + 1
        found += chosen.rows(article, name if seen[name] == 1 else f"{name}#{seen[name]}")
    return Rows(kind, tuple(column.name for column in columns(kind)), tuple(found))


def article_id(article: Article) -> str:
    """What an article is called in a table: where it was read from, its address, or else a digest of its text."""
    known = article.metadata.source or article.metadata.url
    return known or sha256(article.text.encode()).hexdigest()[:12]
