"""Words and multiword expressions as symbols, and the layer they make."""

import pytest

from newscomment.language.alphabet import BOUNDARY
from newscomment.language.document import Document
from newscomment.language.layout import Block, Layout
from newscomment.pipeline import default_pipeline


def read(text: str) -> Document:
    return default_pipeline().analyzer.read(Layout(text, (Block(0, len(text), "paragraph"),), None, {}))


def units(text: str) -> list[str]:
    """The positions of the words layer, as the words they cover."""
    document = read(text)
    _, firsts, lasts = document.layers["words"]
    return [" ".join(document.words[first:last]) for first, last in zip(firsts, lasts, strict=True) if last > first]


def labels(text: str, position: int) -> frozenset[str]:
    return default_pipeline().analyzer.alphabet.labels(read(text).layers["words"].codes[position])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        pytest.param("According to the mayor, it is safe.", "According to", id="at the start"),
        pytest.param("They waited, even though it rained.", "even though", id="inside"),
        pytest.param("They paid as long as they could.", "as long as", id="longest"),
        pytest.param("Envoys left New Zealand.", "New Zealand", id="name"),
    ],
)
def test_multiword_expressions_are_one_position(text: str, unit: str) -> None:
    assert unit in units(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They are paid according. To us it is safe.", id="over the end of a sentence"),
        pytest.param("It is even, though not smooth.", id="with a comma inside"),
        pytest.param("They wore new zealand coats.", id="a name in lower case"),
    ],
)
def test_these_stay_apart(text: str) -> None:
    assert units(text) == read(text).words


def test_labels_of_a_word() -> None:
    found = labels("NATO could not wait.", 0)
    assert {"NNP", "CAPITAL", "ALLCAPS"} <= found
    assert {"MD", "MODAL_POSSIBLE"} <= labels("NATO could not wait.", 1)
    assert "NEG" in labels("NATO could not wait.", 2)


def test_a_boundary_stands_behind_each_sentence() -> None:
    document = read("Wait. Then go.")
    found = [default_pipeline().analyzer.alphabet.labels(code) for code in document.layers["words"].codes]
    assert [index for index, label in enumerate(found) if BOUNDARY in label] == [2, 6]


def test_literals_of_patterns_are_cut_as_texts_are() -> None:
    assert default_pipeline().analyzer._merger.cut(["according", "to", "Them"]) == ["according to", "them"]
