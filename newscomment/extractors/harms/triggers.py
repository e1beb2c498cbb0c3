"""Triggers of risks: which words of one say what would bring a harm about, and which conditions were never met."""

import re
from collections.abc import Mapping

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.circumstances import Circumstances
from newscomment.extractors.harms.signs import Sign, Signs
from newscomment.extractors.syntax.pronoun_subjects import is_empty, is_pronoun, is_thing
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.extractors.syntax.taken_up import TakenUp
from newscomment.language.document import Document

_LEADING_TO = re.compile(  # "That is because | tolls", "The danger of | tolls"
    r"(?:(?:that|this|it)(?: is|[’']s) (?:\w+ )?because|no (?:question|doubt|wonder) that"
    r"|(?:the|a|another) (?:[\w’'-]+ ){0,2}?(?:downside|danger|risk|problem|trouble|result|specter|spectre)s?"
    r" (?:(?:to|for) (?:[\w’'-]+ ){1,3}?)?(?:of|with|from)) ",
    re.IGNORECASE,
)
_SAYS_NOTHING = re.compile(
    r"(?:the|a|another) (?:[\w’'-]+ ){0,2}?(?:danger|risk|problem|result|larger point)", re.IGNORECASE
)
_EMPTY_CONDITION = re.compile(r"(?i:(?:if|when|once|unless) (?:it|they|that) (?:were|was|is|are|do|does|did))")
_IF = frozenset({"if", "unless"})
_NEAR = 2  # tokens that may part "had" from its participle
_BEFORE = 50  # code points: a verb right before a harm begins within so many
_OF = 5  # code points: what a harm comes of begins within so many behind it: " of "
_POINTING_AHEAD = frozenset({"what", "there"})  # "what gets lost is | the danger"
_PERSONS = frozenset({"he", "she", "they", "we", "i", "you"})
_BEFORE_HARMS = frozenset({"DT", "RB", "RBS", "JJ", "JJS", "PRP$"})  # "is | the most | serious threat"
_LEADING = frozenset({"to", "be", "being", "from", "against"})  # "wants not | to be | harmed"
_POINTING_ON = re.compile(
    r"^(?:more |much |even |ever )?(?:hard|difficult|easi|impossible|tough)\w*\b.* to ", re.IGNORECASE
)
_PUTTING = "risk_settings.putting"
_POINTING_BACK = frozenset({"it", "this", "that"})
_MEANING = frozenset({"mean", "means", "meant", "ensure", "ensures", "guarantee", "guarantees", "guaranteed"})


