"""The parties of a document as they may be called: by their names, surnames, first names and single words of them."""

from collections.abc import Sequence

from newscomment.extractors.naming.clues import is_word
from newscomment.extractors.naming.full_names import is_elder, same_given, spelled
from newscomment.extractors.naming.parties import Party, party_of
from newscomment.language.gazetteer import Entry, gazetteer

OWNERS = frozenset({"organization", "group"})
"""The kinds of parties that are called by single words and by the capitals of their names."""
_SMALL = frozenset({"of", "and", "for", "the", "on", "in", "de", "&", "at", "to", "a"})
_POSSESSIVES = ("'s", "’s")
_PARTY = "party"
_SHORTEST_FULL = 2  # words
_SHORTEST_WORD = 4  # that may stand for a longer name


class PartyIndex:
    """Parties in the order in which they were made, and what each may be called; filled while names are linked."""

    def __init__(self) -> None:
        self.parties: list[Party] = []
        self.by_name: dict[str, Party] = {}
        self.by_surname: dict[str, list[Party]] = {}
        self.by_first: dict[str, list[Party]] = {}
        self.by_word: dict[str, list[Party]] = {}
        self._namesakes: dict[tuple[str, str], Party] = {}
        self.figures = 0  # how many of them are public figures

    def known(self, entry: Entry) -> Party:
        """The party of a gazetteer's entry, made when it is named first."""
        named = self.by_name.get(entry.name)
        if named and named.entry and named.entry.name == entry.name and named.entry.kind != entry.kind:
            return self._namesake(entry, named)
        return named or self.add(party_of(entry), entry.name)

    def _namesake(self, entry: Entry, first: Party) -> Party:
        """The party that has its name with another one of the gazetteers: the Amazon is not Amazon."""
        key = entry.name, entry.kind
        if key not in self._namesakes:
            self._namesakes[key] = self.add(party_of(entry), entry.name)
            self.by_name[entry.name] = first
        return self._namesakes[key]

    def add(self, party: Party, name: str) -> Party:
        """Take a new party in, under a name."""
        self.by_name[name] = party
        self.parties.append(party)
        self.figures += party.figure is not None
        if party.kind == "person":
            self.by_surname.setdefault(spelled(party.surname), []).append(party)
            self.by_first.setdefault(party.name.split()[0], []).append(party)
        elif party.kind in OWNERS:
            self.call(party, party.name)
        elif party.kind == "place" and party.entry is None and not is_word(short := party.name.rpartition(" ")[0]):
            self.by_name.setdefault(short, party)  # Harlan of Harlan Township
        return party

    def merge_wings(self) -> None:
        """Take the people of a political party and the party for one where a text names both: Republicans, the GOP."""
        bodies = [one for one in self.parties if one.entry and one.entry.type == _PARTY and one.kind == "organization"]
        for wing in [one for one in self.parties if one.entry and one.entry.type == _PARTY and one.kind == "group"]:
            stem = wing.name.removesuffix("s")
            body = next((one for one in bodies if _is_of(one, stem) and one.country == wing.country), None)
            if body:
                body.places += wing.places
                for form, rule in wing.forms.items():
                    body.call(form, rule)
                self.parties.remove(wing)
                self.by_name[wing.name] = body

    def call(self, party: Party, form: str) -> None:
        """Make a party findable by single words and by the capitals of one of its names."""
        words = form.replace(",", "").split()
        for key in _short_forms(words) if len(words) > 1 else ():
            owners = self.by_word.setdefault(key, [])
            if party not in owners:
                owners.append(party)

    def person(self, form: str, entries: Sequence[Entry]) -> Party:
        """The person of a full name: known by the gazetteers, or named before, or new."""
        words = form.replace(",", "").split()
        for entry in entries:
            if entry.kind == "person":
                return self.known(entry)
        new = Party(form, "person")
        if old := self.same_person(new) or self._begun(words):
            return old
        new.gender = gazetteer().given_names.get(words[0], "").replace("u", "")
        return self.add(new, form)

    def same_person(self, new: Party) -> Party | None:
        """A person named before whose surname and given name are those of another full name."""
        given = new.name.split()[0]
        return next(
            (
                old
                for old in self.by_surname.get(spelled(new.surname), ())
                if same_given(old.name.split()[0], given) and is_elder(old.name) == is_elder(new.name)
            ),
            None,
        )

    def _begun(self, words: Sequence[str]) -> Party | None:
        """The person whose full name begins a longer one that ends in no surname: a show called after its host."""
        longer = len(words) > _SHORTEST_FULL and not is_elder(" ".join(words))
        shorter = self.by_name.get(" ".join(words[:-1])) if longer else None
        return shorter if shorter and shorter.kind == "person" and words[-1] not in gazetteer().surnames else None

    def body(self, form: str, kind: str, *, definite: bool = False) -> Party:
        """The party of a name that tells what it names: named before, or new; `definite`: behind an article."""
        named = self.by_name.get(form)
        if named is None and kind == "organization" and " " in form:
            named = self._longer(form) or (self._whole(form) if definite else None)
        return named or self.add(Party(form, kind), form)

    def _longer(self, form: str) -> Party | None:
        """The organisation of the same name with or without what it is for: the Harlan Fund (for the Arts)."""
        first = form.partition(" ")[0]
        if first.endswith(_POSSESSIVES) and (
            named := self.by_name.get(first) or self.by_name.get(first.replace("’", "'"))
        ):
            return named  # Moody's Analytics
        for party in self.by_word.get(first, ()):
            short, long = sorted((party.name, form), key=len)
            if party.entry is None and long.startswith((f"{short} for ", f"{short} of ")):
                party.name = long
                self.by_name[form] = party
                return party
        return None

    def _whole(self, form: str) -> Party | None:
        """The one organisation whose name ends with this one, behind whose it is: the City Council."""
        owners = self.by_word.get(form.partition(" ")[0], ())
        longer = [party for party in owners if party.kind == "organization" and party.name.endswith(f" {form}")]
        return longer[0] if len(longer) == 1 else None


def _is_of(body: Party, stem: str) -> bool:
    """Whether a party is called by what its people are: the Democratic Party of the Democrats."""
    return body.name.startswith(stem) and body.name.endswith(" Party") and body.name.count(" ") == 1


def _short_forms(words: Sequence[str]) -> set[str]:
    """The long words of a name, and its capitals as they may be written."""
    long = {word for word in words if word not in _SMALL and word[0].isupper() and len(word) >= _SHORTEST_WORD}
    capitals = "".join(word[0] for word in words if word.lower() not in _SMALL)
    return long | {capitals, ".".join(capitals) + ".", "".join(word[0] for word in words if word[0].isupper())}
