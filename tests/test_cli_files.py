"""The command line over several files and formats: where things are written, what fails, and what others do with it."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newscomment import Article
from newscomment.cli import main
from newscomment.cli.files import whole
from newscomment.cli.forms import FORMS, KINDS
from newscomment.model.fields import groups
from newscomment.parameters import expanded

ESSAY = "Hold the line\n\nThe Kremlin may yet blink. “Sanctions work,” Ana Duarte said. Europe should wait, because Russia lied.\n"
OTHER = "Rain may fall, critics warn. The bridge could collapse.\n"
RECORDS = '{"text": "The Kremlin may yet blink."}\n{"text": "The talks could collapse."}\n'
FEED = """<rss version="2.0"><channel><title>Opinion</title>
<item><description>The Kremlin may yet blink.</description></item>
<item><description>The talks could collapse.</description></item>
</channel></rss>
"""
APART: dict[str, Any] = {"mix_stderr": False} if "mix_stderr" in signature(CliRunner).parameters else {}


def run(*args: str, stdin: bytes | None = None) -> Result:
    return CliRunner(**APART).invoke(main, list(args), input=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two essays, which is the current one."""
    (tmp_path / "a.txt").write_text(ESSAY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(OTHER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_kinds_are_those_of_the_article() -> None:
    assert set(KINDS) == set(groups(Article).values())


def skip_without_spacy(form: str) -> None:
    if form == "spacy":
        pytest.importorskip("spacy", reason="the extra spacy is not installed")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written_to_standard_output(folder: Path, form: str) -> None:
    skip_without_spacy(form)
    result = run("read", "a.txt", "--format", form)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.strip()
    assert result.stderr == ""


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written_to_a_folder(folder: Path, form: str) -> None:
    skip_without_spacy(form)
    (folder / "out").mkdir()
    assert run("read", "a.txt", "b.txt", "--format", form, "--out", "out").exit_code == 0
    names = {path.name for path in (folder / "out").iterdir()}
    suffix = FORMS[form].suffix
    assert names >= {f"a{suffix}", f"b{suffix}"}
    assert names - {f"a{suffix}", f"b{suffix}"} == (
        {"a.txt", "b.txt", "annotation.conf", "visual.conf"} if form == "brat" else set()
    )


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if form.joins])
def test_several_articles_go_into_one_file(folder: Path, form: str) -> None:
    skip_without_spacy(form)
    assert run("read", "a.txt", "b.txt", "--format", form, "--out", "all").exit_code == 0
    text = (folder / "all").read_text(encoding="utf-8")
    assert "blink" in text
    assert "collapse" in text
    assert "\x1b" not in text
    if form == "csv":
        rows = list(csv.DictReader(text.splitlines()))
        assert {row["article_id"] for row in rows} == {"a.txt", "b.txt"}
    elif form == "label-studio":
        assert len(json.loads(text)) == 2
    elif FORMS[form].suffix == ".jsonl":
        assert len([json.loads(line) for line in text.splitlines()]) == 2


@pytest.mark.parametrize(
    ("name", "text", "ids"),
    [
        ("records.jsonl", RECORDS, ["records.jsonl, line 1", "records.jsonl, line 2"]),
        ("f.rss", FEED, ["f.rss, entry 1", "f.rss, entry 2"]),
        ("a.txt", ESSAY, ["a.txt"]),
    ],
    ids=["records", "feed", "essay"],
)
def test_lines_tell_articles_apart_as_tables_do(folder: Path, name: str, text: str, ids: list[str]) -> None:
    if name == "f.rss":
        pytest.importorskip("feedparser", reason="the extra feeds is not installed")
    (folder / name).write_text(text, encoding="utf-8")
    lines = run("read", name, "-f", "jsonl", "-k", "claims").stdout.splitlines()
    rows = csv.DictReader(run("read", name, "-f", "csv", "-k", "claims").stdout.splitlines())
    assert sorted({json.loads(line)["file"] for line in lines}) == ids
    assert [json.loads(line)["file"] for line in lines] == [row["article_id"] for row in rows]


