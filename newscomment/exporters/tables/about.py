"""The table of who says what about whom: a row for each actor that a claim is about, names beside ids."""

from collections.abc import Iterator
from typing import NamedTuple

from newscomment.exporters.parties import manner, named, speaker
from newscomment.exporters.tables.table import Column, Table, joined, place, text
from newscomment.model import Article, Claim, Stance


class _About(NamedTuple):
    """A claim, an actor that it is about, and what it thinks of the actor."""

    claim: Claim
    actor: str
    stance: Stance | None


def _about(article: Article) -> Iterator[_About]:
    """The actors that each claim speaks about or judges, by their first places in the article."""
    order = {actor.id: number for number, actor in enumerate(article.actors)}
    for claim in article.claims:
        judged = {stance.actor: stance for stance in claim.stances if stance.holder is None}
        for actor in sorted({*claim.actors, *judged}, key=order.__getitem__):
            yield _About(claim, actor, judged.get(actor))


ABOUT = Table(
    "who says what about whom",
    (
        text("claim", "id of the claim", lambda _, it: it.claim.id),
        text("by", "who makes it, as in the table of claims", lambda article, it: speaker(article, it.claim)),
        text("sources", "ids of the actors who make it", lambda _, it: joined(it.claim.sources)),
        text("manner", "how it is reported; nothing where the author speaks", lambda _, it: manner(it.claim) or None),
        text("actor", "id of an actor it is about", lambda _, it: it.actor),
        text("name", "name of that actor", lambda article, it: named(article, it.actor)),
        text("polarity", "what it thinks of the actor", lambda _, it: it.stance.polarity if it.stance else None),
        Column(
            "explicit",
            bool,
            "whether words judge the actor outright; else it is a guess",
            lambda _, it: it.stance.explicit if it.stance else None,
        ),
        text("kind", "what sort of proposition it is", lambda _, it: it.claim.kind),
        text("certainty", "how sure the speaker is", lambda _, it: it.claim.certainty.level),
        Column("negated", bool, "whether its own words deny something", lambda _, it: it.claim.negated),
        *place(lambda it: it.claim.spans),
        text("text", "words of the claim, as in the table of claims", lambda _, it: it.claim.shown),
    ),
    _about,
)
