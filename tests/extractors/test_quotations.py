"""Quotations: what the marks are for, whose words they are, and which pairs are one. All sentences are invented."""

from functools import cache

import pytest

from newscomment.extractors import actors, attributions, quotations
from newscomment.extractors.findings import Findings, Quotation
from newscomment.language.document import Document
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import default_pipeline


@cache
def read(text: str) -> tuple[Document, Findings]:
    document = default_pipeline().analyzer.read(parse_text(text))
    findings = Findings(actors=actors.extract(document, Findings()))
    findings = findings._replace(attributions=attributions.extract(document, findings))
    return document, findings._replace(quotations=quotations.extract(document, findings))


def found(text: str) -> list[tuple[str, str]]:
    document, findings = read(text)
    return [(one.use, " | ".join(document.text[start:end] for start, end in one.spans)) for one in findings.quotations]


def only(text: str) -> Quotation:
    (one,) = read(text)[1].quotations
    return one


USES = [
    ("speech", "“Nobody was hurt,” the mayor said.", "speech", "Nobody was hurt"),
    ("speech-without-speaker", "“Nobody was hurt.” So it went on.", "speech", "Nobody was hurt."),
    ("few-words-reported", "The mayor said it was “safe enough” for us.", "speech", "safe enough"),
    ("called", "The mayor called it “folly.”", "speech", "folly."),
    ("few-words", "The “peace dividend” never came.", "scare", "peace dividend"),
    ("so-called", "The mayor said the so-called “experts” were wrong.", "scare", "experts"),
    ("term", "Nobody knows what the word “victory” means.", "scare", "victory"),
    ("title-case", "We had just seen “The Keeper of the Bridge” in Oslo.", "title", "The Keeper of the Bridge"),
    ("work", "In his book “Rivers,” he drew the line.", "title", "Rivers"),
    ("single-marks", "The ‘peace dividend’ never came.", "scare", "peace dividend"),
]


@pytest.mark.parametrize(("text", "use", "words"), [row[1:] for row in USES], ids=[row[0] for row in USES])
def test_uses(text: str, use: str, words: str) -> None:
    assert found(text) == [(use, words)]


def test_an_interrupted_quotation_is_one() -> None:
    assert found("“Nobody,” the mayor said, “was hurt.”") == [("speech", "Nobody | was hurt.")]


def test_a_quotation_that_runs_on_over_paragraphs_is_one() -> None:
    text = "The mayor said: “Nobody was hurt.\n\n“Nobody will be.”"
    assert found(text) == [("speech", "Nobody was hurt. | Nobody will be.")]


def test_nested_quotations() -> None:
    text = "The mayor said: “She told me, ‘Nobody was hurt.’”"
    assert [words for _, words in found(text)] == ["She told me, ‘Nobody was hurt.’", "Nobody was hurt."]


def test_two_fragments_of_one_report_are_two() -> None:
    assert len(found("The mayor said it was “old” but “safe enough.”")) == 2


def test_the_speaker_is_the_source_of_the_report() -> None:
    text = "“Nobody was hurt,” said Ana Duarte."
    speaker = only(text).speaker
    assert speaker is not None
    assert read(text)[1].actors[speaker].name == "Ana Duarte"


def test_the_speaker_of_a_wish_within_a_report_is_the_reporter() -> None:
    text = "Ana Duarte voiced optimism about the council’s willingness to build a “bridge to peace” next year."
    speaker = only(text).speaker
    assert speaker is not None
    assert read(text)[1].actors[speaker].name == "Ana Duarte"


def test_the_report_is_linked() -> None:
    assert only("“Nobody was hurt,” the mayor said.").attribution == 0
    assert only("The “peace dividend” never came.").attribution is None


@pytest.mark.parametrize("text", ["“”", "“", "”", "‘’", "“ ”", "'", '"', "''"])
def test_odd_marks(text: str) -> None:
    assert all(start < end for one in read(f"{text} x")[1].quotations for start, end in one.spans)
