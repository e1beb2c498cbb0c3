"""The tables of claims and quotations."""

from newscomment.exporters.parties import named, said_outright, source_words, speaker
from newscomment.exporters.tables.table import (
    ID,
    RULES,
    WORDS,
    Column,
    Table,
    joined,
    number,
    offsets,
    place,
    text,
    texts,
)
from newscomment.model import Article, Claim, Sentence


def _of_attribution(name: str, what: str) -> Column:
    """A field of the claim's attribution; None where the author speaks."""
    return text(name, what, lambda _, claim: getattr(claim.attribution, name) if claim.attribution else None)


def _towards(polarity: str) -> Column:
    return text(
        polarity,
        f"ids of the actors of whom it says something {polarity} outright",
        lambda _, claim: joined(stance.actor for stance in said_outright(claim) if stance.polarity == polarity),
    )


def _cue(article: Article, claim: Claim) -> str | None:
    return texts(article, claim.attribution.cue_spans) if claim.attribution else None


def _paragraph(article: Article, claim: Claim) -> int | None:
    sentence = article.get(claim.sentence)
    return sentence.paragraph if isinstance(sentence, Sentence) else None


CLAIMS = Table(
    "a claim",
    (
        ID,
        text("sentence", "id of its first sentence", lambda _, claim: claim.sentence),
        number("paragraph", "its paragraph, counted from 0; none in a title or heading", _paragraph),
        text("kind", "what sort of proposition it is", lambda _, claim: claim.kind),
        text("role", "its part in the argument", lambda _, claim: claim.role),
        text(
            "by", "who makes it: `author`, an actor's name, or the source as written; – where nobody is named", speaker
        ),
        text("source", "id of the actor who makes it", lambda _, claim: claim.source),
        text("source_text", "the source as written", lambda article, claim: source_words(article, claim) or None),
        text("cue", "the reporting words", _cue),
        _of_attribution("manner", "in whose words: direct, indirect or mixed"),
        _of_attribution("attitude", "what the reporting words say of the source's attitude"),
        _of_attribution("outer", "id of the claim it is nested in"),
        text("certainty", "how sure the speaker is", lambda _, claim: claim.certainty.level),
        text("hedges", "words that weaken it", lambda article, claim: texts(article, claim.certainty.hedge_spans)),
        text("boosters", "words that strengthen it", lambda article, it: texts(article, it.certainty.booster_spans)),
        Column(
            "negated",
            bool,
            "whether its own words deny something; a source that denies it has the attitude `denying`",
            lambda _, claim: claim.negated,
        ),
        text("actors", "ids of the actors it speaks about", lambda _, claim: joined(claim.actors)),
        _towards("positive"),
        _towards("negative"),
        *place(lambda claim: claim.spans),
        text("spans", "all its spans", lambda _, claim: offsets(claim.spans)),
        text(
            "text",
            "the words as they may be quoted: without an opening “that”, “ … ” for what is left out",
            lambda _, claim: claim.shown,
        ),
        RULES,
    ),
    lambda article: article.claims,
)

QUOTATIONS = Table(
    "words between quotation marks",
    (
        ID,
        text("use", "what the marks are for", lambda _, quotation: quotation.use),
        text("speaker", "id of the actor whose words they are", lambda _, quotation: quotation.speaker),
        text("name", "name of that actor", lambda article, quotation: named(article, quotation.speaker)),
        text("claim", "id of the claim it belongs to", lambda _, quotation: quotation.claim),
        *place(lambda quotation: quotation.spans),
        text("spans", "all its spans", lambda _, quotation: offsets(quotation.spans)),
        WORDS._replace(what="the words, with “ … ” where some between them are left out", cell=lambda _, it: it.shown),
        RULES,
    ),
    lambda article: article.quotations,
)
