import re
from collections.abc import Iterable
from importlib.resources import files

import pytest

from newscomment.language.gazetteer import RELATIONS, Entry, gazetteer, read_table
from newscomment.language.tokens import tokenize

KINDS = {"person", "state", "organization", "group", "place", "other"}
FOLDER = files("newscomment") / "lexicons" / "gazetteer"
TABLES = sorted(file.name for file in FOLDER.iterdir() if file.name.endswith(".tsv"))


def entries() -> Iterable[tuple[str, Entry]]:
    return ((form, entry) for form, found in gazetteer().names.items() for entry in found)


def likeliest(form: str) -> tuple[str, str, str | None, str]:
    entry = gazetteer().names[form][0]
    return entry.name, entry.kind, entry.country, entry.relation


@pytest.mark.parametrize("name", TABLES)
def test_table_has_a_header_and_full_rows(name: str) -> None:
    text = (FOLDER / name).read_text("utf-8")
    head = text.splitlines()[:4]
    assert [line.split(":")[0] for line in head] == ["# name", "# source", "# licence", "# columns"]
    assert text.endswith("\n")
    rows = read_table(text)
    assert rows
    assert {len(row) for row in rows} == {len(head[3].split()) - 2}
    assert not [row for row in rows for cell in row if cell != cell.strip() or "||" in cell]


@pytest.mark.parametrize(
    ("form", "name", "kind", "country", "relation"),
    [
        ("United States", "United States", "state", "US", "name"),
        ("U.S.", "United States", "state", "US", "alias"),
        ("Britain", "United Kingdom", "state", "GB", "alias"),
        ("Burma", "Myanmar", "state", "MM", "alias"),
        ("Soviet Union", "Soviet Union", "state", None, "name"),
        ("Czechia", "Czech Republic", "state", "CZ", "alias"),
        ("Ivory Coast", "Ivory Coast", "state", "CI", "name"),
        ("Danes", "Denmark", "state", "DK", "people"),
        ("Frenchman", "France", "state", "FR", "people"),
        ("Dutch", "Netherlands", "state", "NL", "people"),
        ("Palestinians", "Palestine", "state", "PS", "people"),
        ("Danish", "Denmark", "state", "DK", "adjective"),
        ("Moscow", "Russia", "state", "RU", "capital"),
        ("Kiev", "Ukraine", "state", "UA", "capital"),
        ("Washington, D.C.", "United States", "state", "US", "capital"),
        ("Kremlin", "Russia", "state", "RU", "metonym"),
        ("Capitol Hill", "U.S. Congress", "organization", "US", "metonym"),
        ("Foggy Bottom", "State Department", "organization", "US", "metonym"),
        ("White House", "White House", "organization", "US", "name"),
        ("EU", "European Union", "organization", None, "alias"),
        ("GOP", "Republican Party", "organization", "US", "alias"),
        ("ISIS", "Islamic State", "organization", None, "alias"),
        ("Hezbollah", "Hezbollah", "organization", "LB", "name"),
        ("Knesset", "Knesset", "organization", "IL", "name"),
        ("NYT", "New York Times", "organization", "US", "alias"),
        ("Kurds", "Kurds", "group", None, "name"),
        ("Republicans", "Republicans", "group", "US", "name"),
        ("baby boomers", "Baby Boomers", "group", None, "alias"),
        ("Middle East", "Middle East", "place", None, "name"),
        ("Calif.", "California", "place", "US", "alias"),
        ("Trump", "Donald Trump", "person", "US", "surname"),
        ("Zelenskyy", "Volodymyr Zelensky", "person", "UA", "alias"),
        ("Affordable Care Act", "Affordable Care Act", "other", None, "name"),
        ("Cold War", "Cold War", "other", None, "name"),
        ("Democratic", "Democratic Party", "organization", "US", "adjective"),
        ("Narendra Modi", "Narendra Modi", "person", "IN", "name"),
        ("O’Rourke", "Beto O'Rourke", "person", "US", "surname"),
    ],
)
def test_likeliest_meaning(form: str, name: str, kind: str, country: str | None, relation: str) -> None:
    assert likeliest(form) == (name, kind, country, relation)


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("Georgia", {("Georgia", "state"), ("Georgia", "place")}),
        ("Congo", {("Republic of the Congo", "state"), ("Democratic Republic of the Congo", "state")}),
        ("Clinton", {("Bill Clinton", "person"), ("Hillary Clinton", "person")}),
        ("Brussels", {("European Union", "organization"), ("Belgium", "state"), ("Brussels", "place")}),
        ("Koreans", {("North Korea", "state"), ("South Korea", "state")}),
    ],
)
def test_several_meanings(form: str, names: set[tuple[str, str]]) -> None:
    assert names <= {entry[:2] for entry in gazetteer().names[form]}
    assert "several" in gazetteer().also(form)


