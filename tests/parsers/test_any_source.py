"""Whatever a file holds, it is read or refused with an error of our own, in every format."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newscomment import NewscommentError
from newscomment.parsers.formats import FORMATS
from newscomment.reading import Options, found_in

PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<html>",
        "<!--",
        "&#x110000;",
        "&amp;",
        "# ",
        "> ",
        "- ",
        "[x](y)",
        "`",
        "---\n",
        "{",
        '"text":',
        "[",
        "}",
        "\n",
        "\r\n",
        "Rain fell.",
        "\ud7ff",
        "\x00",
        "From: x\n",
        "Content-Type: text/html\n\n",
        "<script>",
        "]]>",
        "\ufeff",
    ]
)
SOURCES = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=25).map("".join)


@pytest.mark.parametrize("form", FORMATS)
@settings(max_examples=40)
@example("<html><body>" + "<div>" * 3000 + "Rain fell.")
@example('{"text": "' + "[" * 3000)
@example("> " * 2000 + "Rain fell.")
@given(SOURCES)
def test_any_source_is_read_or_refused(form: str, source: str) -> None:
    try:
        found = list(found_in(source.encode(), "x", Options(format=form)))
    except NewscommentError:
        return
    for one in found:
        if isinstance(one.what, NewscommentError):
            continue
        for block in getattr(one.what, "blocks", ()):
            assert one.what.text[block.start : block.end].strip()
