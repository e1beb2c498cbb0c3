"""Paragraphs set apart: below a sentence that ends in a colon stand somebody's words, with no quotation marks."""

from newscomment.extractors.findings import Range
from newscomment.language.document import Document

_FEWEST = 15  # tokens of such a paragraph: a shorter one is a label or an advertisement
_ENDS = frozenset(".!?”\"’'")


def paragraph_below(document: Document, token: int) -> Range | None:
    """The code points of the paragraph below the one that a token ends, where it looks like somebody's words."""
    sentences = document.sentences
    at = document.sentence_at(document.starts[token]) + 1
    if at >= len(sentences) or sentences[at].block == sentences[at - 1].block:
        return None
    block = document.blocks[sentences[at].block]
    first, last = document.tokens_in(block.start, block.end)
    prose = block.kind == "paragraph" and document.words[first][0].isupper() and document.words[last - 1] in _ENDS
    if not prose or last - first < _FEWEST:
        return None
    return document.span(first, last - (document.words[last - 1] == "."))
