"""News is told of others and of days; a commentary asks, judges and says “I”."""

import pytest

from newscomment.extractors.reports.newslike import newslike
from newscomment.extractors.reports.weighing import manner_of
from newscomment.pipeline import default_pipeline

NEWS = (
    "The council approved the sale of the bridge on Monday. Mayor Ana Duarte told clerks on Tuesday that tolls would rise, and "
    "the port declined to comment. The vote followed a survey of the pillars. A second vote was set for Friday. “I like it, and "
    "we need it,” Tom Hale, a carpenter, told a clerk."
)
COMMENT = (
    "I have crossed the bridge since we were children, and our mayor has told us that it is safe. Is it? We are told on Monday "
    "that it is old and on Friday that it is new. What are we to think? My answer is that we have a right to know."
)


@pytest.mark.parametrize(("text", "manner"), [(NEWS, "much"), (COMMENT, "some")], ids=["news", "comment"])
def test_manner_is_told_by_the_words_around_what_is_said(text: str, manner: str) -> None:
    assert manner_of(default_pipeline().document(text)) == manner


def test_words_between_quotation_marks_are_not_the_authors() -> None:
    document = default_pipeline().document
    assert newslike(document("“I think we are lost,” the mayor said. The bridge fell.")) > newslike(
        document("I think we are lost, the mayor said. The bridge fell.")
    )
