"""What an article is called where it stands beside others, or is spoken of."""

from hashlib import sha256

from newscomment.model import Article

__all__ = ["article_id", "origin", "urn"]


def origin(article: Article) -> str:
    """Where an article was read from, or its address; empty where neither is known."""
    return article.metadata.source or article.metadata.url or ""


def article_id(article: Article) -> str:
    """What an article is called in a table: its origin, or else a digest of its text."""
    return origin(article) or _digest(article)[:12]


def urn(article: Article) -> str:
    """A name for an article's text in linked data: the same for the same text."""
    return f"urn:newscomment:{_digest(article)[:16]}"


def _digest(article: Article) -> str:
    return sha256(article.text.encode()).hexdigest()
