"""Links between claims, and texts that have none."""

import pytest

import newscomment

LINKS = [
    pytest.param(
        "The bridge is old. Therefore, it will fall.", "bridge is old", "it will fall", "support", id="therefore"
    ),
    pytest.param(
        "Small ferries can win. The island of Malta, for example, has won.", "Malta", "Small", "support", id="example"
    ),
    pytest.param(
        "The ferry is a wise choice. However, it would ruin the council.", "ruin", "wise", "attack", id="however"
    ),
    pytest.param("The pier is rotten. So the council should repair it.", "rotten", "repair", "support", id="so-should"),
    pytest.param(
        "To be sure, the ferry is dear. It eats money. But an empty island is dearer.", "empty", "is dear", "attack",
        id="granted-then-answered",
    ),
    pytest.param("The port must close. That is because the quay is rotten.", "quay", "close", "support", id="that-is-because"),
    pytest.param("The port must close. Here’s why. The quay is rotten.", "quay", "close", "support", id="here-is-why"),
    pytest.param(
        "The port must close for two reasons. First, the quay is rotten. Second, the cranes are a danger.",
        "cranes", "close", "support", id="announced-list",
    ),
    pytest.param(
        "The port must close. There are two reasons. First, the quay is rotten. Another reason is that nobody comes.",
        "nobody", "close", "support", id="list-announced-by-a-sentence-of-its-own",
    ),
    pytest.param(
        "The mayor is a great leader, Ana Duarte said. But the plan is a disaster, Tom Brandt said.",
        "disaster", "great", "attack", id="another-speaker",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "target", "kind"), LINKS)
def test_link(text: str, source: str, target: str, kind: str) -> None:
    article = newscomment.parse(text)
    claims = {claim.id: claim.text for claim in article.claims}
    found = [(claims[link.source], claims[link.target], link.kind) for link in article.arguments]
    assert any(source in one and target in other and kind == third for one, other, third in found), found


NO_LINKS = [
    pytest.param("The ferry left at nine. But the train left at ten.", id="a-turn-in-a-story-attacks-nothing"),
    pytest.param("The ferry is old. The council is poor.", id="no-words-that-say-so"),
    pytest.param("They left because it was cold.", id="inside-one-claim"),
    pytest.param("The mayor may yet give in. “Ferries sail at nine,” said Ana Duarte.", id="somebodys-word-behind"),
    pytest.param(
        "Ferries need harbours. But the council has met in the hall.", id="a-turn-that-speaks-neither-well-nor-ill"
    ),
    pytest.param("Rents are low here. So what do tenants want?", id="a-question-is-no-conclusion"),
    pytest.param("First, they sang. Second, they slept.", id="a-list-that-nobody-announced"),
    pytest.param("Why do they hate her? One reason is that she is rich.", id="a-question-has-no-reasons"),
    pytest.param(
        "The mayor is a great leader, Ana Duarte said. But the plan is a disaster, Ana Duarte said.",
        id="the-same-speaker",
    ),
    pytest.param("The boat was late. So he will take the train.", id="so-in-a-story"),
]


@pytest.mark.parametrize("text", NO_LINKS)
def test_no_link(text: str) -> None:
    assert not newscomment.parse(text).arguments


def test_links_are_unique_have_evidence_and_join_two_claims() -> None:
    article = newscomment.parse(
        "The plan is wise. Therefore, it should pass. But it would ruin us. So it should fail. Therefore, it will."
    )
    pairs = [(link.source, link.target) for link in article.arguments]
    assert len(pairs) == len(set(pairs))
    assert all(one != other and link.evidence for (one, other), link in zip(pairs, article.arguments, strict=True))
