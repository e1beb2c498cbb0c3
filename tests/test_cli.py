"""The command line: what it prints, where it prints it, and with which exit code it ends."""

import json
import os
import subprocess
import sys
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newscomment import Article, __version__
from newscomment.cli import main

ESSAY = """Hold the line

The Kremlin may yet blink. “Sanctions work,” Ana Duarte, the commissioner, said on Monday, but lifting them early could
lead to a wider war.

Europe should wait until the ceasefire is verified.
"""


# click 8.1 mixes standard output and error unless told not to; later ones keep them apart and cannot be told
APART: dict[str, Any] = {"mix_stderr": False} if "mix_stderr" in signature(CliRunner).parameters else {}


@pytest.fixture
def essay(tmp_path: Path) -> Path:
    path = tmp_path / "essay.txt"
    path.write_bytes(ESSAY.encode())
    return path


def run(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner(**APART).invoke(main, list(args), input=stdin)


def test_outline_shows_the_blocks_in_order(essay: Path) -> None:
    result = run("read", str(essay))
    assert result.exit_code == 0
    titles = [line for line in result.stdout.splitlines() if line and not line.startswith(" ")]
    assert [title.split("  ")[0] for title in titles] == [
        "Hold the line", "Thesis", "Sections", "Actors", "Who says what", "The author", "Risks",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("command", "advice"),
    [
        (["why-not", "risks", "They wait."], "give the text first: newscomment why-not TEXT risks"),
        (["read", "~nobody/essay.txt"], "leave it outside quotation marks, or give the whole path"),
        (["read", "."], "read the files in it with `newscomment read './*'`"),
        (["check", "rules.toml", "--words", "rules.toml"], "no word list; name it as one of FILES, without --words"),
        (["explain", "risks.could", "--own", ""], "it is empty; give the name of a file"),
    ],
    ids=lambda told: told[0] if isinstance(told, list) else "",
)
def test_advice_is_in_the_words_of_the_command_line(
    command: list[str], advice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rules.toml").write_text('layer = "phrases"\nextractor = "findings"\n[[rule]]\nid = "wait"\n')
    result = run(*command)
    assert result.exit_code
    assert advice in result.stderr


def test_outline_is_plain_text_when_piped(essay: Path) -> None:
    assert "\x1b" not in run("read", str(essay)).stdout


def test_outline_is_coloured_on_a_terminal(essay: Path) -> None:
    assert (
        "\x1b[1m"
        in CliRunner(env={"NO_COLOR": "", "TERM": "xterm"}).invoke(main, ["read", str(essay)], color=True).stdout
    )


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_outline_is_plain_where_colours_are_not_wanted(essay: Path, env: dict[str, str]) -> None:
    assert "\x1b" not in CliRunner(env=env).invoke(main, ["read", str(essay)], color=True).stdout


def test_kinds_choose_blocks(essay: Path) -> None:
    result = run("read", str(essay), "--kind", "risks,sections")
    assert "Risks" in result.stdout
    assert "Actors" not in result.stdout


def test_kinds_may_be_given_again(essay: Path) -> None:
    again = run("read", str(essay), "--kind", "risks", "--kind", "sections,risks")
    assert again.stdout == run("read", str(essay), "--kind", "risks,sections").stdout
    wrong = run("read", str(essay), "--kind", "clams", "--kind", "risks")
    assert wrong.exit_code == 2
    assert "there is no kind 'clams'; did you mean 'claims'?" in wrong.stderr


RULES = """layer = "phrases"
extractor = "findings"
[[rule]]
id = "wait"
pattern = "(?P<who><NP>) <VG&WAITING>"
finds = "Somebody who waits"
why = "Waiting is an answer"
gives = { label = "patience" }
hits = ["They wait."]
misses = ["They left."]
"""
WORDS = 'name = "w"\nsource = "made for this test"\nlicence = "CC0"\n[classes.WAITING]\nverbs = ["wait"]\n'


@pytest.fixture
def own(tmp_path: Path) -> tuple[str, str]:
    rules, words = tmp_path / "patience.toml", tmp_path / "waiting.toml"
    rules.write_text(RULES)
    words.write_text(WORDS)
    return str(rules), str(words)


def test_own_rules_and_words_are_told_apart(essay: Path, own: tuple[str, str]) -> None:
    args = "read", str(essay), "--kind", "findings", "--format", "jsonl"
    (line,) = run(*args, "--own", own[1], "--own", own[0]).stdout.splitlines()
    found = json.loads(line)
    assert (found["label"], found["text"]) == ("patience", "Europe should wait")
    assert found["evidence"][0]["rule"] == "patience.wait"


def test_a_wrong_file_of_ones_own_is_one_line(essay: Path, own: tuple[str, str]) -> None:
    result = run("read", str(essay), "--own", own[0])
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: patience.toml, patience.wait: no class is called WAITING")
    missing = run("read", str(essay), "--own", "no-such.toml")
    assert missing.stderr == "Error: no-such.toml: cannot be read: No such file or directory; check the path\n"


def test_a_word_list_is_checked_alone_and_beside_rules(own: tuple[str, str]) -> None:
    alone = run("check", own[1])
    assert alone.exit_code == 0
    assert alone.stdout.startswith("waiting.toml: ")
    assert "of WAITING; no shipped rule asks for it\n" in alone.stdout
    both = run("check", *own)
    held = alone.stdout.replace("; no shipped rule asks for it", "")
    assert both.stdout == f"1 of 1 rule keeps its examples\n{held}"
    assert run("check", own[0], "--words", own[1]).stdout == both.stdout


def test_names_of_ones_own_are_told_apart_and_checked(essay: Path, tmp_path: Path) -> None:
    names = tmp_path / "alliance.toml"
    table = '[[actor]]\nname = "European Post"\nkind = "organization"\naliases = ["Europe"]\n'
    names.write_text(f'name = "n"\nsource = "s"\nlicence = "CC0"\n{table}')
    lines = run("read", str(essay), "--kind", "actors", "--format", "jsonl", "--own", str(names)).stdout.splitlines()
    assert "European Post" in [json.loads(line)["name"] for line in lines]
    assert run("check", str(names)).stdout == "alliance.toml: 1 actor\n"


def test_all_wrong_entries_are_told_and_classes_that_nobody_asks_for(tmp_path: Path) -> None:
    header = 'name = "w"\nsource = "w"\nlicence = "CC0"\n'
    (tmp_path / "one.toml").write_text(f'{header}[classes.HARM]\nnouns = ["losses"]\nverbs = ["mumbled"]\n')
    (tmp_path / "two.toml").write_text(f'{header}[classes.HARMS]\nnouns = ["toll"]\n')
    wrong = run("check", str(tmp_path / "*.toml"))
    assert wrong.exit_code == 1
    assert [line.split(" would")[0] for line in wrong.stderr.splitlines()] == [
        "Error: one.toml, HARM: 'losses' among the nouns",
        "Error: one.toml, HARM: 'mumbled' among the verbs",
    ]
    slip = run("check", str(tmp_path / "two.toml"))
    assert slip.stdout == "two.toml: 1 word of HARMS; no shipped rule asks for it, did you mean HARM?\n"


def test_a_wrong_word_list_is_told(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text('name = "words"\n', encoding="utf-8")
    assert "words.toml: the header lacks source, licence" in run("check", str(path)).stderr
    path.write_text('name = "w"\nsource = "w"\nlicence = "CC0"\n[classes.W]\nverbs = ["mumbled"]\n', encoding="utf-8")
    result = run("check", str(path))
    assert result.exit_code == 1
    assert "write 'mumble'" in result.stderr


def test_why_not_tells_what_is_found_and_what_came_near(own: tuple[str, str]) -> None:
    found = run("why-not", "The levy might hurt shops.", "risks").stdout
    assert found.startswith("<Risk r0 ")
    assert "\n  matches  “" in found
    assert "\n  lacks    " in found
    assert max(len(line) for line in found.splitlines() if line.startswith("  lacks")) <= 100
    near = run("why-not", "Europe should act.", "findings", "--own", own[0], "--own", own[1]).stdout
    assert near.startswith("patience.wait\n  matches  “Europe")
    assert run("why-not", "Rain.", "findings").stdout == "no rule of findings came near\n"


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("The war may end.", "risk"), "did you mean 'risks'?"),
        (("risks", "The war may end."), "give the text first: newscomment why-not TEXT risks"),
        (("", "risks"), "the text is empty"),
    ],
)
def test_why_not_helps_who_asks_amiss(args: tuple[str, str], told: str) -> None:
    result = run("why-not", *args)
    assert result.exit_code == 1
    assert told in result.stderr


