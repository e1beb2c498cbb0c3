"""schema.org: an OpinionNewsArticle, the parties it speaks of, and its claims, as JSON-LD."""

from typing import Any

from newscomment.exporters.identity import urn
from newscomment.exporters.parties import AUTHOR, NOBODY, speaker
from newscomment.model import Actor, Article, Claim, Section

CONTEXT = "https://schema.org"

_TYPES = {
    "person": "Person",
    "state": "Country",
    "organization": "Organization",
    "group": "Organization",
    "place": "Place",
}
_INTERPRETER = {"@type": "Organization", "name": "newscomment"}
_ABOUT = 3
"""How many of the most salient actors an article is about."""


def to_schema_org(article: Article) -> dict[str, Any]:
    """The article as an OpinionNewsArticle; what is not known is left out."""
    known = article.metadata
    base = known.url or urn(article)
    by_salience = sorted(article.actors, key=lambda actor: -actor.salience)
    facts = {
        "@context": CONTEXT,
        "@type": "OpinionNewsArticle",
        "@id": base,
        "headline": article.title,
        "author": [{"@type": "Person", "name": name} for name in known.authors],
        "datePublished": known.published.isoformat() if known.published else None,
        "publisher": {"@type": "Organization", "name": known.publisher} if known.publisher else None,
        "url": known.url,
        "inLanguage": known.language or "en",
        "wordCount": len(article.text.split()),
        "articleBody": article.text,
        "about": [_party(article, actor, base) for actor in by_salience[:_ABOUT]],
        "mentions": [_party(article, actor, base) for actor in by_salience[_ABOUT:]],
        "hasPart": [
            *(_section(article, section, base) for section in article.sections),
            *(_claim(article, claim, base) for claim in article.claims),
        ],
    }
    return _told(facts)


def _told(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if fact}


def _party(article: Article, actor: Actor, base: str) -> dict[str, Any]:
    others = [alias for alias in actor.aliases if alias != actor.name]
    facts = {"name": actor.name, "alternateName": others, "jobTitle": [*actor.titles] if actor.kind == "person" else []}
    identifier = actor.country if actor.kind == "state" else None
    other = article.actor(actor.affiliation) if actor.affiliation and actor.kind == "person" else None
    within = _body(other, base) if other and other.kind != "person" else None
    typed = {"@type": _TYPES[actor.kind], "@id": f"{base}#{actor.id}"}
    return _told({**typed, **facts, "identifier": identifier, "affiliation": within})


def _body(actor: Actor, base: str) -> dict[str, Any]:
    """An actor where only a person or organization may stand; of a state its government."""
    if actor.kind in {"person", "organization", "group"}:
        return {"@id": f"{base}#{actor.id}"}
    return {"@type": "GovernmentOrganization" if actor.kind == "state" else "Organization", "name": actor.name}


def _section(article: Article, section: Section, base: str) -> dict[str, Any]:
    about = {"@type": "Thing", "name": section.topic.text} if section.topic else None
    named = {"@type": "WebPageElement", "@id": f"{base}#{section.id}", "name": section.heading or section.role}
    return _told({**named, "genre": section.role, "about": about, "text": article.text_of(section.paragraphs)})


def _claim(article: Article, claim: Claim, base: str) -> dict[str, Any]:
    typed = {"@type": "Claim", "@id": f"{base}#{claim.id}", "text": claim.shown, "genre": claim.kind}
    told = {"appearance": {"@id": base}, "claimInterpreter": _INTERPRETER, "author": _speaker(article, claim, base)}
    about = [{"@id": f"{base}#{actor}"} for actor in claim.actors]
    return _told({**typed, **told, "about": about})


def _speaker(article: Article, claim: Claim, base: str) -> dict[str, Any] | None:
    """Who makes a claim: an actor by its id, a source in its own words; nobody for the author of the article."""
    actor = article.actor(claim.source) if claim.source else None
    if actor:
        return _body(actor, base)
    name = speaker(article, claim)
    return None if name in {AUTHOR, NOBODY} else {"@type": "Person", "name": name}
