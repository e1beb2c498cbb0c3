"""What a relative clause tells of: the noun phrase before it, with what hangs between the two."""

from bisect import bisect_left, bisect_right

from newscomment.extractors.findings import Range
from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.phrases import Phrase

_PLACING = frozenset(
    {"in", "on", "at", "from", "for", "with", "against", "among", "of", "to", "about", "between", "into"}
)
_INTO = frozenset({"in", "into", "from", "at", "to", "across"})
_PARTING = frozenset({"WDT", "WP", ",", "RB"})
_PARTICIPLES = frozenset({"VBN", "VBD", "VBG"})
_TELLING = frozenset({"on", "about", "for", "to"})
_OPEN = frozenset({"anything", "something", "everything", "anyone", "someone", "everyone", "anybody", "somebody"})
_MANY, _ONE = frozenset({"NNS", "NNPS"}), frozenset({"NN", "NNP"})
_NUMBER = {"VBP": _MANY, "VBZ": _ONE}
_LONGEST_MARKED = 8  # tokens of a quoted modifier
_MOST_NAMES = 6  # names of a list before the last two
_LONGEST_ASIDE = 4  # tokens between two commas: ", for example,"


class Antecedents:
    """Finds what the relative clauses of one document tell of."""

    def __init__(self, document: Document) -> None:
        self._document, self._phrases = document, document.phrases
        self._firsts = document.phrase_firsts

    def of(self, clause: Clause) -> Range | None:
        """The tokens of the noun phrase right before a relative clause, of the number that its verb has."""
        end = clause.first
        while end > 1 and self._document.tag(end - 1) == "RB":
            end -= 1  # "signals everywhere | that"
        return self._ending(clause, end, tells_of_person=self._document.lowered[clause.first] == "who")

    def before(self, token: int) -> Range | None:
        """The tokens of the noun phrase right before a participle or an adjective that tells of it."""
        at = bisect_right(self._firsts, token - 1) - 1
        phrase = self._phrases[at] if at >= 0 else None
        return (self.chain(at), token) if phrase and phrase.last >= token and self._tag(at)[0] == "N" else None

    def parted(self, clause: Clause) -> Range | None:
        """The same, where a comma or a short aside between commas parts them: "the port, for example, which …"."""
        words, first = self._document.words, clause.first
        if clause.kind != "relative" or words[first - 1] != ",":
            return None
        aside = next(
            (token for token in range(first - 2, max(0, first - 2 - _LONGEST_ASIDE), -1) if words[token] == ","), None
        )
        return self._ending(clause, first - 1 if aside is None else aside)

    def _ending(self, clause: Clause, end: int, *, tells_of_person: bool = False) -> Range | None:
        """The noun phrase that ends before a token, or the one it hangs on where only that has the verb's number."""
        found = self._told(end, self._number(clause), tells_of_person=tells_of_person)
        return found if found and found[0] >= self._document.sentences[clause.sentence].first else None

    def _told(self, end: int, number: frozenset[str] | None, *, tells_of_person: bool) -> Range | None:
        at = bisect_left(self._firsts, end) - 1
        if at < 0 or self._phrases[at].last != end or not (self._names(at) or self._is_those(at)):
            return None
        start = self.chain(at)
        host = self._host(at) if start == self._phrases[at].first else self._host(bisect_left(self._firsts, start))
        placed = tells_of_person and host is not None and self._is_placed(host, at)
        if host is not None and (placed or self._is_meant(host, at, number)):
            return self.chain(host), end if self._is_open(host) else self._phrases[host].last
        if host is not None and self._is_of_host(host, at, number):
            return self.chain(host), end
        return (self._partner(start) if number == _MANY else start), end

    def _partner(self, start: int) -> int:
        """Where the first of two joined nouns begins, the second with no word before it: "mills and | towns"."""
        at = bisect_left(self._firsts, start) - 1
        if self._document.lowered[start - 1] != "and" or at < 0 or self._phrases[at].last != start - 1:
            return start
        if self._document.words[start][:1].isupper():  # a sentence, or a name
            return self._first_name(at) if self._is_name(at) and self._is_name(at + 1) else start
        bare = self._document.tag(start) in {"NNS", "JJ"}
        return self.chain(at) if bare and self._tag(at) in _MANY else start

    def _first_name(self, at: int) -> int:
        """Where the first of several names in a list begins, of which one is given: "Ana Berg, Bo Lind | and …"."""
        least = max(0, at - _MOST_NAMES)
        while at > least and self._is_name(at - 1) and self._is_next(at):
            at -= 1
        return self._phrases[at].first

    def _is_next(self, at: int) -> bool:
        """Whether but a comma parts a phrase from the one before, which tells no place or time: "In Spain, | Ana"."""
        before, first, words = self._phrases[at - 1], self._phrases[at].first, self._document.words
        sets_scene = self._document.tag(before.first - 1) == "IN" and words[before.first - 1][:1].isupper()
        return before.last == first - 1 and words[first - 1] == "," and not sets_scene

    def _is_name(self, at: int) -> bool:
        """Whether the head of a phrase is a name."""
        return self._tag(at) == "NNP"

    def _is_meant(self, host: int, at: int, number: frozenset[str] | None) -> bool:
        """Whether a verb tells of the noun that a phrase hangs on: like "anything", or the only one of its number."""
        fits = number is not None and self._tag(at) not in number and self._tag(host) in number
        return self._is_open(host) or (fits and self._host(at) == host)

    def _is_of_host(self, host: int, at: int, number: frozenset[str] | None) -> bool:
        """Whether a bare phrase only tells what the one it hangs on is: "a gift to big business | that"."""
        bare = self._document.tag(self._phrases[at].first) in {"NN", "NNS", "JJ"} and self._tag(at) in {"NN", "NNS"}
        leads = self._document.lowered[self._phrases[at].first - 1] in _TELLING
        named = self._document.tag(self._phrases[host].first) in {"DT", "JJ", "PRP$"} and self._tag(host)[:2] == "NN"
        return number is None and bare and named and leads and self._host(at) == host

    def _is_placed(self, host: int, at: int) -> bool:
        """Whether a phrase names a place that people, of whom "who" tells, are in: "workers in Ohio | who"."""
        leads = self._document.words[self._phrases[at].first - 1].lower() in _INTO
        return leads and self._tag(at) == "NNP" and self._tag(host) in _MANY

    def _names(self, at: int) -> bool:
        """Whether a phrase has a noun, or an adjective that stands for one: "an American"."""
        phrase = self._phrases[at]
        stands = self._tag(at) == "JJ" and self._document.tag(phrase.first) == "DT" and phrase.head > phrase.first
        return stands or self._tag(at)[0] == "N"

    def _is_those(self, at: int) -> bool:
        """Whether a phrase is "those", of whom "who" tells."""
        return self._document.lowered[self._phrases[at].head] == "those"

    def _is_open(self, at: int) -> bool:
        """Whether a phrase is "anything", "someone" and the like, which what follows makes clear."""
        return self._document.words[self._phrases[at].head].lower() in _OPEN

    def _tag(self, at: int) -> str:
        return self._document.tag(self._phrases[at].head)

    def _number(self, clause: Clause) -> frozenset[str] | None:
        """The tags of nouns that agree with the verb that follows the pronoun; None where it does not tell."""
        token = clause.first
        while token < clause.last and self._document.tag(token) in _PARTING:
            token += 1
        return _NUMBER.get(self._document.tag(token)) if token < clause.last else None

    def _host(self, at: int) -> int | None:
        """The phrase that a preposition hangs a phrase on."""
        before = self._phrases[at - 1] if at else None
        fits = before is not None and before.last == self._phrases[at].first - 1
        return at - 1 if fits and self._document.words[self._phrases[at].first - 1].lower() in _PLACING else None

    def chain(self, at: int) -> int:
        """Where the noun begins that a phrase hangs on by "of": "a wave of strikes"."""
        while self._document.words[self._phrases[at].first - 1].lower() == "of" and self._host(at) is not None:
            at -= 1
        return self._behind_mark(self._behind_hyphens(self._phrases[at]), self._phrases[at].last)

    def _behind_mark(self, first: int, last: int) -> int:
        """Where a noun phrase begins whose quoted modifier was cut: "a “pay for | play” scheme"."""
        tags = [self._document.tag(token) for token in range(max(0, first - _LONGEST_MARKED), last)]
        behind = len(tags) - (last - first)
        if "''" not in tags[behind:] or "``" in tags[behind:] or "``" not in tags:
            return first
        opening = first - behind + max(at for at in range(behind) if tags[at] == "``")
        return opening - (opening > 0 and self._document.tag(opening - 1) == "DT")

    def _behind_hyphens(self, phrase: Phrase) -> int:
        """Where a compound begins that the phrase is but the end of: "door-to-door visits"."""
        first, tag = phrase.first, self._document.tag
        while first > 1 and tag(first - 1) == "HYPH":
            first -= 2
        host = self._phrases[max(0, bisect_right(self._firsts, first) - 1)]
        first = host.first if host.first <= first < host.last else first
        modified = first > 1 and tag(first - 1) in _PARTICIPLES and tag(first - 2) in {"DT", "PRP$"}
        return first - 2 if modified else first  # "a promised | order"
