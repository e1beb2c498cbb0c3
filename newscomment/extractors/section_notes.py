"""Which paragraphs are no part of the piece: bylines, notes on the author, links, credits, captions, lone lines."""

from collections import Counter
from collections.abc import Mapping
from itertools import chain, takewhile

import regex

from newscomment.language.document import Document, Found, once

_MOST_WORDS_OF_A_LINE = 12
_MOST_WORDS_OF_A_SUMMARY = 30  # of a line that sums up, and of one that is all in capitals
_ENDS = ".!?:…”\"’')"
_FULL_STOPS = ".!:…"
_LINE, _CAPITALS = "section_notes.line", "section_notes.capitals"  # grounds that are no pattern
_TEASER = "section_notes.teaser"
_CAPTIONS = "section_notes.captions"
HIGHLIGHTS = "section_notes.highlights"
"""The rule of a publisher's summary at the head of a piece, which introduces it."""
_GLUED = regex.compile(r"[^.:!\n]{3,60}+:[\p{Lu}“‘]")
"""A line that leads to another piece: its catchword, and at once, without a space, its title."""
_EDGE = 3  # notes on the author stand among so many paragraphs at either end
_MOST_WORDS_OF_A_NOTE = {
    "author": 110,
    "person": 70,
    "publisher": 110,
    "link": 45,
    "promo": 45,
    "player": 70,
    "captions": 10_000,
}
_LEADING = frozenset({"promo", "player", "captions"})
_MOST_SENTENCES = 3  # of a note that tells of a person without a word for a writer
_FEWEST_PARAGRAPHS = 3  # of a piece that has an author to tell of


def notes(document: Document, paragraphs: list[int]) -> dict[int, str]:
    """The paragraphs (indices of blocks) that are notes, each with the id of the rule or ground that tells."""
    found: dict[int, str] = {}
    persons: dict[int, Found] = {}
    for match in document.matches("section_notes"):
        block = _block(document, match)
        note = match.rule.gives["note"]
        if len(_words(document, block)) > _MOST_WORDS_OF_A_NOTE[note]:
            continue
        if note == "person":
            persons.setdefault(block, match)
        elif note != "author" or block in {*paragraphs[:_EDGE], *paragraphs[-_EDGE:]}:
            found.setdefault(block, match.rule.id)
    before = ""
    for block in paragraphs:
        ground = found.get(block) or _ground(document, block, before)
        if ground:
            found[block] = ground
        before = ground
    kept = set(paragraphs)
    ends = _on_persons(document, [block for block in paragraphs if block not in found], persons)
    return {block: rule for block, rule in {**found, **ends}.items() if block in kept}


def _on_persons(document: Document, paragraphs: list[int], persons: Mapping[int, Found]) -> dict[int, str]:
    """The last of these paragraphs, as far as they open with a name whose bearer is named nowhere else."""
    if len(paragraphs) < _FEWEST_PARAGRAPHS:
        return {}
    ends = list(takewhile(lambda block: block in persons and _is_short(document, block), reversed(paragraphs)))
    if not ends:
        return {}
    words = {block: frozenset(_words(document, block)) for block in paragraphs}
    holding = Counter(chain.from_iterable(words.values()))  # how many paragraphs hold a word
    surnames = {block: _surname(document, persons[block]) for block in ends}
    own = takewhile(lambda block: holding[surnames[block]] == (surnames[block] in words[block]), ends)
    return {block: persons[block].rule.id for block in own}


def _ground(document: Document, block: int, before: str) -> str:
    """Why a paragraph that no rule takes for a note is one, if it is: it is a line, or goes on with a summary."""
    start, end, _ = document.blocks[block]
    text, words = document.text[start:end], len(_words(document, block))
    if words > _MOST_WORDS_OF_A_SUMMARY:
        return ""
    if text.isupper() and words > 1 and not document.text.isupper():
        return _CAPITALS
    if _GLUED.match(text):
        return _TEASER
    if before == HIGHLIGHTS and text[-1] not in _FULL_STOPS:
        return HIGHLIGHTS
    return _LINE if words <= _MOST_WORDS_OF_A_LINE and text[-1] not in _ENDS else ""


@once
def set_apart(document: Document) -> Mapping[int, str]:
    """All paragraphs (indices of blocks) that are notes or mere lines, and why."""
    return notes(document, [index for index, block in enumerate(document.blocks) if block.kind == "paragraph"])


@once
def noted(document: Document) -> Mapping[int, str]:
    """The blocks that are notes, whose words are not said in the piece, and why; a mere line may be one of a list."""
    if sum(block.kind == "paragraph" for block in document.blocks) < _FEWEST_PARAGRAPHS:
        return {}
    return {block: ground for block, ground in set_apart(document).items() if ground != _LINE}


def is_noted(document: Document, sentence: int) -> bool:
    """Whether a sentence stands in a note."""
    return document.sentences[sentence].block in noted(document)


def leads_away(document: Document, sentence: int) -> bool:
    """Whether a sentence stands in a note that leads to other pieces or films: it is no claim of the author's.

    A summary of the piece is none of these: it says in short what the author says.
    """
    return noted(document).get(document.sentences[sentence].block) in _leading(document) - {HIGHLIGHTS}


def summaries(document: Document) -> frozenset[int]:
    """The blocks of such notes that are no captions: titles, or a summary whose “he” is the author."""
    leading = _leading(document) - {_CAPTIONS}
    return frozenset(block for block, ground in noted(document).items() if ground in leading)


@once
def _leading(document: Document) -> frozenset[str]:
    """The rules and grounds of such notes in a document."""
    matches = document.matches("section_notes")
    return frozenset(
        {_CAPITALS, HIGHLIGHTS, _TEASER, *(one.rule.id for one in matches if one.rule.gives["note"] in _LEADING)}
    )


def _block(document: Document, match: Found) -> int:
    return document.sentences[document.sentence_at(match.span[0])].block


def _surname(document: Document, match: Found) -> str:
    return document.text[slice(*match.groups["name"])].split()[-1].lower()


def _is_short(document: Document, block: int) -> bool:
    """Whether a paragraph has few sentences."""
    start, end = document.blocks[block].start, document.blocks[block].end
    return document.sentence_at(end - 1) - document.sentence_at(start) < _MOST_SENTENCES


def _words(document: Document, block: int) -> list[str]:
    """The words of a paragraph, in small letters."""
    return document.lowered[slice(*document.tokens_in(document.blocks[block].start, document.blocks[block].end))]
