"""Stances: who is spoken well of and who ill. All sentences are invented."""

import pytest

import newscomment
from newscomment.extractors.findings import Findings
from newscomment.extractors.judging.marks import NOBODY, Marks
from newscomment.extractors.judging.reach import COLUMNS, Reach
from newscomment.extractors.judging.weights import Weights
from newscomment.pipeline import EXTRACTORS, default_pipeline

STANCES = [
    ("accused", "Senators accused Ana Duarte of perjury.", {"Ana Duarte": "negative"}),
    ("accused-passive", "Ana Duarte was denounced in the chamber.", {"Ana Duarte": "negative"}),
    ("praised", "Senators praised Ana Duarte.", {"Ana Duarte": "positive"}),
    ("not-praised", "Senators did not support Ana Duarte.", {"Ana Duarte": "negative"}),
    ("does-ill", "Ana Duarte betrayed the town.", {"Ana Duarte": "negative"}),
    ("does-well", "Ana Duarte saved the town.", {"Ana Duarte": "positive"}),
    ("verdict", "Ana Duarte is a hero.", {"Ana Duarte": "positive"}),
    ("verdict-denied", "Ana Duarte is not a hero.", {"Ana Duarte": "negative"}),
    ("topic-words", "Ana Duarte showed a willingness to talk about peace, war and security.", {}),
    ("harm-to-somebody-else", "A rumour could hurt support for Ana Duarte in the valley.", {}),
    ("second-verb", "Ana Duarte was elected in May, but lied to the court.", {"Ana Duarte": "negative"}),
    ("relative-clause", "Ana Duarte, who botched the reform, left the town.", {"Ana Duarte": "negative"}),
    ("neutral", "Ana Duarte left the town on Monday.", {}),
    (
        "bystander",
        "The clerk of Ana Duarte said on Monday that Carl Ives had caused a disaster for Sweden.",
        {"Carl Ives": "negative"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in STANCES])
def test_stance(text: str, expected: dict[str, str]) -> None:
    article = newscomment.parse(text)
    names = {actor.id: actor.name for actor in article.actors}
    found = {names[stance.actor]: stance.polarity for claim in article.claims for stance in claim.stances}
    assert found == expected


def test_cues_are_the_words_that_show_it() -> None:
    article = newscomment.parse("Senators praised Ana Duarte.")
    (stance,) = article.claims[0].stances
    assert [article.text[cue.start : cue.end] for cue in stance.cue_spans] == ["praised"]


def test_a_stance_names_the_rules_that_found_it() -> None:
    (stance,) = newscomment.parse("Senators praised Ana Duarte.").claims[0].stances
    assert "stance.praised" in {evidence.rule for evidence in stance.evidence}
    assert all(newscomment.explain(evidence.rule) for evidence in stance.evidence)


NO_STANCES = [
    ("denied-far-subject", "Nobody the clerk spoke with accused Ana Duarte of bad faith."),
    ("denied-relative-subject", "Nobody we met accused Ana Duarte of bad faith."),
    ("denied-auxiliary", "The auditors did not accuse Ana Duarte of theft."),
    ("denied-pronoun", "No one blames Ana Duarte."),
    ("denied-determiner", "No senator has ever attacked Ana Duarte."),
    ("denied-adverb", "They never once condemned Ana Duarte."),
    ("denied-two-verbs", "The auditors did not blame or accuse Ana Duarte."),
    ("denied-above", "Nobody believes that Ana Duarte lied."),
    ("leaves-office", "Ana Duarte resigned on Friday."),
    ("is-tired", "Ana Duarte was tired."),
    ("is-opposed-to", "Ana Duarte is opposed to the toll."),
    ("as-opposed-to", "Farmers, as opposed to Ana Duarte, vote."),
]


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in NO_STANCES])
def test_no_stance(text: str) -> None:
    article = newscomment.parse(text)
    names = {actor.id: actor.name for actor in article.actors}
    assert "Ana Duarte" in names.values()
    assert "Ana Duarte" not in {names[stance.actor] for claim in article.claims for stance in claim.stances}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Duarte failed three candidates.",
        "Ana Duarte praised him.",
        "The clerk was wrong about Ana Duarte.",
        "Ana Duarte met the governor.",
    ],
)
def test_a_word_with_another_sense_says_nothing(text: str) -> None:
    assert not newscomment.parse(text).claims[0].stances


