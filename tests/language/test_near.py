"""Near misses: which rules came close, and what they lacked; and what a rule is, in words."""

import pytest

from newscomment.errors import NotFoundError
from newscomment.language.analysis import default_analyzer
from newscomment.language.explaining import explain_rule
from newscomment.language.layout import Block, Layout

LISTED = "The agency employs civilians, and hires firms."


def lacking(text: str, extractor: str) -> dict[str, str]:
    document = default_analyzer().read(Layout(text, (Block(0, len(text), "paragraph"),), None, {}))
    return {near.rule: near.missing for near in document.near(extractor)}


def test_a_rule_that_lacks_one_item_is_near() -> None:
    assert lacking(LISTED, "clauses")["clauses.predicate-listed"] == "<,>"


def test_a_rule_that_fires_is_not_near() -> None:
    assert "clauses.subordinate" not in lacking("They paid because the winter was cold.", "clauses")


def test_a_near_miss_says_what_it_is() -> None:
    document = default_analyzer().read(Layout(LISTED, (Block(0, len(LISTED), "paragraph"),), None, {}))
    near = next(near for near in document.near("clauses") if near.rule == "clauses.predicate-listed")
    assert near.text in LISTED
    assert str(near) == f"clauses.predicate-listed: “{near.text}” lacks <,>"


def test_a_rule_is_explained_with_its_definitions_and_examples() -> None:
    told = explain_rule("clauses.subordinate", default_analyzer().files)
    for part in (
        "over phrases",
        "because  The clause gives a reason",
        "{BEFORE_VERB} is",
        "They paid because of the winter.",
    ):
        assert part in told


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(NotFoundError, match=r"clauses\.subordinate"):
        explain_rule("clauses.subordinates", default_analyzer().files)
