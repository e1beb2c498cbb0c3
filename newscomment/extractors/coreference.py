"""Later mentions: pronouns and descriptions ("the senator") given to the parties they stand for, or to nobody.

A deterministic sieve over the mentions in text order (after Raghunathan et al. 2010, and the salience factors of Lappin
and Leass 1994): agreement in gender and number first, then the subject of the same or the sentence before, then the
nearest. Where two parties are equally good the words stay unresolved.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, takewhile
from re import compile as pattern
from typing import NamedTuple

from newscomment.extractors.naming import is_surname
from newscomment.extractors.nominals import Nominal, fits, may_mean
from newscomment.extractors.openings import opens
from newscomment.extractors.parties import Party, Place
from newscomment.language.document import Document
from newscomment.language.gazetteer import gazetteer

_WINDOW = 2  # sentences back in which a pronoun looks
_MOST_RECENT = 60  # mentions that a pronoun may stand for; a sentence that has more is a list
_BESIDE = 1  # tokens between a name and a neuter pronoun that it must be
_FAR = 6  # and where only one person comes into question
_FAR_MORE = 2  # times as often as any other a state is named that is at home in a text
_SPEECH = 6  # tokens: fewer between quotation marks are no clause of somebody's
_SPEAKING = 3  # tokens from a quotation to whoever speaks it: “,” said the mayor
_MOST_AHEAD = 8  # names behind a pronoun that it may stand for
_PLURAL = pattern("[sS]")
_THING_ACTS = pattern("n[dzm]")
_NEUTER = frozenset({"organization", "state"})
_INSIDE_PHRASE = frozenset("DYabB")
_GOVERNING = frozenset(
    [
        "about",
        "against",
        "among",
        "at",
        "behind",
        "between",
        "by",
        "from",
        "in",
        "into",
        "of",
        "on",
        "over",
        "to",
        "toward",
        "towards",
        "under",
        "with",
        "without",
    ]
)
"""Prepositions: what stands behind one is no subject. Those that may open a clause too are none of them."""
_VERBS = frozenset("dzhm")
_MANY = frozenset({"lords"})
_UNNAMED = {"m": "he", "f": "she"}
"""How somebody is called whom the text speaks of from its first words and never names."""


class Pronoun(NamedTuple):
    """A pronoun: token, gender (m, f, n, or p for plural), the rule that found it, whether it is an object."""

    first: int
    gender: str
    rule: str
    is_object: bool = False


class _Seen(NamedTuple):
    """A mention read so far: whose, the token behind it, in which sentence, and whether it is a subject."""

    party: Party
    last: int
    sentence: int
    subject: bool


class _Named(NamedTuple):
    """A mention by name, or one found before."""

    party: Party
    place: Place

    @property
    def first(self) -> int:
        """The first token."""
        return self.place.first


def _order(event: "_Named | Pronoun | Nominal") -> tuple[int, int]:
    """In text order; of what begins at one token names first."""
    return event.first, not isinstance(event, _Named)


def _first(event: _Named) -> int:
    return event.first


class _Clauses:
    """Which clause a token is in; a second verb of one subject, and what goes on behind an insertion, are no other."""

    def __init__(self, document: Document) -> None:
        self._clauses, self._words = document.clauses, document.words
        self._firsts = [clause.first for clause in document.clauses]

    def start(self, token: int) -> int:
        """The first token of the clause that a token stands in, which it begins itself behind a comma and and."""
        if self._words[token - 2 : token] in ([",", "and"], [",", "but"]):
            return token
        return self._firsts[bisect_right(self._firsts, token) - 1]

    def of(self, token: int) -> int:
        """The clause whose subject is that of a token's verb, as its rank."""
        at = bisect_right(self._firsts, token) - 1
        kind, sentence = self._clauses[at].kind, self._clauses[at].sentence
        while at and kind in _GOING_ON and self._clauses[at - 1].sentence == sentence:
            at -= 1
            if kind == "predicate" or self._clauses[at].kind in _MAIN:
                kind = self._clauses[at].kind
        return at


_GOING_ON = frozenset({"predicate", "continuation"})
_MAIN = frozenset({"main", "coordinate", "predicate"})


