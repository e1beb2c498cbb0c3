"""Paragraphs set apart, which are somebody's words without quotation marks: below a colon, or signed at their end."""

from newscomment.extractors.findings import Range
from newscomment.language.document import Document
from newscomment.language.layout import Block

_FEWEST = 15  # tokens of such a paragraph: a shorter one is a label or an advertisement
_SIGNATURE = 12  # tokens from the dash on
_DASHES = frozenset({"—", "–", "--", "-"})
_ENDS = frozenset(".!?”\"’'")


def paragraph_below(document: Document, token: int) -> Range | None:
    """The code points of the paragraph below the one that a token stands at the end of, if it seems somebody's words.

    It begins with a capital behind a colon, and with a small letter where the one above breaks off amid a sentence.
    """
    sentences = document.sentences
    at = document.sentence_at(document.starts[token]) + 1
    if at >= len(sentences) or sentences[at].block == sentences[at - 1].block:
        return None
    block = document.blocks[sentences[at].block]
    first, last = document.tokens_in(block.start, block.end)
    announced = document.words[sentences[at].first - 1] == ":"
    begins = document.words[first][0].isupper() if announced else document.words[first][0].islower()
    prose = block.kind == "paragraph" and begins and document.words[last - 1] in _ENDS
    if not prose or last - first < _FEWEST:
        return None
    return document.span(first, last - (document.words[last - 1] == "."))


def paragraph_above(document: Document, dash: int) -> Range | None:
    """The code points of the paragraph that ends in a dash and a name: a letter, a motto.

    None where it is the last of several, which their author may have signed, unless the one above is signed as well.
    """
    at = document.block_of(dash)
    block = document.blocks[at]
    is_last = at + 1 >= len(document.blocks)
    if block.kind != "paragraph" or (is_last and at and not _is_signed(document, document.blocks[at - 1])):
        return None
    return document.span(document.tokens_in(block.start, block.end)[0], dash)


def _is_signed(document: Document, block: Block) -> bool:
    """Whether a paragraph ends in a dash behind a full stop, and a name."""
    first, last = document.tokens_in(block.start, block.end)
    words = document.words
    near = range(max(first + 1, last - _SIGNATURE), last - 1)
    dash = next((at for at in near if words[at] in _DASHES and words[at - 1][-1] in _ENDS), None)
    return block.kind == "paragraph" and dash is not None and document.tag(dash + 1) == "NNP"
