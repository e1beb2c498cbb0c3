"""Looking findings up by where they begin."""

import pytest

from newscomment.extractors.by_start import ByStart
from newscomment.extractors.findings import Range, Ranges

ITEMS = [((20, 25), "e"), ((0, 4), "a"), ((5, 30), "b"), ((10, 12), "d"), ((5, 6), "c")]


@pytest.mark.parametrize(
    ("span", "names"),
    [
        ((0, 5), "a"),
        ((0, 6), "acb"),
        ((1, 5), ""),
        ((5, 20), "cbd"),
        ((10, 21), "de"),
        ((40, 50), ""),
        ((6, 6), ""),
    ],
)
def test_inside_counts_beginnings(span: Range, names: str) -> None:
    assert "".join(name for _, name in ByStart(ITEMS).inside(span)) == names


@pytest.mark.parametrize(
    ("spans", "names"),
    [((), ""), (((10, 21),), "de"), (((10, 21), (0, 1)), "dea")],
)
def test_several_spans_one_after_the_other(spans: Ranges, names: str) -> None:
    assert "".join(name for _, name in ByStart(ITEMS).inside_any(spans)) == names


def test_equal_spans_keep_their_order() -> None:
    items = [((3, 4), "second"), ((3, 4), "first"), ((1, 2), "zero")]
    assert [name for _, name in ByStart(items).items] == ["zero", "second", "first"]
