"""Discourse relations: connectives told from their other uses, their senses, and both arguments."""

import pytest

from newscomment.extractors import relations
from newscomment.extractors.findings import Findings, Ranges, Relation
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import default_pipeline


def read(text: str) -> list[Relation]:
    return list(relations.extract(default_pipeline().analyzer.read(parse_text(text)), Findings()))


def words(text: str, spans: Ranges) -> str:
    return " … ".join(text[start:end] for start, end in spans)


SENSES = [
    pytest.param("The wells ran dry, and so we left.", "and", "contingency.cause.result", id="and-so"),
    pytest.param("They did not stop, but instead went on.", "but", "comparison.contrast", id="not-but"),
    pytest.param("The talks, then, have failed.", "then", "contingency.cause.result", id="then-concluding"),
    pytest.param(
        "The plan is cheap. However, it fails.", "However", "comparison.concession.arg2-as-denier", id="however"
    ),
    pytest.param("The plan is cheap. Moreover, it works.", "Moreover", "expansion.conjunction", id="moreover"),
    pytest.param("Given that wages fell, they left.", "Given that", "contingency.cause.reason", id="given-that"),
    pytest.param("They paid, largely because it was cold.", "because", "contingency.cause.reason", id="modified"),
    pytest.param("They will pay even if it is cold.", "even if", "comparison.concession.arg1-as-denier", id="even-if"),
    pytest.param(
        "In closing, while the plan could help, it is dear.",
        "while",
        "comparison.concession.arg1-as-denier",
        id="while-behind-a-front",
    ),
    pytest.param("They paid. As a result, they froze.", "As a result", "contingency.cause.result", id="as-a-result"),
    pytest.param("Norway saved. In contrast, Chad spent.", "In contrast", "comparison.contrast", id="in-contrast"),
    pytest.param("If wages rise, then prices rise.", "If … then", "contingency.condition.arg2-as-cond", id="if-then"),
    pytest.param("They not only lost but also lied.", "not only … but also", "expansion.conjunction", id="not-only"),
    pytest.param("They either pay the fine or leave the city.", "either … or", "expansion.disjunction", id="either-or"),
    pytest.param("They cut taxes in order to win.", "in order", "contingency.purpose.arg2-as-goal", id="in-order"),
    pytest.param(
        "Unless it rains, they will leave.", "Unless", "contingency.negative-condition.arg2-as-negcond", id="unless"
    ),
    pytest.param("They will pay, as they agreed to do.", "as", "comparison.similarity", id="as-agreed"),
    pytest.param("The fee will rise as the mayor proposes.", "as", "comparison.similarity", id="as-proposed"),
    pytest.param("She resigned early, as he did, to rest.", "as", "comparison.similarity", id="as-he-did"),
    pytest.param("They won votes by cutting taxes.", "by", "contingency.cause.reason", id="by-doing-done"),
    pytest.param("They can win by cutting taxes.", "by", "contingency.condition.arg2-as-cond", id="by-doing-can"),
    pytest.param("They tried to win by cutting taxes.", "by", "contingency.purpose.arg1-as-goal", id="by-doing-tried"),
    pytest.param("He has lied since joining us.", "since", "temporal.asynchronous.succession", id="since-doing"),
]


@pytest.mark.parametrize(("text", "cue", "sense"), SENSES)
def test_sense(text: str, cue: str, sense: str) -> None:
    assert (cue, sense) in [(words(text, one.cue), one.sense) for one in read(text)]


OTHER_USES = [
    pytest.param("Bread and butter cost more.", "and", id="and-between-nouns"),
    pytest.param("As talks go on, farmers in the valley and their sons wait.", "and", id="and-between-subjects"),
    pytest.param("They did nothing but talk.", "but", id="but-for-except"),
    pytest.param("Prices have risen since May.", "since", id="since-of-time"),
    pytest.param("They served as guards.", "as", id="as-preposition"),
    pytest.param("It was so cold.", "so", id="so-of-degree"),
    pytest.param("They slept for a while.", "while", id="a-while"),
    pytest.param("They are still here.", "still", id="still-of-time"),
    pytest.param("They have not paid yet.", "yet", id="yet-of-time"),
    pytest.param("They work for money.", "for", id="for-preposition"),
    pytest.param("They asked if it was cold.", "if", id="if-for-whether"),
    pytest.param("It will hurt them, if not ruin them.", "if", id="if-not"),
    pytest.param("They recalled the days when it rained.", "when", id="the-days-when"),
    pytest.param("Those who identify as farmers are few.", "as", id="identify-as"),
    pytest.param("They bought gold or silver.", "or", id="or-between-nouns"),
]


@pytest.mark.parametrize(("text", "word"), OTHER_USES)
def test_other_use(text: str, word: str) -> None:
    assert word not in [words(text, one.cue) for one in read(text)]