class Resolver:
    """Reads mentions from left to right and remembers the last ones."""

    def __init__(self, document: Document, parties: list[Party]) -> None:
        self._document, self._parties = document, parties
        self._seen: list[_Seen] = []
        self._named: list[_Named] = []
        self._clauses = _Clauses(document)
        self._topic: dict[str, Party] = {}
        self._last: dict[str, dict[Party, int]] = {}
        self._sentence = 0
        self._home = _home(parties)
        self._rivals: list[int] = []
        speech = [pair for pair in document.quotes if not pair.level and pair.close - pair.open >= _SPEECH]
        self._opens, self._closes = [pair.open for pair in speech], [pair.close for pair in speech]
        self._addressed: dict[str, Party] = {}

    def resolve(self, pronouns: Iterable[Pronoun], nominals: Iterable[Nominal]) -> None:
        """Add to the parties the mentions that pronouns and nominals make."""
        named = (_Named(party, place) for party in self._parties for place in party.places)
        self._named = sorted(named, key=_first)
        events: list[_Named | Pronoun | Nominal] = [*self._named, *pronouns, *nominals]
        sentences = self._document.sentences
        last = -1
        for event in sorted(events, key=_order):
            while self._sentence + 1 < len(sentences) and sentences[self._sentence + 1].first <= event.first:
                self._sentence += 1
            if isinstance(event, Pronoun):
                self._pronoun(event)
            elif isinstance(event, _Named):
                last = event.place.last
                self._note(event.party, event.place)
            elif event.stands == "nobody":
                self._rivals.append(event.first)
            elif event.first >= last and (party := self._described(event) or self._spoken_to(event)):
                last = event.last
                self._give(party, Place(event.first, event.last, event.form, event.rule))

    def _note(self, party: Party, place: Place) -> None:
        subject = _subject(self._document, place, self._sentence)
        self._seen.append(_Seen(party, place.last, self._sentence, subject))
        known = self._last.setdefault(party.kind, {})
        known.pop(party, None)  # so that the latest is the last
        known[party] = self._sentence

    def _give(self, party: Party, place: Place) -> None:
        party.places.append(place)
        self._note(party, place)

    def _recent(self, sentence: int, window: int) -> Iterator[_Seen]:
        """The mentions of the last sentences, the latest first, and no more than can be told apart."""
        for seen in islice(reversed(self._seen), _MOST_RECENT):
            if seen.sentence < sentence - window:
                return
            yield seen

    def _pronoun(self, pronoun: Pronoun) -> None:
        party = self._meant(pronoun)
        if party:
            if pronoun.gender in "mf" and not party.gender:
                party.gender = pronoun.gender
            self._topic[pronoun.gender] = party
            self._give(party, Place(pronoun.first, pronoun.first + 1, "pronoun", pronoun.rule))

    def _meant(self, pronoun: Pronoun) -> Party | None:
        """The party that a pronoun stands for, or None."""
        sentence, gender = self._sentence, pronoun.gender
        seen = self._candidates(pronoun)
        if not seen:
            return self._meant_from_afar(pronoun)
        if gender == "n" and pronoun.first - seen[0].last <= _BESIDE:
            return seen[0].party  # "Ukraine, its sovereignty"
        if gender == "p" and self._has_rival(seen[0].last, pronoun.first):
            return None
        if gender == "n" and self._has_thing_as_subject(seen[0], pronoun.first):
            return None
        return _best(seen, sentence, self._topic.get(gender))

    def _has_thing_as_subject(self, seen: _Seen, token: int) -> bool:
        """Whether a thing is the subject behind a mention: of the clause of a token, or of all its sentence before."""
        here = seen.sentence == self._sentence
        first = self._clauses.start(token) if here else self._document.sentences[self._sentence].first
        return _THING_ACTS.search(self._document.tags, max(first, seen.last), token) is not None

    def _candidates(self, pronoun: Pronoun) -> list[_Seen]:
        """The mentions that a pronoun may take up, the latest first: an object is not the subject of its own verb."""
        seen = [one for one in self._recent(self._sentence, _WINDOW) if _agrees(one.party, pronoun.gender)]
        if self._speech_at(pronoun.first) < 0:
            seen = [one for one in seen if self._speech_at(one.last - 1) < 0]  # “Ana failed us,” | she said
        if not pronoun.is_object:
            return seen
        clause = self._clauses.of(pronoun.first)
        subjects = [one.party for one in seen if one.subject and self._clauses.of(one.last - 1) == clause]
        return [one for one in seen if one.party not in subjects]

    def _speech_at(self, token: int) -> int:
        """The first token of the quoted clause that a token stands in, or -1."""
        at = bisect_right(self._opens, token) - 1
        return self._opens[at] if at >= 0 and token < self._closes[at] else -1

    def _meant_from_afar(self, pronoun: Pronoun) -> Party | None:
        """Whom a pronoun stands for that nobody was named for a moment before it."""
        if pronoun.gender == "p":
            return self._staff(pronoun)
        if pronoun.gender == "n":
            return None
        return self._only(self._sentence, pronoun.gender) or self._ahead(pronoun) or self._unnamed(pronoun)

    def _staff(self, pronoun: Pronoun) -> Party | None:
        """The organisation that is the subject of a sentence without a plural noun before they: its people."""
        first = self._document.sentences[self._sentence].first
        if _PLURAL.search(self._document.tags, first, pronoun.first):
            return None
        seen = self._recent(self._sentence, 0)
        return next((one.party for one in seen if one.subject and one.party.kind == "organization"), None)

    def _ahead(self, pronoun: Pronoun) -> Party | None:
        """The one person of a gender named behind a pronoun in its sentence: “In his view, Ana’s brother Tom …”."""
        last = self._document.sentences[self._sentence].last
        at = bisect_left(self._named, pronoun.first, key=_first)
        ahead = takewhile(lambda one: one.first < last, self._named[at : at + _MOST_AHEAD])
        persons = {id(one.party): one.party for one in ahead if _agrees(one.party, pronoun.gender)}
        return next(iter(persons.values())) if len(persons) == 1 else None

    def _has_rival(self, start: int, end: int) -> bool:
        """Whether people without a name are the subject of a clause between two tokens."""
        at = bisect_left(self._rivals, start)
        return at < len(self._rivals) and self._rivals[at] < end

    def _unnamed(self, pronoun: Pronoun) -> Party | None:
        """Somebody of whom a text speaks from its first words: "She should have gone further"."""
        if not opens(self._document, pronoun.first):
            return None
        party = Party(_UNNAMED[pronoun.gender], "person", gender=pronoun.gender)
        self._parties.append(party)
        return party

    def _only(self, sentence: int, gender: str) -> Party | None:
        """The one person of a gender named a little further back, if there is but one."""
        persons = {id(one.party): one.party for one in self._recent(sentence, _FAR) if _agrees(one.party, gender)}
        return next(iter(persons.values())) if len(persons) == 1 else None

    def _spoken_to(self, nominal: Nominal) -> Party | None:
        """Whoever is addressed by a title and named no other way: Mr. Chairman, my Lords."""
        if not nominal.address:
            return None
        party = self._addressed.get(nominal.address.lower())
        if party is None:
            party = Party(nominal.address, "group" if nominal.words[-1] in _MANY else "person")
            self._addressed[nominal.address.lower()] = party
            self._parties.append(party)
        return party

    def _described(self, nominal: Nominal) -> Party | None:
        """The one party that a description fits; of several the one named last, if that was a moment ago."""
        if nominal.stands == "home":
            return self._home
        spoken = self._spoken_of(nominal.first)
        known = {party: at for party, at in self._last.get(nominal.stands, {}).items() if party not in spoken}
        fitting = [party for party in islice(reversed(known), _MOST_RECENT) if fits(party, nominal)]
        fitting.sort(key=lambda party: nominal.words[-1] not in party.name.lower().split())
        near = [*takewhile(lambda party: known[party] >= self._sentence - _WINDOW, reversed(known))]
        if fitting:
            return fitting[0] if len(fitting) == 1 or fitting[0] in near else None
        return near[0] if len(near) == 1 and may_mean(near[0], nominal) else None

    def _spoken_of(self, token: int) -> set[Party]:
        """The parties named in the quotation right before a token: “Ana built it,” the mayor said."""
        at = bisect_left(self._closes, token) - 1
        if at < 0 or token - self._closes[at] > _SPEAKING:
            return set()
        return {one.party for one in self._recent(self._sentence, _WINDOW) if one.last > self._opens[at]}


