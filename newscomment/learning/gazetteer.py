"""Make the large gazetteers from public tables: the CIA World Factbook and the names of the US Census.

The curated tables in `newscomment/lexicons/gazetteer/` say which country a factbook code is and which names are known
already; this adds official names, first-order divisions, cities, leaders, given names and surnames, and counts in raw
texts how often a name is written in lower case, that is, is a common word. Facts only: no text is kept. The same files
give the same bytes, in whatever order they are named.

    python -m newscomment.learning gazetteer articles.jsonl --facts facts --out newscomment/lexicons/gazetteer
"""

import calendar
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from newscomment.language.gazetteer import read_table

__all__ = ["Leader", "cities", "command", "common_words", "divisions", "given_names", "parse_leader"]

FACTBOOK = ("CIA World Factbook, last edition (public domain)", "public domain")
CENSUS = ("United States Census, names by frequency (public domain)", "public domain")
COUNTS = ("counted in raw news articles, op-eds and editorials", "word statistics; no text of the sources")

LARGE = frozenset(re.findall(r"\w+", "AR AU BR CA CN CO DE ES FR IN IT JP MX NG PK RU UA"))
"""Countries whose divisions are named in the press also where the name is a person's too (Victoria, Durango)."""

MOST_DIVISIONS = 90
"""A state with more first-order divisions than this has municipalities for them, too small to be known alone."""

COMMON_LEAST, COMMON_SHARE = 5, 0.02
"""A common word: seen so often in lower case, and in so large a share of its uses inside sentences."""

_TITLE = re.compile(
    r"Supreme Leader|(?:Crown )?Prince|King|Queen|Emperor|Sultan|Amir|Grand Duke|Pope|(?:Vice )?President"
    r"|Prime Minister|Premier|Chancellor|Taliban Leader|Chairperson|Chairman"
)
_MONARCH = re.compile(r"King|Queen|Emperor|Sultan|Amir|Grand Duke|Pope|Prince\b")
_STOPS = re.compile(r"\s*(?:\(|;|,(?! Jr)|\bor represented\b|\brepresented\b|\balso spelled\b)")
_OFFICE = re.compile(
    r"(?:President|Ministers?|Premier|Chancellor|King|Queen|Emperor|Sultan|Amir|Duke|Pope|Prince|Leader|Chairperson"
    r"|Chairman|Presidency|Council|State|Affairs|Confederation|Forces|China|Commander-in-Chief|Regent|General|City"
    r"|Captains|Dr\.|Gen\.|Col\.|Capt\.|Sir|Dame|Co-prince|Taoiseach|Safeguard|Homeland|Government)"
)
"""Words of offices and ranks: a name begins after the last of them."""

_ROMAN = re.compile(r"[IVX]+")
_CAPITALS = re.compile(r"[^a-z]{2,}")
_PARTICLES = re.compile(r"bin|al|el|d[aeo]|do|dos|de[rn]|v[ao]n|e|y|ibni?|ould")
_CITY = re.compile(r"(?:^|[,;]\s*)[\d.,]+(?: million)?\s+(?P<name>[^,;(\d]+)")
_NOT_SENTENCE_START = re.compile(r"(?<=[a-z0-9,;’'-] )[A-Za-z]{2,}\b")


class Leader(NamedTuple):
    """The head of a state or government: title, name as newspapers write it, and its part used alone."""

    title: str
    name: str
    surname: str


def parse_leader(text: str, title: str = "") -> Leader | None:
    """Read one entry of the factbook, whose surnames stand in capitals; None where it names nobody.

    `title` is used where the entry has none. A monarch has no surname.

    >>> parse_leader("President Joao Manuel Goncalves LOURENCO (since 26 September 2017)")
    Leader(title='President', name='Joao Manuel Goncalves Lourenco', surname='Lourenco')
    """
    words = [word for word in _STOPS.split(text)[0].split() if not word.startswith(('"', "["))]
    name = _name_only(words)
    surname = _capitals(name)
    if not surname:
        return None
    titles = _TITLE.findall(" ".join(words[: -len(name)]))
    title = titles[-1] if titles else title
    cased = " ".join(_cased(word, first=word in surname[:1]) for word in name)
    alone = " ".join(_cased(word, first=index == 0) for index, word in enumerate(surname))
    return Leader(title, cased, "" if _MONARCH.fullmatch(title) else alone)


