"""What is assembled without validation would pass it: the same article comes out of the strict way."""

from pathlib import Path

import pytest

from newscomment.assembly import Assembly
from newscomment.errors import ArticleError
from newscomment.extractors.findings import Certainty, Claim, Findings, Kind
from newscomment.model import Article
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import default_pipeline, parse

ESSAYS = sorted((Path(__file__).parent / "golden").glob("*.txt"))


@pytest.mark.parametrize("path", ESSAYS, ids=lambda path: path.stem)
def test_an_assembled_article_is_the_validated_one(path: Path) -> None:
    article = parse(path.read_text(encoding="utf-8"))
    again = Article.model_validate(article.model_dump(), strict=True)
    assert again == article
    assert repr(again.model_dump()) == repr(article.model_dump())
    assert again.to_json() == article.to_json()
    assert hash(again) == hash(article)


def test_every_value_has_all_fields_in_the_model_s_order() -> None:
    article = parse(ESSAYS[0].read_text(encoding="utf-8"))
    for item in (article, *article.sentences, *article.actors, *article.claims, *article.relations, *article.sections):
        assert list(item.__dict__) == list(type(item).model_fields)
        assert item.model_fields_set == set(type(item).model_fields)


@pytest.mark.parametrize("span", [pytest.param((0, 99), id="outside the text"), pytest.param((3, 3), id="empty")])
def test_a_finding_that_stands_nowhere_is_refused(span: tuple[int, int]) -> None:
    document = default_pipeline().analyzer.read(parse_text("They left."))
    findings = Findings(
        moods=("declarative",),
        claims=(Claim((span,), 0, None, ()),),
        kinds=(Kind("fact"),),
        certainties=(Certainty("certain"),),
        roles=(None,),
        stances=((),),
    )
    with pytest.raises(ArticleError, match="expected a span inside the text"):
        Assembly(document, findings).article()
