"""What callers may give, and what they are told of the rest."""

import multiprocessing
import os
import pickle
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import newscomment
from newscomment import ArgumentError, Findings, InputError, InputWarning, Labelled, Metadata, Pipeline
from newscomment.language.document import Document
from newscomment.parameters import expanded, remade

TEXT = "Brussels may yet blink. Nobody expects it to wait."
anything: Any = newscomment  # calls that a type checker would refuse

WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "title": (lambda: anything.parse("x", title=3), "title=3 is of type int; give a str"),
    "metadata": (
        lambda: anything.parse("x", metadata="x"),
        "metadata='x' is of type str; give a Metadata or a mapping",
    ),
    "rule": (lambda: anything.explain(3), "rule=3 is of type int; give a str"),
    "kind": (lambda: anything.why_not("It may fail.", None), "kind=None is of type NoneType; give a str"),
    "rules": (lambda: anything.Pipeline(rules=3), "rules=3 is of type int; give a path or several"),
    "a rule of several": (lambda: anything.Pipeline(rules=[3]), "rules=3 is of type int; give a path or several"),
    "lexicons": (lambda: anything.Pipeline(lexicons=b"a.toml"), "lexicons=b'a.toml' is of type bytes"),
    "figures": (lambda: anything.Pipeline(figures="no"), "figures='no' is of type str; give True or False"),
    "seconds": (lambda: anything.Pipeline(seconds="2"), "seconds='2' is of type str; give a number"),
    "bytes as a path": (
        lambda: anything.read(b"polemic.txt"),
        "path=b'polemic.txt' is of type bytes; give a str or a Path",
    ),
    "text": (lambda: anything.parse(None), "text=None is of type NoneType; give the words as one str; decode bytes"),
    "text as bytes of Markdown": (lambda: anything.parse(b"It may fail.", format="markdown"), "is of type bytes; give"),
    "text that is a list": (
        lambda: anything.parse(["a"], format="json"),
        "text=['a'] is of type list; give the words as one str",
    ),
    "no path": (lambda: anything.read(None), "path=None is of type NoneType; give a str or a Path"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_type_is_told(name: str) -> None:
    call, message = WRONG[name]
    with pytest.raises(ArgumentError) as caught:
        call()
    assert message in str(caught.value)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_title_is_one_line_as_those_in_texts_are(form: str) -> None:
    assert newscomment.parse(TEXT, title="  No\n deal ", format=form).title == "No deal"
    headed = "# Hold the Line" if form == "markdown" else "Hold the Line"
    assert newscomment.parse(f"{headed}\n\n{TEXT}", title=" ", format=form).title == "Hold the Line"


def test_an_empty_title_leaves_that_of_the_record() -> None:
    assert newscomment.parse(f'{{"headline": "Hold on", "text": "{TEXT}"}}', format="json", title="").title == "Hold on"


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_nul_is_refused_in_every_format(form: str) -> None:
    with pytest.raises(InputError, match=r"U\+0000 at offset 12"):
        newscomment.parse("Poland could\0 lose.", format=form)


def test_json_without_an_article_says_so() -> None:
    with pytest.raises(InputError, match="there is no article in this"):
        newscomment.parse("[]", format="json")


def test_a_title_that_no_json_could_hold() -> None:
    with pytest.raises(InputError, match=r"the title: lone surrogate U\+D83D at offset 2 is half a character"):
        newscomment.parse(TEXT, title="No\ud83d")


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"writers": ["Ana"]}, "metadata: writers: Extra inputs are not permitted; there are authors, published"),
        ({"auhtors": ["Ana"]}, "metadata: auhtors: Extra inputs are not permitted; did you mean 'authors'?"),
        ({"author": ["Ana"]}, "metadata: author: Extra inputs are not permitted; did you mean 'authors'?"),
        ({"published": "soon"}, "metadata: published: "),
        ({"published": "2020"}, "metadata: published: a bare number is neither a day nor a moment; give a day such as"),
        ({"published": "20200101"}, "metadata: published: a bare number"),
        ({"published": 2020}, "metadata: published: a bare number"),
        ({"published": "20.5"}, "metadata: published: a bare number"),
        ({3: "x"}, "metadata: "),
        ({"source": b"x"}, "metadata: source: "),
        ({"source": "\udc80"}, "metadata: source: lone surrogate U+DC80 at offset 0 is half a character"),
        ({"authors": ["Ana", "\udc80"]}, "metadata: authors: lone surrogate"),
        ({"authors": {"Ana", "Bob"}}, "metadata: authors: a set has no order; give a list"),
    ],
)
def test_facts_that_cannot_be(facts: Any, message: str) -> None:
    with pytest.raises(InputError) as caught:
        newscomment.parse(TEXT, metadata=facts)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("day", ["2 April 2031", "April 2, 2031", "2031-04-02"])
