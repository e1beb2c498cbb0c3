"""Kinds of claims, by the words that show them. All sentences are invented."""

import pytest

import newscomment

KINDS = [
    # facts
    ("event", "The ferry sank on Monday.", "fact"),
    ("figure", "Prices fell by 4 percent in March.", "fact"),
    ("story", "In 1998 they sold the mill and moved to Leeds.", "fact"),
    ("said", "I met her in Moncton last week.", "fact"),
    ("bill-provides", "The bill says that owners must register by June.", "fact"),
    ("perfect-event", "The owners have hired porters.", "fact"),
    ("going-on", "Shops are seeing weaker sales.", "fact"),
    ("office", "Ana Duarte is a professor of history.", "fact"),
    # evaluations
    ("verdict", "The plan is absurd.", "evaluation"),
    ("verdict-noun", "That was a terrible blunder.", "evaluation"),
    ("general", "Nobody likes a tax that is fair.", "evaluation"),
    ("interpretation", "The pact undermines trust.", "evaluation"),
    ("would-be-a-mistake", "That would be a mistake.", "evaluation"),
    ("may-be-so", "This optimism could be misleading.", "evaluation"),
    ("past-counterfactual", "They should have listened.", "evaluation"),
    ("no-surprise", "It should be no surprise that they left.", "evaluation"),
    ("i-am-sure", "I am certain it was theft.", "evaluation"),
    ("i-call", "I call it theft.", "evaluation"),
    ("nothing-said", "Sanctions work.", "evaluation"),
    ("must-be-nice", "It must be nice to live there.", "evaluation"),
    ("should-shock", "That should shock nobody.", "evaluation"),
    ("may-be-why", "That may be why they left.", "evaluation"),
    ("i-bet", "I bet it was theirs.", "evaluation"),
    ("see-nobody", "See, nobody trusts them.", "evaluation"),
    ("political-will", "What they lack is political will.", "evaluation"),
    ("cannot-be-repealed", "The law cannot be repealed.", "evaluation"),
    ("half-a-noun", "Write-downs.", "evaluation"),
    ("halves-of-nouns", "Break-ins are common in the town.", "evaluation"),
    ("exhibit", "Exhibit A: the bridge.", "evaluation"),
    ("denied-need", "They are noisy, so we don't need to listen to them.", "evaluation"),
    # predictions
    ("foretold", "Some predicted that he wouldn't last the year.", "prediction"),
    ("will", "The bank will raise rates.", "prediction"),
    ("no-comma", "After the speech the mayor will raise the toll.", "prediction"),
    ("expected-then", "The storm was expected to reach the islands on Monday.", "fact"),
    ("must-be-guessed", "The sun must be shining now.", "evaluation"),
    ("should-follow", "This change should lead to lower fares.", "prediction"),
    ("overstated", "The toll may be overstated.", "evaluation"),
    ("would", "A truce would help the invader.", "prediction"),
    ("may", "The coalition may fall.", "prediction"),
    ("going-to", "They are going to lose.", "prediction"),
    ("likely", "Voters are likely to punish them.", "prediction"),
    ("bound", "The scheme is bound to fail.", "prediction"),
    ("condition", "If the talks collapse, the region will pay.", "prediction"),
    ("modal-behind-a-relative", "Clubs that are already weak may fold.", "prediction"),
    ("will-have-to", "The city will have to borrow.", "prediction"),
    # recommendations
    ("should", "Ministers should publish the report.", "recommendation"),
    ("must", "Stakeholders must remain vigilant.", "recommendation"),
    ("need-to", "The council needs to act.", "recommendation"),
    ("time", "It is time to act.", "recommendation"),
    ("afford", "We cannot afford to wait.", "recommendation"),
    ("let-us", "Let us begin.", "recommendation"),
    ("imperative", "Publish the votes.", "recommendation"),
    ("so-should", "So the council should repair it.", "recommendation"),
    ("opinion-frame", "We believe that the council should resign.", "recommendation"),
    ("imperative-that", "It is imperative that they leave.", "recommendation"),
    ("lets-get", "So let's get it done this year.", "recommendation"),
    ("has-to-stop", "This has to stop.", "recommendation"),
    ("bare-order", "Celebrate craft.", "recommendation"),
    ("we-need", "We need a new bridge.", "recommendation"),
    ("so-it-must", "It is the coast that won, so it must pay its share.", "recommendation"),
    ("duty", "The press has a duty to ask.", "recommendation"),
    ("not-in-an-aside", "The hall, it must be said, has cost them nine million.", "fact"),
    ("not-in-a-relative", "Tenants will get a bill which they should never pay.", "prediction"),
    ("not-in-a-bare-relative", "Tenants will get a bill they cannot afford to pay.", "prediction"),
    ("in-a-relative-that-is-the-point", "It is a bill that the council should refuse.", "recommendation"),
    ("will-that-somebody-has", "It is an assault on their will.", "evaluation"),
    ("whether", "The only question is whether the council will act.", "evaluation"),
    ("what-an-idea-is-about", "The idea that the mayor would stay is a joke.", "evaluation"),
    # questions
    ("question", "Should a country pay?", "question"),
    ("tag", "Who will pay for it?", "question"),
]

KNOWN_FAILURES = [
    ("law-requires", "By the new law, owners must register by June.", "fact"),
]


@pytest.mark.parametrize(("text", "kind"), [pytest.param(*row[1:], id=row[0]) for row in KINDS])
def test_kind(text: str, kind: str) -> None:
    (claim,) = newscomment.parse(text).claims
    assert claim.kind == kind


@pytest.mark.xfail(strict=True, reason="what a law provides is a fact, whatever its modals")
@pytest.mark.parametrize(("text", "kind"), [pytest.param(*row[1:], id=row[0]) for row in KNOWN_FAILURES])
def test_kind_not_yet_told(text: str, kind: str) -> None:
    assert newscomment.parse(text).claims[0].kind == kind


def test_evidence_names_the_signs() -> None:
    (claim,) = newscomment.parse("Ministers should publish the report.").claims
    assert "kinds.should" in {evidence.rule for evidence in claim.evidence}


def test_a_speech_of_many_sentences_is_what_most_of_them_are() -> None:
    article = newscomment.parse("“They will lose the vote. They will lose the house. Let us pray,” said Ana Duarte.")
    assert article.claims[0].kind == "prediction"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The mayor urged the council to close the bridge.", id="urged"),
        pytest.param("The mayor called for lower fares.", id="called-for"),
    ],
)
def test_what_is_urged_is_to_be_done(text: str) -> None:
    kinds = {claim.attribution is None: claim.kind for claim in newscomment.parse(text).claims}
    assert kinds == {True: "fact", False: "recommendation"}
