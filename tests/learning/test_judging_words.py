"""Learning which words judge and which tell, from a few made-up sentences."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from newscomment.errors import InputError
from newscomment.extractors.judging_words import FLOOR, table
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
    assert FLOOR in weights


def test_names_are_not_learned(tmp_path: Path) -> None:
    rows = list(judging_words.read_rows(write(tmp_path / "pieces.jsonl")))
    assert not {"mara", "quill"} & {name for row in rows for name in row.features}


def test_what_comes_rarely_is_not_listed(tmp_path: Path) -> None:
    assert set(judging_words.learned(list(judging_words.read_rows(write(tmp_path / "few.jsonl", 2))))) == set()


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
