"""The table of articles: one row each, with what is known of it and how much was found."""

from newscomment.exporters.tables.table import Column, Table, joined, number, text
from newscomment.model import Article

_COUNTED = ("sections", "sentences", "actors", "quotations", "claims", "relations", "arguments", "risks", "findings")


def _count(name: str) -> Column:
    return number(name, f"how many {name} it has", lambda article, _: len(getattr(article, name)))


ARTICLES = Table(
    "an article",
    (
        text("title", "its title", lambda article, _: article.title),
        text("authors", "who signed it", lambda article, _: joined(article.metadata.authors)),
        text("published", "day or moment of publication (ISO 8601)", lambda article, _: _published(article)),
        text("publisher", "who published it", lambda article, _: article.metadata.publisher),
        text("url", "its address", lambda article, _: article.metadata.url),
        text("language", "its language (BCP 47)", lambda article, _: article.metadata.language),
        text("source", "where it was read from", lambda article, _: article.metadata.source),
        text("record", "what its record or feed calls it", lambda article, _: article.metadata.id),
        number("characters", "length of its text in code points", lambda article, _: len(article.text)),
        number("words", "words between blanks", lambda article, _: len(article.text.split())),
        *map(_count, _COUNTED),
        text("thesis", "what the author mainly argues", lambda article, _: _thesis(article)),
        text("day", "day of publication, of whatever is known of it", lambda article, _: _day(article)),
    ),
    lambda article: (article,),
)


def _published(article: Article) -> str | None:
    return article.metadata.published.isoformat() if article.metadata.published else None


def _day(article: Article) -> str | None:
    return article.metadata.day.isoformat() if article.metadata.day else None


def _thesis(article: Article) -> str | None:
    return article.thesis.shown if article.thesis else None
