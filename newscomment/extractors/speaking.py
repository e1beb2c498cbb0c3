"""First person: I and my between quotation marks belong to whoever speaks there."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newscomment.extractors.parties import Party, Place
from newscomment.language.document import Document
from newscomment.language.quotes import QuotePair


def give_first_person(document: Document, parties: Sequence[Party], pronouns: Iterable[tuple[int, str]]) -> None:
    """Add the mentions that pronouns of the first person make: (token, rule id) each, in text order.

    A quotation without a speaker of its own has that of the one before it in its paragraph.
    """
    quotes = [quote for quote in document.quotes if quote.level == 0]
    if not quotes:
        return
    owners = _owners(document, parties, quotes)
    opens = [quote.open for quote in quotes]
    for token, rule in pronouns:
        rank = bisect_right(opens, token) - 1
        party = owners[rank] if rank >= 0 and token < quotes[rank].close else None
        if party:
            party.places.append(Place(token, token + 1, "pronoun", rule))


def _owners(document: Document, parties: Sequence[Party], quotes: Sequence[QuotePair]) -> list[Party | None]:
    """The speaker of each quotation."""
    said = _speakers(document, parties)
    owners: list[Party | None] = []
    for rank, quote in enumerate(quotes):
        own = said.get(quote.close) or said.get(quote.open)
        near = rank > 0 and _block(document, quotes[rank - 1].open) == _block(document, quote.open)
        owners.append(own or (owners[-1] if near else None))
    return owners


def _speakers(document: Document, parties: Sequence[Party]) -> dict[int, Party]:
    """The persons who speak, by the token of the quotation mark beside which they are told."""
    by_end = {place.last: party for party in parties if party.kind == "person" for place in party.places}
    said: dict[int, Party] = {}
    for match in document.matches("actors_speakers"):
        party = by_end.get(document.tokens_in(*match.groups["speaker"])[1])
        if party:
            said.setdefault(document.tokens_in(*match.groups["mark"])[0], party)
    return said


def _block(document: Document, token: int) -> int:
    return document.sentences[document.sentence_at(document.starts[token])].block
