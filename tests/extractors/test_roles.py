"""The thesis, claims and premises of whole small articles."""

import pytest

import newscomment
from newscomment.model import Article

ESSAY = """The ferry must not die

The islands have lost half their ferries since 2015. Prices rose by 40 percent. The council should keep the last ferry
alive.

A ferry is more than a boat. For example, the doctor comes by ferry every Monday. A study by the university found that
three of four islanders have no other way to work. Last year 9,000 children went to school on it.

To be sure, the ferry is dear. But an empty island is dearer.

In the end, the council must decide what an island is worth. It should pay for the ferry and keep the islands alive.

Follow us on Twitter for more.
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return newscomment.parse(ESSAY)


def role(article: Article, words: str) -> str | None:
    return next(claim.role for claim in article.claims if words in claim.text)


def test_one_or_two_theses_that_urge(article: Article) -> None:
    theses = [claim for claim in article.claims if claim.role == "thesis"]
    assert len(theses) in {1, 2}
    assert any("keep the islands alive" in claim.text for claim in theses)
    assert {claim.kind for claim in theses} == {"recommendation"}


@pytest.mark.parametrize("thing", ["crane", "road", "wharf"])
def test_the_title_tells_the_thesis(thing: str) -> None:
    things = ("bench", "crane", "lantern", "road", "signal", "tower", "fence", "wharf", "window")
    text = "\n\n".join(f"The harbour needs a better {one} this year." for one in things)
    article = newscomment.parse(text, title=f"Mend the {thing}")
    assert any(thing in claim.text for claim in article.claims if claim.role == "thesis")


def test_the_thesis_says_what_the_title_does() -> None:
    things = ("bench", "crane", "lantern", "road", "signal", "tower", "fence", "wharf", "window")
    article = newscomment.parse("\n\n".join(f"The harbour needs a better {one} this year." for one in things))
    theses = [claim for claim in article.claims if claim.role == "thesis"]
    assert len(theses) == 2
    for thesis in theses:
        thing = thesis.text.split()[5]
        assert article.model_copy(update={"title": f"Mend the {thing}"}).thesis == thesis


def test_the_thesis_is_the_one_that_urges() -> None:
    article = newscomment.parse(
        "Understanding the cost of the dam is crucial, above all for the valley and its farmers.\n\n"
        "The dam was built in 1950. It is old.\n\nIts gates leak.\n\n"
        "In closing, the valley must remain vigilant about the cost of the dam and its gates."
    )
    assert article.thesis is not None
    assert article.thesis.kind == "recommendation"


ROLES = [
    pytest.param("A ferry is more than a boat", "claim", id="topic-sentence"),
    pytest.param("the doctor comes by ferry", "premise", id="example"),
    pytest.param("three of four islanders", "premise", id="testimony"),
    pytest.param("9,000 children", "premise", id="figure"),
]


@pytest.mark.parametrize(("words", "expected"), ROLES)
def test_role(article: Article, words: str, expected: str) -> None:
    assert role(article, words) == expected


def test_notices_are_no_part_of_the_argument(article: Article) -> None:
    assert {claim.role for claim in article.claims if "Twitter" in claim.text} <= {None}


@pytest.mark.parametrize(
    "text", [pytest.param("Ana Duarte said that the ferry is old.", id="reported"), pytest.param("Why?", id="fragment")]
)
def test_no_thesis_without_a_claim_of_the_authors(text: str) -> None:
    assert "thesis" not in {claim.role for claim in newscomment.parse(text).claims}
