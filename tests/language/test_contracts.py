"""Contracts: the shipped rules keep them, and they know what the model knows."""

from typing import get_args

import pytest

from newscomment.language.contracts import check_file, contracts
from newscomment.language.rulebook import RuleSet
from newscomment.model import actor, claim, quotation, relation, risk, sentence
from newscomment.pipeline import default_pipeline

SETS = default_pipeline().analyzer.rule_sets


@pytest.mark.parametrize("rules", SETS, ids=[rules.file.name for rules in SETS])
def test_shipped_rules_keep_the_contract_of_their_extractor(rules: RuleSet) -> None:
    check_file(rules.file, rules.patterns)


def test_every_contract_is_that_of_an_extractor() -> None:
    assert contracts().keys() == {rules.file.extractor for rules in SETS} | {"findings"}


@pytest.mark.parametrize("name", contracts())
def test_a_contract_asks_only_for_what_it_knows(name: str) -> None:
    contract = contracts()[name]
    needs = [*contract.needs, *(need for more in contract.needs_for.values() for need in more)]
    assert contract.makes
    assert {group for need in needs for group in need.split("|")} <= {*(contract.groups or ())}
    assert {*contract.must} <= contract.gives.keys()


@pytest.mark.parametrize(
    ("name", "key", "values"),
    [
        pytest.param("relations", "sense", relation.Sense, id="sense"),
        pytest.param("attitudes", "attitude", claim.Attitude, id="attitude"),
        pytest.param("certainties", "level", claim.CertaintyLevel, id="level"),
        pytest.param("kinds", "kind", claim.ClaimKind, id="claim kind"),
        pytest.param("risk_fields", "category", risk.RiskCategory, id="category"),
        pytest.param("names_context", "kind", actor.ActorKind, id="actor kind"),
        pytest.param("moods", "mood", sentence.Mood, id="mood"),
        pytest.param("quotations", "use", quotation.QuotationUse, id="use"),
    ],
)
def test_constants_are_the_values_of_the_model(name: str, key: str, values: object) -> None:
    assert {*contracts()[name].gives[key]} - {"thing"} == {*get_args(values)}  # what a thing is called names no actor
