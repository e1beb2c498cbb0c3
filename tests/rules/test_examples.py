"""Every shipped rule fires on its own hits, captures what they say, and leaves its near misses alone."""

from pathlib import Path

import pytest

import newscomment
from newscomment.language.examples import failures
from newscomment.language.rules import Rule, load_rules, shipped_rules
from newscomment.pipeline import default_pipeline

RULES = [rule for file in load_rules(shipped_rules()) for rule in file.rules]


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_rule_keeps_its_examples(rule: Rule) -> None:
    assert list(failures(default_pipeline().analyzer, rule)) == []


@pytest.mark.parametrize("file", shipped_rules(), ids=lambda path: path.stem)
def test_examples_are_read_without_their_last_mark(file: Path) -> None:
    """The last word of a text has no token behind it, and the first none before it."""
    for rule in (rule for rules in load_rules([file]) for rule in rules.rules):
        for text in (*(hit.text for hit in rule.hits), *rule.misses):
            cut = text.rstrip('.!?…”"')
            assert newscomment.parse(cut).text == cut