@pytest.mark.parametrize(
    ("form", "mark"),
    [
        ("Chad", "given"),
        ("Jordan", "surname"),
        ("Turkey", "common"),
        ("Lincoln", "surname"),
        ("Grant", "common"),
        ("WHO", "common"),
    ],
)
def test_what_a_name_may_also_be(form: str, mark: str) -> None:
    assert mark in gazetteer().also(form)


@pytest.mark.parametrize("form", ["Afghanistan", "Hezbollah", "Pyongyang", "Reuters"])
def test_names_that_are_nothing_else(form: str) -> None:
    assert gazetteer().also(form) <= {"several"}  # a capital is a city too


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Vladimir", "m"),
        ("Angela", "f"),
        ("Fatima", "f"),
        ("Narendra", "m"),
        ("Giorgia", "f"),
        ("Mary", "f"),
        ("Andrea", "u"),
    ],
)
def test_given_names(name: str, gender: str) -> None:
    assert gazetteer().given_names[name] == gender


@pytest.mark.parametrize("word", ["will", "mark", "grant", "rich", "hope", "price", "young", "long", "may", "son"])
def test_names_that_are_common_words(word: str) -> None:
    assert gazetteer().common_words[word] > 0.3


@pytest.mark.parametrize("word", ["obama", "london", "france", "vladimir", "merkel"])
def test_names_that_are_not(word: str) -> None:
    assert word not in gazetteer().common_words


def test_articles() -> None:
    assert [entry.name for entry in gazetteer().names["Times"] if entry.article] == ["New York Times"]
    assert [entry.article for entry in gazetteer().names["Fed"]] == [False]  # "Fed officials"
    assert gazetteer().names["West"][0].article
    assert not [form for form in gazetteer().names if form.startswith("the ")]


def test_every_entry_is_well_formed() -> None:
    for form, entry in entries():
        assert form == form.strip() != "", entry
        assert entry.kind in KINDS, entry
        assert entry.relation in RELATIONS, entry
        assert entry.country is None or re.fullmatch("[A-Z]{2}", entry.country), entry


def test_no_state_has_two_names_and_every_code_is_a_state_or_territory() -> None:
    rows = [
        row for table in ("states", "territories") for row in read_table((FOLDER / f"{table}.tsv").read_text("utf-8"))
    ]
    states = [row[1] for row in read_table((FOLDER / "states.tsv").read_text("utf-8")) if row[1]]
    assert (
        len(states) == len(set(states)) == 198
    )  # 193 members of the UN, the Vatican, Palestine, Taiwan, Kosovo, Western Sahara
    assert {entry.country for _, entry in entries()} - {None} <= {row[1] for row in rows}


def test_nothing_is_named_twice_in_one_table() -> None:
    for name in ("states", "territories", "organizations", "groups", "figures"):
        names = [
            row[2] if name in {"states", "territories"} else row[0]
            for row in read_table((FOLDER / f"{name}.tsv").read_text("utf-8"))
        ]
        assert sorted(names) == sorted(set(names))


def test_metonyms_stand_for_what_is_known() -> None:
    for form, entry in entries():
        if entry.relation == "metonym":
            known = {found[:2] for found in gazetteer().names[entry.name]}
            assert (entry.name, entry.kind) in known, form


def test_phrases_stand_under_their_first_token() -> None:
    found = gazetteer()
    for first, forms in found.phrases.items():
        for form in forms:
            assert tokenize(form + ",").words[0] == first
            assert form in found.names
    several = {form for form in found.names if len(tokenize(form + ",").words) > 2}
    assert several <= {form for forms in found.phrases.values() for form in forms}


def test_persons() -> None:
    found = gazetteer()
    assert found.persons["Angela Merkel"].gender == "f"
    assert found.persons["Mia Mottley"].role == "prime minister"
    assert {entry.name for _, entry in entries() if entry.kind == "person"} == set(found.persons)


def test_adjectives_belong_to_what_is_known() -> None:
    for form, entry in entries():
        if entry.relation == "adjective":
            assert entry[:2] in {found[:2] for found in gazetteer().names[entry.name]}, form


def test_offices() -> None:
    offices = gazetteer().offices
    assert offices["secretary of state"][1:] == ("minister", "", "State Department", "US")
    assert offices["prime minister"].body == "state"
    assert offices["queen"].gender == "f"
    bodies = {office.body for office in offices.values()} - {"", "state"}
    assert bodies <= {entry.name for _, entry in entries() if entry.kind == "organization"}


def test_it_is_read_once() -> None:
    assert gazetteer() is gazetteer()
