"""What an author denies and somebody claims: “the port is not, as he claims, bankrupt” tells that he claims it is."""

from collections.abc import Iterator

from newscomment.extractors.findings import Range, Ranges
from newscomment.extractors.syntax.denials import DENYING
from newscomment.language.document import Document

_ADVERBS = frozenset({"only", "just", "merely", "simply", "solely"})  # what stands behind a "not"


def without_denial(document: Document, content: Ranges, denial: Range) -> Ranges:
    """A content without the words by which it is denied, which all stand within some range."""
    first, last = document.tokens_in(*denial)
    dropped = [token for token in range(first, last) if document.lowered[token] in DENYING | _ADVERBS]
    return tuple(piece for span in content for piece in _pieces(document, span, dropped))


def _pieces(document: Document, span: Range, dropped: list[int]) -> Iterator[Range]:
    """What is left of a span without some of its tokens."""
    first, last = document.tokens_in(*span)
    for token in [token for token in dropped if first <= token < last]:
        if first < token:
            yield document.span(first, token)
        first = token + 1
    if first < last:
        yield document.span(first, last)
