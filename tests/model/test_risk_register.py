"""The register: a risk said twice is one row, and different risks are not."""

import pytest

import newscomment

SAME = {
    "same-words": "Savers will flee. Nobody doubts it: savers will flee.",
    "another-form": "A trade war could ruin farms. Many farms would be ruined.",
    "same-party": "Delay could split the alliance. In the end, the alliance may break apart.",
    "same-cause": "Delay could split the alliance. The alliance may break apart if the council delays again.",
    "some-of-them": "Thousands of savers may lose their homes. Many savers will lose their homes.",
    "longer-name": "The harbour bank could default. The bank may well default.",
    "more-words": "The flood could ruin the mill. A second flood could ruin the old mill for good.",
    "ours": "The levy could ruin our farms. Our own farms would be ruined by the levy.",
}

OTHER = {
    "other-harm": "Delay could split the alliance. Savers will flee.",
    "other-kind-of-war": "There is a danger of a trade war. There is a danger of a nuclear strike.",
    "other-bank": "Deutsche Bank could default. Danske Bank could default.",
    "other-noun-of-the-bank": "The levy could hurt the bank. The levy could hurt the bank's reputation.",
    "other-loss": "Savers may lose their homes. Savers may lose their jobs.",
    "other-loss-of-one": "The bank could lose its licence. The bank could lose its chairman.",
    "other-trigger": "The strike could hurt the bank. The flood could hurt the bank.",
    "opposite-trigger": "If the mayor waits, the mill could close. If the mayor fails to wait, the mill could close.",
    "denied": "Savers will flee. There is little danger that savers will flee.",
}


@pytest.mark.parametrize("text", SAME.values(), ids=SAME)
def test_a_risk_said_twice_is_one_row_with_two_places(text: str) -> None:
    article = newscomment.parse(text)
    (row,) = article.risk_register()
    assert row.risks == tuple(risk.id for risk in article.risks)
    assert row.places == tuple(risk.span for risk in article.risks)
    assert len(row.places) == 2


@pytest.mark.parametrize("text", OTHER.values(), ids=OTHER)
def test_different_risks_are_different_rows(text: str) -> None:
    article = newscomment.parse(text)
    assert [row.risks for row in article.risk_register()] == [(risk.id,) for risk in article.risks]
    assert len(article.risks) == 2


def test_two_triggers_are_two_rows_although_one_place_names_none() -> None:
    article = newscomment.parse("The mill may be hurt. The strike could hurt the mill. The flood could hurt the mill.")
    rows = article.risk_register()
    assert [row.risks for row in rows] == [("r0", "r1"), ("r2",)]
    assert [row.trigger.text for row in rows if row.trigger] == ["The strike", "The flood"]


def test_a_row_tells_the_worst_and_what_any_place_says() -> None:
    (row,) = newscomment.parse(
        "The pier may collapse. If the storm comes, the pier will surely collapse."
    ).risk_register()
    assert row.hazard.text == "The pier may collapse"
    assert row.likelihood in {"likely", "certain"}
    assert row.trigger is not None
    assert row.trigger.text == "If the storm comes"
    assert [party.text for party in row.affected] == ["The pier"]
    assert row.sentence == "s0"


def test_an_article_without_risks_has_an_empty_register() -> None:
    assert newscomment.parse("The fair was a success.").risk_register() == ()
