"""Rules compiled for atoms: new symbols after the first text, many threads, the alphabet below."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newscomment.errors import RuleError
from newscomment.language.alphabet import Alphabet
from newscomment.language.analysis import Analyzer, default_analyzer
from newscomment.language.layout import Block, Layout

RULES = """
layer = "words"
extractor = "findings"
[[rule]]
id = "danger"
pattern = "{pattern}"
finds = "A danger"
why = "It says so"
hits = ["It is the danger of war."]
misses = ["It is safe."]
"""


def layout(text: str) -> Layout:
    return Layout(text, (Block(0, len(text), "paragraph"),), None, {})


def test_the_same_labels_have_the_same_character() -> None:
    alphabet = Alphabet()
    one = alphabet.code(frozenset({"NN", "HARM"}))
    assert alphabet.code(frozenset({"HARM", "NN"})) == one
    assert alphabet.labels(one) == {"NN", "HARM"}
    assert alphabet.code(frozenset({"NN"})) != one


def test_symbols_that_a_later_text_shows_are_known_to_the_rules(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(RULES.format(pattern="<!IN>"), encoding="utf-8")
    analyzer = Analyzer(rules=[path])
    assert len(analyzer.read(layout("Wait.")).matches("findings")) == 2
    assert len(analyzer.read(layout("Wait for Ana’s ten “unhappy” envoys!")).matches("findings")) == 9


def test_threads_see_the_same() -> None:
    analyzer = Analyzer()
    texts = [
        f"The envoy {verb} because the bridge {other}." for verb in ("left", "may stay") for other in ("fell", "burns")
    ]
    alone = [[clause.kind for clause in default_analyzer().read(layout(text)).clauses] for text in texts]
    with ThreadPoolExecutor(8) as pool:
        documents = list(pool.map(analyzer.read, map(layout, texts * 8)))
        together = list(pool.map(lambda document: [clause.kind for clause in document.clauses], documents))
    assert together == alone * 8


def test_a_rule_that_runs_away_is_stopped_and_named(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(RULES.format(pattern="(?: <NN>* <NN>* )* <CD>"), encoding="utf-8")
    document = Analyzer(rules=[path], seconds=0.05).read(layout("war " * 400 + ".\n\n5 wars."))
    with pytest.raises(RuleError, match=r"own\.toml, own\.danger: ran for over 0\.05 s"):
        document.matches("findings")
