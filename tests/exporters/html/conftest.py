"""Articles into every place of which somebody has written a script."""

import warnings

import pytest

import newscomment
from newscomment import Article, Finding, InputWarning, Metadata, Span

VECTORS = (
    "<script>hit()</script>",
    "</style><script>hit()</script>",
    "</title><script>hit()</script>",
    "<img src=x onerror=hit()>",
    "<svg onload=hit()>",
    "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
    "<details open ontoggle=hit()>",
    "<input autofocus onfocus=hit()>",
    "<a href='javascript:hit()'>x</a>",
    '"><script>hit()</script>',
    "'><img src=x onerror=hit()>",
    '" onmouseover="hit()" autofocus onfocus="hit()" x="',
    "<!--><script>hit()</script>-->",
    "<noscript><p title='</noscript><img src=x onerror=hit()>'>",
    "&lt;script&gt;hit()&lt;/script&gt;",
    "</p></span></div><script>hit()</script>",
    "<meta http-equiv=refresh content='0;url=javascript:hit()'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=hit()&gt;'>",
)
"""Texts that have run scripts in pages that did not escape them."""


@pytest.fixture(params=VECTORS)
def attacked(request: pytest.FixtureRequest) -> Article:
    """An article into every place of which somebody has written a script."""
    return written_into(str(request.param))


@pytest.fixture
def all_attacked() -> list[Article]:
    return [written_into(vector) for vector in VECTORS]


def written_into(vector: str) -> Article:
    text = f"{vector} in Moscow\n\n“{vector}” said {vector} Duarte, and Russia may {vector} attack.\n\n{vector} warns of war."
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", InputWarning)  # it says that the text is full of tags
        article = newscomment.parse(text, title=f"A {vector} title")
    known = Metadata(
        authors=(vector,), publisher=vector, url=f"javascript:hit()//{vector}", language=f'en"{vector}', source=vector
    )
    finding = Finding(id="f0", label=vector, span=Span(start=0, end=5), text=text[:5])
    return article.model_copy(update={"metadata": known, "findings": (finding,)})
