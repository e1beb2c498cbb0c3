"""Who speaks, by name or in the words of the text: what every exporter tells of the parties of an article."""

from collections import Counter
from collections.abc import Iterable, Iterator

from newscomment.model import Actor, Article, Claim, Risk, Stance
from newscomment.model.names import name_key
from newscomment.model.span import with_gaps

AUTHOR = "author"
"""What the writer of the article is called where a speaker is named."""

NOBODY = "–"
"""What stands for a source of which the text tells nothing."""

_NOTE = "other"
"""The role of sections that are no part of the essay: bylines, teasers, captions, links."""

_VALUES = {"positive": 1, "negative": -1, "neutral": 0}


def named(article: Article, id: str | None) -> str | None:  # noqa: A002  (what it is called everywhere else)
    """The name of the actor with an id."""
    actor = article.get(id) if id else None
    return actor.name if isinstance(actor, Actor) else None


def party_key(actor: Actor) -> tuple[str, str]:
    """What the same actor has in common in two articles: its kind, and its name, or the country of a state."""
    return actor.kind, (actor.country if actor.kind == "state" and actor.country else name_key(actor.name))


def speaker(article: Article, claim: Claim) -> str:
    """Who makes a claim: the actors, the words of a source that is none, a dash where nobody is named, the author."""
    if claim.attribution is None:
        return AUTHOR
    names = (named(article, source) for source in claim.sources)
    return " and ".join(filter(None, names)) or source_words(article, claim) or NOBODY


def manner(claim: Claim) -> str:
    """How a claim is reported, and that its source denies or doubts it: "indirect, denying"; empty for the author's."""
    told = claim.attribution
    if told is None:
        return ""
    return f"{told.manner}, {told.attitude}" if told.disowned else told.manner


def source_words(article: Article, claim: Claim) -> str:
    """The source of a claim as the text has it, without a comma that sets its end apart from the verb.

    Empty where nobody is named, and for the author.
    """
    spans = claim.attribution.named_spans if claim.attribution else ()
    return with_gaps(article.text_of(spans), spans).rstrip(" ,")


def notes(article: Article) -> frozenset[str]:
    """The ids of the sections that are notes round the essay; none of a text that is nothing else."""
    found = frozenset(section.id for section in article.sections if section.role == _NOTE)
    return found if len(found) < len(article.sections) else frozenset()


def in_essay(article: Article, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Those of some claims that stand in the essay, and not in notes round it."""
    around = notes(article)
    places = ((claim, article.section_at(claim.spans[0])) for claim in claims)
    return tuple(claim for claim, section in places if section is None or section.id not in around)


def told_claims(article: Article) -> tuple[Claim, ...]:
    """Who says what: the claims in the essay whose source the text tells, by name or in other words."""
    claims = in_essay(article, article.attributed_claims)
    return tuple(claim for claim in claims if speaker(article, claim) != NOBODY)


def seen_by(article: Article, risk: Risk) -> str:
    """The actor who sees the risk, the words of the source whose claim it is, or the author."""
    claim = article.claim(risk.claim) if risk.claim else None
    return named(article, risk.holder) or (speaker(article, claim) if claim else AUTHOR)


def claims_made(article: Article) -> Counter[str]:
    """How many claims each actor makes, by id."""
    return Counter(source for claim in article.attributed_claims for source in claim.sources)


def said_outright(claim: Claim) -> Iterator[Stance]:
    """The stances of whoever makes a claim that words show, not those that are guessed or that another holds."""
    return (stance for stance in claim.stances if stance.explicit and stance.holder is None)


def stances(article: Article) -> dict[str, int]:
    """What the author's claims say outright of each actor, on the whole: 1, 0 or -1, by id."""
    sums: Counter[str] = Counter()
    for stance in (stance for claim in article.author_claims for stance in said_outright(claim)):
        sums[stance.actor] += _VALUES[stance.polarity]
    return {actor: (total > 0) - (total < 0) for actor, total in sums.items()}
