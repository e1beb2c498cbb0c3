"""The gazetteers: what is known about names before a text is read.

Tables of states, places, organisations, groups and public figures, as files in `newscomment/lexicons/gazetteer/`, in
one look-up. A surface form is stored as it is written, case included, without article; forms with an apostrophe are
stored with both kinds. What a form may also be (a surname, a given name, a common word) is told by `Gazetteer.also`.

    >>> [(entry.name, entry.relation) for entry in gazetteer().names["Moscow"]]
    [('Russia', 'capital'), ('Moscow', 'name')]
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

from newscomment.bundled import bundled_text
from newscomment.language.tokens import tokenize

__all__ = [
    "RELATIONS",
    "Entry",
    "Gazetteer",
    "Office",
    "Person",
    "by_first",
    "collected",
    "country_codes",
    "gazetteer",
    "read_table",
]

RELATIONS: Final = ("name", "alias", "people", "adjective", "capital", "metonym", "surname")
"""How a form stands to what it names: its name, another name, its people ("Danes"), its adjective ("Danish"), the city
its government sits in, a place or building that stands for it, or the surname of a person."""


class Entry(NamedTuple):
    """One thing that a form may stand for.

    `name` is canonical; `kind` is an actor's kind, or "other" for what is none (a law, an event, a disease); `type` is
    finer ("city", "party", "us-state", a person's role); `country` is an ISO 3166 alpha-2 code or None; `relation` is
    one of RELATIONS; `article`: only after "the"; `own`: of a user's list, which goes before what is shipped.
    """

    name: str
    kind: str
    type: str
    country: str | None
    relation: str
    article: bool = False
    own: bool = False


class Person(NamedTuple):
    """A public figure: `gender` is m, f or empty; `role` what somebody is known as; `surnames` may stand alone."""

    name: str
    gender: str
    country: str | None
    role: str
    surnames: tuple[str, ...]


class Office(NamedTuple):
    """An office that stands before or after a name.

    `branch` is its class (state, government, minister, legislator, military, …); `gender` is m, f or empty; `body` is
    the organisation that it puts its holder in, "state" where that is the state named with it; `country` where clear.
    """

    title: str
    branch: str
    gender: str
    body: str
    country: str | None


class Gazetteer(NamedTuple):
    """All tables.

    `names`: what a surface form stands for, the likelier meaning first. `phrases`: those forms that may be several
    tokens, by their first token.
    `persons`: by canonical name. `given_names`: gender m, f or u (both). `surnames`: per cent of Americans.
    `shared_surnames`: those that many in the world bear, whatever the share of Americans.
    `common_words`: lower-case words that are names too, with the share of their uses that are in lower case.
    `offices`: by lower-case title.
    """

    names: dict[str, tuple[Entry, ...]]
    phrases: dict[str, list[str]]
    persons: dict[str, Person]
    given_names: dict[str, str]
    surnames: dict[str, float]
    shared_surnames: frozenset[str]
    common_words: dict[str, float]
    offices: dict[str, Office]

    def also(self, form: str) -> frozenset[str]:
        """What a form may be besides the first thing it names: several, surname, given, common.

        >>> sorted(gazetteer().also("Jordan"))
        ['given', 'several', 'surname']
        """
        several = len({entry[:2] for entry in self.names.get(form, ()) if entry.relation != "adjective"}) > 1
        marks = {
            "several": several,
            "surname": form in self.surnames,
            "given": form in self.given_names,
            "common": form.casefold() in self.common_words,
        }
        return frozenset(mark for mark, holds in marks.items() if holds)


def read_table(text: str) -> list[list[str]]:
    """The rows of a table: cells by tab, as many in each row as its header names columns (missing ones are empty)."""
    lines = text.splitlines()
    width = len(lines[3].split()) - 2
    rows = [line.split("\t") for line in lines[4:]]
    return [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]


def _read(name: str) -> str:
    return bundled_text(f"lexicons/gazetteer/{name}.tsv")


def _table(name: str) -> list[list[str]]:
    return read_table(_read(name))


def _columns(name: str, width: int) -> list[list[str]]:
    """The columns of a table whose every cell is filled: several times faster than its rows."""
    cells = _read(name).rstrip("\n").split("\n", 4)[4].replace("\n", "\t").split("\t")
    return [cells[column::width] for column in range(width)]


Named = Iterator[tuple[str, Entry]]


def _forms(cell: str, entry: Entry, relation: str) -> Named:
    """The forms of one cell with their entry; a form written with its article needs it."""
    if not cell:
        return
    plain = Entry(*entry[:4], relation)  # `_replace` takes three times as long
    for form in cell.split("|"):
        if form.startswith("the "):
            yield form[4:], plain._replace(article=True)
        else:
            yield form, plain


def _countries(table: str, kind: str) -> Named:
    for _, code, name, aliases, people, adjectives, capitals in _table(table):
        entry = Entry(name, kind, table.removesuffix("s").replace("territorie", "territory"), code or None, "name")
        yield name, entry
        yield from _forms(aliases, entry, "alias")
        yield from _forms(people, entry, "people")
        yield from _forms(adjectives, entry, "adjective")
        for city in filter(None, capitals.split("|")):
            yield from _capital(city.split("="), entry)


def _capital(spellings: Sequence[str], entry: Entry) -> Named:
    """A capital is its state's in the mouth of commentators, and a city; its spellings are parted by `=`."""
    for form in spellings:
        if entry.kind == "state":
            yield form, entry._replace(relation="capital")
        yield form, Entry(spellings[0], "place", "city", entry.country, "name" if form == spellings[0] else "alias")


def _official() -> Named:
    names = {row[1]: row[2] for row in _table("states") if row[1]}
    for code, form in _table("official_names"):
        yield form, Entry(names[code], "state", "state", code, "alias")


def _metonyms() -> Named:
    for form, name, kind, country in _table("metonyms"):
        bare = form.removeprefix("the ")
        relation = "name" if bare == name else "metonym"
        yield bare, Entry(name, kind, "metonym", country or None, relation, bare != form)


def _adjectives() -> Named:
    for form, name, kind, country in _table("adjectives"):
        yield form, Entry(name, kind, "adjective", country or None, "adjective")


def _bodies(table: str, kind: str) -> Named:
    for name, kind_of, country, aliases in _table(table):
        own = "group" if kind_of == "group" else kind
        entry = Entry(name, own, kind_of, country or None, "name")
        article = f"the {name}" in aliases.split("|")
        yield name, entry._replace(article=article)
        yield from ((form, alias) for form, alias in _forms(aliases, entry, "alias") if form != name)


def _places() -> Named:
    for name, kind_of, country, people, aliases in _table("places"):
        entry = Entry(name, "place", kind_of, country or None, "name")
        article = f"the {name}" in aliases.split("|")
        yield name, entry._replace(article=article)
        yield from ((form, alias) for form, alias in _forms(aliases, entry, "alias") if form != name)
        yield from _forms(people, entry, "people")


def _subdivisions() -> Named:
    for name, kind_of, country in zip(*_columns("subdivisions", 3), strict=True):
        yield name, Entry(name, "place", kind_of, country, "name")


def _figures(persons: dict[str, Person]) -> Named:
    for name, gender, country, role, surnames, aliases in _table("figures"):
        persons[name] = Person(name, gender, country or None, role, tuple(surnames.split("|")))
        entry = Entry(name, "person", role, country or None, "name")
        yield name, entry
        yield from _forms(aliases, entry, "alias")
        yield from ((form, held) for form, held in _forms(surnames, entry, "surname") if form != name)


def _leaders(persons: dict[str, Person]) -> Named:
    for name, gender, country, title, surname in _table("leaders"):
        if name not in persons:
            persons[name] = Person(name, gender, country, title.casefold(), (surname,) if surname else ())
            entry = Entry(name, "person", title.casefold(), country, "name")
            yield name, entry
            if surname:
                yield f"{name.split()[0]} {surname}", entry._replace(relation="alias")
                yield surname, entry._replace(relation="surname")


def _all(persons: dict[str, Person]) -> Named:
    """Every form with what it stands for; what comes first is the likelier meaning."""
    yield from _countries("states", "state")
    yield from _official()
    yield from _metonyms()
    yield from _bodies("organizations", "organization")
    yield from _bodies("groups", "group")
    yield from _countries("territories", "place")
    yield from _places()
    yield from _figures(persons)
    yield from _leaders(persons)
    yield from _adjectives()
    yield from ((form, Entry(form, "other", kind_of, None, "name")) for form, kind_of in _table("non_actors"))
    yield from _subdivisions()


def collected(pairs: Iterable[tuple[str, Entry]]) -> dict[str, tuple[Entry, ...]]:
    """All that forms stand for, by form, the likelier meaning first; a form with an apostrophe in both spellings."""
    names: dict[str, tuple[Entry, ...]] = {}
    for form, entry in pairs:
        spellings = (form, form.replace("'", "’")) if "'" in form else (form,)
        for spelling in spellings:
            old = names.get(spelling)
            if old is None:
                names[spelling] = (entry,)
            elif entry[:5] not in [known[:5] for known in old]:
                names[spelling] = (*old, entry)
    return names


def by_first(forms: Iterable[str]) -> dict[str, list[str]]:
    """The forms that are not just one plain word by their first token."""
    phrases: dict[str, list[str]] = {}
    odd: list[str] = []
    for form in forms:
        if not form.isalpha():
            word = form.partition(" ")[0]
            (phrases.setdefault(word, []) if word.isalpha() else odd).append(form)
    tokens = tokenize("\n".join(odd))
    firsts = dict(zip(tokens.starts, tokens.words, strict=True))
    for form, start in zip(odd, accumulate((len(form) + 1 for form in odd), initial=0), strict=False):
        phrases.setdefault(firsts[start], []).append(form)
    return phrases


def _given_names() -> dict[str, str]:
    """Gender of given names: the census and the world; u where they disagree."""
    names, found, _ = _columns("given_names", 3)
    genders = dict(zip(names, found, strict=True))
    for name, gender in zip(*_columns("world_given_names", 2), strict=True):
        genders[name] = gender if genders.get(name, gender) == gender else "u"
    return genders


def _shares(table: str) -> dict[str, float]:
    """A table of single words with one number each."""
    words, shares = _columns(table, 2)
    return dict(zip(words, map(float, shares), strict=True))


def country_codes() -> frozenset[str]:
    """The ISO 3166 codes of all states and territories."""
    return frozenset(row[1] for table in ("states", "territories") for row in _table(table)) - {""}


@cache
def gazetteer() -> Gazetteer:
    """The shipped gazetteers, read once."""
    persons: dict[str, Person] = {}
    names = collected(_all(persons))
    return Gazetteer(
        names=names,
        phrases=by_first(names),
        persons=persons,
        given_names=_given_names(),
        surnames=_shares("surnames"),
        shared_surnames=frozenset(_columns("shared_surnames", 1)[0]),
        common_words=_shares("common_words"),
        offices={row[0]: Office(row[0], row[1], row[2], row[3], row[4] or None) for row in _table("offices")},
    )
