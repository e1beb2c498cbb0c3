"""Markdown, HTML, JSON and e-mail: clean text, blocks, metadata, and the way back into the source."""

import json
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscomment
from newscomment import Article, Corpus, InputError, InputWarning, MissingExtraError, NotFoundError
from newscomment.parsers import parse_email, parse_html, parse_markdown
from newscomment.parsers.formats import FORMATS, seen_format, told_format
from newscomment.parsers.front_matter import front_matter

markdown = pytest.mark.usefixtures("_markdown_it")
html = pytest.mark.usefixtures("_trafilatura")


@pytest.fixture
def _markdown_it() -> None:
    pytest.importorskip("markdown_it", reason="the extra markdown is not installed")


@pytest.fixture
def _trafilatura() -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")


ESSAY = """---
title: Hold the line
authors: [Ana Duarte, Mark Lund]
date: 2031-04-02
---
# Hold the line

The **Kremlin** may yet [blink](https://example.org/a_(b) "why"), *critics* say 🎉 &amp; hope.
Lifting sanctions `too soon` would\\
be a mistake\\*.

> Europe should wait until the ceasefire is verified.

## What to do

- Verify the ceasefire, ![a map](map.png) first.
- Then <b>talk</b>.

```
code is left out
```

| tables | too |
|---|---|
| 1 | 2 |
"""


@markdown
def test_marks_leave_a_markdown_text() -> None:
    layout = parse_markdown(ESSAY)
    assert [(block.kind, layout.text[block.start : block.end]) for block in layout.blocks] == [
        ("title", "Hold the line"),
        (
            "paragraph",
            "The Kremlin may yet blink, critics say 🎉 & hope. Lifting sanctions too soon would be a mistake*.",
        ),
        ("paragraph", "Europe should wait until the ceasefire is verified."),
        ("heading", "What to do"),
        ("paragraph", "Verify the ceasefire,  first."),
        ("paragraph", "Then talk."),
    ]
    assert layout.title == "Hold the line"
    assert layout.metadata == {"authors": ("Ana Duarte", "Mark Lund"), "published": date(2031, 4, 2)}


@markdown
@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Kremlin", "Kremlin"),
        ("Kremlin may", "Kremlin** may"),
        ("blink, critics", 'blink](https://example.org/a_(b) "why"), *critics'),
        ("&", "&amp;"),
        ("mistake*", "mistake\\*"),
        ("Verify the ceasefire", "Verify the ceasefire"),
        ("What to do", "What to do"),
    ],
)
def test_the_way_back_into_a_markdown_source(words: str, written: str) -> None:
    article = newscomment.parse(ESSAY, format="markdown")
    start = article.text.index(words, article.text.index("The Kremlin") if words != "Hold the line" else 0)
    (span,) = article.in_source((start, start + len(words)))
    assert ESSAY[span.slice] == written


@markdown
def test_sections_follow_the_headings_of_markdown() -> None:
    article = newscomment.parse(ESSAY, format="markdown")
    assert article.sections[-1].heading == "What to do"
    assert article.title == "Hold the line"
    assert article.origin
    assert Article.from_json(article.to_json()) == article


@markdown
def test_a_first_heading_that_is_not_the_title_is_a_heading() -> None:
    layout = parse_markdown("---\ntitle: Other words\n---\n# Hold\n\nWe should wait.\n")
    assert [block.kind for block in layout.blocks] == ["heading", "paragraph"]
    assert layout.title == "Other words"


@markdown
def test_a_byline_below_the_title_is_one() -> None:
    layout = parse_markdown("# Hold the line\n\nBy Ana Duarte\n\nEurope should wait until June.\n")
    assert [block.kind for block in layout.blocks] == ["title", "byline", "paragraph"]
    assert layout.metadata == {"authors": ("Ana Duarte",)}


@markdown
@pytest.mark.parametrize("source", ["", "---\ntitle: x\n---\n", "```\ncode\n```", "***\n\n---\n", "![x](y)"])
def test_markdown_without_words_is_told(source: str) -> None:
    with pytest.raises(InputError):
        parse_markdown(source)


