"""The page: exact words, marks that overlap, nothing that is not escaped, small and quick."""

import re
import time
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from newscomment import Article, parse
from newscomment.exporters import outline
from newscomment.exporters.html.legend import SWITCHES
from newscomment.exporters.html.marks import Mark
from newscomment.exporters.html.pieces import Pieces

CSS = (files("newscomment.exporters.html") / "data" / "page.css").read_text("utf-8")
TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "div",
    "p",
    "h1",
    "h2",
    "section",
    "small",
    "span",
    "b",
    "q",
    "code",
    "label",
    "input",
    "details",
    "summary",
    "ul",
    "li",
    "aside",
    "svg",
    "path",
}
ATTRIBUTES = {
    "lang",
    "charset",
    "http-equiv",
    "content",
    "name",
    "class",
    "role",
    "aria-label",
    "type",
    "checked",
    "data-k",
    "data-by",
    "tabindex",
    "hidden",
    "open",
    "viewbox",
    "preserveaspectratio",
    "d",
}


class Reader(HTMLParser):
    """What a browser would make of a page: elements, attributes, and the words of the text without the cards."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.blocks: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in {"meta", "input"}:
            self._open.append((tag, dict(attrs).get("class") or ""))
        if tag in {"h1", "h2", "p"}:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        inside = {tag for tag, _ in self._open} | {name for _, classes in self._open for name in classes.split()}
        if inside & {"text", "h1"} and not inside & {"card", "role"} and self.blocks:
            self.blocks[-1] += data


def test_the_words_are_those_of_the_text(article: Article) -> None:
    blocks = Reader(article.to_html()).blocks
    title = [article.title_span] if article.title_span else []
    headings = [section.heading_span for section in article.sections if section.heading_span]
    for span in (*title, *headings, *article.paragraphs):
        assert article.text[span.slice] in blocks


def test_the_words_of_a_hundred_essays_are_those_of_the_text(odd: Article) -> None:
    test_the_words_are_those_of_the_text(odd)


def test_nothing_that_stands_in_an_article_becomes_an_element(attacked: Article) -> None:
    for html in (attacked.to_html(), attacked._repr_html_()):
        reader = Reader(html)
        assert reader.tags <= TAGS
        assert reader.attributes <= ATTRIBUTES


def test_the_page_forbids_scripts_and_the_network_and_has_none(essay: Article) -> None:
    page = essay.to_html()
    assert "default-src 'none'" in page
    assert re.findall(r"https?:|url\(|@import|<script|javascript:|\ssrc=|\shref=", page) == []


def test_the_bar_over_the_text_has_a_column_for_each_piece_of_a_claim(essay: Article) -> None:
    bar = essay.to_html().partition('<div class="sure"')[2].partition("</div>")[0]
    paths = dict(re.findall(r'<path class="(\w+)" d="([^"]+)"/>', bar))
    assert paths.pop("cut").count("M") == len(essay.sections) - 1
    assert sum(path.count("M") for path in paths.values()) == sum(len(claim.spans) for claim in essay.claims)
    assert {*paths} <= {"certain", "probable", "possible", "doubtful", "ask"}


def test_a_card_tells_kind_source_certainty_and_rule(essay: Article) -> None:
    page = essay.to_html()
    for claim in essay.claims:
        card = page.partition(f"<b>{claim.kind} · ")[2]
        assert card, claim
    assert "<b>evaluation · Ana Duarte (direct, “insisted on Monday”)</b>" in page
    assert "<span>possible, hedge “could”, premise</span><code>kinds.would kinds.may certainty.could</code>" in page


def test_the_register_beside_the_text_has_each_risk_once() -> None:
    article = parse("Delay could split the alliance. Nobody wants that. In the end, the alliance may break apart.")
    assert (len(article.risks), len(article.risk_register())) == (2, 1)
    assert "Risk register <small>1</small>" in article.to_html()


def test_who_says_what_passes_over_notes_and_over_sources_that_nobody_names() -> None:
    text = "It is safe, said Ana Holt. High waves are expected to flood the town.\n\nFollow us on Twitter, says Bo Lund"
    said = parse(text).to_html().partition("Who says what <small>")[2].partition("</ul>")[0]
    assert said.startswith("1</small>")
    assert "Ana Holt" in said


def test_a_sign_and_a_name_stand_side_by_side() -> None:
    marks = [Mark(0, 9, "c", colour="p0", by="Ana"), Mark(0, 6, "a n", first="g-state")]
    shown = Pieces("Poland will", marks).html(0, 11)
    assert shown.startswith('<span class="by p0" data-by="Ana"></span><span class="c a n g-state p0">Poland</span>')


def test_notes_round_the_essay_are_paler_unless_there_is_nothing_else() -> None:
    shown = parse("Close the harbour. It is dangerous.\n\nFollow us on Twitter").to_html()
    assert [part.startswith(' class="note"') for part in shown.split("<section")[1:]] == [False, True]
    assert '<section class="note">' not in parse("Close the harbour now").to_html()


def test_the_letters_of_one_line_stand_side_by_side() -> None:
    sentences = "The resurgence of the virus has thrust the pandemic to the fore of our national consciousness. "
    shown = parse(f"{sentences}Is that right? A false choice. We want both. {sentences}").to_html()
    assert re.findall(r'class="st" data-k="(.+?)"', shown) == ["E", "?E"]


def test_it_is_the_same_every_time(essay: Article) -> None:
    assert essay.to_html() == Article.from_json(essay.to_json()).to_html()


def test_a_page_of_900_words_is_small(essay: Article) -> None:
    words = len(essay.text.split())
    assert len(essay.to_html().encode()) * 900 / words < 150_000


@pytest.mark.no_cover  # coverage would be timed as well
def test_a_page_of_900_words_is_quickly_made(essay: Article) -> None:
    essay.to_html()
    reading = min(_seconds(lambda: parse(essay.text)) for _ in range(3))
    assert min(_seconds(essay.to_html) for _ in range(5)) < reading / 2


def _seconds(action: Callable[[], object]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start


def test_marks_that_overlap_are_cut_where_they_begin_and_end() -> None:
    marks = [Mark(0, 6, "r"), Mark(2, 4, "h"), Mark(3, 9, "c", colour="p0", by="Ana")]
    assert Pieces("abcdefghij", marks).html(0, 10) == (
        '<span class="r">ab</span><span class="r h">c</span><span class="by p0" data-by="Ana"></span><span class="r h c p0">d</span>'
        '<span class="r c p0">ef</span><span class="c p0">ghi</span>j'
    )


def test_a_mark_over_two_blocks_is_shown_in_both() -> None:
    pieces = Pieces("abc def", [Mark(1, 6, "r", first="ts", last="te")])
    assert pieces.html(0, 3) == 'a<span class="r ts">bc</span>'
    assert pieces.html(4, 7) == '<span class="r te">de</span>f'


def test_every_rule_that_found_something_is_on_a_card(essay: Article) -> None:
    page = essay.to_html()
    found = [*(claim.evidence for claim in essay.claims), *(risk.evidence for risk in essay.risks)]
    assert {one.rule for evidence in found for one in evidence if one.rule not in page} == set()


def test_every_switch_switches_something() -> None:
    asked = set(re.findall(r":has\(\.k-(\w+):not\(:checked\)\)", CSS))
    assert asked == {name for name, _ in SWITCHES} | {"finding"}


def test_cards_can_be_reached_by_keyboard(essay: Article) -> None:
    page = essay.to_html()
    assert page.count('class="card"') == len(re.findall(r'<span class="st[^>]* tabindex="0"', page))


def themes() -> list[dict[str, str]]:
    blocks = re.findall(r"\{\s*(--ink.*?)\}", CSS, re.DOTALL)
    return [dict(re.findall(r"(--\w+):(#[0-9a-f]{3,6})\b", block)) for block in blocks]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:4])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", themes(), ids=["light", "dark", "light by choice", "dark by choice"])
@pytest.mark.parametrize("ground", ["--paper", "--card", "--lit", "--glow", "--r1", "--r2"])
def test_text_has_a_contrast_of_at_least_four_and_a_half(theme: dict[str, str], ground: str) -> None:
    inks = ["--ink", *(["--soft"] if ground in {"--paper", "--card"} else []), *(f"--p{n}" for n in range(6))]
    weak = {
        ink: round(contrast(theme[ink], theme[ground]), 2) for ink in inks if contrast(theme[ink], theme[ground]) < 4.5
    }
    assert weak == {}


def test_lists_of_findings_are_shown_as_tables(essay: Article) -> None:
    shown = essay.risks._repr_html_()  # type: ignore[attr-defined]
    assert shown.count("<tr>") == len(essay.risks) + 1
    assert "hazard" in shown
    assert essay.risks[0].hazard.text in shown


def test_parts_of_lists_and_what_look_ups_give_are_shown_as_tables(essay: Article) -> None:
    for found in (essay.claims[3:5], essay.claims_by("Ana Duarte"), essay.risks_to("Ukraine"), essay.risk_register()):
        shown = found._repr_html_()  # type: ignore[union-attr]
        assert shown.count("<tr>") == len(found) + 1
    assert essay.claims[3:5] == (essay.claims[3], essay.claims[4])
    shown = essay.claims[1:3]._repr_html_()  # type: ignore[attr-defined]
    assert ">2 found</caption>" in shown
    assert "a1 direct assertive" in shown


def test_a_name_just_before_what_is_said_is_not_said_again() -> None:
    text = "Daniel Reyes is the mayor of a town with two bridges and a canal that no ship has used for years. "
    near, far = (
        parse(f"{text}{said}").to_html() for said in ("Mr. Reyes says the tolls are low.", "He says the tolls are low.")
    )
    assert 'data-by="Daniel Reyes"' not in near
    assert 'data-by="Daniel Reyes"' in far


def test_the_moment_of_publication_is_shown_as_its_day() -> None:
    article = parse("Rain may fall.", metadata={"published": "2031-02-03T06:00:00+00:00"})
    assert "2031-02-03 ·" in article.to_html()
    assert "T06" not in article.to_html()
    assert "2031-02-03 ·" in outline(article)
    assert "T06" not in outline(article)


def test_a_trigger_with_a_conjunction_has_no_second_one() -> None:
    shown = parse("If we wait, the river could flood the town.").to_html()
    assert "If we wait" in shown
    assert "if If" not in shown


def test_a_trigger_that_is_no_condition_takes_no_if() -> None:
    shown = parse("A run on deposits could ruin the bank.").to_html()
    assert "if A run" not in shown
    assert "trigger: A run on deposits" in shown
