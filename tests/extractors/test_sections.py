import pytest

import newscomment
from newscomment.model import Section

ESSAY = """Mend the crossing

On Monday the ferry to Skerra did not sail again. The school closed, and the shop ran out of bread.

In 1998 a minister stood on the slipway and promised a bridge. The decade passed, and two old boats came instead.

Of course, there is another side. Critics say that a bridge would spoil the view, and some fear the traffic.

If the crossing is not mended, the school could collapse within years. The risk is that young
families will leave, and that would be a disaster for the shops.

The council should therefore mend the crossing now. It must publish its plan, and ministers ought to pay.

In the end, an island is its people. They have waited long enough.

Ada Quill is the author of a history of the islands."""


ANNOUNCED = """Mend the crossing

One critical aspect to scrutinise is the harbour levy. It falls on boats, and boats feed the islands.

The council should drop the harbour levy. It must publish its plan."""


def sections(text: str) -> tuple[Section, ...]:
    return newscomment.parse(text).sections


def roles(text: str) -> list[str]:
    return [section.role for section in sections(text) for _ in section.paragraphs]


def test_roles_of_an_essay() -> None:
    found = roles(ESSAY)
    assert found[0] == "introduction"
    assert found[2:] == ["counterargument", "implication", "recommendation", "conclusion", "other"]


def test_sections_tile_the_paragraphs() -> None:
    article = newscomment.parse(ESSAY)
    spans = [span for section in article.sections for span in section.paragraphs]
    assert len(spans) == 7
    assert spans == sorted(spans, key=lambda span: span.start)


def test_title_alone_has_no_section() -> None:
    assert newscomment.parse("Mend the crossing", title="Mend the crossing").sections == ()


def test_topic_stands_inside_its_section() -> None:
    told = [(section.span, section.topic.span) for section in sections(ANNOUNCED) if section.topic]
    assert told
    assert all(section.covers(topic) for section, topic in told)


def test_topic_is_none_of_the_section_before() -> None:
    text = "They denied\n\nthe scorn of councils and\n\nlocal crews who have been sent home. The crews left."
    for section in sections(text):
        assert section.topic is None or section.span.start <= section.topic.span.start


def test_announced_topic() -> None:
    text = "They met.\n\nOne aspect is the price of water in the valley. Nobody asks about it.\n\nThat is all."
    topics = [section.topic.text for section in sections(text) if section.topic]
    assert "the price of water in the valley" in topics


def test_evidence_names_the_cues() -> None:
    recommendation = next(section for section in sections(ESSAY) if section.role == "recommendation")
    assert "section_cues.urging" in {one.rule for one in recommendation.evidence}


TOPICS = [
    (
        "no-time",
        "Last Friday was quiet. The old harbour wall had cracked. The harbour wall is failing.",
        "old harbour wall",
    ),
    ("complement", "The loss of the old ferry came first. It was quiet.", "loss of the old ferry"),
    (
        "no-number-of-things",
        "Ninety islanders wrote letters. The winter timetable is bad. Nobody likes the winter timetable.",
        "winter timetable",
    ),
    (
        "no-bare-noun",
        "Fishermen were angry. The herring quotas fell again. Herring quotas are what hurts.",
        "herring quotas",
    ),
    (
        "no-participle-with-preposition",
        "Joined by the islanders, fishermen were angry. Herring quotas fell. Herring quotas are what hurts.",
        "Herring quotas",
    ),
    (
        "no-name-behind-a-noun",
        "The ferry question Brandt raised was old. The herring quotas fell, and Brandt raised the herring quotas again.",
        "herring quotas",
    ),
    (
        "no-weak-word-alone",
        "Serious questions were asked. Questions remain. The herring quotas fell. Nobody likes the herring quotas.",
        "herring quotas",
    ),
    (
        "no-act",
        "Blaming Brandt was easy, and Brandt left. The herring quotas fell. Nobody likes the herring quotas.",
        "herring quotas",
    ),
    (
        "no-comparison-alone",
        "The worst boats were sold. Boats rot. The herring quotas fell. Nobody likes the herring quotas.",
        "herring quotas",
    ),
]


@pytest.mark.parametrize(("text", "topic"), [pytest.param(*row[1:], id=row[0]) for row in TOPICS])
def test_topic_tells(text: str, topic: str) -> None:
    assert [section.topic.text for section in sections(text) if section.topic] == [topic]


def test_a_section_without_a_telling_phrase_has_no_topic() -> None:
    assert [section.topic for section in sections("Last Friday was quiet. It rained.")] == [None]


def test_a_phrase_said_once_is_no_topic() -> None:
    assert [section.topic for section in sections("Thoughtful islanders yawned. It rained.")] == [None]
    assert [section.topic for section in sections("A tired clerk yawned. It rained.")] == [None]


BIO = "Lena Marsh taught law in Skerra for twenty years."


def test_a_note_on_a_person_named_nowhere_else_ends_the_piece() -> None:
    """It is no part of the piece: what stands before it concludes, and it brings neither roles nor actors."""
    article = newscomment.parse(ESSAY.replace("Ada Quill is the author of a history of the islands.", BIO))
    assert [section.role for section in article.sections][-2:] == ["conclusion", "other"]
    assert all("Lena" not in claim.text for claim in article.claims)
    assert "Lena Marsh" not in {actor.name for actor in article.actors}


