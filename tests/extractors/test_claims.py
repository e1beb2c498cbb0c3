"""Claims: what a sentence yields, where it is cut, what is trimmed, whose it is. All sentences are invented."""

from pathlib import Path

import pytest

import newscomment
from newscomment.extractors import claims
from newscomment.extractors.findings import Attribution, Findings
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import default_pipeline

ROOT = Path(__file__).resolve().parent.parent.parent


def authors(text: str) -> list[str]:
    document = default_pipeline().analyzer.read(parse_text(text))
    found = claims.extract(document, Findings(moods=("declarative",) * len(document.sentences)))
    return [document.text[slice(*claim.spans[0])] for claim in found]


def beside(text: str, source: str, cue: str, content: str) -> list[str]:
    """The author's claims beside one attribution, which is given by its words."""
    document = default_pipeline().analyzer.read(parse_text(text))
    spans = [((text.index(words), text.index(words) + len(words)),) for words in (source, cue, content)]
    one = Attribution(spans[0], spans[1], spans[2], "indirect", "neutral", None, None, ())
    moods = ("declarative",) * len(document.sentences)
    found = claims.extract(document, Findings(moods=moods, attributions=(one,)))
    assert [claim.spans for claim in found if claim.attribution == 0] == [spans[2]]
    return [text[slice(*claim.spans[0])] for claim in found if claim.attribution is None]


TRIMMED = [
    ("stop", "The bridge closed.", ["The bridge closed"]),
    ("conjunction", "But the bridge closed.", ["the bridge closed"]),
    ("connector", "However, the bridge closed.", ["the bridge closed"]),
    ("both", "And yet the bridge closed.", ["the bridge closed"]),
    ("nor-denies", "Nor did the bridge close.", ["Nor did the bridge close"]),
    ("so-did", "So did the bridge.", ["So did the bridge"]),
    ("so-then", "So the bridge closed.", ["the bridge closed"]),
    ("degree", "However hard they tried, the bridge closed.", ["However hard they tried, the bridge closed"]),
    ("outer-quotes", "“The bridge closed.”", ["The bridge closed"]),
    ("inner-quotes", "“The bridge” closed “for good.”", ["“The bridge” closed “for good.”"]),
    ("question-mark-stays", "Did the bridge close?", ["Did the bridge close?"]),
    ("brackets", "(The bridge closed.)", ["The bridge closed"]),
    ("inner-brackets", "The bridge (at last) closed.", ["The bridge (at last) closed"]),
]

CUT = [
    ("one-kind", "The bridge closed on Monday, and 40 shops followed.", 1),
    ("two-kinds", "The bridge closed on 3 May 2019, but traffic will return.", 2),
    ("advice-behind-fact", "The bridge closed on 3 May 2019; ministers should open it again.", 2),
    ("question-behind-colon", "This raises a question: should the city pay for it?", 2),
    ("predicates", "It would hand them a victory and could split the alliance.", 1),
    ("condition", "If the talks fail and the winter is cold, prices will rise.", 1),
    ("fragment", "Not at all.", 0),
]

BESIDE = [
    ("all-reported", "The mayor said that the bridge was safe.", "The mayor", "said", "the bridge was safe", []),
    (
        "reported-then-author",
        "The bridge is safe, the mayor said, but the ferry will sink.",
        "the mayor",
        "said",
        "The bridge is safe",
        ["the ferry will sink"],
    ),
    (
        "author-then-reported",
        "The bridge should close, because the mayor says that it is old.",
        "the mayor",
        "says",
        "it is old",
        ["The bridge should close"],
    ),
    (
        "report-inside-judgement",
        "The mayor is wrong to say that the bridge is safe.",
        "The mayor",
        "say",
        "the bridge is safe",
        ["The mayor is wrong to say that the bridge is safe"],
    ),
    (
        "forecast-of-a-report",
        "Every mayor will conclude that bridges are cheap.",
        "Every mayor",
        "will conclude",
        "bridges are cheap",
        ["Every mayor will conclude that bridges are cheap"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in TRIMMED])
def test_trimmed(text: str, expected: list[str]) -> None:
    assert authors(text) == expected


@pytest.mark.parametrize(("text", "number"), [pytest.param(*row[1:], id=row[0]) for row in CUT])
def test_cut(text: str, number: int) -> None:
    moods = ("fragment",) if number == 0 else ("declarative",)
    document = default_pipeline().analyzer.read(parse_text(text))
    assert len(claims.extract(document, Findings(moods=moods))) == number


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"), [pytest.param(*row[1:], id=row[0]) for row in BESIDE]
)
def test_beside_a_report(text: str, source: str, cue: str, content: str, expected: list[str]) -> None:
    assert beside(text, source, cue, content) == expected


