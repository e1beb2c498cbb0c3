"""Voices: who says I, and to whom, where a whole text is a letter, an interview, a speech or a row of speakers.

Only what the text itself tells counts: a letter that somebody signs, an interview or speech that its head announces,
names with a colon before what each says.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscomment.extractors.findings import Range
from newscomment.extractors.parties import Party
from newscomment.language.document import Document, Found
from newscomment.language.layout import Block

_HEAD = 6  # blocks at the front in which an interview or a speech is announced
_ADDRESS = 10  # and in which a letter greets
_END = 4  # blocks at the end in which it is signed
_SHORT = 6  # words of a greeting, of a signature, of the name of who speaks
_LEAST = 2  # questions that make an interview


class Voice(NamedTuple):
    """A stretch of tokens with who says I in it, and who is called you."""

    first: int
    last: int
    speaker: Party | None
    hearer: Party | None


def voices(document: Document, parties: Sequence[Party]) -> list[Voice]:
    """The stretches of a document whose speaker or hearer it tells, in text order."""
    ends = {place.last: party for party in parties if party.kind == "person" for place in party.places}
    paragraphs = [(block, document.tokens_in(block.start, block.end)) for block in document.blocks]
    return (
        list(_labelled(document, paragraphs, ends))
        or _letter(document, paragraphs, ends)
        or _announced(document, paragraphs, ends)
    )


Paragraphs = Sequence[tuple[Block, Range]]
Ends = dict[int, Party]


def _labelled(document: Document, paragraphs: Paragraphs, ends: Ends) -> Iterator[Voice]:
    """What stands behind names with a colon: each speaks up to the next of them, a single one in that paragraph."""
    labels = [
        (first, last, party)
        for block, (first, last) in paragraphs
        if block.kind == "paragraph" and (party := _label(document, first, last, ends))
    ]
    for index, (first, last, party) in enumerate(labels):
        following = labels[index + 1][0] if index + 1 < len(labels) else last
        yield Voice(first, following, party, None)


def _label(document: Document, first: int, last: int, ends: Ends) -> Party | None:
    colon = next((token for token in range(first, min(last, first + _SHORT)) if document.words[token] == ":"), None)
    return ends.get(colon) if colon else None


def _letter(document: Document, paragraphs: Paragraphs, ends: Ends) -> list[Voice]:
    """A letter: from its greeting on, who signs it speaks to whom it greets."""
    greeting = next((tokens for _, tokens in paragraphs[:_ADDRESS] if _greets(document, *tokens)), None)
    signed = next((tokens for _, tokens in reversed(paragraphs[-_END:]) if _signs(*tokens, ends)), None)
    if greeting is None:
        return []
    hearer = next((ends[token] for token in range(greeting[0], greeting[1] + 1) if token in ends), None)
    speaker = ends[signed[1]] if signed else None
    return [Voice(greeting[0], len(document.words), speaker, hearer)]


def _greets(document: Document, first: int, last: int) -> bool:
    return last - first <= _SHORT and document.words[first].lower() == "dear"


def _signs(first: int, last: int, ends: Ends) -> bool:
    """Whether a block holds a person's name and nothing else."""
    return last - first <= _SHORT and last in ends and any(
        place.last == last and place.first <= first + 1 for place in ends[last].places
    )


def _announced(document: Document, paragraphs: Paragraphs, ends: Ends) -> list[Voice]:
    """An interview or a speech that the head of the text announces, if it names one speaker."""
    head = document.blocks[: _HEAD][-1].end if document.blocks else 0
    found = [match for match in document.matches("actors_voices") if match.span[1] <= head]
    speakers = {party for match in found if (party := _speaker(document, match, ends))}
    if len(speakers) != 1:
        return []
    (speaker,) = speakers
    after = document.tokens_in(*found[-1].span)[1]
    if any(match.rule.gives["occasion"] == "speech" for match in found):
        return [Voice(after, len(document.words), speaker, None)]
    return _answers(document, paragraphs, speaker, after)


def _speaker(document: Document, match: Found, ends: Ends) -> Party | None:
    return ends.get(document.tokens_in(*match.groups["speaker"])[1])


def _answers(document: Document, paragraphs: Paragraphs, speaker: Party, after: int) -> list[Voice]:
    """The paragraphs of an interview: in questions you, in all others I is who answers."""
    later = [(first, last) for block, (first, last) in paragraphs if first >= after and block.kind == "paragraph"]
    asks = [_asks(document, first, last) for first, last in later]
    if sum(asks) < _LEAST:
        return []
    return [
        Voice(*tokens, None, speaker) if asked else Voice(*tokens, speaker, None)
        for tokens, asked in zip(later, asks, strict=True)
    ]


def _asks(document: Document, first: int, last: int) -> bool:
    """Whether a paragraph ends in a question, or speaks to somebody from its first word on."""
    return document.words[last - 1] == "?" or document.words[first].lower() in _TO_SOMEBODY


_TO_SOMEBODY = frozenset({"you", "your"})
