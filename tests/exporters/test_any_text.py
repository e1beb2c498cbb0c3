"""Whatever stands in a text, every exporter writes it, and what it writes is whole."""

import json
import xml.etree.ElementTree as ET
from importlib.util import find_spec

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newscomment
from newscomment import Article, InputError
from newscomment.cli.forms import FORMS, Ask
from newscomment.comparing import compare, read_annotations
from newscomment.exporters.exchange.annotations import SPAN_KINDS, annotations
from newscomment.exporters.tables import TABLES

WORDS = st.sampled_from(
    [
        "Moscow",
        "said",
        "“",
        "”",
        "may",
        "attack",
        "because",
        "Ana Duarte",
        ".",
        "\n\n",
        "\u2028",
        "\x0b",
        "\x1b[31m",
        "]]>",
    ]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=30).map(" ".join)


def reading(text: str) -> Article | None:
    try:
        return newscomment.parse(text)
    except InputError:
        return None


@pytest.mark.filterwarnings("ignore::newscomment.InputWarning")
@settings(max_examples=60)
@example("Moscow\x0b may\x01 attack\x1f, said “Ana\u2028 Duarte”.\r\nRain\x85 fell because of it.")
@example("\ufeffMoscow may attack. <![CDATA[x]]> &#0; \u202e\u2066 \ud7ff\ue000\U0010ffff")
@given(TEXTS)
def test_any_text_is_written_in_every_form(text: str) -> None:
    article = reading(text)
    if article is None:
        return
    for name, form in FORMS.items():
        if name == "spacy" and find_spec("spacy") is None:
            continue
        written = form.write(article, Ask())
        written.encode()
        if name == "svg":
            ET.fromstring(written)
        elif form.suffix in {".json", ".jsonld"}:
            json.loads(written)
        elif form.suffix == ".jsonl":
            assert len([json.loads(line) for line in written.splitlines()]) == written.count("\n")
    for kind in TABLES:
        article.to_csv(kind)
    for picture in ("actors", "certainty"):
        ET.fromstring(article.to_svg(picture))
    found = annotations(article, SPAN_KINDS)
    back = compare(found, read_annotations(article.to_brat().ann, article.text))[-1]
    assert back.exact == back.found == back.right