def test_headings_and_titles_claim_nothing() -> None:
    article = newscomment.parse("The bridge must close\n\nThe mayor lied about it in May. She should resign.\n")
    assert [claim.text for claim in article.claims] == ["The mayor lied about it in May", "She should resign"]


def test_titles_of_other_pieces_claim_nothing() -> None:
    piece = "The mayor lied about it in May.\n\nShe should resign.\n\nThe bridge must close.\n\n"
    others = "A better way to dredge the harbour: Column\n\nSAILING THE SKERRIES: A look at wind, tide, money\n"
    claims = newscomment.parse(piece + others).claims
    assert [claim.text for claim in claims] == [
        "The mayor lied about it in May",
        "She should resign",
        "The bridge must close",
    ]


PIECE = """The bridge closed in May, and the ferry sails twice a week. Nobody on Skerra is content.

{note}

The town will pay for both, since the council sold its boats. The mayor said that it was safe.

Ana Lund is the author of a history of the island."""

NOTES = [
    ("link", "Follow Skerra Opinion Join us on Facebook"),
    ("subhead", "The ferry is lacklustre"),
    ("views", "Carl Ives is a pilot. The opinions expressed here are his own."),
    ("advert", "You should pre-order my novels of the sea. They are the best there are."),
    ("teaser", "SKERRA COUNCIL VOTES TO SELL THE LAST OF ITS FERRIES"),
]


@pytest.mark.parametrize("note", [pytest.param(row[1], id=row[0]) for row in NOTES])
def test_notes_claim_nothing(note: str) -> None:
    article = newscomment.parse(PIECE.format(note=note))
    assert [claim.text for claim in article.claims][-2:] == [
        "The town will pay for both, since the council sold its boats",
        "that it was safe",
    ]
    assert all(claim.text not in note for claim in article.claims)


def test_a_summary_is_the_authors_without_who_says_so() -> None:
    lines = ("Ana Lund: The ferry will sink", "She says the toll is too high", "Senators praised the plan, Lund says")
    note = "Story highlights " + "\n\n".join(lines)
    article = newscomment.parse(PIECE.format(note=note))
    told = [claim.text for claim in article.author_claims if claim.text in note]
    assert told == ["The ferry will sink", "the toll is too high", "Senators praised the plan"]


def test_lines_of_a_list_claim_what_they_tell() -> None:
    article = newscomment.parse(PIECE.format(note="He sold the boats\n\nHe closed the school\n\nThe lower harbour"))
    assert {"He sold the boats", "He closed the school"} <= {claim.text for claim in article.author_claims}
    assert "The lower harbour" not in {claim.text for claim in article.author_claims}


WHOLE = [
    ("relative", "I will never vote for a man who says that the bridge is safe."),
    ("true-that", "It is true, as the mayor says, that the bridge is old."),
    ("admitted", "The law was passed by councillors who admitted that they had not read it."),
]


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in WHOLE])
def test_what_says_nothing_without_a_report_keeps_it(text: str) -> None:
    assert [claim.text for claim in newscomment.parse(text).author_claims] == [text[:-1]]


def test_neither_is_not_lost() -> None:
    (claim,) = newscomment.parse("But neither seems to do the trick.").claims
    assert claim.text == "neither seems to do the trick"
    assert claim.negated


def test_titles_glued_to_a_name_are_left_out() -> None:
    text = "Mayor Ana Maria DuarteCouncil sells its last ferry MORE has closed the bridge. Nobody on Skerra is content."
    first, second = newscomment.parse(text).author_claims
    assert first.text == "Mayor Ana Maria Duarte has closed the bridge"
    assert second.text == "Nobody on Skerra is content"


def test_in_text_order() -> None:
    article = newscomment.parse((ROOT / "docs/examples/lifting-sanctions-too-soon.txt").read_text("utf-8"))
    starts = [claim.spans[0].start for claim in article.claims]
    assert starts == sorted(starts)


def test_worked_example() -> None:
    article = newscomment.parse((ROOT / "docs/examples/lifting-sanctions-too-soon.txt").read_text("utf-8"))
    blink, work, lifting = article.claims[:3]
    assert (blink.text, blink.kind, blink.certainty.level) == ("Brussels may yet blink", "prediction", "possible")
    assert [article.text[hedge.start : hedge.end] for hedge in blink.certainty.hedge_spans] == ["may"]
    assert work.kind == "evaluation"
    assert work.attribution is not None
    assert lifting.text == "lifting them early would hand Moscow a victory and could split the alliance"
    assert (lifting.kind, lifting.attribution) == ("prediction", None)
