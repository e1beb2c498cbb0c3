"""What one may ask an article."""

from collections.abc import Callable
from typing import Any

import pytest

import newscomment
from newscomment.errors import ArgumentError, NewscommentError, NotFoundError
from newscomment.model import Article, Item, Span


def ids(items: tuple[Item, ...]) -> list[str]:
    return [item.id for item in items]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("a1", "Ana Duarte"),
        ("Ana Duarte", "Ana Duarte"),
        ("ana duarte’s", "Ana Duarte"),
        ("Moscow", "Russia"),
        ("Moscow's", "Russia"),
        ("the union", "European Union"),
        ("THE EUROPEAN  UNION", "European Union"),
    ],
)
def test_actor_by_id_name_and_alias(article: Article, who: str, name: str) -> None:
    actor = article.actor(who)
    assert actor is not None
    assert actor.name == name


PEOPLE = {
    "Marco Rubio": "person",
    "Ana Duarte": "person",
    "Rui Duarte": "person",
    "Duarte Institute of Seas": "organization",
    "Bank of Nordland": "organization",
    "Nordland": "state",
    "Free Nordland Party": "organization",
}

TITLES = {"Marco Rubio": ["U.S. Trade Envoy"], "Ana Duarte": ["Minister"], "Rui Duarte": ["Minister"]}


@pytest.fixture
def crowd() -> Article:
    """An article in which some names share words."""
    text = ". ".join(PEOPLE)
    actors = [
        {
            "id": f"a{rank}",
            "name": name,
            "kind": kind,
            "titles": TITLES.get(name, []),
            "mentions": [{"span": place, "text": name}],
            "aliases": [name],
        }
        for rank, (name, kind) in enumerate(PEOPLE.items())
        for place in [{"start": text.index(name), "end": text.index(name) + len(name)}]
        if name != "Nordland"
    ]
    actors = [{**actor, "id": f"a{rank}"} for rank, actor in enumerate(actors)]
    return Article.model_validate({"text": text, "actors": actors})


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Rubio", "Marco Rubio"),
        ("rubio’s", "Marco Rubio"),
        ("marco", "Marco Rubio"),
        ("Duarte", None),  # two persons
        ("Rui", "Rui Duarte"),
        ("Institute of Seas", "Duarte Institute of Seas"),
        ("Nordland", None),  # a bank and a party
        ("the Bank", "Bank of Nordland"),
        ("Rub", None),  # no whole word
        ("of Nord", None),
        ("Mr. Rubio", "Marco Rubio"),
        ("Secretary of State Marco Rubio", "Marco Rubio"),
        ("the former U.S. Trade Envoy Rubio", "Marco Rubio"),  # a title that he has
        ("the U.S. trade envoy", "Marco Rubio"),
        ("Ms Duarte", None),
        ("Dame Ana Duarte", "Ana Duarte"),
        ("the minister", None),  # two have this title
        ("Minister Rui Duarte", "Rui Duarte"),
        ("Lord Nordland", None),  # no person
        ("Mr.", None),
        ("the late Rubio", None),
    ],
)
def test_actor_by_part_of_a_name(crowd: Article, who: str, name: str | None) -> None:
    actor = crowd.actor(who)
    assert (actor and actor.name) == name


def test_a_last_name_goes_before_other_parts(article: Article) -> None:
    assert article.actor("Duarte") == article.actors[1]
    assert ids(article.claims_by("Duarte")) == ["c1"]


@pytest.mark.parametrize("who", ["", "a", "the", "a9", "c0", "Union of Crafts", "a-1", "a01", "a²"])
def test_actor_that_is_not_there(article: Article, who: str) -> None:
    assert article.actor(who) is None
    assert not article.claims_by(who)
    assert not article.claims_about(who)
    assert not article.risks_to(who)
    assert not article.risks_held_by(who)
    assert not article.quotations_by(who)
    assert not article.mentions_of(who)


@pytest.mark.parametrize("id_", ["s0", "sec1", "a2", "q0", "c4", "d0", "g2", "r1", "f0"])
def test_get_knows_every_kind(article: Article, id_: str) -> None:
    found = article.get(id_)
    assert found is not None
    assert found.id == id_


@pytest.mark.parametrize("id_", ["", "s", "s99", "x0", "0", "s01", "s-1", "c٣", "text0", "c" + "9" * 5000])
def test_get_gives_none_for_the_rest(article: Article, id_: str) -> None:
    assert article.get(id_) is None
    assert article.claim(id_) is None


