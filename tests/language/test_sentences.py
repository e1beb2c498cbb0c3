"""Sentence ends: tables of cases, and what holds of every text."""

import time
import tomllib
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscomment.errors import InputError
from newscomment.language.layout import Block
from newscomment.language.punkt import load_punkt, read_tables
from newscomment.language.sentences import split_sentences
from newscomment.language.stops import ends_plainly
from newscomment.parsers import parse_text

HERE = Path(__file__).parent
CASES = tomllib.loads((HERE / "sentences.toml").read_text("utf-8"))
GOLDEN = tomllib.loads((HERE / "golden_rules.toml").read_text("utf-8"))["rule"]
KINDS = ["in_the_wild", "made_up", "negative"]


def whole(text: str) -> list[Block]:
    return [Block(0, len(text), "paragraph")]


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, whole(text))]


def case(row: dict[str, str], kind: str, why: str = "") -> Any:
    marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
    return pytest.param(row["text"], id=f"{kind}: {row['id']}", marks=marks)


@pytest.mark.parametrize(
    "marked",
    [case(row, kind) for kind in KINDS for row in CASES[kind]]
    + [case(row, "known failure", row["why"]) for row in CASES["known_failure"]]
    + [case(row, "golden rule", row.get("known_failure", "")) for row in GOLDEN],
)
def test_sentences_end_where_the_bars_are(marked: str) -> None:
    assert split(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


def test_the_golden_rules_are_all_there() -> None:
    assert len({row["id"] for row in GOLDEN}) == len(GOLDEN) == 48
    assert sum("known_failure" in row for row in GOLDEN) <= 2


def test_every_block_is_split_by_itself() -> None:
    text = "A Bridge Too Dear\n\nIt is shut. Nobody knows why."
    blocks = [Block(0, 17, "title"), Block(19, 48, "paragraph")]
    assert split_sentences(text, blocks) == [(0, 17), (19, 30), (31, 48)]
    assert split_sentences(text, []) == []


def test_what_follows_a_block_says_nothing_of_its_end() -> None:
    text = "We shall not pay ... “\n\n(Nobody has.)"
    assert [text[start:end] for start, end in split_sentences(text, [Block(0, 22, "paragraph")])] == [text[:22]]


def test_a_very_long_aside_is_no_aside() -> None:
    text = f"He said ({'it is so. But ' * 60}) and left."
    assert len(split(text)) > 50


MARKS = list("aAzZ19 .!?…,;:()[]“”‘’\"'—-•\n\t\r\f\u00a0\u200b\u2028\ufeff")
WORDS = ["U.S. ", "Mr. ", ". . . ", "p.m. ", "The ", "end", "\n\n", "[3] ", "1) ", "2) "]
TRICKY = st.lists(st.sampled_from(MARKS + WORDS)).map("".join)


@given(TRICKY | st.text())
def test_spans_tile_the_blocks(text: str) -> None:
    try:
        layout = parse_text(text)
    except InputError:
        return
    spans = split_sentences(text, layout.blocks)
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    for block in layout.blocks:
        inside = [(start, end) for start, end in spans if start < block.end and end > block.start]
        assert inside[0][0] == block.start
        assert inside[-1][1] == block.end
        gaps = "".join(text[end:start] for (_, end), (start, _) in pairwise(inside))
        assert not gaps.strip()


@pytest.mark.no_cover  # coverage would be timed as well
@pytest.mark.parametrize(
    "piece", [".", "“", "(", "A. ", ".” ", ". . ", "! (", "x [", "1) ", "• ", "“Why?” Aa ", "\n", "a\n "]
)
def test_time_is_linear(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece)) + "a"
        start = time.process_time()
        split_sentences(text, whole(text))
        split_sentences(text, parse_text(text).blocks)
        return time.process_time() - start

    load_punkt()
    assert any(seconds(80_000) < 0.2 + 10 * seconds(20_000) for _ in range(3))  # a busy machine gets three tries


@pytest.mark.parametrize("name", ["punkt.txt", "abbreviations.txt"])
def test_tables_are_sorted_and_lower_case(name: str) -> None:
    content = (files("newscomment.language") / "data" / name).read_text("utf-8")
    assert [line.partition(" = ")[0] for line in content.split("\n")[:3]] == ["name", "source", "licence"]
    for part in content.rstrip("\n").split("\n[")[1:]:
        entries = part.rstrip("\n").split("\n")[1:]
        assert entries == sorted(set(entries))
        assert all(entry == entry.lower().strip() for entry in entries)
    assert all(read_tables(name).values())


PLAIN_ENDS = {
    "small letters and a capital": ("The ferry left early. Nobody", True),
    "abbreviation": ("They met with the late prof. Roe", False),
    "abbreviation before numbers": ("They wrote of it in vol. Two", False),
    "capital before": ("They met with Ana Roe. Nobody", False),
    "long word": ("They were uncharacteristically. Nobody", False),
    "two blanks": ("The ferry left early.  Nobody", False),
    "small letter behind": ("The ferry left early. nobody", False),
    "numbering": ("part one. The", False),
}


@pytest.mark.parametrize(("text", "ends"), PLAIN_ENDS.values(), ids=PLAIN_ENDS)
def test_plain_ends_are_told_at_once(text: str, ends: bool) -> None:
    assert ends_plainly(text, 0, text.index("."), len(text)) is ends
