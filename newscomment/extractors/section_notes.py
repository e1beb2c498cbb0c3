"""Which paragraphs are no part of the piece: bylines, notes on the author, links, credits, lone lines."""

from newscomment.language.document import Document

_MOST_WORDS_OF_A_LINE = 12
_ENDS = ".!?:…”\"’')"
_LINE = "section_notes.line"  # a ground that is no pattern
_EDGE = 3  # notes on the author stand among so many paragraphs at either end
_MOST_WORDS_OF_A_NOTE = {"author": 110, "publisher": 110, "link": 45}


def notes(document: Document, paragraphs: list[int]) -> dict[int, str]:
    """The paragraphs (indices of blocks) that are notes, each with the id of the rule or ground that tells."""
    found: dict[int, str] = {}
    edge = {*paragraphs[:_EDGE], *paragraphs[-_EDGE:]}
    for match in document.matches("section_notes"):
        block = document.sentences[document.sentence_at(match.span[0])].block
        note = match.rule.gives["note"]
        if _words(document, block) <= _MOST_WORDS_OF_A_NOTE[note] and (block in edge or note != "author"):
            found.setdefault(block, match.rule.id)
    for block in paragraphs:
        if block not in found and _is_line(document, block):
            found[block] = _LINE
    kept = set(paragraphs)
    return {block: rule for block, rule in found.items() if block in kept}


def _words(document: Document, block: int) -> int:
    first, last = document.tokens_in(document.blocks[block].start, document.blocks[block].end)
    return last - first


def _is_line(document: Document, block: int) -> bool:
    """Whether a paragraph is but a line: short, and not ended as a sentence is."""
    text = document.text[document.blocks[block].start : document.blocks[block].end]
    return text[-1] not in _ENDS and _words(document, block) <= _MOST_WORDS_OF_A_LINE
