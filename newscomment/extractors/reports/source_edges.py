"""Where a source begins and ends: what a rule took with it that is none of it, and the marks that it cut in two."""

from bisect import bisect_left

from newscomment.extractors.findings import Range
from newscomment.extractors.reports.speakers import head_of
from newscomment.language.document import Document
from newscomment.language.quotes import QuotePair
from newscomment.language.tags import FINITE

_OWN_START = frozenset({"CD", "DT", "PRP$", "NNP", "NNPS", "NNS"})  # what no determiner “that” stands before
_DEGREES = {"much": 1, "the": 2}
_MORE = frozenset({"more", "less"})
_BARE = frozenset({"NNP", "NNPS", "PRP"})
_PLURALS = frozenset({"NNS", "NNPS"})
_LONGEST_TITLE = 12  # tokens between the marks of a title in front of a name


def before_predicate(document: Document, source: Range) -> Range:
    """A source without a predicate that it was taken together with: “the left | calls him a fool,” accuses him."""
    first, last = document.tokens_in(*source)
    at = bisect_left(document.phrase_firsts, first)
    if at >= len(document.phrases) or document.phrases[at].first != first:
        return source
    end = document.phrases[at].last
    return document.span(first, end) if end < last and document.tag(end) in FINITE else source


def without_that(document: Document, source: Range) -> Range:
    """A source without a conjunction “that” which was taken for its determiner: “that | one of them”."""
    first, last = document.tokens_in(*source)
    if last - first < len(("that", "clerks")) or document.lowered[first] != "that":
        return source
    taken = document.tag(first + 1) in _OWN_START or document.tag(head_of(document, source)) in _PLURALS
    return document.span(first + 1, last) if taken else source


def before_number(document: Document, source: Range) -> Range:
    """A source without the subject behind it that was taken for a part of its name: “the bank | 20 clerks” stay."""
    first, last = document.tokens_in(*source)
    if last >= len(document.words) or document.tag(last) not in FINITE or document.tag(last - 1) not in _PLURALS:
        return source
    number = next((at for at in range(first + 1, last - 1) if document.tag(at) == "CD"), None)
    return source if number is None or document.tag(number - 1) != "NNP" else document.span(first, number)


def without_degree(document: Document, source: Range) -> Range:
    """A source without a degree that was taken for its determiner: “how much | she wants”, “the more | Ana says”."""
    first, last = document.tokens_in(*source)
    start = first + _DEGREES.get(document.lowered[first], 0)
    if document.lowered[first] == "the" and document.lowered[first + 1] not in _MORE:
        return source
    bare = first < start < last and document.tag(start) in _BARE
    return document.span(start, last) if bare else source


def without_end_mark(document: Document, source: Range) -> Range:
    """A source that stands behind its verb, without a comma that closes the clause and not an apposition."""
    text = document.text[slice(*source)]
    return source if text.count(",") != 1 or not text.endswith(",") else (source[0], source[1] - 1)


def with_marks(document: Document, source: Range) -> Range:
    """A source with all of a title that it holds in part: “Rising” host Ana Duarte, the “Report on Bridges”."""
    first, last = document.tokens_in(*source)
    pairs = document.quotes
    for pair in pairs[max(0, bisect_left(pairs, (first,)) - 2) : bisect_left(pairs, (last,))]:
        if pair.close - pair.open <= _LONGEST_TITLE and _is_cut(pair, first, last):
            first, last = min(first, pair.open), max(last, pair.close + 1)
    return document.span(first, last)


def _is_cut(pair: QuotePair, first: int, last: int) -> bool:
    """Whether a token range holds one mark of a pair, and not the other."""
    return pair.open < first <= pair.close < last or first <= pair.open < last == pair.close
