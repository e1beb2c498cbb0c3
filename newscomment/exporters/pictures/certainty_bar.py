"""The bar of certainty: the text from left to right, and how sure its claims are."""

from html import escape

from newscomment.exporters.parties import in_essay
from newscomment.exporters.pictures.svg import frame, text
from newscomment.model import Article, Claim, Section
from newscomment.model.base import shortened

LEVELS = {"certain": 1.0, "probable": 0.72, "possible": 0.46, "doubtful": 0.22}
"""How high a column stands, by the level of certainty."""

_WIDTH, _EDGE, _TOP, _HEIGHT = 760, 12, 34, 46
_ROOM = 92
"""The least width of a section whose role is written below it."""


def certainty_bar(article: Article) -> str:
    """A bar for each claim where it stands in the essay, the higher the surer; questions are drawn hollow, in SVG."""
    scale = (_WIDTH - 2 * _EDGE) / max(1, len(article.text))
    bars = [_bar(claim, scale) for claim in in_essay(article, article.claims)]
    cuts = [_cut(section.span.start * scale + _EDGE) for section in article.sections[1:]]
    roles = [_role(section, scale) for section in article.sections if len(section.span) * scale > _ROOM]
    legend = "the higher the surer; hollow: a question"
    head = text(_EDGE, 20, "How sure the claims are", "name") + text(_WIDTH - _EDGE, 20, legend, "soft small", "end")
    base = f'<path class="joint" d="M{_EDGE} {_TOP + _HEIGHT}H{_WIDTH - _EDGE}"/>'
    return frame(_WIDTH, _TOP + _HEIGHT + 26, "How sure the claims are", [head, *cuts, *bars, base, *roles])


def _role(section: Section, scale: float) -> str:
    return text(section.span.start * scale + _EDGE + 2, _TOP + _HEIGHT + 16, section.role, "soft small")


def _bar(claim: Claim, scale: float) -> str:
    level = claim.certainty.level
    height = _HEIGHT * LEVELS[level]
    left = claim.spans[0].start * scale + _EDGE
    width = max(2.0, sum(map(len, claim.spans)) * scale - 1)
    classes = f"bar {level}{' asked' if claim.kind == 'question' else ''}{' told' if claim.attribution else ''}"
    told = f"{level}: {shortened(claim.shown, 90)}"
    place = f'x="{left:.1f}" y="{_TOP + _HEIGHT - height:.1f}" width="{width:.1f}" height="{height:.1f}"'
    return f'<rect class="{classes}" {place}><title>{escape(told)}</title></rect>'


def _cut(left: float) -> str:
    return f'<path class="cut" d="M{left:.1f} {_TOP - 4}V{_TOP + _HEIGHT + 4}"/>'
