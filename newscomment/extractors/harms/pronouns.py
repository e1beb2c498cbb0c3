"""Pronouns that would bring a harm about: whether they point at anything, and what their sentence names for them."""

import re
from bisect import bisect_left
from collections.abc import Callable

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.overlaps import Frame
from newscomment.extractors.harms.triggers import behind_leads
from newscomment.extractors.syntax.pronoun_subjects import is_pronoun
from newscomment.extractors.syntax.subject_starts import HOLDING
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_PERSONS = frozenset({"he", "she", "they", "we", "you", "i", "their", "his", "her", "our", "your", "my"})
_BEING = re.compile(r"\b(?:be|is|become|remain)\b|[’']s\b")
_TELLING = re.compile(  # what "it" leads to: "it would be a disaster (for us) | to wait"; it then points at nothing
    r"[”’\"']?\s+(?:(?:for|to) (?:[\w’'-]+ ){1,6})?(?:to|that|if|when|how|whether|who|because)\b"
)
_DEED = (
    re.compile(  # "it would be rash to go on and | ruin us"; "it is an effort, likely to | ruin us" tells of a thing
        r"(?<!effort )(?<!attempt )(?<!plan )(?<!plot )(?<!bid )(?<!campaign )(?<!move )"
        r"(?<!going )(?<!likely )(?<!bound )(?<!set )(?<!sure )(?<!certain )(?<!about )(?<!poised )(?<!trying )"
        r"\bto (?!me|us|them|him|her|the|an?|our|his|their|its|my)\w+"
    )
)
_TAKING_UP = {"it": frozenset({"NN", "NNP", "VBG", "JJ"}), "they": frozenset({"NNS", "NNPS"})}  # and the tags of a head
_LINKS = frozenset({"CC", "IN", ":", ",", "WRB"})  # what joins the clause of a pronoun to one before
_CLAIMING = re.compile(r"saying|claiming|arguing|warning|insisting|fearing|asserting|contending|believing|thinking")
_FURTHEST = 4  # verbs back that are looked at for a subject
_LONGEST = 12  # tokens of a deed that is the object: "bans | taking boats out to sea | because it"


