"""Which paragraphs are no part of the piece: bylines, notes on the author, links, credits, captions, lone lines."""

from collections.abc import Mapping
from itertools import compress, pairwise, takewhile

import regex

from newscomment.extractors.findings import Range
from newscomment.language.document import Document, Found, once
from newscomment.language.tags import FINITE_TAG, encode_tag

_NAMES = frozenset(map(encode_tag, ["NNP", "NNPS"]))
_MOST_WORDS_OF_A_LINE = 12
_MOST_WORDS_OF_A_SUMMARY = 30  # of a line that sums up, and of one that is all in capitals
_ENDS = ".!?:…”\"’')"
_FULL_STOPS = ".!:…"
_LINE, _CAPITALS = "section_notes.line", "section_notes.capitals"  # grounds that are no pattern
_TEASER = "section_notes.teaser"
HIGHLIGHTS = "section_notes.highlights"
"""The rule of a publisher's summary at the head of a piece, which introduces it."""
_GLUED = regex.compile(r"[^.:!\n]{3,60}+:[\p{Lu}“‘]")
"""A line that leads to another piece: its catchword, and at once, without a space, its title."""
_EDGE = 3  # notes on the author stand among so many paragraphs at either end
_MOST_WORDS_OF_A_NOTE = {
    "author": 110,
    "person": 90,
    "publisher": 110,
    "advert": 110,
    "link": 45,
    "promo": 45,
    "player": 70,
    "captions": 10_000,
}
_FIGURE = encode_tag("CD")
_MOST_WORDS_OF_BOTH = 220  # of one that tells of a person, and what the publisher says
_TELLING = frozenset({"author", "person"})
_MOST_SENTENCES = 4  # of a note that tells of a person without a word for a writer
Notes = dict[int, str]
Persons = Mapping[int, Found]
_FEWEST_PARAGRAPHS = 3  # of a piece that has an author to tell of


def notes(document: Document, paragraphs: list[int]) -> dict[int, str]:
    """The paragraphs (indices of blocks) that are notes, each with the id of the rule or ground that tells."""
    found: dict[int, str] = {}
    authors: dict[int, str] = {}
    persons: dict[int, Found] = {}
    opened = {_block(document, one) for one in document.matches("section_notes") if one.rule.gives["note"] in _TELLING}
    for match in document.matches("section_notes"):
        block = _block(document, match)
        note = match.rule.gives["note"]
        most = _MOST_WORDS_OF_A_NOTE[note]
        if _length(document, block) > (most if note in _TELLING or block not in opened else _MOST_WORDS_OF_BOTH):
            continue
        if note == "person":
            persons.setdefault(block, match)
        elif note == "author":
            authors.setdefault(block, match.rule.id)
        else:
            found.setdefault(block, match.rule.id)
    before = ""
    for block in paragraphs:
        ground = found.get(block) or _ground(document, block, before)
        if ground:
            found[block] = ground
        before = ground
    kept = [block for block in paragraphs if block not in found]
    found |= {block: rule for block, rule in authors.items() if block in {*kept[:_EDGE], *kept[-_EDGE:]}}
    found |= _on_persons(document, [block for block in kept if block not in found], persons, found)
    asked = set(paragraphs)
    return {block: rule for block, rule in found.items() if block in asked}


def _on_persons(document: Document, paragraphs: list[int], persons: Persons, notes: Notes) -> Notes:
    """The first and last of these paragraphs, as far as they open with a name whose bearer is named nowhere else."""
    if len(paragraphs) < _FEWEST_PARAGRAPHS:
        return {}
    ends = list(takewhile(lambda block: block in persons and _is_short(document, block), reversed(paragraphs)))
    if not ends and paragraphs[-1] + 1 in notes:
        ends = _going_on(document, paragraphs[-_EDGE:], persons)
    heads = list(takewhile(lambda block: block in persons and _is_short(document, block), paragraphs))
    told = ends + ([] if {paragraphs[0] - 1, paragraphs[0] + 1}.isdisjoint(notes) else heads)
    others = set(paragraphs).difference(told)
    elsewhere = {word for block in others for word in _words(document, block)}
    named = {block: _surname(document, persons[block]) for block in told if block in persons}
    known = next((at for at, block in enumerate(told) if named.get(block) in elsewhere), len(told))
    return {block: persons.get(block, persons[min(named)]).rule.id for block in told[:known]}


def _going_on(document: Document, last: list[int], persons: Persons) -> list[int]:
    """The last paragraphs, from one on that tells of a person, if each next one names what it names, too."""
    first = next((at for at, block in enumerate(last) if block in persons), len(last))
    ends = last[first:]
    shares = all(_names(document, one) & _names(document, other) for one, other in pairwise(ends))
    return ends if shares and all(_is_short(document, block) for block in ends) else []


def _names(document: Document, block: int) -> frozenset[str]:
    """The words of a paragraph that stand in names."""
    first, last = _tokens(document, block)
    return frozenset(compress(document.words[first:last], map(_NAMES.__contains__, document.tags[first:last])))


def _ground(document: Document, block: int, before: str) -> str:
    """Why a paragraph that no rule takes for a note is one, if it is: it is a line, or goes on with a summary."""
    start, end, _ = document.blocks[block]
    text, words = document.text[start:end], _length(document, block)
    if words > _MOST_WORDS_OF_A_SUMMARY:
        return ""
    if text.isupper() and words > 1 and not _is_shouted(document):
        return _CAPITALS
    if _GLUED.match(text):
        return _TEASER
    if before == HIGHLIGHTS and text[-1] not in _FULL_STOPS:
        return HIGHLIGHTS
    return _LINE if words <= _MOST_WORDS_OF_A_LINE and text[-1] not in _ENDS else ""


@once
def _is_shouted(document: Document) -> bool:
    """Whether all of a text is in capitals, so that they tell nothing of a paragraph."""
    return document.text.isupper()


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


def is_aside(document: Document, sentence: int) -> bool:
    """Whether a sentence stands in a note, or a lone line: it is no claim of anybody's in the piece.

    A summary of the piece is none of these: it says in short what the author says.
    """
    block = document.sentences[sentence].block
    return noted(document).get(block, HIGHLIGHTS) != HIGHLIGHTS or block in _lone(document)


@once
def _lone(document: Document) -> frozenset[int]:
    """The blocks of lines that say nothing: those that stand alone, and bare words among other lines."""
    if not noted(document) and sum(block.kind == "paragraph" for block in document.blocks) < _FEWEST_PARAGRAPHS:
        return frozenset()
    lines = {block for block, ground in set_apart(document).items() if ground == _LINE}
    listed = {block for block in lines if not lines.isdisjoint({block - 1, block + 1})}
    return frozenset(block for block in lines if block not in listed or not _tells(document, block))


def _tells(document: Document, block: int) -> bool:
    """Whether a paragraph has a finite verb or a figure."""
    first, last = _tokens(document, block)
    return FINITE_TAG.search(document.tags, first, last) is not None or _FIGURE in document.tags[first:last]


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
    return document.lowered[slice(*_tokens(document, block))]


def _length(document: Document, block: int) -> int:
    """How many words a paragraph has."""
    first, last = _tokens(document, block)
    return last - first


def _tokens(document: Document, block: int) -> Range:
    return document.tokens_in(document.blocks[block].start, document.blocks[block].end)
