"""Imports point one way. The table is the architecture; the rest of the file holds the code to it."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

# Who may import whom, inside the package: each line knows only what its right side names (and all below that name).
KNOWS: dict[str, set[str]] = {
    "_version": set(),
    "errors": set(),
    "lexicons": set(),
    "rules": set(),
    "bundled": set(),
    "model": {"bundled", "errors"},
    "language": {"bundled", "errors"},
    "parsers": {"bundled", "errors", "language.gazetteer", "language.layout", "language.tag_lexicon"},
    "extractors": {"bundled", "errors", "language"},
    "cutting": {"errors", "model", "extractors.findings"},
    "assembly": {"cutting", "model", "language", "extractors.findings", "extractors.by_start"},
    "exporters": {"_version", "bundled", "errors", "model"},
    "own_extractors": {"errors", "model", "language", "extractors.findings"},
    "parameters": {"errors", "model", "parsers"},
    "reading": {"errors", "model", "language.layout", "parsers"},
    "opening": {"parameters", "errors"},
    "pipeline": {
        *("errors", "model", "language", "parsers", "extractors"),
        *("parameters", "assembly", "exporters", "opening", "own_extractors", "reading"),
    },
    "comparing": {"errors", "exporters", "model"},
    "files": {"errors", "model", "opening", "pipeline", "reading"},
    "workers": {"parameters", "errors", "files", "model", "parsers", "pipeline", "reading"},
    "batches": {"files", "pipeline", "reading", "workers"},
    "corpus": {"parameters", "batches", "files", "errors", "exporters", "model", "pipeline", "reading"},
    "__init__": {
        *("_version", "corpus", "errors", "model", "language", "extractors.findings", "pipeline"),
        "exporters.joint_register",
    },
    "cli": {
        *("_version", "errors", "model", "language", "parsers", "extractors", "exporters"),
        *("parameters", "batches", "files", "opening", "pipeline", "reading", "comparing"),
    },
    "__main__": {"cli"},
    "learning": {"bundled", "errors", "model", "language", "parsers", "extractors", "assembly", "pipeline"},
}

# The same among the packages of extractors. Modules that stand beside the packages (the extractors themselves, and what
# they hand to one another) may know them all; of those modules the packages know only what is named here.
PARTS: dict[str, set[str]] = {
    "syntax": set(),
    "page": set(),
    "naming": set(),
    "coreference": {"naming"},
    "reports": {"syntax"},
    "propositions": {"reports", "syntax"},
    "discourse": {"page", "syntax"},
    "harms": {"syntax"},
    "paragraphs": {"naming", "syntax"},
    "judging": {"syntax"},
}
BESIDE = {"findings", "by_start", "packed_rows", "weight_tables"}

# Doors: an Article hands itself on, so its methods load what lies above it, each inside the function that needs it.
DOORS: dict[str, set[str]] = {"model.exports": {"exporters"}, "model.item_tuple": {"exporters"}}

# Who may import what from outside. What is not listed is open to all.
OUTSIDE: dict[str, set[str]] = {
    "click": {"cli", "learning"},
    "nltk": {"learning", "exporters"},
    "pydantic": {"model", "parameters", "pipeline", "cli"},
}

PACKAGE = Path(__file__).resolve().parent.parent / "newscomment"
MODULES = sorted(PACKAGE.rglob("*.py"))


def dotted(path: Path) -> str:
    """Name a module from inside the package: `language.tokens`, `model` for its `__init__`, `__init__` for the root."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if len(parts) > 1 and parts[-1] == "__init__" else parts)


def imported(path: Path) -> Iterator[str]:
    """Give every absolute name that a file imports, wherever in the file the import stands."""
    here = ("newscomment", *path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = (
                ".".join([*here[: len(here) - node.level], *filter(None, [node.module])]) if node.level else node.module
            )
            yield from (f"{base}.{alias.name}" for alias in node.names)


def is_module(name: str) -> bool:
    path = PACKAGE.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def inside(path: Path) -> Iterator[str]:
    """Give the package's modules that a file imports: `language.tokens`, or `__init__` for the root's own names."""
    for name in imported(path):
        top, _, rest = name.partition(".")
        if top == "newscomment":
            owner = rest if is_module(rest) else rest.rpartition(".")[0]
            yield owner or "__init__"


def room(module: str) -> str:
    return module.partition(".")[0]


def may(importer: str, module: str) -> bool:
    allowed = KNOWS[room(importer)] | {room(importer)} | DOORS.get(importer, set())
    return any(module == name or module.startswith(f"{name}.") for name in allowed)


def test_every_module_has_a_place_in_the_table() -> None:
    assert {room(dotted(path)) for path in MODULES} <= KNOWS.keys()


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_module_knows_only_what_is_below_it(path: Path) -> None:
    importer = dotted(path)
    assert [module for module in inside(path) if not may(importer, module)] == []


@pytest.mark.parametrize("path", sorted((PACKAGE / "extractors").glob("*/*.py")), ids=dotted)
def test_a_part_of_the_extractors_knows_only_what_is_below_it(path: Path) -> None:
    part = path.parent.name
    others = {module.split(".")[1] for module in inside(path) if module.startswith("extractors.")}
    assert sorted(others - PARTS[part] - BESIDE - {part}) == []


@pytest.mark.parametrize("door", DOORS)
def test_a_door_is_opened_only_when_it_is_used(door: str) -> None:
    tree = ast.parse((PACKAGE / f"{door.replace('.', '/')}.py").read_bytes())
    at_once = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    behind = [
        node.module or "" for node in at_once if (node.module or "").partition(".")[2].startswith(tuple(DOORS[door]))
    ]
    assert behind == []


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_a_library_is_used_only_where_it_belongs(path: Path) -> None:
    libraries = {name.partition(".")[0] for name in imported(path)}
    importer = room(dotted(path))
    assert sorted(name for name in libraries & OUTSIDE.keys() if importer not in OUTSIDE[name]) == []


def test_the_table_has_no_cycle() -> None:
    order = TopologicalSorter({name: {room(known) for known in knows} for name, knows in KNOWS.items()})
    assert len(tuple(order.static_order())) == len(KNOWS)


def test_the_parts_of_the_extractors_have_no_cycle() -> None:
    assert len(tuple(TopologicalSorter(PARTS).static_order())) == len(PARTS)


def test_nothing_knows_learning_or_the_command_line() -> None:
    assert {name for name, knows in KNOWS.items() if knows & {"learning", "cli"}} == {"__main__"}
