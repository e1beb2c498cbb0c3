"""networkx: a graph to count and measure with."""

from typing import Any

from newscomment.errors import MissingExtraError
from newscomment.exporters.pictures.graph import Graph


def to_networkx(graph: Graph) -> Any:  # noqa: ANN401  (networkx.DiGraph)
    """A DiGraph; nodes have `kind`, `label` and `weight`, edges `kind` and `weight`. Needs the extra `networkx`."""
    try:
        import networkx as nx
    except ImportError as error:
        raise MissingExtraError("a graph of networkx", "networkx") from error
    made = nx.DiGraph(name=graph.name)
    for node in graph.nodes:
        made.add_node(node.id, kind=node.kind, label=node.label, weight=node.weight)
    for edge in graph.edges:
        made.add_edge(edge.source, edge.target, kind=edge.kind, weight=edge.weight)
    return made
