"""Tables as records."""

import csv
from pathlib import Path

import pytest

import newscomment
from newscomment import Corpus, InputError
from newscomment.parsers import parse_record, table_records

ROWS = """id,Title,Text,author,extra
7,Hold,"The port may close.

“It will,” she said.",By Ada Rudd and Bob Hale,
,,,,
8,Wait,Rain may fall.
"""


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_each_row_is_an_article(tmp_path: Path, between: str) -> None:
    path = tmp_path / ("essays.tsv" if between == "\t" else "essays.csv")
    path.write_bytes(ROWS.replace(",", between).replace(f"“It will{between}”", "“It will,”").encode("utf-8-sig"))
    corpus = Corpus.read(path)
    assert [article.title for article in corpus] == ["Hold", "Wait"]
    assert [article.metadata.source for article in corpus] == [f"{path}, row 1", f"{path}, row 3"]
    assert [article.metadata.id for article in corpus] == ["7", "8"]
    assert corpus[0].metadata.authors == ("Ada Rudd", "Bob Hale")
    assert corpus[0].text == "The port may close.\n\n“It will,” she said."
    assert [row["record"] for row in corpus.to_rows("articles")] == ["7", "8"]


def test_a_table_without_a_text_is_told() -> None:
    with pytest.raises(
        InputError, match="the table has no column for the text; its columns are when, who; name one text, "
    ):
        newscomment.parse("when,who\n1,2\n", format="csv")


def test_a_row_with_an_empty_text_says_so() -> None:
    (row,) = table_records("title,text\nBridges,\n")
    with pytest.raises(InputError, match="the record's text is empty; give at least one word"):
        parse_record(row.fields)


def test_a_table_that_breaks_off_is_told() -> None:
    with pytest.raises(InputError, match="line 2: this is no row of a table"):
        newscomment.parse('text,title\n"It "is" so",x\n', format="csv")


def test_a_value_may_be_longer_than_the_csv_module_takes_by_itself() -> None:
    limit = csv.field_size_limit()
    rest = "Rain may fall. " * 10_000
    assert len(newscomment.parse(f'text\n"{rest}"\n', format="csv").text) > limit == csv.field_size_limit()


def test_a_row_with_more_values_than_columns_is_told() -> None:
    with pytest.raises(InputError, match="row 1 has 3 values, and the table 2 columns"):
        newscomment.parse("text,title\nThe bridge is old, and must go,Bridges\n", format="csv")
