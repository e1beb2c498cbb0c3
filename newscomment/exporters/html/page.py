"""A reading as HTML: a fragment for a notebook, or a page that needs nothing else. There is no script in either."""

from functools import cache
from html import escape

from newscomment.bundled import bundled_text
from newscomment.exporters.html.body import Body
from newscomment.exporters.html.certainty import certainty
from newscomment.exporters.html.legend import legend
from newscomment.exporters.html.panels import panels
from newscomment.model import Article

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""What a browser may load for the page: nothing; and no script may run, wherever it came from."""


def fragment(article: Article) -> str:
    """A reading as one HTML element with its style sheet, to be shown in a notebook or set into a page."""
    return f"<style>{_styles()}{_actors(article)}</style>{_article(article)}"


def page(article: Article) -> str:
    """A reading as a whole HTML document."""
    title = escape(article.title or "newscomment")
    language = escape(article.metadata.language or "en")
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>{title}</title>'
    )
    body = f'<body class="nc-page">{fragment(article)}</body>'
    return f'<!doctype html><html lang="{language}"><head>{head}</head>{body}</html>\n'


@cache
def _styles() -> str:
    """The style sheet, without the blanks and comments that are there for people."""
    source = bundled_text("exporters/html/data/page.css")
    lines = (line.strip() for line in source.splitlines())
    return "".join(line for line in lines if not line.startswith("/*"))


def _actors(article: Article) -> str:
    """To point at an actor lights up all its mentions."""
    return "".join(f".nc:has(.{actor.id}:hover) .{actor.id}{{background:var(--glow)}}" for actor in article.actors)


def _article(article: Article) -> str:
    body = Body(article)
    facts = f'<p class="facts">{escape(_facts(article))}</p>'
    head = f"{body.title()}{facts}{_thesis(article)}{certainty(article)}{legend(article)}"
    text = f'<div class="text">{body.html()}</div><aside class="panels">{panels(article)}</aside>'
    return f'<div class="nc"><div class="head">{head}</div>{text}</div>'


def _facts(article: Article) -> str:
    known = article.metadata
    counts = {"word": len(article.text.split()), "actor": len(article.actors), "claim": len(article.claims)}
    counts["risk"] = len(article.risks)
    told = [f"{n} {noun}{'s' * (n != 1)}" for noun, n in counts.items()]
    published = known.day.isoformat() if known.day else ""
    return " · ".join(filter(None, [*known.authors, known.publisher, published, *told]))


def _thesis(article: Article) -> str:
    return f'<p class="thesis"><b>Thesis</b> “{escape(article.thesis.shown)}”</p>' if article.thesis else ""
