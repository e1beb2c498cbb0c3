"""Learning what tells a report and where its content ends, from a few made-up sentences."""

import json
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from newscomment.errors import InputError
from newscomment.extractors.weight_tables import rows as shipped
from newscomment.learning import report_weights
from newscomment.learning.__main__ import main
from newscomment.learning.logistic import Row, fit

REPORT = "The mayor denounced the sale of the old bridge."
OTHER = "The mayor defended her title in the long race."
SAID = "The mayor said that the bridge was safe, but nobody crossed it."


def attribution(text: str, **parts: str) -> dict[str, list[list[int]]]:
    return {name: [[text.index(words), text.index(words) + len(words)]] for name, words in parts.items()}


def piece(text: str, *attributions: Mapping[str, Any]) -> dict[str, Any]:
    return {"text": text, "attributions": list(attributions)}


DENOUNCED = piece(
    REPORT, attribution(REPORT, source="The mayor", cue="denounced", content="the sale of the old bridge")
)
TOLD = piece(SAID, attribution(SAID, source="The mayor", cue="said", content="that the bridge was safe"))


def write(path: Path, *records: Mapping[str, Any]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return path


@pytest.fixture
def pieces(tmp_path: Path) -> Path:
    return write(tmp_path / "pieces.jsonl", *[DENOUNCED, piece(OTHER), TOLD] * 6)


def learned(pieces: Path, out: Path, *arguments: str) -> list[bytes]:
    out.mkdir()
    result = CliRunner().invoke(main, ["reports", str(pieces), *arguments, "--out", str(out)], catch_exceptions=False)
    assert result.exit_code == 0
    return [(out / f"{name}-weights.tsv").read_bytes() for name in ("content", "report")]


def test_matches_are_right_where_an_attribution_has_them(pieces: Path) -> None:
    rows = list(report_weights.read_matches(pieces))
    told = {word: {row.right for row in rows if f"word={word}" in row.features} for word in ("denounce", "defend")}
    assert told == {"denounce": {1}, "defend": {0}}


def test_weights_tell_reports_from_other_deeds(pieces: Path) -> None:
    rows = list(report_weights.read_matches(pieces))
    weights = fit(rows)
    sums = {row.right: sum(weights.get(name, 0.0) for name in row.features) for row in rows}
    assert sums[0] < 0 < sums[1]


@pytest.mark.parametrize(
    ("source", "content", "right"),
    [
        pytest.param("The mayor", "the sale of the old bridge", {1}, id="the same"),
        pytest.param("The mayor", "the sale of the old", {1}, id="most of it"),
        pytest.param("The mayor", "bridge", {0}, id="little of it"),
        pytest.param("the old bridge", "the sale of the old bridge", {0}, id="another source"),
    ],
)
def test_how_much_a_report_shares_with_an_attribution(
    tmp_path: Path, source: str, content: str, right: set[int]
) -> None:
    gold = attribution(REPORT, source=source, cue="denounced", content=content)
    rows = report_weights.read_matches(write(tmp_path / "one.jsonl", piece(REPORT, gold)))
    assert {row.right for row in rows} == right


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param({"source": "the mayor"}, {(1, 2.5)}, id="the source it names"),
        pytest.param({"source": "the clerk"}, {(0, 2.5)}, id="another source"),
        pytest.param({"source": None}, {(0, 2.5)}, id="no source"),
        pytest.param({"source": "she"}, {(0, 2.5)}, id="a pronoun for somebody else"),
        pytest.param({"speech": True}, {(1, 0.5)}, id="speech"),
        pytest.param({"speech": False}, {(0, 0.5)}, id="no speech"),
        pytest.param({"label": "testimony"}, {(1, 1.5)}, id="testimony"),
        pytest.param({"label": "statistics"}, {(0, 1.5)}, id="no testimony"),
    ],
)
def test_sentences_tell_whom_they_report(
    tmp_path: Path, sentence: dict[str, Any], expected: set[tuple[int, float]]
) -> None:
    text = "The mayor said that the old bridge was safe."
    path = write(tmp_path / "told.jsonl", {"text": text, "sentences": [{"start": 0, "end": len(text), **sentence}]})
    rows = [row for row in report_weights.read_told(path) if "word=say" in row.features]
    assert {(row.right, row.cost) for row in rows} == expected


def test_places_are_read_up_to_where_the_content_ends(pieces: Path) -> None:
    rows = [row for row in report_weights.read_ends(pieces) if row.features[0] == "clause"]
    assert [row.right for row in rows[:3]] == [0, 1, 0]  # before "was", before the comma; the next piece
    assert "clause ," in rows[1].features


def test_what_comes_rarely_is_not_learned() -> None:
    rows = [Row(("often",), 1), Row(("often", "rare"), 1)] * 3
    assert set(fit(rows)) == {"often"}


def test_what_weighs_nearly_nothing_is_not_written() -> None:
    text = report_weights.render("what tells", {"b": -0.26, "a": 1.0, "c": 0.04})
    assert text.splitlines()[0] == "# name: what tells"
    assert [line for line in text.splitlines() if not line.startswith("#")] == ["a\t1.0", "b\t-0.3"]


def test_learning_gives_the_same_each_time(pieces: Path, tmp_path: Path) -> None:
    assert learned(pieces, tmp_path / "one") == learned(pieces, tmp_path / "two")


def test_marked_sentences_change_what_is_learned(pieces: Path, tmp_path: Path) -> None:
    sentence = {"start": 0, "end": SAID.index(", but"), "label": "other"}
    told = write(tmp_path / "told.jsonl", *[{"text": SAID, "units": [sentence]}] * 12)
    plain, more = learned(pieces, tmp_path / "plain"), learned(pieces, tmp_path / "more", "--told", str(told))
    assert plain[0] == more[0]
    assert plain[1] != more[1]


@pytest.mark.parametrize("name", ["content-weights", "report-weights"])
def test_the_shipped_tables_are_in_the_form_that_is_written(name: str) -> None:
    text = files("newscomment.extractors").joinpath(f"data/{name}.tsv").read_text("utf-8")
    title = text.splitlines()[0].removeprefix("# name: ")
    assert report_weights.render(title, {key: float(weight) for key, weight in shipped(name)}) == text


@pytest.mark.parametrize("line", ["[]", '{"text": "Rain."}', "rain"])
def test_mistakes_name_file_and_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(line + "\n", "utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl:1: wants a JSON object with text and attributions"):
        list(report_weights.read_matches(path))
    with pytest.raises(InputError, match=r"bad\.jsonl:1: wants a JSON object with text and sentences or units"):
        list(report_weights.read_told(path))
