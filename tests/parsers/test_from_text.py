"""Plain text to blocks: paragraphs, the title, headings; the text is never changed."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscomment.errors import InputError
from newscomment.parsers import parse_text

BODY = "The bridge will cost four times what the council said it would when it was planned ten years ago."
MORE = "Nobody on the council has said where the money is to come from, and nobody has asked."


def blocks(text: str, *, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in parse_text(text, title=title).blocks]


def paragraphs(*texts: str) -> list[tuple[str, str]]:
    return [("paragraph", text) for text in texts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Why", ["Why"], id="one word"),
        pytest.param(f"{BODY}\n\n{MORE}", [BODY, MORE], id="blank line"),
        pytest.param(f"\n \n{BODY} \t\n \u00a0\n\n{MORE}  \n\n", [BODY, MORE], id="blank lines with blanks"),
        pytest.param(f"{BODY}\r\n\r\n{MORE}\r\n", [BODY, MORE], id="carriage return and line feed"),
        pytest.param(f"{BODY}\r\r{MORE}", [BODY, MORE], id="carriage returns alone"),
        pytest.param(f"{BODY}\u2029{MORE}", [BODY, MORE], id="paragraph separator"),
        pytest.param(f"{BODY}\f{MORE}", [BODY, MORE], id="form feed"),
        pytest.param(f"\ufeff{BODY}\n\u200b\n{MORE}\u200b", [BODY, MORE], id="invisible characters round words"),
        pytest.param(f"{BODY}\n{MORE}\n{BODY}", [BODY, MORE, BODY], id="a paragraph a line"),
        pytest.param(f"\t{BODY}\n\t{MORE}", [BODY, MORE], id="a paragraph a line, indented"),
        pytest.param("12 Mill Lane\nLeeds\nYorkshire", ["12 Mill Lane", "Leeds", "Yorkshire"], id="an address"),
        pytest.param("- roads\n- ports\n- rails", ["- roads", "- ports", "- rails"], id="a list"),
        pytest.param(
            f"{BODY[:-1]} and that the road\nto it has not been planned.\n{MORE}",
            [f"{BODY[:-1]} and that the road\nto it has not been planned.", MORE],
            id="a sentence broken between lines",
        ),
        pytest.param(f"* * *\n\n{BODY}", ["* * *", BODY], id="a line of marks is kept"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert blocks(text) == paragraphs(*expected)


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_hard_wrapped_lines_are_one_paragraph(width: int, end: str) -> None:
    wrapped = textwrap.fill(f"{BODY} {MORE} {BODY} {MORE}", width).replace("\n", end)
    assert blocks(wrapped) == paragraphs(wrapped)


def test_hard_wrapped_paragraphs_without_blank_lines() -> None:
    first, second = (textwrap.fill(f"{text} {MORE} Twice.", 64) for text in (BODY, MORE))
    assert blocks(f"{first}\n{second}") == paragraphs(first, second)


def test_hard_wrapped_paragraphs_with_indents() -> None:
    first, second = (textwrap.fill(f"{text} {BODY}", 70) for text in (BODY, MORE))
    assert blocks(f"{first}\n    {second}") == paragraphs(first, second)


TITLES = [
    pytest.param("A Bridge Too Dear", id="title case"),
    pytest.param("The bridge that nobody wants", id="sentence case"),
    pytest.param("Who wants this bridge?", id="a question"),
    pytest.param("“Not One Penny”: the council and its bridge", id="with a quotation"),
    pytest.param("What comes next for the U.S.", id="ending in an abbreviation"),
]
NO_TITLES = [
    pytest.param("The bridge is dead.", id="a sentence"),
    pytest.param("By Clara Winter", id="a byline"),
    pytest.param("Clara E. Winter", id="a name with an initial"),
    pytest.param("Monday, July 28, 2014", id="a date"),
    pytest.param("A bridge at dawn. (Photo: C. Winter)", id="a caption"),
    pytest.param("Here is what we said:", id="ending in a colon"),
    pytest.param("www.example.org", id="an address"),
    pytest.param("Read more about bridges", id="an invitation"),
    pytest.param("and so it went on", id="lower case"),
]


@pytest.mark.parametrize("title", TITLES)
def test_title_found(title: str) -> None:
    text = f"\ufeff{title}\n\n{BODY}\n\n{MORE}"
    layout = parse_text(text)
    assert layout.title == title
    assert blocks(text) == [("title", title), *paragraphs(BODY, MORE)]


@pytest.mark.parametrize("first", NO_TITLES)
def test_no_title(first: str) -> None:
    text = f"{first}\n\n{BODY}"
    assert parse_text(text).title is None
    assert blocks(text) == paragraphs(first, BODY)


def test_no_title_without_a_blank_line_or_a_body() -> None:
    assert parse_text(f"A Bridge Too Dear\n{BODY}").title is None
    assert parse_text("A Bridge Too Dear\n\nNo way.").title is None
    assert parse_text("A Bridge Too Dear").title is None


def test_title_given() -> None:
    text = f"A  bridge too dear\n\n{BODY}"
    assert parse_text(text, title="A Bridge Too Dear").title == "A Bridge Too Dear"
    assert blocks(text, title="A Bridge Too Dear")[0] == ("title", "A  bridge too dear")
    assert blocks(text, title="Another")[0] == ("paragraph", "A  bridge too dear")


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        pytest.param("WHO PAYS", "heading", id="capitals"),
        pytest.param("Who Pays for the Bridge", "heading", id="title case"),
        pytest.param("Clara Winter", "paragraph", id="two words may be a name"),
        pytest.param("The bridge is dead", "paragraph", id="sentence case"),
        pytest.param("WHO PAYS.", "paragraph", id="with a stop"),
        pytest.param("ADVERTISEMENT: Buy Our Fine Bridges", "paragraph", id="what surrounds text on a page"),
    ],
)
def test_headings(heading: str, kind: str) -> None:
    assert blocks(f"{BODY}\n\n{heading}\n\n{MORE}") == [("paragraph", BODY), (kind, heading), ("paragraph", MORE)]


PROSE = "The council has known for years that the old bridge would not last, and it has done nothing but wait. " * 2


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        pytest.param(
            ["What the figures say", "“It is my child”"], "heading", id="several lines written like sentences"
        ),
        pytest.param(["What the figures say"], "paragraph", id="a single one may be anything"),
        pytest.param(["Ana Duarte", "Henrik Solheim"], "paragraph", id="names"),
        pytest.param(["He did not stop there:", "Then he went on:"], "paragraph", id="lines that lead on"),
        pytest.param(
            ["Read more about the bridge", "Share this with your friends"], "paragraph", id="what stands round text"
        ),
    ],
)
def test_headings_written_like_sentences(lines: list[str], kind: str) -> None:
    text = "\n\n".join([PROSE, *(part for line in lines for part in (line, PROSE))])
    assert [found for found, words in blocks(text) if words in lines] == [kind] * len(lines)


def test_marked_headings_are_their_words() -> None:
    text = f"# A bridge\n\n{BODY}\n\n## who pays? ##\n\n{MORE}"
    assert blocks(text) == [("title", "A bridge"), *paragraphs(BODY), ("heading", "who pays?"), *paragraphs(MORE)]


def test_the_last_block_heads_nothing() -> None:
    assert blocks(f"{BODY}\n\nWHO PAYS") == paragraphs(BODY, "WHO PAYS")


@pytest.mark.parametrize(
    ("text", "says", "offset"),
    [
        pytest.param("", "empty", None, id="empty"),
        pytest.param(" \n\t\u00a0\u2028", "white space", None, id="white space"),
        pytest.param("\ufeff\u200b", "white space", None, id="invisible characters"),
        pytest.param("ab\ud83dc", "U\\+D83D at offset 2", 2, id="lone surrogate"),
        pytest.param(b"bytes", "bytes, not str", None, id="bytes"),
        pytest.param(None, "NoneType, not str", None, id="none"),
    ],
)
def test_refuses(text: str, says: str, offset: int | None) -> None:
    with pytest.raises(InputError, match=says) as caught:
        parse_text(text)
    assert caught.value.offset == offset


PIECES = [
    "a",
    "Word ",
    "WORD",
    ".",
    "?",
    "#",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\f",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\u200b",
    "\u00a0",
    "•",
    BODY,
]


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_blocks_are_trimmed_in_order_and_lose_no_word(text: str) -> None:
    try:
        layout = parse_text(text)
    except InputError:
        return
    assert layout.text == text
    last = 0
    for start, end, kind in layout.blocks:
        assert last <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip("\ufeff\u200b").strip()
        assert kind in {"title", "heading", "paragraph"}
        assert not any(char.isalnum() for char in text[last:start])
        last = end
    assert not any(char.isalnum() for char in text[last:])
