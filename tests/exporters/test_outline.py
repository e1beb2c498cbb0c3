"""The outline: every kind has a block, nothing is wider than the terminal, and nothing that traces a finding is cut."""

import re
from pathlib import Path
from typing import Any

import pytest

import newscomment
from newscomment import Article, Finding, NotFoundError, Section, Span
from newscomment.exporters import BLOCKS, outline
from newscomment.exporters.columns import cells_width
from newscomment.exporters.outline import FIRST
from newscomment.model.fields import groups

ESSAY = Path(__file__).resolve().parent.parent.parent / "docs" / "examples" / "lifting-sanctions-too-soon.txt"

WARNED = """The harbour

Two retired pilots warn that the new bridge could trap the fleet in the harbour. “Nobody asked us,” they say.
The council should listen, because a closed harbour would ruin the town.
"""


@pytest.fixture(scope="module")
def essay() -> Article:
    return newscomment.read(ESSAY)


@pytest.fixture(scope="module")
def warned() -> Article:
    return newscomment.parse(WARNED)


def test_every_kind_that_an_article_holds_has_a_block() -> None:
    assert set(BLOCKS) == {*groups(Article).values(), "risk_register"}
    assert set(FIRST) <= set(BLOCKS)


@pytest.mark.parametrize("kind", sorted(set(BLOCKS) - {"findings"}))
def test_every_kind_shows_something_of_the_essay(essay: Article, kind: str) -> None:
    head, _, rest = outline(essay, kinds=[kind]).partition("\n\n")
    assert head.startswith("Lifting sanctions too soon")
    assert len(rest.splitlines()) >= 3


def test_findings_of_own_rules_are_shown_without_being_asked_for() -> None:
    finding = Finding(id="f0", label="pledge", span=Span(start=0, end=5), text="Peace")
    assert re.search("^Findings\n  pledge  Peace", outline(Article(text="Peace.", findings=(finding,))), re.MULTILINE)


def test_the_register_shows_each_risk_once_with_all_its_places() -> None:
    text = "Delay could split the alliance. Nobody wants that.\n\nThe alliance may break apart if we delay again."
    shown = outline(newscomment.parse(text), kinds=["risk_register"])
    assert re.search("^Risk register\n.*\n  possible  moderate  split the alliance .* ¶1, ¶2$", shown, re.MULTILINE)
    assert outline(newscomment.parse("It rained."), kinds=["risk_register"]).endswith("\n\nRisk register  none\n")


def test_a_kind_of_which_nothing_was_found_says_so(warned: Article) -> None:
    assert outline(warned, kinds=["findings"]).endswith("\n\nFindings  none\n")
    assert "Findings" not in outline(warned)


@pytest.mark.parametrize("width", [1, 40, 50, 60, 72, 80, 100, 120, 200])
@pytest.mark.parametrize("more", [False, True], ids=["plain", "ids, rules and all"])
def test_no_line_is_wider_than_the_terminal(essay: Article, width: int, more: bool) -> None:
    shown = outline(essay, kinds=BLOCKS, width=width, ids=more, rules=more, all_rows=more)
    assert [line for line in shown.splitlines() if cells_width(line) > max(width, 40)] == []


@pytest.mark.parametrize("width", [60, 80, 100])
def test_ids_of_rules_are_never_cut(essay: Article, width: int) -> None:
    shown = outline(essay, kinds=["risks"], width=width, rules=True)
    assert {evidence.rule for risk in essay.risks for evidence in risk.evidence} <= set(re.findall(r"[\w.-]+", shown))


def test_ids_of_what_was_found(essay: Article) -> None:
    shown = outline(essay, kinds=["risks"], ids=True)
    assert [risk.id for risk in essay.risks] == re.findall(r"\br\d+$", shown, re.MULTILINE)


def test_all_words_are_shown_when_all_is_asked_for(essay: Article) -> None:
    assert "…" in outline(essay, width=80)
    assert not re.search(r"\S…", outline(essay, width=80, all_rows=True))


def test_a_risk_seen_by_a_source_that_is_no_actor_shows_its_words(warned: Article) -> None:
    [line] = [line for line in outline(warned, kinds=["risks"], width=160).splitlines() if "trap the fleet" in line]
    assert "author" not in line
    assert "Two retired pilots" in line


