"""Plain text to blocks: paragraphs, the title, headings; the text is never changed."""

import textwrap
from itertools import cycle, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscomment
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
        pytest.param("42", ["42"], id="one number"),
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


@pytest.mark.parametrize("width", [24, 36, 60, 72, 80])
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


ROUGH = [
    "The council said no to the bridge on Monday, and",
    "the people of the island, who had waited for it ten years and more, were",
    "told to wait. They will.",
]
VERSES = ["The gulls go out,", "The gulls come in,", "The bridge stays where", "It has always been"]


def test_lines_are_judged_by_the_whole_text() -> None:
    """Two lines alone may be anything; among hard-wrapped paragraphs they are one of them."""
    wrapped = textwrap.fill(f"{BODY} {MORE} {BODY}", 70)
    short = "Nobody on the council, which met on Monday, has said a word about it.\nNobody will."
    assert blocks(f"{wrapped}\n\n{short}\n\n{wrapped}") == paragraphs(wrapped, short, wrapped)
    assert blocks(short) == paragraphs(*short.split("\n"))


def test_short_lines_in_a_wrapped_text_with_blank_lines() -> None:
    wrapped = textwrap.fill(f"{BODY} {MORE}", 72)
    rough = "\n".join(ROUGH)
    text = f"{wrapped}\n\n{rough}\n\n{wrapped}"
    assert blocks(text) == paragraphs(wrapped, rough, wrapped)


@pytest.mark.parametrize("lines", [["- roads", "- ports", "- rails"], VERSES, ["12 Mill Lane", "Leeds", "Yorkshire"]])
def test_lists_verses_and_addresses_in_a_wrapped_text(lines: list[str]) -> None:
    wrapped = textwrap.fill(f"{BODY} {MORE} {BODY}", 72)
    text = "\n\n".join([wrapped, "\n".join(lines), wrapped])
    assert blocks(text) == paragraphs(wrapped, *lines, wrapped)


def test_a_long_link_does_not_unwrap_a_text() -> None:
    lines = textwrap.fill(f"{BODY} {MORE} " * 12, 72)
    link = f"https://example.org/{'a' * 150}"
    assert blocks(f"{lines}\n{link}\n\n{lines}")[0] == ("paragraph", f"{lines}\n{link}")


