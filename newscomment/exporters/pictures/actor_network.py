"""The actor network: actors on a ring, the author in the middle, and who speaks of whom."""

from math import cos, hypot, pi, sin

from newscomment.exporters.parties import AUTHOR
from newscomment.exporters.pictures.graph import Edge, Graph, Node, actor_graph
from newscomment.exporters.pictures.svg import frame, text
from newscomment.model import Article
from newscomment.model.base import shortened

_MOST = 14
"""How many actors are drawn, the most salient ones."""

_ACROSS, _DOWN, _EDGE = 210, 185, 48
_LETTERS, _LETTER = 24, 7.9
"""How many letters of a name are written, and the mean width of one."""

_KINDS = {"positive": "for", "negative": "against", "neutral": "of"}
_SIGNS = {"for": "+", "against": "−", "of": ""}

Place = tuple[float, float]


def actor_network(article: Article) -> str:
    """Who is spoken of by whom, with what is thought of them, in SVG."""
    graph = _cut(actor_graph(article))
    if not graph.nodes:
        return frame(420, 40, "No actors", [text(12, 26, "Nobody speaks of anybody.", "soft")])
    middle = _middle(graph)
    places = _places(graph, middle)
    largest = max(node.weight for node in graph.nodes if node.id != AUTHOR) if len(graph.nodes) > 1 else 1.0
    radii = {node.id: _radius(node, largest) for node in graph.nodes}
    arrows = [_arrow(edge, places, radii) for edge in graph.edges]
    dots = [_dot(node, places[node.id], radii[node.id], middle) for node in graph.nodes]
    return frame(2 * middle[0], 2 * middle[1], "Actor network", [*arrows, *dots])


def _cut(graph: Graph) -> Graph:
    kept = sorted(graph.nodes, key=lambda node: (node.id != AUTHOR, -node.weight))[: _MOST + 1]
    ids = {node.id for node in kept}
    return Graph(graph.name, tuple(kept), tuple(edge for edge in graph.edges if {edge.source, edge.target} <= ids))


def _middle(graph: Graph) -> Place:
    """The middle of the picture, which leaves room for the names on either side."""
    longest = max(len(shortened(node.label, _LETTERS)) for node in graph.nodes)
    return _ACROSS + 26 + longest * _LETTER, _DOWN + _EDGE


def _places(graph: Graph, middle: Place) -> dict[str, Place]:
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


def _dot(node: Node, place: Place, radius: float, middle: Place) -> str:
    """A dot with its name beside it, and in it what is thought of the actor."""
    kind = _KINDS.get(node.kind.rpartition(" ")[2], "of")
    left, top, side = _beside(node, place, radius, middle)
    sign = text(place[0], place[1] + 4.5, _SIGNS[kind], "in", "middle") if _SIGNS[kind] else ""
    name = text(left, top, shortened(node.label, _LETTERS), "name", side)
    return f'<circle class="dot {kind}" cx="{place[0]:.1f}" cy="{place[1]:.1f}" r="{radius:.1f}"/>{sign}{name}'


def _beside(node: Node, place: Place, radius: float, middle: Place) -> tuple[float, float, str]:
    """Where the name of a dot stands, and which end of it stands there: away from the middle."""
    x, y = place
    if node.id == AUTHOR or x - middle[0] >= 40:
        return x + radius + 5, y + 4, "start"
    if middle[0] - x >= 40:
        return x - radius - 5, y + 4, "end"
    return x, y + (-radius - 7 if y < middle[1] else radius + 16), "middle"
