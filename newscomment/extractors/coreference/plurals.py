"""They and their: the people or group that is the subject, or nobody where other plurals are as near."""

from collections.abc import Sequence
from re import compile as pattern

from newscomment.extractors.coreference.candidates import NAMELESS, Clauses, Pronoun, Seen, nearest_subject
from newscomment.extractors.naming.parties import Party
from newscomment.language.document import Document

_PLURAL = pattern("[sS]")
_AND = frozenset({"and", "&"})
_ANYBODY = frozenset({"anyone", "anybody", "someone", "somebody", "everyone", "everybody"})
_TIMES = frozenset({"days", "weeks", "months", "years", "decades", "hours", "minutes", "times"})
_NAMES = frozenset("NS")
_MANY = frozenset("sS")
_OPENERS = frozenset({"and", "but", "yet", "so"})  # what may stand before they
_WING = 2  # words of what the members of a party are called: Senate Republicans


class Plurals:
    """Gives the plural pronouns of one document to groups."""

    def __init__(self, document: Document, clauses: Clauses) -> None:
        self._document, self._clauses = document, clauses

    def meant(self, recent: Sequence[Seen], pronoun: Pronoun, sentence: int) -> Party | None:
        """The group that a plural pronoun stands for, or None.

        `recent` are the mentions of the last sentences, of all that may be an antecedent, the latest first.
        """
        token = pronoun.first
        seen = [one for one in recent if one.sentence >= sentence - 1 and self.takes(one)]
        if pronoun.is_object:  # “those who | stood beside them”
            own = self._clauses.of(token)
            told = self._clauses.told_of(own, token)
            doers = {one.party for one in seen if one.last == told or (one.subject and one.clause == own)}
            seen = [one for one in seen if one.party not in doers]
        here = [one for one in seen if one.sentence == sentence]
        subject = nearest_subject(here, self._clauses, token)
        if subject:
            behind = self._document.clauses[self._clauses.of(token)].first
            told = subject.clause != self._clauses.of(token) and self._tells_of_many(behind)
            return None if told or subject.party.kind == NAMELESS or self._joins(subject.last, token) else subject.party
        main = [one for one in seen if one.subject and not self._clauses.hangs(one.clause)] if not here else []
        for one, first in [(one, self._document.sentences[sentence].first) for one in main[-1:]] + [
            (one, one.last) for one in seen[:1]
        ]:
            if not (self._names_many(first, token) or self._joins(first, token)):
                return one.party if one.party.kind != NAMELESS else None
        return None

    def staff(self, recent: Sequence[Seen], pronoun: Pronoun, sentence: int) -> Party | None:
        """The body that is the subject of the sentence before one that they begin, if that names nothing else of many.

        The Fed acted too late. | They should have moved in May.
        """
        ahead = pronoun.first - self._document.sentences[sentence].first
        if sentence == 0 or pronoun.is_object or ahead > 1:
            return None
        if ahead and self._document.lowered[pronoun.first - 1] not in _OPENERS:
            return None
        before = [one for one in recent if one.sentence == sentence - 1 and one.subject]
        main = [one for one in before if not self._clauses.hangs(one.clause)][-1:]
        if not main or main[0].party.kind != "organization":
            return None
        first, last = self._document.sentences[sentence - 1].first, pronoun.first
        many = self._names_many(first, main[0].first) or self._names_many(main[0].last, last)
        return None if many or self._joins(first, last) else main[0].party

    def _names_many(self, first: int, last: int) -> bool:
        """Whether a plural noun stands between two tokens, and is no measure of time."""
        found = _PLURAL.finditer(self._document.tags, first, last)
        return any(self._document.lowered[one.start()] not in _TIMES for one in found)

    def _tells_of_many(self, first: int) -> bool:
        """Whether a clause begins right behind a plural noun, and tells of it: lives that never reach their aim."""
        return (
            first > 0 and self._document.clause_of(first).kind == "relative" and self._document.tags[first - 1] == "s"
        )

    def _joins(self, first: int, last: int) -> bool:
        """Whether two names are joined between two tokens: they are a they of their own."""
        words, tags = self._document.lowered, self._document.tags
        return any(
            words[token] in _AND and tags[token - 1] in _NAMES and tags[token + 1 : token + 2] in _NAMES
            for token in range(first + 1, last)
        )

    def takes(self, one: Seen) -> bool:
        """Whether a mention may be they: a group, the people of a party, or anybody."""
        kind = one.party.kind
        people = kind == "organization" and one.last - one.first <= _WING and self._document.tags[one.last - 1] in _MANY
        return kind == "group" or people or (kind == NAMELESS and one.party.name in _ANYBODY)