@markdown
@given(st.text(alphabet=st.sampled_from("ab &;*_[]()!`<>#-\\\n\t|🎉\u00a0\ufeff\u200b&amp"), max_size=60))
def test_any_markdown_is_read_with_true_places(source: str) -> None:
    try:
        layout = parse_markdown(source)
    except InputError:
        return
    assert layout.origin
    for run in layout.origin.runs:
        here, there = layout.text[run.start : run.start + run.length], source[run.source : run.source + run.taken]
        assert run.length != run.taken or here.split() == there.split()
    for block in layout.blocks:
        words = layout.text[block.start : block.end]
        assert words.strip() == words != ""


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("---\ntitle: 'A: b'\ntags:\n  - x\n  - y # z\nurl: https://e.org\n---\nx", {"title": "A: b", "tags": ["x", "y"], "url": "https://e.org"}),
        ('+++\ntitle = "A"\n+++\nx', {"title": "A"}),
        ("+++\nbroken\n+++\nx", {}),
        ("---\nno end", {}),
        ("x", {}),
        ("---\n!!python/object/apply:os.system [ls]\n---\nx", {}),
    ],
)  # fmt: skip
def test_front_matter(text: str, entries: dict[str, object]) -> None:
    assert front_matter(text)[0] == entries


PAGE = """<!doctype html>
<html lang="en-GB"><head><title>Hold the line | The Harbour Gazette</title>
<meta property="og:site_name" content="The Harbour Gazette"><link rel="canonical" href="https://gazette.example/hold">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},
{"@type":"OpinionNewsArticle","headline":"Hold the line","author":[{"@type":"Person","name":"Ana Duarte"}],
"datePublished":"2031-04-02T08:00:00Z","publisher":{"name":"The Harbour Gazette"}}]}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Hold the line</h1>
<p>The <b>Kremlin</b> may yet blink &amp; talk, as critics of the sanctions like to say &#8212; and they may be right about it 🎉.</p>
<h2>What to do</h2>
<p>Europe should <a href="/x">wait until the ceasefire</a> is verified, because a truce that nobody has tested is worth nothing.</p>
<p>“Sanctions work,” said Ana Duarte, the commissioner, on Monday, and nobody in the room disagreed with her.</p>
</article><aside>Subscribe to our newsletter</aside>
<footer><p>Copyright The Harbour Gazette. All rights reserved.</p></footer></body></html>"""


@html
def test_a_page_gives_its_main_text_and_what_it_tells() -> None:
    article = newscomment.parse(PAGE, format="html")
    assert article.title == "Hold the line"
    assert "Kremlin may yet blink & talk" in article.text
    assert [word for word in ("Home", "Subscribe", "Copyright") if word in article.text] == []
    assert article.metadata.authors == ("Ana Duarte",)
    assert article.metadata.published == datetime(2031, 4, 2, 8, tzinfo=UTC)
    assert article.metadata.publisher == "The Harbour Gazette"
    assert article.metadata.url == "https://gazette.example/hold"
    assert article.metadata.language == "en-GB"
    assert "What to do" in [section.heading for section in article.sections]
    assert Article.from_json(article.to_json()) == article


@html
@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("Kremlin", "Kremlin"),
        ("The Kremlin may", "The <b>Kremlin</b> may"),
        ("&", "&amp;"),
        ("—", "&#8212;"),
        ("should wait until", 'should <a href="/x">wait until'),
        ("“Sanctions work,”", "“Sanctions work,”"),
    ],
)
def test_the_way_back_into_a_page(words: str, written: str) -> None:
    article = newscomment.parse(PAGE, format="html")
    start = article.text.index(words)
    (span,) = article.in_source((start, start + len(words)))
    assert PAGE[span.slice] == written


@html
def test_a_title_that_is_given_goes_before_those_of_a_page() -> None:
    linked = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Hold on"}</script>'
    article = newscomment.parse(PAGE.replace("<head>", f"<head>{linked}"), format="html", title="Another one")
    assert article.title == "Another one"


@html
@pytest.mark.parametrize(
    "page", ["", "<html></html>", "<html><body><script>x</script></body></html>", "<" * 500, "<div>" * 5000]
)
def test_a_page_without_text_is_told(page: str) -> None:
    with pytest.raises(InputError):
        parse_html(page)


