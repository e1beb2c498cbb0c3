"""Feeds: every entry is an article of its own, whatever the feed's kind; what is broken is told."""

import sys
from pathlib import Path

import pytest

import newscomment
from newscomment import Corpus, InputError, InputWarning, MissingExtraError
from newscomment.parsers.from_feed import is_feed

pytest.importorskip("feedparser", reason="the extra feeds is not installed")

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Gazette</title><language>en-gb</language>
<item><title>Hold the line</title><dc:creator>Ana Duarte</dc:creator><link>https://example.org/hold</link>
<pubDate>Wed, 02 Apr 2031 08:00:00 GMT</pubDate><description>The first lines.</description>
<content:encoded><![CDATA[<p>The <b>Kremlin</b> may yet blink &amp; wait.</p>
<figure><figcaption>A picture</figcaption></figure><h2>What next?</h2><p>It must not<br>be trusted.<br><br>It lied.</p>]]>
</content:encoded></item>
<item><title>No words</title></item>
<item><title>Rain</title><description>It may rain &lt;i&gt;tomorrow&lt;/i&gt;.</description></item>
</channel></rss>
"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Harbour Gazette</title>
<entry><title>Hold</title><author><name>Ana Duarte</name></author><updated>2031-04-02T08:00:00Z</updated>
<link href="https://example.org/hold"/><content type="text">The Kremlin may yet blink.</content></entry></feed>
"""


def written(folder: Path, text: str, name: str = "essays.xml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_entries_of_rss_are_articles(tmp_path: Path) -> None:
    corpus = Corpus.read(written(tmp_path, RSS))
    first, last = corpus
    assert first.text == "The Kremlin may yet blink & wait.\n\nWhat next?\n\nIt must not be trusted.\n\nIt lied."
    assert {section.heading for section in first.sections} == {None, "What next?"}
    assert (first.title, first.metadata.authors, str(first.metadata.day)) == (
        "Hold the line",
        ("Ana Duarte",),
        "2031-04-02",
    )
    assert (first.metadata.publisher, first.metadata.url) == ("The Harbour Gazette", "https://example.org/hold")
    assert (last.text, last.title) == ("It may rain tomorrow.", "Rain")
    assert str(last.metadata.source).endswith("essays.xml, entry 3")
    assert [str(failed.error).partition(";")[0] for failed in corpus.failed] == ["entry 2: the record has no text"]


def test_entries_of_atom_are_articles(tmp_path: Path) -> None:
    (article,) = Corpus.read(written(tmp_path, ATOM))
    assert (article.text, article.title, article.metadata.authors) == (
        "The Kremlin may yet blink.",
        "Hold",
        ("Ana Duarte",),
    )
    assert newscomment.parse(ATOM, format="feed") == article.model_copy(
        update={"metadata": article.metadata.model_copy(update={"source": None})}
    )


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16"])
def test_the_encoding_is_the_one_that_is_declared(tmp_path: Path, encoding: str) -> None:
    text = RSS.replace('encoding="utf-8"', f'encoding="{encoding}"').replace("Rain", "Café")
    (tmp_path / "essays.rss").write_bytes(text.encode(encoding))
    assert Corpus.read(tmp_path / "essays.rss")[1].title == "Café"


def test_a_feed_in_a_string_is_what_it_is_whatever_it_declares() -> None:
    text = ATOM.replace('version="1.0"', 'version="1.0" encoding="iso-8859-1"').replace("Hold", "Café")
    assert newscomment.parse(text, format="feed").title == "Café"


def test_where_a_feed_breaks_off_is_told_behind_what_could_be_read(tmp_path: Path) -> None:
    corpus = Corpus.read(written(tmp_path, RSS[: RSS.index("<item><title>Rain")]))
    assert [article.title for article in corpus] == ["Hold the line"]
    assert "line 10: broken XML" in str(corpus.failed[-1].error)


@pytest.mark.parametrize("text", ["hello", "", "<html><p>It rains.</p></html>", '{"text": "It rains."}'])
def test_what_is_no_feed_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.warns(InputWarning, match="nothing could be read"):
        corpus = Corpus.read(written(tmp_path, text, "essays.rss"))
    assert [str(failed.error).partition(";")[0] for failed in corpus.failed] == ["this is no feed of RSS or Atom"]
    with pytest.raises(InputError):
        newscomment.parse(text, format="feed")


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/feed", "/etc/hostname"])
def test_nothing_is_fetched_or_opened(address: str) -> None:
    with pytest.raises(InputError, match="no feed"):
        newscomment.parse(address, format="feed")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_that_could_explode_are_refused(tmp_path: Path, encoding: str) -> None:
    text = ATOM.replace("<feed", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><feed').replace("blink", "&b;")
    (tmp_path / "essays.atom").write_bytes(text.encode(encoding))
    with pytest.warns(InputWarning, match="nothing could be read"):
        corpus = Corpus.read(tmp_path / "essays.atom")
    assert "defines entities of its own" in str(corpus.failed[0].error)


def test_feedparser_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    with pytest.raises(MissingExtraError, match=r'pip install "newscomment\[feeds\]"'):
        newscomment.parse(ATOM, format="feed")


@pytest.mark.parametrize(
    ("start", "feed"),
    [
        (b'<?xml version="1.0"?>\n<rss version="2.0">', True),
        (b"\xef\xbb\xbf<?xml version='1.0'?><?xml-stylesheet href='x'?><!-- of\nours --><feed xmlns='x'>", True),
        (b"<rdf:RDF xmlns='x'>", True),
        (b"<?xml version='1.0'?><html>", False),
        (b"The <rss> element", False),
        (b"<!---->" * 500 + b"<html>", False),  # could be parted in more ways than there are atoms
        (b"", False),
    ],
)
def test_how_a_feed_begins(start: bytes, feed: bool) -> None:
    assert is_feed(start) is feed
