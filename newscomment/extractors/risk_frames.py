"""Frames of risk: matches of the rules with their hazards cut to what names the harm, and their triggers."""

from bisect import bisect_right
from collections.abc import Mapping

from newscomment.extractors.findings import Evidence, Range
from newscomment.extractors.open_relatives import before_open_relative
from newscomment.extractors.pronoun_subjects import is_empty, is_pronoun, takes_up
from newscomment.extractors.risk_clauses import Feared, FearedClauses
from newscomment.extractors.risk_named import NamedParties
from newscomment.extractors.risk_needs import Needs
from newscomment.extractors.risk_overlaps import Frame, outside
from newscomment.extractors.risk_reach import Reach
from newscomment.extractors.risk_settings import Settings
from newscomment.extractors.risk_signs import Signs
from newscomment.extractors.risk_triggers import Triggers, behind_leads, is_unreal, naming
from newscomment.extractors.subjects import Subjects
from newscomment.language.document import Document, Found
from newscomment.language.tags import FINITE

_FAR = 12  # tokens within which somebody is named of whom "and its" tells
_NEAR = 2  # tokens that may part a subject from its verb
_ASIDE = 14  # tokens of an aside between a subject and its verb
_PARTING = frozenset({",", ":"})
_OPENING = 14  # code points: what opens a hazard begins within so many
_VERBAL = frozenset({"MD", "VBZ", "VBD", "VBP", "IN", "CC"})
_OPENING_TAGS = frozenset({"``", ":", ".", "-LRB-", "''"})  # behind these a sentence may begin
_SUFFERED = frozenset({"being", "getting"})  # what follows: "the risk of | being fined"
_IS = frozenset({"is", "was", "’s", "'s"})
_NOT = frozenset({"not", "never"})
_DENYING = frozenset({"DT", "JJ"})  # tags of "no" and "little"
_NOBODY = frozenset({"no", "nobody", "none"})
_POINTING = frozenset({"that", "those", "this", "these", "such"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_FEW = 3  # tokens of a phrase that says nothing of its own
_CLOSING = {"''": "``", "-RRB-": "-LRB-"}
_OPEN = frozenset({"MD", "TO"})  # what ends in these is cut short: "he would"
_DAYS = frozenset({"today", "tomorrow", "tonight", "yesterday", "soon"})
_ADDING = frozenset({"worse", "again", "second", "third", "here", "there"})  # what opens a sentence as they do
_RELATING = frozenset({"WP", "WDT"})
_PLAIN = frozenset({"JJ", "CC", "RB"})  # tags of what is but an aside: "Tired and poor, | the owners"
_BEGINNING = frozenset({"DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "CD", "JJ"})
_LEADING = frozenset({",", "CC"})  # behind these "that" points at something
_TELLING = frozenset({"VB", "RB", "NN", "JJ", ":"})  # first letters of the tags before the "that" of a clause
_SUFFERING = frozenset({"affected", "lost"})
_LEADS = frozenset({"IN", "TO"})  # what leads to a noun at the end of a harm: "for | lack of rain"
_EDGES = frozenset({"LS", "NFP", ",", "``", "''", ":", "CC", ".", "-LRB-", "-RRB-"})


class Framer:
    """Turns the matches of one document's risk rules into frames."""

    def __init__(self, document: Document, signs: Signs) -> None:
        self._document, self._signs = document, signs
        self.subjects, self._reach = Subjects(document), Reach(document)
        self._settings = Settings(document, signs, self.subjects)
        self._needs = Needs(document, signs, self._settings, self.subjects)
        self._clauses = FearedClauses(document, signs, self.subjects)
        self._triggers = Triggers(document, signs, self.subjects, self._settings)
        self._parties = NamedParties(document, signs, self.subjects, self._triggers)

    def frame(self, match: Found) -> Frame | None:
        """The frame of a match, or None where what it needs is not there."""
        gives, groups = match.rule.gives, match.groups
        cue = groups.get("cue") or match.span
        subject = self._subject(gives, cue)
        hazard = self._hazard(match, subject)
        if hazard is None or self._only_points(hazard) or not self._stands(match, cue, subject, hazard):
            return None
        named = subject if subject and self._is_named(subject) else None
        affected = self._parties.of(match, cue, subject)
        hazard, opening = self._without_condition(hazard)
        if opening is None and gives.get("subject") in _SUFFERING:
            hazard, opening = self._without_means(hazard)
        affected = self._behind_opening(affected, hazard) if opening else affected
        hazard, doing, suffering = self._parted(hazard) if "content" in groups else Feared(hazard)
        affected, caught = affected or suffering, self._caught(groups, hazard)
        opening = opening or (self._clauses.brought_by(groups["content"]) if "content" in groups else None)
        trigger = self._without_that(caught) or opening or self._triggers.brought_by(gives, cue, hazard, named) or doing
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
        return found if deed or not found else self._document.span_of(self._last_clause(first, last))

    def _told(self, trigger: Range | None, hazard: Range, cue: Range) -> Range | None:
        """A trigger without the words that lead to it, or what a rule names within a hazard: "posed by | a dam"."""
        trigger = self._without_that(naming(self._document, outside(trigger, hazard)))
        trigger = behind_leads(self._document.text, trigger)
        told = trigger or self._triggers.source(hazard) or self._triggers.source(cue)
        return self._whole(told or self._triggers.whose(hazard))

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
        return feared._replace(hazard=self.trimmed(feared.hazard) or clause)

    def _stands(self, match: Found, cue: Range, subject: Range | None, hazard: Range) -> bool:
        """Whether a match has what its rule needs, is no title, and its hazard is not turned into a relief."""
        gives = match.rule.gives
        for need in filter(None, gives.get("needs", "").split(",")):
            if not (self._is_party(subject) if need == "subject" else self._needs.hold(need, hazard, cue)):
                return False
        relieved = self._signs.any("relief", (max(hazard[0], match.span[0]), hazard[1]))
        relieved = (relieved or self._spares(match, hazard)) and "positive" not in gives
        return not (relieved or self._is_titled(cue) or self._needs.is_idle(cue))

    def _spares(self, match: Found, hazard: Range) -> bool:
        """Whether a harm is said of nobody: "no one would be hurt"."""
        first = self._document.lowered[self._document.tokens_in(*hazard)[0]]
        return first in _NOBODY and "stretch" in match.rule.gives

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

    def _is_named(self, subject: Range) -> bool:
        """Whether a subject says something of its own: a pronoun that points at what was said does."""
        first, sentence = subject[0], self._document.sentence_at(self._document.starts[subject[0]])
        opens = first == self._document.sentences[sentence].first or self._document.tag(first - 1) == "CC"
        points = opens and self._document.lowered[first] == "that" and self._document.tag(first) == "DT"
        return points or not is_pronoun(self._document, subject)

    def _is_party(self, subject: Range | None) -> bool:
        return subject is not None and not is_empty(self._document, subject)

    def _subject(self, gives: Mapping[str, str], cue: Range) -> Range | None:
        if gives.get("subject") == "owner":
            return self._owner(*self._document.tokens_in(*cue))
        subject = self.subjects.of(cue[0]) if gives.get("subject") in {"trigger", "affected", "lost"} else None
        return self._proper(subject) if subject else None

    def _owner(self, first: int, last: int) -> Range | None:
        """Whose plan or power a noun phrase names: "| the owners | ’ plan", "| her | power", "| men | whose plan"."""
        for token in range(first, last):
            if self._document.tag(token) in {"POS", "PRP$"}:
                return (first, token) if self._document.tag(token) == "POS" else self._shared_owner(token)
        return self._parties.whose(first) or self._parties.whose(first - 1)

    def _shared_owner(self, own: int) -> Range:
        """Who owns what stands before a conjunction, too: "the owners’ greed and | their | power"; else the pronoun."""
        sentence = self._document.sentence_of(own)
        if self._document.tag(own - 1) == "CC":
            before = range(own - 2, max(sentence.first, own - _FAR), -1)
            mark = next((at for at in before if self._document.tag(at) == "POS"), None)
            if mark and not any(self._document.tag(at) in FINITE for at in range(mark, own)):
                return self.subjects.group_at(mark), mark
        return own, own + 1

    def _last_clause(self, first: int, last: int) -> Range:
        """A subject without a clause, or the end of a quotation, read into it: "the dyke leaks, and | homes"."""
        tag = self._document.tag
        for at in range(last - _NEAR, first, -1):
            closes = tag(at) == "''" and not any(tag(before) == "``" for before in range(first, at))
            joins = tag(at) == "CC" and self._document.lowered[at - 1] == ","
            if closes or (joins and self._tells(first, at)):
                return at + 1, last
        return first, last

    def _tells(self, first: int, last: int) -> bool:
        """Whether a clause of its own stands between two tokens: it has a verb, and no relative pronoun."""
        tags = {self._document.tag(at) for at in range(first, last)}
        return not tags.isdisjoint(FINITE) and not any(tag[0] == "W" for tag in tags)

    def _proper(self, subject: Range) -> Range:
        """A subject without what opens or ends its clause: "Worse, | the mayor", "like us, | they", "he | and who"."""
        (first, last), words, tag = self._last_clause(*subject), self._document.lowered, self._document.tag
        if last - first > _FEW and tag(last - 1) == "PRP" and words[last - 2] == ",":
            return last - 1, last
        while last - first > 1 and (tag(last - 1) in _RELATING or tag(last - 1) == "CC"):
            last -= 1
        comma = next((at for at in range(first + 1, min(first + 1 + _FEW, last - 1)) if words[at] == ","), first)
        begins = first == self._document.sentence_of(first).first
        plain = begins and all(tag(at) in _PLAIN for at in range(first, comma))
        opens = words[first] in _DAYS | _ADDING or plain
        return (comma + 1, last) if comma > first and opens and tag(comma + 1) in _BEGINNING else (first, last)

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
        return self._trimmed_tokens(first, last)

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

    def trimmed(self, span: Range) -> Range | None:
        """A span without the marks and conjunctions at either end; None where little is left: "he would"."""
        first, last = self._document.tokens_in(*span)
        return None if self._document.tag(last - 1) in _OPEN else self._trimmed_tokens(first, last)

    def _trimmed_tokens(self, first: int, last: int) -> Range | None:
        tag = self._document.tag
        while first < last and (tag(first) in _EDGES or self._is_that(first, last)):
            first += 1
        last = before_open_relative(self._document, first, last)
        while first < last and (tag(last - 1) in _EDGES or self._opens_clause(first, last - 1)):
            last -= 1
        return self._document.span(first, self._closed(first, last)) if first < last else None

    def _opens_clause(self, first: int, token: int) -> bool:
        """Whether a token is but the subject of a clause cut off behind it: "pushed in a direction | they"."""
        behind = self._document.tag(token - 1)[:2] if token > first else ""
        return behind == "NN" and self._document.lowered[token] in _NOMINATIVE

    def _is_that(self, first: int, last: int) -> bool:
        """Whether a token is the "that" of a clause rather than one that points at something."""
        words, tag = self._document.words, self._document.tag
        begins = self._document.sentence_of(first).first
        points = begins < first and tag(first - 1) in _LEADING and tag(min(first + 1, last - 1)) == "NN"
        opens = not points and (tag(first) == "IN" or (begins < first and tag(first - 1) not in _LEADING))
        return opens and first + 1 < last and words[first].lower() == "that" and tag(first + 1) not in _VERBAL

    def _closed(self, first: int, last: int) -> int:
        """The end of a range, with the mark behind it that closes a quotation or bracket opened in it."""
        tags = [self._document.tag(token) for token in range(first, min(last + 1, len(self._document.words)))]
        closes = last - first < len(tags) and tags[-1] in _CLOSING
        return last + 1 if closes and tags[:-1].count(_CLOSING[tags[-1]]) > tags[:-1].count(tags[-1]) else last

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

    def _without_that(self, trigger: Range | None) -> Range | None:
        """A trigger without the "that" of a clause, where it was read into its subject: "that | artificial minds"."""
        if trigger is None:
            return None
        first, last = self._document.tokens_in(*trigger)
        told = self._document.tag(last - 1) == "NNS" or self._document.tag(first - 1)[:2] in _TELLING
        opens = self._is_that(first, last) and told
        return self._document.span(first + 1, last) if opens else trigger

    def _whole(self, trigger: Range | None) -> Range | None:
        """A trigger with the mark that closes a quotation opened in it, and without a clause cut off at its end."""
        if trigger is None:
            return None
        first, last = self._document.tokens_in(*trigger)
        last = before_open_relative(self._document, first, last)
        return self._document.span(first, self._closed(first, last))

    def _without_condition(self, hazard: Range) -> tuple[Range, Range | None]:
        """A hazard without the condition that opens or ends it, and the condition."""
        for sign in self._signs.of("condition", (hazard[0] + _OPENING, hazard[1])):
            rest = self.trimmed((hazard[0], sign.span[0])) if sign.span[1] >= hazard[1] else None
            if rest:
                return rest, sign.span
        for sign in self._signs.of("condition", (hazard[0], hazard[0] + _OPENING)):
            rest = self.trimmed((sign.span[1], hazard[1])) if sign.span[1] < hazard[1] else None
            if rest:
                return rest, sign.span
        return hazard, None

    def _without_means(self, hazard: Range) -> tuple[Range, Range | None]:
        """A hazard that is suffered without what it comes of, told at its end, and that: "fail | from | a drought"."""
        for sign in self._signs.of("means", (hazard[0] + _OPENING, hazard[1])):
            first, last = self._document.tokens_in(hazard[0], sign.span[0])
            while last > first and self._document.tag(last - 1) in _LEADS:
                last -= 1
            rest = self._trimmed_tokens(first, last) if sign.span[1] >= hazard[1] else None
            if rest:
                return rest, sign.span
        return hazard, None
