"""What a pronoun for a party stands for in its sentence: who is told so, who is named before, or the only many."""

import re
from bisect import bisect_left, bisect_right

from newscomment.extractors.findings import Findings, Range
from newscomment.extractors.harms.actors import NamedActors
from newscomment.extractors.harms.signs import Signs
from newscomment.language.document import Document
from newscomment.language.phrases import Phrase
from newscomment.language.tags import FINITE_TAG

_THOSE = frozenset({"they", "them"})
_PERSONS = frozenset({"he", "she", "him", "her"})
_OBJECTS = frozenset({"them", "him", "her"})
_CLAUSAL = frozenset({"he", "she", "they", "it"})  # subjects of what somebody is told
_TAKEN_BEFORE = _THOSE | {"their", "themselves"}  # what these stand for is told before
_MANY = frozenset({"NNS", "NNPS"})
_TELLING = re.compile(
    r"(?:tell|warn|remind|inform|advis|assur|notif|convinc|persuad)(?:e|es|ed|s|ing|ies|ied|y|ying)?|told"
)
_FURTHEST = 4  # phrases back from a pronoun at which the verb of telling stands: "tell the owners of mills | they"
_PARTING = frozenset({",", ":", ".", "WDT", "WP", "MD"})
_NAME, _PRONOUN = "name", "pronoun"


class PronounReferents:
    """Looks up what the pronouns of one document stand for in their sentences."""

    def __init__(self, document: Document, findings: Findings, signs: Signs, actors: NamedActors) -> None:
        self._document, self._findings, self._signs, self._actors = document, findings, signs, actors
        self._phrases, self._phrase_firsts = document.phrases, document.phrase_firsts
        self._told: dict[tuple[int, bool], list[Range]] = {}

    def spelt_out(self, party: Range) -> Range:
        """The words for a party, or what its pronoun takes up in its sentence."""
        word = self._document.text[slice(*party)].lower()
        found = self._addressed(party) if word in _CLAUSAL else None
        if found is None and word in _THOSE and self._actors.of(party) is None:
            found = self._only_many(party)
        if found is None and word in _PERSONS:
            found = self.named_before(party, by_name=False) or self._only_person(party)
        return found or party

    def addressed(self, party: Range) -> Range | None:
        """Who is told of "it" in the clause that "it" opens: "warn | the league | that it may fall"."""
        return self._addressed(party) if self._document.text[slice(*party)].lower() == "it" else None

    def named_before(self, pronoun: Range | None, *, by_name: bool = True) -> Range | None:
        """Where its sentence has told, before a pronoun, of the actor that it stands for: "the mayor says | she will".

        `by_name`: where it has called it by its name, and not only by a noun.
        """
        actor = self._actors.of(pronoun, surely=not by_name) if pronoun else None
        if pronoun is None or actor is None:
            return None
        opening = self._document.sentences[self._document.sentence_at(pronoun[0])].start
        told = self._mentions(actor, by_name=by_name)
        at = bisect_left(told, (pronoun[0],)) - 1
        return self._whole(told[at]) if at >= 0 and told[at][0] >= opening else None

    def _mentions(self, actor: int, *, by_name: bool) -> list[Range]:
        """Where a piece tells of an actor by a name, or by any noun; looked up once."""
        if (actor, by_name) not in self._told:
            mentions = self._findings.actors[actor].mentions
            fits = (one.span for one in mentions if (one.form == _NAME if by_name else one.form != _PRONOUN))
            self._told[actor, by_name] = sorted(fits)
        return self._told[actor, by_name]

    def _whole(self, name: Range) -> Range:
        """The noun phrase that a name ends, up to where it is an owner: "| Mayor Berg |’s office"."""
        first, last = self._document.tokens_in(*name)
        phrase = self._phrases[max(0, bisect_right(self._phrase_firsts, first) - 1)]
        ends = phrase.last == last or self._document.tag(last) == "POS"
        return self._document.span(phrase.first if ends else first, last)

    def _addressed(self, pronoun: Range) -> Range | None:
        """Who is told of themselves in the clause that a pronoun opens: "warn | the owners of mills | that they"."""
        token = self._document.tokens_in(*pronoun)[0]
        end = token - (token > 0 and self._document.lowered[token - 1] == "that")
        at = bisect_left(self._phrase_firsts, token)
        for verb in range(at - 2, max(-1, at - 2 - _FURTHEST), -1):
            told, hearer = self._phrases[verb], self._phrases[verb + 1]
            if _TELLING.fullmatch(self._document.lowered[told.head]):
                fits = hearer.first == told.last and self._is_behind(hearer, end, pronoun)
                return self._document.span(hearer.first, end) if fits else None
            if self._document.tag(told.head)[0] in "VM":
                return None
        return None

    def _is_behind(self, hearer: Phrase, end: int, pronoun: Range) -> bool:
        """Whether who is told something stands right before it, and fits a pronoun in number."""
        parted = not _PARTING.isdisjoint(self._document.tag(at) for at in range(hearer.last, end))
        joined = {self._document.lowered[at] for at in range(hearer.first, end)}
        many = self._document.tag(hearer.head) in _MANY or "and" in joined
        fits = (self._document.text[slice(*pronoun)].lower() == "they") == many
        return fits and self._document.tag(hearer.head)[0] == "N" and not parted

    def _only_person(self, party: Range) -> Range | None:
        """The common noun for a person of which its sentence has told last: "if | the nurse | waits, she"."""
        noun = self._actors.noun_before(party)
        token = self._document.tokens_in(*noun)[0] if noun else 0
        phrase = self._phrases[max(0, bisect_right(self._phrase_firsts, token) - 1)]
        bare = phrase.last - phrase.first == 1  # "taken | hostage"
        does = self._does(phrase, self._document.tokens_in(*party)[0])
        return self._document.span(phrase.first, phrase.last) if noun and not (bare or does) else None

    def _only_many(self, party: Range) -> Range | None:
        """What a "they" that stands for no actor takes up in its sentence: the only plural noun phrase before it."""
        token, sentence = self._document.tokens_in(*party)[0], self._document.sentence_at(party[0])
        first, lowered = self._document.sentences[sentence].first, self._document.lowered
        if any(lowered[at] in _TAKEN_BEFORE for at in range(first, token)):
            return None  # so that of many in an endless sentence only the first looks far
        phrases = self._phrases[bisect_left(self._phrase_firsts, first) : bisect_left(self._phrase_firsts, token)]
        many = [one for one in phrases if self._document.tag(one.head) in _MANY]
        fits = (
            len(many) == 1
            and not self._signs.tells_no_party(self._document, many[0].head)
            and not self._does(many[0], token)
        )
        return self._document.span(many[0].first, many[0].last) if fits else None

    def _does(self, phrase: Phrase, pronoun: int) -> bool:
        """Whether a noun phrase is the subject of the clause that a pronoun stands in: "voters will punish | them"."""
        clause = self._document.clause_of(pronoun)
        if self._document.lowered[pronoun] not in _OBJECTS or phrase.first < clause.first:
            return False
        return FINITE_TAG.search(self._document.tags, clause.first, phrase.first) is None
