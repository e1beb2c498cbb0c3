"""Mermaid itself, in a browser, draws what is written for it."""

import os
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import pytest

from newscomment import Article
from newscomment.exporters.pictures import GRAPHS, graph

MERMAID = os.environ.get("NEWSCOMMENT_MERMAID", "")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not MERMAID, reason="NEWSCOMMENT_MERMAID names no mermaid.min.js"),
]


@pytest.mark.parametrize("name", GRAPHS)
def test_mermaid_draws_every_node_and_edge(article: Article, name: str, seen: Callable[[str, str], Any]) -> None:
    page = f'<script src="{Path(MERMAID).as_uri()}"></script><pre>{escape(article.to_mermaid(name))}</pre>'
    script = """
        mermaid.initialize({ startOnLoad: false });
        const { svg } = await mermaid.render("drawn", document.querySelector("pre").textContent);
        const drawn = new DOMParser().parseFromString(svg, "text/html");
        return [".node", ".edgePaths path"].map(one => drawn.querySelectorAll(one).length);
    """
    found = graph(article, name)
    assert seen(page, script) == [len(found.nodes), len(found.edges)]
