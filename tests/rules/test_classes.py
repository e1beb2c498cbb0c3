"""Every lexical class is there for something: a rule or code asks for it, or it joins words under a tag of their own."""

import re
from pathlib import Path

import pytest

import newscomment
from newscomment.language.analysis import default_analyzer

PACKAGE = Path(newscomment.__file__).parent
CODE = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if "learning" not in path.parts)
ASKED = {label for rules in default_analyzer().rule_sets for label in rules.asked}


LEXICON = default_analyzer().lexicon
JOINING = {name for found in LEXICON.phrases.values() for phrase in found if phrase.tag for name in phrase.classes}


@pytest.mark.parametrize("name", sorted(LEXICON.classes))
def test_every_class_is_asked_for(name: str) -> None:
    assert name in ASKED | JOINING or re.search(rf'"{name}"', CODE)
