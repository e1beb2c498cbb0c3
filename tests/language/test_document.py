"""A Document: places, layers, matches; and what the analyzer does with odd texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscomment.errors import NotFoundError
from newscomment.language.document import Document
from newscomment.language.layout import Block, Layout
from newscomment.pipeline import default_pipeline

TEXT = "“Taxes work,” the mayor said. Critics, who pay them, disagree — and the bridge may fall."


def read(text: str) -> Document:
    blocks = (Block(0, len(text), "paragraph"),) if text.strip() else ()
    return default_pipeline().analyzer.read(Layout(text, blocks, None, {}))


def test_tokens_and_code_points_lead_to_each_other() -> None:
    document = read(TEXT)
    for token, word in enumerate(document.words):
        start, end = document.span(token, token + 1)
        assert TEXT[start:end] == word
        assert document.tokens_in(start, end) == (token, token + 1)


def test_a_sentence_is_found_by_its_code_points() -> None:
    document = read(TEXT)
    assert [document.sentence_at(offset) for offset in (0, 28, 30, len(TEXT) - 1)] == [0, 0, 1, 1]


def test_a_clause_is_found_by_its_code_points_and_by_its_tokens() -> None:
    document = read(TEXT)
    clauses = [document.clauses[document.clause_at(offset)] for offset in document.starts]
    assert clauses == [document.clause_of(token) for token in range(len(document.words))]
    assert all(clause.first <= token < clause.last for token, clause in enumerate(clauses))


def test_tags_are_penn_tags_and_marks_are_told_apart() -> None:
    document = read(TEXT)
    assert [document.tag(token) for token in (0, 1, 3, 4)] == ["``", "NNS", ",", "''"]


def test_layers_cover_all_tokens_in_order() -> None:
    document = read(TEXT)
    for layer in document.layers.values():
        covered = [token for first, last in zip(layer.firsts, layer.lasts, strict=True) for token in range(first, last)]
        assert covered == list(range(len(document.words)))


def test_matches_come_in_text_order_with_their_groups() -> None:
    found = read(TEXT).matches("clauses")
    assert [match.span for match in found] == sorted(
        (match.span for match in found), key=lambda span: (span[0], -span[1])
    )
    openers = {TEXT[slice(*match.groups["opener"])] for match in found if "opener" in match.groups}
    assert {"who", "and"} <= openers | {
        TEXT[slice(*match.groups["clause"])] for match in found if "clause" in match.groups
    }


def test_an_unknown_name_is_told_and_a_name_of_ones_own_finds_nothing() -> None:
    with pytest.raises(NotFoundError, match="no extractor 'rissks'; did you mean 'risks'"):
        read(TEXT).matches("rissks")
    assert read(TEXT).matches("own-risks") == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", "\u0301", "“", "’", "\u200b", "😀", "a" * 5000, "((((", "“‘“‘"])
def test_odd_texts_are_read(text: str) -> None:
    document = read(text)
    assert len(document.tags) == len(document.words)
    assert len(document.clauses) >= len(document.sentences)


@given(st.text(alphabet="Tt “”‘’'\"()—-.,;:!?\n…éand because that’s who 1", max_size=120))
def test_any_text_is_read_and_tiled(text: str) -> None:
    document = read(text)
    for sentence, index in zip(document.sentences, range(len(document.sentences)), strict=True):
        own = [clause for clause in document.clauses if clause.sentence == index]
        assert (own[0].first, own[-1].last) == (sentence.first, sentence.last)
    assert all(document.starts[phrase.first] < document.ends[phrase.last - 1] for phrase in document.phrases)
