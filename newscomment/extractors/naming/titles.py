"""Titles told beside a name, and the state or body that a title puts a person in."""

from collections.abc import Sequence

from newscomment.extractors.findings import Range
from newscomment.extractors.naming.genders import gender_of_noun
from newscomment.extractors.naming.names import Name
from newscomment.extractors.naming.parties import Party, Place
from newscomment.language.document import Document, Found
from newscomment.language.gazetteer import gazetteer

_PROPER = frozenset("NS")
_NOT_TITLE = frozenset("DYq")
_JOINING = frozenset({"and", "or", ","})
_ADJECTIVES = frozenset("abB")
_RANKS = frozenset(
    [
        "acting",
        "assistant",
        "chief",
        "deputy",
        "executive",
        "foreign",
        "former",
        "general",
        "presidential",
        "senior",
        "vice",
    ]
)
_KIN = frozenset(["brother", "sister", "mother", "father", "son", "daughter", "husband", "wife", "leader"])


def add_titles(
    document: Document, beside: Sequence[Found], parties: Sequence[Party], *, pronouns: bool = False
) -> None:
    """Give persons the roles that stand beside their names or are said of them; the words are mentions too.

    `beside` is what the rules of `actors.toml` found. With `pronouns` what is said of pronouns is read, which must have
    been resolved; without it what is said of names.
    """
    ends = {place.last: party for party in parties for place in party.places if (place.form == "pronoun") == pronouns}
    taken = {place.first for party in parties for place in party.places}
    for match in beside:
        party = ends.get(document.tokens_in(*match.groups["name"])[1])
        part = match.rule.gives["part"]
        if party is None or "title" not in match.groups or (party.kind == "person") == (part == "body"):
            continue
        whole = document.tokens_in(*match.groups["title"])
        title = _bare(document, whole)
        if document.lowered[whole[0]] == "this":
            continue  # this writer is who speaks
        if title[0] in taken or _is_of_other_gender(document.lowered[title[1] - 1], party):
            continue
        taken.add(title[0])
        form = "name" if document.tags[title[1] - 1] in _PROPER else "nominal"
        party.places.append(Place(*title, form, match.rule.id))
        if part == "title" and document.words[title[1] - 1] not in _KIN:
            party.titles.setdefault(_text(document, title), title)
        else:
            party.roles.add(_text(document, title))


def _is_of_other_gender(noun: str, party: Party) -> bool:
    """Whether a noun tells of a man, and a party is a woman, or the other way round."""
    return {gender_of_noun(noun), party.gender} == {"m", "f"}


def _bare(document: Document, title: Range) -> Range:
    """A title without determiner, possessor and praise."""
    first, last = title
    for token in range(first, last - 1):
        if document.tags[token] in _NOT_TITLE:
            first = token + 1
    while first < last - 1 and document.tags[first] in _ADJECTIVES and not _part_of_office(document, first, last):
        first += 1
    while first < last - 1 and document.words[first] in _JOINING:
        first += 1
    return first, last


def _part_of_office(document: Document, first: int, last: int) -> bool:
    """Whether the adjective before an office belongs to it: the prime minister is not a prime one."""
    words = [word.lower() for word in document.words[first:last]]
    return words[0] in _RANKS or " ".join(words) in gazetteer().offices


def _text(document: Document, tokens: Range) -> str:
    return " ".join(document.text[slice(*document.span(*tokens))].split())


def add_affiliations(document: Document, names: Sequence[Name], parties: Sequence[Party]) -> None:
    """Put persons where a title puts them: in the state or body named before it, or that the office belongs to."""
    by_name = {party.name: party for party in parties if party.kind in ("state", "organization")}
    before = {name.last: name for name in names if name.entries}
    for party in parties:
        if party.kind != "person":
            continue
        for title, (first, _) in party.titles.items():
            if _is_office(title):
                party.affiliation = (
                    party.affiliation or _named_before(document, before, first, by_name) or _of_office(title, by_name)
                )


def _is_office(title: str) -> bool:
    """Whether a title puts its holder somewhere: novelists and professors are nobody's."""
    office = gazetteer().offices.get(title.lower())
    return office is None or office.branch not in ("profession", "academic", "religious")


def _named_before(document: Document, before: dict[int, Name], first: int, by_name: dict[str, Party]) -> Party | None:
    """The state or body whose name or adjective stands right before a title."""
    name = before.get(first) or (before.get(first - 1) if document.tags[first - 1 : first] == "q" else None)
    if name is None:
        return None
    return next((by_name[entry.name] for entry in name.entries if entry.name in by_name), None)


def _of_office(title: str, by_name: dict[str, Party]) -> Party | None:
    """The body or state that an office belongs to whoever holds it."""
    known = gazetteer()
    office = known.offices.get(title.lower())
    if office is None:
        return None
    if office.body in by_name:
        return by_name[office.body]
    return (
        next((party for party in by_name.values() if party.kind == "state" and party.country == office.country), None)
        if office.country
        else None
    )
