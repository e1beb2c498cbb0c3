"""Its, itself and it: the state or body that is the subject of their clause, or nobody where a thing is as near.

Unlike persons, parties compete with every common noun; what has no name is the antecedent more often than not.
"""

from collections.abc import Iterator, Sequence
from re import compile as pattern

from newscomment.extractors.coreference.candidates import Clauses, Pronoun, Seen, nearest_subject
from newscomment.extractors.naming.parties import Party
from newscomment.language.document import Document
from newscomment.language.tags import FINITE_TAG

_BESIDE = 1  # tokens between a name and a pronoun that it must be
_HARDLY_PARTED = 2  # and between one and it: “, as it”
_GAP = 3  # tokens between two names that are joined: ", and the"
_JOINING = frozenset({",", "and", "or", "&", "the"})
_AND = frozenset({"and", "&"})
_THING = pattern(r"n(?![nNsSq-])")
_THING_ACTS = pattern("n[dzm]")
_POSSESSIVE = "Y"
_BEFORE_NOUN = frozenset("nsa-")
_NOUNS = frozenset("nsNS")
_TIMES = frozenset({"time", "day", "week", "weekend", "month", "year", "decade", "century", "today", "night", "term"})
_TIMES |= {"morning", "evening", "moment", "hour", "spring", "summer", "autumn", "fall", "winter", "past", "future"}
_TIMES |= {"fact", "course", "addition", "turn", "example", "instance"}


class Neuters:
    """Gives the neuter pronouns of one document to parties."""

    def __init__(self, document: Document, clauses: Clauses) -> None:
        self._document, self._clauses = document, clauses

    def meant(self, recent: Sequence[Seen], pronoun: Pronoun, sentence: int) -> Party | None:
        """The party that a neuter pronoun stands for, or None.

        `recent` are the mentions of the last sentences, of all that may be an antecedent, the latest first.
        """
        token, word = pronoun.first, self._document.lowered[pronoun.first]
        seen = [one for one in recent if _is_neuter(one) and not self._modifies(one)]
        if seen and token - seen[0].last <= _BESIDE:
            return None if word == "itself" and token > seen[0].last else seen[0].party  # Ukraine, its army
        if seen and self._goes_on(seen[0], token):
            return seen[0].party
        if word == "itself" and token and self._ends_thing(token - 1):
            return None  # the plan itself, an end in itself
        joined = {one.first for one in self._joined(recent)}
        seen = [one for one in seen if one.first not in joined]
        here = [one for one in seen if one.sentence == sentence]
        if subject := nearest_subject(here, self._clauses, token):
            return None if self._thing_acts(subject.last, token) else subject.party
        if here:
            return here[0].party if self._is_last(here[0], pronoun, recent) else None
        return None if word == "itself" else self._before(seen, recent, token, sentence)

    def _goes_on(self, latest: Seen, token: int) -> bool:
        """Whether a pronoun stands in a row with the one before it: its army and | its people."""
        again = self._document.lowered[latest.first] == self._document.lowered[token] == "its"
        joined = self._document.lowered[token - 1] in _JOINING
        return again and joined and not FINITE_TAG.search(self._document.tags, latest.last, token)

    def _ends_thing(self, token: int) -> bool:
        """Whether a token is a noun, or the word that leads to a thing: what *itself* behind it is said of."""
        return self._document.tags[token] in _NOUNS or self._document.lowered[token] == "in"

    def _thing_acts(self, first: int, token: int) -> bool:
        """Whether a thing is the subject of the clause of a token, behind another token."""
        return _THING_ACTS.search(self._document.tags, max(first, self._clauses.start(token)), token) is not None

    def _is_last(self, one: Seen, pronoun: Pronoun, recent: Sequence[Seen]) -> bool:
        """Whether a mention that is no subject is the last one named before a pronoun, and no thing acts there."""
        if self._document.lowered[pronoun.first] != "its":
            return pronoun.first - one.last <= _HARDLY_PARTED
        acts = _THING_ACTS.search(self._document.tags, self._clauses.start(one.first), one.first)
        owned = one.last + 1 if one.part == "owner" else one.last
        first = self._end_of_phrase(owned) if one.part == "owner" else owned
        return not acts and not any(self._things(first, pronoun.first, recent))

    def _before(self, seen: Sequence[Seen], recent: Sequence[Seen], token: int, sentence: int) -> Party | None:
        """The subject of the main clause of the sentence before, if no thing has been named since it ended."""
        first = self._document.sentences[sentence].first
        subjects = [one for one in seen if one.subject and one.sentence == sentence - 1]
        main = [one for one in subjects if not self._clauses.hangs(one.clause)]
        if not main or any(self._things(first, token, recent)):
            return None
        return main[-1].party

    def _things(self, first: int, last: int, recent: Sequence[Seen]) -> Iterator[int]:
        """The tokens between two that name a thing, and no party and no time."""
        named = {token for one in recent for token in range(one.first, one.last)}
        for found in _THING.finditer(self._document.tags, first, last):
            if found.start() not in named and self._document.lowered[found.start()] not in _TIMES:
                yield found.start()

    def _end_of_phrase(self, token: int) -> int:
        """The end of the noun phrase that what somebody owns is the head of."""
        tags = self._document.tags
        while token < len(tags) and tags[token] in _BEFORE_NOUN:
            token += 1
        return token

    def _modifies(self, one: Seen) -> bool:
        """Whether a name is but the first part of a noun phrase: Supreme Court precedent."""
        tags = self._document.tags
        return (
            tags[one.last : one.last + 1] in _BEFORE_NOUN and one.part != "subject" and tags[one.first] != _POSSESSIVE
        )

    def _joined(self, recent: Sequence[Seen]) -> Iterator[Seen]:
        """The mentions that and joins to others: they are several, and none of them it."""
        lowered = self._document.lowered
        run: list[Seen] = []
        joins = False
        for one in recent:
            between = lowered[one.last : run[-1].first] if run else []
            if run and 0 < len(between) <= _GAP and _JOINING.issuperset(between):
                joins = joins or not _AND.isdisjoint(between)
                run.append(one)
                continue
            yield from run if joins else ()
            run, joins = [one], False
        yield from run if joins else ()


def _is_neuter(one: Seen) -> bool:
    """Whether a mention is of a state or body; a place that is a subject is its people or their government."""
    return one.party.kind in {"organization", "state"} or (one.party.kind == "place" and one.subject)
