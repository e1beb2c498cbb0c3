"""Many articles: read by one process or several, interrupted, compared and put together."""

import json
import os
import pickle
import warnings
from pathlib import Path

import pytest

import newscomment
from newscomment import ArgumentError, Article, Corpus, InputWarning, JointRisk, ReadingInterrupted
from newscomment.extractors.findings import Findings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(5):
        (tmp_path / f"n{number}.txt").write_text(f"Brussels may yet blink. It has {number} votes.", encoding="utf-8")
    return tmp_path


def test_progress_is_told_after_each_file(folder: Path) -> None:
    told: list[tuple[int, int]] = []
    Corpus.read(str(folder / "*.txt"), progress=lambda done, files: told.append((done, files)))
    assert told == [(number, 5) for number in range(1, 6)]


def test_several_processes_read_the_same_in_the_same_order(folder: Path) -> None:
    (folder / "n2.txt").write_text("Мост закрыт.", encoding="utf-8")
    files = [*sorted(folder.iterdir()), folder / "missing.txt"]
    with pytest.warns(InputWarning, match="few of the letters are Latin"):
        alone = Corpus.read(files)
    with pytest.warns(InputWarning, match="few of the letters are Latin") as seen:
        together = Corpus.read(files, processes=2)
    assert seen[0].filename == __file__
    assert together == alone
    assert [one.source for one in together.failed] == [str(folder / "missing.txt")]


def test_several_processes_read_one_file_of_many(tmp_path: Path) -> None:
    file = tmp_path / "essays.jsonl"
    lines = [json.dumps({"text": f"Brussels may yet blink. It has {number} votes."}) for number in range(40)]
    file.write_text("\n".join([*lines[:20], "{broken", *lines[20:]]), encoding="utf-8")
    together = Corpus.read(file, processes=2)
    assert together == Corpus.read(file)
    assert [article.metadata.source for article in together][19:21] == [f"{file}, line 20", f"{file}, line 22"]
    assert [one.error.what for one in together.failed] == [
        "line 21: broken JSON: Expecting property name enclosed in double quotes at column 2"
    ]


def test_a_process_that_ends_from_outside_is_told(folder: Path) -> None:
    pipeline = newscomment.Pipeline(extractors=[_end_the_process])
    with pytest.raises(newscomment.NewscommentError, match="ended from outside; memory may have run out"):
        Corpus.read(str(folder / "*.txt"), processes=2, pipeline=pipeline)


def test_other_warnings_than_doubts_stay_what_they_are(folder: Path) -> None:
    pipeline = newscomment.Pipeline(extractors=_warn)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        assert len(Corpus.read(str(folder / "*.txt"), processes=2, pipeline=pipeline)) == 5
    assert not [one for one in seen if "old name" in str(one.message)]


def _warn(document: newscomment.Document, findings: newscomment.Findings) -> list[newscomment.Labelled]:
    warnings.warn("this is an old name", DeprecationWarning, stacklevel=1)
    return []


def test_what_tells_of_progress_is_a_function() -> None:
    with pytest.raises(ArgumentError, match="progress=3 is of type int; give a function"):
        Corpus.read("essay.txt", progress=3)  # type: ignore[arg-type]


def _end_the_process(document: newscomment.Document, findings: Findings) -> list[newscomment.Labelled]:
    os._exit(9)


@pytest.mark.parametrize("processes", [0, True, 1.5, "2"])
def test_processes_are_counted(processes: int) -> None:
    with pytest.raises(ArgumentError, match="a whole number from 1"):
        Corpus.read("essay.txt", processes=processes)


@pytest.mark.parametrize("processes", [1, 2])
def test_what_was_read_before_an_interruption_is_kept(folder: Path, processes: int) -> None:
    def stop(done: int, _: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(ReadingInterrupted, match=r"<Corpus of 3 articles> was read of 5 files") as caught:
        Corpus.read(str(folder / "*.txt"), progress=stop, processes=processes)
    assert len(caught.value.corpus) == 3
    assert isinstance(caught.value, KeyboardInterrupt)
    assert pickle.loads(pickle.dumps(caught.value)).files == 5


def test_nothing_read_at_all_is_a_warning(folder: Path) -> None:
    with pytest.warns(InputWarning, match=r"^nothing could be read: .*this is a folder; .*, and 1 more$") as seen:
        assert len(Corpus.read([folder, folder / "missing.txt"])) == 0
    assert seen[0].filename == __file__


def test_two_that_hold_the_same_are_equal(folder: Path) -> None:
    corpus = Corpus.read(str(folder / "*.txt"))
    again = Corpus([*corpus])
    assert corpus == again == Corpus([*corpus], failed=[newscomment.Failed("x.txt", newscomment.InputError("broken"))])
    assert hash(corpus) == hash(again)
    assert corpus[:2] == again[:2]
    assert corpus != again[:2]
    assert corpus != [*corpus]


def test_two_are_put_together() -> None:
    first, second = newscomment.parse("Brussels may yet blink."), newscomment.parse("Moscow will not.")
    failed = newscomment.Failed("x.txt", newscomment.InputError("broken"))
    both = Corpus([first], failed=[failed]) + Corpus([second])
    assert (*both,) == (first, second)
    assert both.failed == (failed,)
    with pytest.raises(TypeError):
        Corpus([first]) + [second]  # type: ignore[operator]  # noqa: RUF005


def test_an_article_read_twice_counts_once() -> None:
    twice = [newscomment.parse("The strike could ruin the harbour.") for _ in range(2)]
    (risk,) = Corpus(twice).risk_register()
    assert risk.articles == (twice[0],)


def test_an_empty_register() -> None:
    register: tuple[JointRisk, ...] = Corpus([Article(text="Rain.")]).risk_register()
    assert register == ()
