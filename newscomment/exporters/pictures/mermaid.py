"""Mermaid: a graph as text that Markdown pages draw."""

import regex

from newscomment.exporters.pictures.graph import Edge, Graph, Node
from newscomment.model.base import shortened

_WORDS = 90
_ARROWS = {
    "support": "-->|supports|",
    "attack": "-. attacks .->",
    "positive": "-->|＋|",
    "negative": "-.->|−|",
    "neutral": "-->",
}
_UNSAFE = regex.compile(r"""[^\p{L}\p{M}\p{N} ,.;!?“”‘’'…–—()/%€$£+-]""")
_CLASSES = (
    "classDef thesis fill:#0072B2,color:#fff,stroke:#0072B2",
    "classDef negative stroke:#D55E00,stroke-width:2px",
    "classDef positive stroke:#009E73,stroke-width:2px",
)


def to_mermaid(graph: Graph) -> str:
    """A flowchart; whatever could be read as a part of Mermaid's or HTML's language is written as its number."""
    lines = [*map(_node, graph.nodes), *map(_edge, graph.edges), *_CLASSES]
    direction = "BT" if graph.name == "arguments" else "LR"
    return "\n".join([f"flowchart {direction}", *(f"    {line}" for line in lines), ""])


def _node(node: Node) -> str:
    style = {"thesis": ":::thesis"}.get(node.kind, "")
    style = next((f":::{sign}" for sign in ("positive", "negative") if node.kind.endswith(sign)), style)
    return f'{node.id}["{quoted(node.label)}"]{style}'


def quoted(words: str) -> str:
    """Words as they may stand in a label.

    >>> quoted('he said "no" <b>')
    'he said #34;no#34; #60;b#62;'
    """
    return _UNSAFE.sub(lambda char: f"#{ord(char[0])};", shortened(words, _WORDS))


def _edge(edge: Edge) -> str:
    return f"{edge.source} {_ARROWS[edge.kind]} {edge.target}"