def test_whoever_is_named_before_has_no_note() -> None:
    text = ESSAY.replace("Ada Quill is the author of a history of the islands.", BIO).replace(
        "a minister", "Lena Marsh"
    )
    assert roles(text)[-1] != "other"
    assert "Lena Marsh" in {actor.name for actor in newscomment.parse(text).actors}


NOTES = [
    (
        "player",
        "JUST WATCHED Skerra may be ruined by storms Replay More Videos ... MUST WATCH Skerra may be ruined 02:10",
    ),
    ("pictures", "next Image 1 of 2"),
    ("captions", "Photos: Skerra storms Ida Holm must leave her house. Hide Caption 3 of 27"),
    ("teaser", "Ida Holm should resign before the ferry is ruined | Olaf Berg Read more"),
    ("glued-teaser", "More on ferries:Ida Holm must resign before the storms ruin Skerra's harbour. Here is why."),
    ("capitals", "IDA HOLM: STORMS MAY RUIN THE FERRY, AND NOBODY ON SKERRA KNOWS WHAT WILL COME OF IT"),
    ("speech", "Adapted from Ida Holm's speech in the Skerra hall in May."),
    ("views", "The opinions expressed by columnists are their own and do not represent the views of Ida Holm."),
    (
        "highlights",
        "Story highlights Ida Holm: Storms may ruin the ferry\n\nShe asks: Must Skerra's council resign?\n\nHolm: It has failed",
    ),
]


@pytest.mark.parametrize("note", [pytest.param(row[1], id=row[0]) for row in NOTES])
def test_what_stands_in_a_note_is_not_said_in_the_piece(note: str) -> None:
    """It has no part in the argument, brings no risks and stances, and nobody who is named only there."""
    before, _, after = ESSAY.partition("\n\nOf course")
    article = newscomment.parse(f"{before}\n\n{note}\n\nOf course{after}")
    start, end = article.text.index(note), article.text.index(note) + len(note)
    within = range(start, end)
    roles = {span.start: one.role for one in article.sections for span in one.paragraphs}
    role = "introduction" if note.startswith("Story highlights") else "other"
    assert {roles[article.text.index(line)] for line in note.split("\n\n")} == {role}
    claims = [claim for claim in article.claims if claim.spans[0].start in within]
    assert [(claim.role, claim.stances) for claim in claims] == [(None, ())] * len(claims)
    assert [risk.text for risk in article.risks if risk.span.start in within] == []
    assert "Ida Holm" not in {actor.name for actor in article.actors}


SOURCES = [
    ("behind-a-thought", "Many will object. Ida Holm, who chairs the Growers' Union, is the director of the yard."),
    ("told-somebody", "Ida Holm, who chairs the Growers' Union, told the council that the boats leak."),
    ("told-me", "Ida Holm is the director of the yard. She told me that the boats leak."),
]


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in SOURCES])
@pytest.mark.parametrize("place", ["second", "last but one"])
def test_who_is_told_of_in_the_piece_is_not_its_author(text: str, place: str) -> None:
    before, _, after = ESSAY.partition("\n\nIn 1998" if place == "second" else "\n\nIn the end")
    start = "In 1998" if place == "second" else "In the end"
    article = newscomment.parse(f"{before}\n\n{text}\n\n{start}{after}")
    roles = {span.start: one.role for one in article.sections for span in one.paragraphs}
    assert roles[article.text.index(text)] != "other"
    assert "Ida Holm" in {actor.name for actor in article.actors}


def test_the_topic_is_none_of_the_publishers_summary() -> None:
    summary = "Story highlights Holm: The new timetable is bad\n\nHolm: The new timetable must go\n\n"
    found = sections(f"{summary}{ESSAY.partition(chr(10) * 2)[2]}")
    assert found[0].role == "introduction"
    assert found[0].topic is None or "timetable" not in found[0].topic.text


def test_a_piece_in_capitals_has_no_lines_that_stand_out_by_them() -> None:
    assert "other" not in roles(ESSAY.rpartition("\n\n")[0].upper())


NO_TOPICS = [
    ("clause", "Going to the harbour is an honour. The harbour is old, and the harbour is deep, as harbours are."),
    ("office", "The vice president came to Skerra. The vice president left, as vice presidents do."),
    ("number", "An estimated 1.7 million sailors came. Sailors drank, and sailors left the town."),
    ("passing-name", "Ana Duarte came to the slipway. Nobody saw why Duarte left."),
    ("one-of-a-list", "Arts, Crafts, and Tools is closed. Crafts were sold, and Crafts were made; Crafts were dear."),
]


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in NO_TOPICS])
def test_what_is_no_topic(text: str) -> None:
    assert [section.topic for section in sections(f"Mend the slipway\n\n{text}")] == [None]


def test_a_number_behind_a_noun_is_a_name() -> None:
    text = "Mend the slipway\n\nSection 7 of the Harbour Act says how. The act is old, and Section 7 of it is older."
    (section,) = sections(text)
    assert section.topic is not None
    assert section.topic.text == "Section 7 of the Harbour Act"


def test_a_line_in_capitals_alone_of_its_kind_heads_nothing() -> None:
    text = ESSAY.replace("\n\nOf course", "\n\nSKERRA COUNCIL VOTES TO SELL THE LAST OF ITS FERRIES\n\nOf course")
    assert [section.heading for section in sections(text)] == [None] * len(sections(text))