def test_claims(article: Article) -> None:
    assert ids(article.claims_by("Ana Duarte")) == ids(article.attributed_claims) == ["c1"]
    assert ids(article.claims_by(None)) == ids(article.author_claims) == ["c0", "c2", "c3", "c4"]
    assert ids(article.claims_by("commissioner, Ana Duarte,")) == ["c1"]
    assert ids(article.claims_about("Brussels")) == ["c0", "c4"]
    assert ids(article.claims_about(article.actors[2])) == ["c2"]
    assert ids(article.claims_of("prediction")) == ["c0", "c2"]
    with pytest.raises(NotFoundError, match="did you mean 'prediction'"):
        article.claims_of("predictions")  # type: ignore[arg-type]
    assert ids(article.questions) == ["c3"]
    assert ids(article.claims_in(article.sentences[2])) == ["c1", "c2"]
    assert ids(article.claims_in(article.sections[1])) == ["c3", "c4"]
    assert ids(article.claims_by("the author")) == ids(article.author_claims)
    assert article.claim("c0") == article.claims[0]
    assert article.claims[0].hedged
    assert article.claims[1].source == "a1"


def test_an_author_is_looked_up_by_name() -> None:
    essay = newscomment.parse("The levy is wrong. Critics say it is dear.", metadata={"authors": ["Orla Fennimore"]})
    assert essay.claims_by("Orla Fennimore") == essay.claims_by("author") == essay.author_claims


def test_a_party_that_is_no_actor_is_looked_up_by_its_words() -> None:
    essay = newscomment.parse("The levy would hurt the old town. The strike would hurt the port.")
    assert [risk.hazard.text for risk in essay.risks_to("the old town")] == ["hurt the old town"]
    assert essay.risks_to("the new town") == ()


def test_sections_by_role(article: Article) -> None:
    assert article.sections_of(article.sections[0].role)[0] == article.sections[0]
    with pytest.raises(NotFoundError, match="no role of a section 'outro'"):
        article.sections_of("outro")  # type: ignore[arg-type]


def test_a_claim_that_its_source_denies_says_so() -> None:
    (claim,) = newscomment.parse("Norrland has denied that it intends to leave.").attributed_claims
    assert claim.attribution is not None
    assert claim.attribution.disowned
    assert repr(claim).endswith(", denying>")


def test_argument(article: Article) -> None:
    assert article.thesis is not None
    assert article.thesis.id == "c4"
    assert ids(article.reasons_for(article.thesis)) == ["c1", "c2"]
    assert ids(article.reasons_against(article.thesis)) == ["c3"]
    assert Article(text="No.").thesis is None


def test_risks_and_quotations(article: Article) -> None:
    assert ids(article.risks_to("the European Union")) == ["r1"]
    assert ids(article.risks_held_by(None)) == ["r0", "r1"]
    assert ids(article.risks_held_by("the author")) == ["r0", "r1"]
    assert article.risks_held_by("Russia") == ()
    assert ids(article.quotations_by("Ana Duarte")) == ["q0"]
    assert [mention.text for mention in article.mentions_of("Brussels")] == ["Brussels", "Union", "It"]


def test_places(article: Article) -> None:
    offset = article.text.index("Moscow")
    assert ids(article.at(offset)) == ["sec0", "s2", "a2", "c2", "d0", "r0", "r1"]
    assert article.at(-1) == article.at(len(article.text)) == ()
    assert article.sentence_at(offset) == article.sentences[2]
    assert article.section_at(offset) == article.sections[0]
    assert article.sentence_at(13) is None
    assert article.section_at(0) is None
    assert article.paragraph_texts[1] == "Should the Union wait? It should."


def test_words(article: Article) -> None:
    assert article.text_of(article.claims[4]) == article.text_of(article.claims[4].spans) == "It should"
    assert article.text_of(article.risks[0].hazard) == "hand Moscow a victory"
    assert article.text_of(Span(start=0, end=4)) == "Hold"
    assert article.text_of(article.arguments[0]) == ""
    assert article.findings[0].captured("day")[0].text == "Monday"


def test_paragraphs_are_those_of_the_sections(article: Article) -> None:
    assert article.paragraphs == article.sections[0].paragraphs + article.sections[1].paragraphs
    assert Article(text=article.text).paragraphs == ()


def test_spans() -> None:
    span = Span(start=3, end=7)
    assert len(span) == 4
    assert 3 in span
    assert 7 not in span
    assert span.covers(Span(start=4, end=7))
    assert not span.covers(Span(start=4, end=8))
    assert span.overlaps(Span(start=6, end=9))
    assert not span.overlaps(Span(start=7, end=9))


LOOKUPS: dict[str, Callable[[Article, Any], object]] = {
    "get": Article.get,
    "actor": Article.actor,
    "claim": Article.claim,
    "claims_by": Article.claims_by,
    "claims_about": Article.claims_about,
    "claims_in": Article.claims_in,
    "reasons_for": Article.reasons_for,
    "reasons_against": Article.reasons_against,
    "quotations_by": Article.quotations_by,
    "mentions_of": Article.mentions_of,
    "risks_to": Article.risks_to,
    "risks_held_by": Article.risks_held_by,
    "at": Article.at,
    "sentence_at": Article.sentence_at,
    "section_at": Article.section_at,
    "text_of": Article.text_of,
}
OF_THE_AUTHOR = {"claims_by", "risks_held_by"}  # None is the author


