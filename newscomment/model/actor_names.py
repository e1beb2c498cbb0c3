"""Which of an article's actors a name means."""

from collections.abc import Sequence

from newscomment.model.actor import Actor
from newscomment.model.names import name_key, without_titles

Party = Actor | str | None
"""An actor, its id or one of its names; None: the author."""


def party_key(who: Party) -> str | None:
    """What a party is looked up by where it is no actor of the article; None for the author."""
    return None if who is None else name_key(who.name if isinstance(who, Actor) else who)


def actor_called(name: str, actors: Sequence[Actor]) -> Actor | None:
    """The actor whom a name, a part of one or a title means, in the order that `Article.actor` tells."""
    key = name_key(name)
    return (_by_name(key, actors) or _by_title(key, actors)) if key else None


def _by_title(key: str, actors: Sequence[Actor]) -> Actor | None:
    """The only actor with this title, or else the person who has this name after its titles."""
    holders = [actor for actor in actors if key in map(name_key, actor.titles)]
    if holders:
        return _only(holders)
    people = [actor for actor in actors if actor.kind == "person"]
    known = {name_key(title) for actor in people for title in actor.titles}
    found = (_by_name(rest, people) for rest in without_titles(key, known))
    return next(filter(None, found), None)


def _by_name(key: str, actors: Sequence[Actor]) -> Actor | None:
    """The first of some actors with this name or else this alias, or else the only one with it in a name."""
    by_name = (actor for actor in actors if name_key(actor.name) == key)
    by_alias = (actor for actor in actors if key in map(name_key, actor.aliases))
    return next(by_name, None) or next(by_alias, None) or _by_part(key, actors)


def _by_part(key: str, actors: Sequence[Actor]) -> Actor | None:
    """The only person with this last name, or else the only actor with these words in a name."""
    people = [actor for actor in actors if actor.kind == "person" and _keyed(actor.name).endswith(f" {key} ")]
    holders = [actor for actor in actors if any(f" {key} " in _keyed(name) for name in _names(actor))]
    return _only(people or holders)


def _only(actors: Sequence[Actor]) -> Actor | None:
    return actors[0] if len(actors) == 1 else None


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _keyed(name: str) -> str:
    """A name as its key, with a blank at either end, so that whole words can be looked for."""
    return f" {name_key(name)} "
