"""The shipped files can be made again: recipes name real files, and give the same bytes where the sources are at hand."""

import os
from pathlib import Path

import pytest

from newscomment.learning.remaking import COMMANDS, PACKAGE, recipes, remade

LABELS = Path(__file__).parent.parent / "benchmarks" / "op-ed-labels.jsonl"
CORPORA, FACTS = (os.environ.get(f"NEWSCOMMENT_{name}") for name in ("CORPORA", "FACTS"))


def test_every_command_has_its_recipe() -> None:
    assert sorted(recipes()) == sorted(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_recipes_make_files_that_are_shipped(name: str) -> None:
    recipe = recipes()[name]
    assert [file for file in recipe["files"] if not (PACKAGE / recipe["folder"] / file).is_file()] == []
    assert any(argument.startswith("{out}") for argument in recipe["arguments"])


def test_every_file_said_to_be_learned_has_a_recipe() -> None:
    made = {PACKAGE / recipe["folder"] / file for recipe in recipes().values() for file in recipe["files"]}
    learned = {
        path
        for folder in ("language/data", "extractors/data", "lexicons")
        for path in (PACKAGE / folder).rglob("*")
        if path.suffix in {".txt", ".tsv", ".toml"} and "newscomment.learning" in path.read_text("utf-8")[:600]
    }
    assert learned
    assert learned <= made


@pytest.mark.slow
@pytest.mark.skipif(not (CORPORA and FACTS), reason="NEWSCOMMENT_CORPORA and NEWSCOMMENT_FACTS name no folders")
@pytest.mark.parametrize("name", ["causes", "gazetteer", "kinds", "punkt", "report-words", "sections", "theses"])
def test_the_same_bytes(name: str) -> None:
    places = {"corpora": Path(CORPORA or ""), "facts": Path(FACTS or ""), "labels": LABELS}
    assert [path.name for path, content in remade(name, places) if content != path.read_bytes()] == []
