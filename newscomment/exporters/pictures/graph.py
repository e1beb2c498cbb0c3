"""The graphs of an article: its argument, and who speaks of whom; nodes and edges, to be written or drawn."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import NamedTuple

from newscomment.errors import ArgumentError, NotFoundError
from newscomment.exporters.parties import AUTHOR, said_outright, speaker, stances
from newscomment.model import Article, Claim


class Node(NamedTuple):
    """Something in a graph: its id in the article, what it is, and its words."""

    id: str
    kind: str
    label: str
    weight: float = 1.0


class Edge(NamedTuple):
    """A link between two nodes, by their ids: what it is, and how often."""

    source: str
    target: str
    kind: str
    weight: int = 1


class Graph(NamedTuple):
    """A directed graph."""

    name: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def argument_graph(article: Article) -> Graph:
    """The thesis, and the claims that are given for or against another."""
    thesis = article.thesis
    linked = {end for link in article.arguments for end in (link.source, link.target)}
    kept = [claim for claim in article.claims if claim.id in linked or claim == thesis]
    nodes = tuple(Node(claim.id, _role(claim, thesis), _told(article, claim)) for claim in kept)
    edges = tuple(Edge(link.source, link.target, link.kind) for link in article.arguments)
    return Graph("arguments", nodes, edges)


def _told(article: Article, claim: Claim) -> str:
    """The words of a claim, behind the name of whoever else makes it."""
    return claim.shown if claim.attribution is None else f"{speaker(article, claim)}: {claim.shown}"


def _role(claim: Claim, thesis: Claim | None) -> str:
    return "thesis" if claim == thesis else claim.role or "claim"


def actor_graph(article: Article) -> Graph:
    """Who speaks of whom: an edge for each speaker and actor spoken of, with what the claims think of the actor."""
    thought, told = stances(article), Counter[tuple[str, str]]()
    signs: Counter[tuple[str, str]] = Counter()
    writers = {actor.id for actor in map(article.actor, article.metadata.authors) if actor and actor.kind == "person"}
    for claim in article.claims:
        who = claim.source or (AUTHOR if claim.attribution is None else "")
        for actor in claim.actors:
            if who and who != actor and not (who == AUTHOR and actor in writers):
                told[who, actor] += 1
        for stance in said_outright(claim):
            signs[who, stance.actor] += {"positive": 1, "negative": -1, "neutral": 0}[stance.polarity]
    edges = tuple(Edge(*pair, _sign(signs[pair]), count) for pair, count in told.items())
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    actors = tuple(
        Node(actor.id, f"{actor.kind} {_sign(thought.get(actor.id, 0))}", actor.name, actor.salience)
        for actor in article.actors
        if actor.id in ends
    )
    return Graph("actors", (Node(AUTHOR, AUTHOR, AUTHOR), *actors) if AUTHOR in ends else actors, edges)


def _sign(value: int) -> str:
    return "positive" if value > 0 else "negative" if value < 0 else "neutral"


GRAPHS: Mapping[str, Callable[[Article], Graph]] = {"arguments": argument_graph, "actors": actor_graph}
"""The graphs that there are, by their names."""


def graph(article: Article, name: str) -> Graph:
    """The graph of that name. Raises NotFoundError where there is none."""
    if not isinstance(name, str):
        raise ArgumentError.found("name", name, f"one of {', '.join(GRAPHS)}")
    if name not in GRAPHS:
        raise NotFoundError("graph", name, tuple(GRAPHS))
    return GRAPHS[name](article)
