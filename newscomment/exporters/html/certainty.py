"""The bar of certainty over a text: from its first word to its last a column for each claim of the essay."""

from collections import defaultdict
from collections.abc import Iterator

from newscomment.exporters.parties import in_essay
from newscomment.exporters.pictures.certainty_bar import LEVELS
from newscomment.model import Article, Claim

_WIDTH, _HEIGHT = 1000, 30
_LABEL = "How sure the claims are, from the first to the last: the higher the surer"


def certainty(article: Article) -> str:
    """The bar as one picture, a path for each level; nothing where there is no claim. What it tells is on the cards."""
    claims = in_essay(article, article.claims)
    if not claims:
        return ""
    scale = _WIDTH / len(article.text)
    paths: defaultdict[str, str] = defaultdict(str)
    for claim in claims:
        paths["ask" if claim.kind == "question" else claim.certainty.level] += "".join(_columns(claim, scale))
    paths["cut"] = "".join(f"M{section.span.start * scale:.1f} 0v{_HEIGHT}" for section in article.sections[1:])
    drawn = "".join(f'<path class="{name}" d="{path}"/>' for name, path in paths.items() if path)
    picture = f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" preserveAspectRatio="none" role="img" aria-label="{_LABEL}">'
    return f'<div class="sure" hidden="hidden">{picture}{drawn}</svg><small>{_LABEL}</small></div>'


def _columns(claim: Claim, scale: float) -> Iterator[str]:
    height = _HEIGHT * LEVELS[claim.certainty.level]
    for span in claim.spans:
        width = max(2.0, len(span) * scale - 1)
        yield f"M{span.start * scale:.1f} {_HEIGHT}v{-height:.4g}h{width:.1f}v{height:.4g}z"
