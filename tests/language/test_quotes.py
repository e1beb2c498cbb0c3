"""Pairs of quotation marks: styles, nesting, apostrophes, odd marks, quotations over paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscomment.language.quotes import pair_quotes
from newscomment.language.tokens import tokenize


def quoted(*paragraphs: str) -> list[str]:
    """The words between each pair of marks, in the order of the opening marks."""
    text = "\n\n".join(paragraphs)
    tokens = tokenize(text)
    ranges, at = [], 0
    for paragraph in paragraphs:
        size = len(tokenize(paragraph).words)
        ranges.append((at, at + size))
        at += size
    pairs = pair_quotes(text, tokens.words, tokens.starts, ranges)
    return [text[tokens.ends[pair.open] : tokens.ends[pair.close - 1]].strip() for pair in pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He said “no deal” again.", ["no deal"], id="curly double"),
        pytest.param('He said "no deal" again.', ["no deal"], id="straight double"),
        pytest.param("He said ”no deal” again.", ["no deal"], id="closing marks at both ends"),
        pytest.param("He said ‘no deal’ again.", ["no deal"], id="curly single"),
        pytest.param("He said 'no deal' again.", ["no deal"], id="straight single"),
        pytest.param("He said «no deal» again.", ["no deal"], id="angled"),
        pytest.param("He said ``no deal'' again.", ["no deal"], id="typewriter"),
        pytest.param("“They call it ‘peace’ here,” she said.", ["They call it ‘peace’ here,", "peace"], id="nested"),
        pytest.param(
            "\"They call it 'peace' here,\" she said.", ["They call it 'peace' here,", "peace"], id="nested, straight"
        ),
        pytest.param(
            "‘They call it “peace” here,’ she said.", ["They call it “peace” here,", "peace"], id="British nesting"
        ),
        pytest.param("The workers’ rights and the ministers’ duties.", [], id="possessives are no marks"),
        pytest.param(
            "‘The workers’ rights come first,’ she said.", ["The workers’ rights come first,"], id="possessive inside"
        ),
        pytest.param("‘A triumph,’ she said. The dockers’ union left.", ["A triumph,"], id="possessive behind"),
        pytest.param(
            "'A triumph,' she said. The dockers' union left.", ["A triumph,"], id="possessive behind, straight"
        ),
        pytest.param(
            "It was ‘a triumph’. The dockers’ union left.", ["a triumph"], id="possessive behind, stop outside"
        ),
        pytest.param(
            "They were ‘fools’ last year. The dockers’ union left.", ["fools"], id="a plural, then a possessive"
        ),
        pytest.param(
            "‘The dockers’ union and the clerks’ guild left,’ she said of the workers’ day.",
            ["The dockers’ union and the clerks’ guild left,"],
            id="possessives inside and behind",
        ),
        pytest.param(
            "‘It was “the dockers’ day” out,’ she said.",
            ["It was “the dockers’ day” out,", "the dockers’ day"],
            id="possessive in nested marks",
        ),
        pytest.param(
            "‘They’re nothin’ special,’ she said.", ["They’re nothin’ special,"], id="word cut short at its end"
        ),
        pytest.param("It’s the ’90s, don’t you know.", [], id="apostrophes"),
        pytest.param('An odd " mark, and "a pair" here.', ["a pair"], id="a mark with blanks on both sides"),
        pytest.param("An odd ” mark, then “a pair” here.", ["a pair"], id="odd closing mark"),
        pytest.param("“A pair” and then “an open one.", ["A pair"], id="open to the end"),
        pytest.param('("a pair")', ["a pair"], id="in brackets"),
        pytest.param('A word—"a pair"—a word.', ["a pair"], id="between dashes"),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_runs_on_when_the_next_paragraph_opens_again() -> None:
    assert quoted("“We paid.", "“We will not pay again,” she said.") == ["We paid.", "We will not pay again,"]


def test_a_quotation_does_not_run_on_into_a_paragraph_that_does_not_open() -> None:
    assert quoted("“We paid.", "They did not.") == []


@given(st.text(alphabet="ab \"'“”‘’«»(.", max_size=80))
def test_pairs_are_ordered_and_never_cross(text: str) -> None:
    tokens = tokenize(text)
    pairs = pair_quotes(text, tokens.words, tokens.starts, [(0, len(tokens.words))])
    assert list(pairs) == sorted(pairs)
    for one in pairs:
        assert 0 <= one.open < one.close <= len(tokens.words)
        assert not any(one.open < other.open < one.close < other.close for other in pairs)
