"""The words of a harm or a trigger without what only leads to them, or is cut off behind them."""

from newscomment.extractors.findings import Range
from newscomment.extractors.syntax.open_relatives import before_open_relative
from newscomment.language.document import Document

_VERBAL = frozenset({"MD", "VBZ", "VBD", "VBP", "IN", "CC"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_CLOSING = {"''": "``", "-RRB-": "-LRB-"}
_OPEN = frozenset({"MD", "TO"})  # what ends in these is cut short: "he would"
_LEADING = frozenset({",", "CC"})  # behind these "that" points at something
_TELLING = frozenset({"VB", "RB", "NN", "JJ", ":"})  # first letters of the tags before the "that" of a clause
_EDGES = frozenset({"LS", "NFP", ",", "``", "''", ":", "CC", ".", "-LRB-", "-RRB-"})


class RiskWords:
    """Trims the spans of one document's harms and triggers."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def trimmed(self, span: Range) -> Range | None:
        """A span without the marks and conjunctions at either end; None where little is left: "he would"."""
        first, last = self._document.tokens_in(*span)
        return None if self._document.tag(last - 1) in _OPEN else self.trimmed_tokens(first, last)

    def trimmed_tokens(self, first: int, last: int) -> Range | None:
        """The span of some tokens without the marks and conjunctions at either end; None where nothing is left."""
        tag = self._document.tag
        while first < last and (tag(first) in _EDGES or self._is_that(first, last)):
            first += 1
        last = before_open_relative(self._document, first, last)
        while first < last and (tag(last - 1) in _EDGES or self._opens_clause(first, last - 1)):
            last -= 1
        return self._document.span(first, self._closed(first, last)) if first < last else None

    def _opens_clause(self, first: int, token: int) -> bool:
        """Whether a token is but the subject of a clause cut off behind it: "pushed in a direction | they"."""
        behind = self._document.tag(token - 1)[:2] if token > first else ""
        return behind == "NN" and self._document.lowered[token] in _NOMINATIVE

    def _is_that(self, first: int, last: int) -> bool:
        """Whether a token is the "that" of a clause rather than one that points at something."""
        words, tag = self._document.words, self._document.tag
        begins = self._document.sentence_of(first).first
        points = begins < first and tag(first - 1) in _LEADING and tag(min(first + 1, last - 1)) == "NN"
        opens = not points and (tag(first) == "IN" or (begins < first and tag(first - 1) not in _LEADING))
        return opens and first + 1 < last and words[first].lower() == "that" and tag(first + 1) not in _VERBAL

    def _closed(self, first: int, last: int) -> int:
        """The end of a range, with the mark behind it that closes a quotation or bracket opened in it."""
        tags = [self._document.tag(token) for token in range(first, min(last + 1, len(self._document.words)))]
        closes = last - first < len(tags) and tags[-1] in _CLOSING
        return last + 1 if closes and tags[:-1].count(_CLOSING[tags[-1]]) > tags[:-1].count(tags[-1]) else last

    def without_that(self, trigger: Range | None) -> Range | None:
        """A trigger without the "that" of a clause, where it was read into its subject: "that | artificial minds"."""
        if trigger is None:
            return None
        first, last = self._document.tokens_in(*trigger)
        told = self._document.tag(last - 1) == "NNS" or self._document.tag(first - 1)[:2] in _TELLING
        opens = self._is_that(first, last) and told
        return self._document.span(first + 1, last) if opens else trigger

    def whole(self, trigger: Range | None) -> Range | None:
        """A trigger with the mark that closes a quotation opened in it, and without a clause cut off at its end."""
        if trigger is None:
            return None
        first, last = self._document.tokens_in(*trigger)
        last = before_open_relative(self._document, first, last)
        return self._document.span(first, self._closed(first, last))