def test_classes_are_listed_told_and_looked_for(own: tuple[str, str]) -> None:
    every = run("classes", "--own", own[1]).stdout.splitlines()
    assert every[0].split() == ["class", "list", "words", "such", "as"]
    assert any(line.split()[:2] == ["WAITING", "waiting"] for line in every)
    some = run("classes", "RISK_*").stdout.splitlines()[1:]
    assert {line[:5] for line in some} == {"RISK_"}
    assert run("classes", "QQQ*").exit_code == 1
    told = run("classes", "RISK_EDGE").stdout
    assert told.startswith("RISK_EDGE, in harm, phrases tagged IN\n  phrases    on the brink of, ")
    assert "\nasked for by risks.on-the-brink" in told
    assert "REPORT_THAT, in report: verbs\n" in run("classes", "warned").stdout
    assert "asked for by patience.wait" in run("classes", "WAITING", "--own", own[0], "--own", own[1]).stdout


@pytest.mark.parametrize("columns", ["1", "10", "60"])
def test_classes_are_told_on_any_terminal(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    for args in ((), ("RISK_EDGE",)):
        lines = run("classes", *args).stdout.splitlines()
        assert max(map(len, lines)) <= max(40 if args else 60, int(columns))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("RISK_EDG", "did you mean 'RISK_EDGE'"),
        ("NP", "NP is a tag or feature, which no list makes"),
        ("qqq", "names of classes are in capitals"),
        ("risks.lest", "`newscomment explain risks.lest` tells of rules"),
    ],
)
def test_classes_helps_who_asks_for_none(name: str, told: str) -> None:
    result = run("classes", name)
    assert result.exit_code == 1
    assert told in result.stderr


