"""Every lexical class is there for something: a rule or code asks for it, or it joins words under a tag of their own."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import newscomment
from newscomment.pipeline import default_pipeline

PACKAGE = Path(newscomment.__file__).parent
CODE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if "learning" not in path.parts)
ASKED = {label for rules in default_pipeline().analyzer.rule_sets for label in rules.asked}


LEXICON = default_pipeline().analyzer.lexicon
JOINING = {name for found in LEXICON.phrases.values() for phrase in found if phrase.tag for name in phrase.classes}


@pytest.mark.parametrize("name", sorted(LEXICON.classes))
def test_every_class_is_asked_for(name: str) -> None:
    assert name in ASKED | JOINING or re.search(rf'"{name}"', CODE)


def test_no_two_shipped_files_mean_different_things_by_one_class() -> None:
    """Words that two files put into one class are one class to every rule: what the one means the other would change."""
    files = sorted((PACKAGE / "lexicons").glob("*.toml"))
    names = Counter(name for file in files for name in tomllib.loads(file.read_text(encoding="utf-8"))["classes"])
    assert [name for name, times in names.items() if times > 1] == []
