"""Paragraphs that repeat sentences of others: quotations that a page pulls out, captions that are given twice."""

from collections import defaultdict
from collections.abc import Sequence

from newscomment.language.document import Document

_FEWEST = 9  # words of what is said twice by a page; a refrain is shorter
_CLOSERS = "\"'”’“‘.!?… "


def pulled(document: Document, paragraphs: Sequence[int]) -> frozenset[int]:
    """The paragraphs (indices of blocks) whose sentences all stand in a longer one, too, or in an equal one before."""
    sentences: dict[int, list[str]] = defaultdict(list)
    for one in document.sentences:
        sentences[one.block].append(_said(document, one.start, one.end))
    holders: dict[str, list[int]] = defaultdict(list)
    for block in paragraphs:
        for said in sentences[block]:
            holders[said].append(block)
    lengths = {block: (-len(sentences[block]), block) for block in paragraphs}
    return frozenset(
        block
        for block in paragraphs
        if sum(len(said.split()) for said in sentences[block]) >= _FEWEST
        and any(
            lengths[other] < lengths[block] and set(sentences[block]) <= set(sentences[other])
            for other in holders[sentences[block][0]][:2]
        )
    )


def _said(document: Document, start: int, end: int) -> str:
    """The words of a sentence, however they are spaced and marked."""
    return " ".join(document.text[start:end].split()).strip(_CLOSERS)
