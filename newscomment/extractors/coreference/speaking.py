"""First and second person: I and my belong to whoever speaks, between quotation marks or in the text as a whole."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from newscomment.extractors.coreference.candidates import Pronoun
from newscomment.extractors.coreference.voices import Voice, voices
from newscomment.extractors.naming.parties import Party, Place
from newscomment.language.document import Document, Found

FIRST, SECOND = "1", "2"
"""The genders of I and of you."""


def give_first_person(document: Document, parties: Sequence[Party], pronouns: Iterable[Pronoun]) -> None:
    """Add the mentions that pronouns of the first and second person make; these are given in text order."""
    pronouns = list(pronouns)
    if not pronouns:
        return
    told = document.matches("actors_speakers")
    ends = {place.last: party for party in parties if party.kind == "person" for place in party.places}
    quoted, whole = _quoted(document, told, ends), voices(document, told, ends)
    for pronoun in pronouns:
        voice = _voice(quoted, pronoun.first) or _voice(whole, pronoun.first)
        party = voice and (voice.speaker if pronoun.gender == FIRST else voice.hearer)
        if party:
            party.places.append(Place(pronoun.first, pronoun.first + 1, "pronoun", pronoun.rule))


def _voice(told: Sequence[Voice], token: int) -> Voice | None:
    """The stretch in which a token stands."""
    rank = bisect_right(told, token, key=lambda voice: voice.first) - 1
    return told[rank] if rank >= 0 and token < told[rank].last else None


def _quoted(document: Document, told: Sequence[Found], ends: dict[int, Party]) -> list[Voice]:
    """The quotations and their speakers; without one of its own each has that of the one before in its paragraph."""
    said = _speakers(document, told, ends)
    found: list[Voice] = []
    for quote in document.quotes:
        if quote.level == 0:
            own = said.get(quote.close) or said.get(quote.open)
            near = found and document.block_of(found[-1].first) == document.block_of(quote.open)
            found.append(Voice(quote.open, quote.close, own or (found[-1].speaker if near else None), None))
    return found


def _speakers(document: Document, told: Sequence[Found], ends: dict[int, Party]) -> dict[int, Party]:
    """The persons who speak, by the token of the quotation mark beside which they are told."""
    said: dict[int, Party] = {}
    for match in told:
        party = ends.get(document.tokens_in(*match.groups["speaker"])[1])
        if party and "mark" in match.groups:
            said.setdefault(document.tokens_in(*match.groups["mark"])[0], party)
    return said
