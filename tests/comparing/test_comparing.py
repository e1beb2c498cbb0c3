"""Annotations come back as they were written, corrected ones too; those of another text are refused."""

import json
from collections.abc import Callable
from typing import Any

import pytest

import newscomment
from newscomment import ArgumentError, Article, InputError
from newscomment.comparing import Agreement, compare, read_annotations, read_brat, read_web_annotations
from newscomment.exporters.exchange.annotations import SPAN_KINDS, Annotation, Annotations, annotations
from newscomment.model import Span

TEXT = """Hold the line 🎉

The Kremlin may yet blink. “Sanctions work,” Ana Duarte, the commissioner, said on Monday 🎉, “but slowly.” Lifting
them early could lead to a wider war, critics
warn. Europe should wait, because Russia lied.
"""


@pytest.fixture(scope="module")
def article() -> Article:
    return newscomment.parse(TEXT)


def test_annotations_may_be_given_as_what_their_json_holds(article: Article) -> None:
    pages = article.to_web_annotations()
    assert read_annotations(pages, article.text) == read_annotations(json.dumps(pages), article.text)


def plain(given: Annotations) -> list[tuple[str, tuple[str, ...], dict[str, str]]]:
    return sorted((one.label, tuple(map(str, one.spans)), {**one.facts}) for one in given.items)


def test_brat_comes_back(article: Article) -> None:
    wanted = annotations(article, SPAN_KINDS)
    back = read_annotations(article.to_brat().ann, TEXT)
    free = {"actor", "label"}  # told in notes
    told = [(label, spans, {k: v for k, v in facts.items() if k not in free}) for label, spans, facts in plain(wanted)]
    assert plain(back) == told
    assert len(back.links) == len(wanted.links)


@pytest.mark.parametrize("unit", ["code-point", "utf-16"])
def test_web_annotations_come_back(article: Article, unit: str) -> None:
    written = json.dumps(article.to_web_annotations(unit=unit))  # type: ignore[arg-type]
    back = read_annotations(written, TEXT)
    assert plain(back) == plain(annotations(article))
    assert len(back.links) == len(annotations(article).links)


def test_an_article_comes_back(article: Article) -> None:
    assert read_annotations(article.to_json(), TEXT) == annotations(article)
    assert read_annotations("\ufeff" + article.to_json(), TEXT) == annotations(article)


def test_a_reading_agrees_with_itself(article: Article) -> None:
    rows = compare(annotations(article), read_annotations(json.dumps(article.to_web_annotations()), TEXT))
    assert {(row.precision, row.recall, row.f1, row.facts or 1.0) for row in rows} == {(1.0, 1.0, 1.0, 1.0)}
    assert rows[-1].label == "all"


def test_articles_are_compared_by_their_annotations(article: Article) -> None:
    assert compare(article, article) == compare(annotations(article), annotations(article))
    with_brat = compare(article, read_annotations(article.to_brat().ann, TEXT))
    assert "Section" not in {row.label for row in with_brat}
    assert with_brat[-1].f1 == 1.0


def test_what_is_neither_is_told(article: Article) -> None:
    wrong: Any = None
    with pytest.raises(ArgumentError, match="right=None is of type NoneType; give annotations"):
        compare(article, wrong)
    with pytest.raises(ArgumentError, match="data=None is of type NoneType"):
        read_annotations(wrong, TEXT)


def one(label: str, start: int, end: int, **facts: str) -> Annotation:
    return Annotation(f"{label}{start}", label, (Span(start=start, end=end),), facts, ())


def test_what_was_corrected_is_counted() -> None:
    found = Annotations("abcdefghij", (one("Claim", 0, 3, kind="fact"), one("Claim", 4, 6), one("Claim", 8, 9)), ())
    right = Annotations("abcdefghij", (one("Claim", 0, 3, kind="question"), one("Claim", 4, 7), one("Risk", 1, 2)), ())
    claim, risk, every = compare(found, right)
    assert claim == Agreement("Claim", found=3, right=2, exact=1, found_near=2, right_near=2, facts=0.0)
    assert (claim.precision, claim.recall, claim.f1) == (1 / 3, 1 / 2, 2 / 5)
    assert risk == Agreement("Risk", found=0, right=1, exact=0, found_near=0, right_near=0, facts=None)
    assert (every.found, every.right, every.exact) == (3, 3, 1)


