"""Rules compiled for atoms: new symbols after the first text, many threads, the alphabet below."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newscomment.errors import RuleError
from newscomment.language import rulebook
from newscomment.language.alphabet import Alphabet
from newscomment.language.analysis import Analyzer
from newscomment.language.encoding import Encoders
from newscomment.language.layout import Block, Layout
from newscomment.language.rulebook import RuleSet
from newscomment.language.rules import load_rules, shipped_rules
from newscomment.pipeline import default_pipeline

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


def test_patterns_compile_whatever_words_they_have_met() -> None:
    analyzer = Analyzer()
    document = analyzer.read(layout("Not."))
    for name in {rules.file.extractor for rules in analyzer.rule_sets} - {"chunks"}:
        document.matches(name)
    assert all(one.expression() for rules in analyzer.rule_sets for one in rules._rules)


def test_threads_see_the_same() -> None:
    analyzer = Analyzer()
    texts = [
        f"The envoy {verb} because the bridge {other}." for verb in ("left", "may stay") for other in ("fell", "burns")
    ]
    alone = [[clause.kind for clause in default_pipeline().analyzer.read(layout(text)).clauses] for text in texts]
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


def test_what_was_read_before_changes_nothing() -> None:
    texts = [
        "Ana Duarte, the envoy, warned on Monday that the bridge may fall.",
        "“Nobody,” Mr. Osei said, “believes that prices could double by 2031.”",
        "Critics fear a war; ministers, however, should not give in.",
    ]

    def found(analyzer: Analyzer, text: str) -> list[object]:
        document = analyzer.read(layout(text))
        names = ("attributions", "certainties", "risks", "relations", "kinds")
        return [*(document.matches(name) for name in names), [*document.apart("names")], document.clauses]

    alone = [found(Analyzer(), text) for text in texts]
    used = Analyzer()
    assert [found(used, text) for text in texts * 2] == alone * 2
    assert [found(used, text) for text in texts[::-1]] == alone[::-1]


def shipped(name: str) -> RuleSet:
    (file,) = (file for file in load_rules(shipped_rules()) if file.name == name)
    analyzer = default_pipeline().analyzer
    return RuleSet(file, Encoders(analyzer.alphabet), analyzer.vocabulary, lambda words: words.split())


TEXTS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parent.parent / "golden").glob("*.txt"))]


@pytest.mark.parametrize("name", ["chunks", "names", "kind_words", "section_cues"])
def test_rules_matched_one_by_one_find_what_they_find_as_one(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    layers = [default_pipeline().analyzer.read(layout(text)).layers for text in TEXTS]
    one_by_one = shipped(name)
    monkeypatch.setattr(rulebook, "_JOINING", float("inf"))
    found = [one_by_one.leftmost(one_by_one.encoder.encode(layer[one_by_one.layer].codes)) for layer in layers]
    monkeypatch.setattr(rulebook, "_JOINING", 0)
    assert [one_by_one.leftmost(one_by_one.encoder.encode(layer[one_by_one.layer].codes)) for layer in layers] == found
    assert any(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They had 5 plans. We may go.", []),
        ("They had 5 plans.\n\nWe may go.", []),
        ("They had 5 plans. 5 of us may go.", [1]),
        ("5 of us may go.", [1]),
    ],
)
def test_only_rules_that_have_all_they_need_in_one_sentence_are_tried(
    text: str, found: list[int], tmp_path: Path
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(RULES.format(pattern="<CD> .* <MD>"), encoding="utf-8")
    analyzer = default_pipeline().analyzer
    (file,) = load_rules([path])
    rules = RuleSet(file, Encoders(analyzer.alphabet), analyzer.vocabulary, str.split)
    end = text.find("\n\n")
    ranges = [(0, len(text))] if end < 0 else [(0, end), (end + 2, len(text))]
    read = analyzer.read(Layout(text, tuple(Block(*range_, "paragraph") for range_ in ranges), None, {}))
    tried = rules.matches(rules.encoder.encode(read.layers["words"].codes))
    assert [len([*matches]) for _, _, matches in tried] == found


def test_new_words_rarely_need_new_expressions(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def compiling(_: RuleSet, text: str) -> re.Pattern[str]:
        compiled.append(text)
        return re.compile(text)

    monkeypatch.setattr(RuleSet, "_compiled", compiling)
    rules = shipped("risks")
    for text in TEXTS:
        list(
            rules.matches(rules.encoder.encode(default_pipeline().analyzer.read(layout(text)).layers["phrases"].codes))
        )
    assert len(compiled) < 2 * len(rules.patterns)