class Triggers:
    """Finds what would bring about the harms of one document."""

    def __init__(self, document: Document, signs: Signs, subjects: Subjects, circumstances: Circumstances) -> None:
        self._document, self._signs = document, signs
        self._subjects, self._circumstances, self._taking = subjects, circumstances, TakenUp(document, subjects)

    def brought_by(self, gives: Mapping[str, str], cue: Range, hazard: Range, named: Range | None) -> Range | None:
        """A condition, an act, the subject (tokens) where it is named, else another circumstance."""
        if "wards" in gives:  # a condition of what wards the harm off brings none
            return self._circumstances.near("failing", cue, hazard)
        by_subject = gives.get("subject") in {"trigger", "owner"}
        condition = self._circumstances.near("condition", cue, hazard)
        trigger = condition if condition and not _EMPTY_CONDITION.fullmatch(self._document.text, *condition) else None
        if trigger and by_subject and named:
            trigger = self._circumstances.amid(self._document.span(*named), cue, trigger)
        if trigger is None and gives.get("subject") == "owner":
            return self._document.span_of(named)
        if trigger is None:
            trigger = self._circumstances.near("act" if by_subject else "agent", cue, hazard)
        if trigger is None and gives.get("subject") == "affected":
            trigger = self._circumstances.near("act", cue, hazard)
        if trigger is None and by_subject:
            taken = self._harm_told, self._taking.told, self._taking.sayer, self._subjects.parted
            subject = named or next(filter(None, (find(cue[0]) for find in taken)), None)
            trigger = self._taken_up(subject) or self._document.span_of(self._with_owner(subject))
        beside = (self._circumstances.near(sort, cue, hazard) for sort in ("means", "cause"))
        return trigger or next(filter(None, beside), None if by_subject else condition)

    def meaning(self, subject: Range | None) -> Range | None:
        """What is said to mean that something would happen: "the rule means (that) nurses will leave"."""
        words = self._document.words
        verb = subject[0] - 1 - (words[subject[0] - 1].lower() == "that") if subject else 0
        if verb <= 0 or words[verb].lower() not in _MEANING or self._document.tag(verb - 1) == "TO":
            return None
        found = self._subjects.of(self._document.starts[self._subjects.group_at(verb)])
        points = found is not None and self._document.lowered[found[0]] in _POINTING_BACK
        points = points and subject is not None and not is_pronoun(self._document, subject)
        return self._document.span_of(found) if found and (points or not is_pronoun(self._document, found)) else None

    def carrier(self, gives: Mapping[str, str], cue: Range, hazard: Range) -> Range | None:
        """The subject of a verb right before a harm that says what brings it: "scree poses | a growing threat"."""
        verb = self._right_before("carrying", self._start(cue, hazard))
        if not verb or (gives.get("subject", "none") not in {"none", "owner"} and verb.value != _PUTTING):
            return None
        subject = self._subjects.of(verb.span[0])
        opens = self._document.lowered[self._document.tokens_in(*hazard)[0]] in _PERSONS
        if opens or (subject and self._document.lowered[subject[0]] in _POINTING_AHEAD):
            return None  # “I was afraid | she would leave” says of nobody what brings it
        if subject and is_empty(self._document, subject) and _POINTING_ON.match(self._document.text, *hazard):
            return None  # "it will be | harder to leave"
        found = self._document.span_of(subject)
        return None if found and found[0] <= cue[0] < found[1] else found  # “the danger | is war” brings nothing

    def facing(self, cue: Range, hazard: Range) -> Range | None:
        """Who is told, right before a harm, to meet, run or avoid it, or to be kept safe: "| savers | face a slump"."""
        owner = self.whose(hazard) or hazard  # "save the town from | the levy’s harmful effects"
        places = self._start(cue, hazard), hazard[0], owner[0]  # "| braces for | war" is a cue of its own
        safe = next(filter(None, (self._right_before("kept-safe", place) for place in places)), None)
        if safe:
            return safe.span
        verb = next(filter(None, (self._right_before("facing", place) for place in places)), None)
        subject = self._subjects.of(verb.span[0]) if verb else None
        return self._document.span_of(subject) if subject and not is_thing(self._document, subject) else None

    def taken_up(self, cue: Range) -> Range | None:
        """The subject (tokens) for which "it" behind a conjunction stands: "| the town | must grow, or it may fail"."""
        return self._taking.before_joined(cue[0])

    def _right_before(self, sort: str, start: int) -> Sign | None:
        """The sign of a verb with nothing but an article or an adjective between it and a harm."""
        verb = next(iter(self._signs.of(sort, (max(0, start - _BEFORE), start))[-1:]), None)
        between = range(*self._document.tokens_in(verb.span[1], start)) if verb and verb.span[1] < start else ()
        return verb if all(self._is_passed(token) for token in between) else None

    def _is_passed(self, token: int) -> bool:
        """Whether a token may stand between a verb and the harm it leads to: an article, an adjective, "to be"."""
        return self._document.tag(token) in _BEFORE_HARMS or self._document.lowered[token] in _LEADING

    def _start(self, cue: Range, hazard: Range) -> int:
        """Where the words that tell of a harm begin: at a noun that leads to it: "a recipe for | disaster"."""
        first, last = self._document.tokens_in(cue[0], hazard[0]) if cue[0] < hazard[0] else (0, 0)
        last -= last - first > 1 and self._document.tag(last - 1) == "TO"  # "an effort to | ruin us"
        tag, word = self._document.tag(last - 1), self._document.lowered[last - 1]
        leads = first < last and tag in {"IN", "NN"} and word != "that"
        return cue[0] if leads else hazard[0]

    def whose(self, hazard: Range) -> Range | None:
        """Whose threat or bad effect a harm is, right before its words: "| the levy | ’s harmful effects"."""
        told = self._signs.of("source", (max(0, hazard[0] - _BEFORE), hazard[0]))
        return next((sign.span for sign in told if self._is_owner(sign.span, hazard)), None)

    def _is_owner(self, owner: Range, hazard: Range) -> bool:
        """Whether nothing but the mark of a possessive stands between two spans."""
        between = range(*self._document.tokens_in(owner[1], hazard[0])) if owner[1] < hazard[0] else range(0)
        return len(between) == 1 and self._document.tag(between[0]) == "POS"

    def source(self, hazard: Range) -> Range | None:
        """What a harm's own words say that it comes of: "the consequences of | a second levy", "ruined by | floods"."""
        told = self._signs.of("source", (hazard[0], hazard[1] + _OF)) + self._signs.of("agent", hazard)
        return next((sign.span for sign in told if sign.span[1] <= hazard[1] or sign.span[0] >= hazard[1]), None)

    def _harm_told(self, offset: int) -> Range | None:
        """A harm of which a relative clause tells behind a comma: "they fight | greed |, which can ruin us"."""
        told = self._subjects.parted(offset)
        return told if told and self._signs.any("harm", self._document.span(*told)) else None

    def _taken_up(self, subject: Range | None) -> Range | None:
        """The clause that a subject sums up: "| they closed the mill |, a move that would"."""
        if subject is None or not self._signs.any("taking-up", self._document.span(*subject)):
            return None
        return self._document.span_of(self._taking.told_before(subject[0] - 1))

    def _with_owner(self, subject: Range | None) -> Range | None:
        """A subject with the "whose" before it: "a firm | whose greed | threatens us"."""
        owned = subject is not None and subject[0] > 0 and self._document.tag(subject[0] - 1) == "WP$"
        return (subject[0] - 1, subject[1]) if subject and owned else subject