def test_html_is_short_for_a_page_in_a_file(folder: Path) -> None:
    assert run("read", "a.txt", "--html", "page.html").exit_code == 0
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    assert run("read", "a.txt", "--html", "same.html", "--format", "html").exit_code == 0
    assert (folder / "same.html").read_text(encoding="utf-8") == page
    assert run("read", "a.txt", "b.txt", "--html", "pages").exit_code == 0
    assert written(folder / "pages") == ["a.html", "b.html"]


def test_files_of_one_name_do_not_overwrite_each_other(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.txt").write_text(OTHER, encoding="utf-8")
    assert run("read", "a.txt", "sub/a.txt", "--format", "html", "--out", "pages").exit_code == 0
    assert written(folder / "pages") == ["a-2.html", "a.html"]


def test_patterns_are_expanded_and_those_that_fit_nothing_told(folder: Path) -> None:
    assert expanded(["*.txt", "-", "no*.txt"]) == ["a.txt", "b.txt", "-", "no*.txt"]
    (folder / "[x].txt").write_text(OTHER, encoding="utf-8")
    assert expanded(["[x].txt"]) == ["[x].txt"]
    result = run("read", "?.txt", "no*.txt", "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 2
    assert (
        result.stderr
        == f"Error: no*.txt: no file fits this pattern; it was looked for in {folder}\n2 of 3 files read, 1 not at all\n"
    )
    assert result.exit_code == 1


def test_broken_records_are_told_and_the_others_read(folder: Path) -> None:
    (folder / "many.jsonl").write_text('{"text": "Rain."}\n{"text":\n{"text": "Snow."}\n', encoding="utf-8")
    result = run("read", "many.jsonl", "--format", "jsonl")
    assert [json.loads(line)["metadata"]["source"] for line in result.stdout.splitlines()] == [
        "many.jsonl, line 1",
        "many.jsonl, line 3",
    ]
    assert result.stderr.startswith("Error: many.jsonl: line 2: broken JSON: ")
    assert result.exit_code == 1


def test_several_processes_write_the_same(folder: Path) -> None:
    (folder / "c.jsonl").write_text(RECORDS + "{broken\n", encoding="utf-8")
    command = ("read", "a.txt", "missing.txt", "c.jsonl", "-", "b.txt", "--format", "csv", "--kind", "claims")
    alone = run(*command, stdin=OTHER.encode())
    together = run(*command, "--processes", "2", stdin=OTHER.encode())
    assert (together.output, together.stderr, together.exit_code) == (alone.output, alone.stderr, 1)
    assert "3 of 5 files read, 1 in part, 1 not at all" in together.stderr
    assert run("read", "a.txt", "--processes", "0").exit_code == 2


def test_files_read_in_part_are_counted_apart(folder: Path) -> None:
    (folder / "many.jsonl").write_text('{"text": "Rain."}\n{"text":\n', encoding="utf-8")
    result = run("read", "a.txt", "many.jsonl", "no.txt", "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 2
    assert result.stderr.endswith("1 of 3 files read, 1 in part, 1 not at all\n")


def test_a_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("old")
    with pytest.raises(KeyboardInterrupt), whole(path) as file:  # noqa: PT012
        file.write(b"half")
        raise KeyboardInterrupt
    assert path.read_text() == "old"
    with pytest.raises(KeyboardInterrupt), whole(path, keep=True) as file:  # noqa: PT012
        file.write(b"half")
        raise KeyboardInterrupt
    assert (tmp_path / f"{path.name}.part").read_bytes() == b"half"
    (tmp_path / f"{path.name}.part").unlink()
    with whole(path) as file:
        file.write(b"new")
        assert path.read_text() == "old"
    assert path.read_text() == "new"
    assert written(tmp_path) == ["out.txt"]
    assert path.stat().st_mode & 0o777 == 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@pytest.mark.parametrize(
    "arguments",
    [("a.txt", "--out", "a.txt"), ("a.txt", "--out", "."), ("a.txt", "b.txt", "-f", "jsonl", "-o", "sub/../b.txt")],
    ids=["file", "folder", "one of several"],
)
def test_no_input_is_overwritten(folder: Path, arguments: tuple[str, ...]) -> None:
    (folder / "sub").mkdir()
    before = {path.name: path.read_bytes() for path in folder.glob("*.txt")}
    result = run("read", *arguments)
    assert result.exit_code == 2
    assert "is read, and would be overwritten" in result.stderr
    assert {path.name: path.read_bytes() for path in folder.glob("*.txt")} == before


@pytest.mark.skipif(sys.platform == "win32", reason="links and rights are another matter there")
def test_a_link_is_followed_and_a_file_keeps_its_rights(folder: Path) -> None:
    (folder / "real.csv").write_text("old")
    (folder / "real.csv").chmod(0o640)
    (folder / "link.csv").symlink_to("real.csv")
    assert run("read", "a.txt", "-f", "csv", "-k", "claims", "-o", "link.csv").exit_code == 0
    assert (folder / "link.csv").is_symlink()
    assert (folder / "real.csv").read_text(encoding="utf-8").startswith("article_id")
    assert (folder / "real.csv").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="no device to write to")
def test_a_device_is_written_to_and_stays_one(folder: Path) -> None:
    assert written(folder) == ["a.txt", "b.txt"]
    with whole(Path(os.devnull)) as file:
        file.write(b"nothing")
    assert Path(os.devnull).is_char_device()


def test_an_output_that_cannot_be_written_is_named(folder: Path) -> None:
    result = run("read", "a.txt", "b.txt", "-f", "jsonl", "-o", "a.txt/x.jsonl")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: a.txt/x.jsonl: cannot be written: ")
    assert written(folder) == ["a.txt", "b.txt"]
    assert "it is empty" in run("read", "a.txt", "--out", "").stderr


def test_a_file_without_articles_is_none(folder: Path) -> None:
    (folder / "none.json").write_text("[]")
    result = run("read", "none.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "there is no article in this" in result.stderr


def test_nothing_is_written_where_nothing_was_read(folder: Path) -> None:
    assert run("read", "no.txt", "--format", "csv", "--out", "all.csv").exit_code == 1
    assert written(folder) == ["a.txt", "b.txt"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals are another matter there")
def test_an_interrupted_batch_leaves_whole_files_alone(folder: Path) -> None:
    names = []
    for number in range(200):
        (folder / f"n{number}.txt").write_text(ESSAY * 20, encoding="utf-8")
        names.append(f"n{number}.txt")
    command = [sys.executable, "-m", "newscomment", "read", *names, "--format", "json", "--out", "out"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while process.poll() is None and len(written(folder / "out") if (folder / "out").exists() else []) < 3:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    left = [path for path in (folder / "out").iterdir() if not path.name.startswith(".")]
    assert left
    assert [path.name for path in left if not Article.from_json(path.read_bytes()).claims] == []
    assert [path.name for path in (folder / "out").iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["a.txt", "b.txt", "--format", "html"], "--format html is for one file; for several give --out FOLDER/\n"),
        (["a.txt", "b.txt", "--format", "json"], "for several give --out FOLDER/, or take jsonl"),
        (
            ["a.txt", "b.txt", "--html", "one.html"],
            "--format html needs a file for each text: give a folder, and not one.html",
        ),
        (["a.txt", "--html", "--ids"], "'--ids' is no name of a file or folder"),
        (["a.txt", "b.txt", "--title", "x"], "--title is for one file"),
        (["a.txt", "--format", "csv", "--kind", "claims,risks"], "--format csv is for one --kind at a time"),
        (
            ["a.txt", "--kind", "mentions"],
            "mentions, stances, about, articles, parties, joint_register are tables: they need --format csv or jsonl",
        ),
        (
            ["a.txt", "--html", "a.html", "--out", "b.html"],
            "--html a.html and --out b.html both say where to write: give one of them",
        ),
        (
            ["a.txt", "--html", "a.html", "--format", "json"],
            "--html writes no json: leave --format away, or give --format json --out PATH",
        ),
        (["a.txt", "--html", "a.html", "--format", "outline"], "--html writes no outline"),
        (
            ["a.txt", "--format", "svg", "--kind", "risks"],
            "--kind chooses in outline, json, jsonl, csv alone: leave it away with --format svg",
        ),
        (["a.txt", "--html", "a.html", "--kind", "risks"], "leave it away with --format html"),
        (["a.txt", "--format", "dot", "--picture", "certainty"], "the certainty is drawn by --format svg alone"),
        (["a.txt", "--picture", "actors"], "--picture chooses in svg, mermaid, dot alone"),
        (["a.txt", "--format", "json", "--all", "--rules"], "--all, --rules show more of the outline"),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(folder: Path, args: list[str], told: str) -> None:
    result = run("read", *args)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""
    assert written(folder) == ["a.txt", "b.txt"]


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if form.by_kind])
def test_some_kinds_are_shown_by_the_forms_that_can(folder: Path, form: str) -> None:
    result = run("read", "a.txt", "--format", form, "--kind", "actors")
    assert result.exit_code == 0, result.stderr
    assert "Ana Duarte" in result.stdout
    assert result.stdout != run("read", "a.txt", "--format", form).stdout


def test_tables_of_mentions_and_articles(folder: Path) -> None:
    rows = list(csv.DictReader(run("read", "a.txt", "b.txt", "-f", "csv", "-k", "articles").stdout.splitlines()))
    assert [row["title"] for row in rows] == ["Hold the line", ""]
    assert "Kremlin" in run("read", "a.txt", "-f", "csv", "-k", "mentions").stdout
    line = json.loads(run("read", "a.txt", "-f", "jsonl", "-k", "mentions").stdout.splitlines()[0])
    assert (line["file"], line["kind_of"], "article_id" in line) == ("a.txt", "mentions", False)


def test_the_table_of_parties_is_of_all_texts_together(folder: Path) -> None:
    found = run("read", "a.txt", "b.txt", "a.txt", "-f", "csv", "-k", "parties").stdout
    (russia,) = [row for row in csv.DictReader(found.splitlines()) if row["name"] == "Russia"]
    assert russia["article_ids"].startswith("a.txt; ")
    assert int(russia["articles"]) >= 2
    assert run("read", "a.txt", "b.txt", "a.txt", "-f", "csv", "-k", "parties", "-o", "all.csv").stdout == ""
    assert (folder / "all.csv").read_text(encoding="utf-8").splitlines() == found.splitlines()
    lines = run("read", "a.txt", "-f", "jsonl", "-k", "parties").stdout.splitlines()
    assert {json.loads(line)["kind_of"] for line in lines} == {"parties"}
    assert "ask for it alone" in run("read", "a.txt", "-f", "jsonl", "-k", "parties,claims").stderr
    assert "give --out a file" in run("read", "a.txt", "-f", "csv", "-k", "parties", "-o", ".").stderr


def test_labels_that_no_reading_has_and_no_annotations_at_all_are_told(folder: Path) -> None:
    assert run("read", "a.txt", "--format", "brat", "--out", "fixed").exit_code == 0
    ann = folder / "fixed" / "a.ann"
    ann.write_text(ann.read_text(encoding="utf-8").replace("\tClaim ", "\tClam "), encoding="utf-8")
    wrong = run("compare", "a.txt", "fixed/a.ann")
    assert "Warning: fixed/a.ann: no label of a reading is called 'Clam'; did you mean 'Claim'?" in wrong.stderr
    assert [line.split()[4:6] for line in wrong.stdout.splitlines() if line.startswith(("Claim ", "Clam "))] == [
        ["0.0%", "–"],
        ["–", "0.0%"],
    ]
    ann.write_text("", encoding="utf-8")
    assert run("compare", "a.txt", "fixed/a.ann").stderr == "Warning: fixed/a.ann: there is no annotation in it\n"
    assert "these are no annotations, but a text" in run("compare", "a.txt", "b.txt").stderr


def test_a_reading_is_compared_with_its_corrected_self(folder: Path) -> None:
    assert run("read", "a.txt", "--format", "brat", "--out", "fixed").exit_code == 0
    result = run("compare", "a.txt", "fixed/a.ann")
    assert result.exit_code == 0, result.stderr
    shares = {line.split()[4] for line in result.stdout.splitlines()[1:]}
    assert shares == {"100.0%"}
    ann = (folder / "fixed" / "a.ann").read_text(encoding="utf-8")
    kept = [line for line in ann.splitlines() if not line.startswith("T1\t")]
    (folder / "fixed" / "a.ann").write_text("\n".join(kept), encoding="utf-8")
    told = json.loads(run("compare", "a.txt", "fixed/a.ann", "--format", "json").stdout)[-1]
    assert told["found"] == told["right"] + 1


def test_comparing_with_another_text_is_one_line(folder: Path) -> None:
    run("read", "a.txt", "--format", "brat", "--out", "fixed")
    result = run("compare", "b.txt", "fixed/a.ann")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: fixed/a.ann: line 1: T1 ")
    assert run("compare", "b.txt", "no.ann").stderr == f"Error: no.ann: no such file; it was looked for in {folder}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_the_script_of_a_shell(shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_NEWSCOMMENT_COMPLETE" in result.stdout


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("newscomment ex", "explain"), ("newscomment read --kind claims,ri", "claims,risks"), ("newscomment explain moods.imp", "moods.imperative"), ("newscomment classes AND_SO", "AND_SO_ON"), ("newscomment why-not It.may.rain. ri", "risks")],
)  # fmt: skip
def test_what_may_come_next_is_completed(words: str, wanted: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"_NEWSCOMMENT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    result = CliRunner(**APART).invoke(main, [], env=known, prog_name="newscomment")
    assert wanted in result.stdout


@pytest.mark.parametrize("name", ["read", "compare", "explain", "why-not", "classes", "check", "schema", "completion"])
def test_help_has_examples(name: str) -> None:
    told = run(name, "--help").stdout
    assert f"newscomment {name}" in told.partition("Options:")[0].partition("\n\n")[2]
    assert run("--help").stdout.count(f"  {name} ") == 1


def test_a_file_of_several_texts_goes_into_a_folder_that_is_named_with_a_slash(folder: Path) -> None:
    (folder / "records.jsonl").write_text(RECORDS)
    assert run("read", "records.jsonl", "--html", "pages/").exit_code == 0
    assert {path.name for path in (folder / "pages").iterdir()} == {"records.html", "records-2.html"}


@pytest.mark.parametrize("out", [(), ("--out", "page.html")])
def test_several_texts_of_one_file_are_not_written_into_one_page(folder: Path, out: tuple[str, ...]) -> None:
    (folder / "records.jsonl").write_text(RECORDS)
    result = run("read", "records.jsonl", "--format", "html", *out)
    assert result.exit_code == 2
    assert (
        "records.jsonl holds several texts, and --format html writes one to a file; give --out FOLDER/" in result.stderr
    )
    assert result.stdout == ""
    assert not (folder / "page.html").exists()


def test_a_folder_that_cannot_be_made_is_told(folder: Path) -> None:
    result = run("read", "a.txt", "--html", "a.txt/")
    assert result.exit_code == 2
    assert "a.txt/: File exists" in result.stderr
