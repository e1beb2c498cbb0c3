"""The table of risks."""

from newscomment.exporters.parties import seen_by
from newscomment.exporters.tables.table import ID, RULES, WORDS, Column, Table, joined, place, text
from newscomment.model import Risk


def _affected(risk: Risk) -> str | None:
    return joined(party.text for party in risk.affected)


RISKS = Table(
    "a risk",
    (
        ID,
        text("hazard", "the harm", lambda _, risk: risk.hazard.text),
        text("trigger", "what would bring it about", lambda _, risk: risk.trigger.text if risk.trigger else None),
        text("affected", "whom or what it would hit", lambda _, risk: _affected(risk)),
        text(
            "actors",
            "ids of the actors it would hit",
            lambda _, risk: joined(it.actor for it in risk.affected if it.actor),
        ),
        text("likelihood", "how likely the text says it is", lambda _, risk: risk.likelihood),
        text("severity", "how bad it would be", lambda _, risk: risk.severity),
        text("horizon", "when it would come", lambda _, risk: risk.horizon),
        text("category", "what sort of harm it is", lambda _, risk: risk.category),
        Column("denied", bool, "whether the text denies it", lambda _, risk: risk.denied),
        text("seen_by", "who sees it: `author`, an actor's name, or the source as written", seen_by),
        text("holder", "id of the actor who sees it", lambda _, risk: risk.holder),
        text("claim", "id of the claim that states it", lambda _, risk: risk.claim),
        *place(lambda risk: (risk.span,)),
        WORDS._replace(what="the statement"),
        RULES,
    ),
    lambda article: article.risks,
)
