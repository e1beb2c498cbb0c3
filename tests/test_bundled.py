"""What the package bundles says where it comes from, and NOTICE names all that is not under the package's own licence."""

import re
from pathlib import Path

import pytest

import newscomment

PACKAGE = Path(newscomment.__file__).parent
NOTICE = PACKAGE.parent / "NOTICE"
OWN_WORK = {"rules", "learning"}  # rules say why they are; recipes are written by hand
DATA = sorted(
    path
    for suffix in ("*.toml", "*.tsv", "*.txt")
    for path in PACKAGE.rglob(suffix)
    if path.relative_to(PACKAGE).parts[0] not in OWN_WORK and path.name not in {"contracts.toml", "grounds.toml"}
)


def header(path: Path, field: str) -> str:
    """A field of the header that begins a data file, empty where there is none."""
    head = path.read_text(encoding="utf-8")[:1500]
    found = re.search(rf'^#? ?{field}\s*[=:]\s*"?(.+?)"?$', head, re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_a_data_file_names_its_source_and_licence(path: Path) -> None:
    assert header(path, "source")
    assert header(path, "licence")


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_notice_names_what_has_terms_of_its_own(path: Path) -> None:
    assert header(path, "licence") == "MIT" or path.name in NOTICE.read_text(encoding="utf-8")


def test_no_file_is_one_that_runs_when_it_is_loaded() -> None:
    loaded = {path.suffix for path in PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    assert not loaded & {".pkl", ".pickle", ".joblib", ".npy", ".npz", ".so", ".pyd"}