TITLES = [
    pytest.param("A Bridge Too Dear", id="title case"),
    pytest.param("The bridge that nobody wants", id="sentence case"),
    pytest.param("Who wants this bridge?", id="a question"),
    pytest.param("“Not One Penny”: the council and its bridge", id="with a quotation"),
    pytest.param("What comes next for the U.S.", id="ending in an abbreviation"),
    pytest.param("Reckoning", id="one word"),
    pytest.param("Close the Loophole Now", id="close"),
    pytest.param("Share the burden of the bridge", id="share"),
    pytest.param("Watch Your Bridges", id="watch"),
    pytest.param("Read My Lips: No New Bridges", id="read"),
    pytest.param("From the Island, a Plea", id="from"),
    pytest.param("By the Numbers: What a Bridge Costs", id="by"),
    pytest.param("Source of Pride, Source of Debt", id="source"),
    pytest.param("Related by Bridge", id="related"),
    pytest.param("Updated maps, outdated minds", id="updated"),
    pytest.param("Sign of the Times", id="sign"),
    pytest.param("May 4, 2014, and what came after", id="a date and more"),
    pytest.param("why we can’t wait for a bridge", id="lower case"),
    pytest.param("iPhones on the island", id="a brand in lower case"),
    pytest.param("The bridge that never was…", id="trailing off"),
    pytest.param("Not in My Harbour!", id="an exclamation in title case"),
    pytest.param("The Mayor Is Unfit for Bridges. Period.", id="two sentences in title case"),
    pytest.param("Opinion: The bridge is dead. Let it rest.", id="labelled as opinion"),
    pytest.param("Mark Promises, Not Words", id="a given name that is a verb"),
    pytest.param("My Brilliant Commute", id="a given name that is a pronoun"),
    pytest.param("An Unhappy Marriage", id="a given name that is an article"),
    pytest.param("May Must Go", id="a given name before a verb"),
    pytest.param("Hope Springs Eternal", id="a given name, and one that is hardly a surname"),
]
NO_TITLES = [
    pytest.param("The bridge is dead.", id="a sentence"),
    pytest.param("By Clara Winter", id="a byline"),
    pytest.param("May Sarton", id="a name that begins with a word"),
    pytest.param("Hope Brown and Grace Hale", id="two of them"),
    pytest.param("By Will Power", id="a name of words, but signed"),
    pytest.param("Clara E. Winter", id="a name with an initial"),
    pytest.param("Clara Winter", id="a name"),
    pytest.param("Clara Winter, Henrik O’Neill and Sen. Amos van Bell", id="names"),
    pytest.param("The Editorial Board", id="those who wrote it"),
    pytest.param("Monday, July 28, 2014", id="a date"),
    pytest.param("Updated 5:30 p.m. EDT", id="a time", marks=pytest.mark.xfail(strict=True, reason="no date in it")),
    pytest.param("Last updated 28 July 2014 at 5:30 pm", id="a date of change"),
    pytest.param("A bridge at dawn. (Photo: C. Winter)", id="a caption"),
    pytest.param("Photo by Clara", id="a credit"),
    pytest.param("“A bridge is a promise” — Henrik the Builder", id="a motto"),
    pytest.param("Here is what we said:", id="ending in a colon"),
    pytest.param("www.example.org", id="an address"),
    pytest.param("Read more about bridges", id="an invitation"),
    pytest.param("Share this article", id="share this"),
    pytest.param("Close", id="a button"),
    pytest.param("Watch: the bridge at dawn", id="a label"),
    pytest.param("Related stories", id="a list of links"),
    pytest.param("OPINION", id="a rubric"),
    pytest.param("and so it went on", id="going on"),
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
    assert [words for _, words in blocks(text)] == [first, BODY]


@pytest.mark.parametrize("label", ["OPINION", "Editorial:", "Op-Ed"])
def test_a_label_over_the_title(label: str) -> None:
    found = blocks(f"{label}\n\nA Bridge Too Dear\n\nBy Ana Duarte\n\n{BODY}")
    assert [kind for kind, _ in found] == ["byline", "title", "byline", "paragraph"]


def test_a_title_needs_a_body() -> None:
    assert parse_text("A Bridge Too Dear").title is None
    assert parse_text("A Bridge Too Dear\n\nLeeds").title is None
    assert parse_text("A Bridge Too Dear\n\nNo way.").title == "A Bridge Too Dear"


def test_a_title_over_paragraphs_that_are_lines() -> None:
    assert blocks(f"A Bridge Too Dear\n{BODY}\n{MORE}") == [("title", "A Bridge Too Dear"), *paragraphs(BODY, MORE)]
    assert parse_text("12 Mill Lane\nLeeds\nYorkshire").title is None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        pytest.param(["A Bridge Too Dear:", "Why the Council Must Say No"], 2, id="after a colon"),
        pytest.param(["The bridge that nobody wants", "and everybody will pay for"], 2, id="in sentence case"),
        pytest.param(["A Bridge Too Dear", "Clara Winter"], 1, id="a name below"),
        pytest.param(["A Bridge Too Dear", "By Clara Winter"], 1, id="a byline below"),
        pytest.param(["A Bridge Too Dear", "July 28, 2014"], 1, id="a date below"),
        pytest.param(["A Bridge Too Dear", "The council must say no."], 1, id="a summary below"),
        pytest.param(["Clara Winter", "July 28, 2014"], 0, id="no title at all"),
    ],
)
def test_two_lines_that_stand_together(lines: list[str], title: int) -> None:
    text = "\n".join(lines)
    layout = parse_text(f"{text}\n\n{BODY}\n\n{MORE}")
    assert layout.title == (" ".join(lines[:title]) or None)
    assert [block.kind for block in layout.blocks].count("title") == (title > 0)
    assert layout.blocks[0].end == len("\n".join(lines[: max(1, title)]))


