"""AIF, the Argument Interchange Format, in the JSON that the tools of the Argument Web read."""

from itertools import pairwise
from typing import Any

from newscomment.exporters.parties import speaker
from newscomment.model import Article, Claim


class _Graph:
    """Nodes and edges, numbered in the order they come."""

    def __init__(self) -> None:
        self.nodes: list[dict[str, str]] = []
        self.edges: list[dict[str, str]] = []

    def node(self, kind: str, text: str) -> str:
        """Add a node, and give its id."""
        name = str(len(self.nodes) + 1)
        self.nodes.append({"nodeID": name, "text": text, "type": kind, "timestamp": ""})
        return name

    def path(self, *nodes: str) -> None:
        """Add edges from each node to the next."""
        for source, target in pairwise(nodes):
            self.edges.append({"edgeID": f"e{len(self.edges) + 1}", "fromID": source, "toID": target})


def to_aif(article: Article) -> dict[str, Any]:
    """Claims as I-nodes, support as RA, attack as CA; what a source says as an L-node that asserts (YA) its claim."""
    graph = _Graph()
    claims = {claim.id: graph.node("I", claim.shown) for claim in article.claims}
    for link in article.arguments:
        kind, text = ("RA", "Default Inference") if link.kind == "support" else ("CA", "Default Conflict")
        graph.path(claims[link.source], graph.node(kind, text), claims[link.target])
    people = {name: str(number) for number, name in enumerate(_speakers(article), 1)}
    locutions = [_locution(graph, article, claim, claims[claim.id], people) for claim in article.attributed_claims]
    return {
        "nodes": graph.nodes,
        "edges": graph.edges,
        "schemefulfillments": [],
        "participants": [_participant(name, number) for name, number in people.items()],
        "locutions": locutions,
    }


def _speakers(article: Article) -> list[str]:
    return [*dict.fromkeys(speaker(article, claim) for claim in article.attributed_claims)]


def _locution(graph: _Graph, article: Article, claim: Claim, node: str, people: dict[str, str]) -> dict[str, str]:
    name = speaker(article, claim)
    cue = article.text_of(claim.attribution.cue_spans) if claim.attribution else ""
    said = graph.node("L", f"{name if name != '–' else 'somebody'} {cue or 'says'}: {claim.shown}")
    graph.path(said, graph.node("YA", "Asserting" if claim.kind != "question" else "Pure Questioning"), node)
    return {"nodeID": said, "personID": people[name], "timestamp": ""}


def _participant(name: str, number: str) -> dict[str, str]:
    first, _, last = name.rpartition(" ")
    return {"participantID": number, "firstname": first, "surname": last}