class Pronouns:
    """Tells of the pronouns of one document what they stand for; `is_person` tells it of the words for a party."""

    def __init__(self, document: Document, subjects: Subjects, is_person: Callable[[Range], bool]) -> None:
        self._document, self._subjects, self._is_person = document, subjects, is_person
        self._phrases, self._phrase_firsts = document.phrases, document.phrase_firsts

    def trigger(self, frame: Frame, named: Range | None) -> Range | None:
        """What its sentence tells for the pronoun that would bring a harm about; else the actor named, or itself."""
        pronoun = self._pointing(frame)
        told = behind_leads(self._document.text, self._named_before(pronoun)) if pronoun else None
        return told or named or pronoun

    def _pointing(self, frame: Frame) -> Range | None:
        """The pronoun of a frame, where it points at persons, or at a thing that does something."""
        if frame.pronoun is None or frame.pronoun == frame.affected or frame.pronoun[1] > frame.hazard[0]:
            return None
        text = self._document.text
        word, between = text[slice(*frame.pronoun)].lower(), text[frame.pronoun[1] : frame.hazard[0]]
        behind = _TELLING.match(text, frame.hazard[1]) or _DEED.search(between + text[slice(*frame.hazard)])
        empty = word == "it" and _BEING.search(between) and behind
        return frame.pronoun if word in _PERSONS or (word == "it" and not empty) else None

    def _named_before(self, pronoun: Range) -> Range | None:
        """The subject, or with a subject of another number or a person the object, of a verb before "it" or "they"."""
        token = self._document.tokens_in(*pronoun)[0]
        word = self._document.lowered[token]
        start = self._joined_at(token) if word in _TAKING_UP else None
        found = self._from(start, word) if start is not None else None
        return self._document.span_of(found)

    def _from(self, start: int, word: str) -> Range | None:
        """The tokens of what a verb before a place names for "it" or "they"."""
        verb: int | None = start
        for _ in range(_FURTHEST):
            verb = self._verb_before(verb) if verb is not None else None
            if verb is None:
                return None
            subject, told = self._subjects.of(self._document.starts[verb]), self._object(verb, start, word)
            if subject is None or subject[1] > start:
                return told if self._document.tag(verb) == "VB" else None
            if subject[1] - subject[0] > 1 or self._document.lowered[subject[0]] != word:  # else the same pronoun
                fits = self._fits(subject, word)
                return (told or subject) if fits and self._tells_of_object(start) else subject if fits else told
        return None

    def _tells_of_object(self, start: int) -> bool:
        """Whether what links two clauses tells of the object: "kill it | before it", "reject it |, claiming it"."""
        return self._document.lowered[start] == "before" or self._document.tag(start + 1) == "VBG"

    def _joined_at(self, token: int) -> int | None:
        """Where what joins the clause of a pronoun to the one before begins: "| because it", "|, claiming it"."""
        tag, words, first = self._document.tag, self._document.lowered, self._first_beside(token)
        while token > first and tag(token - 1) in {"RB", "``"}:
            token -= 1
        if token == first:
            return None
        claims = tag(token - 1) == "VBG" and _CLAIMING.fullmatch(words[token - 1])
        if claims and token - 1 > first and tag(token - 2) == ",":
            return token - 2
        said = words[token - 1] == "that" and HOLDING.fullmatch(words[token - 2])
        return token - 1 if tag(token - 1) in _LINKS and not said else None

    def _first_beside(self, token: int) -> int:
        """The first token of a token's sentence."""
        return self._document.sentence_of(token).first

    def _verb_before(self, token: int) -> int | None:
        """The last finite verb before a token in its sentence, or the order that the sentence begins with."""
        first = self._first_beside(token)
        low, high = bisect_left(self._phrase_firsts, first), bisect_left(self._phrase_firsts, token)
        verbs = (self._phrase_firsts[at] for at in range(high - 1, low - 1, -1))
        tag = self._document.tag
        return next((verb for verb in verbs if tag(verb) in FINITE or (verb == first and tag(verb) == "VB")), None)

    def _fits(self, subject: Range, word: str) -> bool:
        """Whether a subject names what a pronoun can stand for: of its number, and for "it" no person."""
        person = word == "it" and self._is_person(self._document.span(*subject))
        return not person and not is_pronoun(self._document, subject) and self._number(subject) in _TAKING_UP[word]

    def _number(self, subject: Range) -> str:
        """The tag of the head of a subject's first noun phrase; of nouns joined by "and" that of many."""
        first, last = subject
        at = bisect_left(self._phrase_firsts, first)
        phrase = self._phrases[min(at, len(self._phrases) - 1)]
        joined = self._document.lowered[phrase.last : phrase.last + 1] == ["and"] and phrase.last < last
        return "NNS" if joined else self._document.tag(phrase.head if phrase.first == first else last - 1)

    def _object(self, verb: int, end: int, word: str) -> Range | None:
        """The object of a verb or of the infinitive it leads to, where a pronoun behind can stand for it."""
        at = bisect_left(self._phrase_firsts, verb) + 1
        while at < len(self._phrases) and self._document.tag(self._phrases[at].first) == "TO":
            at += 1
        if at >= len(self._phrases) or self._phrases[at].first > self._phrases[at - 1].last:
            return None
        phrase = self._phrases[at]
        deed = self._document.tag(phrase.first) == "VBG"
        if phrase.last > end or self._document.tag(phrase.head) not in _TAKING_UP[word]:
            return None
        return self._deed(phrase.first, end) if deed else (phrase.first, self._with_of(at, end))

    def _deed(self, first: int, end: int) -> Range | None:
        """A deed up to a comma or to where the clause of the pronoun begins."""
        comma = next((at for at in range(first, end) if self._document.words[at] == ","), end)
        return (first, comma) if comma - first <= _LONGEST else None

    def _with_of(self, at: int, end: int) -> int:
        """The end of a noun phrase, with one that "of" hangs on it: "the repeal | of the law"."""
        last = self._phrases[at].last
        hangs = self._document.lowered[last : last + 1] == ["of"] and at + 1 < len(self._phrases)
        behind = self._phrases[at + 1] if hangs else None
        return behind.last if behind and behind.first == last + 1 and behind.last <= end else last
