"""Every way in which an article can be wrong is refused, with a message that says which object, and what was found."""

import re
from typing import Any

import pytest
from pydantic import ValidationError

from newscomment.errors import ArticleError
from newscomment.model import Article, Claim, Excerpt, Metadata, Sentence, Span

Path = tuple[str | int, ...]

REFUSED: dict[str, tuple[Path, object, str]] = {
    "span outside": (
        ("claims", 0, "certainty", "hedge_spans", 0, "end"),
        9999,
        "c0: hedge_spans: expected a span inside the text of 222 characters, found 24:9999",
    ),
    "span empty": (
        ("risks", 0, "likelihood_spans", 0),
        {"start": 7, "end": 7},
        "a span is never empty: start 7 is not before end 7",
    ),
    "span negative": (("sentences", 0, "span", "start"), -1, "greater than or equal to 0"),
    "spans out of order": (
        ("claims", 2, "certainty", "hedge_spans"),
        [{"start": 30, "end": 32}, {"start": 15, "end": 18}],
        "c2: hedge_spans: expected a span that starts at 32 or later, after the one before it, found 15:18",
    ),
    "spans overlapping": (
        ("relations", 0, "arg1_spans"),
        [{"start": 15, "end": 18}, {"start": 17, "end": 20}],
        "d0: arg1_spans: expected a span that starts at 18 or later, after the one before it, found 17:20",
    ),
    "text of a claim": (
        ("claims", 1, "text"),
        "Sanctions fail",
        "c1: text: expected 'Sanctions work', as the text has at 40:54, found 'Sanctions fail'",
    ),
    "text of several spans": (
        ("quotations", 0, "spans"),
        [{"start": 40, "end": 49}, {"start": 50, "end": 54}],
        "q0: text: expected 'Sanctions work', as the text has at 40:49, 50:54, found 'Sanctions work,'",
    ),
    "text of a mention": (("actors", 2, "mentions", 0, "text"), "moscow", "a2: text: expected 'Moscow'"),
    "text of a hazard": (("risks", 1, "hazard", "text"), "x", "r1: text: expected 'split the alliance'"),
    "text of a topic": (("sections", 0, "topic", "text"), "x", "sec0: text: expected 'Sanctions'"),
    "text of a capture": (("findings", 0, "captures", 0, "text"), "x", "f0: text: expected 'Monday'"),
    "title": (("title",), "Hold", "title: expected 'Hold the line', as the text has at 0:13, found 'Hold'"),
    "title missing": (("title",), None, "title: expected 'Hold the line', as the text has at 0:13, found null"),
    "heading": (
        ("sections", 0, "heading_span"),
        {"start": 15, "end": 23},
        "sec0: heading: expected 'Brussels', as the text has at 15:23, found null",
    ),
    "id of the wrong form": (("actors", 1, "id"), "duarte", "actors[1]: expected the id a1, found 'duarte'"),
    "id twice": (("claims", 1, "id"), "c0", "claims[1]: expected the id c1, found 'c0'"),
    "id of another kind": (("risks", 0, "id"), "c0", "risks[0]: expected the id r0, found 'c0'"),
    "unknown affiliation": (
        ("actors", 1, "affiliation"),
        "a9",
        "a1: affiliation: expected an id that exists (a0 to a2)",
    ),
    "unknown speaker": (("quotations", 0, "speaker"), "a9", "q0: speaker: expected an id that exists (a0 to a2)"),
    "unknown claim of a quotation": (
        ("quotations", 0, "claim"),
        "c9",
        "q0: claim: expected an id that exists (c0 to c4)",
    ),
    "unknown source": (("claims", 1, "attribution", "source"), "Ana Duarte", "c1: source: expected an id that exists"),
    "unknown outer claim": (("claims", 1, "attribution", "outer"), "c9", "c1: outer: expected an id that exists"),
    "unknown sentence": (
        ("claims", 1, "sentence"),
        "s9",
        "c1: sentence: expected an id that exists (s0 to s4), found 's9'",
    ),
    "unknown actor of a claim": (("claims", 0, "actors"), ["a0", "a9"], "c0: actors: expected an id that exists"),
    "unknown actor of a stance": (("claims", 0, "stances", 0, "actor"), "a9", "c0: actor: expected an id that exists"),
    "unknown claim of a relation": (("relations", 0, "claims"), ["c9"], "d0: claims: expected an id that exists"),
    "unknown target": (("arguments", 0, "target"), "c9", "g0: target: expected an id that exists"),
    "unknown affected": (("risks", 1, "affected", 0, "actor"), "a9", "r1: actor: expected an id that exists"),
    "unknown holder": (("risks", 1, "holder"), "a9", "r1: holder: expected an id that exists"),
    "reference of another kind": (("risks", 1, "claim"), "a0", "r1: claim: expected an id that exists"),
    "affiliated to itself": (
        ("actors", 1, "affiliation"),
        "a1",
        "a1: affiliation: expected another actor, found itself",
    ),
    "linked to itself": (("arguments", 0, "target"), "c1", "g0: expected two claims, found c1 linked to itself"),
    "links out of order": (("arguments", 0, "source"), "c3", "g1: expected a source from c3 on (text order), found c2"),
    "nested in itself": (
        ("claims", 1, "attribution", "outer"),
        "c1",
        "c1: attribution.outer: expected an outermost claim, found c1 again",
    ),
    "actor of a claim twice": (
        ("claims", 0, "actors"),
        ["a0", "a0"],
        "c0: actors: expected each id once, found a0, a0",
    ),
    "stance towards an actor it does not speak about": (
        ("claims", 0, "stances", 0, "actor"),
        "a2",
        "c0: stances: expected one of the claim's actors (a0), found a2",
    ),
    "two stances towards one actor": (
        ("claims", 0, "stances"),
        [{"actor": "a0", "polarity": "negative"}, {"actor": "a0", "polarity": "positive"}],
        "c0: stances: expected one stance towards each actor, found two towards a0",
    ),
    "hedge in another sentence": (
        ("claims", 0, "certainty", "hedge_spans"),
        [{"start": 24, "end": 27}, {"start": 141, "end": 146}],
        "c0: hedge_spans: expected words in the sentences of the claim, found 141:146",
    ),
    "hedge across the end of the sentence": (
        ("claims", 0, "certainty", "hedge_spans", 0, "end"),
        48,
        "c0: hedge_spans: expected words in the sentences of the claim, found 24:48",
    ),
    "booster in another sentence": (
        ("claims", 0, "certainty", "booster_spans"),
        [{"start": 0, "end": 4}],
        "c0: booster_spans: expected words in the sentences of the claim, found 0:4",
    ),
    "negated by nothing": (("claims", 0, "negated"), True, "c0: negated: expected true where words negate it"),
    "negation that negates nothing": (
        ("claims", 0, "negation_spans"),
        [{"start": 28, "end": 31}],
        "found false with 1 negation_spans",
    ),
    "hazard outside its statement": (
        ("risks", 0, "hazard"),
        {"span": {"start": 15, "end": 37}, "text": "Brussels may yet blink"},
        "r0: hazard: expected words of the statement at ",
    ),
    "likelihood without words": (("risks", 0, "likelihood_spans"), [], "r0: likelihood: expected the words that say"),
    "words of no likelihood": (("risks", 0, "likelihood"), "unstated", "found 'unstated' with 1 likelihood_spans"),
    "likelihood in another sentence": (
        ("risks", 0, "likelihood_spans"),
        [{"start": 24, "end": 27}],
        "r0: likelihood_spans: expected words in the sentences of the risk, found 24:27",
    ),
    "severity in another sentence": (
        ("risks", 1, "severity_spans"),
        [{"start": 24, "end": 27}],
        "r1: severity_spans: expected words in the sentences of the risk, found 24:27",
    ),
    "alias twice": (
        ("actors", 0, "aliases"),
        ["Brussels", "Union", "Brussels"],
        "a0: aliases: expected each name once, found 'Brussels' twice",
    ),
    "alias that no mention uses": (
        ("actors", 0, "aliases"),
        ["Brussels", "Berlaymont"],
        "a0: aliases: expected names that a mention uses, found 'Berlaymont'",
    ),
    "alias that only a pronoun bears": (("actors", 0, "mentions", 1, "form"), "nominal", "found 'Union'"),
    "mention twice": (
        ("actors", 0, "mentions"),
        [{"span": {"start": 15, "end": 23}, "text": "Brussels"}] * 2,
        "a0: mentions: expected each place once, found 15:23 twice",
    ),
    "country that does not exist": (
        ("actors", 2, "country"),
        "ZZ",
        "a2: country: expected an ISO 3166-1 code, found 'ZZ'",
    ),
    "heading without a place": (
        ("sections", 1, "heading"),
        "What now",
        "sec1: heading_span: expected a span for the heading 'What now', or a section before under the same; found null",
    ),
    "paragraphs without sections": (
        ("sections",),
        [],
        "s1: paragraph: expected one that a section covers, found 0 where the sections have 0",
    ),
    "claim in another sentence": (
        ("claims", 0, "sentence"),
        "s3",
        "c0: sentence: expected the one with 15:37, found s3 at ",
    ),
    "mentions out of order": (
        ("actors", 0, "mentions"),
        [{"span": {"start": 24, "end": 27}, "text": "may"}, {"span": {"start": 15, "end": 23}, "text": "Brussels"}],
        "a0: mentions: expected text order, found 24:27 before 15:23",
    ),
    "no mention": (("actors", 0, "mentions"), [], "at least 1 item"),
    "sentence overlapping": (
        ("sentences", 1, "span", "start"),
        10,
        "s1: expected to follow the sentence before it without overlap, found 10:38 after 0:13",
    ),
    "sentence outside its paragraph": (
        ("sentences", 1, "paragraph"),
        1,
        "s1: expected to lie inside its paragraph, found 15:38 in ¶1 at ",
    ),
    "paragraph in no section": (
        ("sentences", 4, "paragraph"),
        2,
        "s4: paragraph: expected one that a section covers, found 2 where the sections have 2",
    ),
    "section overlapping": (
        ("sections", 1, "span", "start"),
        100,
        "sec1: expected to follow the section before it without overlap, found 100:222 after 15:",
    ),
    "section larger than its parts": (
        ("sections", 1, "span", "start"),
        188,
        "sec1: span: expected 189:222, as its parts lie, found 188:222",
    ),
    "section without paragraphs": (
        ("sections", 1, "paragraphs"),
        [],
        "sec1: paragraphs: expected at least one paragraph, found none",
    ),
    "paragraph outside its section": (
        ("sections", 0, "span", "end"),
        100,
        "sec0: expected all parts inside 15:100, found 15:",
    ),
    "surrogate in the text": (
        ("text",),
        "Half \ud83d an emoji",
        "lone surrogate U+D83D at offset 5 is half a character; take it out",
    ),
    "surrogate in a name": (("actors", 2, "name"), "\udc00", "actors.2.name"),
    "surrogate in an alias": (("actors", 2, "aliases"), ["é", "\udc00"], "a2: aliases: expected whole characters"),
    "surrogate in metadata": (("metadata", "url"), "\udc00", "metadata.url\n  lone surrogate U+DC00 at offset 0"),
    "empty text": (("text",), "", "at least 1 character"),
    "unknown label": (("claims", 0, "kind"), "hunch", "Input should be 'fact', 'evaluation'"),
    "unknown field": (("claims", 0, "mood"), "grim", "Extra inputs are not permitted"),
    "unknown country": (("actors", 2, "country"), "Russia", "should match pattern"),
    "unknown sense": (("relations", 0, "sense"), "comparison", "comparison.concession"),
    "another version": (("schema_version",), 2, "Input should be 1"),
    "number without JSON": (("findings", 0, "data"), float("nan"), "nan has no lossless form in JSON"),
    "key without JSON": (("findings", 0, "data"), {1: 2}, "{1: 2} has no lossless form in JSON"),
    "object without JSON": (("findings", 0, "data"), {"deep": [{1, 2}]}, "{1, 2} has no lossless form in JSON"),
}


