"""The tables of actors and of their mentions."""

from typing import NamedTuple

from newscomment.exporters.parties import claims_made, stances
from newscomment.exporters.tables.table import WORDS, Column, Table, joined, number, place, rules, text
from newscomment.model import Actor, Article, Mention


class _Party(NamedTuple):
    """An actor, how many claims it makes, and what the author thinks of it on the whole."""

    actor: Actor
    speaks: int
    stance: int


def _parties(article: Article) -> list[_Party]:
    speaks, thought = claims_made(article), stances(article)
    return [_Party(actor, speaks[actor.id], thought.get(actor.id, 0)) for actor in article.actors]


ACTORS = Table(
    "an actor",
    (
        text("id", "id of the actor in its article", lambda _, party: party.actor.id),
        text("name", "its canonical name", lambda _, party: party.actor.name),
        text("kind", "what sort of party it is", lambda _, party: party.actor.kind),
        text("country", "ISO 3166-1 alpha-2 code", lambda _, party: party.actor.country),
        text("affiliation", "id of the actor that its title puts it in", lambda _, party: party.actor.affiliation),
        text("titles", "titles as written", lambda _, party: joined(party.actor.titles)),
        text("aliases", "every distinct name used", lambda _, party: joined(party.actor.aliases)),
        number("mentions", "how often it is mentioned", lambda _, party: len(party.actor.mentions)),
        number("speaks", "how many claims it makes", lambda _, party: party.speaks),
        number("stance", "what the author thinks of it on the whole: 1, 0 or -1", lambda _, party: party.stance),
        Column("salience", float, "share of all mentions, weighted to the front", lambda _, it: it.actor.salience),
        text("rules", "rules that found it", lambda _, party: rules(party.actor.evidence)),
    ),
    _parties,
)


def _mentions(article: Article) -> list[tuple[Actor, Mention]]:
    pairs = [(actor, mention) for actor in article.actors for mention in actor.mentions]
    return sorted(pairs, key=lambda pair: (pair[1].span.start, pair[1].span.end))


def _sentence(article: Article, mention: Mention) -> str | None:
    sentence = article.sentence_at(mention)
    return sentence.id if sentence else None


MENTIONS = Table(
    "a place where an actor is named or meant",
    (
        text("actor", "id of the actor", lambda _, pair: pair[0].id),
        text("name", "canonical name of the actor", lambda _, pair: pair[0].name),
        text("form", "name, nominal or pronoun", lambda _, pair: pair[1].form),
        text("sentence", "id of its sentence", lambda article, pair: _sentence(article, pair[1])),
        *place(lambda pair: (pair[1].span,)),
        WORDS._replace(cell=lambda _, pair: pair[1].text),
    ),
    _mentions,
)
