"""Tables: stable columns, one row a thing, cells of the declared types, nothing that a spreadsheet would run."""

import csv
import json
import pickle
import re
from io import StringIO
from pathlib import Path

import pytest

import newscomment
from newscomment import ArgumentError, Article, MissingExtraError, NotFoundError
from newscomment.exporters.tables import TABLES, columns, rows
from newscomment.exporters.tables.csv import defused
from newscomment.model.fields import groups

PAGE = Path(__file__).resolve().parent.parent.parent.parent / "docs" / "tables.md"


def test_every_kind_that_an_article_holds_has_a_table() -> None:
    others = {"articles", "mentions", "stances", "about", "risk_register", "parties", "joint_register"}
    assert set(TABLES) == {*groups(Article).values(), *others}


@pytest.mark.parametrize("kind", TABLES)
def test_a_row_has_the_columns_in_their_order_and_cells_of_their_types(article: Article, kind: str) -> None:
    wanted = {column.name: column.type for column in columns(kind)}
    for row in article.to_rows(kind):
        assert list(row) == list(wanted)
        assert [name for name, cell in row.items() if cell is not None and type(cell) is not wanted[name]] == []


@pytest.mark.parametrize("kind", sorted(groups(Article).values()))
def test_there_is_one_row_for_each_thing_in_text_order(essay: Article, kind: str) -> None:
    assert [row["id"] for row in essay.to_rows(kind)] == [item.id for item in getattr(essay, kind)]


@pytest.mark.parametrize("kind", ["sentences", "mentions", "quotations", "claims", "risks"])
def test_the_words_stand_at_the_offsets(article: Article, kind: str) -> None:
    for row in article.to_rows(kind):
        there = article.text[int(str(row["start"])) : int(str(row["end"]))]
        pieces = str(row["text"]).split(" … ")
        assert [piece for piece in pieces if " ".join(piece.split()) not in " ".join(there.split())] == []
        assert there.split()[-1:] == pieces[-1].split()[-1:]


def test_the_words_of_a_hundred_essays_stand_at_the_offsets(odd: Article) -> None:
    for kind in ("quotations", "claims", "risks"):
        for row in odd.to_rows(kind):
            there = iter(re.findall(r"\w+", odd.text[int(str(row["start"])) : int(str(row["end"]))]))
            assert [word for word in re.findall(r"\w+", str(row["text"])) if word not in there] == []
    for kind in ("mentions", "sentences"):
        rows = odd.to_rows(kind)
        assert [row for row in rows if odd.text[int(str(row["start"])) : int(str(row["end"]))] != row["text"]] == []
        assert [json.loads(line) for line in odd.to_jsonl(kind).splitlines()] == [*rows]
        lines = csv.DictReader(StringIO(odd.to_csv(kind), newline=""))
        assert [line["text"] for line in lines] == [str(defused(row["text"])) for row in rows]


def test_who_makes_a_claim_is_told_in_words(essay: Article) -> None:
    by = {row["id"]: row["by"] for row in essay.to_rows("claims")}
    assert by["c1"] == "Ana Duarte"
    assert {by[claim.id] for claim in essay.author_claims} == {"author"}