def test_a_doubtful_text_is_read_with_a_warning() -> None:
    result = run("read", "-", "--encoding", "utf-16-le", stdin=b"The bridge is shut")
    assert result.exit_code == 0
    assert result.stderr.startswith("Warning: standard input: few of the letters are Latin")
    assert result.stderr.count("\n") == 1


def test_a_page_of_html_is_bad_input() -> None:
    result = run("read", "-", "--from", "text", stdin=b"<!doctype html><p>The bridge is shut.</p>")
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "Error: standard input: this is a page of HTML, no plain text; read it with --from html"
    )


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
    assert {json.loads(line)["file"] for line in lines} == {str(essay)}
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
        pytest.param(b" \n ", "Error: standard input: the text is nothing but white space", id="white space"),
        pytest.param(b"", "Error: standard input: the text is empty", id="empty"),
        pytest.param(b"caf\xe9", "Error: standard input: byte 0xe9 at offset 3 is not valid utf-8", id="not UTF-8"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_1(data: bytes, message: str) -> None:
    result = run("read", "-", stdin=data)
    assert result.exit_code == 1
    assert result.stderr.startswith(message)
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_advice_on_an_encoding_names_the_option(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"caf\xe9")
    result = run("read", str(path))
    assert result.stderr.startswith(f"Error: {path}: byte 0xe9")
    assert "such as --encoding cp1252\n" in result.stderr
    assert "encoding=" not in result.stderr


def test_missing_file_is_named() -> None:
    result = run("read", "no-such-essay.txt")
    assert result.exit_code == 1
    assert result.stderr == f"Error: no-such-essay.txt: no such file; it was looked for in {Path.cwd()}\n"


def test_a_folder_is_bad_input_and_not_wrong_usage(tmp_path: Path) -> None:
    result = run("read", str(tmp_path))
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {tmp_path}: ")
    assert result.stderr.count("\n") == 1


def test_several_files_are_a_line_each_and_a_bad_one_stops_none(essay: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Europe should wait.", encoding="utf-8")
    result = run("read", str(essay), "missing.txt", str(other), "--format", "jsonl")
    assert [json.loads(line)["metadata"]["source"] for line in result.stdout.splitlines()] == [str(essay), str(other)]
    told = f"Error: missing.txt: no such file; it was looked for in {Path.cwd()}\n2 of 3 files read, 1 not at all\n"
    assert result.stderr == told
    assert result.exit_code == 1


def test_several_outlines_are_parted_by_a_blank_line(essay: Path) -> None:
    once = run("read", str(essay)).stdout
    named = f"{essay}\n{once}"
    assert run("read", "missing.txt", str(essay), str(essay)).stdout == f"{named}\n{named}"


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(["read"], id="no file"),
        pytest.param(["read", "-", "--kind", "clams"], id="unknown kind"),
        pytest.param(["read", "-", "--format", "xml"], id="unknown format"),
        pytest.param(["reed"], id="unknown command"),
        pytest.param(["read", "a.txt", "b.txt", "--format", "json"], id="one JSON object of two files"),
        pytest.param(["read", "a.txt", "b.txt", "--title", "Peace"], id="one title for two files"),
        pytest.param(["read", "-", "--title", "\udcff"], id="a title that is no text"),
    ],
)
def test_wrong_usage_is_exit_code_2(args: list[str]) -> None:
    assert run(*args).exit_code == 2


