"""Hedges, boosters and negation, with near misses that are none. All sentences are invented."""

import pytest

import newscomment
from newscomment.model import Claim

HEDGED = [
    ("may", "Prices may fall.", ["may"], "possible"),
    ("might-well", "Prices might well fall.", ["might"], "possible"),
    ("could", "The pact could fail.", ["could"], "possible"),
    ("perhaps", "Perhaps they will come.", ["Perhaps"], "possible"),
    ("probably", "They will probably come.", ["probably"], "probable"),
    ("apparently", "The envoy has apparently resigned.", ["apparently"], "probable"),
    ("reportedly", "The envoy reportedly resigned.", ["reportedly"], "probable"),
    ("seems", "The plan seems sound.", ["seems"], "probable"),
    ("tend", "Markets tend to overreact.", ["tend"], "probable"),
    ("suggest", "The figures suggest a recovery.", ["suggest"], "probable"),
    ("unlikely", "They are unlikely to win.", ["unlikely"], "doubtful"),
    ("unclear", "It is unclear whether they fled.", ["unclear"], "doubtful"),
    ("not-clear", "It is not clear whether they fled.", ["not clear"], "doubtful"),
    ("remains", "It remains to be seen whether they will come.", ["remains to be seen"], "possible"),
    ("two", "Perhaps the pact could fail.", ["Perhaps", "could"], "possible"),
    ("could-behind-what-is", "The bank that lost so much is weak and could fail.", ["could"], "possible"),
    ("some-consider", "Some people consider the tower a ruin.", ["consider"], "probable"),
    ("held-to-be", "The firm, generally considered the best, closed.", ["considered"], "probable"),
    ("only-in-a-relative-clause", "The men that may be grateful left.", ["may"], "certain"),
    ("not-sure", "I’m not sure the plan will work.", ["not sure"], "doubtful"),
    ("in-the-words-that-report", "The mayor seems to have decided that they must pay.", ["seems"], "probable"),
    ("behind-an-opening", "Instead of the wait the mayor described, owners could sell at once.", ["could"], "possible"),
    ("hard-to-say", "What they made of it is hard to say.", ["hard to say"], "doubtful"),
]

SURE = [
    ("who-may", "The men who may be grateful left."),
    ("may-seem", "That may seem a small thing, but it is not."),
    ("month", "The vote was held in May."),
    ("name", "Theresa May lost the vote."),
    ("noun", "The might of the army is feared."),
    ("could-not", "They could not find him."),
    ("could-in-a-story", "The mill was so near that all could hear it."),
    ("could-have", "He could have explained it."),
    ("appeared-in-court", "The minister appeared before the committee."),
    ("likely-in-a-comparison", "Women are just as likely as men to vote."),
    ("plain-will", "Prices will fall."),
    ("should", "Ministers should resign."),
    ("only-they-may", "Only members may vote."),
    ("as-it-suggests", "As the name suggests, the mill was old."),
    ("some-ways-of-a-verb", "The two towers differ in some ways from the old one."),
    ("nurses-tend", "Nurses tend the wounded."),
    ("possibly-of-an-adjective", "They signed the potentially ruinous contract."),
]

DENIED = [
    ("not", "The plan did not work.", ["not"]),
    ("clitic", "The plan doesn’t work.", ["n’t"]),
    ("never", "The plan never worked.", ["never"]),
    ("no-firm", "No firm has closed.", ["No"]),
    ("nobody", "Nobody begs for relief.", ["Nobody"]),
    ("hardly", "The facts are hardly in dispute.", ["hardly"]),
    ("nor", "Nor is the plan cheap.", ["Nor"]),
    ("not-only", "Not only did it work, it was cheap.", []),
    ("relative", "They closed the bridge that nobody used.", []),
    ("bare-relative", "They kept the one clause no lawyer can read.", []),
    ("second-clause", "Rents have doubled, and no flat is empty.", []),
    ("second-predicate", "The plan is dear and does not work.", []),
    ("first-clause", "The mayor did not come, and the talks failed.", ["not"]),
    ("behind-a-condition", "If it rains, they will not come.", ["not"]),
    ("behind-an-aside", "The plan, which is dear, does not work.", ["not"]),
    ("no-secret", "They made no secret of it.", []),
    ("in-apposition", "The mayor, no friend of the unions, signed the bill.", []),
    ("no-firm-behind-a-comma", "In the town, no firm has closed.", ["no"]),
    ("no-doubt", "No doubt they will come.", []),
    ("in-a-relative-clause", "A truce that nobody has tested is worthless.", []),
    ("plain", "The plan worked.", []),
]


