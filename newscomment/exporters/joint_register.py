"""A register of risks over several articles: each risk once, with its row in the register of every article."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newscomment.exporters.parties import party_key
from newscomment.model import Actor, Article, RiskRow
from newscomment.model.names import name_key
from newscomment.model.risk import Horizon, Likelihood, RiskCategory, Severity
from newscomment.model.risk_register import LIKELIHOODS, SEVERITIES, same_risks
from newscomment.model.same_risks import Told, told

__all__ = ["JointRisk", "joint_risks"]


class JointRisk(NamedTuple):
    """A risk that one or several articles tell: its parts in words, and `rows`, each article with its row for it.

    What the articles tell differently is as in the row of one: the highest likelihood, the gravest severity, and else
    what is told first. An article whose own register keeps two rows of it apart is there twice.
    """

    hazard: str
    trigger: str | None
    affected: tuple[str, ...]
    likelihood: Likelihood
    severity: Severity
    horizon: Horizon
    category: RiskCategory
    denied: bool
    rows: tuple[tuple[Article, RiskRow], ...]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that tell it, each once."""
        return tuple({id(article): article for article, _ in self.rows}.values())

    def __str__(self) -> str:
        return self.hazard


def joint_risks(articles: Iterable[Article]) -> tuple[JointRisk, ...]:
    """Each risk of several articles once, those of the most articles first, else in the order they are told in.

    An article that is given twice counts once. Two risks of two articles are one as two of one article are; a party is
    the same by its kind and name, or by the country of a state.
    """
    parties: dict[tuple[str, str], str] = {}
    rows = [(article, row) for article in dict.fromkeys(articles) for row in article.risk_register()]
    groups = same_risks([_told(article, row, parties) for article, row in rows])
    found = [_joint([rows[index] for index in group]) for group in groups]
    return tuple(sorted(found, key=lambda risk: -len(risk.articles)))


def _told(article: Article, row: RiskRow, parties: dict[tuple[str, str], str]) -> Told:
    """What a row says, with ids of its parties that are the same in all articles."""
    known = {actor.id: actor for actor in article.actors}
    affected = tuple(
        party.model_copy(update={"actor": parties.setdefault(party_key(known[party.actor]), f"a{len(parties)}")})
        if party.actor
        else party
        for party in row.affected
    )
    return told(row.model_copy(update={"affected": affected}))


def _joint(rows: list[tuple[Article, RiskRow]]) -> JointRisk:
    only = [row for _, row in rows]
    return JointRisk(
        hazard=only[0].hazard.text,
        trigger=next((row.trigger.text for row in only if row.trigger), None),
        affected=tuple(_affected(rows)),
        likelihood=max((row.likelihood for row in only), key=LIKELIHOODS.index),
        severity=max((row.severity for row in only), key=SEVERITIES.index),
        horizon=next((row.horizon for row in only if row.horizon != "unstated"), "unstated"),
        category=only[0].category,
        denied=only[0].denied,
        rows=tuple(rows),
    )


def _affected(rows: list[tuple[Article, RiskRow]]) -> Iterator[str]:
    """Whom it would hit, each actor and each other party once, in the words of the first place."""
    known = set[object]()
    for article, row in rows:
        for party in row.affected:
            actor = article.get(party.actor) if party.actor else None
            key = party_key(actor) if isinstance(actor, Actor) else name_key(party.text)
            if key not in known:
                yield party.text
            known.add(key)
