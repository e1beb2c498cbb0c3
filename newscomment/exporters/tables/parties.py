"""The table of parties: each actor once, in however many articles it occurs."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from newscomment.exporters.parties import claims_made, party_key, stances
from newscomment.exporters.tables.table import Column, Grouped, Numbered, joined, number, text
from newscomment.model import Actor


class _Occurrence(NamedTuple):
    """An actor of one article: how many claims it makes there, and what the author thinks of it."""

    article_id: str
    actor: Actor
    speaks: int
    stance: int


class _Party(tuple[_Occurrence, ...]):
    """An actor of several articles, by its occurrences."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """The name under which most articles know it."""
        return Counter(one.actor.name for one in self).most_common(1)[0][0]

    @property
    def mentions(self) -> int:
        """How often it is mentioned."""
        return sum(len(one.actor.mentions) for one in self)

    def thought(self, stance: int) -> int:
        """In how many articles the author thinks so of it."""
        return sum(one.stance == stance for one in self)


def _parties(articles: Iterable[Numbered]) -> list[_Party]:
    """The parties, those of the most articles and then of the most mentions first."""
    found: dict[tuple[str, str], list[_Occurrence]] = {}
    for article_id, article in articles:
        speaks, thought = claims_made(article), stances(article)
        for actor in article.actors:
            here = _Occurrence(article_id, actor, speaks[actor.id], thought.get(actor.id, 0))
            found.setdefault(party_key(actor), []).append(here)
    return sorted(map(_Party, found.values()), key=lambda party: (-len(party), -party.mentions, party.name))


def _country(party: _Party) -> str | None:
    return next((one.actor.country for one in party if one.actor.country), None)


def _also(party: _Party) -> str | None:
    names = dict.fromkeys(alias for one in party for alias in (one.actor.name, *one.actor.aliases))
    return joined(name for name in names if name != party.name)


PARTIES = Grouped(
    "an actor, in all articles",
    (
        text("name", "the name under which most articles know it", lambda _, party: party.name),
        text("kind", "what sort of party it is", lambda _, party: party[0].actor.kind),
        text("country", "ISO 3166-1 alpha-2 code", lambda _, party: _country(party)),
        text("aliases", "every other name used", lambda _, party: _also(party)),
        number("articles", "how many articles mention it", lambda _, party: len(party)),
        number("mentions", "how often they mention it", lambda _, party: party.mentions),
        number("speaks", "how many claims it makes", lambda _, party: sum(one.speaks for one in party)),
        number("positive", "how many authors think well of it on the whole", lambda _, party: party.thought(1)),
        number("negative", "how many authors think ill of it on the whole", lambda _, party: party.thought(-1)),
        Column("salience", float, "its salience in these articles, on average", lambda _, party: _salience(party)),
        text("article_ids", "which articles", lambda _, party: joined(one.article_id for one in party)),
        text("ids", "its id in each of them", lambda _, party: joined(one.actor.id for one in party)),
    ),
    _parties,
)


def _salience(party: _Party) -> float:
    return round(sum(one.actor.salience for one in party) / len(party), 4)
