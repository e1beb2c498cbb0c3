"""First and second person: I and my belong to whoever speaks, between quotation marks or in the text as a whole."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newscomment.extractors.coreference import Pronoun
from newscomment.extractors.parties import Party, Place
from newscomment.extractors.voices import voices
from newscomment.language.document import Document
from newscomment.language.quotes import QuotePair

FIRST, SECOND = "1", "2"
"""The genders of I and of you."""


def give_first_person(document: Document, parties: Sequence[Party], pronouns: Iterable[Pronoun]) -> None:
    """Add the mentions that pronouns of the first and second person make; these are given in text order.

    A quotation without a speaker of its own has that of the one before it in its paragraph.
    """
    pronouns = list(pronouns)
    if not pronouns:
        return
    quotes = [quote for quote in document.quotes if quote.level == 0]
    owners = _owners(document, parties, quotes)
    opens = [quote.open for quote in quotes]
    told = voices(document, parties)
    begins = [voice.first for voice in told]
    for pronoun in pronouns:
        rank = bisect_right(opens, pronoun.first) - 1
        quoted = rank >= 0 and pronoun.first < quotes[rank].close
        if quoted:
            party = owners[rank] if pronoun.gender == FIRST else None
        else:
            rank = bisect_right(begins, pronoun.first) - 1
            voice = told[rank] if rank >= 0 and pronoun.first < told[rank].last else None
            party = voice and (voice.speaker if pronoun.gender == FIRST else voice.hearer)
        if party:
            party.places.append(Place(pronoun.first, pronoun.first + 1, "pronoun", pronoun.rule))


def _owners(document: Document, parties: Sequence[Party], quotes: Sequence[QuotePair]) -> list[Party | None]:
    """The speaker of each quotation."""
    said = _speakers(document, parties) if quotes else {}
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
