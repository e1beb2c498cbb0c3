"""What fuzzing found, tried again; and a few files to begin with."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from targets import TARGETS, attempt  # type: ignore[import-not-found]

CASES = sorted(path for path in (Path(__file__).parent / "cases").rglob("*") if path.is_file())


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_case_is_read_or_refused(path: Path) -> None:
    attempt(TARGETS[path.parent.name], path.read_bytes())