@pytest.mark.parametrize(("path", "value", "message"), list(REFUSED.values()), ids=list(REFUSED))
def test_refused(data: dict[str, Any], path: Path, value: object, message: str) -> None:
    where: Any = data
    for step in path[:-1]:
        where = where[step]
    where[path[-1]] = value
    with pytest.raises(ValidationError, match=re.escape(message)):
        Article.model_validate(data)


def test_text_order_is_refused_when_broken(data: dict[str, Any]) -> None:
    for kind, prefix in (("claims", "c"), ("actors", "a")):
        first, second = data[kind][0], data[kind][-1]
        swapped = [{**second, "id": f"{prefix}0"}, {**first, "id": f"{prefix}1"}]
        bare = {
            "text": data["text"],
            "sentences": data["sentences"],
            "actors": data["actors"],
            "claims": data["claims"],
        }
        with pytest.raises(ValidationError, match=rf"{prefix}1: expected to start at \d+ or later \(text order\)"):
            Article.model_validate({**bare, kind: swapped})


def test_a_circle_of_nested_claims_is_refused(data: dict[str, Any]) -> None:
    data["claims"][1]["attribution"]["outer"] = "c2"
    data["claims"][2]["attribution"] = {"outer": "c1"}
    with pytest.raises(ValidationError, match="outermost claim, found c1 again"):
        Article.model_validate(data)


