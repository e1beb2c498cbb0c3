"""Rule files: what they hold, how they merge, and mistakes in them."""

from collections import Counter
from pathlib import Path

import pytest

from newscomment.errors import RuleError
from newscomment.language.rules import LAYERS, RuleFile, load_rules, shared_patterns, shipped_rules

RULE = """
[[rule]]
id = "wait"
pattern = "{pattern}"
finds = "Waiting"
why = "Somebody waits"
hits = [{{ text = "They wait.", who = "They" }}]
misses = ["They go."]
"""


def rule_file(folder: Path, text: str, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read(tmp_path: Path) -> None:
    (file,) = load_rules([rule_file(tmp_path, 'layer = "words"' + RULE.format(pattern="wait"), "own.toml")])
    assert (file.name, file.layer, file.extractor) == ("own", "words", "own")
    assert file.rules[0].id == "own.wait"
    assert file.rules[0].hits[0].captures == (("who", "They"),)


def test_a_later_rule_of_an_id_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    first = rule_file(tmp_path / "a", 'layer = "words"' + RULE.format(pattern="wait"), "own.toml")
    second = rule_file(tmp_path / "b", 'layer = "words"' + RULE.format(pattern="await"), "own.toml")
    (file,) = load_rules([first, second])
    assert [rule.pattern for rule in file.rules] == ["await"]


def test_files_of_one_name_read_one_layer(tmp_path: Path) -> None:
    first = rule_file(tmp_path / "a", 'layer = "words"' + RULE.format(pattern="wait"), "own.toml")
    second = rule_file(tmp_path / "b", 'layer = "phrases"' + RULE.format(pattern="wait"), "own.toml")
    with pytest.raises(RuleError, match="its layer is 'phrases'"):
        load_rules([first, second])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("rule = 3", "missing key: layer", id="no layer"),
        pytest.param('layer = "letters"\nrule = []', "there is no layer 'letters'", id="unknown layer"),
        pytest.param(
            'layer = "words"' + RULE.format(pattern="x").replace("finds", "find"), "unknown key: find", id="typo"
        ),
        pytest.param(
            'layer = "words"' + RULE.format(pattern="x").replace('["They go."]', "[]"), "a near miss", id="no miss"
        ),
        pytest.param(
            'layer = "words"' + RULE.format(pattern="x") + "gives = { n = 1 }", "table of strings", id="gives"
        ),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(RuleError) as error:
        load_rules([rule_file(tmp_path, text, "own.toml")])
    assert message in str(error.value)


def sharing(layer: str, names: str) -> str:
    """A rule file that takes shared sub-patterns; what follows the list may define its own."""
    return f'layer = "{layer}"\nshared = {names}\n' + RULE.format(pattern="wait")


def test_a_shared_sub_pattern_is_one_of_the_file(tmp_path: Path) -> None:
    (file,) = load_rules([rule_file(tmp_path, sharing("words", '["OF"]\n[define]\nWAIT = "~wait"'), "own.toml")])
    assert [*file.macros] == ["OF", "WAIT"]
    assert file.macros["OF"] == shared_patterns("words")["OF"]


@pytest.mark.parametrize(
    ("layer", "names", "message"),
    [
        pytest.param("words", '["OFF"]', "no sub-pattern OFF is shared on the layer 'words'; did you mean", id="typo"),
        pytest.param("words", '["CHAIN"]', "no sub-pattern CHAIN is shared on the layer 'words'", id="other layer"),
        pytest.param("words", '["OF"]\n[define]\nOF = "of"', "OF is defined twice", id="twice"),
        pytest.param("words", '"OF"', "`shared` is a list of names", id="no list"),
        pytest.param("words", "[1]", "`shared` is a list of names", id="no names"),
    ],
)
def test_mistakes_in_what_is_shared_are_told(tmp_path: Path, layer: str, names: str, message: str) -> None:
    with pytest.raises(RuleError) as error:
        load_rules([rule_file(tmp_path, sharing(layer, names), "own.toml")])
    assert message in str(error.value)


def test_what_three_shipped_files_define_alike_is_shared() -> None:
    files = load_rules(shipped_rules())
    alike = Counter((file.layer, name, text) for file in files for name, text in file.macros.items())
    assert {(layer, name) for (layer, name, text), times in alike.items() if times > 2} == {
        (layer, name) for layer in LAYERS for name in shared_patterns(layer)
    }
    assert all(text == shared_patterns(layer)[name] for (layer, name, text), times in alike.items() if times > 2)


@pytest.mark.parametrize("file", load_rules(shipped_rules()), ids=lambda file: file.name)
def test_every_sub_pattern_is_inserted(file: RuleFile) -> None:
    inserted = " ".join([*file.macros.values(), *(rule.pattern for rule in file.rules)])
    assert [name for name in file.macros if f"{{{name}}}" not in inserted and name != "START"] == []


def test_ids_of_shipped_rules_are_unique() -> None:
    ids = [rule.id for file in load_rules(shipped_rules()) for rule in file.rules]
    assert len(ids) == len(set(ids))
