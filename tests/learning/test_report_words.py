"""Learning which words report, from a few made-up sentences."""

import json
import tomllib
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from newscomment.errors import InputError
from newscomment.learning import report_words
from newscomment.learning.__main__ import main

TEXT = "The mayor grumbled that it rained. She crossed the bridge. The clerk denounced the sale."
CUES = ("grumbled", "denounced")


def record() -> dict[str, object]:
    cues = [[TEXT.index(cue), TEXT.index(cue) + len(cue)] for cue in CUES]
    return {"text": TEXT, "attributions": [{"source": [], "cue": [cue], "content": []} for cue in cues]}


@pytest.fixture
def pieces(tmp_path: Path) -> Path:
    path = tmp_path / "pieces.jsonl"
    path.write_text((json.dumps(record()) + "\n") * 3, "utf-8")
    return path


def learned(pieces: Path, out: Path) -> str:
    result = CliRunner().invoke(main, ["report-words", str(pieces), "--out", str(out)], catch_exceptions=False)
    assert result.exit_code == 0
    return out.read_text("utf-8")


def test_lemmas_are_counted_in_cues_and_everywhere() -> None:
    told, often = report_words.counted([record()])
    assert (told["grumble", "VB"], often["grumble", "VB"]) == (1, 1)
    assert (told["cross", "VB"], often["cross", "VB"]) == (0, 1)
    assert (told["mayor", "NN"], often["mayor", "NN"]) == (0, 1)


def test_words_of_cues_are_listed_and_others_are_not(pieces: Path, tmp_path: Path) -> None:
    classes = tomllib.loads(learned(pieces, tmp_path / "out.toml"))["classes"]
    assert classes["REPORTING"]["verbs"].split() == ["denounce,", "grumble"]
    assert classes["REPORTING_NOUN"]["nouns"].split() == []


def test_learning_gives_the_same_each_time(pieces: Path, tmp_path: Path) -> None:
    assert learned(pieces, tmp_path / "one.toml") == learned(pieces, tmp_path / "two.toml")


@pytest.mark.parametrize(
    ("told", "often", "listed"),
    [
        pytest.param(1, 1, False, id="once is chance"),
        pytest.param(2, 20, True, id="a rare word that reports now and then"),
        pytest.param(2, 21, False, id="a rare word that hardly reports"),
        pytest.param(5, 100, True, id="a frequent word with a lower share"),
        pytest.param(5, 101, False, id="a frequent word that hardly reports"),
    ],
)
def test_how_often_and_in_which_share_a_verb_must_report(told: int, often: int, listed: bool) -> None:
    key = "ingeminate", "VB"
    text = report_words.render(Counter({key: told}), Counter({key: often}))
    assert ("ingeminate" in text) is listed


@pytest.mark.parametrize("word", ["go", "naïve", "e-mail"])
def test_what_is_no_plain_word_is_left_out(word: str) -> None:
    often = Counter({(word, "VB"): 9})
    assert word not in report_words.render(often, often).partition("[classes")[2]


def test_the_shipped_list_is_in_the_form_that_is_written() -> None:
    text = files("newscomment.lexicons").joinpath("report-words.toml").read_text("utf-8")
    listed = {
        (word.strip(), kind.tag): 100
        for kind in report_words.CLASSES
        for word in tomllib.loads(text)["classes"][kind.name][kind.key].replace("\n", " ").split(",")
    }
    assert report_words.render(listed, listed) == text


@pytest.mark.parametrize("line", ["[]", '{"text": "Rain."}', "rain"])
def test_mistakes_name_file_and_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(line + "\n", "utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl:1: wants a JSON object with text and attributions"):
        CliRunner().invoke(main, ["report-words", str(path), "--out", str(tmp_path / "x")], catch_exceptions=False)
