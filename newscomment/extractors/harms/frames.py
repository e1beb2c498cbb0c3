"""Frames of risk: matches of the rules with their hazards cut to what names the harm, and their triggers."""

from bisect import bisect_right
from collections.abc import Mapping

from newscomment.extractors.findings import Evidence, Range
from newscomment.extractors.harms.circumstances import Circumstances
from newscomment.extractors.harms.clauses import Feared, FearedClauses
from newscomment.extractors.harms.named import NamedParties
from newscomment.extractors.harms.needs import Needs
from newscomment.extractors.harms.overlaps import Frame, outside
from newscomment.extractors.harms.reach import Reach
from newscomment.extractors.harms.signs import Signs
from newscomment.extractors.harms.subjects import RiskSubjects
from newscomment.extractors.harms.triggers import Triggers, behind_leads, is_unreal, naming
from newscomment.extractors.harms.words import RiskWords
from newscomment.extractors.syntax.pronoun_subjects import takes_up
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.document import Document, Found
from newscomment.language.tags import FINITE

_NEAR = 2  # tokens that may part a subject from its verb
_ASIDE = 14  # tokens of an aside between a subject and its verb
_PARTING = frozenset({",", ":"})
_OPENING = 14  # code points: what opens a hazard begins within so many
_OPENING_TAGS = frozenset({"``", ":", ".", "-LRB-", "''"})  # behind these a sentence may begin
_SUFFERED = frozenset({"being", "getting"})  # what follows: "the risk of | being fined"
_IS = frozenset({"is", "was", "’s", "'s"})
_NOT = frozenset({"not", "never"})
_DENYING = frozenset({"DT", "JJ"})  # tags of "no" and "little"
_NOBODY = frozenset({"no", "nobody", "none"})
_POINTING = frozenset({"that", "those", "this", "these", "such"})
_FEW = 3  # tokens of a phrase that says nothing of its own
_SUFFERING = frozenset({"affected", "lost"})
_LEADS = frozenset({"IN", "TO"})  # what leads to a noun at the end of a harm: "for | lack of rain"