def test_annotations_of_another_text_are_refused(article: Article) -> None:
    other = "Rain. " * 40
    for written in (article.to_brat().ann, json.dumps(article.to_web_annotations()), article.to_json()):
        with pytest.raises(InputError):
            read_annotations(written, other)
    with pytest.raises(InputError, match="the two are of different texts"):
        compare(annotations(article), Annotations("x", (), ()))


def test_words_that_moved_are_found_again(article: Article) -> None:
    moved = f"A new beginning.\n\n{TEXT}"
    back = read_web_annotations(article.to_web_annotations(), moved)
    assert [spans for _, spans, _ in plain(back)] != [spans for _, spans, _ in plain(annotations(article))]
    assert {one.label for one in back.items} == {one.label for one in annotations(article).items}


@pytest.mark.parametrize(
    ("ann", "told"),
    [
        ("T1\tClaim 0 4\tHold\nT2\tClaim 0 x\tHold", "line 2: this is no text-bound annotation of brat"),
        ("T1\tClaim 0 4\tRain", "line 1: T1 says 'Rain', and the text there 'Hold'; give the .ann that belongs"),
        ("T1\tClaim 0 4000\tHold", "line 1: T1 lies outside the text of"),
    ],
)
def test_a_wrong_line_of_brat_is_told(ann: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_brat(ann, TEXT)


@pytest.mark.parametrize(
    "data",
    ["{", "[" * 100_000, '{"type": "Annotation"}', '{"items": [{"type": "Annotation", "target": 3, "body": []}]}', '{"schema_version": 1}'],
)  # fmt: skip
def test_broken_files_are_told(data: str) -> None:
    with pytest.raises(newscomment.NewscommentError):
        read_annotations(data, TEXT)


def test_a_text_in_the_place_of_annotations_is_told() -> None:
    with pytest.raises(
        InputError, match=r"these are no annotations, but a text: 'The Kremlin.* two versions of a text are compared by"
    ):
        read_annotations(TEXT.partition("\n\n")[2], TEXT)


def test_what_brat_users_write_beside_it_is_left_out() -> None:
    ann = "T1\tClaim 0 4\tHold\r\nT2\tPerson 5 8;9 13\tthe line\nE1\tClaim:T1\n*\tEquiv T1 T2\n#1\tAnnotatorNotes T1\tx\nA1\tClaimNegated T1\n\n"
    read = read_brat(ann, TEXT)
    assert plain(read) == [("Claim", ("0:4",), {"negated": "true"}), ("Person", ("5:13",), {})]


GOING_OUT: dict[str, Callable[[Article], str]] = {
    "doccano": lambda article: json.dumps(article.to_doccano()),
    "prodigy": lambda article: json.dumps(article.to_prodigy()),
    "label-studio": lambda article: json.dumps([article.to_label_studio()]),
    "aif": lambda article: json.dumps(article.to_aif()),
    "schema-org": lambda article: json.dumps(article.to_schema_org()),
    "csv": lambda article: article.to_csv("claims"),
    "svg": lambda article: article.to_svg("arguments"),
    "words": lambda _: "hello",
    "object": lambda _: "{}",
    "items": lambda _: '{"items": [{"id": 3}]}',
    "elsewhere": lambda _: '{"type": "AnnotationCollection", "first": "https://example.org/page"}',
}


@pytest.mark.parametrize("name", GOING_OUT)
def test_formats_that_only_go_out_are_refused(name: str, article: Article) -> None:
    with pytest.raises(InputError, match=r"give brat's \.ann, W3C Web Annotations or a reading as JSON"):
        read_annotations(GOING_OUT[name](article), TEXT)


@pytest.mark.parametrize("data", ["", "\n", "[]", '{"type": "AnnotationCollection", "total": 0}', '{"type": "AnnotationPage", "items": []}'])  # fmt: skip
def test_files_without_annotations_are_read(data: str) -> None:
    assert read_annotations(data, TEXT).items == ()
