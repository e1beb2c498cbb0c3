"""The labels of op-eds: whole, in order, and joined only with the very text that they were made for."""

import hashlib
import json
from itertools import pairwise
from pathlib import Path

import pytest

from newscomment.learning.labelled import LEARNED, joined, sentence

LABELS = Path(__file__).parent.parent / "benchmarks" / "op-ed-labels.jsonl"
KINDS = {"fact", "evaluation", "prediction", "recommendation", "question", "other"}


def test_sentences_stand_in_order_and_hold_their_risks() -> None:
    records = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    assert len({record["id"] for record in records}) == len(records)
    for record in records:
        sentences = [sentence(place, row, "") for place, row in enumerate(record["sentences"])]
        places = [(one["start"], one["end"]) for one in sentences]
        assert all(start < end for start, end in places)
        assert all(one[1] <= two[0] for one, two in pairwise(places))
        assert {one["kind"] for one in sentences} <= KINDS
        hazards = [(one, one["risk"]["hazard"]) for one in sentences if one["risk"]]
        assert all(one["start"] <= start < end <= one["end"] for one, (start, end) in hazards)
        assert record["part"] in {*LEARNED, "unread"}


@pytest.mark.parametrize(("text", "found"), [("It could rain.", 1), ("It may rain.", 0)])
def test_only_the_same_text_is_joined(text: str, found: int, tmp_path: Path) -> None:
    digest = hashlib.sha256(b"It could rain.").hexdigest()[:16]
    row = [0, 14, "prediction", 1, 0, [[3, 13], None, []]]
    (tmp_path / "labels.jsonl").write_text(
        json.dumps({"id": "a", "sha256": digest, "part": "read", "sentences": [row], "thesis": [0]}), "utf-8"
    )
    (tmp_path / "archive.jsonl").write_text(json.dumps({"id": "a", "text": text}), "utf-8")
    pieces = joined(tmp_path / "archive.jsonl", tmp_path / "labels.jsonl", ("read",))
    assert len(list(pieces)) == found


@pytest.mark.parametrize(("told", "source"), [([0, 9], "The mayor"), (1, "somebody"), (0, None)])
def test_a_source_is_told_by_its_place(told: int | list[int], source: str | None) -> None:
    assert sentence(0, [0, 23, "fact", 0, told], "The mayor said it fell.")["source"] == source