class Framer:
    """Turns the matches of one document's risk rules into frames."""

    def __init__(self, document: Document, signs: Signs) -> None:
        self._document, self._signs = document, signs
        self.subjects, self._reach = Subjects(document), Reach(document)
        self._circumstances = Circumstances(document, signs, self.subjects)
        self._needs = Needs(document, signs, self._circumstances, self.subjects)
        self._clauses = FearedClauses(document, signs, self.subjects)
        self._triggers = Triggers(document, signs, self.subjects, self._circumstances)
        self._parties = NamedParties(document, signs, self.subjects, self._triggers)
        self.words, self._said_of = RiskWords(document), RiskSubjects(document, self.subjects, self._parties)

    def frame(self, match: Found) -> Frame | None:
        """The frame of a match, or None where what it needs is not there."""
        gives, groups = match.rule.gives, match.groups
        cue = groups.get("cue") or match.span
        subject = self._said_of.of(gives, cue)
        hazard = self._hazard(match, subject)
        if hazard is None or self._only_points(hazard) or not self._stands(match, cue, subject, hazard):
            return None
        named = subject if subject and self._said_of.is_named(subject) else None
        affected = self._parties.of(match, cue, subject)
        hazard, opening = self._without_condition(hazard)
        if opening is None and gives.get("subject") in _SUFFERING:
            hazard, opening = self._without_means(hazard)
        affected = self._behind_opening(affected, hazard) if opening else affected
        hazard, doing, suffering = self._parted(hazard) if "content" in groups else Feared(hazard)
        affected, caught = affected or suffering, self._caught(groups, hazard)
        opening = opening or (self._clauses.brought_by(groups["content"]) if "content" in groups else None)
        trigger = (
            self.words.without_that(caught) or opening or self._triggers.brought_by(gives, cue, hazard, named) or doing
        )
        carrier = None if trigger else self._carrier(match, cue, subject, hazard)
        points = carrier is not None and takes_up(self._document, self._document.tokens_in(*carrier))
        trigger = self._told(trigger or (None if points else carrier), hazard, cue) or caught
        if trigger and is_unreal(self._document, trigger):
            return None
        if trigger and named and gives.get("subject") == "trigger":
            hazard = self._of_whom(hazard, named)
        reach = groups["content"][0] if "content" in groups else hazard[1]  # what is feared may be a good thing denied
        denied = "denied" in gives or ("positive" not in gives and self._signs.any("negated", (cue[0], reach)))
        evidence = Evidence(match.rule.id, match.span)
        brings = gives.get("subject") in {"trigger", "owner"} and not (trigger or named or "named" in gives)
        pronoun = self._document.span_of(subject) if brings else (carrier if points else None)
        facing = None if affected else self._triggers.facing(cue, hazard)
        return Frame(
            hazard, cue, trigger, pronoun, affected, facing, "yields" in gives, "cuts" in gives, denied, evidence
        )

    def _carrier(self, match: Found, cue: Range, subject: Range | None, hazard: Range) -> Range | None:
        """What is said to mean a harm, or the subject of a verb that leads to it; not who is | afraid | of a clause."""
        verbal = self._document.tag(self._document.tokens_in(*cue)[0])[0] in "JV"
        if "wards" in match.rule.gives or ("content" in match.groups and verbal):
            return self._triggers.meaning(subject)
        found = self._triggers.meaning(subject) or self._triggers.carrier(match.rule.gives, cue, hazard)
        first, last = self._document.tokens_in(*found) if found else (0, 0)
        deed = self._document.tag(first)[0] in "TV"  # "to admit that she lied, and that we knew, | would be"
        return found if deed or not found else self._document.span_of(self._said_of.last_clause(first, last))

    def _told(self, trigger: Range | None, hazard: Range, cue: Range) -> Range | None:
        """A trigger without the words that lead to it, or what a rule names within a hazard: "posed by | a dam"."""
        trigger = self.words.without_that(naming(self._document, outside(trigger, hazard)))
        trigger = behind_leads(self._document.text, trigger)
        told = trigger or self._triggers.source(hazard) or self._triggers.source(cue)
        return self.words.whole(told or self._triggers.whose(hazard))

    def _of_whom(self, hazard: Range, subject: Range) -> Range:
        """A harm that is but a trait, with the subject of which it is told: "the scree | is dangerous"."""
        first, last = self._document.tokens_in(*hazard)
        trait = last - first <= _FEW and self._document.tag(first)[0] == "J" and self._document.tag(last - 1)[0] == "J"
        return (self._document.starts[subject[0]], hazard[1]) if trait and self._is_near(subject, first) else hazard

    def _is_near(self, subject: Range, first: int) -> bool:
        """Whether nothing but a verb stands between a subject and a token."""
        return subject[1] < first and all(self._document.tag(at)[0] in "MVTR" for at in range(subject[1], first))

    @staticmethod
    def _caught(groups: Mapping[str, Range], hazard: Range) -> Range | None:
        """What a rule names as the trigger; as far as the hazard goes where the two end together."""
        caught = groups.get("trigger")
        ends = caught is not None and caught[1] == groups.get("hazard", hazard)[1] < hazard[1]
        return (caught[0], hazard[1]) if caught and ends else caught

    def _parted(self, clause: Range) -> Feared:
        """A feared clause told by its predicate where its subject does the harm."""
        feared = self._clauses.part(clause)
        return feared._replace(hazard=self.words.trimmed(feared.hazard) or clause)

    def _stands(self, match: Found, cue: Range, subject: Range | None, hazard: Range) -> bool:
        """Whether a match has what its rule needs, is no title, and its hazard is not turned into a relief."""
        gives = match.rule.gives
        for need in filter(None, gives.get("needs", "").split(",")):
            if not (self._said_of.is_party(subject) if need == "subject" else self._needs.hold(need, hazard, cue)):
                return False
        relieved = self._signs.any("relief", (max(hazard[0], match.span[0]), hazard[1]))
        relieved = (relieved or self._spares(match, hazard)) and "positive" not in gives
        return not (relieved or self._is_titled(cue) or self._needs.is_idle(cue))

    def _spares(self, match: Found, hazard: Range) -> bool:
        """Whether a harm is said of nobody: "no one would be hurt", "no | more tenants are evicted"."""
        words, first = self._document.lowered, self._document.tokens_in(*hazard)[0]
        none = words[first] in _NOBODY or (words[first] == "more" and words[first - 1] == "no")
        return none and "stretch" in match.rule.gives

    def _only_points(self, hazard: Range) -> bool:
        """Whether a hazard only points at what was named before: "those cuts", "such a loss"."""
        first, last = self._document.tokens_in(*hazard)
        points = self._document.words[first].lower() in _POINTING and last - first <= _FEW
        return points and self._document.tag(last - 1)[:2] == "NN"

    def _is_titled(self, cue: Range) -> bool:
        """Whether a cue stands in a title, in capitals amid a sentence: “The Danger of Tall Hats”."""
        token = self._document.tokens_in(*cue)[0]
        told = token if self._document.tag(token)[0] == "J" else self._head_of(token)  # "how | fragile | Spain is"
        word = self._document.words[told]
        if not word.istitle() or word.isupper() or not word.isalpha():
            return False
        sentence = self._document.sentences[self._document.sentence_at(cue[0])]
        return sentence.first < token and self._document.tag(token - 1) not in _OPENING_TAGS

    @staticmethod
    def _behind_opening(affected: Range | None, hazard: Range) -> Range | None:
        """A party without the condition that its words were read together with."""
        overlaps = affected is not None and affected[0] < hazard[0] < affected[1]
        return (hazard[0], affected[1]) if affected and overlaps else affected

    def _hazard(self, match: Found, subject: Range | None) -> Range | None:
        """The words that name the harm: without auxiliaries in front, or stretched over their subject."""
        start, end = match.groups.get("content") or match.groups.get("hazard") or match.span
        first, last = self._document.tokens_in(start, end)
        stretch = match.rule.gives.get("stretch") == "subject"
        if stretch and subject and self._is_before(subject, first) and not self._is_cleft(subject):
            first = subject[0]
        elif "content" in match.groups:
            first, last = self._clauses.bounds(first, last)
        elif self._signs.any("denied", (start, start + 1)) and self._document.tag(first) in _DENYING:
            first += 1  # "poses | no | threat"
        elif not (stretch and "positive" in match.rule.gives):  # a good is named with its denial: "cannot survive"
            first = self._with_denial(self._behind_auxiliaries(first))
        if "content" not in match.groups:
            last = self._one_harm(first, self._reach.of(first, last), strictly="alone" in match.rule.gives)
        return self.words.trimmed_tokens(first, last)

    def _is_before(self, subject: Range, first: int) -> bool:
        """Whether a subject stands right before a verb, or parted from it by an aside between two commas or dashes."""
        tag, end = self._document.tag, subject[1]
        aside = end + _NEAR < first <= end + _ASIDE and tag(end) in _PARTING and tag(first - 1) in _PARTING
        return end <= first <= end + _NEAR or aside

    def _is_cleft(self, subject: Range) -> bool:
        """Whether a subject is put first by "it is": "it is the miller who | will pay"."""
        words, first = self._document.lowered, subject[0]
        return first > 1 and words[first - 2] == "it" and words[first - 1] in _IS

    def _one_harm(self, first: int, last: int, *, strictly: bool) -> int:
        """The end of a harm that a noun names, without what is joined to it and is none: "a strike | and a wish"."""
        tag = self._document.tag
        joins = [token for token in range(first + 1, last - 1) if tag(token) == "CC"]
        if len(joins) != 1 or tag(first)[0] in "VMT" or not self._tells_harm(joins[0] - 1, joins[0]):
            return last
        behind = joins[0] + 1
        if any(tag(token) in FINITE for token in range(behind, last)):
            return last  # a clause: "a few explosions and the quay | would collapse"
        return joins[0] if (strictly or tag(behind) in {"DT", "PRP$"}) and not self._tells_harm(behind, last) else last

    def _tells_harm(self, first: int, last: int) -> bool:
        return self._signs.tells_harm(self._document.span(first, last))

    def _behind_auxiliaries(self, first: int) -> int:
        """The main verb of the verb group that begins at a token; the token itself where none does."""
        is_passive = self._document.words[first].lower() in _SUFFERED
        return self._head_of(first) if self._document.tag(first)[0] in "MVT" and not is_passive else first

    def _with_denial(self, first: int) -> int:
        """The "not" before a participle that opens a harm: "the risk of | not being paid"; else its token."""
        denied = self._document.tag(first) == "VBG" and self._document.lowered[first - 1] in _NOT
        return first - 1 if denied else first

    def _head_of(self, token: int) -> int:
        """The head of the phrase that begins at a token; the token itself where none does."""
        at = bisect_right(self._document.phrase_firsts, token) - 1
        phrase = self._document.phrases[at] if at >= 0 else None
        return phrase.head if phrase and phrase.first == token else token

    def _without_condition(self, hazard: Range) -> tuple[Range, Range | None]:
        """A hazard without the condition that opens or ends it, and the condition."""
        for sign in self._signs.of("condition", (hazard[0] + _OPENING, hazard[1])):
            rest = self.words.trimmed((hazard[0], sign.span[0])) if sign.span[1] >= hazard[1] else None
            if rest:
                return rest, sign.span
        for sign in self._signs.of("condition", (hazard[0], hazard[0] + _OPENING)):
            rest = self.words.trimmed((sign.span[1], hazard[1])) if sign.span[1] < hazard[1] else None
            if rest:
                return rest, sign.span
        return hazard, None

    def _without_means(self, hazard: Range) -> tuple[Range, Range | None]:
        """A hazard that is suffered without what it comes of, told at its end, and that: "fail | from | a drought"."""
        for sign in self._signs.of("means", (hazard[0] + _OPENING, hazard[1])):
            first, last = self._document.tokens_in(hazard[0], sign.span[0])
            while last > first and self._document.tag(last - 1) in _LEADS:
                last -= 1
            rest = self.words.trimmed_tokens(first, last) if sign.span[1] >= hazard[1] else None
            if rest:
                return rest, sign.span
        return hazard, None
