"""Punkt's tables are learned from raw prose, and the same prose gives the same bytes."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from newscomment.learning.sentences import Learned, command, learn, read_texts, render

PROSE = " ".join(
    f"Mr. Hart met Mrs. {name} at the hall in {town}. The hall was full. He said that the bridge was shut. "
    f"However, the road was open. They met the board at noon, and the board said no."
    for name in ("Roe", "Bell", "Orr", "Winter", "Duarte", "Lowe")
    for town in ("Leeds", "York", "Whitby", "Dover")
)


def test_learns_abbreviations_and_common_words() -> None:
    learned = learn([PROSE])
    assert {"mr", "mrs"} <= set(learned.abbreviations)
    assert {"the", "board"} <= set(learned.common)
    assert not {"hart", "leeds"} & set(learned.common)
    assert set(learned.starters) <= set(learned.common)


def test_render_is_sorted_tables_under_a_header() -> None:
    text = render(Learned(["mr"], ["however"], ["however", "the"]), name="N", source="S", licence="L")
    assert text == (
        "name = N\nsource = S\nlicence = L\n\n[abbreviations]\nmr\n\n[starters]\nhowever\n\n[common]\nhowever\nthe\n"
    )


def test_command_gives_the_same_bytes_in_any_order_of_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, "utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Dr. Orr left. The hall was shut."}\n\n', "utf-8")
    outs = []
    for names in (("a.txt", "b.jsonl"), ("b.jsonl", "a.txt")):
        out = tmp_path / "out.txt"
        result = CliRunner().invoke(command, [*(str(tmp_path / name) for name in names), "--out", str(out)])
        assert result.exit_code == 0, result.output
        outs.append(out.read_bytes())
    assert outs[0] == outs[1]
    assert outs[0].startswith(b"name = ")


@pytest.mark.parametrize("line", ["{", "[]", '{"words": "x"}'])
def test_a_line_without_text_is_pointed_at(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "x"}}\n{line}\n', "utf-8")
    with pytest.raises(Exception, match=r"a\.jsonl:2"):
        list(read_texts([path]))
