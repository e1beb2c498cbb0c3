"""Which paragraphs are no part of the piece: bylines, notes on the author, links, credits, lone lines."""

from newscomment.extractors.findings import Range
from newscomment.language.document import Document, Found, once

_MOST_WORDS_OF_A_LINE = 12
_ENDS = ".!?:…”\"’')"
_LINE = "section_notes.line"  # a ground that is no pattern
_EDGE = 3  # notes on the author stand among so many paragraphs at either end
_MOST_WORDS_OF_A_NOTE = {"author": 110, "person": 70, "publisher": 110, "link": 45}
_MOST_SENTENCES = 2  # of a note that tells of a person without a word for a writer
_ON_AUTHORS = frozenset({"section_notes.about-author", "section_notes.about-person"})
_FEWEST_PARAGRAPHS = 3  # of a piece that has an author to tell of


def notes(document: Document, paragraphs: list[int]) -> dict[int, str]:
    """The paragraphs (indices of blocks) that are notes, each with the id of the rule or ground that tells."""
    found: dict[int, str] = {}
    for match in document.matches("section_notes"):
        block = _block(document, match)
        note = match.rule.gives["note"]
        if _words(document, block) <= _MOST_WORDS_OF_A_NOTE[note] and _may_be(document, match, paragraphs):
            found.setdefault(block, match.rule.id)
    for block in paragraphs:
        if block not in found and _is_line(document, block):
            found[block] = _LINE
    kept = set(paragraphs)
    return {block: rule for block, rule in found.items() if block in kept}


@once
def closing_note(document: Document) -> Range:
    """The tokens from the first note on the author at the end of the piece to its last; none where it has none."""
    paragraphs = [index for index, block in enumerate(document.blocks) if block.kind == "paragraph"]
    found = notes(document, paragraphs)
    about = [
        document.blocks[at] for at in paragraphs[_FEWEST_PARAGRAPHS - 1 :][-_EDGE:] if found.get(at) in _ON_AUTHORS
    ]
    return document.tokens_in(about[0].start, about[-1].end) if about else (0, 0)


def _block(document: Document, match: Found) -> int:
    return document.sentences[document.sentence_at(match.span[0])].block


def _may_be(document: Document, match: Found, paragraphs: list[int]) -> bool:
    """Whether a note stands where one of its sort does."""
    note, block = match.rule.gives["note"], _block(document, match)
    if note == "author":
        return block in {*paragraphs[:_EDGE], *paragraphs[-_EDGE:]}
    return note != "person" or _ends_with(document, match, paragraphs)


def _ends_with(document: Document, match: Found, paragraphs: list[int]) -> bool:
    """Whether a piece ends with a paragraph that opens with a name, and names its bearer nowhere else but as author."""
    block = _block(document, match)
    if len(paragraphs) < _FEWEST_PARAGRAPHS or block != paragraphs[-1] or not _is_short(document, block):
        return False
    surname = document.text[slice(*match.groups["name"])].split()[-1].lower()
    return all(surname not in document.lowered[slice(*tokens)] for tokens in _elsewhere(document, block))


def _is_short(document: Document, block: int) -> bool:
    """Whether a paragraph is one sentence or two."""
    return sum(sentence.block == block for sentence in document.sentences[-_MOST_SENTENCES - 1 :]) <= _MOST_SENTENCES


def _elsewhere(document: Document, note: int) -> list[Range]:
    """The tokens of all blocks but a note and the byline."""
    blocks = enumerate(document.blocks)
    return [document.tokens_in(one.start, one.end) for at, one in blocks if at != note and one.kind != "byline"]


def _words(document: Document, block: int) -> int:
    first, last = document.tokens_in(document.blocks[block].start, document.blocks[block].end)
    return last - first


def _is_line(document: Document, block: int) -> bool:
    """Whether a paragraph is but a line: short, and not ended as a sentence is."""
    text = document.text[document.blocks[block].start : document.blocks[block].end]
    return text[-1] not in _ENDS and _words(document, block) <= _MOST_WORDS_OF_A_LINE
