"""Pieces of HTML: all their words, block by block, each with its place."""

import time
from contextlib import suppress

import pytest

import newscomment
from newscomment import InputError
from newscomment.parsers.from_fragment import parse_fragment
from newscomment.parsers.html_places import ended


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


def test_what_never_ends_is_text_where_there_is_much_of_it() -> None:
    article = parse_fragment("<p>It rains.</p><p>It pours.</p>" + "<a " * 300)
    assert article.text == "It rains.\n\nIt pours.\n\n" + " ".join(["<a"] * 300)
    assert ended("<p title='a < b'>It rains.") == "<p title='a < b'>It rains."
    assert ended("<!-- It rains. -->" * 300) == "<!-- It rains. -->" * 300


@pytest.mark.slow
@pytest.mark.no_cover  # coverage would be timed as well
@pytest.mark.parametrize("piece", ["<a ", "<!--", "<!--a>", "</", "<![cdata[>", "<a b='", "<", "<?"])
def test_no_piece_of_html_takes_quadratic_time(piece: str) -> None:
    best = {count: min(_seconds(piece * count + "It rains.") for _ in range(2)) for count in (2_000, 16_000)}
    assert best[16_000] < 24 * best[2_000] + 0.2


def _seconds(source: str) -> float:
    start = time.process_time()
    with suppress(InputError):
        parse_fragment(source)
    return time.process_time() - start
