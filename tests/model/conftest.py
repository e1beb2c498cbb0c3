"""The worked example of the object model, built by hand."""

import json
from typing import Any

import pytest

from newscomment.model import Article

TEXT = (
    "Hold the line\n\n"
    "Brussels may yet blink. “Sanctions work,” the commissioner, Ana Duarte, insisted on Monday, but lifting them "
    "early would hand Moscow a victory and could split the alliance.\n\n"
    "Should the Union wait? It should."
)


def span(words: str, nth: int = 0) -> dict[str, int]:
    """Where `words` stand in the example for the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words)}


def excerpt(words: str, **more: object) -> dict[str, Any]:
    return {"span": span(words), "text": words, **more}


def evidence(rule: str, words: str) -> list[dict[str, Any]]:
    return [{"rule": rule, "span": span(words)}]


SENTENCES = (
    TEXT[:13],
    "Brussels may yet blink.",
    TEXT[39 : TEXT.index("\n\nShould")],
    "Should the Union wait?",
    "It should.",
)
LIFTING = "lifting them early would hand Moscow a victory and could split the alliance"

SECTIONS = [
    {
        "id": "sec0",
        "role": "argument",
        "topic": excerpt("Sanctions"),
        "span": {"start": span("Brussels")["start"], "end": span("alliance.")["end"]},
        "paragraphs": [{"start": span("Brussels")["start"], "end": span("alliance.")["end"]}],
    },
    {
        "id": "sec1",
        "role": "recommendation",
        "span": span("Should the Union wait? It should."),
        "paragraphs": [span("Should the Union wait? It should.")],
        "evidence": evidence("sections.should", "should"),
    },
]
ACTORS = [
    {
        "id": "a0",
        "name": "European Union",
        "kind": "organization",
        "aliases": ["Brussels", "Union"],
        "mentions": [excerpt("Brussels"), excerpt("Union"), excerpt("It", form="pronoun")],
        "salience": 0.5,
        "evidence": evidence("actors.seat-of-government", "Brussels"),
    },
    {
        "id": "a1",
        "name": "Ana Duarte",
        "kind": "person",
        "titles": ["commissioner"],
        "affiliation": "a0",
        "aliases": ["Ana Duarte"],
        "mentions": [excerpt("the commissioner", form="nominal"), excerpt("Ana Duarte")],
        "salience": 0.3,
    },
    {
        "id": "a2",
        "name": "Russia",
        "kind": "state",
        "country": "RU",
        "aliases": ["Moscow"],
        "mentions": [excerpt("Moscow")],
    },
]
CLAIMS: list[dict[str, Any]] = [
    {
        "id": "c0",
        "spans": [span("Brussels may yet blink")],
        "text": "Brussels may yet blink",
        "sentence": "s1",
        "kind": "prediction",
        "certainty": {"level": "possible", "hedge_spans": [span("may")]},
        "actors": ["a0"],
        "stances": [{"actor": "a0", "polarity": "negative", "cue_spans": [span("blink")]}],
        "evidence": evidence("certainty.modal", "may"),
    },
    {
        "id": "c1",
        "spans": [span("Sanctions work")],
        "text": "Sanctions work",
        "sentence": "s2",
        "kind": "evaluation",
        "attribution": {
            "source_spans": [span("the commissioner, Ana Duarte,")],
            "source": "a1",
            "cue_spans": [span("insisted on Monday")],
            "manner": "direct",
            "attitude": "assertive",
        },
    },
    {
        "id": "c2",
        "spans": [span(LIFTING)],
        "text": LIFTING,
        "sentence": "s2",
        "kind": "prediction",
        "certainty": {"level": "possible", "hedge_spans": [span("would"), span("could")]},
        "role": "premise",
        "actors": ["a2"],
    },
    {
        "id": "c3",
        "spans": [span("Should the Union wait")],
        "text": "Should the Union wait",
        "sentence": "s3",
        "kind": "question",
    },
    {
        "id": "c4",
        "spans": [span("It should")],
        "text": "It should",
        "sentence": "s4",
        "kind": "recommendation",
        "role": "thesis",
        "actors": ["a0"],
    },
]
RISKS = [
    {
        "id": "r0",
        "span": span("lifting them early would hand Moscow a victory"),
        "text": "lifting them early would hand Moscow a victory",
        "hazard": excerpt("hand Moscow a victory"),
        "trigger": excerpt("lifting them early"),
        "likelihood": "likely",
        "likelihood_spans": [span("would")],
        "category": "political",
        "claim": "c2",
    },
    {
        "id": "r1",
        "span": span(LIFTING),
        "text": LIFTING,
        "hazard": excerpt("split the alliance"),
        "trigger": excerpt("lifting them early"),
        "affected": [excerpt("the alliance", actor="a0")],
        "likelihood": "possible",
        "likelihood_spans": [span("could")],
        "severity": "high",
        "category": "diplomatic",
        "claim": "c2",
        "evidence": evidence("risks.could", "could split"),
    },
]
RELATION = {
    "id": "d0",
    "sense": "comparison.concession.arg2-as-denier",
    "cue_spans": [span("but")],
    "arg1_spans": [span("Sanctions work")],
    "arg2_spans": [span(LIFTING)],
    "claims": ["c1", "c2"],
}
EXAMPLE: dict[str, Any] = {
    "title": "Hold the line",
    "title_span": span("Hold the line"),
    "metadata": {"authors": ["Rui Prata"], "published": "2031-04-02"},
    "text": TEXT,
    "sections": SECTIONS,
    "sentences": [
        {"id": f"s{rank}", "span": span(words), "paragraph": paragraph, "mood": mood}
        for rank, (words, paragraph, mood) in enumerate(
            zip(
                SENTENCES,
                (None, 0, 0, 1, 1),
                ("fragment", "declarative", "declarative", "interrogative", "declarative"),
                strict=True,
            )
        )
    ],
    "actors": ACTORS,
    "quotations": [
        {"id": "q0", "spans": [span("Sanctions work,")], "text": "Sanctions work,", "speaker": "a1", "claim": "c1"}
    ],
    "claims": CLAIMS,
    "relations": [RELATION],
    "arguments": [
        {"id": "g0", "source": "c1", "target": "c4", "kind": "support"},
        {"id": "g1", "source": "c2", "target": "c4", "kind": "support"},
        {"id": "g2", "source": "c3", "target": "c4", "kind": "attack"},
    ],
    "risks": RISKS,
    "findings": [
        {
            "id": "f0",
            "label": "weekday",
            "span": span("on Monday"),
            "text": "on Monday",
            "captures": [excerpt("Monday", name="day")],
            "data": {"day": 1, "names": ["Mon", "Monday"], "sure": 0.5, "more": None},
            "evidence": evidence("mine.weekday", "on Monday"),
        }
    ],
}


@pytest.fixture
def data() -> dict[str, Any]:
    """A fresh copy of the example, as plain data to spoil."""
    copy: dict[str, Any] = json.loads(json.dumps(EXAMPLE))
    return copy


@pytest.fixture(scope="session")
def article() -> Article:
    """The example as an article."""
    return Article.model_validate(EXAMPLE)