def naming(document: Document, trigger: Range | None) -> Range | None:
    """A trigger of more than a lone verb: "known and | feared" is none."""
    first, last = document.tokens_in(*trigger) if trigger else (0, 0)
    if last - first > 2 and document.tag(last - 1) == "PRP" and document.tag(last - 2) == "CC":
        return document.span(last - 1, last)  # a clause read into its subject: "talks give hope, but | they"
    if trigger and document.tag(last - 1) == "JJ" and document.words[last : last + 1] == [","] and last - first > 1:
        goes_on = last + 1 < len(document.words) and document.tag(last + 1) == "JJ"
        return None if goes_on else trigger  # "given the deep, | cultural and old ties"
    if trigger and document.tag(first - 1) == "VBG" and first - 1 == _opening(document, trigger[0]):
        comma = max((at for at in range(first, last - 1) if document.words[at] == ","), default=first - 1)
        return document.span(comma + 1, last) if comma > first else trigger  # "Backing a ban, | the mayor"
    return None if last - first == 1 and document.tag(first) in {"VBD", "VBN"} else trigger


def _opening(document: Document, start: int) -> int:
    """The first token of the sentence of a place."""
    return document.sentences[document.sentence_at(start)].first


def behind_leads(text: str, trigger: Range | None) -> Range | None:
    """A trigger without the words that lead to it; None where it is no more than those: "the real danger"."""
    if trigger is None or _SAYS_NOTHING.fullmatch(text, *trigger):
        return None
    leads = _LEADING_TO.match(text, *trigger)
    return (leads.end(), trigger[1]) if leads else trigger


def is_unreal(document: Document, trigger: Range) -> bool:
    """Whether a trigger is a condition that was not met: "if the dam had held"."""
    first, last = document.tokens_in(*trigger)
    words, tag = document.words, document.tag
    had = next((at for at in range(first + 1, last - 1) if words[at] == "had"), last)
    is_perfect = any(tag(at) == "VBN" for at in range(had + 1, min(had + _NEAR + 1, last)))
    return words[first].lower() in _IF and is_perfect
