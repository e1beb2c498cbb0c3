"""Files that cannot be opened: what is wrong with the name that somebody gave, and what to do."""

import errno
from pathlib import Path

import pytest

import newscomment
from newscomment import Corpus, FileError, MissingFileError, NewscommentError, Pipeline

MISSING = {
    "": "'': the name is empty; give the path of a file",
    "a\0b.txt": "'a\\x00b.txt': the name holds the character U+0000",
    "http://example.org/a.html": "http://example.org/a.html: this is an address, and nothing is fetched; save the page",
    "file:///a/essay.txt": "give the path in it",
    "~/essay.txt": "give Path(…).expanduser()",
    "nope*.txt": "no file fits this pattern; it was looked for in ",
    "es*.txt": "this is a pattern, and one file is read here; give 'essay.txt', or the pattern to Corpus.read",
    "esay.txt": "esay.txt: no such file; did you mean 'essay.txt'",
    "essay.md": "did you mean 'essay.txt'",
    "quite-another.txt": "quite-another.txt: no such file; it was looked for in ",
    "nowhere/essay.txt": "there is no folder nowhere",
    "Brussels may yet blink. Nobody else will.": "which looks like a text; a text itself goes to parse(…)",
    "Brussels may yet blink.\n" * 500: "which looks like a text",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "essay.txt").write_text("Brussels may yet blink.", encoding="utf-8")
    (tmp_path / "essays").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", MISSING, ids=lambda name: repr(name)[:30])
def test_a_name_that_no_file_has_is_told(name: str) -> None:
    with pytest.raises(MissingFileError) as caught:
        newscomment.read(name)
    assert MISSING[name] in str(caught.value)
    assert len(str(caught.value)) < 500
    assert caught.value.filename == name


def test_a_folder_is_told(folder: Path) -> None:
    with pytest.raises(FileError, match=r"this is a folder; .* `newscomment read 'essays/\*'`") as caught:
        newscomment.read("essays")
    assert caught.value.errno == errno.EISDIR
    assert not isinstance(caught.value, FileNotFoundError)


def test_a_path_that_is_no_str_is_named_as_it_was_given() -> None:
    with pytest.raises(MissingFileError, match="this is an address"):
        newscomment.read(Path("http://example.org/essay.html"))


def test_what_may_not_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("builtins.open", refused)
    with pytest.raises(FileError, match=r"essay of last week or so\.txt: Permission denied$") as caught:
        newscomment.read("essay of last week or so.txt")
    assert not isinstance(caught.value, FileNotFoundError)


def test_a_corpus_keeps_the_same_errors() -> None:
    corpus = Corpus.read(["essay.txt", "", "https://example.org/a", "essays"])
    assert len(corpus) == 1
    assert [failed.source for failed in corpus.failed] == ["", "https://example.org/a", "essays"]
    assert {type(failed.error) for failed in corpus.failed} == {FileError, MissingFileError}


@pytest.mark.parametrize("wrong", [{"format": "pdf"}, {"format": 3}, {"encoding": "utf-99"}, {"encoding": 3}, {"pipeline": 3}], ids=str)  # fmt: skip
def test_what_no_file_can_be_read_by_is_no_failure_of_the_files(wrong: dict[str, object]) -> None:
    with pytest.raises(NewscommentError):
        Corpus.read("essay.txt", **wrong)  # type: ignore[arg-type]


def test_rules_without_a_name() -> None:
    with pytest.raises(NewscommentError, match="rules names a file by nothing"):
        Pipeline(rules="")


@pytest.mark.parametrize("text", ["essay.txt", " essays/A-B.HTML\n", "https://example.org/essay"])
def test_the_name_of_a_file_as_a_text_is_doubted(text: str) -> None:
    with pytest.warns(newscomment.InputWarning, match=r"newscomment\.read\(path\)"):
        newscomment.parse(text)