ARGUMENTS = [
    pytest.param("They paid because it was cold.", "because", "They paid", "it was cold", id="medial"),
    pytest.param(
        "If it is linked to deaths, injuries and, perhaps, arson, they will pay.",
        "If",
        "they will pay",
        "it is linked to deaths, injuries and, perhaps, arson",
        id="condition-over-a-list",
    ),
    pytest.param(
        "Deaths because of the heat have risen.", "because of", "Deaths … have risen", "the heat", id="in-the-subject"
    ),
    pytest.param(
        "Prices rose because of the drought and fell again.",
        "because of",
        "Prices rose",
        "the drought",
        id="before-a-verb",
    ),
    pytest.param("Because it was cold, they paid.", "Because", "they paid", "it was cold", id="initial"),
    pytest.param("The plan is cheap. However, it fails.", "However", "The plan is cheap", "it fails", id="adverb"),
    pytest.param(
        "The plan is cheap. It will, however, fail.", "however", "The plan is cheap", "It will … fail", id="inside"
    ),
    pytest.param(
        "The talks failed, and the war went on.", "and", "The talks failed", "the war went on", id="coordinate"
    ),
    pytest.param(
        "Despite the losses of spring, in the end the army held the town.",
        "Despite",
        "in the end the army held the town",
        "the losses of spring",
        id="preposition-in-front",
    ),
    pytest.param(
        "Two weeks after the council mocked the warning, one of its members fell ill.",
        "after",
        "one of its members fell ill",
        "the council mocked the warning",
        id="how-long-after",
    ),
    pytest.param(
        "Despite the drought, the war and the plague, exports rose.",
        "Despite",
        "exports rose",
        "the drought, the war and the plague",
        id="preposition-with-a-list",
    ),
    pytest.param(
        "The council would build despite the outcry, and would stop when it had won.",
        "despite",
        "The council would build",
        "the outcry",
        id="preposition-before-another-verb",
    ),
    pytest.param(
        "They fear that if we leave, the city will fall.", "if", "the city will fall", "we leave", id="inside-a-content"
    ),
    pytest.param("The drought led to riots in May.", "led to", "The drought", "riots in May", id="verb"),
    pytest.param(
        "The road is closed because of the flood.", "because of", "The road is closed", "the flood", id="preposition"
    ),
    pytest.param(
        "The dam broke, killing nine people.", "killing", "The dam broke", "killing nine people", id="participle"
    ),
    pytest.param("Fearing arrest, he fled.", "Fearing", "he fled", "Fearing arrest", id="participle-first"),
    pytest.param("They won votes by cutting taxes.", "by", "They won votes", "cutting taxes", id="gerund"),
    pytest.param(
        "They left. Instead, she stayed because it was late.", "because", "she stayed", "it was late", id="no-lead"
    ),
    pytest.param(
        "If you cut roads, ports and schools, the poor will pay.",
        "If",
        "the poor will pay",
        "you cut roads, ports and schools",
        id="condition-with-a-list",
    ),
    pytest.param(
        "When towns get laws they dislike, they ignore them.",
        "When",
        "they ignore them",
        "towns get laws they dislike",
        id="contact-clause",
    ),
    pytest.param(
        "The House forgot, when drafting the Act, that the poor vote.",
        "when",
        "The House forgot … that the poor vote",
        "drafting the Act",
        id="aside-before-that",
    ),
    pytest.param(
        "Instead, by raising taxes, the mayor lost votes.", "by", "the mayor lost votes", "raising taxes", id="by-first"
    ),
    pytest.param(
        "Having refused to cut costs, as she agreed to do when drafting the Act, the mayor must close it.",
        "when",
        "Having refused to cut costs, as she agreed to do … the mayor must close it",
        "drafting the Act",
        id="before-subject-and-verb",
    ),
    pytest.param("In selling it, neither side won much.", "In", "neither side won much", "selling it", id="neither"),
]


@pytest.mark.parametrize(("text", "cue", "first", "second"), ARGUMENTS)
def test_arguments(text: str, cue: str, first: str, second: str) -> None:
    found = [one for one in read(text) if words(text, one.cue) == cue]
    assert [(words(text, one.arg1), words(text, one.arg2)) for one in found] == [(first, second)]


CAUSES = [
    pytest.param("The riots were sparked by a new tax.", "were sparked by", "contingency.cause.reason", id="passive"),
    pytest.param("The new tax sparked riots.", "sparked", "contingency.cause.result", id="active"),
    pytest.param("The riots stem from a new tax.", "stem from", "contingency.cause.reason", id="stem-from"),
    pytest.param("Thanks to the dam, the town is safe.", "Thanks to", "contingency.cause.reason", id="thanks-to"),
    pytest.param("The drought forced farmers to sell.", "forced", "contingency.cause.result", id="forced"),
]


@pytest.mark.parametrize(("text", "cue", "sense"), CAUSES)
def test_cause(text: str, cue: str, sense: str) -> None:
    assert (cue, sense) in [(words(text, one.cue), one.sense) for one in read(text)]


def test_relations_stand_in_the_order_of_their_cues() -> None:
    text = "If it rains, they stay. But because it is cold, they may leave, and nobody will mind."
    cues = [one.cue for one in read(text)]
    assert cues == sorted(cues)
    assert len(cues) == len(set(cues))


def test_the_first_sentence_has_nothing_before_it() -> None:
    (one,) = read("However, the plan fails.")
    assert one.arg1 == ()


def test_a_verb_that_opens_the_text_has_nothing_before_it() -> None:
    text = "Mend the roads and ban the lorries they belong to"
    (one,) = read(text)
    assert text[slice(*one.arg1[0])] == "Mend the roads"


def test_every_relation_has_evidence() -> None:
    text = "The drought led to riots. They paid, so they left."
    assert all(one.evidence and one.evidence[0].span[0] <= one.cue[0][0] for one in read(text))


def test_double_verb_with_one_object_is_no_relation() -> None:
    assert not read("Police arrested and questioned the mayor.")


def test_shared_subject_behind_a_verb_of_saying() -> None:
    assert not read("They said bread and milk are cheap.")
