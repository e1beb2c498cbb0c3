"""Values survive JSON and pickling, hash as they compare, and show themselves in one line."""

import pickle
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import newscomment
from newscomment import model
from newscomment.model import Article, FrozenMap, Metadata, Span, Value
from newscomment.model.span import with_gaps

WORDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
MOMENTS = st.none() | st.dates() | st.datetimes(timezones=st.none() | st.just(UTC))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Small articles of a few strange words, each of which is a sentence, a claim, a mention and a finding."""
    words = draw(st.lists(WORDS, min_size=1, max_size=5))
    starts = [len(" ".join([*words[:rank], ""])) for rank in range(len(words))]
    places = [
        {"span": {"start": start, "end": start + len(word)}, "text": word}
        for start, word in zip(starts, words, strict=True)
    ]
    kinds = draw(
        st.lists(st.sampled_from(("fact", "question", "prediction")), min_size=len(words), max_size=len(words))
    )
    claims = [
        {"id": f"c{rank}", "spans": [place["span"]], "text": place["text"], "kind": kind, "sentence": f"s{rank}"}
        for rank, (place, kind) in enumerate(zip(places, kinds, strict=True))
    ]
    data: dict[str, Any] = {
        "text": " ".join(words),
        "metadata": {"published": draw(MOMENTS), "authors": draw(st.lists(WORDS, max_size=2))},
        "sentences": [{"id": f"s{rank}", "span": place["span"]} for rank, place in enumerate(places)],
        "actors": [
            {"id": "a0", "name": draw(WORDS), "kind": "group", "mentions": places, "salience": draw(st.floats(0, 1))}
        ],
        "claims": claims,
        "findings": [{"id": f"f{i}", "label": "x", "data": draw(JSON), **place} for i, place in enumerate(places)],
    }
    return Article.model_validate(data)


def values(value: object) -> Iterator[Value]:
    """Every value inside a value, itself included."""
    if isinstance(value, Value):
        yield value
        for part in value.__dict__.values():
            yield from values(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from values(part)


def assert_survives(article: Article) -> None:
    for copy in (
        Article.model_validate_json(article.model_dump_json()),
        Article.model_validate(article.model_dump()),
        Article.model_validate(article.model_dump(mode="json")),
        pickle.loads(pickle.dumps(article)),
        article.model_copy(deep=True),
    ):
        assert copy == article
        assert hash(copy) == hash(article)
        assert copy.model_dump_json() == article.model_dump_json()


def test_the_example_survives(article: Article) -> None:
    assert_survives(article)


@settings(max_examples=60)
@given(articles())
def test_every_article_survives(article: Article) -> None:
    assert_survives(article)


@settings(max_examples=40)
@given(articles())
def test_every_value_shows_itself_in_one_short_line(article: Article) -> None:
    for value in values(article):
        assert len(repr(value)) <= 100
        assert repr(value).isprintable()
        assert str(value)


NOON = datetime(2031, 4, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize("moment", [NOON.date(), NOON.replace(tzinfo=None), NOON.replace(hour=0, tzinfo=None), NOON])
def test_dates_stay_dates_and_moments_moments(moment: date) -> None:
    metadata = Metadata(published=moment)
    again = Metadata.model_validate_json(metadata.model_dump_json())
    assert again.published == moment
    assert type(again.published) is type(moment)


def test_another_article_is_unequal(article: Article) -> None:
    other = Article(text=article.text)
    assert other != article
    assert len({article, other, Article(text=article.text)}) == 2


def test_every_value_has_a_line_of_its_own(article: Article) -> None:
    lines = {
        "article": article,
        "section": article.sections[1],
        "sentence": article.sentences[1],
        "actor": article.actors[2],
        "mention": article.actors[1].mentions[0],
        "quotation": article.quotations[0],
        "claims": article.claims[:2],
        "attribution": article.claims[1].attribution,
        "certainty": article.claims[0].certainty,
        "stance": article.claims[0].stances[0],
        "relation": article.relations[0],
        "argument": article.arguments[0],
        "risk": article.risks[1],
        "affected": article.risks[1].affected[0],
        "finding": article.findings[0],
        "capture": article.findings[0].captures[0],
        "evidence": article.claims[0].evidence[0],
        "metadata": article.metadata,
    }
    assert {name: repr(value) for name, value in lines.items()} == {
        "article": "<Article “Hold the line” 36 words, 3 actors, 5 claims, 2 risks>",
        "section": "<Section sec1 recommendation 1 paragraph>",
        "sentence": "<Sentence s1 declarative ¶1 15:38>",
        "actor": "<Actor a2 state RU “Russia” 1 mention>",
        "mention": "<Mention nominal 57:73 “the commissioner”>",
        "quotation": "<Quotation q0 speech “Sanctions work,” by a1>",
        "claims": (
            "(<Claim c0 prediction possible “Brussels may yet blink”>, <Claim c1 evaluation “Sanctions work” by a1>)"
        ),
        "attribution": "<Attribution direct assertive by a1>",
        "certainty": "<Certainty possible>",
        "stance": "<Stance negative towards a0>",
        "relation": "<Relation d0 comparison.concession.arg2-as-denier cue 107:110>",
        "argument": "<ArgumentLink g0 c1 supports c4>",
        "risk": "<Risk r1 possible high diplomatic “split the alliance”>",
        "affected": "<Affected 174:186 “the alliance” a0>",
        "finding": "<Finding f0 weekday “on Monday”>",
        "capture": "<Capture day 99:105 “Monday”>",
        "evidence": "<Evidence certainty.modal 24:27>",
        "metadata": "<Metadata Rui Prata · 2031-04-02>",
    }


def test_long_texts_are_cut_after_a_word(article: Article) -> None:
    claim = article.claims[2].model_copy(update={"text": "They would\n" * 40})
    assert repr(claim) == (
        "<Claim c2 prediction possible “They would They would They would They would They would They would…”>"
    )
    assert str(claim) == claim.text


def test_data_of_findings_is_frozen_and_comes_back_plain(article: Article) -> None:
    finding = article.findings[0]
    assert finding.data == {"day": 1, "names": ("Mon", "Monday"), "sure": 0.5, "more": None}
    assert isinstance(finding.data, FrozenMap)
    assert finding.model_dump()["data"] == {"day": 1, "names": ["Mon", "Monday"], "sure": 0.5, "more": None}


def test_public_names() -> None:
    assert sorted(model.__all__) == model.__all__
    assert len(set(model.__all__)) == len(model.__all__)
    for name in model.__all__:
        assert hasattr(model, name)


def test_every_model_is_frozen_closed_and_told(article: Article) -> None:
    for kind in {type(value) for value in values(article)}:
        assert issubclass(kind, BaseModel)
        assert kind.model_config["frozen"]
        assert kind.model_config["extra"] == "forbid"
        assert kind.__doc__
        assert kind.__name__ in model.__all__


@pytest.mark.parametrize(
    ("places", "shown"),
    [
        ([(0, 4)], "They"),
        ([(0, 4), (5, 9)], "They wait"),
        ([(0, 4), (9, 13)], "They wait"),
        ([(0, 4), (10, 14)], "They … wait"),
        ([(0, 4), (10, 14), (30, 34)], "They … wait … here"),
    ],
)
def test_words_left_out_are_marked(places: list[tuple[int, int]], shown: str) -> None:
    words = " ".join(["They", "wait", "here"][: len(places)])
    assert with_gaps(words, [Span(start=start, end=end) for start, end in places]) == shown


def test_nobody_can_take_fields_from_other_values() -> None:
    first, second = newscomment.parse("It may fail. It may hold.").claims
    first.model_fields_set.clear()
    assert first.model_dump(exclude_unset=True)
    assert second.model_dump(exclude_unset=True)


def test_a_copy_is_held_to_what_the_original_was(article: Article) -> None:
    assert article.model_copy(update={"title": None, "title_span": None}).title is None
    assert article.model_copy() == article
    with pytest.raises(ValidationError):
        article.model_copy(update={"text": "x"})
