"""Actors: the persons, states, organisations, groups and places of a text, with all words that mean them."""

from collections.abc import Iterator

from newscomment.extractors.coreference.candidates import Pronoun
from newscomment.extractors.coreference.nominals import nominals
from newscomment.extractors.coreference.resolving import Resolver
from newscomment.extractors.coreference.speaking import FIRST, SECOND, give_first_person
from newscomment.extractors.findings import Actor, Evidence, Findings, Mention
from newscomment.extractors.naming.clues import Clues
from newscomment.extractors.naming.inside import add_inner_mentions
from newscomment.extractors.naming.linking import Linker
from newscomment.extractors.naming.names import names
from newscomment.extractors.naming.parties import Party
from newscomment.extractors.naming.salience import saliences
from newscomment.extractors.naming.titles import add_affiliations, add_titles
from newscomment.extractors.page.paratext import is_paratext, notes
from newscomment.language.document import Document

# The rules that find titles, which may be names but are no aliases.
_BY_TITLE = ("actors.", "actors_nominals.", "actors_owners.")

_OBJECTS = frozenset({"him", "them"})


def extract(document: Document, findings: Findings) -> tuple[Actor, ...]:  # noqa: ARG001  (one signature for all)
    """The actors of a document, in the order of their first mentions."""
    found = names(document)
    linker = Linker(document, _context(document), found)
    linker.link()
    apart = {*_byline(document), *_notes(document)}
    parties = [party for party in linker.parties if any(place.first not in apart for place in party.places)]
    add_inner_mentions(document, found, parties)
    beside = document.matches("actors")
    add_titles(document, beside, parties)
    add_affiliations(document, found, parties)
    pronouns = [one for one in _pronouns(document) if one.first not in apart]
    spoken = [one for one in pronouns if one.gender in (FIRST, SECOND)]
    others = [one for one in pronouns if one.gender not in (FIRST, SECOND)]
    inside = [not is_paratext(document, sentence) for sentence in range(len(document.sentences))]
    Resolver(document, parties, inside).resolve(others, nominals(document))
    add_titles(document, beside, parties, pronouns=True)
    give_first_person(document, parties, spoken)
    for party in parties:
        party.places.sort()
    parties.sort(key=lambda party: party.places[0])
    shares = saliences(parties, len(document.words))
    ranks = {id(party): rank for rank, party in enumerate(parties)}
    return tuple(_actor(document, party, share, ranks) for party, share in zip(parties, shares, strict=True))


def _notes(document: Document) -> Iterator[int]:
    """The tokens of notes: who is named only there plays no part in the piece."""
    for block in notes(document):
        yield from range(*document.tokens_in(document.blocks[block].start, document.blocks[block].end))


def _byline(document: Document) -> range:
    """The tokens of the byline: who wrote the text is nobody in it, unless it names them again."""
    tokens = (document.tokens_in(one.start, one.end) for one in document.blocks[:3] if one.kind == "byline")
    return range(*next(tokens, (0, 0)))


def _context(document: Document) -> dict[int, Clues]:
    """What stands round names, by the index behind the last token of each."""
    told: dict[int, Clues] = {}
    for match in document.matches("names_context"):
        clues = told.setdefault(document.tokens_in(*match.groups["name"])[1], Clues([], []))
        (clues.weak if "strength" in match.rule.gives else clues.strong).append(match.rule.gives["kind"])
    return told


def _pronouns(document: Document) -> Iterator[Pronoun]:
    for rule, _, (first, _) in document.apart("actors_pronouns"):
        word = document.words[first].lower()
        is_object = word in _OBJECTS or (word == "her" and document.tag(first) == "PRP")
        yield Pronoun(first, rule.gives["gender"], rule.id, is_object, document.tag(first) == "PRP$")


def _actor(document: Document, party: Party, salience: float, ranks: dict[int, int]) -> Actor:
    mentions = tuple(Mention(document.span(place.first, place.last), place.form) for place in party.places)
    return Actor(
        name=party.name,
        kind=party.kind,
        mentions=mentions,
        aliases=_aliases(document, party),
        titles=tuple(party.titles),
        affiliation=ranks.get(id(party.affiliation)) if party.affiliation else None,
        country=party.country,
        salience=salience,
        evidence=tuple(_evidence(document, party)),
    )


def _aliases(document: Document, party: Party) -> tuple[str, ...]:
    """The names by which a party is called; titles that stand for one are told apart."""
    named = [place for place in party.places if place.form == "name" and not place.rule.startswith(_BY_TITLE)]
    spans = [document.span(place.first, place.last) for place in named]
    return tuple(dict.fromkeys(" ".join(document.text[slice(*span)].split()) for span in spans))


def _evidence(document: Document, party: Party) -> Iterator[Evidence]:
    """For each rule that found a mention, the first that it found."""
    seen: set[str] = set()
    for place in party.places:
        if place.rule not in seen:
            seen.add(place.rule)
            yield Evidence(place.rule, document.span(place.first, place.last))
