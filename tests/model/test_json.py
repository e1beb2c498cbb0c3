"""Articles go out as JSON and come back whole, or are refused with place and reason."""

import json
import pickle
from typing import Any

import pytest

import newscomment
from newscomment.errors import ArgumentError, ArticleError
from newscomment.model import Article
from newscomment.model.frozen import freeze


def test_nothing_is_lost(article: Article) -> None:
    assert Article.from_json(article.to_json()) == article
    assert Article.from_json(article.to_json(indent=2).encode()) == article
    assert article.to_dict() == json.loads(article.to_json())


@pytest.mark.parametrize(
    ("data", "where", "what"),
    [
        ("{", "", "this is no JSON: EOF"),
        ("essay.json", "", "this is no JSON: expected value"),
        ("[]", "", "Input should be an object"),
        ('{"text": "\\\\ a \\ud83d\\ude00 \\ud83d"}', "", "lone surrogate \\ud83d at offset 28 of the JSON"),
        ('{"text": "a \\uDE00 b"}', "", "lone surrogate \\uDE00 at offset 12 of the JSON"),
        ('{"text": "Go.", "schema_version": 99}', "schema_version", "Input should be 1, found 99"),
        ("{}", "text", "Field required"),
        ('{"text": "Go.", "claims": [{"id": "c0"}]}', "claims.0.spans", "Field required"),
        (
            '{"text": "Go.", "findings": [{"id": "f1", "label": "x", "span": {"start": 0, "end": 2}, "text": "Go"}]}',
            "findings[0]",
            "expected the id f0, found 'f1'",
        ),
    ],
)
def test_what_is_wrong_is_told(data: str, where: str, what: str) -> None:
    with pytest.raises(ArticleError) as caught:
        Article.from_json(data)
    assert caught.value.where == where
    assert caught.value.what.startswith(what)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_long_value_is_told_in_short() -> None:
    with pytest.raises(ArticleError, match="found 'aaa") as caught:
        Article.from_json(f'{{"text": "Go.", "schema_version": "{"a" * 5_000}"}}')
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_mark_of_an_encoding_is_no_part_of_json(encoding: str) -> None:
    article = Article(text="Go, José.")
    assert Article.from_json(article.to_json().encode(encoding)) == article
    assert Article.from_json("\ufeff" + article.to_json()) == article


@pytest.mark.parametrize("start", ["0", 0.0, False])
def test_a_number_is_a_number(start: Any) -> None:
    with pytest.raises(ArticleError, match=r"title_span\.start: Input should be a valid integer"):
        Article.from_dict({"text": "Go.", "title": "Go.", "title_span": {"start": start, "end": 3}})


def test_a_number_that_no_reader_takes_is_refused() -> None:
    with pytest.raises(ValueError, match="a whole number of 16610 bits is too large"):
        freeze({"n": 10**5000})
    assert freeze({"n": 10**1000}) == {"n": 10**1000}
    assert freeze({"n": [{"m": [1]}]}) == {"n": [{"m": [1]}]}
    assert freeze({"n": 1}) != {"n": {1}}


def test_what_holds_no_json_is_told() -> None:
    with pytest.raises(ArticleError, match="the dict has no form in JSON: Object of type set"):
        Article.from_dict({"text": {"Go."}})


@pytest.mark.parametrize("wrong", [None, 3, ["Go."]], ids=str)
def test_a_value_of_the_wrong_type_is_told(wrong: Any) -> None:
    with pytest.raises(ArgumentError, match="from_dict takes a dict"):
        Article.from_json(wrong)
    with pytest.raises(ArgumentError, match="from_json takes JSON"):
        Article.from_dict(wrong)
    with pytest.raises(ArgumentError, match="is no number of blanks"):
        Article(text="Go.").to_json(indent=-1 if isinstance(wrong, int | None) else wrong)


def test_a_title_on_two_lines_is_one_line() -> None:
    text = "A Bridge\nToo  Dear\n\nThe bridge will cost four times what the council said it would."
    article = newscomment.parse(text)
    assert article.title == "A Bridge Too Dear"
    assert Article.from_json(article.to_json()) == article