def _name_only(words: Sequence[str]) -> list[str]:
    """The words from behind the last word of an office to the first that is part of a sentence."""
    small = [
        word[:1].islower() and not word.startswith("d'") and not _PARTICLES.fullmatch(word.split("-")[0])
        for word in words
    ]
    begins = [i + 1 for i, word in enumerate(words) if _OFFICE.fullmatch(word) or (small[i] and _capitals(words[i:]))]
    first = max(begins, default=0)
    last = next((i for i in range(first, len(words)) if small[i]), len(words))
    return [word.strip(",") for word in words[first:last]]


def _capitals(words: Sequence[str]) -> list[str]:
    """The first run of words in capitals, initials and numerals apart."""
    run: list[str] = []
    for word in words:
        head = word.split("-")[0] if word[:1].isupper() else word.split("-")[-1]
        numeral = _ROMAN.fullmatch(head) and (run or len(head) > 2)
        if _CAPITALS.fullmatch(head) and not head.endswith(".") and not numeral:
            run.append(word)
        elif run:
            break
    return run


def _cased(word: str, *, first: bool) -> str:
    """A word in capitals as a newspaper writes it: `EL-SISI` el-Sisi, `VAN DER BELLEN` Van der Bellen, `VI` VI."""
    capitals = len(word.strip(".,")) > 1 and any(piece.isupper() for piece in word.split("-"))
    if not capitals or (_ROMAN.fullmatch(word) and not first):
        return word
    low = word.lower()
    if _PARTICLES.fullmatch(low) and not first:
        return low
    pieces = [piece.capitalize() if piece.isupper() else piece for piece in word.split("-")]
    cased = re.sub(r"\b([OD]['’])(\w)", lambda found: found[1] + found[2].upper(), "-".join(pieces))
    return cased[0].lower() + cased[1:] if re.match(r"(?:El|Al)-", cased) else cased


def divisions(text: str) -> list[str]:
    """First-order divisions, as the factbook lists them, without what stands in brackets.

    >>> divisions("2 regions (regiones, singular - region) and 1 city*; Alba, Bravo* (Old Bravo)")
    ['Alba', 'Bravo']
    """
    listed = re.sub(r"\([^()]*\)", "", text).partition(";")[2] or text.partition(":")[2]
    names = (re.sub(r"^.*:", "", name).strip(" *'’.") for name in re.split(r"[,;]", listed))
    return [name for name in dict.fromkeys(names) if re.fullmatch(r"[A-ZÀ-Ž][^\d()/\[\]&]{2,30}", name)]


def cities(text: str) -> list[str]:
    """Major cities, as the factbook lists them with their inhabitants.

    >>> cities("2.902 million ALGIERS (capital), 936,000 Oran (2022)")
    ['Algiers', 'Oran']
    """
    found = (match["name"].strip() for match in _CITY.finditer(text))
    return [" ".join(map(_cased_city, name.split())) for name in found]


