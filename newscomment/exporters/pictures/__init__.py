"""Pictures of an article, made without other packages, and its graphs for programs that draw or measure."""

from collections.abc import Callable, Mapping

from newscomment.errors import NotFoundError
from newscomment.exporters.pictures.actor_network import actor_network
from newscomment.exporters.pictures.argument_map import argument_map
from newscomment.exporters.pictures.certainty_bar import certainty_bar
from newscomment.exporters.pictures.dot import to_dot
from newscomment.exporters.pictures.graph import GRAPHS, graph
from newscomment.exporters.pictures.mermaid import to_mermaid
from newscomment.exporters.pictures.networks import to_networkx
from newscomment.model import Article

__all__ = ["GRAPHS", "PICTURES", "graph", "to_dot", "to_mermaid", "to_networkx", "to_svg"]

PICTURES: Mapping[str, Callable[[Article], str]] = {
    "arguments": argument_map,
    "actors": actor_network,
    "certainty": certainty_bar,
}
"""The pictures that there are, by their names."""


def to_svg(article: Article, picture: str) -> str:
    """A picture as SVG. Raises NotFoundError for a picture that there is not."""
    if picture not in PICTURES:
        raise NotFoundError("picture", str(picture), tuple(PICTURES))
    return PICTURES[picture](article)
