"""Names of one's own: parties that the gazetteers do not know, or know as somebody else.

A TOML file with the header of a word list and a table `[[actor]]` for each party: its name, kind and, where there are
some, country, type and aliases. What stands in it goes before what is shipped.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from newscomment.errors import NamesError, nearest_names
from newscomment.language.gazetteer import Entry, collected, country_codes, gazetteer
from newscomment.language.sources import HEADER, NAMES, check_header, read_toml
from newscomment.language.tokens import BLANKS

__all__ = ["own_entries"]

_KINDS: Final = ("person", "state", "organization", "group", "place")
_KEYS: Final = ("name", "kind", "country", "type", "aliases")
_NO_TYPES: Final = frozenset({"", "adjective", "metonym"})
_LISTED: Final = 'write aliases = ["the Trust", "KHT"]'
_TO_BLANK: Final = dict.fromkeys(map(ord, BLANKS), " ")


def own_entries(files: Iterable[Path]) -> dict[str, tuple[Entry, ...]]:
    """What the forms in lists of names stand for. Raises NamesError, with file and entry, for a mistake in one."""
    owners: dict[str, Entry] = {}
    found = [pair for file in files for pair in _named(file, owners)]
    return collected(found)


def _named(file: Path, owners: dict[str, Entry]) -> Iterator[tuple[str, Entry]]:
    """Each form in a file with what it stands for; `owners` are the forms so far."""
    for actor in _actors(file):
        entry = _entry(file, actor)
        for form in (entry.name, *_aliases(file, entry.name, actor.get("aliases", []))):
            bare = form.removeprefix("the ")
            if not _may_be_found(bare):
                what = f"{form!r} would never be found: names begin with a capital"
                raise NamesError(what, file.name, entry.name, advice="leave it out, or write it with a capital")
            owner = owners.setdefault(bare, entry)
            if owner != entry:
                other = repr(owner.name) if owner.name != entry.name else "another actor"
                what = f"{form!r} is a name of {other} too"
                raise NamesError(what, file.name, entry.name, advice="give it to one of them")
            yield bare, entry._replace(relation="name" if bare == entry.name else "alias", article=bare != form)


def _actors(file: Path) -> list[Mapping[str, object]]:
    """The tables of a file, one for each party."""
    data = read_toml(file, NamesError)
    check_header(data, file.name, NamesError)
    if unknown := data.keys() - {*HEADER, NAMES}:
        what = f"unknown key: {', '.join(sorted(unknown))}"
        near = nearest_names(min(unknown), (NAMES,))
        raise NamesError(what, file.name, advice=near or "rules and word lists stand in files of their own")
    actors = data.get(NAMES)
    if not isinstance(actors, list) or not all(isinstance(actor, dict) for actor in actors) or not actors:
        raise NamesError("there is no name in this file", file.name, advice=f"begin each party with [[{NAMES}]]")
    return actors


def _entry(file: Path, actor: Mapping[str, object]) -> Entry:
    """What a table says of a party."""
    name = actor.get("name")
    if not isinstance(name, str) or not name.strip():
        raise NamesError("an actor has no name", file.name, advice='write name = "Kelmouth Harbour Trust"')
    for key in actor.keys() - _KEYS:
        advice = nearest_names(key, _KEYS) or f"there are {', '.join(_KEYS)}"
        raise NamesError(f"unknown key: {key}", file.name, name, advice=advice)
    kind, country, finer = actor.get("kind"), actor.get("country"), actor.get("type", "")
    if not isinstance(kind, str) or kind not in _KINDS:
        advice = nearest_names(str(kind or ""), _KINDS) or f"there are {', '.join(_KINDS)}"
        what = "its kind is not told" if kind is None else f"{kind!r} is no kind of actor"
        raise NamesError(what, file.name, name, advice=advice)
    if country is not None and not (isinstance(country, str) and country in country_codes()):
        what = f"{country!r} is no country"
        raise NamesError(what, file.name, name, advice="give its ISO 3166 code of two letters, such as GB")
    if not isinstance(finer, str):
        raise NamesError(f"type = {finer!r} is no word", file.name, name, advice='write type = "court"')
    if finer and kind != "person" and finer not in _types(kind):
        advice = nearest_names(finer, _types(kind)) or f"there are {', '.join(_types(kind))}"
        raise NamesError(f"{finer!r} is no type of {kind}", file.name, name, advice=advice)
    return Entry(_spelled(name), kind, finer, country, "name", own=True)


@cache
def _types(kind: str) -> tuple[str, ...]:
    """The finer sorts that the gazetteers know of a kind of actor."""
    shipped = gazetteer().names.values()
    return tuple(sorted({one.type for entries in shipped for one in entries if one.kind == kind} - _NO_TYPES))


def _aliases(file: Path, name: str, given: object) -> list[str]:
    """The other names of a party, of which none is empty."""
    if not isinstance(given, list) or not all(isinstance(alias, str) and alias.strip() for alias in given):
        raise NamesError("the aliases must be a list of names", file.name, name, advice=_LISTED)
    return [_spelled(alias) for alias in given]


def _spelled(name: str) -> str:
    """A name with one blank wherever white space, or marks of no width, part its words."""
    return " ".join(name.translate(_TO_BLANK).split())


def _may_be_found(form: str) -> bool:
    """Whether a form is written as names are: with a capital that begins one of its words."""
    return any(word[0].isupper() for word in form.split())