def only_claim(text: str) -> tuple[str, Claim]:
    article = newscomment.parse(text)
    return article.text, article.claims[0]


def test_that_somebody_said_so_is_no_story() -> None:
    claims = newscomment.parse("The café may close, said Ana Duarte, and clerks could lose their jobs.").claims
    assert [claim.certainty.level for claim in claims] == ["possible", "possible"]


@pytest.mark.parametrize(("text", "hedges", "level"), [pytest.param(*row[1:], id=row[0]) for row in HEDGED])
def test_hedged(text: str, hedges: list[str], level: str) -> None:
    whole, claim = only_claim(text)
    assert [whole[hedge.start : hedge.end] for hedge in claim.certainty.hedge_spans] == hedges
    assert claim.certainty.level == level


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in SURE])
def test_not_hedged(text: str) -> None:
    _, claim = only_claim(text)
    assert claim.certainty.hedge_spans == ()
    assert claim.certainty.level == "certain"


@pytest.mark.parametrize(("text", "denials"), [pytest.param(*row[1:], id=row[0]) for row in DENIED])
def test_negated(text: str, denials: list[str]) -> None:
    whole, claim = only_claim(text)
    assert [whole[one.start : one.end] for one in claim.negation_spans] == denials
    assert claim.negated == bool(denials)


@pytest.mark.parametrize("word", ["clearly", "certainly", "obviously"])
def test_boosted(word: str) -> None:
    whole, claim = only_claim(f"The plan is {word} wrong.")
    assert [whole[one.start : one.end] for one in claim.certainty.booster_spans] == [word]


def test_what_is_told_hedges_also_where_the_report_hangs_on_another_clause() -> None:
    _, told = newscomment.parse("They left, because Ana Duarte said that the dam could fail.").claims
    assert told.text == "that the dam could fail"
    assert told.certainty.level == "possible"


ARGUED = [
    ("point", "The pact may fail.", ["may"]),
    ("behind-a-condition", "If nobody pays, the pact could fail.", ["could"]),
    ("shown", "These figures show that the pact could fail.", ["could"]),
    ("presented", "There are ferries that could sink.", ["could"]),
    ("named", "It is one of the ferries that could sink.", ["could"]),
    ("opening-told-by-its-comma", "Given how much the bridge cost, it may be too dear.", ["may"]),
    ("reason", "They refuse it, since it seems too dear.", ["seems"]),
    ("contrast", "The pact will last, whereas the bridge may fall.", ["may"]),
    ("concession", "While it may look cheap, the bridge is a waste.", []),
    ("conceded", "The bridge might last, but it is a waste.", []),
    ("granted", "Perhaps the bridge is cheap, but it is a waste.", []),
    ("opinion-of-others", "The bridge is seen as a waste.", []),
    ("kept-at-arms-length", "The supposedly free bridge is a waste.", []),
    ("in-passing", "They need a ferry and perhaps a tunnel.", []),
    ("what-a-noun-is-about", "Their fear that the ferry might sink is absurd.", []),
]
ARGUMENT = "The mayor is wrong. This tax is a terrible idea. The council should refuse it. Rents will rise. "


@pytest.mark.parametrize(("text", "hedges"), [pytest.param(*row[1:], id=row[0]) for row in ARGUED])
def test_in_a_text_that_argues_only_what_softens_the_point_hedges(text: str, hedges: list[str]) -> None:
    whole, claims = (article := newscomment.parse(ARGUMENT + text)).text, article.claims
    assert [whole[span.start : span.end] for claim in claims for span in claim.certainty.hedge_spans] == hedges


def test_a_text_that_only_tells_lists_every_hedge() -> None:
    claim = newscomment.parse("The bridge, seen as a waste, closed in May, while the ferry may stay.").claims[0]
    assert len(claim.certainty.hedge_spans) == 2


def test_a_speech_is_hedged_where_most_of_it_is() -> None:
    speech = "“The dam is old. The walls are wet. Perhaps the gates are rusty. The pumps broke,” said Ana Duarte."
    assert [claim.certainty.level for claim in newscomment.parse(speech).claims if claim.attribution] == ["certain"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Assuming this is no hoax, the press will change the trade.", id="what-is-supposed"),
        pytest.param("Having never met the mayor, they trust her.", id="what-was-before"),
        pytest.param("They sold bread to people the rich will never meet.", id="who-is-meant"),
    ],
)
def test_what_only_opens_or_tells_apart_denies_nothing(text: str) -> None:
    _, claim = only_claim(text)
    assert not claim.negated