def test_a_given_title_of_two_lines() -> None:
    text = f"A Bridge\nToo Dear\n\n{BODY}"
    assert blocks(text, title="A Bridge Too Dear") == [("title", "A Bridge\nToo Dear"), *paragraphs(BODY)]
    assert blocks("Why", title="Why Why") == paragraphs("Why")


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
        pytest.param("Clara van der Winter", "paragraph", id="a name"),
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
        pytest.param("...", "no word", None, id="marks"),
        pytest.param("“?!” — 🙂", "no word", None, id="marks of all kinds"),
        pytest.param("ab\ud83dc", "U\\+D83D at offset 2", 2, id="lone surrogate"),
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


ESSAY = (
    f"A Bridge Too Dear\n\n{BODY}\n\nWho Pays for the Bridge\n\n{MORE} “It is dead,” she said.\n\n- roads\n- ports\n"
)
WHITE = {
    "\n": ["\n", "\r\n", "\r", " \n", "\t\n", "\u00a0\r\n", "\u2028", "\n\ufeff"],
    " ": [" ", "\u00a0", "\t", "  ", "\u2009"],
}


@given(st.data())
def test_kinds_of_white_space_change_offsets_and_nothing_else(data: st.DataObject) -> None:
    """The same words in the same blocks, whatever the white space is; every offset is exact."""
    end = data.draw(st.sampled_from(WHITE["\n"]))
    blanks = data.draw(st.lists(st.sampled_from(WHITE[" "]), min_size=1, max_size=9))
    at = {"\n": repeat(end), " ": cycle(blanks)}
    text = "\ufeff" + "".join(next(at[char]) if char in at else char for char in ESSAY)
    found = [(kind, " ".join(words.split())) for kind, words in blocks(text)]
    assert found == [(kind, " ".join(words.split())) for kind, words in blocks(ESSAY)]


def test_a_line_of_separators_is_blank() -> None:
    layout = parse_text("The ferry left early, and nobody on the island\n\x1f\nknew why it had done so.")
    assert [layout.text[block.start : block.end] for block in layout.blocks] == [
        "The ferry left early, and nobody on the island",
        "knew why it had done so.",
    ]


SIGNED_BODY = "The bridge to the island was promised for the spring of last year, and nobody has seen it."


@pytest.mark.parametrize(
    ("text", "kinds", "authors"),
    [
        (f"The Long Wait\n\nby Peter Novak\n\n{SIGNED_BODY}", ["title", "byline", "paragraph"], ("Peter Novak",)),
        (f"By Ana Duarte and Mark Lund\n\n{SIGNED_BODY}", ["byline", "paragraph"], ("Ana Duarte", "Mark Lund")),
        (
            f"The Long Wait\n\nThe Editorial Board\n\n{SIGNED_BODY}",
            ["title", "byline", "paragraph"],
            ("The Editorial Board",),
        ),
        (f"The Long Wait\n\n{SIGNED_BODY}\n\nBy Ana Duarte", ["title", "paragraph", "paragraph"], None),
        (f"The Long Wait\n\nBy the River\n\n{SIGNED_BODY}", None, None),
        ("By Ana Duarte", ["paragraph"], None),
    ],
    ids=["below the title", "at the head", "the editors", "at the end", "no byline", "nothing else"],
)
def test_a_byline_goes_to_the_metadata(text: str, kinds: list[str] | None, authors: tuple[str, ...] | None) -> None:
    layout = parse_text(text)
    assert kinds is None or [block.kind for block in layout.blocks] == kinds
    assert layout.metadata.get("authors") == authors
    assert layout.text == text


def test_a_title_that_is_given_costs_no_byline() -> None:
    layout = parse_text(f"The Long Wait\n\nBy Peter Novak\n\n{SIGNED_BODY}", title="Waiting for a Bridge")
    assert (layout.title, layout.metadata["authors"]) == ("Waiting for a Bridge", ("Peter Novak",))
    assert [block.kind for block in layout.blocks] == ["byline", "byline", "paragraph"]
    article = newscomment.parse(layout.text, title="Waiting for a Bridge")
    assert [article.text[span.slice] for span in article.paragraphs] == [SIGNED_BODY]
    assert article.actors == newscomment.parse(layout.text).actors
