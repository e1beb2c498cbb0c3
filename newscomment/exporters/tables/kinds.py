"""The tables by the names they are asked for, and the rows of an article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from newscomment.errors import ArgumentError, NotFoundError
from newscomment.exporters.identity import article_id
from newscomment.exporters.tables.about import ABOUT
from newscomment.exporters.tables.actors import ACTORS, MENTIONS
from newscomment.exporters.tables.articles import ARTICLES
from newscomment.exporters.tables.own import FINDINGS
from newscomment.exporters.tables.parties import PARTIES
from newscomment.exporters.tables.parts import SECTIONS, SENTENCES
from newscomment.exporters.tables.reasons import ARGUMENTS, RELATIONS
from newscomment.exporters.tables.risks import JOINT_REGISTER, RISK_REGISTER, RISKS
from newscomment.exporters.tables.said import CLAIMS, QUOTATIONS
from newscomment.exporters.tables.shown import Rows
from newscomment.exporters.tables.stances import STANCES
from newscomment.exporters.tables.table import Column, Grouped, Numbered, Table
from newscomment.model import Article

TABLES: Mapping[str, Table | Grouped] = {
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
    "stances": STANCES,
    "risk_register": RISK_REGISTER,
    "about": ABOUT,
    "parties": PARTIES,
    "joint_register": JOINT_REGISTER,
}
"""Every table, by its name."""


def table(kind: str) -> Table | Grouped:
    """The table of that name. Raises NotFoundError where there is none."""
    if not isinstance(kind, str):
        raise ArgumentError.found("kind", kind, f"one of {', '.join(TABLES)}")
    if kind not in TABLES:
        raise NotFoundError("table", kind, tuple(TABLES))
    return TABLES[kind]


def columns(kind: str) -> tuple[Column, ...]:
    """The columns of a table in their order."""
    return table(kind).columns


def rows(articles: Iterable[Article], kind: str) -> Rows:
    """The rows of one kind of several articles; each article has an id of its own."""
    chosen = table(kind)
    return Rows(kind, tuple(column.name for column in chosen.columns), tuple(chosen.rows(_numbered(articles))))


def _numbered(articles: Iterable[Article]) -> Iterator[Numbered]:
    seen = Counter[str]()
    for article in articles:
        name = article_id(article)
        seen[name] += 1
        yield Numbered(name if seen[name] == 1 else f"{name}#{seen[name]}", article)
