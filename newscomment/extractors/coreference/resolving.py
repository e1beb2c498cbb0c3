"""Later mentions: pronouns and descriptions ("the senator") given to the parties they stand for, or to nobody.

A deterministic sieve over the mentions in text order (after Raghunathan et al. 2010): agreement in gender and number
first, then the place in the clauses (`candidates.py`); who has no name competes. Where two parties are equally good, or
nobody named is meant, the words stay unresolved.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, islice, takewhile
from re import compile as pattern

from newscomment.extractors.coreference.agreement import agrees
from newscomment.extractors.coreference.candidates import NAMELESS, Clauses, Pronoun, Seen, best, joined, part
from newscomment.extractors.coreference.cataphora import Cataphora, Named, first_of
from newscomment.extractors.coreference.neuters import Neuters
from newscomment.extractors.coreference.nominals import Nominal, fits, may_mean
from newscomment.extractors.coreference.openings import opens
from newscomment.extractors.coreference.plurals import Plurals
from newscomment.extractors.coreference.speeches import Speeches
from newscomment.extractors.naming.genders import gender_of_noun
from newscomment.extractors.naming.parties import Party, Place
from newscomment.language.document import Document
from newscomment.language.tags import FINITE_TAG

_WINDOW = 2  # sentences back in which a pronoun looks
_MOST_RECENT = 60  # mentions that a pronoun may stand for; a sentence that has more is a list
_FAR = 6  # and where only one person comes into question
_FAR_MORE = 2  # times as often as any other a state is named that is at home in a text
_AMERICA = "US"
_PLURAL = pattern("[sS]")
_NEAR_VERB = 6  # tokens
_OF_OTHERS = pattern(r"[nsNS]gr?o?i?$|[nsNSI]tvr?o?i?$")
"""A noun, name or pronoun with a participle or infinitive said of it, right before an object."""
_POSSESSIVES = "Y"
_DOERS = frozenset({"subject", "owner"})
_LABELLING = ([":"], ["."])  # behind the name of who speaks
_MANY = frozenset({"lords"})
_BODIES = frozenset({"organization", "group"})
_APPOSED = ([",", "the"], ["–", "the"], ["—", "the"], ["--", "the"])
_UNNAMED = {"m": "he", "f": "she"}
"""How somebody is called whom the text speaks of from its first words and never names."""


def _order(event: "Named | Pronoun | Nominal") -> tuple[int, int]:
    """In text order; of what begins at one token names first."""
    return event.first, not isinstance(event, Named)


class Resolver:
    """Reads mentions from left to right and remembers the last ones."""

    def __init__(self, document: Document, parties: list[Party], inside: Sequence[bool]) -> None:
        """`inside`: which sentences are those of the piece, and no captions or links."""
        self._document, self._parties = document, parties
        self._seen: list[Seen] = []
        self._clauses = Clauses(document)
        self._neuters, self._plurals = Neuters(document, self._clauses), Plurals(document, self._clauses)
        self._topic: dict[str, Party] = {}
        self._last: dict[str, dict[Party, int]] = {}
        self._sentence = 0
        self._inside = inside
        self._ranks = [*accumulate(inside)]  # how many sentences of the piece there are up to each
        self._home = _home(parties)
        self._rivals: list[int] = []
        self._persons = {place.last: party for party in parties if party.kind == "person" for place in party.places}
        self._speeches = Speeches(document, self._persons)
        named = (Named(party, place) for party in parties for place in party.places)
        self._named = sorted(named, key=first_of)
        self._cataphora = Cataphora(document, self._named, self._speeches)
        self._speakers: dict[tuple[int, str], Party | None] = {}
        self._addressed: dict[str, Party] = {}
        self._undescribed = -1  # the end of the last description of a person that fits nobody

    def resolve(self, pronouns: Iterable[Pronoun], nominals: Iterable[Nominal]) -> None:
        """Add to the parties the mentions that pronouns and nominals make."""
        events: list[Named | Pronoun | Nominal] = [*self._named, *pronouns, *nominals]
        sentences = self._document.sentences
        last = -1
        for event in sorted(events, key=_order):
            while self._sentence + 1 < len(sentences) and sentences[self._sentence + 1].first <= event.first:
                self._sentence += 1
            if isinstance(event, Pronoun):
                self._pronoun(event)
            elif isinstance(event, Named):
                last = event.place.last
                self._name(event)
            elif event.stands == "nobody":
                self._rivals.append(event.first)
            elif event.stands == "somebody":
                if event.first >= last:
                    self._note(_nameless(event), Place(event.first, event.last, event.form, event.rule))
            elif (
                event.first >= last
                and not self._cataphora.holds_name(event.first, event.last)
                and (party := self._described(event) or self._spoken_to(event))
            ):
                last = event.last
                self._give(party, Place(event.first, event.last, event.form, event.rule))
            elif event.stands == "person" and event.form == "nominal":
                self._undescribed = event.last

    def _name(self, event: Named) -> None:
        """Note whom a name names; whom a caption names is not spoken of."""
        if self._inside[self._sentence]:
            self._note(event.party, event.place)

    def _note(self, party: Party, place: Place) -> None:
        told = part(self._document, place, self._sentence)
        clause = self._clauses.of(place.first)
        owned = self._document.tags[place.first] in _POSSESSIVES
        self._seen.append(Seen(party, place.first, place.last, self._sentence, clause, told, owned))
        known = self._last.setdefault(party.kind, {})
        known.pop(party, None)  # so that the latest is the last
        known[party] = self._sentence

    def _give(self, party: Party, place: Place) -> None:
        party.places.append(place)
        self._note(party, place)

    def _recent(self, sentence: int, window: int) -> Iterator[Seen]:
        """The mentions of the last sentences, the latest first, and no more than can be told apart."""
        for seen in islice(reversed(self._seen), _MOST_RECENT):
            if self._ranks[seen.sentence] < self._ranks[sentence] - window:
                return
            yield seen

    def _pronoun(self, pronoun: Pronoun) -> None:
        party = None if self._is_of_the_undescribed(pronoun) else self._meant(pronoun)
        if pronoun.gender in _UNNAMED and party is None:
            nobody = Party(_UNNAMED[pronoun.gender], NAMELESS, gender=pronoun.gender)
            self._note(nobody, Place(pronoun.first, pronoun.first + 1, "pronoun", pronoun.rule))
        if party and party.kind != NAMELESS:
            self._persons[pronoun.first + 1] = party
            if pronoun.gender in "mf" and not party.gender:
                party.gender = pronoun.gender
            self._topic[pronoun.gender] = party
            self._give(party, Place(pronoun.first, pronoun.first + 1, "pronoun", pronoun.rule))

    def _meant(self, pronoun: Pronoun) -> Party | None:
        """The party that a pronoun stands for, or None."""
        sentence, gender = self._sentence, pronoun.gender
        if gender in _UNNAMED and not pronoun.is_object:
            announced = self._cataphora.announced(pronoun, sentence, self._recent(sentence, 1))
            if announced:
                return announced
        if gender in "np":
            return self._of_several(pronoun, gender)
        seen = self._candidates(pronoun)
        if not seen:
            return self._meant_from_afar(pronoun)
        if joined(self._document, seen[0], pronoun):
            return seen[0].party
        topic = self._topic.get(gender)
        meant = best(seen, pronoun, self._clauses, sentence, topic)
        if meant and self._is_but_owner(seen, pronoun):
            return None
        return topic if self._is_more_surely(topic, meant, pronoun) else meant

    def _is_of_the_undescribed(self, pronoun: Pronoun) -> bool:
        """Whether an owner is a description right before it that fits nobody: the lawyer and | his wife."""
        beside = pronoun.owns and self._undescribed == pronoun.first - 1
        return beside and self._document.words[pronoun.first - 1] == "and"

    def _is_but_owner(self, seen: Sequence[Seen], pronoun: Pronoun) -> bool:
        """Whether a sentence names only who owns its subject, and the one before was about somebody else.

        Duarte won. Brandt's gains may have cost | her the office.
        """
        here = [one for one in seen if one.sentence == self._sentence]
        before = [one for one in seen if one.sentence == self._sentence - 1 and one.subject]
        owner = here[0] if here else None
        if owner is None or not before or any(one.part != "owner" or one.party is not owner.party for one in here):
            return False
        acts = FINITE_TAG.search(self._document.tags, owner.last, pronoun.first) is not None
        return acts and all(one.party is not owner.party for one in before)

    def _is_more_surely(self, topic: Party | None, meant: Party | None, pronoun: Pronoun) -> bool:
        """Whether whom pronouns of a gender stood for a moment ago is meant, and not a subject of unknown gender.

        She may be a subject; her is nobody before they are known to be a woman.
        """
        if meant is None or topic is None or meant.gender or not topic.gender or pronoun.gender not in _UNNAMED:
            return False
        follows = pronoun.is_object or (pronoun.owns and pronoun.gender == "f")
        return follows and meant.kind != NAMELESS and any(one.party is topic for one in self._recent(self._sentence, 1))

    def _candidates(self, pronoun: Pronoun) -> list[Seen]:
        """The mentions that a pronoun may take up, the latest first: an object is not the subject of its own verb."""
        seen = self._agreeing(pronoun)
        if pronoun.gender in _UNNAMED:
            speaker = self._speaker(pronoun)
            seen = [one for one in seen if one.party is not speaker]
        if pronoun.is_object:
            clause = self._clauses.of(pronoun.first)
            told = self._clauses.told_of(clause, pronoun.first)
            doers = {"owner"} if self._is_told_of_another(pronoun.first) else _DOERS
            subjects = [one.party for one in seen if one.last == told or (one.part in doers and one.clause == clause)]
            return [one for one in seen if one.party not in subjects]
        ahead = self._clauses.ahead(pronoun.first)
        return [one for one in seen if one.first not in ahead] if ahead else seen

    def _is_told_of_another(self, token: int) -> bool:
        """Whether the verb that an object belongs to has a subject of its own: he got a letter telling | him."""
        tags = self._document.tags
        return _OF_OTHERS.search(tags, max(0, token - _NEAR_VERB), token) is not None

    def _agreeing(self, pronoun: Pronoun) -> list[Seen]:
        """The recent mentions that a pronoun agrees with; of what is quoted only one that is quoted takes up any."""
        seen = [one for one in self._recent(self._sentence, _WINDOW) if agrees(one, pronoun.gender)]
        return self._outside(seen, pronoun)

    def _outside(self, seen: list[Seen], pronoun: Pronoun) -> list[Seen]:
        """Mentions without those that are quoted, for a pronoun that is not: “Ana failed us,” | she said."""
        if self._speeches.at(pronoun.first) >= 0:
            return seen
        return [one for one in seen if self._speeches.at(one.last - 1) < 0]

    def _speaker(self, pronoun: Pronoun) -> Party | None:
        """Who speaks where a pronoun stands, and calls nobody but others he or she."""
        opening = self._speeches.at(pronoun.first)
        if opening < 0:
            return self._voice(pronoun.first)
        teller = self._speeches.teller(opening)
        if teller is None or self._speeches.quotes_another(pronoun.first):
            return None
        if self._document.lowered[teller[0]] not in _UNNAMED.values():
            return self._persons.get(teller[1])
        if self._document.lowered[teller[0]] != _UNNAMED[pronoun.gender]:
            return None
        return self._spoken_by(Pronoun(opening, pronoun.gender, pronoun.rule))

    def _voice(self, token: int) -> Party | None:
        """Whose letter or remarks a token stands in, unless their name stands in it too: “Ana Duarte is mayor”."""
        voice = self._speeches.voice(token)
        if voice is None or voice.speaker is None:
            return None
        words = self._document.words
        named = any(
            one.party is voice.speaker and one.first >= voice.first and words[one.last : one.last + 1] not in _LABELLING
            for one in self._recent(self._sentence, _WINDOW)
        )
        return None if named else voice.speaker

    def _spoken_by(self, told: Pronoun) -> Party | None:
        """Whom a pronoun beside a quotation stands for that tells who speaks it: “…,” he said."""
        key = told.first, told.gender
        if key not in self._speakers:
            seen = [one for one in self._agreeing(told) if one.first < told.first]
            self._speakers[key] = best(seen, told, self._clauses, self._sentence, self._topic.get(told.gender))
        return self._speakers[key]

    def _meant_from_afar(self, pronoun: Pronoun) -> Party | None:
        """Whom a pronoun stands for that nobody was named for a moment before it."""
        if pronoun.gender == "p":
            return self._staff(pronoun)
        if pronoun.gender == "n":
            return None
        ahead = self._cataphora.only(pronoun, self._sentence, self._speaker(pronoun))
        return self._only(pronoun) or ahead or self._unnamed(pronoun)

    def _staff(self, pronoun: Pronoun) -> Party | None:
        """The organisation that is the subject of a sentence without a plural noun before they: its people."""
        first = self._document.sentences[self._sentence].first
        if _PLURAL.search(self._document.tags, first, pronoun.first):
            return None
        seen = self._recent(self._sentence, 0)
        return next((one.party for one in seen if one.subject and one.party.kind == "organization"), None)

    def _of_several(self, pronoun: Pronoun, gender: str) -> Party | None:
        """The state, body or group that it or they stands for."""
        recent = self._outside([*self._recent(self._sentence, _WINDOW)], pronoun)
        if gender == "n":
            return self._neuters.meant(recent, pronoun, self._sentence)
        groups = [one for one in recent if one.party.kind != NAMELESS and self._plurals.takes(one)]
        own = self._staff(pronoun) if pronoun.owns and groups and groups[0].sentence < self._sentence else None
        if own:
            return own  # the guild lost their case
        if not groups:
            return self._staff(pronoun) or self._plurals.staff(recent, pronoun, self._sentence)
        if self._has_rival(groups[0].last, pronoun.first):
            return None
        return self._plurals.meant(recent, pronoun, self._sentence)

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

    def _only(self, pronoun: Pronoun) -> Party | None:
        """The one person of a gender named a little further back, if there is but one who does not speak here."""
        recent = [one for one in self._recent(self._sentence, _FAR) if agrees(one, pronoun.gender)]
        persons = {id(one.party): one.party for one in recent if one.party.kind != NAMELESS}
        persons.pop(id(self._speaker(pronoun)), None)
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
        if nominal.stands == "home" or (nominal.stands == "state" and self._is_own(nominal)):
            return self._home
        if apposed := self._apposed(nominal):
            return apposed
        spoken = self._spoken_of(nominal.first)
        known = {party: at for party, at in self._last.get(nominal.stands, {}).items() if party not in spoken}
        fitting = [party for party in islice(reversed(known), _MOST_RECENT) if fits(party, nominal)]
        fitting.sort(key=lambda party: nominal.words[-1] not in party.name.lower().split())
        near = [*takewhile(lambda party: known[party] >= self._sentence - _WINDOW, reversed(known))]
        if fitting:
            return fitting[0] if len(fitting) == 1 or fitting[0] in near else None
        return near[0] if len(near) == 1 and may_mean(near[0], nominal) else None

    def _apposed(self, nominal: Nominal) -> Party | None:
        """The body named right before the comma before a description of one: Boko Haram, the group behind it."""
        latest, words = self._seen[-1] if self._seen else None, self._document.words
        if latest is None or len(nominal.words) > 1 or words[latest.last : nominal.first] not in _APPOSED:
            return None
        if words[nominal.last : nominal.last + 1] == ["and"]:
            return None  # a list
        return latest.party if latest.party.kind in _BODIES and nominal.stands in _BODIES else None

    def _is_own(self, nominal: Nominal) -> bool:
        """Whether "this country" may be that of who writes: an American, where the text names Americans too."""
        this = self._document.lowered[nominal.first - 1 : nominal.first] == ["this"]
        return this and any(party.country == _AMERICA for party in self._parties)

    def _spoken_of(self, token: int) -> set[Party]:
        """The parties named in the quotation right before a token: “Ana built it,” the mayor said."""
        spoken = self._speeches.right_before(token)
        return (
            {one.party for one in self._recent(self._sentence, _WINDOW) if one.last > spoken} if spoken >= 0 else set()
        )


def _home(parties: Sequence[Party]) -> Party | None:
    """The country of who writes: the state named twice as often as any other, in a text about its own affairs.

    Where Americans or their bodies are named too, another state is more often what an American writes of.
    """
    states = sorted((party for party in parties if party.kind == "state"), key=lambda party: -len(party.places))
    first, second = [*(len(party.places) for party in states[:2]), 0, 0][:2]
    if first < _FAR_MORE * max(1, second):
        return None
    home = states[0].country
    return states[0] if home == _AMERICA or all(party.country != _AMERICA for party in parties) else None


def _nameless(nominal: Nominal) -> Party:
    """Somebody without a name, whom a pronoun may take up as well: it then stands for no party."""
    return Party(nominal.words[-1], NAMELESS, gender=gender_of_noun(nominal.words[-1]))