@pytest.mark.parametrize("kind", TABLES)
def test_comma_separated_values_are_read_back(article: Article, kind: str) -> None:
    lines = list(csv.DictReader(StringIO(article.to_csv(kind), newline="")))
    assert len(lines) == len(article.to_rows(kind))
    for line, row in zip(lines, article.to_rows(kind), strict=True):
        assert line == {name: "" if cell is None else str(defused(cell)) for name, cell in row.items()}


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_run_is_defused(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("kind", TABLES)
def test_json_lines_are_read_back(article: Article, kind: str) -> None:
    assert [json.loads(line) for line in article.to_jsonl(kind).splitlines()] == list(article.to_rows(kind))


def test_an_article_is_a_line_of_its_own(article: Article) -> None:
    line = article.to_jsonl()
    assert len(line.splitlines()) == 1
    assert Article.from_json(line) == article


def test_rows_of_several_articles_tell_them_apart(essay: Article, hard: Article) -> None:
    found = rows([essay, hard, hard], "articles")
    assert len({row["article_id"] for row in found}) == 3
    assert [row["article_id"] for row in found][2] == f"{found[1]['article_id']}#2"


JUDGED = """The mayor, Ana Holt, lied. A flood could ruin the town. Ana Holt praised the council, and the flood may
ruin the town.
"""


def test_each_stance_of_a_claim_is_a_row() -> None:
    article = newscomment.parse(JUDGED)
    found = article.to_rows("stances")
    wanted = [(claim.id, stance.actor, stance.polarity) for claim in article.claims for stance in claim.stances]
    assert wanted
    assert [(row["claim"], row["actor"], row["polarity"]) for row in found] == wanted
    assert (found[0]["name"], found[0]["by"], found[0]["cues"]) == ("Ana Holt", "author", "lied")


def test_the_register_has_each_risk_once() -> None:
    article = newscomment.parse(JUDGED)
    (row,) = article.to_rows("risk_register")
    assert (row["times"], row["risks"], row["seen_by"]) == (2, "r0; r1", "author")
    assert row["spans"] == "; ".join(str(risk.span) for risk in article.risks)


def test_who_says_what_about_whom_is_told_with_names() -> None:
    article = newscomment.parse("The mayor, Ana Holt, lied to Moscow. Bob Hale says that Ana Holt left.")
    found = article.to_rows("about")
    told = [(row["by"], row["name"], row["text"]) for row in found]
    assert ("author", "Moscow", "The mayor, Ana Holt, lied to Moscow") in told
    assert ("Bob Hale", "Ana Holt", "Ana Holt left") in told
    holt = next(row for row in found if row["name"] == "Ana Holt")
    assert (holt["polarity"], holt["explicit"], holt["actor"]) == ("negative", True, "a0")


def test_a_register_over_articles_joins_what_two_of_them_tell() -> None:
    first = newscomment.parse("Analysts warn that savers will flee.", metadata={"source": "a.txt"})
    second = newscomment.parse("A flood could ruin the town. Savers will flee.", metadata={"source": "b.txt"})
    corpus = newscomment.Corpus([second, first])
    flee, ruin = corpus.risk_register()
    assert (str(flee), flee.articles, len(flee.rows)) == (flee.hazard, (second, first), 2)
    assert ruin.articles == (second,)
    row = corpus.to_rows("joint_register")[0]
    assert (row["articles"], row["times"], row["article_ids"]) == (2, 2, "b.txt; a.txt")
    assert row["risks"] == "; ".join(rows.risks[0] for _, rows in flee.rows)


def test_parties_are_actors_of_several_articles() -> None:
    first = newscomment.parse(JUDGED, metadata={"source": "a.txt"})
    second = newscomment.parse("Ana Holt waits. “I wait for Moscow,” said Ana Holt.", metadata={"source": "b.txt"})
    third = newscomment.parse("The Kremlin may blink, and Russia may not.", metadata={"source": "c.txt"})
    found = newscomment.Corpus([first, second, third]).to_rows("parties")
    told = {row["name"]: row for row in found}
    holt, russia = told["Ana Holt"], told["Russia"]
    assert (holt["articles"], holt["speaks"], holt["negative"], holt["positive"]) == (2, 1, 1, 0)
    assert (holt["article_ids"], holt["ids"]) == ("a.txt; b.txt", "a0; a0")
    assert (russia["country"], russia["articles"], russia["article_ids"]) == ("RU", 2, "b.txt; c.txt")
    assert {"Kremlin", "Moscow"} <= set(str(russia["aliases"]).split("; "))
    counts = [int(str(row["articles"])) for row in found]
    assert counts == sorted(counts, reverse=True)


def test_a_notebook_shows_which_article_a_row_is_from_where_there_are_several(essay: Article, hard: Article) -> None:
    assert "article_id" not in essay.to_rows("claims")._repr_html_()
    assert (
        '<th style="text-align:left;vertical-align:top">article_id</th>' in rows([essay, hard], "claims")._repr_html_()
    )
    assert ">name</th>" in rows([essay, hard], "parties")._repr_html_()


def test_rows_are_a_value(essay: Article) -> None:
    found = essay.to_rows("claims")
    assert pickle.loads(pickle.dumps(found)) == found
    assert [*found[:1], found[-1]] == [found[0], [*found][-1]]
    assert repr(found) == f"<{len(essay.claims)} rows of claims>"


def test_a_notebook_shows_rows_as_a_table_with_all_words_escaped(hard: Article) -> None:
    shown = hard.to_rows("sentences")._repr_html_()
    assert "&lt;b&gt;critics" in shown
    assert "<b>" not in shown
    assert shown.count("<tr>") == len(hard.sentences) + 1


def test_an_unknown_table_is_told(essay: Article) -> None:
    with pytest.raises(NotFoundError, match="no table 'clams'; did you mean 'claims'"):
        essay.to_rows("clams")
    with pytest.raises(ArgumentError, match="kind=3"):
        essay.to_rows(3)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", TABLES)
@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_data_frames_have_the_rows_and_types(article: Article, kind: str, library: str) -> None:
    pytest.importorskip(library, reason=f"the extra {library} is not installed")
    frame = article.to_frame(kind, library=library)
    assert list(frame.columns) == [column.name for column in columns(kind)]
    assert len(frame) == len(article.to_rows(kind))
    types = {str: "string", int: "int64", float: "float64", bool: "bool"}
    told = [str(kind).lower() for kind in frame.dtypes]
    assert all(type_.startswith(types[column.type]) for type_, column in zip(told, columns(kind), strict=True))


def test_a_part_of_the_rows_is_shown_as_they_are(essay: Article) -> None:
    rows = essay.to_rows("claims")
    assert repr(rows[:2]) == "<2 rows of claims>"
    assert [*rows[:2]] == [rows[0], rows[1]]


def test_a_missing_library_is_told_with_its_extra(essay: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "polars", None)
    with pytest.raises(MissingExtraError, match=r'pip install "newscomment\[polars\]"'):
        essay.to_frame("claims", library="polars")
    with pytest.raises(NotFoundError, match="no library of data frames 'numpy'; there are 'pandas', 'polars'"):
        essay.to_frame("claims", library="numpy")


@pytest.mark.parametrize("kind", TABLES)
def test_the_page_explains_every_column(kind: str) -> None:
    part = PAGE.read_text(encoding="utf-8").partition(f"\n### `{kind}`\n")[2].partition("\n### ")[0]
    told = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", part, re.MULTILINE)
    assert told == [(column.name, column.type.__name__, column.what) for column in columns(kind)]
