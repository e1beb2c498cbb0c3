"""What stands beside the text: the actors, who says what, the register of risks."""

from collections.abc import Iterable, Iterator
from html import escape

from newscomment.exporters.html.marks import SEVERITIES, speaker_colours
from newscomment.exporters.parties import claims_made, manner, seen_by, speaker, stances, told_claims
from newscomment.exporters.triggers import with_label
from newscomment.model import Actor, Article, Claim, Risk, RiskRow
from newscomment.model.base import shortened

_SIGNS = {1: "+", -1: "−", 0: ""}
_MOST_WORDS = 140


def panels(article: Article) -> str:
    """The panels that have something to show, each of which folds."""
    lists = {"Actors": _actors(article), "Who says what": _said(article), "Risk register": _risks(article)}
    return "".join(_panel(name, [*rows]) for name, rows in lists.items())


def _panel(name: str, rows: list[str]) -> str:
    if not rows:
        return ""
    return f"<details open><summary>{name} <small>{len(rows)}</small></summary><ul>{''.join(rows)}</ul></details>"


def _row(head: str, facts: Iterable[str], words: str, *, classes: str = "") -> str:
    told = " · ".join(filter(None, facts))
    small = f" <small>{escape(told)}</small>" if told else ""
    quoted = f"<p>{escape(shortened(words, _MOST_WORDS))}</p>" if words else ""
    return f'<li><b class="{classes}">{escape(head)}</b>{small}{quoted}</li>'


def _actors(article: Article) -> Iterator[str]:
    """The actors, the most salient first."""
    speaks, thought = claims_made(article), stances(article)
    for actor in sorted(article.actors, key=lambda actor: -actor.salience):
        times = f"{len(actor.mentions)}×"
        says = f"speaks {speaks[actor.id]}×" if speaks[actor.id] else ""
        stance = _SIGNS[thought.get(actor.id, 0)]
        facts = [
            " ".join(filter(None, [actor.kind, actor.country])),
            times,
            says,
            f"author\u00a0{stance}" if stance else "",
        ]
        yield _row(actor.name, facts, _known_as(actor), classes=f"a {actor.id} g-{actor.kind}")


def _known_as(actor: Actor) -> str:
    others = (alias for alias in actor.aliases if alias != actor.name)
    return ", ".join([*actor.titles, *others])


def _said(article: Article) -> Iterator[str]:
    colours = speaker_colours(article)
    for claim in told_claims(article):
        name = speaker(article, claim)
        yield _row(name, _facts(claim), claim.shown, classes=f"so {colours[name]}")


def _facts(claim: Claim) -> Iterator[str]:
    yield manner(claim)
    yield claim.kind
    yield claim.certainty.level.replace("certain", "")


def _risks(article: Article) -> Iterator[str]:
    for row in article.risk_register():
        yield _row(row.hazard.text, _told(article, row), _around(row), classes=f"r {SEVERITIES[row.severity]}")


def _told(article: Article, row: RiskRow) -> Iterator[str]:
    """How likely and how bad a risk is, what sort, seen by whom, and how often it is stated."""
    first = article.get(row.risks[0])
    yield "denied" if row.denied else row.likelihood.replace("unstated", "")
    yield row.severity
    yield row.category
    yield f"seen by {seen_by(article, first)}" if isinstance(first, Risk) else ""
    yield f"{len(row.places)}×" if len(row.places) > 1 else ""


def _around(row: RiskRow) -> str:
    """What would bring a risk about, and whom it would hit."""
    trigger = with_label(row.trigger.text) if row.trigger else ""
    affected = f"for {', '.join(party.text for party in row.affected)}" if row.affected else ""
    return " · ".join(filter(None, [trigger, affected]))