def _cased_city(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-")) if word.isupper() else word


def given_names(facts: Path) -> Iterator[tuple[str, str, str]]:
    """Given names of the census with gender (m, f, u where neither is ten times the other) and per cent of people."""
    male, female = (_census(facts / f"us_census_{kind}_first.tsv") for kind in ("male", "female"))
    for name in sorted(male | female):
        many, few = male.get(name, 0.0), female.get(name, 0.0)
        gender = "m" if many > 10 * few else "f" if few > 10 * many else "u"
        yield name, gender, f"{many + few:.3f}"


def _census(path: Path) -> dict[str, float]:
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {name: float(share) for name, share in rows}


def common_words(texts: Iterable[str], names: Iterable[str]) -> dict[str, float]:
    """Names that are common words too, in lower case, with the share of their uses inside sentences in lower case."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_NOT_SENTENCE_START.findall(text))
    found = {}
    for name in {name.casefold() for name in names}:
        low, high = counts[name], counts[name.capitalize()] + counts[name.upper()]
        if low >= COMMON_LEAST and low >= COMMON_SHARE * (low + high):
            found[name] = round(low / (low + high), 3)
    return dict(sorted(found.items()))


def folded(name: str) -> str:
    """A name without case, accents and hyphens, to compare spellings."""
    plain = unicodedata.normalize("NFKD", name.replace("-", " ").replace("’", "'"))
    return "".join(char for char in plain if not unicodedata.combining(char)).casefold()


class Tables:
    """What the curated tables know, to which the facts are added."""

    def __init__(self, folder: Path, given: Mapping[str, str]) -> None:
        self.folder = folder
        self.countries = {row[0]: row for row in self._rows("states") + self._rows("territories") if row[0]}
        self.states = {row[0] for row in self._rows("states") if row[0]}
        self.places = {folded(form) for form in self.forms()}
        self.genders = {**given, **{row[0]: row[1] for row in self._rows("world_given_names")}}
        self.figures: dict[tuple[str, str], str] = {}
        for name, _, country, _, _, aliases in self._rows("figures"):
            self.figures |= {(folded(form), country): name for form in (name, *aliases.split("|")) if form}

    def _rows(self, table: str) -> list[list[str]]:
        return read_table((self.folder / f"{table}.tsv").read_text("utf-8"))

    def may_lead(self, name: str, country: str) -> bool:
        """Whether a known figure is at home in a country: one king may have fifteen realms."""
        homes = [home for known, home in self.figures if known == folded(name)]
        return not homes or country in homes

    def names(self) -> set[str]:
        """Every single word that stands for something in a curated table."""
        return {form for form in self.forms() if form[:1].isupper() and form.isalpha()} | set(self.genders)

    def forms(self) -> set[str]:
        """Every form in a curated table, without article."""
        tables = ("states", "territories", "places", "organizations", "groups", "metonyms", "figures")
        cells = (cell for table in tables for row in self._rows(table) for cell in row)
        return {form.removeprefix("the ") for cell in cells for form in re.split(r"[|=]", cell) if form}


def leaders(records: Iterable[dict[str, str]], tables: Tables, common: set[str]) -> Iterator[tuple[str, ...]]:
    """Heads of state and government of the states: name, gender, country, title, surname; each person once."""
    seen: set[str] = set()
    for record in records:
        if record["code"] not in tables.states:
            continue
        country = tables.countries[record["code"]][1]
        for field, title in (("chief_of_state", "President"), ("head_of_government", "Prime Minister")):
            leader = parse_leader(record.get(field, ""), title)
            if leader and folded(leader.name) not in seen and tables.may_lead(leader.name, country):
                seen.add(folded(leader.name))
                yield _leader_row(leader, country, tables, common)


def _leader_row(leader: Leader, country: str, tables: Tables, common: set[str]) -> tuple[str, ...]:
    alone = leader.surname if " " in leader.surname else leader.name
    forms = (leader.name, f"{leader.name.split()[0]} {leader.surname}", alone)
    known = [tables.figures[folded(form), country] for form in forms if (folded(form), country) in tables.figures]
    gender = tables.genders.get(leader.name.split()[0], "") or ("m" if _MONARCH.fullmatch(leader.title) else "")
    surname = "" if leader.surname.casefold() in common | _WEEKDAYS else leader.surname
    return (known[0] if known else leader.name, gender.replace("u", ""), country, leader.title, surname)


_WEEKDAYS = frozenset(day.casefold() for day in calendar.day_name)
_DIRECTIONS = frozenset(
    re.findall(r"\w+", "north south east west northern southern eastern western central far upper lower the of and")
)


_BETTER_KNOWN = frozenset({"batman"})
"""Places whose name is hardly ever theirs in English."""


def place_rows(
    records: Iterable[dict[str, str]], tables: Tables, people: set[str], common: set[str]
) -> Iterator[tuple[str, str, str]]:
    """Divisions and cities: name, type, country. Leaves out common words, and small places named like people."""
    empty = common | _DIRECTIONS | _BETTER_KNOWN
    for record in records:
        country = tables.countries[record["code"]][1]
        national = record["code"] in tables.states and country != "US"
        listed = divisions(record.get("divisions", "")) if national else []
        listed = [name for name in listed if len(name) > 3 and len(listed) <= MOST_DIVISIONS]
        found = dict.fromkeys(listed, "division")
        found |= dict.fromkeys(cities(record.get("major_cities", "")) if country != "US" else (), "city")
        for name, kind in sorted(found.items()):
            personal = name in people and kind == "division" and country not in LARGE
            words = re.split(r"[ -]", name.casefold())
            empty_name = empty.issuperset(words) or words[0] in {"saint", "st."}
            if not (personal or empty_name or folded(name) in tables.places):
                yield name, kind, country


def render(name: str, origin: tuple[str, str], columns: str, rows: Iterable[Sequence[str]]) -> str:
    """A table with its header."""
    head = f"# name: {name}\n# source: {origin[0]}\n# licence: {origin[1]}\n# columns: {columns}\n"
    return head + "".join("\t".join(row).rstrip("\t") + "\n" for row in rows)


def texts_of(paths: Iterable[Path]) -> Iterator[str]:
    """The field `text` of every line of JSON Lines files."""
    for path in sorted(paths, key=lambda path: (path.name, str(path))):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def make(facts: Path, texts: Iterable[str], folder: Path) -> dict[str, str]:
    """The tables, by the name of their file."""
    given = list(given_names(facts))
    tables = Tables(folder, {row[0]: row[1] for row in given})
    records = [json.loads(line) for line in (facts / "factbook.jsonl").read_text("utf-8").splitlines()]
    surnames = _census(facts / "us_census_all_last.tsv")
    people = {row[0] for row in given} | set(surnames) | set(tables.genders)
    listed = {word for record in records for name in divisions(record.get("divisions", "")) for word in name.split()}
    common = common_words(texts, {*people, *listed, *tables.names()})
    official = [
        (tables.countries[record["code"]][1], record["long_name"].partition(" (")[0].partition(";")[0])
        for record in records
        if record["code"] in tables.states and "long_name" in record
    ]
    shares = ((word, f"{share:.3f}") for word, share in common.items())
    places = place_rows(records, tables, people, set(common))
    heads = leaders(records, tables, set(common))
    people_of = "name gender country title surname"
    return {
        "official_names": render("official names of states", FACTBOOK, "code name", sorted(official)),
        "subdivisions": render("divisions and cities", FACTBOOK, "name type country", sorted(places)),
        "leaders": render("heads of state and government", FACTBOOK, people_of, sorted(heads)),
        "given_names": render("given names", CENSUS, "name gender per-cent", given),
        "surnames": render("surnames", CENSUS, "name per-cent", ((n, f"{v:.3f}") for n, v in sorted(surnames.items()))),
        "common_words": render("names that are common words", COUNTS, "word share-in-lower-case", shares),
    }


_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("gazetteer")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--facts", type=_FOLDER, required=True, help="Folder of the public tables.")
@click.option("--out", type=_FOLDER, required=True, help="The gazetteer folder.")
def command(files: tuple[Path, ...], facts: Path, out: Path) -> None:
    """Make the large gazetteers; FILES are raw texts (JSONL with a field “text”) to count common words in."""
    for name, table in make(facts, texts_of(files), out).items():
        (out / f"{name}.tsv").write_bytes(table.encode("utf-8"))
        click.echo(f"{table.count(chr(10)) - 4:7} {name}")