def test_data_that_contains_itself_is_refused(data: dict[str, Any]) -> None:
    loop: list[object] = []
    loop.append(loop)
    data["findings"][0]["data"] = loop
    with pytest.raises(ValidationError, match="nested more than 100 deep"):
        Article.model_validate(data)


def test_ready_made_values_are_checked_too() -> None:
    excerpt = Excerpt.model_construct(span=Span.model_construct(start=5, end=2), text="")
    claim = Claim(id="c0", spans=(Span(start=0, end=3),), text="Yes", sentence="s0", kind="fact")
    sentence = Sentence(id="s0", span=Span(start=0, end=4))
    assert Article(text="Yes.", sentences=(sentence,), claims=(claim,)).claims == (claim,)
    with pytest.raises(ValidationError, match="found 'Yes'"):
        Article(text="No!!", sentences=(sentence,), claims=(claim,))
    with pytest.raises(ValidationError, match="not empty, found 5:2"):
        Article.model_validate(
            {"text": "Yes and no", "sections": [{"id": "sec0", "span": {"start": 0, "end": 9}, "topic": excerpt}]}
        )


def test_a_hedge_may_stand_in_the_reporting_words(data: dict[str, Any]) -> None:
    insisted = data["claims"][1]["attribution"]["cue_spans"]
    data["claims"][1]["certainty"] = {"level": "probable", "hedge_spans": insisted}
    assert Article.model_validate(data).claims[1].hedged


