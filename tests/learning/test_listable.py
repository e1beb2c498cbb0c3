"""What may be listed in shipped data, and that nothing else is."""

from importlib.resources import files

import pytest

from newscomment.language.tag_lexicon import SOURCES
from newscomment.learning.listable import is_listable


@pytest.mark.parametrize(
    "word",
    [
        "kabul", "Kabul", "NATO", "o’clock", "’em", "n't", "'s", "AT&T", "self-rule", "etc.", "U.S.", "a.k.a.", "Ph.D",
        "w/o", "re-", "(a)", "McCoy", "O’Hara", "PhD", "7", "1999", "1960s", "’60s", "21st", "9/11", "mid-1980s", "G20",
        "COVID-19", "5G", "...", "?!", "US$", "--", "*****", "naïve",
    ],
)  # fmt: skip
def test_listed(word: str) -> None:
    assert is_listable(word)


@pytest.mark.parametrize(
    "word",
    [
        "ann@example.org", "@ann", "ann@", "https://example.org", "www.example.org", "example.com", "Example.co.uk",
        "#ThrowbackDay", "#report", "ann_lee", "annLeeWrites", "xXannXx", "report.doc", "REPORT.XLS", "ann.lee", "555-0100",
        "(555)0100", "555.010.0100", "5550100", "2001-05-03", "01/02/2003", "x3456", "A/12/PV.3", "a" * 3 + "1b2c3",
        "", " ", "------------------------------", "e…@x", "Ã", "FranÃ", "\ufffd", "\u00ad", "re(a)d",
    ],
)  # fmt: skip
def test_not_listed(word: str) -> None:
    assert not is_listable(word)


def shipped(name: str) -> str:
    return files("newscomment.language").joinpath("data", name).read_text("utf-8")


def listed_words() -> set[str]:
    """Words of the tag lexicon, with the commonest; endings are pieces of words and stand apart."""
    rows = [line.split("\t") for line in shipped("tag-lexicon.txt").partition("\n\n")[2].splitlines()]
    return {word for section, _, words in rows if section in {"word", "common"} for word in words.split(" ")}


def test_the_shipped_lexicon_lists_nothing_else() -> None:
    assert [word for word in sorted(listed_words()) if not is_listable(word)] == []


def test_shipped_votes_know_words_of_the_lexicon_only() -> None:
    listed = listed_words()
    plain = {name for name in vote_names() if not name.startswith(tuple("~|" + SOURCES))}
    strange = {name for name in plain if len(name) > 5 and name not in listed and not is_listable(name)}
    assert strange == set()


def vote_names() -> set[str]:
    """Every string in the tables of votes but points and places."""
    rows = (line for line in shipped("tag-votes.txt").partition("\n\n")[2].splitlines() if "\t" not in line)
    return {name for row in rows for name in row.split(" ") if not name.replace(",", "").replace("-", "").isdigit()}


@pytest.mark.parametrize("name", ["tag-lexicon.txt", "tag-votes.txt", "lemma-stems.txt", "punkt.txt"])
def test_no_shipped_file_holds_addresses(name: str) -> None:
    lines = shipped(name).partition("\n\n")[2].splitlines()
    words = [word for line in lines if not line.startswith("ending\t") for word in line.split()]
    signs = ("://", "www.", ".com", ".org", ".net", ".edu", ".gov", ".doc", ".xls", "_")
    assert [word for word in words if any(sign in word.lower() for sign in signs) and word.strip("_")] == []
    longest = 5  # characters of a class in the files of the tagger, where @ is the character of a tag
    assert [word for word in words if "@" in word and len(word) > longest] == []
