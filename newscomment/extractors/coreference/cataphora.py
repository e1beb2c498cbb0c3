"""Pronouns that stand before the name they stand for: “In his memoir, Weld …”, “When he left, Weld …”."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from newscomment.extractors.coreference.agreement import may_be
from newscomment.extractors.coreference.candidates import Pronoun, Seen, part
from newscomment.extractors.coreference.speeches import Speeches
from newscomment.extractors.naming.parties import Party, Place
from newscomment.language.document import Document
from newscomment.language.tags import FINITE_TAG

_MOST_AHEAD = 8  # names behind a pronoun that it may stand for
_LONGEST_LEAD = 20  # tokens from a pronoun to the end of the phrase that a sentence begins with
_OPENER = 2  # tokens of a conjunction before the subject: even though | he
_TITLE = 4  # tokens before a name behind a comma
_PRONOUNS = "IY"


class Named(NamedTuple):
    """A mention by name, or one found before."""

    party: Party
    place: Place

    @property
    def first(self) -> int:
        """The first token."""
        return self.place.first


def first_of(event: Named) -> int:
    """The first token of a mention."""
    return event.place.first


class Cataphora:
    """Looks for whom a pronoun of one document stands behind it."""

    def __init__(self, document: Document, named: Sequence[Named], speeches: Speeches) -> None:
        """`named` are the mentions by name, in text order."""
        self._document, self._named, self._speeches = document, named, speeches

    def holds_name(self, first: int, last: int) -> bool:
        """Whether a name begins between two tokens."""
        at = bisect_left(self._named, first, key=first_of)
        return at < len(self._named) and self._named[at].first < last

    def only(self, pronoun: Pronoun, sentence: int, speaker: Party | None) -> Party | None:
        """The one person of a gender named behind a pronoun in its sentence: “In his view, Ana’s brother Tom …”.

        Not the one who speaks it: “He no longer needs us,” Tom said.
        """
        last = self._document.sentences[sentence].last
        at = bisect_left(self._named, pronoun.first, key=first_of)
        ahead = takewhile(lambda one: one.first < last, self._named[at : at + _MOST_AHEAD])
        persons = {id(one.party): one.party for one in ahead if may_be(one.party, pronoun.gender)}
        persons.pop(id(speaker), None)
        return next(iter(persons.values())) if len(persons) == 1 else None

    def announced(self, pronoun: Pronoun, sentence: int, recent: Iterable[Seen]) -> Party | None:
        """The subject that follows the phrase or clause with a pronoun that a sentence begins with.

        `recent` are the mentions of this sentence and the one before.
        """
        tags, first = self._document.tags, self._document.sentences[sentence].first
        comma = tags.find(",", pronoun.first, pronoun.first + _LONGEST_LEAD)
        if comma < 0 or first == pronoun.first:
            return None
        if pronoun.owns and FINITE_TAG.search(tags, first, comma):
            return None
        if not pronoun.owns and not self._opens_clause(pronoun.first, comma, sentence, recent):
            return None
        at = bisect_left(self._named, comma, key=first_of)
        named = self._named[at] if at < len(self._named) else None
        if named is None or named.first - comma > _TITLE or not may_be(named.party, pronoun.gender):
            return None
        told = part(self._document, named.place, sentence) == "subject"
        return named.party if told and self._speeches.at(named.first) == self._speeches.at(pronoun.first) else None

    def _opens_clause(self, token: int, comma: int, sentence: int, recent: Iterable[Seen]) -> bool:
        """Whether a pronoun is the subject of a clause up to a comma that hangs on what follows, and opens a sentence.

        Whom the sentence before calls by a pronoun such a clause goes on to tell of.
        """
        first, tags = self._document.sentences[sentence].first, self._document.tags
        clause = self._document.clause_of(token)
        ahead = clause.kind == "subordinate" and clause.first - first <= 1 and token - clause.first <= _OPENER
        if not ahead or clause.last not in (comma, comma + 1) or not FINITE_TAG.search(tags, token, comma):
            return False
        return not any(one.sentence < sentence and tags[one.first] in _PRONOUNS for one in recent)
