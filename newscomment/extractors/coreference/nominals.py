"""Descriptions that may stand for somebody named: the senator, the company, the country."""

from collections.abc import Iterator
from re import compile as pattern
from typing import NamedTuple

from newscomment.bundled import bundled_lists
from newscomment.extractors.naming.parties import Party
from newscomment.language.document import Document

_NAMELESS = frozenset({"nobody", "somebody"})
_HONOUR = "actors_nominals.honour"
_NOUNS = "extractors/data/nominals.txt"
"""Nouns that tell of a name of a type, by the types."""
_VAGUE = "extractors/data/vague-nominals.txt"
"""Nouns that may stand for names of several types, by the types."""


class Nominal(NamedTuple):
    """A description: token range without determiner, its words in small letters, what it stands for, the rule's id.

    `form` is that of the mention it makes: what is capitalised is a name. `address`: how somebody is addressed by it.
    """

    first: int
    last: int
    words: tuple[str, ...]
    stands: str
    rule: str
    form: str = "nominal"
    address: str = ""


def nominals(document: Document) -> Iterator[Nominal]:
    """The definite descriptions of a document that may take up a name, and its people without one."""
    for match in document.matches("actors_nominals"):
        first, last = document.tokens_in(*match.groups["nominal"])
        stands = match.rule.gives["stands"]
        if stands in _NAMELESS:
            yield Nominal(first, last, (document.lowered[last - 1],), stands, match.rule.id)
            continue
        before = document.words[first].lower()
        address = document.text[slice(*document.span(first, last))] if _addresses(match.rule.id, before) else ""
        first += before in _BEFORE and not address
        words = tuple(word.lower() for word in document.words[first + bool(address) : last])
        form = "name" if document.words[last - 1][0].isupper() else "nominal"
        if words and words[0] not in _OTHERS and (stands != "home" or form == "name" or before in _OWN):
            yield Nominal(first, last, words, stands, match.rule.id, form, address)


def _addresses(rule: str, word: str) -> bool:
    """Whether a description that begins with a word speaks to somebody: Madam Speaker, my Lord."""
    return word in _COURTESY or (rule == _HONOUR and word != "our")


_OWN = frozenset({"our", "my", "this"})
_COURTESY = frozenset({"mr", "mr.", "madam", "madame"})
_BEFORE = frozenset({"the", "this", "that", "our", "my", "your", "his", "her", "its", "their"}) | _COURTESY
_OTHERS = frozenset(
    {
        "other",
        "same",
        "next",
        "first",
        "last",
        "new",
        "old",
        "second",
        "third",
        "only",
        "average",
        "entire",
        "best",
        "worst",
    }
)


def fits(party: Party, nominal: Nominal) -> bool:
    """Whether a description can stand for a party of the kind that it stands for."""
    if nominal.stands == "person":
        return bool(party.titles or party.roles) and _role_fits(party, nominal)
    if nominal.stands == "state":
        return len(nominal.words) == 1 and nominal.words[0] in bundled_lists(_NOUNS)["state"]
    if nominal.stands == "place":
        return _place_fits(party, nominal)
    if nominal.stands == "organization":
        return _body_fits(party, nominal)
    return nominal.words[-1] in party.name.lower().split()


def may_mean(party: Party, nominal: Nominal) -> bool:
    """Whether a description may stand for an organisation of which its word says little: the group, the team."""
    types = [one for one, nouns in bundled_lists(_VAGUE).items() if nominal.words[-1] in nouns]
    return len(nominal.words) == 1 and bool(types) and (party.entry is None or party.entry.type in types)


def _place_fits(party: Party, nominal: Nominal) -> bool:
    noun = nominal.words[-1]
    if len(nominal.words) > 1:
        return False
    return noun in party.name.lower().split() or _is_of_its_type(noun, party)


def _is_of_its_type(noun: str, party: Party) -> bool:
    """Whether a noun tells of the type of a name that is known."""
    return party.entry is not None and noun in bundled_lists(_NOUNS).get(party.entry.type, ())


def _role_fits(party: Party, nominal: Nominal) -> bool:
    said = " ".join(nominal.words)
    return any(_is_title(said, _in_full(title.lower())) for title in (*party.titles, *party.roles))


_IN_FULL = {
    "gov.": "governor",
    "sen.": "senator",
    "rep.": "representative",
    "prof.": "professor",
    "gen.": "general",
    "col.": "colonel",
    "capt.": "captain",
    "sgt.": "sergeant",
    "adm.": "admiral",
    "dr.": "doctor",
    "dr": "doctor",
    "rev.": "reverend",
}


def _in_full(title: str) -> str:
    """A title without abbreviations."""
    return " ".join(_IN_FULL.get(word, word) for word in title.split())


def _is_title(said: str, title: str) -> bool:
    """Whether a title is said in full, or by its last words; a deputy is not called by his chief's title."""
    if said == title:
        return True
    return title.endswith(f" {said}") and not title.startswith(("vice", "deputy", "former", "assistant"))


def _body_fits(party: Party, nominal: Nominal) -> bool:
    noun = nominal.words[-1]
    if len(nominal.words) > 1:
        return " ".join(nominal.words) in party.name.lower()
    if _is_of_its_type(noun, party):
        return True
    if noun in bundled_lists(_NOUNS)["company"]:
        return "names.company" in party.forms.values()
    return noun in _heads(party.name)


def _heads(name: str) -> set[str]:
    """The words that tell what a body is: the last before of, for or on. A Government Office is no government."""
    before = _TELLING_WHAT_FOR.split(name.lower().replace(",", ""), maxsplit=1)[0].split()
    form = before[-1].rstrip(".") in _FORMS and len(before) > 1
    return {before[-1 - form]} if before else set()


_TELLING_WHAT_FOR = pattern(r" (?:of|for|on|against|in|at) ")
_FORMS = frozenset({"inc", "ltd", "llc", "plc", "corp", "co", "us", "uk"})
