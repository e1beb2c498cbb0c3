"""The parts of a picture: escaped text, boxes of wrapped words, arrows, and the frame with its colours."""

from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from textwrap import wrap

from newscomment.bundled import bundled_text
from newscomment.model.base import shortened

LINE = 17
"""Height of a line of words."""

_LETTER = 7.0
"""Mean width of a letter."""


@cache
def _styles() -> str:
    source = bundled_text("exporters/pictures/data/picture.css")
    return "".join(line.strip() for line in source.splitlines() if not line.startswith("/*"))


class Picture(str):
    """SVG as text, that a notebook shows as a picture."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)


def frame(width: float, height: float, title: str, parts: Iterable[str]) -> Picture:
    """A whole picture on a ground of its own, light or dark; `title` is what a screen reader says of it."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" role="img"'
    arrow = "".join(
        f'<marker id="nc-{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path class="tip {name}" d="M0 0 8 4 0 8z"/></marker>'
        for name in ("for", "against", "of")
    )
    described = f"<title>{escape(title)}</title><style>{_styles()}</style><defs>{arrow}</defs>"
    ground = f'<rect class="ground" x="0" y="0" width="{width:g}" height="{height:g}"/>'
    return Picture(f'{head} class="nc-picture">{described}{ground}{"".join(parts)}</svg>\n')


def lines(words: str, width: float, most: int) -> list[str]:
    """Words in as many lines as fit, the last one with an ellipsis where something was left out."""
    room = max(6, int(width / _LETTER))
    found = wrap(shortened(words, 2 * room * most), room)
    if len(found) <= most:
        return found or [""]
    return [*found[: most - 1], shortened(" ".join(found[most - 1 :]), room)]


def box(left: float, top: float, width: float, words: Sequence[str], classes: str) -> str:
    """Lines of words in a box with round corners."""
    height = box_height(words)
    rows = "".join(
        f'<tspan x="{left + 10:g}" y="{top + 20 + LINE * number:g}">{escape(line)}</tspan>'
        for number, line in enumerate(words)
    )
    return (
        f'<g class="{classes}"><rect x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="7"/>'
        f"<text>{rows}</text></g>"
    )


def box_height(words: Sequence[str]) -> float:
    """The height of a box round lines of words."""
    return LINE * len(words) + 14


def text(left: float, top: float, words: str, classes: str = "", anchor: str = "start") -> str:
    """Words on one line."""
    return f'<text class="{classes}" x="{left:g}" y="{top:g}" text-anchor="{anchor}">{escape(words)}</text>'
