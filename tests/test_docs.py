"""Every example in README.md and docs/ is run: what a page prints is what the code prints.

```python and ```pycon   with `>>>`: doctests, one namespace a page; without: must compile
```console               `$ newscomment …` and what it prints, in a folder that holds docs/examples, 100 columns wide
```json and ```toml      must parse; rules are loaded with the word lists of their page, and keep their examples
"""

import doctest
import json
import re
import shlex
import shutil
import tomllib
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
FENCE = re.compile(r"^(?P<indent> *)```(?P<language>[^\n`]*)\n(?P<body>.*?)^ *```$", re.MULTILINE | re.DOTALL)
PLAIN = {"text", "sh", "powershell", "markdown", "mermaid", "html"}  # shown, not run


class Block(NamedTuple):
    """A fenced block: its language, its text without the indent, and the line its text starts on (0-based)."""

    language: str
    text: str
    line: int


def blocks(page: Path) -> Iterator[Block]:
    source = page.read_text(encoding="utf-8")
    for fence in FENCE.finditer(source):
        text = re.sub(f"^{fence['indent']}", "", fence["body"], flags=re.MULTILINE)
        yield Block(fence["language"].strip(), text, source.count("\n", 0, fence.start("body")))


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to run examples in, so that what they write stays out of the checkout."""
    examples = ROOT / "docs" / "examples"
    if examples.is_dir():
        shutil.copytree(examples, tmp_path / "docs" / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


def run_prompts(block: Block, page: Path, names: dict[str, object]) -> list[str]:
    test = doctest.DocTestParser().get_doctest(block.text, names, name(page), str(page), block.line)
    report: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.append, clear_globs=False)
    names.update(test.globs)
    return report


def compiles(block: Block, page: Path, names: dict[str, object]) -> list[str]:
    compile("\n" * block.line + block.text, str(page), "exec")
    return []


def run_python(block: Block, page: Path, names: dict[str, object]) -> list[str]:
    return (run_prompts if ">>>" in block.text else compiles)(block, page, names)


def commands(text: str) -> Iterator[tuple[str, str]]:
    """Split a console block into commands and what each prints."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE):
        command, _, output = part.partition("\n")
        if command or output:
            yield command, output.rstrip("\n")


def run_command(command: str) -> str:
    from newscomment.cli import main

    program, *arguments = shlex.split(command)
    assert program == "newscomment", f"`$ {command}`: only newscomment runs in a console block; use ```sh for the rest"
    assert not {"|", ">", "<", "&&"} & set(arguments), f"`$ {command}`: no shell here; show one command at a time"
    result = CliRunner().invoke(main, arguments, prog_name=program)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.output.rstrip("\n")


def run_console(block: Block, page: Path, names: dict[str, object]) -> list[str]:
    check, report = doctest.OutputChecker(), []
    for command, wanted in commands(block.text):
        got = run_command(command)
        if not check.check_output(wanted + "\n", got + "\n", doctest.ELLIPSIS):
            report.append(
                f"{name(page)}:{block.line}: $ {command}\n--- printed ---\n{got}\n--- page says ---\n{wanted}"
            )
    return report


def parses_as_json(block: Block, page: Path, names: dict[str, object]) -> list[str]:
    json.loads(block.text)
    return []


def loads_as_toml(block: Block, page: Path, names: dict[str, object]) -> list[str]:
    """Rules are loaded with all word lists of the page, and keep their examples; anything else must parse."""
    from newscomment import Pipeline

    if "rule" not in tomllib.loads(block.text):
        return []
    lists = [one for one in blocks(page) if one.language == "toml" and "classes" in tomllib.loads(one.text)]
    files = [Path(f"of-line-{one.line}.toml") for one in (block, *lists)]
    for file, one in zip(files, (block, *lists), strict=True):
        file.write_text(one.text, encoding="utf-8")
    with warnings.catch_warnings(action="error"):
        return [*map(str, Pipeline(rules=files[0], lexicons=files[1:]).check())]


Check = Callable[[Block, Path, dict[str, object]], list[str]]
CHECKS: dict[str, Check] = {
    "python": run_python,
    "pycon": run_prompts,
    "console": run_console,
    "json": parses_as_json,
    "toml": loads_as_toml,
}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_says_what_it_is(page: Path) -> None:
    unknown = [f"line {block.line}: ```{block.language}" for block in blocks(page)]
    assert [entry for entry in unknown if entry.partition("```")[2] not in CHECKS.keys() | PLAIN] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_example_gives_what_the_page_shows(page: Path, workspace: Path) -> None:
    names: dict[str, object] = {}
    runnable = [block for block in blocks(page) if block.language in CHECKS]
    report = [line for block in runnable for line in CHECKS[block.language](block, page, names)]
    assert report == [], "\n".join(report)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_index_leads_to_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = {page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")} - {"index.md"}
    assert sorted(pages - set(re.findall(r"\]\(([^)#\s]+)", index))) == []
