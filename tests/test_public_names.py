"""The package root is the public face: what it promises is there, loads late, and is known to type checkers."""

import ast
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import newscomment
from newscomment import errors
from newscomment.model import Article

HEAVY = ("click", "nltk", "pydantic", "regex")


def python(code: str) -> str:
    """Run code in an interpreter of its own and give what it prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def names_for_type_checkers(tree: ast.Module) -> set[str]:
    blocks = [node.body for node in tree.body if isinstance(node, ast.If)]
    imports = [node for body in blocks for node in body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name for node in imports for alias in node.names}


@pytest.mark.parametrize("name", newscomment.__all__)
def test_every_public_name_resolves(name: str) -> None:
    assert getattr(newscomment, name) is not None


@pytest.mark.parametrize("name", sorted(set(newscomment.__all__) - {"__version__"}))
def test_every_public_name_is_documented(name: str) -> None:
    assert getattr(newscomment, name).__doc__


def test_type_checkers_see_the_same_names() -> None:
    tree = ast.parse(Path(newscomment.__file__).read_bytes())
    assert names_for_type_checkers(tree) | {"__version__"} == set(newscomment.__all__)


def test_the_list_of_names_is_sorted_and_has_no_doubles() -> None:
    assert list(newscomment.__all__) == sorted(set(newscomment.__all__))


def test_dir_shows_the_public_names() -> None:
    assert set(newscomment.__all__) <= set(dir(newscomment))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'newscomment' has no attribute 'pasre'"):
        newscomment.pasre  # type: ignore[attr-defined]  # noqa: B018


def test_import_loads_nothing_heavy() -> None:
    code = f"import sys, newscomment; print(*sorted(sys.modules.keys() & set({HEAVY!r})))"
    assert python(code) == ""


def test_reading_needs_no_nltk() -> None:
    code = "import sys, newscomment; newscomment.parse('Brussels may yet blink.'); print('nltk' in sys.modules)"
    assert python(code) == "False"


def test_every_error_is_public() -> None:
    defined = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    assert defined <= set(newscomment.__all__)


def test_every_part_of_an_article_is_public() -> None:
    parts = {name for name, schema in Article.model_json_schema()["$defs"].items() if schema["type"] == "object"}
    assert parts <= set(newscomment.__all__)


def test_the_version_is_the_installed_one() -> None:
    try:
        installed = metadata.version("newscomment")
    except metadata.PackageNotFoundError:
        pytest.skip("run from a source tree that is not installed")
    assert installed == newscomment.__version__
