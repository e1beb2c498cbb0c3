"""Text in columns: nothing is wider than its column, and words stay whole where they can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscomment.exporters.columns import Cell, Column, cells_width, cut, table, wrap


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        pytest.param("split the alliance", 18, "split the alliance", id="fits"),
        pytest.param("split the alliance", 17, "split the…", id="between words"),
        pytest.param("split, as feared", 9, "split…", id="no comma before the ellipsis"),
        pytest.param("disestablishment", 6, "disest"[:5] + "…", id="inside a long word"),
        pytest.param("a  b\n c", 9, "a b c", id="white space"),
        pytest.param("red\x1b[31m", 9, "red�[31m", id="no escapes"),
        pytest.param("同盟を分裂させる", 9, "同盟を分…", id="wide characters"),
        pytest.param("", 3, "", id="nothing"),
    ],
)
def test_cut(text: str, width: int, shown: str) -> None:
    assert cut(text, width) == shown


@pytest.mark.parametrize(
    ("text", "width", "lines", "shown"),
    [
        pytest.param("one two three", 7, 0, ["one two", "three"], id="all lines"),
        pytest.param("one two three four", 7, 2, ["one two", "three…"], id="cut at the last line"),
        pytest.param("so disestablishment", 8, 0, ["so", "disestab", "lishment"], id="a word wider than the column"),
        pytest.param("", 8, 2, [""], id="nothing is a line"),
    ],
)
def test_wrap(text: str, width: int, lines: int, shown: list[str]) -> None:
    assert wrap(text, width, lines) == shown


@given(st.text(), st.integers(min_value=2, max_value=30), st.integers(min_value=0, max_value=4))
def test_no_line_is_wider_than_asked_for(text: str, width: int, lines: int) -> None:
    found = wrap(text, width, lines)
    assert all(cells_width(line) <= width for line in found)
    assert not lines or len(found) <= lines


@given(st.text(), st.integers(min_value=2, max_value=30))
def test_wrapping_without_limit_keeps_every_word(text: str, width: int) -> None:
    assert "".join("".join(wrap(text, width)).split()) == "".join(cut(text, 10**9).split())


def test_spare_width_goes_to_the_column_that_needs_it() -> None:
    columns = [Column(share=0.5), Column(share=0.5)]
    _, [[line]] = table(columns, [[Cell("Kyiv"), Cell("face a rearmed enemy")]], width=26, colour=False)
    assert line == "Kyiv  face a rearmed enemy"


def test_a_narrow_column_takes_room_for_its_longest_word() -> None:
    columns = [Column(share=0.9, lines=0), Column(share=0.1, lines=0)]
    _, [lines] = table(columns, [[Cell("face a rearmed enemy"), Cell("the customers")]], width=20, colour=False)
    assert lines == ["face a    the", "rearmed   customers", "enemy"]


def test_marks_take_no_width() -> None:
    _, [[line]] = table([Column(), Column()], [[Cell("high", "red"), Cell("risk")]], width=20, colour=True)
    assert line == "\x1b[31mhigh\x1b[0m  risk"