def test_somebody_whom_a_text_never_names() -> None:
    article = newscomment.parse("She should have gone further. She lied to the court.")
    (actor,) = article.actors
    assert actor.name == "she"
    assert [(stance.actor, stance.polarity) for stance in article.claims[1].stances] == [(actor.id, "negative")]


AHEAD = ["With his speech on Monday, Ana Duarte left.", "When she arrived, Ana Duarte spoke.", "A clerk said she left."]


@pytest.mark.parametrize("text", AHEAD)
def test_a_pronoun_that_may_mean_somebody_named_is_no_actor(text: str) -> None:
    assert not {actor.name for actor in newscomment.parse(text).actors} & {"he", "she"}


def test_each_word_counts_where_it_stands() -> None:
    document = default_pipeline().document("Corrupt ministers praised Ana Duarte.")
    first = document.words.index("Ana")
    stretches, marks = Reach(document).of(first, first + 2)
    told = {(COLUMNS[column], token) for start, end, column, _ in stretches for token in range(start, end)}
    assert {(name, document.words[token]) for name, token in told if name != "around"} == {("object", "praised")}
    assert ("around", 0) in told
    assert marks == ["(object)", "(after praised)", "(before .)"]


def test_what_a_preposition_ties_to_somebody_is_said_of_him() -> None:
    document = default_pipeline().document("They faced harsh critics of Ana Duarte.")
    first = document.words.index("Ana")
    stretches, marks = Reach(document).of(first, first + 2)
    assert marks[:3] == ["(tied)", "(behind of)", "(after of)"]
    assert [document.words[start:end] for start, end, column, _ in stretches if COLUMNS[column] == "governor"] == [
        ["harsh", "critics"]
    ]


def test_a_subject_is_marked_as_one() -> None:
    document = default_pipeline().document("Ana Duarte was praised. Carl Ives left.")
    reach = Reach(document)
    assert [reach.of(first, first + 2).marks[0] for first in (0, 5)] == ["(passive)", "(subject)"]
    assert reach.of(0, 2).marks[1:] == ["(after nothing)", "(before was)"]


def test_marks_tell_who_is_alone_and_who_says_something() -> None:
    text = "Ana Duarte said that Carl Ives left. Ana Duarte left."
    document = default_pipeline().document(text)
    findings = Findings()
    for name, extract in EXTRACTORS:
        if name in {"moods", "actors", "attributions"}:
            findings = findings.plus(name, extract(document, findings))
    marks = Marks(document, findings)
    ana, carl, again = text.index("Ana"), text.index("Carl"), text.rindex("Ana")
    assert {"(source)", "(one other)", "(person)", "(name)"} <= set(marks.of(ana, (ana, ana + 10)))
    assert {"(told)", "(one other)"} <= set(marks.of(carl, (carl, carl + 9)))
    assert "(alone)" in marks.of(again, (again, again + 10))
    assert NOBODY in marks.of(again, None)


def test_sums_say_what_the_words_say_one_by_one() -> None:
    document = default_pipeline().document("The corrupt, lying Ana Duarte was praised by a hero.")
    weights, stretches = Weights(document), Reach(document).of(4, 6).stretches
    rows = [
        (tenths, weights.row(token), 2 * at) for first, last, at, tenths in stretches for token in range(first, last)
    ]
    sums = [sum(tenths * row[at + side] for tenths, row, at in rows) for side in (0, 1)]
    floor = weights.score([])
    assert weights.score(stretches)[:2] == (floor[0] + sums[0], floor[1] + sums[1])


STILL_TOLD = [
    ("not-only", "Ana Duarte not only lied, she stole."),
    ("behind-but", "The senators did not wait but attacked Ana Duarte."),
    ("fails-to-act", "Ana Duarte failed to keep her word."),
    ("not-in-another-clause", "The senators, who did not wait, attacked Ana Duarte in the hall."),
]


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in STILL_TOLD])
def test_a_denial_ends_with_its_clause(text: str) -> None:
    article = newscomment.parse(text)
    names = {actor.id: actor.name for actor in article.actors}
    found = {names[stance.actor]: stance.polarity for claim in article.claims for stance in claim.stances}
    assert found["Ana Duarte"] == "negative"
