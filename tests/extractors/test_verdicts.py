"""Explicit stances: words that judge an actor outright. All sentences are invented."""

import pytest

import newscomment

OUTRIGHT = [
    ("does", "Ana Duarte squandered the loan.", "negative", "squandered"),
    ("goes-on-doing", "Ana Duarte continues to mislead the town.", "negative", "to mislead"),
    ("joined-verb", "Ana Duarte was elected in May and betrayed the town.", "negative", "betrayed"),
    ("who-does", "Ana Duarte, who botched the reform, left the town.", "negative", "botched"),
    ("is", "Ana Duarte is a coward.", "negative", "a coward"),
    ("is-right", "Ana Duarte is right to wait.", "positive", "right"),
    ("is-not", "Ana Duarte is not a statesman.", "negative", "is not a statesman"),
    ("is-one", "Ana Duarte is a petty old woman.", "negative", "a petty"),
    ("acts", "Ana Duarte made reckless promises.", "negative", "reckless"),
    ("manner", "Ana Duarte has wisely closed the dam.", "positive", "wisely"),
    ("owner", "Ana Duarte’s petty rules cost the town a year.", "negative", "petty"),
    ("owner-noun", "They admire the courage of Ana Duarte.", "positive", "the courage"),
    ("due", "Ana Duarte deserves much of the credit.", "positive", "the credit"),
    ("should", "Ana Duarte should resign.", "negative", "should resign"),
    ("author-praises", "We applaud Ana Duarte.", "positive", "applaud"),
    ("plan-of-hers", "Ana Duarte’s plan is shameful.", "negative", "shameful"),
    ("joined-subject", "Ana Duarte and her clerk are reckless.", "negative", "reckless"),
    ("does-nothing", "Ana Duarte has done nothing for the town.", "negative", "has done nothing"),
    ("comes-across", "Ana Duarte came across as petty.", "negative", "petty"),
    ("cannot-be-trusted", "Ana Duarte cannot be trusted.", "negative", "cannot be trusted"),
    ("refuses", "Ana Duarte refuses to listen.", "negative", "refuses"),
]


@pytest.mark.parametrize(("text", "polarity", "cue"), [pytest.param(*row[1:], id=row[0]) for row in OUTRIGHT])
def test_outright(text: str, polarity: str, cue: str) -> None:
    article = newscomment.parse(text)
    (stance,) = [stance for claim in article.claims for stance in claim.stances if stance.explicit]
    cues = [article.text[span.start : span.end] for span in stance.cue_spans]
    actor = article.actor(stance.actor)
    assert actor is not None
    assert (actor.name, stance.polarity, stance.holder, cues) == ("Ana Duarte", polarity, None, [cue])


NOT_OUTRIGHT = [
    ("denied", "Ana Duarte never lied."),
    ("denied-above", "Nobody believes that Ana Duarte lied."),
    ("asked", "Is Ana Duarte a coward?"),
    ("supposed", "If Ana Duarte lied, they will know."),
    ("modal", "Ana Duarte may fail."),
    ("friends-of", "The friends of Ana Duarte are cowards."),
    ("fate", "Ana Duarte’s brutal murder shocked the town."),
    ("rivals", "Ana Duarte’s shameless rivals won."),
    ("of-oneself", "“I was wrong,” Ana Duarte said."),
    ("lies-somewhere", "Ana Duarte lies in the old churchyard."),
    ("refused-once", "Ana Duarte refused to sit down."),
    ("shows-of-others", "Ana Duarte showed the folly of war."),
    ("what-others-hold-against", "They criticized Ana Duarte for her arrogance."),
    ("what-is-done-to", "Closing the port to Ana Duarte is reckless."),
    ("wife-of", "Ana Duarte’s clerks are cowards."),
    ("no-time", "Ana Duarte wasted no time."),
    ("at-a-distance", "Ana Duarte is a “hero” of the harbor."),
    ("zero", "Ana Duarte deserves zero credit."),
    ("supposed-to-be", "Ana Duarte’s supposed arrogance angered the clerks."),
    ("gift-for-ill", "Ana Duarte’s genius for failure is known."),
    ("also-passive", "Ana Duarte was criticized and mocked."),
    ("complement-of-supposing", "First one must accept that Ana Duarte lied."),
    ("complement-of-a-condition", "It takes little before a town decides that Ana Duarte isn’t worthy of a statue."),
    ("joined-in-what-is-supposed", "One would have to assume that Carl Ives, Bo Lund and Ana Duarte all lied."),
    ("to-be-proved", "Her rivals’ task is to prove to the voters that Ana Duarte is unfit for office."),
    ("alleging", "Two clerks came forward alleging that Ana Duarte had lied."),
    ("view-that", "They hold the view that Ana Duarte cannot be trusted."),
    ("not-because", "The law was passed not because Ana Duarte was brave."),
    ("issue", "It is one of Ana Duarte’s most divisive issues."),
    ("record-of-ill", "Ana Duarte has a remarkable record of failure."),
    ("others-tell-how", "They gave us an earful about how Ana Duarte is ruining the port."),
    ("which", "He pointed a finger at Ana Duarte, which was wrong."),
    ("succeeds-somebody", "Ana Duarte succeeded Carl Ives as mayor."),
    ("to-somebody", "Ana Duarte has done nothing to them."),
]


