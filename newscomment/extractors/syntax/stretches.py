"""What stretches of tokens hold: a finite verb, a main clause, what the speaker was asked, a circumstance."""

from bisect import bisect_left
from collections.abc import Sequence

from newscomment.extractors.syntax.units import HANGING
from newscomment.language.document import Document
from newscomment.language.tags import FINITE, encode_tag

ADVERBS = frozenset({"RB", "RBR", "RBS"})
CLAUSE_WORDS = frozenset({"that", "if", "because", "whether", "while", "although", "though", "unless", "since"})
_SUBORDINATORS = (CLAUSE_WORDS - {"that", "whether"}) | {"when", "where", "once", "until", "after", "before", "as"}
_VERBAL = frozenset(map(encode_tag, (*FINITE, "VBN")))  # taggers take the past tense for a participle now and then
_AUXILIARIES = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "'s", "’s", "'re", "’re"})
_BEFORE_ASKED = frozenset({"when", ","})
_FARTHEST = 400  # tokens that are looked at for a word


class Stretches:
    """Tells what the stretches of tokens in one document hold."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._finite = [token for token, tag in enumerate(document.tags) if tag in _VERBAL]

    def has_finite(self, first: int, last: int) -> bool:
        """Whether a token range holds a finite verb."""
        return bool(self._verbs(first, last))

    def _verbs(self, first: int, last: int) -> Sequence[int]:
        """The finite verbs of a token range."""
        return self._finite[bisect_left(self._finite, first) : bisect_left(self._finite, last)]

    def is_cut(self, first: int, last: int) -> bool:
        """Whether a token range ends amid a verb group or before a clause: “we should not | , she says, | go”."""
        while first < last and (self._document.tag(last - 1) == "RB" or self._document.words[last - 1] == ","):
            last -= 1
        if first >= last:
            return False
        opens = self._document.tag(last - 1) == "MD" or self._document.lowered[last - 1] in _AUXILIARIES
        return opens or self.is_subordinate(last - 1)

    def is_asked(self, first: int, last: int) -> bool:
        """Whether a token range tells what the speaker was asked: “when asked whether it was safe”."""
        words = self._document.lowered
        return any(
            words[token] == "asked" and (token == first or words[token - 1] in _BEFORE_ASKED)
            for token in range(max(first, last - _FARTHEST), last)
        )

    def is_circumstance(self, first: int, last: int) -> bool:
        """Whether a preposition opens a token range without a verb of its own: “in a town that had no well”."""
        if self._document.tag(first) != "IN":
            return False
        clauses = (self._document.clause_of(token) for token in self._verbs(first, last))
        return all(clause.kind in HANGING for clause in clauses)

    def is_subordinate(self, token: int) -> bool:
        """Whether a subordinating conjunction stands at a token, or behind an adverb there: “even if”."""
        token += token + 1 < len(self._document.words) and self._document.tag(token) in ADVERBS
        return self._document.tag(token) in {"IN", "WRB"} and self._document.words[token].lower() in _SUBORDINATORS

    def is_mere_condition(self, first: int, end: int) -> bool:
        """Whether a content up to a comma is but the clause that opens it: “that as he left | , he shouted”."""
        words = self._document.words
        opener = first + (words[first].lower() == "that")
        if opener > first and words[opener] == ",":  # “that, as he left | , he shouted”
            opener += 1
        if end < opener:
            return True
        asks = opener == first and words[first].lower() == "if"
        return not asks and self.is_subordinate(opener) and words[end] == "," and not self.has_main(opener, end)

    def has_main(self, first: int, last: int) -> bool:
        """Whether a finite verb stands behind the first comma of a token range that a subordinate clause opens."""
        last = min(last, first + _FARTHEST)
        comma = next((token for token in range(first, last) if self._document.words[token] == ","), last)
        return self.has_finite(comma, last)
