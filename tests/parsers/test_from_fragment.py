"""Pieces of HTML: all their words, block by block, each with its place."""

import pytest

import newscomment
from newscomment import InputError
from newscomment.parsers.from_fragment import parse_fragment


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The Kremlin may blink.", "The Kremlin may blink."),
        ("<p>One  \n line.</p><p>Two &amp;&nbsp;three&#8217;s.</p>", "One line.\n\nTwo &\u00a0three’s."),
        ("<div>One<br>and the same.<br><br>Two.</div>", "One and the same.\n\nTwo."),
        ("<ul><li>One</li><li>Two <b>bold</b>ly.</li></ul>", "One\n\nTwo boldly."),
        ("<p>Rain.<script>var x</script><table><tr><td>1</td></tr></table></p>", "Rain."),
        ("<p>Rain < snow <b>and</i> hail", "Rain < snow and hail"),
        ("<figure>Never closed <p>Rain.", None),
        ("<p></p> &nbsp; <br>", None),
        ("", None),
    ],
)
def test_the_words_of_a_piece(source: str, text: str | None) -> None:
    if text is None:
        with pytest.raises(InputError):
            parse_fragment(source)
    else:
        assert parse_fragment(source).text.replace(" ", "\u00a0") == text.replace(" ", "\u00a0")


def test_every_word_has_its_place_in_the_source() -> None:
    source = "<h2>What next</h2>\n<p>The <b>Krem</b>lin &amp; co may <a href='x'>blink</a>.</p>\n<p>It lied.</p>"
    article = newscomment.parse(f'{{"html": {source!r}}}'.replace("'", '"').replace('"x"', "x"), format="json")
    assert article.text == "What next\n\nThe Kremlin & co may blink.\n\nIt lied."
    plain = source.replace("'x'", "x")
    for words, found in (("Kremlin", "Krem</b>lin"), ("&", "&amp;"), ("It lied", "It lied"), ("next", "next")):
        start = article.text.index(words)
        (place,) = article.in_source((start, start + len(words)))
        assert plain[place.slice] == found
