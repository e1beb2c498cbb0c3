"""DOT: a graph as text that graphviz draws."""

from textwrap import wrap

from newscomment.exporters.pictures.graph import Edge, Graph, Node
from newscomment.model.base import shortened

_WORDS, _WIDTH = 120, 32
_COLOURS = {
    "support": "#009E73",
    "positive": "#009E73",
    "attack": "#D55E00",
    "negative": "#D55E00",
    "neutral": "#6c6c74",
}


def to_dot(graph: Graph) -> str:
    """A directed graph with boxes of wrapped words, support and attack told by colour, line and label."""
    head = [
        f"digraph {graph.name} {{",
        f'    graph [rankdir={"BT" if graph.name == "arguments" else "LR"}, bgcolor="transparent"]',
        '    node [shape=box, style="rounded,filled", fillcolor="#ffffff", color="#6c6c74", fontname="Helvetica"]',
        '    edge [fontname="Helvetica", fontsize=10]',
    ]
    return "\n".join([*head, *map(_node, graph.nodes), *map(_edge, graph.edges), "}", ""])


def _node(node: Node) -> str:
    style = ', fillcolor="#0072B2", fontcolor="#ffffff"' if node.kind == "thesis" else ""
    return f"    {quoted(node.id)} [label={quoted(*wrap(shortened(node.label, _WORDS), _WIDTH))}{style}]"


def _edge(edge: Edge) -> str:
    line = "dashed" if edge.kind in {"attack", "negative"} else "solid"
    label = {"support": "supports", "attack": "attacks", "positive": "+", "negative": "−"}.get(edge.kind, "")
    facts = f'color="{_COLOURS[edge.kind]}", style={line}, label="{label}", penwidth={min(1 + edge.weight / 2, 5):.1f}'
    return f"    {quoted(edge.source)} -> {quoted(edge.target)} [{facts}]"


def quoted(*lines: str) -> str:
    r"""Lines of words as a string of DOT.

    >>> print(quoted('he said "no"', "and left"))
    "he said \"no\"\nand left"
    """
    escaped = (line.replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "\\n".join(escaped) + '"'
