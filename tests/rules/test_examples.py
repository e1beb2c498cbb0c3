"""Every shipped rule fires on its own hits, captures what they say, and leaves its near misses alone."""

import pytest

from newscomment.language.analysis import default_analyzer
from newscomment.language.examples import failures
from newscomment.language.rules import Rule, load_rules, shipped_rules

RULES = [rule for file in load_rules(shipped_rules()) for rule in file.rules]


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_rule_keeps_its_examples(rule: Rule) -> None:
    assert list(failures(default_analyzer(), rule)) == []
