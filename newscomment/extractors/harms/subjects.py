"""Subjects of risks: of whom or what the words of a harm are said: the subject of a verb, or an owner."""

from collections.abc import Mapping

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.named import NamedParties
from newscomment.extractors.syntax.pronoun_subjects import is_empty, is_pronoun
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_FAR = 12  # tokens within which somebody is named of whom "and its" tells
_NEAR = 2  # tokens that may part a subject from its verb
_FEW = 3  # tokens of a phrase that says nothing of its own
_DAYS = frozenset({"today", "tomorrow", "tonight", "yesterday", "soon"})
_ADDING = frozenset({"worse", "again", "second", "third", "here", "there"})  # what opens a sentence as they do
_RELATING = frozenset({"WP", "WDT"})
_PLAIN = frozenset({"JJ", "CC", "RB"})  # tags of what is but an aside: "Tired and poor, | the owners"
_BEGINNING = frozenset({"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ"})


class RiskSubjects:
    """Finds the subjects (tokens) of one document's risks."""

    def __init__(self, document: Document, subjects: Subjects, parties: NamedParties) -> None:
        self._document, self._subjects, self._parties = document, subjects, parties

    def of(self, gives: Mapping[str, str], cue: Range) -> Range | None:
        """The subject of a cue, or who owns what it names, as its rule says."""
        if gives.get("subject") == "owner":
            return self._owner(*self._document.tokens_in(*cue))
        subject = self._subjects.of(cue[0]) if gives.get("subject") in {"trigger", "affected", "lost"} else None
        return self._proper(subject) if subject else None

    def _owner(self, first: int, last: int) -> Range | None:
        """Whose plan or power a noun phrase names: "| the owners | ’ plan", "| her | power", "| men | whose plan"."""
        for token in range(first, last):
            if self._document.tag(token) in {"POS", "PRP$"}:
                return (first, token) if self._document.tag(token) == "POS" else self._shared_owner(token)
        return self._parties.whose(first) or self._parties.whose(first - 1)

    def _shared_owner(self, own: int) -> Range:
        """Who owns what stands before a conjunction, too: "the owners’ greed and | their | power"; else the pronoun."""
        sentence = self._document.sentence_of(own)
        if self._document.tag(own - 1) == "CC":
            before = range(own - 2, max(sentence.first, own - _FAR), -1)
            mark = next((at for at in before if self._document.tag(at) == "POS"), None)
            if mark and not any(self._document.tag(at) in FINITE for at in range(mark, own)):
                return self._subjects.group_at(mark), mark
        return own, own + 1

    def last_clause(self, first: int, last: int) -> Range:
        """A subject without a clause, or the end of a quotation, read into it: "the dyke leaks, and | homes"."""
        tag = self._document.tag
        for at in range(last - _NEAR, first, -1):
            closes = tag(at) == "''" and not any(tag(before) == "``" for before in range(first, at))
            joins = tag(at) == "CC" and self._document.lowered[at - 1] == ","
            if closes or (joins and self._tells(first, at)):
                return at + 1, last
        return first, last

    def _tells(self, first: int, last: int) -> bool:
        """Whether a clause of its own stands between two tokens: it has a verb, and no relative pronoun."""
        tags = {self._document.tag(at) for at in range(first, last)}
        return not tags.isdisjoint(FINITE) and not any(tag[0] == "W" for tag in tags)

    def _proper(self, subject: Range) -> Range:
        """A subject without what opens or ends its clause: "Worse, | the mayor", "like us, | they", "he | and who"."""
        (first, last), words, tag = self.last_clause(*subject), self._document.lowered, self._document.tag
        if last - first > _FEW and tag(last - 1) == "PRP" and words[last - 2] == ",":
            return last - 1, last
        while last - first > 1 and (tag(last - 1) in _RELATING or tag(last - 1) == "CC"):
            last -= 1
        first = self._behind_list(first, last)
        comma = next((at for at in range(first + 1, min(first + 1 + _FEW, last - 1)) if words[at] == ","), first)
        begins = first == self._document.sentence_of(first).first
        plain = begins and all(tag(at) in _PLAIN for at in range(first, comma))
        opens = words[first] in _DAYS | _ADDING or plain
        return (comma + 1, last) if comma > first and opens and tag(comma + 1) in _BEGINNING else (first, last)

    def _behind_list(self, first: int, last: int) -> int:
        """Where a subject begins behind the list that ends a condition: "if she has to mend A, B, and C, | she is"."""
        words, tag = self._document.lowered, self._document.tag
        opening = self._document.sentence_of(first).first
        opening += tag(opening) == "CC"
        opens = tag(opening) == "IN" and words[min(last, len(words) - 1)] != ","
        joint = next((at for at in range(first, last) if tag(at) == "CC"), last) if opens else last
        comma = next((at for at in range(joint + 2, last - 1) if words[at] == ","), first)
        behind = comma + 1 + (words[comma + 1] == "then")
        return behind if comma > first and words[joint - 1] == "," and tag(behind) in _BEGINNING else first

    def is_named(self, subject: Range) -> bool:
        """Whether a subject says something of its own: a pronoun that points at what was said does."""
        first, sentence = subject[0], self._document.sentence_at(self._document.starts[subject[0]])
        opens = first == self._document.sentences[sentence].first or self._document.tag(first - 1) == "CC"
        points = opens and self._document.lowered[first] == "that" and self._document.tag(first) == "DT"
        return points or not is_pronoun(self._document, subject)

    def is_party(self, subject: Range | None) -> bool:
        """Whether there is a subject that names somebody or something."""
        return subject is not None and not is_empty(self._document, subject)
