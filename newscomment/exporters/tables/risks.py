"""The tables of risks: each statement of one, and each risk once."""

from collections.abc import Iterable
from typing import NamedTuple

from newscomment.exporters.joint_register import JointRisk, joint_risks
from newscomment.exporters.parties import seen_by
from newscomment.exporters.tables.table import (
    ID,
    RULES,
    WORDS,
    Column,
    Grouped,
    Numbered,
    Table,
    joined,
    number,
    offsets,
    place,
    text,
)
from newscomment.model import Article, Risk, RiskRow


def _affected(risk: Risk | RiskRow) -> str | None:
    return joined(party.text for party in risk.affected)


def _parties(risk: Risk | RiskRow) -> str | None:
    return joined(party.actor for party in risk.affected if party.actor)


def _first_seen_by(article: Article, row: RiskRow) -> str | None:
    first = article.get(row.risks[0])
    return seen_by(article, first) if isinstance(first, Risk) else None


_PARTS = (
    text("hazard", "the harm", lambda _, risk: risk.hazard.text),
    text("trigger", "what would bring it about", lambda _, risk: risk.trigger.text if risk.trigger else None),
    text("affected", "whom or what it would hit", lambda _, risk: _affected(risk)),
    text("actors", "ids of the actors it would hit", lambda _, risk: _parties(risk)),
    text("likelihood", "how likely the text says it is", lambda _, risk: risk.likelihood),
    text("severity", "how bad it would be", lambda _, risk: risk.severity),
    text("horizon", "when it would come", lambda _, risk: risk.horizon),
    text("category", "what sort of harm it is", lambda _, risk: risk.category),
    Column("denied", bool, "whether the text denies it", lambda _, risk: risk.denied),
)
"""What a risk says of itself, in one place or in several."""

_HOLDER = text("holder", "id of the actor who sees it", lambda _, risk: risk.holder)

RISKS = Table(
    "a risk",
    (
        ID,
        *_PARTS,
        text("seen_by", "who sees it: `author`, an actor's name, or the source as written", seen_by),
        _HOLDER,
        text("claim", "id of the claim that states it", lambda _, risk: risk.claim),
        *place(lambda risk: (risk.span,)),
        WORDS._replace(what="the statement"),
        RULES,
    ),
    lambda article: article.risks,
)

RISK_REGISTER = Table(
    "a risk, with all places that state it",
    (
        *_PARTS,
        text("seen_by", "who sees it in the first place, as in the table of risks", _first_seen_by),
        _HOLDER,
        text("sentence", "id of the sentence of the first place", lambda _, row: row.sentence),
        number("times", "how many places state it", lambda _, row: len(row.places)),
        *place(lambda row: row.places),
        text("spans", "the statements", lambda _, row: offsets(row.places)),
        text("risks", "ids of the risks that are this one", lambda _, row: joined(row.risks)),
    ),
    lambda article: article.risk_register(),
)


class _Joint(NamedTuple):
    """A risk of several articles, and what the table calls each of its articles."""

    risk: JointRisk
    names: tuple[str, ...]


def _joint(articles: Iterable[Numbered]) -> list[_Joint]:
    numbered = [*articles]
    names = {id(one.article): one.id for one in numbered}
    risks = joint_risks(one.article for one in numbered)
    return [_Joint(risk, tuple(names[id(article)] for article, _ in risk.rows)) for risk in risks]


JOINT_REGISTER = Grouped(
    "a risk, in all articles",
    (
        text("hazard", "the harm, as the first article puts it", lambda _, it: it.risk.hazard),
        text("trigger", "what would bring it about", lambda _, it: it.risk.trigger),
        text("affected", "whom or what it would hit", lambda _, it: joined(it.risk.affected)),
        text("likelihood", "the highest that any article says", lambda _, it: it.risk.likelihood),
        text("severity", "the gravest that any article says", lambda _, it: it.risk.severity),
        text("horizon", "when it would come", lambda _, it: it.risk.horizon),
        text("category", "what sort of harm it is", lambda _, it: it.risk.category),
        Column("denied", bool, "whether the texts deny it", lambda _, it: it.risk.denied),
        number("articles", "how many articles tell it", lambda _, it: len(it.risk.articles)),
        number("times", "how many places state it", lambda _, it: sum(len(row.places) for _, row in it.risk.rows)),
        text(
            "seen_by",
            "who sees it, in the first place of each article",
            lambda _, it: joined(dict.fromkeys(filter(None, (_first_seen_by(*one) for one in it.risk.rows)))),
        ),
        text("article_ids", "which articles", lambda _, it: joined(it.names)),
        text(
            "risks",
            "ids of the risks in each of them, parted by commas",
            lambda _, it: joined(",".join(row.risks) for _, row in it.risk.rows),
        ),
    ),
    _joint,
)