def test_a_file_in_the_place_of_a_command_is_told_where_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "essay.txt"
    path.write_text("Europe should wait.", encoding="utf-8")
    result = run(str(path))
    assert result.exit_code == 2
    assert f"`newscomment read {path}`" in result.stderr


def test_explain_tells_a_rule() -> None:
    result = run("explain", "moods.imperative")
    assert result.exit_code == 0
    assert "finds    A sentence that begins with the base form" in result.stdout


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        pytest.param("moods.imperativ", "did you mean moods.imperative", id="a slip"),
        pytest.param("MOODS.IMPERATIVE", "did you mean moods.imperative", id="capitals"),
        pytest.param("hand-a-victory", "did you mean risks.hand-a-victory", id="without its file"),
        pytest.param("risk.hand-a-victory", "did you mean risks.hand-a-victory", id="another file"),
        pytest.param("moods.zzzz", "`newscomment explain moods` lists the rules of that file", id="a file"),
        pytest.param("r0", "r0 is the id of something in an article", id="the id of a risk"),
        pytest.param("sec3", "sec3 is the id of something in an article", id="the id of a section"),
        pytest.param("RISK_EDGE", "names in capitals are word classes: `newscomment classes RISK_EDGE`", id="a class"),
        pytest.param("qqq", "`newscomment read FILE --rules` shows", id="nothing like it"),
    ],
)
def test_explain_helps_who_asks_for_no_rule(asked: str, told: str) -> None:
    result = run("explain", asked)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: no rule '{asked}'; {told}")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("command", "example"),
    [("read", "newscomment read essay.txt"), ("check", "newscomment check pledges.toml promising.toml")],
)
def test_the_examples_of_help_stand_on_lines_of_their_own(command: str, example: str) -> None:
    lines = run(command, "--help").stdout.splitlines()
    assert f"  {example}" in lines
    assert "\b" not in "".join(lines)
    assert r"\b" not in "".join(lines)


def test_help_cuts_nothing() -> None:
    assert "..." not in run("--help").stdout.partition("Commands:")[2]


def test_schema_is_a_json_schema() -> None:
    assert json.loads(run("schema").stdout)["title"] == "Article"


def test_version() -> None:
    assert run("--version").stdout == f"newscomment {__version__}\n"


def test_a_file_of_rules_is_listed() -> None:
    head, *lines = run("explain", "moods").stdout.splitlines()
    assert head == f"moods, a file of {len(lines)} rules"
    assert any(line.startswith("  moods.imperative  A sentence that begins") for line in lines)


def test_why_a_name_is_not_found() -> None:
    told = run("why-not", "They asked Grant Rush to Cut it.", "actors").stdout
    assert "names.person\n" in told
    assert told.endswith("“Cut” is taken for a verb (VB); names are made of nouns (NNP)\n")


def test_one_title_is_for_one_record() -> None:
    lines = b'{"text": "The bank may fail."}\n{"text": "It may not."}\n'
    assert run("read", "-", "--from", "jsonl", "--title", "X", stdin=lines[:31]).exit_code == 0
    result = run("read", "-", "--from", "jsonl", "--title", "X", stdin=lines)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "there are several articles in this, and one title" in result.stderr


