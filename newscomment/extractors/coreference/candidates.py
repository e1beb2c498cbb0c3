"""Whom a pronoun may take up: the mentions before it, and which of them come first.

Clause by clause from the pronoun outwards, in each the subject first (after Hobbes 1978, and Lappin and Leass 1994); in
the sentence before the subject of its main clause.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from re import compile as pattern
from typing import NamedTuple

from newscomment.bundled import bundled_lists
from newscomment.extractors.naming.parties import Party, Place
from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.gazetteer import gazetteer
from newscomment.language.tags import FINITE_TAG, encode_tag

NAMELESS = "nameless"
"""The kind of who has no name: a pronoun that takes them up stands for no party."""
_INSIDE_PHRASE = frozenset("DYabB")
_GOVERNING = "extractors/data/prepositions.txt"
"""Prepositions: what stands behind one is no subject. Those that may open a clause too are none of them."""
_MAIN = frozenset({"main", "coordinate", "predicate"})
_LONGEST_AHEAD = 25  # tokens of a phrase before the subject
_MOST_OUTWARDS = 100  # clauses of an endless sentence
_HANGING = frozenset({"subordinate", "complement", "relative"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_VERB_BEHIND = pattern(
    r"r?[dzhm]|,(?:(?![dzhm])[^,:.]){1,20}+,r?[dzhm]|,w[^,:.]{1,30}+,r?[dzhm]|\([^()]{1,12}+\)r?[dzhm]"
)
"""A verb with tense behind a name, or behind what is put between: “Putin, a former spy, | denied it”."""
_JOINING = frozenset({"and", "or", "&"})
_BLAMING = frozenset({"about", "for", "over"})
_PARTING = frozenset({",", ":", "-", "--", "–", "—"})
_WITH = frozenset({"like", "unlike", "alongside", "besides"})
_BEFORE_PARTICIPLE = frozenset(
    {"after", "before", "by", "in", "since", "when", "while", "without", "despite", "on", "for"}
)
_PLURAL_VERB = "h"
_AHEAD, _BARE = frozenset("mdzh"), frozenset("vpg")
"""Verbs that may stand before the subject of a question, and what follows it then: what | would Ana | say."""
_LETTING = frozenset({"let", "lets", "help", "helps", "helped", "make", "makes", "made", "watch", "watched", "saw"})
"""What stands before a subject and its bare verb: let | Ana | go."""
_BARE_VERB = encode_tag("VB")
_TAKING = frozenset("vdzhgp")
_PARTICIPLES = frozenset("gp")


class Pronoun(NamedTuple):
    """A pronoun: token, gender (m, f, n, or p for plural), the rule that found it; an object, or a possessive."""

    first: int
    gender: str
    rule: str
    is_object: bool = False
    owns: bool = False


class Seen(NamedTuple):
    """A mention read so far: whose, its token range, in which sentence and clause, and what it is there.

    `part`: "subject", "object" (of a verb), "owner" (a possessor) or "other". `clause`: the rank of the clause whose
    subject it may be.
    `owned`: whether a possessive stands before it.
    """

    party: Party
    first: int
    last: int
    sentence: int
    clause: int
    part: str
    owned: bool = False

    @property
    def subject(self) -> bool:
        """Whether it is a subject."""
        return self.part == "subject"


class Clauses:
    """Which clause a token is in; a second verb of one subject, and what goes on behind an insertion, are no other."""

    def __init__(self, document: Document) -> None:
        self._document, self._words, self._tags = document, document.words, document.tags
        self._clauses = document.clauses
        self._firsts = document.clause_firsts
        self._joined = _joined(document.clauses)

    def start(self, token: int) -> int:
        """The first token of the clause that a token stands in, which it begins itself behind a comma and and."""
        if self._words[token - 2 : token] in ([",", "and"], [",", "but"]):
            return token
        return self._firsts[bisect_right(self._firsts, token) - 1]

    def of(self, token: int) -> int:
        """The clause whose subject is that of a token's verb, as its rank."""
        return self._joined[bisect_right(self._firsts, token) - 1]

    def outwards(self, token: int) -> Iterator[int]:
        """The clause of a token, then those that it hangs on or follows, to the first of its sentence."""
        at = bisect_right(self._firsts, token) - 1
        sentence = self._clauses[at].sentence
        for _ in range(_MOST_OUTWARDS):
            if at < 0 or self._clauses[at].sentence != sentence:
                return
            at = self._joined[at]
            yield at
            at -= 1

    def told_of(self, rank: int, token: int) -> int:
        """Where the noun phrase ends that is, as “who”, the subject of a relative clause up to a token; or -1."""
        clause, own = self._clauses[rank], self._clauses[bisect_right(self._firsts, token) - 1]
        if clause.kind != "relative" or clause.opener is None or self._words[clause.first].lower() != "who":
            return -1
        if clause != own and own.kind not in _HANGING:
            return -1
        if (
            "," in self._words[clause.first + 2 : min(token, clause.last)]
            or self._tags[clause.first + 1] in _PLURAL_VERB
        ):
            return -1  # it may be over: “Aspin, who had failed, in his place”
        return clause.first - (self._words[clause.first - 1] == ",")

    def ahead(self, token: int) -> range:
        """The tokens of a phrase before a comma and a token that cannot name its subject: “Meeting Putin, | he …”."""
        first = self._document.sentences[self._sentence_of(token)].first
        lead = first + (self._words[first].lower() in _BEFORE_PARTICIPLE)
        if self._words[token - 1] != "," or token - first > _LONGEST_AHEAD:
            return range(0)
        depends = self._tags[lead] in _PARTICIPLES or self._words[first].lower() in _WITH
        return range(first, token) if depends and not FINITE_TAG.search(self._tags, first, token) else range(0)

    def _sentence_of(self, token: int) -> int:
        return self._clauses[bisect_right(self._firsts, token) - 1].sentence

    def hangs(self, rank: int) -> bool:
        """Whether a clause hangs on another one."""
        return self._clauses[rank].kind in _HANGING


