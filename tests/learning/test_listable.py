"""What may be listed in shipped data, and that nothing else is."""

import pytest

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