@pytest.mark.parametrize("name", ["foo", "utf8x", "rot13", "base64"])
def test_an_encoding_that_there_is_not_is_refused_whatever_the_bytes_are(name: str) -> None:
    result = run("read", "-", "--encoding", name, stdin="Café".encode())
    assert result.exit_code == 1
    assert f"{name!r} is not a text encoding that Python knows" in result.stderr
    assert (
        "byte 0xe9 at offset 3 is not valid utf-8" in run("read", "-", "--encoding", "UTF-8", stdin=b"caf\xe9").stderr
    )


def test_an_unknown_encoding_is_bad_input() -> None:
    result = run("read", "-", "--encoding", "klingon", stdin=b"Peace.")
    assert result.exit_code == 1
    assert "klingon" in result.stderr


def test_the_examples_of_ones_own_rules_are_run(tmp_path: Path) -> None:
    rules = tmp_path / "waits.toml"
    text = (
        'layer = "phrases"\nextractor = "findings"\n[[rule]]\nid = "wait"\npattern = "<NP> <VG&WAITING>"\n'
        'finds = "A wait"\nwhy = "It is said"\nhits = ["They wait."]\nmisses = ["They left."]\n'
    )
    rules.write_text(text, encoding="utf-8")
    words = tmp_path / "words.toml"
    words.write_text('name = "x"\nsource = "y"\nlicence = "z"\n[classes.WAITING]\nverbs = ["wait"]\n', encoding="utf-8")
    result = run("check", str(rules), "--words", str(words))
    assert (result.exit_code, result.stdout) == (0, "1 of 1 rule keeps its examples\nwords.toml: 1 word of WAITING\n")
    words.write_text(words.read_text(encoding="utf-8").replace('["wait"]', '["wait", "leave"]'), encoding="utf-8")
    result = run("check", str(rules), "--words", str(words))
    assert (result.exit_code, result.stdout) == (1, "0 of 1 rule keeps its examples\nwords.toml: 2 words of WAITING\n")
    assert result.stderr == "waits.wait: fires on “They left”: They left.\n"
    result = run("check", str(rules))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "waits.toml, waits.wait: no class is called WAITING" in result.stderr


# --- as a process: what a shell does to standard input and output ---

MODULE = [sys.executable, "-m", "newscomment"]


def test_module_is_the_command() -> None:
    done = subprocess.run([*MODULE, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"newscomment {__version__}\n"


@pytest.mark.skipif(os.name != "posix", reason="a shell's way to close a stream")
def test_closed_standard_input_is_one_line() -> None:
    done = subprocess.run(["sh", "-c", '"$@" read - <&-', "sh", *MODULE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "Error: standard input: it is closed\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*MODULE, "explain", "moods.imperative"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (1, b"Error: cannot write: No space left on device\n")


@pytest.mark.skipif(os.name != "posix", reason="pipes break otherwise elsewhere")
def test_a_broken_pipe_is_silent() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*MODULE, "explain", "moods.imperative"], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.slow
def test_json_is_utf8_and_the_outline_survives_where_the_terminal_has_few_characters(essay: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    command = [*MODULE, "read", str(essay)]
    outline = subprocess.run(command, capture_output=True, check=True, env=environment).stdout
    exact = subprocess.run([*command, "--format", "json"], capture_output=True, check=True, env=environment).stdout
    assert b"?Sanctions work,?" in outline
    assert json.loads(exact.decode("utf-8"))["text"] == ESSAY


OWN = """
layer = "words"
extractor = "findings"
[[rule]]
id = "eviction"
pattern = "<EVICT>"
finds = "Somebody who is put out"
why = "The word says so"
hits = ["They evict families."]
misses = ["They left."]
"""
EVICT = 'name = "x"\nsource = "y"\nlicence = "z"\n[classes.EVICT]\nverbs = ["evict"]\n'


def test_rules_of_ones_own_are_explained_and_a_missing_word_list_is_told(tmp_path: Path) -> None:
    rules, words = tmp_path / "ev.toml", tmp_path / "evict.toml"
    rules.write_text(OWN, encoding="utf-8")
    words.write_text(EVICT, encoding="utf-8")
    result = run("explain", "ev.eviction", "--own", str(rules), "--own", str(words))
    assert result.stdout.startswith("ev.eviction, over words\nfinds    Somebody who is put out\n")
    result = run("check", str(rules))
    assert "no class is called EVICT" in result.stderr
    assert result.stderr.endswith("if the class is one of a word list of your own, name its file too\n")
    assert run("check", str(rules), "--words", str(words)).exit_code == 0