def test_an_unknown_kind_is_told(essay: Article) -> None:
    with pytest.raises(NotFoundError, match="no block 'clams'; did you mean 'claims'"):
        outline(essay, kinds=["clams"])


NOTED = """Story highlights

Ana Holt: Close the harbour, and open a school

The harbour should be closed. It is dangerous, said Ana Holt, the mayor. High waves are expected to flood the town.
The council has waited for ten years, and the school is falling down.

Nobody wants another winter like the last one. The town must act.

Follow us on Facebook and Twitter
"""


def test_the_block_of_claims_passes_over_notes_and_over_sources_that_nobody_names() -> None:
    article = newscomment.parse(NOTED)
    shown = outline(article, kinds=["claims"], width=140)
    assert "Follow us" not in shown
    assert "The harbour should be closed" in shown
    assert "and 1 more" in shown[shown.index("Who says what") : shown.index("The author")]
    whole = outline(article, kinds=["claims"], width=140, all_rows=True)
    assert re.search("^  –  .* to flood the town", whole, re.MULTILINE)


def test_a_text_that_is_all_notes_is_shown() -> None:
    article = newscomment.parse("We should close the harbour now")
    assert [section.role for section in article.sections] == ["other"]
    assert "close the harbour" in outline(article, kinds=["claims"]).partition("The author")[2]


def test_long_titles_go_above_the_facts() -> None:
    lines = outline(Article(title="A title that is far too long for its line", text="No."), width=50).splitlines()
    assert lines == ["A title that is far too long for its line", "1 word · 0 actors · 0 claims · 0 risks"]


def test_columns_that_would_say_nothing_are_left_out(essay: Article) -> None:
    assert "speaks" in outline(essay, kinds=["actors"])
    assert "speaks" not in outline(newscomment.parse("Russia waits."), kinds=["actors"])


def test_a_heading_over_several_parts_stands_once() -> None:
    text = "What to do\n\nWait. The bridge is new.\n\nThen act."
    both: Any = {"heading": "What to do", "role": "argument"}
    place = Span(start=0, end=10)
    first = Section(
        id="sec0", span=Span(start=0, end=36), heading_span=place, paragraphs=(Span(start=12, end=36),), **both
    )
    second = Section(id="sec1", span=Span(start=38, end=47), paragraphs=(Span(start=38, end=47),), **both)
    shown = outline(Article(text=text, sections=(first, second)), kinds=["sections"])
    assert shown.endswith("Sections\n  ¶1  argument  What to do\n  ¶2  argument\n")


INTERRUPTED = "“If I can’t trust the words,” said Ana Holt, “I can’t grade the mind.”"


def test_what_is_quoted_shows_that_words_are_left_out() -> None:
    article = newscomment.parse(INTERRUPTED)
    shown = outline(article, kinds=["claims", "quotations"], width=140)
    assert "“If I can’t trust the words,” … “I can’t grade the mind.”" in shown
    assert "“If I can’t trust the words … I can’t grade the mind.”" in shown
    assert article.claims[0].shown == "“If I can’t trust the words,” … “I can’t grade the mind.”"
    assert "words,” … “I" in repr(article.claims[0])
    assert article.text_of(article.claims[0]) == article.claims[0].text


def test_courtesy_is_no_office() -> None:
    article = newscomment.parse("Nobody asked Ms. Ana Holt, the chief executive of the bank.")
    assert "Ms." in article.actors[0].titles
    (line,) = [line for line in outline(article, kinds=["actors"], width=140).splitlines() if "Ana Holt  " in line]
    assert "chief executive" in line
    assert "Ms" not in line


def test_every_column_of_the_risks_says_what_it_is() -> None:
    shown = outline(newscomment.parse("The flood may destroy the town."), kinds=["risks"], width=140)
    lines = shown.splitlines()
    heading = next(line for line in lines if "likely?" in line)
    assert heading.split()[:3] == ["likely?", "severity", "what"]


def test_who_speaks_together_is_named_together() -> None:
    told = outline(newscomment.parse("Tom Hale and Kate Briggs said that the bridge would fail."))
    assert "Tom Hale and Kate Briggs" in told
