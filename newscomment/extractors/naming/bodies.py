"""Bodies that go by a word for what they are: whose treasury, senate, court or agency a text speaks of.

The body of that word which the text named last; where it named none, the one that the gazetteer has for it ("the
Agency" is the CIA), if the text is about its country; else one that is called by the word and nothing more.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from newscomment.extractors.naming.names import Name
from newscomment.extractors.naming.parties import Party
from newscomment.language.document import Document
from newscomment.language.gazetteer import Entry, gazetteer

_AMERICAN, _BRITISH = "US", "GB"
_BODIES = frozenset({"Treasury", "Congress", "Senate", "Supreme Court", "House of Representatives"})
_FOREIGN_TO = {_BRITISH: _BODIES - {"Treasury", "Supreme Court"}}
"""Those that a country does not have: whoever writes there means the American ones."""
_OWN = {
    ("Treasury", "GB"): "HM Treasury",
    ("Supreme Court", "GB"): "UK Supreme Court",
    ("House", "GB"): "House of Commons",
}
_HEADS = {
    "Agency": (),
    "Bureau": (),
    "Commission": ("European Union", "European Parliament", "European Council"),
    "Court": (),
    "Fund": ("World Bank",),
    "House": (),
    "League": (),
}
"""Words that stand for one body of the gazetteer behind the article, with what else may be named where it is meant."""
_WITH_FULL_NAME_KNOWN = frozenset({"House"})
"""Of these words, what a text calls so must be known to the gazetteers: there are publishing houses."""
_NAMING = frozenset({"name", "alias"})
_OF_STATES = frozenset({"party", "legislature", "court", "government", "military"})


def home(names: Sequence[Name]) -> str | None:
    """The country whose state, places and people are named most, without the bodies that any may have.

    America wherever it is named, unless Britain is named more.
    """
    told = (name.entries[0].country for name in names if name.entries and _tells_country(name))
    counts = Counter(country for country in told if country)
    if _AMERICAN in counts and counts[_AMERICAN] >= counts[_BRITISH]:
        return _AMERICAN
    if _AMERICAN in counts:
        return _BRITISH
    return max(counts, key=lambda country: (counts[country], country), default=None)


def _tells_country(name: Name) -> bool:
    """Whether a name tells where a text is at home: not papers, words that are shared, and surnames of anybody."""
    anybody = name.kind == "person" and (name.form in gazetteer().surnames or name.form in gazetteer().shared_surnames)
    return not anybody and name.entries[0].type != "media" and not is_shared(name)


def is_shared(name: Name) -> bool:
    """Whether a name is a word, or two, that bodies of many countries go by."""
    if not name.entries or name.entries[0].own:
        return False
    return name.form in _BODIES or (name.form in _HEADS and name.entries[0].article)


def named_before(name: Name, parties: Iterable[Party]) -> Party | None:
    """Of the parties that are called by the word of a name too, the body that was named last; None if there is none."""
    entry = name.entries[0]
    if entry.kind != "organization" or not (entry.article or is_shared(name)):
        return None
    bodies = [party for party in parties if party.places and _is_such(party, name.form, entry)]
    return max(bodies, key=lambda party: party.places[-1].first, default=None)


def _is_such(party: Party, form: str, entry: Entry) -> bool:
    """Whether a party is a body of the kind that a word tells, and has it in its name."""
    ends = f" {party.name} of ".partition(" of ")[0].endswith(f" {form}")  # not the House Rules Committee
    if party.kind != "organization" or not ends:
        return False
    if party.entry is None:
        return form not in _WITH_FULL_NAME_KNOWN
    same = party.entry.type == entry.type
    return same or not ("media" in (party.entry.type, entry.type) or form in _WITH_FULL_NAME_KNOWN)


def local_body(name: Name, country: str | None, named: frozenset[str], *, strange: bool = False) -> Entry | None:
    """The body that a word means which the gazetteers give to another country; None where nothing speaks against that.

    `country` is what the text is about, `named` what it names in full; `strange`: it names places that nobody knows.
    """
    entry = name.entries[0]
    if not is_shared(name) or entry.name in named:
        return None
    if _fits(name.form, entry, country or ("" if strange else None), named):
        return None
    own = _OWN.get((name.form, country or ""))
    return entry._replace(name=own or name.form, country=country if own else None)


def _fits(form: str, entry: Entry, country: str | None, named: frozenset[str]) -> bool:
    """Whether the body of the gazetteer is meant in a text about a country, which may be unknown or of no name."""
    if form in _HEADS:
        return entry.country == country if entry.country else not named.isdisjoint(_HEADS[form])
    return country in (None, _AMERICAN) or entry.country != _AMERICAN or form in _FOREIGN_TO.get(country, ())


def country_told(document: Document, name: Name) -> str | None:
    """The country that stands beside a name and is not the one known for it, or None.

    Oxford, Mississippi, is American, and Tunisia's Progressive Party no other country's party of that name.
    """
    entry = name.entries[0]
    if entry.own:
        return None
    if entry.kind == "place" and document.words[name.last : name.last + 1] == [","]:
        return _country(document, name.last + 1, entry)
    if entry.type in _OF_STATES and document.lowered[name.first - 1 : name.first] in (["'s"], ["’s"]):
        return _country(document, name.first - 2, entry)
    return None


def _country(document: Document, token: int, entry: Entry) -> str | None:
    """The country of the state that a token names, where it is another one than an entry has."""
    word = document.words[token] if 0 <= token < len(document.words) else ""
    states = [one for one in gazetteer().names.get(word, ()) if one.kind == "state" or one.type == "us-state"]
    told = states[0].country if states and states[0].relation in _NAMING else None
    return told if entry.country and told != entry.country else None
