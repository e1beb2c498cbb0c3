"""Linking names: which names of a text name the same party.

First the names that say by themselves who is meant (full names, names the gazetteers know), then the short ones: a
surname, a first name, the capitals of a name, one word of it. What a short name without owner names is told by the
words round it, or it names nobody.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from newscomment.extractors.naming.bodies import country_told, local_body, named_before
from newscomment.extractors.naming.clues import Clues, is_word
from newscomment.extractors.naming.figures import gender_told
from newscomment.extractors.naming.full_names import fuller, of_one
from newscomment.extractors.naming.name_contexts import NameContexts
from newscomment.extractors.naming.name_order import first_of, may_be_new, people_first, tells_who, without_title
from newscomment.extractors.naming.names import KINDS, Name
from newscomment.extractors.naming.overview import SHARED, STATE_RULES, overview
from newscomment.extractors.naming.parties import Party, Place
from newscomment.extractors.naming.party_index import OWNERS, PartyIndex
from newscomment.extractors.naming.public_life import setting
from newscomment.extractors.naming.shared_titles import share_titles
from newscomment.extractors.naming.short_names import ShortNames
from newscomment.language.document import Document
from newscomment.language.gazetteer import Entry, gazetteer

_US_STATE = "us-state"
_DESCRIBING = frozenset({"names.government", "names.state-body", "names.people-of"})
_SEAT = "names.seat"
_PLACE = "names.place-known"
_FIGURE = "names.figure"
_NOUNS = frozenset("ns")
_BEFORE_OTHERS = frozenset({"the", "of", "at", "from", "in"})  # the Pence, a scholar of Brown
_TITLED = "names.titled-person"
_NOT_NAMED = frozenset({"thing", "adjective"})
_ACTS = frozenset("dzm")  # tags of verbs with tense
_WITHOUT_ARTICLE = frozenset({"legislature", "party"})
_JOINED = "names.person-joined"
_KIN = frozenset({"brother", "sister", "mother", "father", "son", "daughter"})


class Linker:
    """The parties of a document, filled name by name."""

    def __init__(self, document: Document, context: Mapping[int, Clues], names: Sequence[Name]) -> None:
        """`context` tells what stands round a name, by the index behind its last token; `names` are all of the text."""
        self._document, self._names = document, names
        self._contexts = NameContexts(document, context, names)
        self._overview, self._index = overview(names), PartyIndex()
        self._by_end: dict[int, Party] = {}
        self._short = ShortNames(document, self._index, self._contexts, setting(document, names), self._by_end)
        self._strangers = {name.form.rpartition(" ")[2] for name in names if self._contexts.may_be_person(name)}

    @property
    def parties(self) -> list[Party]:
        """The parties, in the order in which they were made."""
        return self._index.parties

    def link(self) -> None:
        """Give every name to its party; names of things, and names that cannot be read, to none."""
        short: dict[str, list[Name]] = {}
        for name in self._in_question(self._names):
            if not self._strong(name):
                short.setdefault(name.form, []).append(name)
        for name in self._names:
            if name.kind == "adjective" and name.entries and name.entries[0].kind == "state" and self._unnamed(name):
                self._mention(self._index.known(name.entries[0]), name)
        for same in short.values():
            self._link_short(same)
        self._index.merge_wings()
        share_titles(self._document, self._names, self._by_end)
        for name in self._names:
            if name.stand == "heading" and (party := self._headed(name)):
                self._mention(party, name)

    def _link_short(self, same: Sequence[Name]) -> None:
        """Give short names of one form to the parties that own them, or to new ones."""
        strangers: list[Name] = []
        for name in sorted(same, key=without_title):
            if not self._linked(name, guess=not any(map(tells_who, strangers[:1]))):  # who tells it goes first
                strangers.append(name)
        for one in self._by_gender(strangers):
            if any(map(may_be_new, one)) and (party := self._stranger(one)):
                for name in one:
                    self._mention(party, name)

    def _by_gender(self, same: Sequence[Name]) -> Iterator[list[Name]]:
        """Mr. and Mrs. Marsh apart, where there are both: who is called Marsh alone is then neither; else all."""
        told = [gender_told(self._document, name) for name in same]
        if not {"m", "f"} <= {*told}:
            yield [*same]
            return
        for gender in ("m", "f"):
            yield [name for name, one in zip(same, told, strict=True) if one == gender]

    def _headed(self, name: Name) -> Party | None:
        """The person called by a surname alone below a heading that gives the full name."""
        if name.last in self._by_end or not self._contexts.may_be_person(name):
            return None
        surname = name.form.rpartition(" ")[2]
        return next((party for party in self._index.by_surname.get(surname, ()) if party.name == surname), None)

    def _in_question(self, names: Sequence[Name]) -> Iterator[Name]:
        """The names that may name parties, full names of persons first."""
        firm = {name.form for name in names if name.firm}
        titled = {name.form for name in names if name.rule == _TITLED}
        for name in sorted(names, key=people_first):
            named = name.kind not in _NOT_NAMED and name.form not in self._overview.things
            stands = name.form in firm or not self._chance_capital(name)
            borne = name.kind != "surname" or name.form in titled or name.form in self._index.by_surname
            if named and stands and borne:
                yield name

    def _chance_capital(self, name: Name) -> bool:
        """Whether a name may be a common word that begins a sentence or stands in a heading."""
        if name.rule == "names.organisation-known" and name.entries and name.entries[0].type in _WITHOUT_ARTICLE:
            return not name.firm and self._document.tags[name.last : name.last + 1] not in _ACTS
        if name.rule == _FIGURE and "person" in self._contexts.told([name]).strong:
            return False  # Sessions told them
        if name.kind == "group" and name.form.lower() not in gazetteer().common_words:
            return False  # Republicans, unlike Conservatives, are always these
        chance = not name.firm and name.kind != "state" and " " not in name.form and is_word(name.form)
        return chance and name.form not in self._index.by_surname and name.form not in self._index.by_first

    def _meant(self, name: Name) -> Entry:
        """What a name stands for: a state, or the American one of its name where the text is about America."""
        if name.entries[0].own:
            return name.entries[0]
        if body := local_body(
            name, self._overview.home, self._overview.named, strange=bool(self._contexts.places or self._contexts.towns)
        ):
            return body
        if name.rule == _SEAT and (city := self._city(name)):
            return city
        if name.form in SHARED and self._overview.american:
            return next(entry for entry in gazetteer().names[name.form] if entry.type == _US_STATE)
        return name.entries[0]

    def _city(self, name: Name) -> Entry | None:
        """The city that a capital is where the text names its people: Vienna of the Viennese."""
        return next(
            (
                entry
                for entry in gazetteer().names.get(name.form, ())
                if entry.kind == "place" and entry.name in self._overview.cities
            ),
            None,
        )

    def _unnamed(self, name: Name) -> bool:
        """Whether the state of an adjective is named no other way."""
        party = self._index.by_name.get(name.entries[0].name)
        return party is None or all(place.rule == name.rule for place in party.places)

    def _linked(self, name: Name, *, guess: bool) -> bool:
        """Give a short name to the party that owns it, as a guess to a public figure; False where none does."""
        party = self._short.owner(name, guess=guess)
        if party:
            self._mention(party, name)
        return party is not None

    def _strong(self, name: Name) -> bool:
        """Link a name that tells by itself who is meant."""
        if name.entries and name.entries[0].own and not name.entries[0].article:
            party = self._index.known(name.entries[0])
        elif name.entries and name.rule not in (
            "names.figure",
            "names.unknown",
            "names.titled-person",
            "names.place",
            "names.surname",
        ):
            entry = name.entries[0]
            if entry.relation == "surname" or (name.stand == "heading" and entry.article) or self._borne(name):
                return False
            party = self._longer(name) or self._body(name) or self._index.known(self._meant(name))
            party.country = country_told(self._document, name) or party.country
        elif name.stand == "heading":
            return False
        elif name.rule == _JOINED and not (name.form in self._index.by_first or name.form in self._index.by_surname):
            party = self._sharing(name)
        elif name.kind == "person" and " " in name.form:
            party = self._index.person(name.form, name.entries)
        elif name.kind in KINDS and name.kind != "person":
            definite = self._document.lowered[name.first - 1 : name.first] == ["the"]
            party = self._index.body(name.form, name.kind, definite=definite)
        else:
            return False
        self._mention(party, name)
        return True

    def _sharing(self, name: Name) -> Party:
        """The person whose surname stands behind another given name: Tom and Denise Arsenault."""
        behind = self._names[bisect_right(self._names, name.first, key=first_of)]
        full = f"{name.form} {Party(behind.form, 'person').surname}"
        return self._index.person(full, self._document.known.entries(full))

    def _longer(self, name: Name) -> Party | None:
        """The organisation of the text whose name begins with a word that another one is known by: Purdue."""
        entry = name.entries[0]
        if entry.type != "company" or entry.relation != "alias" or not name.form.isalpha() or name.form.isupper():
            return None
        owners = self._index.by_word.get(name.form, ())
        longer = [party for party in owners if party.name.startswith(f"{name.form} ") and party.name != entry.name]
        return longer[0] if len(owners) == len(longer) == 1 else None

    def _body(self, name: Name) -> Party | None:
        """The body of the text that is called by a word that stands for a known one elsewhere: the Court, the Times."""
        entry = name.entries[0]
        if entry.own or (entry.name in self._index.by_name and entry.country == self._overview.home):
            return None
        return named_before(name, self._index.by_word.get(name.form.partition(" ")[0], ()))

    def _borne(self, name: Name) -> bool:
        """Whether somebody in the text has the surname that is an organisation's or a state's name too."""
        if name.kind == "organization" and name.form in self._index.by_first:
            return True
        if name.form not in self._index.by_surname and name.form not in self._strangers:
            return False
        if name.rule == _PLACE:  # Ferguson, where an Andrew Ferguson is named and this is not where one is
            return not (name.located or self._is_placed(name))
        if name.rule == _SEAT:  # Paris, where somebody of that name acts and nobody is in Paris
            return name.form not in self._overview.located and name.form in gazetteer().surnames
        if name.kind == "person":  # a figure's surname, where somebody else bears it
            return " " not in name.form
        return name.kind == "organization" or (
            name.rule in STATE_RULES and name.entries[0].country not in self._overview.countries
        )

    def _is_placed(self, name: Name) -> bool:
        """Whether a larger place stands behind a comma: Ferguson, Missouri."""
        behind = self._document.words[name.last : name.last + 2]
        known = gazetteer().names.get(behind[1], ()) if behind[:1] == [","] and len(behind) > 1 else ()
        return any(entry.kind in ("place", "state") for entry in known)

    def _stranger(self, same: Sequence[Name]) -> Party | None:
        """A new party for a short name that nobody owns, of the kind that the context of its mentions tells."""
        name = next(filter(may_be_new, same))
        kind = name.kind
        entry = name.entries[0] if name.entries else None
        if (
            kind == "unknown"
            and entry
            and not entry.article
            and entry.kind in KINDS
            and entry.relation not in ("surname", "adjective")
        ):
            return self._index.known(entry)
        if kind == "unknown" or (kind == "person" and name.rule == _FIGURE):
            kind = self._contexts.kind(same)
            if kind == "thing" and any(map(self._is_surely_somebody, same)):
                kind = "person"  # they accuse Rice
            if self._is_after_somebody(name) and not self._contexts.told(same).strong:
                kind = "thing"
        people = self._index.by_name.get(f"{name.form}s")
        if people and people.kind == "group" and people.entry is None:
            return people  # the Branch Davidian leader
        if name.form.endswith("s") and name.form[:-1] in self._index.by_surname:
            kind = "group"
        if kind not in KINDS:
            return None
        party = Party(name.form, kind)
        if kind == "person":
            party.gender = gazetteer().given_names.get(name.form.split()[0], "").replace("u", "")
        return self._index.add(party, name.form)

    def _is_surely_somebody(self, name: Name) -> bool:
        """Whether a public figure's surname is a name where it stands: inside a sentence, or as no common word."""
        firm = name.firm or (name.stand == "start" and not is_word(name.form))
        before, behind = self._document.lowered[name.first - 1], self._document.tags[name.last : name.last + 1]
        return firm and name.rule == _FIGURE and before not in _BEFORE_OTHERS and behind not in _NOUNS

    def _is_after_somebody(self, name: Name) -> bool:
        """Whether a name begins with the surname of somebody named: a Warhol Polaroid, the Harlan Boys."""
        halves = name.form.split("-")
        if len(halves) > 1 and all(half in self._index.by_surname for half in halves):
            return True  # the Simpson-Bowles plan
        first, _, rest = name.form.partition(" ")
        bearers = self._index.by_surname.get(first, ()) if rest and first not in gazetteer().given_names else ()
        return any(" " in party.name for party in bearers)

    def _mention(self, party: Party, name: Name) -> None:
        small = name.rule in _DESCRIBING and self._document.words[name.last - 1].islower()
        form = "nominal" if small else "name"
        party.places.append(Place(name.first, name.last, form, name.rule))
        self._by_end[name.last] = party
        party.call(name.form, name.rule)
        if party.kind == "person":
            if fuller(name.form, party):
                party.name = name.form
            if name.title:
                self._entitle(party, name)
        elif party.kind in OWNERS:
            self._index.call(party, name.form)

    def _entitle(self, party: Party, name: Name) -> None:
        first, last = name.title or (0, 0)
        words = self._document.words
        title = " ".join(self._document.text[slice(*self._document.span(first, last))].split())
        party.gender = party.gender or gender_told(self._document, name) or _office_gender(words[last - 1])
        if words[last - 1].islower():
            party.places.append(Place(first, last, "nominal", name.rule))
        if words[last - 1] not in _KIN:
            party.titles.setdefault(of_one(title), (first, last))


def _office_gender(word: str) -> str:
    office = gazetteer().offices.get(word.lower())
    return office.gender if office else ""