def _home(parties: Sequence[Party]) -> Party | None:
    """The state that is named twice as often as any other."""
    states = sorted((party for party in parties if party.kind == "state"), key=lambda party: -len(party.places))
    first, second = [*(len(party.places) for party in states[:2]), 0, 0][:2]
    return states[0] if first >= _FAR_MORE * max(1, second) else None


def _agrees(party: Party, gender: str) -> bool:
    if gender == "n":
        return party.kind in _NEUTER
    if gender == "p":
        return party.kind == "group"
    return party.kind == "person" and party.gender in (gender, "") and _is_somebody(party)


def _is_somebody(party: Party) -> bool:
    """Whether a person is no mere guess: one word that no list of names knows may as well be a town."""
    told = party.gender or party.figure or party.entry or party.titles or any(" " in form for form in party.forms)
    return bool(told) or party.name in gazetteer().given_names or is_surname(party.name)


def _best(seen: Sequence[_Seen], sentence: int, topic: Party | None) -> Party | None:
    """The party of the best mention: a subject of this or the last sentence that has any, else the only one there.

    Of several that are equally good the one that pronouns stood for last (`topic`), or none.
    """
    if not seen:
        return None
    for back in sorted({one.sentence for one in seen}, reverse=True):
        here = [one for one in seen if one.sentence == back]
        subjects = [one for one in here if one.subject]
        if subjects:
            return subjects[0].party if back < sentence else subjects[0 if len(subjects) == 1 else -1].party
        if len({id(one.party) for one in here}) == 1:
            return here[0].party
        return topic if any(one.party is topic for one in here) else None
    return None


def _subject(document: Document, place: Place, sentence: int) -> bool:
    """Whether a verb with tense follows the mention, or it opens its sentence."""
    tags, last = document.tags, place.last
    after = tags[last : last + 2]
    if _is_governed(document, place.first):
        return False
    if after[:1] in _VERBS or (after[:1] == "r" and after[1:] in _VERBS):
        return True
    return place.first - document.sentences[sentence].first < 2 and place.form != "pronoun" and after[:1] != "q"


def _is_governed(document: Document, first: int) -> bool:
    """Whether a preposition stands before the phrase of a mention: the race against Ana Duarte was close."""
    words, tags, offices = document.words, document.tags, gazetteer().offices
    while first > 0 and (tags[first - 1] in _INSIDE_PHRASE or words[first - 1].lower() in offices):
        first -= 1
    return first > 0 and words[first - 1].lower() in _GOVERNING
