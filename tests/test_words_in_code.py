"""Words of English stand in data files: a module may hold a closed few, no list of them."""

import ast
import re
from pathlib import Path

import pytest

import newscomment

PACKAGE = Path(newscomment.__file__).parent
MOST = 50
WORD = re.compile(r"[a-z][a-z'’-]+")
KINDS = {
    "extractors/naming/bearable_titles.py"
}  # branches of offices and roles of figures, as the gazetteers call them
MODULES = sorted(
    path
    for layer in ("language", "extractors", "parsers")
    for path in (PACKAGE / layer).rglob("*.py")
    if path.relative_to(PACKAGE).as_posix() not in KINDS
)


def words(source: str) -> int:
    """How many words stand in the sets, lists and tuples of a module, and as keys in its tables."""
    collections = [
        node.keys if isinstance(node, ast.Dict) else node.elts
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Set | ast.List | ast.Tuple | ast.Dict)
    ]
    values = [one.value for each in collections for one in each if isinstance(one, ast.Constant)]
    return sum(isinstance(value, str) and WORD.fullmatch(value) is not None for value in values)


def test_words_are_counted() -> None:
    assert words('A = {"mayor", "governor"}, ["NN", "town"], {"lord": 1}, "city"') == 5


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_lists_of_words_are_data(path: Path) -> None:
    assert words(path.read_text(encoding="utf-8")) <= MOST