@pytest.mark.parametrize("text", [pytest.param(row[1], id=row[0]) for row in NOT_OUTRIGHT])
def test_not_outright(text: str) -> None:
    article = newscomment.parse(text)
    assert "Ana Duarte" in {actor.name for actor in article.actors}
    assert not [stance for claim in article.claims for stance in claim.stances if stance.explicit]


def test_what_a_third_thinks_names_him() -> None:
    article = newscomment.parse("Carl Ives denounced Ana Duarte.")
    (stance,) = article.claims[0].stances
    assert stance.holder
    assert article.actor(stance.holder) == article.actor("Carl Ives")


def test_the_speaker_of_a_claim_is_not_named_again() -> None:
    article = newscomment.parse("Carl Ives said that he despised Ana Duarte.")
    told = [claim for claim in article.claims if claim.source]
    assert [stance.holder for claim in told for stance in claim.stances if stance.explicit] == [None]


def test_a_verdict_in_a_report_is_that_of_its_source() -> None:
    article = newscomment.parse("Carl Ives said that Ana Duarte lied.")
    judged = {
        (claim.source, article.actor(stance.actor)): stance.polarity
        for claim in article.claims
        for stance in claim.stances
        if stance.explicit
    }
    ives, duarte = article.actor("Carl Ives"), article.actor("Ana Duarte")
    assert ives is not None
    assert judged == {(ives.id, duarte): "negative"}


@pytest.mark.parametrize("text", ["I was wrong.", "Chicago is problematic.", "Spain has crime."])
def test_authors_places_and_states_with_crime_are_not_judged(text: str) -> None:
    article = newscomment.parse(text, metadata=newscomment.Metadata(authors=("Ana Duarte",)))
    assert not [stance for claim in article.claims for stance in claim.stances if stance.explicit]


def test_people_are_not_their_state() -> None:
    article = newscomment.parse("Swedes are honest. Sweden squandered the loan.")
    told = [stance.polarity for claim in article.claims for stance in claim.stances if stance.explicit]
    assert told == ["negative"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Bank of Spain is a disgrace.", "Bank of Spain"),
        ("The Bank of Spain betrayed the House of Commons.", "Bank of Spain"),
    ],
)
def test_a_name_may_go_on_behind_its_noun_phrase(text: str, name: str) -> None:
    article = newscomment.parse(text)
    (stance,) = [stance for claim in article.claims for stance in claim.stances if stance.explicit]
    assert article.get(stance.actor) == article.actor(name)


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Ana Duarte and Bo Lind, who have botched it, left the town.", {"Ana Duarte", "Bo Lind"}),
        ("They met Ana Duarte, Cy Voss and Bo Lind, who have botched it.", {"Ana Duarte", "Cy Voss", "Bo Lind"}),
        ("They met Ana Duarte and Bo Lind, who has botched it.", {"Bo Lind"}),
    ],
)
def test_joined_names_take_the_verdict_of_a_clause_with_a_plural_verb(text: str, judged: set[str]) -> None:
    article = newscomment.parse(text)
    names = {actor.id: actor.name for actor in article.actors}
    stances = [stance for claim in article.claims for stance in claim.stances if stance.explicit]
    assert {names[stance.actor] for stance in stances} == judged
