"""Near misses: which rules came close, and what they lacked; and what a rule is, in words."""

from pathlib import Path

import pytest

from newscomment import Pipeline, why_not
from newscomment.errors import NotFoundError
from newscomment.language.explaining import explain_rule
from newscomment.language.layout import Block, Layout
from newscomment.language.near_misses import MOST, WIDTH
from newscomment.pipeline import default_pipeline

LISTED = "The agency employs civilians, and hires firms."


def lacking(text: str, extractor: str) -> dict[str, str]:
    document = default_pipeline().analyzer.read(Layout(text, (Block(0, len(text), "paragraph"),), None, {}))
    return {near.rule: near.missing for near in document.near(extractor)}


def test_a_rule_that_lacks_one_item_is_near() -> None:
    assert lacking(LISTED, "clauses")["clauses.predicate-listed"] == "<,>"


def test_a_rule_that_fires_is_not_near() -> None:
    assert "clauses.subordinate" not in lacking("They paid because the winter was cold.", "clauses")


def test_a_near_miss_says_what_it_is() -> None:
    document = default_pipeline().analyzer.read(Layout(LISTED, (Block(0, len(LISTED), "paragraph"),), None, {}))
    near = next(near for near in document.near("clauses") if near.rule == "clauses.predicate-listed")
    assert near.text in LISTED
    assert str(near) == f"clauses.predicate-listed: “{near.text}” lacks <,>"


OWN = """layer = "phrases"
extractor = "findings"
[define]
MANY = "<CD> (?: <,>? <CD> )*"
[[rule]]
id = "cut"
pattern = "{pattern}"
finds = "A cut"
why = "It says so"
hits = ["They cut it."]
misses = ["They left."]
"""


@pytest.mark.parametrize(
    ("pattern", "missing"),
    [
        pytest.param("<NP> (?P<cue><VG&~cut>) {MANY}", "{MANY}", id="a sub-pattern by its name"),
        pytest.param("<NP> (?P<cue><VG&~fell>)", "(?P<cue><VG&~fell>)", id="a group"),
        pytest.param("(?P<all> (?: <NP> (?P<cue><VG&~fell>) ) )", "(?P<cue><VG&~fell>)", id="inside a group of all"),
        pytest.param("<NP> <VG&(~cut|~fell)&~slash>", "<~slash> in <VG&(~cut|~fell)&~slash>", id="part of a class"),
        pytest.param(
            "<NP> <VG&~cut&!(FINITE|GERUND)>", "<!(FINITE|GERUND)> in <VG&~cut&!(FINITE|GERUND)>", id="too much"
        ),
        pytest.param("<NP> (?P<cue><VG&~fell> $ )", "(?P<cue><VG&~fell> $ )", id="an anchor"),
    ],
)
def test_what_is_missing_is_told_as_it_was_written(tmp_path: Path, pattern: str, missing: str) -> None:
    path = tmp_path / "cuts.toml"
    path.write_text(OWN.replace("{pattern}", pattern))
    (near,) = Pipeline(rules=path).why_not("They cut the trees.", "findings")
    assert near.missing.endswith(missing)
    assert 0 < near.share < 1


def test_what_is_missing_is_whole_and_has_a_brief_form(tmp_path: Path) -> None:
    path = tmp_path / "cuts.toml"
    path.write_text(
        OWN.replace("{pattern}", "<NP> (?: oaks | elms | ashes | limes | birches | poplars | alders | willows )")
    )
    (near,) = Pipeline(rules=path).why_not("They cut the trees.", "findings")
    assert "willows" in near.missing
    assert near.brief.endswith("…")
    assert len(near.brief) <= WIDTH
    assert near.brief in str(near)


def test_a_passive_that_lacks_a_class_comes_first() -> None:
    near = why_not("Hundreds of homes could be glomped.", "risks")
    assert near[0].rule == "risks.foreseen-passive"
    assert near[0].missing.startswith("<HARM_DO|HARM_SUFFERED> in ")


def test_what_a_word_lacks_goes_before_what_the_whole_lacks() -> None:
    nearest = why_not("The deal could sink the party.", "risks")[0]
    assert nearest.text.startswith("could sink the party")
    assert nearest.missing.startswith("<HARM_")


def test_the_nearest_come_first_and_five_at_most() -> None:
    found = why_not("The minister might be hurt by the storm, critics fear.", "risks")
    assert 1 < len(found) <= MOST
    assert [near.share for near in found] == sorted((near.share for near in found), reverse=True)


def test_a_rule_is_explained_with_its_definitions_and_examples() -> None:
    told = explain_rule("clauses.subordinate", default_pipeline().analyzer.files)
    for part in (
        "over phrases",
        "because  The clause gives a reason",
        "{BEFORE_VERB} is",
        "They paid because of the winter.",
    ):
        assert part in told


def test_an_unknown_rule_is_refused() -> None:
    with pytest.raises(NotFoundError, match=r"clauses\.subordinate"):
        explain_rule("clauses.subordinates", default_pipeline().analyzer.files)
