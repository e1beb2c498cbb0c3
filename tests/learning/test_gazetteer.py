from pathlib import Path

import pytest

from newscomment.learning.gazetteer import Leader, cities, common_words, divisions, given_names, parse_leader, render


@pytest.mark.parametrize(
    ("text", "leader"),
    [
        ("President Abdel Fattah EL-SISI (since 8 June 2014)", Leader("President", "Abdel Fattah el-Sisi", "el-Sisi")),
        ("President XI Jinping (since 14 March 2013)", Leader("President", "Xi Jinping", "Xi")),
        ("King MOHAMMED VI (since 30 July 1999)", Leader("King", "Mohammed VI", "")),
        (
            "President Alexander VAN DER BELLEN (since 2017)",
            Leader("President", "Alexander Van der Bellen", "Van der Bellen"),
        ),
        ("President Denis SASSOU-Nguesso (since 1997)", Leader("President", "Denis Sassou-Nguesso", "Sassou-Nguesso")),
        (
            "Prime Minister Jose Ulisses CORREIA e SILVA",
            Leader("Prime Minister", "Jose Ulisses Correia e Silva", "Correia"),
        ),
        ("President Col. Mamady DOUMBOUYA", Leader("President", "Mamady Doumbouya", "Doumbouya")),
        (
            "King CHARLES III (since 2022); represented by Governor General Sam MOSTYN",
            Leader("King", "Charles III", ""),
        ),
        ("Sébastien LECORNU (since 10 September 2025)", Leader("Prime Minister", "Sébastien Lecornu", "Lecornu")),
        ("(vacant)", None),
        ("", None),
    ],
)
def test_leaders(text: str, leader: Leader | None) -> None:
    assert parse_leader(text, "Prime Minister") == leader


def test_divisions_without_brackets_labels_and_marks() -> None:
    text = "9 provinces (do), 2 cities* (si); provinces: Bravo (North Bravo), Charlie*; cities: Delta*, Echo 2"
    assert divisions(text) == ["Bravo", "Charlie", "Delta"]


def test_cities_in_capitals() -> None:
    assert cities("269,000 PORT CHARLIE (capital); 1.2 million Delta-Echo, 900,000 Foxtrot (2022)") == [
        "Port Charlie",
        "Delta-Echo",
        "Foxtrot",
    ]


def test_given_names_of_both_genders(tmp_path: Path) -> None:
    (tmp_path / "us_census_male_first.tsv").write_text("Alder\t1.000\nRobin\t0.300\n", "utf-8")
    (tmp_path / "us_census_female_first.tsv").write_text("Alder\t0.010\nMary\t2.000\nRobin\t0.200\n", "utf-8")
    assert list(given_names(tmp_path)) == [("Alder", "m", "1.010"), ("Mary", "f", "2.000"), ("Robin", "u", "0.500")]


def test_common_words_are_counted_inside_sentences() -> None:
    texts = ["Hope is what they hope for, and so we hope with Hope and hope and hope again."] * 2 + ["then Ana met Ana"]
    assert common_words(texts, ["Hope", "Ana"]) == {"hope": 0.8}


def test_a_table_has_its_header() -> None:
    assert render("n", ("s", "l"), "a b", [("x", "")]) == "# name: n\n# source: s\n# licence: l\n# columns: a b\nx\n"
