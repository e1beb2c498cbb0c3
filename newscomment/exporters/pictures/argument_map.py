"""The argument map: the thesis on top, and below each claim what is given for and against it."""

from collections import defaultdict

from newscomment.exporters.pictures.graph import Edge, Graph, Node, argument_graph
from newscomment.exporters.pictures.svg import box, box_height, frame, lines, text
from newscomment.model import Article

_WIDTH, _GAP, _INDENT, _EDGE, _ROLE = 460, 14, 44, 12, 56
_MOST_LINES = 3


def argument_map(article: Article) -> str:
    """The claims that support or attack one another, as an indented tree in SVG."""
    graph = argument_graph(article)
    order = _ordered(graph)
    if not order:
        return frame(420, 40, "No arguments", [text(_EDGE, 26, "No thesis and no arguments were found.", "soft")])
    return _drawn(order)


Placed = tuple[Node, int, Edge | None, int]
"""A node, how deep it stands, the link to what stands over it, and the rank of that one."""


def _ordered(graph: Graph) -> list[Placed]:
    """The nodes from the roots down, each once: the thesis first, then what supports or attacks nothing else."""
    below: defaultdict[str, list[Edge]] = defaultdict(list)
    for link in graph.edges:
        below[link.target].append(link)
    nodes = {node.id: node for node in graph.nodes}
    sources = {edge.source for edge in graph.edges}
    roots = sorted(graph.nodes, key=lambda node: (node.kind != "thesis", node.id in sources))
    order: list[Placed] = []
    seen: set[str] = set()
    for root in roots:
        waiting: list[Placed] = [(root, 0, None, -1)]
        while waiting:
            node, depth, edge, over = waiting.pop()
            if node.id in seen:
                continue
            seen.add(node.id)
            order.append((node, depth, edge, over))
            rank = len(order) - 1
            waiting += [(nodes[link.source], depth + 1, link, rank) for link in reversed(below[node.id])]
    return order


def _drawn(order: list[Placed]) -> str:
    deepest = max(depth for _, depth, _, _ in order)
    parts: list[str] = []
    bottoms: list[float] = []
    top = float(_EDGE)
    for node, depth, edge, over in order:
        left = _EDGE + _INDENT * min(depth, 6)
        words = lines(node.label, _WIDTH - 20, _MOST_LINES)
        height = box_height(words)
        parts.append(box(left, top, _WIDTH, words, f"box {node.kind}"))
        parts.append(text(left + _WIDTH + 8, top + 20, node.kind, "soft small"))
        bottoms.append(top + height)
        if edge:
            parts.append(_joint(left, top + height / 2, bottoms[over], edge))
        top += height + _GAP
    width = 2 * _EDGE + _INDENT * min(deepest, 6) + _WIDTH + _ROLE
    return frame(width, top, "Argument map", parts)


def _joint(left: float, middle: float, over: float, edge: Edge) -> str:
    """The line from a claim up to the one that it bears on, with a sign in the corner."""
    kind = "for" if edge.kind == "support" else "against"
    corner = left - _INDENT / 2
    sign = text(corner + 5, middle - 5, "+" if kind == "for" else "−", f"sign {kind}")
    return f'<path class="joint {kind}" d="M{left:g} {middle:g}H{corner:g}V{over:g}"/>{sign}'
