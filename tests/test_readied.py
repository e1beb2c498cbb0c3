"""Tables readied when the package is built are those of its TOML files, and are used only as long as they are."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from newscomment import bundled
from newscomment.errors import DefinitionError
from newscomment.language.sources import read_toml


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package with one TOML file, readied, in place of the real one."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "few.toml").write_text('layer = "words"\nwhy = "“so”"\n', encoding="utf-8")
    monkeypatch.setattr(bundled, "PACKAGE", tmp_path)
    monkeypatch.setattr(bundled, "READIED", tmp_path / "readied.json")
    bundled.READIED.write_text(bundled.ready(tmp_path), encoding="utf-8")
    bundled._readied.cache_clear()
    yield tmp_path
    bundled._readied.cache_clear()


def test_all_that_toml_files_hold_survives_the_way_through_json() -> None:
    tables = json.loads(bundled.ready(bundled.PACKAGE))
    files = {path.relative_to(bundled.PACKAGE).as_posix(): path for path in bundled.PACKAGE.rglob("*.toml")}
    assert len(files) > 50
    assert {path: table for path, (_, table) in tables.items()} == {
        path: tomllib.loads(file.read_text("utf-8")) for path, file in files.items()
    }


def test_a_readied_table_is_used(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tomllib, "loads", None)
    assert bundled.bundled_table("rules/few.toml") == {"layer": "words", "why": "“so”"}
    assert read_toml(package / "rules" / "few.toml", DefinitionError)["why"] == "“so”"


def test_a_file_that_has_changed_is_read_itself(package: Path) -> None:
    (package / "rules" / "few.toml").write_text('why = "no more"', encoding="utf-8")
    assert bundled.bundled_table("rules/few.toml") == {"why": "no more"}
    assert read_toml(package / "rules" / "few.toml", DefinitionError) == {"why": "no more"}


def test_without_readied_tables_the_files_are_read(package: Path) -> None:
    (package / "readied.json").unlink()
    assert bundled.bundled_table("rules/few.toml") == {"layer": "words", "why": "“so”"}


def test_the_file_of_a_user_is_read_whatever_its_name(package: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    own = tmp_path_factory.mktemp("rules") / "few.toml"
    own.write_bytes((package / "rules" / "few.toml").read_bytes())
    assert bundled.readied_table(own, own.read_bytes()) is None
    assert read_toml(own, DefinitionError) == {"layer": "words", "why": "“so”"}