def test_a_day_may_be_written_out_as_in_a_record(day: str) -> None:
    assert newscomment.parse(TEXT, metadata={"published": day}).metadata.published == date(2031, 4, 2)


@pytest.mark.parametrize("moment", ["2031-04-02T00:00:00", "2031-04-02 00:00:00"])
def test_a_midnight_is_a_moment_however_it_is_written(moment: str) -> None:
    assert newscomment.parse(TEXT, metadata={"published": moment}).metadata.published == datetime(2031, 4, 2)  # noqa: DTZ001  (as it is given)
    assert isinstance(Metadata.model_validate({"published": moment}).published, datetime)


def test_authors_one_after_the_other_are_kept() -> None:
    assert newscomment.parse(TEXT, metadata={"authors": iter(["Bob", "Ana"])}).metadata.authors == ("Bob", "Ana")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no names that are not UTF-8")
def test_a_file_name_that_is_no_utf8_stays_writable(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_text(TEXT, encoding="utf-8")
    article = newscomment.read(path)
    assert newscomment.Article.from_json(article.to_json()) == article
    assert (article.metadata.source or "").endswith("caf\ufffd.txt")
    assert newscomment.Corpus.read(path).to_jsonl()


def test_facts_as_a_model_and_as_a_mapping() -> None:
    facts = {"authors": ["Ana Duarte"], "published": "2031-04-02"}
    by_mapping = newscomment.parse(TEXT, metadata=facts)
    assert newscomment.parse(TEXT, metadata=Metadata.model_validate(facts)) == by_mapping
    assert by_mapping.metadata.authors == ("Ana Duarte",)


@pytest.mark.parametrize("read", [newscomment.parse, Pipeline().parse], ids=["parse", "pipeline"])
def test_a_doubtful_text_is_read_with_a_warning_at_the_callers_line(read: Callable[[str], object]) -> None:
    with pytest.warns(InputWarning, match="few of the letters are Latin") as seen:
        assert read("Мост закрыт.")
    assert seen[0].filename == __file__


def test_a_doubtful_record_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "essays.jsonl"
    path.write_text('{"text": "The bridge is shut."}\n{"text": "Мост закрыт."}\n', encoding="utf-8")
    with pytest.warns(InputWarning) as seen:
        newscomment.Corpus.read(path)
    assert [str(one.message).split(": few")[0] for one in seen] == [f"{path}, line 2"]
    assert seen[0].filename == __file__


def test_what_is_known_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "essay.md"
    path.write_text("---\nauthors: [Bob Hale]\nurl: a\n---\nThe bridge is shut.\n", encoding="utf-8")
    pytest.importorskip("markdown_it")
    known = newscomment.read(path, metadata={"authors": ["Ada Rudd"], "id": "e7"}).metadata
    assert (known.authors, known.url, known.source, known.id) == (("Ada Rudd",), "a", str(path), "e7")
    (tmp_path / "read.json").write_text(newscomment.read(path).to_json(), encoding="utf-8")
    with pytest.raises(InputError, match="this is an article that was read already; leave metadata away"):
        newscomment.read(tmp_path / "read.json", metadata={"id": "e7"})
    with pytest.raises(InputError, match="this is an article that was read already; leave the title away"):
        newscomment.read(tmp_path / "read.json", title="Hold on")
    with pytest.warns(
        InputWarning, match=r"read\.json: this article was read already, and nothing of your own"
    ) as seen:
        Pipeline(extractors=short).read(tmp_path / "read.json")
    assert seen[0].filename == __file__


def test_a_file_that_two_patterns_fit_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("00.txt", "01.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    whole, one = str(tmp_path / "0*.txt"), str(tmp_path / "00.txt")
    assert len(newscomment.Corpus.read([whole, one])) == len(newscomment.Corpus.read([one, whole])) == 2
    assert len(newscomment.Corpus.read([one, one])) == 2
    monkeypatch.chdir(tmp_path)
    assert len(newscomment.Corpus.read([one, "0*.txt"])) == 2


def test_a_pattern_fits_no_folder(tmp_path: Path) -> None:
    (tmp_path / "essay.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "more").mkdir()
    assert expanded([str(tmp_path / "*")]) == [str(tmp_path / "essay.txt")]
    assert expanded([str(tmp_path / "m*")]) == [str(tmp_path / "m*")]


def test_an_ordinary_text_is_read_without_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        newscomment.parse(TEXT)


def short(document: Document, findings: Findings) -> Iterator[Labelled]:
    """The short sentences."""
    for sentence in document.sentences:
        if sentence.last - sentence.first < 9:
            yield Labelled("short", (sentence.start, sentence.end))


WORDS = 'name = "w"\nsource = "made for this test"\nlicence = "CC0"\n[classes.REPORT_THAT]\nverbs = ["ingeminate"]\n'


@pytest.fixture
def pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    (tmp_path / "words.toml").write_text(WORDS)
    monkeypatch.chdir(tmp_path)
    return Pipeline(lexicons="words.toml", extractors=short, seconds=5)


def test_a_pipeline_is_pickled_by_its_arguments(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    pickled = pickle.dumps(pipeline)
    monkeypatch.chdir("/")
    again = pickle.loads(pickled)
    text = "The mayor ingeminated that tolls work."
    assert repr(pipeline) == "Pipeline(lexicons=['words.toml'], extractors=['short'], seconds=5)"
    assert again.parse(text) == pipeline.parse(text)
    assert again.parse(text).findings
    assert again.parse(text).attributed_claims
    assert pickle.loads(pickled) is again  # made once in a process


def test_a_pipeline_with_a_function_of_no_name_says_so() -> None:
    with pytest.raises(newscomment.ExtractorError, match=r"lambda.*cannot be sent to another process"):
        pickle.dumps(Pipeline(extractors=lambda document, findings: []))  # noqa: ARG005


@dataclass
class Short:
    """An extractor that is no key of a mapping."""

    words: int = 9

    def __call__(self, document: Document, findings: Findings) -> Iterator[Labelled]:
        return short(document, findings)


def test_a_pipeline_with_an_extractor_that_is_no_key_is_pickled() -> None:
    own = Pipeline(extractors=Short())
    assert pickle.loads(pickle.dumps(own)).parse(TEXT) == own.parse(TEXT)


def test_a_pipeline_knows_its_files_from_any_folder(
    pipeline: Pipeline, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    assert pickle.loads(pickle.dumps(pipeline)).parse(TEXT) == pipeline.parse(TEXT)
    assert "REPORT_THAT" in {one.name for one in pipeline.word_classes()}
    (tmp_path / "words.toml").write_text(WORDS.replace("ingeminate", "iterate"))
    pickled = pickle.dumps(pipeline)
    remade.cache_clear()
    with pytest.raises(newscomment.DefinitionError, match=r"words\.toml: has changed since the pipeline was made"):
        pickle.loads(pickled)


@pytest.mark.slow
def test_a_pipeline_reads_in_other_processes(pipeline: Pipeline) -> None:
    texts = [TEXT, "The mayor ingeminated that tolls work."]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(pipeline.parse, texts) == [pipeline.parse(text) for text in texts]
