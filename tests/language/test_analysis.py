"""The analyzer: its own lexicons and rules beside the shipped ones, and where rules for one thing must stand."""

from pathlib import Path

import pytest

from newscomment.errors import PatternError, RuleError
from newscomment.language.analysis import Analyzer
from newscomment.language.layout import Block, Layout
from newscomment.pipeline import default_pipeline

LEXICON = (
    'name = "tolls"\nsource = "made up"\nlicence = "CC0"\n[classes.TOLL]\nphrases = ["river tax"]\nnouns = ["toll"]\n'
)
RULES = """
layer = "phrases"
extractor = "findings"
[[rule]]
id = "toll"
pattern = "(?P<toll><NP&TOLL>)"
finds = "A toll"
why = "It is named"
hits = ["The toll is high."]
misses = ["They tolled the bell."]
"""


def layout(text: str, *paragraphs: str) -> Layout:
    blocks, at = [], 0
    for paragraph in paragraphs or (text,):
        start = text.index(paragraph, at)
        at = start + len(paragraph)
        blocks.append(Block(start, at, "paragraph"))
    return Layout(text, tuple(blocks), None, {})


@pytest.fixture
def own(tmp_path: Path) -> Analyzer:
    (tmp_path / "words.toml").write_text(LEXICON, encoding="utf-8")
    (tmp_path / "tolls.toml").write_text(RULES, encoding="utf-8")
    return Analyzer(rules=[tmp_path / "tolls.toml"], lexicons=[tmp_path / "words.toml"])


def test_own_words_and_rules_work_together(own: Analyzer) -> None:
    text = "The river tax and other tolls hurt the towns."
    found = own.read(layout(text)).matches("findings")
    assert [text[slice(*match.groups["toll"])] for match in found] == ["The river tax", "other tolls"]


def test_the_default_analyzer_is_made_once_and_left_alone(own: Analyzer) -> None:
    assert default_pipeline().analyzer is default_pipeline().analyzer
    assert "TOLL" not in default_pipeline().analyzer.lexicon.classes


def test_an_unknown_class_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "tolls.toml").write_text(RULES, encoding="utf-8")
    with pytest.raises(PatternError, match=r"tolls\.toml, tolls\.toll: no class is called TOLL"):
        Analyzer(rules=[tmp_path / "tolls.toml"])


def test_rules_of_the_cascade_stand_in_its_own_file(tmp_path: Path) -> None:
    rules = RULES.replace('"findings"', '"chunks"').replace("(?P<toll><NP&TOLL>)", "(?P<head><NN>)")
    (tmp_path / "mine.toml").write_text(rules + 'gives = { phrase = "NP" }\n', encoding="utf-8")
    with pytest.raises(RuleError, match="must stand in a file of that name"):
        Analyzer(rules=[tmp_path / "mine.toml"])


def test_sentences_know_their_paragraphs() -> None:
    text = "Tolls work. They pay.\n\nNobody asked."
    document = default_pipeline().analyzer.read(layout(text, "Tolls work. They pay.", "Nobody asked."))
    assert [sentence.block for sentence in document.sentences] == [0, 0, 1]
    assert [text[sentence.start : sentence.end] for sentence in document.sentences][2] == "Nobody asked."


def test_reading_twice_gives_the_same() -> None:
    text = "“Tolls work,” she said, and nobody, not even Ana Duarte’s party, disagreed."
    one, other = (default_pipeline().analyzer.read(layout(text)) for _ in range(2))
    assert (one.words, one.tags, [*one.phrases], one.clauses) == (
        other.words,
        other.tags,
        [*other.phrases],
        other.clauses,
    )
