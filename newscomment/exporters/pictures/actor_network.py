"""The actor network: actors on a ring, the author in the middle, and who speaks of whom."""

from math import cos, hypot, pi, sin

from newscomment.exporters.parties import AUTHOR
from newscomment.exporters.pictures.graph import Edge, Graph, Node, actor_graph
from newscomment.exporters.pictures.svg import frame, text
from newscomment.model import Article
from newscomment.model.base import shortened

_MOST = 14
"""How many actors are drawn, the most salient ones."""

_SIDE, _ACROSS, _DOWN = 720, 210, 185
_KINDS = {"positive": "for", "negative": "against", "neutral": "of"}

Place = tuple[float, float]


def actor_network(article: Article) -> str:
    """Who is spoken of by whom, with what is thought of them, in SVG."""
    graph = _cut(actor_graph(article))
    if not graph.nodes:
        return frame(420, 40, "No actors", [text(12, 26, "Nobody speaks of anybody.", "soft")])
    places = _places(graph)
    largest = max(node.weight for node in graph.nodes if node.id != AUTHOR) if len(graph.nodes) > 1 else 1.0
    radii = {node.id: _radius(node, largest) for node in graph.nodes}
    arrows = [_arrow(edge, places, radii) for edge in graph.edges]
    dots = [_dot(node, places[node.id], radii[node.id]) for node in graph.nodes]
    return frame(_SIDE, _SIDE * 0.68, "Actor network", [*arrows, *dots])


def _cut(graph: Graph) -> Graph:
    kept = sorted(graph.nodes, key=lambda node: (node.id != AUTHOR, -node.weight))[: _MOST + 1]
    ids = {node.id for node in kept}
    return Graph(graph.name, tuple(kept), tuple(edge for edge in graph.edges if {edge.source, edge.target} <= ids))


def _places(graph: Graph) -> dict[str, Place]:
    middle = _SIDE / 2, _SIDE * 0.34
    ring = [node for node in graph.nodes if node.id != AUTHOR]
    places = {AUTHOR: middle}
    for number, node in enumerate(ring):
        angle = 2 * pi * number / max(1, len(ring)) - pi / 2
        places[node.id] = middle[0] + _ACROSS * cos(angle), middle[1] + _DOWN * sin(angle)
    return places


def _radius(node: Node, largest: float) -> float:
    return 12.0 if node.id == AUTHOR else 6 + 14 * (node.weight / (largest or 1)) ** 0.5


def _arrow(edge: Edge, places: dict[str, Place], radii: dict[str, float]) -> str:
    """A bent arrow from the speaker to whom is spoken of, the thicker the more often."""
    (x, y), (right, down) = places[edge.source], places[edge.target]
    length = hypot(right - x, down - y) or 1.0
    back = (radii[edge.target] + 5) / length
    end = right - (right - x) * back, down - (down - y) * back
    bend = (x + right) / 2 - (down - y) * 0.12, (y + down) / 2 + (right - x) * 0.12
    kind, width = _KINDS[edge.kind], min(1 + 0.5 * edge.weight, 5)
    curve = f"M{x:.1f} {y:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {end[0]:.1f} {end[1]:.1f}"
    return f'<path class="arrow {kind}" marker-end="url(#nc-{kind})" stroke-width="{width:g}" d="{curve}"/>'


def _dot(node: Node, place: Place, radius: float) -> str:
    sign = _KINDS.get(node.kind.rpartition(" ")[2], "of")
    middle = _SIDE / 2
    side = "middle" if abs(place[0] - middle) < 40 else "start" if place[0] > middle else "end"
    left = place[0] + {"middle": 0.0, "start": radius + 5, "end": -radius - 5}[side]
    over = place[1] < _SIDE * 0.34
    top = place[1] + (4 if side != "middle" else -radius - 7 if over else radius + 16)
    top = place[1] + 4 if node.id == AUTHOR else top
    left = place[0] + radius + 5 if node.id == AUTHOR else left
    label = text(left, top, shortened(node.label, 24), "name", "start" if node.id == AUTHOR else side)
    return f'<circle class="dot {sign}" cx="{place[0]:.1f}" cy="{place[1]:.1f}" r="{radius:.1f}"/>{label}'
