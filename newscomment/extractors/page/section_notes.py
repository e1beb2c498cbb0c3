"""Which paragraphs are no part of the piece: bylines, notes on the author, links, credits, captions, lone lines."""

from collections.abc import Mapping
from itertools import compress, pairwise, takewhile
from typing import NamedTuple

import regex

from newscomment.extractors.findings import Range
from newscomment.language.document import Document, Found, once
from newscomment.language.tags import encode_tag

_NAMES = frozenset(map(encode_tag, ["NNP", "NNPS"]))
_MOST_WORDS_OF_A_LINE = 12
_MOST_WORDS_OF_A_SUMMARY = 30  # of a line that sums up, and of one that is all in capitals
_ENDS = ".!?:…”\"’')"
_FULL_STOPS = ".!:…"
LINE = "section_notes.line"
"""The ground of a lone line, which may be one of a list."""
_CAPITALS, _TEASER = "section_notes.capitals", "section_notes.teaser"  # grounds that are no pattern, as a line is none
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
_MOST_WORDS_OF_BOTH = 220  # of one that tells of a person, and what the publisher says
_TELLING = frozenset({"author", "person"})
_SPEECH = "speech"  # what no note on an author holds: words of those whom the piece tells of
_MOST_SENTENCES = 4  # of a note that tells of a person without a word for a writer
_FEWEST_PARAGRAPHS = 3  # of a piece that has an author to tell of

Notes = dict[int, str]
"""Paragraphs (indices of blocks), each with the id of the rule or ground that tells what it is."""
Persons = Mapping[int, Found]
"""Paragraphs that tell of a person, each with the match that says so."""


class _Told(NamedTuple):
    """What rules tell of paragraphs: what is a note wherever it stands, and what only near an end of the piece."""

    anywhere: Notes
    authors: Notes
    persons: dict[int, Found]


@once
def notes_and_lines(document: Document) -> Mapping[int, str]:
    """The paragraphs (indices of blocks) that are notes or mere lines, and why."""
    paragraphs = [index for index, block in enumerate(document.blocks) if block.kind == "paragraph"]
    told = _told(document)
    found = {**told.anywhere, **_by_looks(document, paragraphs, told.anywhere)}
    kept = [block for block in paragraphs if block not in found]
    found |= {block: rule for block, rule in told.authors.items() if block in {*kept[:_EDGE], *kept[-_EDGE:]}}
    found |= _on_persons(document, [block for block in kept if block not in found], told.persons, found)
    asked = set(paragraphs)
    return {block: rule for block, rule in found.items() if block in asked}


def _told(document: Document) -> _Told:
    """What the rules tell of the paragraphs that are short enough for a note of their sort."""
    told = _Told({}, {}, {})
    matches = [(_block(document, match), match) for match in document.matches("section_notes")]
    opened = {block for block, match in matches if match.rule.gives["note"] in _TELLING}
    spoken = {block for block, match in matches if match.rule.gives["note"] == _SPEECH}
    for block, match in matches:
        note = match.rule.gives["note"]
        if note == _SPEECH or (note in _TELLING and (block in spoken or not _opens(document, block, match))):
            continue
        joined = note not in _TELLING and block in opened
        if _length(document, block) > (_MOST_WORDS_OF_BOTH if joined else _MOST_WORDS_OF_A_NOTE[note]):
            continue
        if note == "person":
            told.persons.setdefault(block, match)
        else:
            (told.authors if note == "author" else told.anywhere).setdefault(block, match.rule.id)
    return told


def _opens(document: Document, block: int, match: Found) -> bool:
    """Whether a paragraph begins with what tells of a person, or with another full name: no other thought is before."""
    start = document.blocks[block].start
    first = _tokens(document, block)[0]
    is_first = document.sentence_at(match.span[0]) == document.sentence_at(start)
    return is_first or _NAMES.issuperset(document.tags[first : first + 2])


def _by_looks(document: Document, paragraphs: list[int], known: Notes) -> Notes:
    """The paragraphs that no rule takes for notes, but what they look like does, and what they go on with."""
    found: Notes = {}
    before = ""
    for block in paragraphs:
        before = known.get(block) or _ground(document, block, before)
        if before and block not in known:
            found[block] = before
    return found


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
    return LINE if words <= _MOST_WORDS_OF_A_LINE and text[-1] not in _ENDS else ""


@once
def _is_shouted(document: Document) -> bool:
    """Whether all of a text is in capitals, so that they tell nothing of a paragraph."""
    return document.text.isupper()


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
