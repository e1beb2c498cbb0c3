"""The command line: what it prints, where it prints it, and with which exit code it ends."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newscomment import Article, __version__
from newscomment.cli import main

ESSAY = """Hold the line

The Kremlin may yet blink. “Sanctions work,” Ana Duarte, the commissioner, said on Monday, but lifting them early could
lead to a wider war.

Europe should wait until the ceasefire is verified.
"""


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    path = tmp_path / "essay.txt"
    path.write_bytes(ESSAY.encode())
    return path


def run(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(args), input=stdin)


def test_outline_shows_the_blocks_in_order(essay: Path) -> None:
    result = run("read", str(essay))
    assert result.exit_code == 0
    titles = [line for line in result.stdout.splitlines() if line and not line.startswith(" ")]
    assert [title.split("  ")[0] for title in titles] == [
        "Hold the line", "Thesis", "Sections", "Actors", "Who says what", "The author", "Risks",
    ]  # fmt: skip


def test_outline_is_plain_text_when_piped(essay: Path) -> None:
    assert "\x1b" not in run("read", str(essay)).stdout


def test_outline_is_coloured_on_a_terminal(essay: Path) -> None:
    assert "\x1b[1m" in CliRunner().invoke(main, ["read", str(essay)], color=True).stdout


def test_kinds_choose_blocks(essay: Path) -> None:
    result = run("read", str(essay), "--kind", "risks,sections")
    assert "Risks" in result.stdout
    assert "Actors" not in result.stdout


def test_json_is_the_article(essay: Path) -> None:
    result = run("read", str(essay), "--format", "json")
    article = Article.model_validate_json(result.stdout)
    assert article.text == ESSAY
    assert article.metadata.source == str(essay)


def test_json_of_some_kinds(essay: Path) -> None:
    found = json.loads(run("read", str(essay), "--format", "json", "--kind", "claims").stdout)
    assert list(found) == ["claims"]
    assert found["claims"]


def test_jsonl_is_one_article_a_line(essay: Path) -> None:
    lines = run("read", str(essay), "--format", "jsonl").stdout.splitlines()
    assert len(lines) == 1
    assert Article.model_validate_json(lines[0]).text == ESSAY


def test_jsonl_of_some_kinds_is_one_finding_a_line(essay: Path) -> None:
    lines = run("read", str(essay), "--format", "jsonl", "--kind", "actors,claims").stdout.splitlines()
    kinds = [json.loads(line)["kind_of"] for line in lines]
    assert kinds == sorted(kinds)
    assert set(kinds) == {"actors", "claims"}


def test_standard_input(essay: Path) -> None:
    piped = json.loads(run("read", "-", "--format", "json", stdin=ESSAY.encode()).stdout)
    named = json.loads(run("read", str(essay), "--format", "json").stdout)
    assert piped["metadata"].pop("source") is None
    assert named["metadata"].pop("source") == str(essay)
    assert piped == named


def test_title_beside_the_text() -> None:
    found = run("read", "-", "--format", "json", "--title", "Patience", stdin=b"Europe should wait.")
    assert json.loads(found.stdout)["title"] == "Patience"


def test_encoding_option(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("The café closed.".encode("cp1252"))
    assert run("read", str(path)).exit_code == 1
    found = run("read", str(path), "--encoding", "cp1252", "--format", "json")
    assert json.loads(found.stdout)["text"] == "The café closed."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b" \n ", "Error: the text is nothing but white space", id="white space"),
        pytest.param(b"", "Error: the text is empty", id="empty"),
        pytest.param(b"caf\xe9", "Error: byte 0xe9 at offset 3 is not valid utf-8", id="not UTF-8"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_1(data: bytes, message: str) -> None:
    result = run("read", "-", stdin=data)
    assert result.exit_code == 1
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_missing_file_is_named() -> None:
    result = run("read", "no-such-essay.txt")
    assert result.exit_code == 1
    assert result.stderr == "Error: no-such-essay.txt: No such file or directory\n"


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["read"], id="no file"),
        pytest.param(["read", "-", "--kind", "clams"], id="unknown kind"),
        pytest.param(["read", "-", "--format", "xml"], id="unknown format"),
        pytest.param(["reed"], id="unknown command"),
    ],
)
def test_wrong_usage_is_exit_code_2(args: list[str]) -> None:
    assert run(*args).exit_code == 2


def test_explain_tells_a_rule() -> None:
    result = run("explain", "moods.imperative")
    assert result.exit_code == 0
    assert "finds    A sentence that begins with the base form" in result.stdout


def test_explain_proposes_what_resembles_an_unknown_rule() -> None:
    result = run("explain", "moods.imperativ")
    assert result.exit_code == 1
    assert "did you mean 'moods.imperative'" in result.stderr


def test_schema_is_a_json_schema() -> None:
    assert json.loads(run("schema").stdout)["title"] == "Article"


def test_version() -> None:
    assert run("--version").stdout == f"newscomment {__version__}\n"


def test_an_unknown_encoding_is_bad_input() -> None:
    result = run("read", "-", "--encoding", "klingon", stdin=b"Peace.")
    assert result.exit_code == 1
    assert "klingon" in result.stderr
