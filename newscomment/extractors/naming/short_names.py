"""Short names: which party of a text a surname, a first name, capitals or one word of a name is short for."""

from collections.abc import Mapping

from newscomment.extractors.naming.bearable_titles import is_public, may_bear
from newscomment.extractors.naming.clues import is_word
from newscomment.extractors.naming.figures import figure, figure_before, gender_told, holder, is_lesser_namesake
from newscomment.extractors.naming.full_names import spelled
from newscomment.extractors.naming.name_contexts import NameContexts
from newscomment.extractors.naming.names import Name
from newscomment.extractors.naming.overview import STATE_RULES
from newscomment.extractors.naming.parties import Party
from newscomment.extractors.naming.party_index import OWNERS, PartyIndex
from newscomment.extractors.naming.public_life import Setting
from newscomment.language.document import Document
from newscomment.language.gazetteer import Entry, gazetteer

_AWAY = 5  # tokens before a bracket: "the Mission in Kosovo (UNMIK)"
_NOUNS = frozenset("nsNS")
_ARTICLES = frozenset({"the", "this", "our"})
_MAYBE_PERSONS = frozenset({"person", "unknown", "organization", "surname"})
_PERSONAL = STATE_RULES | {"names.seat", "names.place-known"}  # rules for places whose names persons bear, too


def _may_hold(document: Document, name: Name, party: Party) -> bool:
    """Whether a party is a public figure who may bear the title of public life before a name."""
    title = document.words[slice(*(name.title or ()))]
    known = party.entry if party.figure else None
    return known is not None and is_public(title) and may_bear(known, title)


def _is_company(party: Party, word: str) -> bool:
    """Whether a party is a known company whose name a word begins that is no common one: Bain, where people worked."""
    known = party.entry is not None and party.entry.type == "company"
    return known and party.name.startswith(f"{word} ") and not is_word(word)


class ShortNames:
    """Finds the owners of one document's short names among the parties named so far."""

    def __init__(
        self,
        document: Document,
        index: PartyIndex,
        contexts: NameContexts,
        setting: Setting,
        by_end: Mapping[int, Party],
    ) -> None:
        """`by_end` are the parties named so far, by the index behind the last token of each mention."""
        self._document, self._index, self._contexts = document, index, contexts
        self._setting, self._by_end = setting, by_end

    def owner(self, name: Name, *, guess: bool) -> Party | None:
        """The party that a short name is short for."""
        form = name.form
        if name.kind in _MAYBE_PERSONS or name.rule in _PERSONAL:
            people = self._index.by_surname.get(spelled(form)) or self._index.by_first.get(form) or ()
            if bearers := [party for party in people if not is_lesser_namesake(party, name)]:
                if early := figure_before(self._document, name, self._setting, self._index.figures, bearers):
                    return self._index.known(early)
                known = holder(self._document, name, self._setting)
                meant = known and all(party.figure and party.name != known.name for party in bearers)
                return self._index.known(known) if known and meant else self._foremost(bearers, name)
        if name.stand == "heading" and name.kind == "person" and " " in form:
            return self._index.same_person(Party(form, "person"))
        if name.rule in ("names.titled-person", "names.figure"):
            known = figure(self._document, name, self._setting, self._index.figures) if guess else None
            return self._index.known(known) if known and not self._placed(name, known) else None
        if form in self._index.by_name:
            return self._index.by_name[form]
        return self._short_for(name) if name.kind == "unknown" else None

    def _placed(self, name: Name, figure: Entry) -> bool:
        """Whether a figure's name stands where a place's does, as towns are called, and nobody is named so in full."""
        borne = name.form in gazetteer().surnames or name.form in gazetteer().given_names
        stands = borne and not name.title and self._contexts.told([name]).strong == ["place"]
        return stands and figure.name not in self._index.by_name

    def _short_for(self, name: Name) -> Party | None:
        """The party that one word, the capitals or the first words of its name stand for."""
        if long := self._abbreviated(name):
            self._index.by_name[name.form] = long
            return long
        if not name.firm and is_word(name.form):
            return None
        owners = self._index.by_word.get(name.form, [])
        short = len(owners) == 1 and (_is_company(owners[0], name.form) or self._may_shorten(name))
        return owners[0] if short else self._part_of(name)

    def _abbreviated(self, name: Name) -> Party | None:
        """The organisation whose name stands right before capitals in brackets: they are short for it."""
        if not name.form.isupper() or self._document.words[name.first - 1 : name.first] != ["("]:
            return None
        before = range(name.first - 1, max(0, name.first - _AWAY), -1)
        return next((party for end in before if (party := self._by_end.get(end)) and party.kind in OWNERS), None)

    def _may_shorten(self, name: Name) -> bool:
        """Whether one word may be short for a longer name: not where one is in it; a common noun needs its article."""
        if name.form in self._contexts.places or name.form in self._contexts.towns:
            return False
        before = self._document.words[name.first - 1].lower() if name.first else ""
        behind = self._document.tags[name.last : name.last + 1]
        return not is_word(name.form) or (before in _ARTICLES and behind not in _NOUNS)

    def _part_of(self, name: Name) -> Party | None:
        """The one party whose name begins with these words, or the person whose name they end with."""
        if " " not in name.form:
            return None
        named = self._index.by_name.get(name.form.partition(" ")[2])
        if named and named.kind == "person":
            return named
        *nickname, surname = name.form.split()
        if len(self._index.by_surname.get(surname, ())) == 1 and all(map(is_word, nickname)):
            return self._index.by_surname[surname][0]
        owners = [
            party for party in self._index.by_word.get(name.form.split()[0], []) if party.name.startswith(name.form)
        ]
        return owners[0] if len(owners) == 1 else None

    def _foremost(self, people: list[Party], name: Name) -> Party | None:
        """Of persons of one surname the one that fits a courtesy title; of these the one named most, then first."""
        wanted = gender_told(self._document, name)
        fitting = [party for party in people if not wanted or party.gender in (wanted, "")]
        if name.title and len(figures := [party for party in fitting if _may_hold(self._document, name, party)]) == 1:
            return figures[0]  # Sen. Cruz is Ted, and not his father
        return max(
            fitting, key=lambda party: (len(party.places), -party.places[0].first if party.places else 0), default=None
        )