@html
@pytest.mark.parametrize(
    "linked", ["[" * 50_000, '{"@type": 3}', "null", '{"@type":"NewsArticle","author":{"@id":5}}', "\\ud800"]
)
def test_broken_linked_data_harms_nothing(linked: str) -> None:
    page = PAGE.replace('{"@context"', f"{linked}</script><script type='application/ld+json'>{{\"@context\"")
    assert newscomment.parse(page, format="html").metadata.authors == ("Ana Duarte",)


@html
def test_a_page_in_another_encoding_is_read_by_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.replace("<head>", "<head><meta charset=cp1252>").replace(" 🎉", "é").encode("cp1252"))
    assert "about ité" in newscomment.read(path).text.replace(" é", "é")


RECORD = {
    "headline": "Hold the line",
    "body": "The Kremlin may yet blink.\n\nEurope should wait.",
    "author": "Ana Duarte",
    "date": "2031-04-02",
}


def write(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8", newline="")
    return path


def test_a_record_is_read_by_the_names_of_its_fields(tmp_path: Path) -> None:
    article = newscomment.read(write(tmp_path, "one.json", json.dumps(RECORD)))
    assert (article.title, article.text) == ("Hold the line", RECORD["body"])
    assert (article.metadata.authors, article.metadata.published) == (("Ana Duarte",), date(2031, 4, 2))
    assert article.metadata.source == str(tmp_path / "one.json")
    assert newscomment.parse(json.dumps(RECORD), format="json").text == RECORD["body"]


def test_records_on_lines_are_read_and_broken_ones_told_with_their_line(tmp_path: Path) -> None:
    lines = [json.dumps(RECORD), "", "{broken", '["no record"]', '{"title": "no text"}', json.dumps({"text": "Rain."})]
    corpus = Corpus.read(write(tmp_path, "many.jsonl", "\n".join(lines)))
    assert [article.text[:4] for article in corpus] == ["The ", "Rain"]
    assert [str(article.metadata.source).rpartition(", ")[2] for article in corpus] == ["line 1", "line 6"]
    told = [str(failed.error) for failed in corpus.failed]
    assert told[0].startswith("line 3: broken JSON: ")
    assert told[1].startswith("line 4: this is no record but list; give an object")
    assert told[2].startswith("line 5: the record has no text; its fields are title; name one text, body")


def test_several_records_are_not_one_article(tmp_path: Path) -> None:
    path = write(tmp_path, "two.json", json.dumps({"items": [RECORD, RECORD]}))
    with pytest.raises(InputError, match=r"there are several articles in this; read them all with Corpus\.read"):
        newscomment.read(path)
    assert [article.metadata.source for article in Corpus.read(path)] == [f"{path}, record 1", f"{path}, record 2"]


def test_an_article_that_was_written_is_loaded_as_it_is(tmp_path: Path) -> None:
    article = newscomment.parse("The Kremlin may yet blink.")
    path = write(tmp_path, "read.jsonl", Corpus([article]).to_jsonl())
    assert newscomment.read(path) == article
    path = write(tmp_path, "wrong.json", article.to_json().replace('"start":0', '"start":1'))
    with pytest.warns(InputWarning, match="nothing could be read"):
        corpus = Corpus.read(path)
    assert "expected" in str(corpus.failed[0].error)


@pytest.mark.parametrize(
    "content", ["[" * 100_000, "1" * 5000, "", "null", '{"text": 3}', '{"text": "\\ud800 x"}', "{}"]
)
def test_hopeless_json_is_told(tmp_path: Path, content: str) -> None:
    path = write(tmp_path, "x.json", content)
    with pytest.raises(InputError):
        newscomment.read(path)


MAIL = b"""From: Ana Duarte <ana@gazette.example>\r
Subject: =?utf-8?q?Hold_the_line?=\r
Date: Wed, 02 Apr 2031 08:00:00 +0000\r
Content-Type: text/plain; charset=utf-8\r
\r
The Kremlin may yet blink.\r
\r
Europe should wait.\r
"""


def test_an_email_is_read_with_its_subject_as_the_title(tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(MAIL)
    article = newscomment.read(path)
    assert (article.title, article.metadata.authors) == ("Hold the line", ("Ana Duarte",))
    assert article.metadata.published == datetime(2031, 4, 2, 8, tzinfo=UTC)


def test_lists_of_front_matter_over_several_lines_and_such_as_are_never_closed() -> None:
    source = "---\r\ntitle: [broken\r\ndate: 2031-04-02\r\nauthors: [Ana Duarte,\r\n  Mark Lund]\r\n---\r\nSo."
    entries, start = front_matter(source)
    assert entries == {"date": "2031-04-02", "authors": ["Ana Duarte", "Mark Lund"]}
    assert source[start:] == "So."


def test_long_front_matter_takes_no_more_than_its_length() -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        front_matter("---\nauthors: [Ana\n" + "  Mark Lund,\n" * size + "---\nSo.")
        front_matter(f"---\ntitle: a{' ' * size}b\n---\nSo.")
        return time.process_time() - began

    usual = max(min(seconds(4_000) for _ in range(3)), 0.01)
    assert min(seconds(40_000) for _ in range(3)) < 30 * usual  # ten times, if it is linear; a hundred, if not


ANSWER = """From: Ana Duarte <ana@gazette.example>
Subject: Hold the line

A reader disagrees.

On Monday, 31 March 2031, the reader Bob Hale of Kelmouth
wrote:

> Europe must give in.
> The bank will fail.

He is wrong: Europe should wait.

On Monday Bob wrote:
>> You are wrong.

--
The Gazette will never fail.
"""


def test_what_an_email_quotes_and_its_signature_are_left_out() -> None:
    article = newscomment.parse(ANSWER, format="email")
    assert " ".join(article.text.split()) == "A reader disagrees. He is wrong: Europe should wait."
    quoted = newscomment.parse("Subject: x\n\n> Europe must give in.\n", format="email")
    assert "Europe must give in." in quoted.text
    sent_on = newscomment.parse(
        "Subject: x\n\nSee this.\n\nBegin forwarded message:\n\n> Rain falls.\n", format="email"
    )
    assert "Rain falls." in sent_on.text


def test_there_is_no_way_back_into_an_email() -> None:
    article = newscomment.parse(ANSWER, format="email")
    with pytest.raises(InputError, match="there is no way back into an e-mail"):
        article.in_source(article.claims[0])
    assert Article.from_json(article.to_json()) == article


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe\x00", b"Subject: x\r\n\r\n", b"Content-Type: image/png\r\n\r\nx", MAIL[:60]]
)
def test_hopeless_mail_is_told(data: bytes) -> None:
    with pytest.raises(InputError):
        parse_email(data)


@pytest.mark.parametrize("name", FORMATS)
def test_a_suffix_tells_the_format(name: str) -> None:
    assert {told_format(f"a.b{suffix.upper()}") for suffix in FORMATS[name]} == {name}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Kremlin", "text"),
        ("{curly} words", "text"),
        (" <!DOCTYPE html>\n<html>", "html"),
        ('{"text": "x"}', "json"),
        ('{\n "text": "x"\n}', "json"),
        ('{"text": "x"}\n{"text": "y"}', "jsonl"),
        ('[\n {"text": "x"}, {"text": "y"}]', "json"),
        ("[Applause] He left.", "text"),
    ],
)  # fmt: skip
def test_the_beginning_tells_the_format_where_the_suffix_does_not(text: str, name: str) -> None:
    assert seen_format(text) == name


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no format 'markdwon'; did you mean 'markdown'"):
        newscomment.read(write(tmp_path, "x.txt", "Rain."), format="markdwon")


@pytest.mark.parametrize(("package", "name"), [("markdown_it", "markdown"), ("trafilatura", "html")])
def test_a_missing_extra_is_told(package: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, package, None)
    with pytest.raises(MissingExtraError, match=rf'pip install "newscomment\[{name}\]"'):
        newscomment.parse("# Hold", format=name)


def test_plain_text_is_its_own_source() -> None:
    article = newscomment.parse("The Kremlin may yet blink.")
    assert article.origin is None
    assert article.in_source(article.claims[0]) == article.claims[0].spans


def test_a_corpus_takes_patterns(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        write(tmp_path, name, "Europe should wait.")
    corpus = Corpus.read(str(tmp_path / "*.txt"))
    assert [article.metadata.source for article in corpus] == [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    with pytest.warns(InputWarning, match="nothing could be read"):
        nothing = Corpus.read("none-here-*.txt")
    assert [failed.source for failed in nothing.failed] == ["none-here-*.txt"]
