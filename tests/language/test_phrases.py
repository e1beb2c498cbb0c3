"""Noun phrases and verb groups in sentences as commentary writes them."""

from itertools import pairwise

import pytest

from newscomment.language.document import Document
from newscomment.language.layout import Block, Layout
from newscomment.language.phrases import FEATURES
from newscomment.pipeline import default_pipeline


def read(text: str) -> Document:
    return default_pipeline().analyzer.read(Layout(text, (Block(0, len(text), "paragraph"),), None, {}))


def phrases(text: str, kind: str) -> list[tuple[str, set[str]]]:
    """The phrases of a kind, each with its features."""
    document, labels = read(text), default_pipeline().analyzer.alphabet.labels
    found = [
        (text[slice(*document.span(phrase.first, phrase.last))], set(labels(phrase.code)))
        for phrase in document.phrases
    ]
    return [(words, label & (FEATURES | {"NEG"}) - {kind}) for words, label in found if kind in label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The cautious new harbour manager resigned.", ["The cautious new harbour manager"], id="modifiers"
        ),
        pytest.param("The manager’s second plan failed.", ["The manager’s second plan"], id="possessor"),
        pytest.param("Ana Duarte’s brother’s party lost.", ["Ana Duarte’s brother’s party"], id="two possessors"),
        pytest.param("President Ana Duarte disagrees.", ["President Ana Duarte"], id="title"),
        pytest.param(
            "A fair and lasting political settlement holds.",
            ["A fair and lasting political settlement"],
            id="joined adjectives",
        ),
        pytest.param("The mayor and the council left.", ["The mayor", "the council"], id="coordination"),
        pytest.param("They paid $3.5 billion.", ["They", "$3.5 billion"], id="currency"),
        pytest.param("They lost 12% of revenue.", ["They", "12%", "revenue"], id="per cent"),
        pytest.param(
            "The poor lost more than the very rich.", ["The poor", "the very rich"], id="adjectives for nouns"
        ),
        pytest.param(
            "The recently displaced have nothing.", ["The recently displaced", "nothing"], id="participles for nouns"
        ),
        pytest.param("They told her.", ["They", "her"], id="pronouns"),
        pytest.param("The ten-year plan failed.", ["The ten-year plan"], id="hyphens"),
        pytest.param(
            "The town’s so-called “river tax” is over.", ["The town’s so-called “river tax”"], id="marks at the end"
        ),
        pytest.param("A “clean air” zone helps.", ["A “clean air” zone"], id="marks inside"),
        pytest.param(
            "They called the plan “madness” again.", ["They", "the plan", "madness"], id="marks behind a noun"
        ),
        pytest.param("Those who wait are paying.", ["Those"], id="demonstrative"),
        pytest.param("Many have learned, but few of them will.", ["Many", "few", "them"], id="words of quantity"),
        pytest.param(
            "The three remaining bridges are old.", ["The three remaining bridges"], id="participle before the noun"
        ),
        pytest.param(
            "The harbour was closed, and rich countries gave.", ["The harbour", "rich countries"], id="predicate"
        ),
        pytest.param(
            "It is a court whose judges keep no records.", ["It", "a court", "judges", "no records"], id="whose"
        ),
        pytest.param("They said that nobody cared.", ["They", "nobody"], id="nobody takes no determiner"),
    ],
)
def test_noun_phrases(text: str, expected: list[str]) -> None:
    assert [words for words, _ in phrases(text, "NP")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The well-meaning, long-suffering teachers left.",
            ["The well-meaning, long-suffering teachers"],
            id="comma before a hyphen",
        ),
        pytest.param("It’s a “caravan,” they say.", ["It", "a “caravan,”", "they"], id="a comma before the mark"),
        pytest.param("The plan of May 11, 2013, failed.", ["The plan", "May 11, 2013"], id="date"),
    ],
)
@pytest.mark.xfail(reason="commas are taken for the end of the phrase")
def test_noun_phrases_that_are_cut_too_early(text: str, expected: list[str]) -> None:
    assert [words for words, _ in phrases(text, "NP")] == expected


def test_a_verb_that_looks_like_a_noun() -> None:
    assert [words for words, _ in phrases("It cost $3.5 billion.", "NP")] == ["It", "$3.5 billion"]


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        pytest.param("She left.", "She", {"PRONOUN"}, id="pronoun"),
        pytest.param("Ana Duarte left.", "Ana Duarte", {"NAME"}, id="name"),
        pytest.param("Their bridges fell.", "Their bridges", {"PLURAL", "POSSESSED"}, id="plural, possessed"),
    ],
)
def test_features_of_noun_phrases(text: str, phrase: str, expected: set[str]) -> None:
    assert dict(phrases(text, "NP"))[phrase] == expected


@pytest.mark.parametrize(
    ("text", "group", "expected"),
    [
        pytest.param("Prices rose.", "rose", "FINITE PAST", id="past"),
        pytest.param("The mayor agrees.", "agrees", "FINITE PRESENT", id="present"),
        pytest.param("Prices could soon rise.", "could soon rise", "FINITE MODAL", id="modal with an adverb"),
        pytest.param("The bill was passed.", "was passed", "FINITE PAST PASSIVE", id="passive"),
        pytest.param("They are losing.", "are losing", "FINITE PRESENT PROGRESSIVE", id="progressive"),
        pytest.param("The bridge had fallen.", "had fallen", "FINITE PAST PERFECT", id="perfect"),
        pytest.param(
            "They have never been asked.", "have never been asked", "FINITE NEG PASSIVE PERFECT PRESENT", id="negative"
        ),
        pytest.param("He does not want it.", "does not want", "FINITE NEG PRESENT", id="do"),
        pytest.param("They won’t pay.", "won’t pay", "FINITE MODAL NEG", id="contraction"),
        pytest.param(
            "It may not have been being watched.",
            "may not have been being watched",
            "FINITE MODAL NEG PASSIVE PERFECT",
            id="all at once",
        ),
        pytest.param("They hope to quickly recover.", "to quickly recover", "INFINITIVE", id="infinitive, split"),
        pytest.param("She hopes to be re-elected.", "to be re-elected", "INFINITIVE PASSIVE", id="passive infinitive"),
        pytest.param("By raising prices they lost.", "raising", "GERUND", id="gerund"),
        pytest.param("A bridge built by volunteers fell.", "built", "PARTICIPLE", id="participle"),
        pytest.param("Wait for the verdict.", "Wait", "BASE", id="imperative"),
        pytest.param("Should the country wait?", "Should", "FINITE MODAL", id="question"),
    ],
)
def test_verb_groups(text: str, group: str, expected: str) -> None:
    assert dict(phrases(text, "VG"))[group] == set(expected.split())


def test_phrases_have_the_classes_of_their_heads() -> None:
    document, labels = read("The fierce war goes on."), default_pipeline().analyzer.alphabet.labels
    assert "HARM" in labels(document.phrases[0].code)
    assert "DEFINITE" in labels(document.phrases[0].code)


def test_phrases_stand_in_text_order_and_never_overlap() -> None:
    found = read("The mayor’s “river tax” may hurt the poor, and few of them will pay.").phrases
    assert all(one.last <= other.first for one, other in pairwise(found))
    assert all(phrase.first <= phrase.head < phrase.last for phrase in found)