def _joined(clauses: Sequence[Clause]) -> list[int]:
    """For each clause the rank of the one that it goes on with: itself, where it goes on with none."""
    found: list[int] = []
    main = 0  # the one that a clause goes on with behind an insertion
    for at, clause in enumerate(clauses):
        before = clauses[at - 1] if at and clauses[at - 1].sentence == clause.sentence else None
        main = at if before is None else (found[at - 1] if before.kind in _MAIN else main)
        on = {"predicate": found[at - 1] if before else at, "continuation": main}
        found.append(on.get(clause.kind, at))
    return found


def part(document: Document, place: Place, sentence: int) -> str:
    """What a mention is in its clause; a subject has a verb with tense behind it, or opens its sentence."""
    tags, last = document.tags, place.last
    behind = document.words[last] if last < len(document.words) else ""
    if behind in _POSSESSIVE:
        return "owner"
    first = _phrase_start(document, place.first)
    if first > 0 and document.lowered[first - 1] in _LETTING and tags[last : last + 1] == _BARE_VERB:
        return "subject"
    if behind == ":" or _is_governed(document, first):
        return "other"
    if _VERB_BEHIND.match(tags, last) or (first > 0 and tags[first - 1] in _AHEAD and tags[last : last + 1] in _BARE):
        return "subject"
    if place.first - document.sentences[sentence].first < 2 and place.form != "pronoun":
        return "subject"
    return "object" if first > 0 and tags[first - 1] in _TAKING else "other"


def _phrase_start(document: Document, first: int) -> int:
    """Where the phrase begins that a mention ends, with its title and article."""
    words, tags, offices = document.words, document.tags, gazetteer().offices
    while first > 0 and (tags[first - 1] in _INSIDE_PHRASE or words[first - 1].lower() in offices):
        first -= 1
    return first


def _is_governed(document: Document, first: int) -> bool:
    """Whether a preposition stands before a phrase: the race against Ana Duarte was close."""
    return first > 0 and (
        document.lowered[first - 1] in bundled_lists(_GOVERNING)["governing"] or document.words[first - 1] == "-"
    )


def best(seen: Sequence[Seen], pronoun: Pronoun, clauses: Clauses, sentence: int, topic: Party | None) -> Party | None:
    """The party of the best of the mentions that a pronoun may take up, the latest first.

    Of several that are equally good the one that pronouns stood for last (`topic`), or none.
    """
    if pronoun.owns:  # “Her mother taught. | Her father …”
        own = clauses.of(pronoun.first)
        seen = [one for one in seen if not (one.owned and one.party.kind == NAMELESS and one.clause != own)]
    here = [one for one in seen if one.sentence == sentence]
    if here:
        return _in_sentence(here, pronoun, clauses, topic)
    latest = seen[0].sentence if seen else -1
    before = [one for one in seen if one.sentence == latest]
    subjects = [one for one in before if one.subject]
    main = [one for one in subjects if not clauses.hangs(one.clause)]
    if subjects:
        return (main or subjects)[-1 if main else 0].party
    return _only(before, topic)


def _in_sentence(here: Sequence[Seen], pronoun: Pronoun, clauses: Clauses, topic: Party | None) -> Party | None:
    """Clause by clause outwards the nearest subject; else the only party that the sentence names."""
    for clause in clauses.outwards(pronoun.first):
        told = clauses.told_of(clause, pronoun.first)
        subject = next((one for one in here if one.last == told or (one.clause == clause and one.subject)), None)
        told_in = [one for one in here if one.clause == clause and one.part == "object"]
        if subject or (told_in and clauses.hangs(clause) and clause != clauses.of(pronoun.first)):
            return (subject or told_in[0]).party
    subjects = [one for one in here if one.subject]
    return subjects[0].party if subjects else _only(here, topic)


def nearest_subject(here: Sequence[Seen], clauses: Clauses, token: int) -> Seen | None:
    """Of mentions in the sentence of a token the nearest subject, clause by clause outwards."""
    for clause in clauses.outwards(token):
        for one in here:
            if one.subject and one.clause == clause:
                return one
    return None


def joined(document: Document, latest: Seen, pronoun: Pronoun) -> bool:
    """Whether a possessive follows its owner, or what that owns: Ana and | her plans, Ana’s fears – | her dreams.

    Or an object that is asked, praised or blamed about what it owns: they pressed Ana about | her taxes.
    """
    token = pronoun.first
    before = document.words[token - 1]
    if (
        not pronoun.owns
        or document.words[token + 1 : token + 2] == ["own"]
        or not (before in _JOINING or before in _PARTING or before in _BLAMING)
    ):
        return False
    if latest.last == token - 1:
        return before in _JOINING or latest.part == "object"
    return (
        latest.part == "owner" and before not in _BLAMING and not FINITE_TAG.search(document.tags, latest.last, token)
    )


def _only(seen: Sequence[Seen], topic: Party | None) -> Party | None:
    seen = [one for one in seen if one.party.kind != NAMELESS]
    if len({id(one.party) for one in seen}) == 1:
        return seen[0].party
    return topic if any(one.party is topic for one in seen) else None
