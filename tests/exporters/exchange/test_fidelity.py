"""What every exporter writes stands in the text where it says, whatever characters stand before it."""

import json
import re
from typing import Any

import pytest

from newscomment import Article, Finding, Span
from newscomment.comparing import compare, read_annotations
from newscomment.exporters.exchange.annotations import KINDS, SPAN_KINDS, annotations
from newscomment.exporters.exchange.labels import COLOURS, LABELS, LINKS
from newscomment.exporters.exchange.utf16 import Utf16


def test_every_exporter_gives_the_words_at_its_offsets(odd: Article) -> None:
    text = odd.text
    points, units = odd.to_web_annotations(), odd.to_web_annotations(unit="utf-16")
    assert list(wrong_selectors(points, lambda start, end: text[start:end])) == []
    wide = text.encode("utf-16-le")
    assert list(wrong_selectors(units, lambda start, end: wide[2 * start : 2 * end].decode("utf-16-le"))) == []
    assert [line for line in odd.to_brat().ann.splitlines() if line.startswith("T") and not stands(line, text)] == []
    for one in odd.to_label_studio()["predictions"][0]["result"]:
        if "value" in one:
            assert text[one["value"]["start"] : one["value"]["end"]] == one["value"]["text"]
    task = odd.to_prodigy()
    assert [token for token in task["tokens"] if text[token["start"] : token["end"]] != token["text"]] == []
    for span in task["spans"]:
        assert task["tokens"][span["token_start"]]["start"] == span["start"]
        assert task["tokens"][span["token_end"]]["end"] == span["end"]
    wanted = sorted(
        (span.start, span.end, one.label) for one in annotations(odd, SPAN_KINDS).items for span in one.spans
    )
    told = odd.to_doccano()["entities"]
    assert sorted((one["start_offset"], one["end_offset"], one["label"]) for one in told) == wanted


def test_the_words_of_claims_and_sources_are_those_of_the_text(odd: Article) -> None:
    told = odd.to_aif()
    words = [node["text"] for node in told["nodes"] if node["type"] == "I"]
    assert words == [claim.shown for claim in odd.claims]
    parts = [part for part in odd.to_schema_org().get("hasPart", []) if part["@type"] == "Claim"]
    assert [part["text"] for part in parts] == words
    assert odd.to_schema_org()["articleBody"] == odd.text
    for claim in odd.claims:
        there = iter(re.findall(r"\w+", odd.text[claim.spans[0].start : claim.spans[-1].end]))
        assert [word for word in re.findall(r"\w+", claim.shown) if word not in there] == []


def test_what_comes_back_is_what_went_out(odd: Article) -> None:
    assert Article.from_json(odd.to_json()) == odd
    for written, wanted in (
        (odd.to_brat().ann, annotations(odd, SPAN_KINDS)),
        (json.dumps(odd.to_web_annotations(unit="utf-16")), annotations(odd)),
    ):
        back = read_annotations(written, odd.text)
        assert compare(wanted, back)[-1].f1 == 1.0
        assert len(back.links) == len(wanted.links)


def test_sentences_of_trees_have_the_words_of_the_text(odd: Article) -> None:
    for tree, sentence in zip(odd.to_trees(), odd.sentences, strict=True):
        assert "".join(tree.leaves()) == "".join(odd.text[sentence.span.slice].split())


def test_stretches_of_a_doc_of_spacy_hold_the_words_of_the_text(odd: Article) -> None:
    pytest.importorskip("spacy", reason="the extra spacy is not installed")
    doc = odd.to_spacy()
    assert doc.text == odd.text
    for one in annotations(odd).items:
        found = [span for span in doc.spans[one.label.lower()] if span.id_ == one.id]
        assert len(found) == len(one.spans)
        for span, place in zip(found, one.spans, strict=True):
            assert span.start_char <= place.start < place.end <= span.end_char


def wrong_selectors(data: dict[str, Any], cut: Any) -> Any:
    for one in data["first"]["items"]:
        targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
        for target in (target for target in targets if isinstance(target, dict)):
            position, quote = target["selector"]
            if cut(position["start"], position["end"]) != quote["exact"]:
                yield one["id"], position, quote


def stands(line: str, text: str) -> bool:
    _, places, words = line.split("\t", 2)
    pieces = [tuple(map(int, place.split(" "))) for place in places.partition(" ")[2].split(";")]
    return " ".join(text[start:end] for start, end in pieces) == words


def test_every_thing_found_becomes_an_annotation(article: Article) -> None:
    ids = {one.id for one in annotations(article).items}
    things = [item for kind in KINDS if kind not in {"arguments", "actors"} for item in getattr(article, kind)]
    assert {item.id for item in things} <= ids
    assert sum(len(actor.mentions) for actor in article.actors) == sum(one[0] == "a" for one in ids)
    links = annotations(article).links
    assert sum(link.label in {"Supports", "Attacks"} for link in links) == len(article.arguments)


def test_labels_facts_and_links_are_those_that_are_declared(odd: Article) -> None:
    found = annotations(odd)
    labels = {one.id: one.label for one in found.items}
    assert len(labels) == len(found.items)
    for one in found.items:
        assert one.label in LABELS
        assert [
            name for name, values in LABELS[one.label].items() if one.facts.get(name, values[0]) not in values
        ] == []
    for link in found.links:
        sources, targets = LINKS[link.label]
        assert labels[link.source] in sources
        assert labels[link.target] in targets
    assert set(COLOURS) == set(LABELS)


def test_a_kind_that_is_left_out_takes_its_links_with_it(essay: Article) -> None:
    found = annotations(essay, ["actors"])
    assert {one.label for one in found.items} <= {"Person", "State", "Organization", "Group", "Place"}
    assert {link.label for link in found.links} == {"Coreference"}


def test_findings_of_own_rules_are_annotations(bare: Article) -> None:
    finding = Finding(id="f0", label="a pledge;\nof sorts", span=Span(start=0, end=4), text="Rain")
    article = Article(text="Rain.", findings=(finding,))
    assert article.to_brat().ann == "T1\tFinding 0 4\tRain\n#1\tAnnotatorNotes T1\tlabel: a pledge; of sorts\n"


@pytest.mark.parametrize("text", ["", "abc", "🎉", "a🎉b🎉🎉c", "\u0301𝒜x"])
def test_units_there_and_back(text: str) -> None:
    units = Utf16(text)
    for offset in range(len(text) + 1):
        wide = units.from_points(offset)
        assert wide == len(text[:offset].encode("utf-16-le")) // 2
        assert units.to_points(wide) == offset


def test_json_formats_have_a_form_in_json(article: Article) -> None:
    told = (
        *(article.to_web_annotations(), article.to_schema_org(), article.to_aif()),
        *(article.to_doccano(), article.to_label_studio(), article.to_prodigy()),
    )
    for one in told:
        assert json.loads(json.dumps(one, allow_nan=False)) == one
