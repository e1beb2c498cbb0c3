"""Learning which words judge and which tell, from a few made-up sentences."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from newscomment.errors import InputError
from newscomment.extractors.propositions.judging_words import AMOUNTS, FLOOR, table
from newscomment.learning import judging_words
from newscomment.learning.__main__ import main

SENTENCES = [
    ("evaluation", "The harbour plan is plainly a muddle."),
    ("fact", "Clerk Mara Quill filed the harbour plan on Monday."),
    ("prediction", "The ferry will sink."),
]


def write(path: Path, times: int = 6) -> Path:
    text, sentences = "", []
    for kind, words in SENTENCES:
        sentences.append({"start": len(text), "end": len(text) + len(words), "kind": kind})
        text += words + " "
    path.write_text((json.dumps({"text": text, "sentences": sentences}) + "\n") * times, "utf-8")
    return path


def test_judgements_and_facts_are_told_apart_by_their_words(tmp_path: Path) -> None:
    rows = list(judging_words.read_rows(write(tmp_path / "pieces.jsonl")))
    assert [row.right for row in rows] == [1, 0] * 6
    weights = judging_words.learned(rows)
    assert weights["plainly"] > 0 > weights["filed"]
    assert {FLOOR.format(amount) for amount in AMOUNTS} <= weights.keys()


def test_names_are_not_learned(tmp_path: Path) -> None:
    rows = list(judging_words.read_rows(write(tmp_path / "pieces.jsonl")))
    assert not {"mara", "quill"} & {name for row in rows for name in row.features}


def test_what_comes_rarely_is_not_listed(tmp_path: Path) -> None:
    weights = judging_words.learned(list(judging_words.read_rows(write(tmp_path / "few.jsonl", 2))))
    assert set(weights.values()) == {0}


def test_judgements_in_news_are_told_by_the_roles_of_sentences(tmp_path: Path) -> None:
    roles = ["Distant_Evaluation", "Main", "Distant_Expectations_Consequences"]
    record = json.loads(write(tmp_path / "pieces.jsonl", 1).read_text("utf-8"))
    for sentence, role in zip(record["sentences"], roles, strict=True):
        sentence["role"] = role
    (tmp_path / "news.jsonl").write_text(json.dumps(record), "utf-8")
    assert [(row.right, row.cost) for row in judging_words.read_news(tmp_path / "news.jsonl")] == [(1, 0.3), (0, 0.2)]


def test_learning_gives_the_same_each_time(tmp_path: Path) -> None:
    pieces, made = write(tmp_path / "pieces.jsonl"), []
    for name in ("one.tsv", "two.tsv"):
        arguments = ["judging-words", str(pieces), "--out", str(tmp_path / name)]
        assert CliRunner().invoke(main, arguments, catch_exceptions=False).exit_code == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]
    assert made[0].startswith(b"# name: how far words speak for a judgement, or for a fact\n# source: ")


def test_a_line_without_sentences_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"text": "A plan."}\n', "utf-8")
    with pytest.raises(InputError, match=r"bad\.jsonl:1: wants a JSON object with text and sentences"):
        list(judging_words.read_rows(tmp_path / "bad.jsonl"))


def test_the_shipped_table_is_in_the_form_that_is_written() -> None:
    header = judging_words.HEADER
    shipped = judging_words.render(table())
    assert shipped.startswith(header)
    assert table()["clearly"] > 0 > table()["later"]