def test_an_alias_may_run_over_the_end_of_a_line() -> None:
    mention = {"span": {"start": 0, "end": 10}, "text": "Ana\nDuarte"}
    actor = {"id": "a0", "name": "Ana Duarte", "kind": "person", "aliases": ["Ana Duarte"], "mentions": [mention]}
    assert Article.model_validate({"text": "Ana\nDuarte won.", "actors": [actor]}).actors[0].aliases == ("Ana Duarte",)


def test_sections_under_one_heading_share_it(data: dict[str, Any]) -> None:
    first, second = data["sections"]
    first |= {
        "span": {**first["span"], "start": 0},
        "heading": "Hold the line",
        "heading_span": {"start": 0, "end": 13},
    }
    second["heading"] = "Hold the line"
    assert [section.heading for section in Article.model_validate(data).sections] == ["Hold the line"] * 2


def test_the_error_is_of_our_own_tree(data: dict[str, Any]) -> None:
    data["actors"][2]["country"] = "ZZ"
    with pytest.raises(ValidationError) as caught:
        Article.model_validate(data)
    error = caught.value.errors()[0]["ctx"]["error"]
    assert isinstance(error, ArticleError)
    assert (error.where, error.what) == ("a2: country", "expected an ISO 3166-1 code, found 'ZZ'")


def test_values_are_frozen(article: Article) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        article.claims[0].text = "else"  # type: ignore[misc]
    with pytest.raises(TypeError):
        article.findings[0].data["day"] = 2


def test_offsets_count_code_points() -> None:
    text = "🇪🇺 é\r\n“may”"
    start = text.index("may")
    risk = {"id": "f0", "label": "hedge", "span": {"start": start, "end": start + 3}, "text": "may"}
    assert Article.model_validate({"text": text, "findings": [risk]}).text == text


def test_the_least_article_is_a_text() -> None:
    article = Article(text="Something.")
    assert (article.metadata, article.claims, article.paragraphs) == (Metadata(), (), ())
