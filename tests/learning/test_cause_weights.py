"""Learning what tells that a word says a cause, from a few made-up sentences."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from newscomment.errors import InputError
from newscomment.extractors.discourse.weighed_causes import read_weights
from newscomment.learning import cause_weights
from newscomment.learning.__main__ import main

CAUSAL = "Nurses marched on Monday over unpaid wages."
IMPLIED = "Two guards were hurt in the riot."
OTHER = "Police met them over lunch."


def sentence(text: str, cause: str = "", effect: str = "", signal: str = "") -> dict[str, object]:
    relation = {
        name: [[text.index(words), text.index(words) + len(words)]] if words else []
        for name, words in (("cause", cause), ("effect", effect), ("signal", signal))
    }
    return {"text": text, "causal": bool(cause), "relations": [relation] if cause else []}


def write(path: Path, *records: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


@pytest.fixture
def sentences(tmp_path: Path) -> Path:
    told = sentence(CAUSAL, "unpaid wages", "Nurses marched on Monday", "over")
    implied = sentence(IMPLIED, "in the riot", "Two guards were hurt")
    return write(tmp_path / "sentences.jsonl", *[told, implied, sentence(OTHER)] * 8)


def test_examples_are_what_is_told_of_them(sentences: Path) -> None:
    rows = list(cause_weights.read_rows(sentences))[:3]
    assert [(row.causal, row.cost) for row in rows] == [(True, 1.0), (True, 0.6), (False, 1.0)]


def test_a_text_with_connectives_counts_less(tmp_path: Path) -> None:
    cue = {"cue": [[CAUSAL.index("over"), CAUSAL.index("over") + 4]], "sense": "Contingency.Cause.Reason"}
    path = write(tmp_path / "documents.jsonl", {"text": CAUSAL, "connectives": [cue]})
    assert [(row.causal, row.cost) for row in cause_weights.read_rows(path)] == [(True, 0.3)]


def test_weights_tell_causes_from_other_uses(sentences: Path) -> None:
    rows = list(cause_weights.read_rows(sentences))
    learned = cause_weights.fit(rows)
    sums = [sum(learned.get(key, 0.0) for key in row.signs) for row in rows[:3]]
    assert sums[0] > sums[2]
    assert sums[1] > sums[2]


def test_learning_gives_the_same_each_time(sentences: Path, tmp_path: Path) -> None:
    made = []
    for name in ("one.tsv", "two.tsv"):
        result = CliRunner().invoke(main, ["causes", str(sentences), "--out", str(tmp_path / name)])
        assert (result.exit_code, result.output) == (0, "24 words, 16 of a cause or an aim\n")
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_a_line_of_another_kind_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "bad.jsonl", {"words": "none"})
    with pytest.raises(InputError, match=r"bad\.jsonl:1: wants a JSON object with text"):
        list(cause_weights.read_rows(path))


def test_the_shipped_table_has_a_row_for_each_word_that_rules_find() -> None:
    text = files("newscomment.extractors").joinpath("data/cause-weights.tsv").read_text("utf-8")
    header = [line for line in text.splitlines() if line.startswith("#")]
    assert [line.split(":")[0] for line in header] == ["# name", "# source", "# licence"]
    table = read_weights(line for line in text.splitlines() if not line.startswith("#"))
    assert table.keys() == {"after", "against", "as", "by", "during", "for", "in", "over", "to", "when"}