@pytest.mark.parametrize("name", LOOKUPS)
@pytest.mark.parametrize(
    "value", [1.5, b"c1", ["c1"], {"id": "c1"}, True, object()], ids=lambda value: type(value).__name__
)
def test_a_wrong_type_is_told(article: Article, name: str, value: object) -> None:
    with pytest.raises(ArgumentError, match=f"is of type {type(value).__name__}; give ") as caught:
        LOOKUPS[name](article, value)
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, NewscommentError)


@pytest.mark.parametrize("name", sorted(LOOKUPS.keys() - OF_THE_AUTHOR))
def test_none_is_nothing_to_look_up(article: Article, name: str) -> None:
    with pytest.raises(ArgumentError, match="=None is of type NoneType"):
        LOOKUPS[name](article, None)


@pytest.mark.parametrize("name", LOOKUPS)
@pytest.mark.parametrize("what", ["", " ", "the", "c999", "x", "c-1", "Atlantis"])
def test_what_is_not_there_is_nothing(article: Article, name: str, what: str) -> None:
    assert not LOOKUPS[name](article, what)


def test_what_is_of_another_article_is_not_there() -> None:
    here, other = (newscomment.parse(f"{words} may yet blink.") for words in ("Brussels", "The court in Accra"))
    with pytest.raises(NotFoundError, match="no annotation '<Claim c0 "):
        here.explain(other.claims[0])
    assert here.text_of(other.claims[0]) == ""
    assert here.at(other.claims[0]) == here.reasons_for(other.claims[0]) == ()
    assert here.text_of(here.claims[0].model_copy()) == "Brussels may yet blink"


@pytest.mark.parametrize("place", [(5, 3), (4, 4), (-2, 3)])
def test_a_place_has_an_order(article: Article, place: Any) -> None:
    with pytest.raises(ArgumentError, match="is no place; offsets begin at 0"):
        article.claims_in(place)


def test_ids_stand_for_objects(article: Article) -> None:
    assert article.claims_in("s1") == article.claims_in(article.sentences[1]) != ()
    assert article.claims_in("sec0") == article.claims_in(article.sections[0]) != ()
    for claim in article.claims:
        assert article.claim(claim) == article.claim(claim.id) == claim
        assert article.reasons_for(claim.id) == article.reasons_for(claim)
        assert article.reasons_against(claim.id) == article.reasons_against(claim)
        assert article.text_of(claim.id) == claim.text
    assert any(article.reasons_for(claim.id) or article.reasons_against(claim.id) for claim in article.claims)


def test_places_may_be_pairs_spans_and_findings(article: Article) -> None:
    span = article.claims[0].spans[0]
    pair = span.start, span.end
    assert article.claims_in(pair) == article.claims_in(span)
    assert article.claims[0] in article.claims_in(pair)
    assert article.at(span) == article.at(pair) == article.at(article.claims[0])
    assert set(article.at(span.start)) <= set(article.at(span))
    assert article.sentence_at(span) == article.sentence_at(article.claims[0]) == article.sentence_at(span.start)
    assert article.section_at(pair) == article.section_at(span.start)
    assert article.text_of(pair) == article.text[span.slice]


def test_an_actor_of_another_article_is_looked_up_by_name(article: Article) -> None:
    text = "Ana Duarte waits."
    duarte = {"id": "a0", "name": "Ana Duarte", "kind": "person", "aliases": ["Ana Duarte"]}
    other = Article.model_validate(
        {"text": text, "actors": [{**duarte, "mentions": [{"span": {"start": 0, "end": 10}, "text": "Ana Duarte"}]}]}
    )
    assert article.actor(other.actors[0]) == article.actor("Ana Duarte")
    assert article.mentions_of(other.actors[0]) == article.mentions_of("Ana Duarte")


def test_an_id_in_the_place_of_a_number_is_told_what_to_call(article: Article) -> None:
    lists: Any = article.claims
    with pytest.raises(ArgumentError, match=r"give a number; article\.get\('c0'\)"):
        lists["c0"]
    assert article.claims[:1][0] == article.claims[0]


def test_a_risk_is_explained_with_the_words_that_tell_its_degrees() -> None:
    told = newscomment.parse("A catastrophic flood could ruin the mill.").explain("r0")
    assert "  likelihood possible: A catastrophic flood ⟦could⟧ ruin the mill." in told.splitlines()
    assert "  severity high: A catastrophic flood could ⟦ruin⟧ the mill." in told.splitlines()


def test_risks_that_the_author_or_a_source_in_other_words_sees() -> None:
    text = "The port may close. Critics warn that savers will flee."
    read = newscomment.parse(text, metadata={"authors": ["Ada Rudd"]})
    assert ids(read.risks_held_by("author")) == ids(read.risks_held_by("Ada Rudd")) == ids(read.risks_held_by(None))
    assert [risk.hazard.text for risk in read.risks_held_by("critics")] == ["savers will flee"]
    assert read.risks_held_by("nobody") == ()
