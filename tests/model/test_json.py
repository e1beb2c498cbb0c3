"""Articles go out as JSON and come back whole, or are refused with place and reason."""

import json
import pickle

import pytest

import newscomment
from newscomment.errors import ArticleError
from newscomment.model import Article


def test_nothing_is_lost(article: Article) -> None:
    assert Article.from_json(article.to_json()) == article
    assert Article.from_json(article.to_json(indent=2).encode()) == article
    assert article.to_dict() == json.loads(article.to_json())


@pytest.mark.parametrize(
    ("data", "where", "what"),
    [
        ("{", "", "Invalid JSON: EOF"),
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


def test_a_title_on_two_lines_is_one_line() -> None:
    text = "A Bridge\nToo  Dear\n\nThe bridge will cost four times what the council said it would."
    article = newscomment.parse(text)
    assert article.title == "A Bridge Too Dear"
    assert Article.from_json(article.to_json()) == article
