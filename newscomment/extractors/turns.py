"""Turns of a transcript: what stands in a paragraph behind the name of who says it, or the letter of a question."""

from collections import Counter
from collections.abc import Iterator

from newscomment.extractors.findings import Range
from newscomment.language.document import Document, once

_LONGEST = 6  # tokens of a label
_TURNS, _EACH, _SPEAKERS = 4, 2, 2  # make a transcript: so many turns in all, and of each of so many speakers
_LETTERS = frozenset({"Q", "A"})  # of question and answer


def is_label(document: Document, label: Range) -> bool:
    """Whether words are the letter of a question or of an answer, or a name in capitals, as only labels are written."""
    return document.text[slice(*label)] in _LETTERS or document.text[slice(*label)].isupper()


def turn(document: Document, colon: int) -> Range | None:
    """The code points of what is said in the paragraph whose label ends in a colon (a token); None if it is no turn."""
    if colon not in _colons(document):
        return None
    block = document.blocks[document.sentences[document.sentence_at(document.starts[colon])].block]
    _, last = document.tokens_in(block.start, block.end)
    last -= document.words[last - 1] == "."
    return document.span(colon + 1, last) if colon + 1 < last else None


@once
def _colons(document: Document) -> frozenset[int]:
    """The colons behind the labels of a transcript; none where a document is none, or is but talk of its authors."""
    labels = dict(_labels(document))
    often = Counter(labels.values())
    if often.keys() == _LETTERS:
        return frozenset(labels)
    speakers = [name for name, turns in often.items() if turns >= _EACH]
    told = all(map(str.isupper, speakers)) or (labels and _is_introduced(document, min(labels)))
    return frozenset(labels) if told and len(labels) >= _TURNS and len(speakers) >= _SPEAKERS else frozenset()


def _is_introduced(document: Document, colon: int) -> bool:
    """Whether a paragraph stands before the one of a colon."""
    before = (block for block in document.blocks if block.end <= document.starts[colon])
    return any(block.kind == "paragraph" for block in before)


def _labels(document: Document) -> Iterator[tuple[int, str]]:
    """The last words of the labels with which paragraphs begin, by their colons."""
    for block in document.blocks:
        first, last = document.tokens_in(block.start, block.end)
        near = range(first, min(last, first + _LONGEST + 1))
        colon = next((token for token in near if document.words[token] == ":"), first)
        if colon > first:
            yield colon, document.words[colon - 1]
