"""The subject of a verb: what stands before it in its clause, or what its clause tells of."""

import re
from bisect import bisect_left, bisect_right

from newscomment.extractors.findings import Range
from newscomment.extractors.syntax.clause_subjects import LONGEST, ClauseSubjects
from newscomment.extractors.syntax.subject_clauses import SubjectClauses
from newscomment.extractors.syntax.subject_modifiers import HAVING, SubjectModifiers
from newscomment.extractors.syntax.subject_starts import DASHES, HOLDING, JOINING
from newscomment.extractors.syntax.units import HANGING
from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_OWN = frozenset({"coordinate", "relative", "complement", "main"})
_CONTINUATION = "continuation"
_DEED = re.compile(  # to do it: no subjects
    r"(?:abilit|capacit|capabilit|opportunit)(?:y|ies)|will|means|freedom"
    r"|(?:power|right|choice|option|plan|effort|attempt|decision|desire|chance|way|bid|campaign|need|reason)s?"
)
_BEHIND = frozenset({"relative"})
_NO_SUBJECT = frozenset({"predicate", "continuation"})
_SAYING = FINITE | {"VB"}
_LONGEST_SAYING = 6  # tokens of who says so
_PARTING = frozenset({"IN", "DT", "JJ", "NN", "NNS", "RB", ",", "CD"})  # "has | on two occasions | threatened"
_BEFORE_QUESTIONS = frozenset({"CC", "``", ":", "WRB", ","})
_LONGEST_ASKED = 10  # tokens of a subject behind a modal
_NOT_OPENING = frozenset({"CC", "IN", "RB", "VBG", "VBN", "WDT", "WP"})  # what opens no subject behind a condition
_BARE = 2  # tokens: a conjunction and a comma
_RELATIVE = frozenset({"that", "which", "who"})
_FURTHEST = 4  # clauses back that a subject is looked for
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_BEFORE_LONE = frozenset({"JJ", "VBN", "VBD", "VBZ", "VBP", "VB", "IN", "NN", "NNS"})  # of a clause without "that"


class Subjects:
    """Finds the subjects of one document's verbs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._clauses = document.clauses
        self._firsts = document.clause_firsts
        self._phrases = document.phrases
        self._phrase_firsts = document.phrase_firsts
        self.inside = ClauseSubjects(document)
        self.antecedents = self.inside.antecedents
        self._whole = SubjectClauses(document)
        self._modifiers = SubjectModifiers(document)

    def group_at(self, token: int) -> int:
        """The first token of the phrase that a token stands in; the token itself where it stands in none."""
        at = bisect_right(self._phrase_firsts, token) - 1
        return self._phrases[at].first if at >= 0 and token < self._phrases[at].last else token

    def is_parted(self, end: int, start: int) -> bool:
        """Whether a clause with a subject of its own begins between two places (code points)."""
        first, last = self._document.tokens_in(end, start)
        low, high = bisect_left(self._firsts, first + 1), bisect_left(self._firsts, last)
        return any(clause.kind in _OWN for clause in self._clauses[low:high])

    def of(self, offset: int) -> Range | None:
        """The tokens of the subject of the verb group at an offset, in tokens; None where there is none."""
        found = self._found(self._document.tokens_in(offset, offset + 1)[0])
        return found if found and found[0] < found[1] else None

    def _found(self, token: int) -> Range | None:
        if self._modifiers.is_behind_noun(token):
            return self.antecedents.before(token)
        verb = self._verb(token)
        if verb is None:
            return self._doing(token)
        apart = self._asked(verb) or self._before_saying(verb) or self._behind_aside(verb)
        if apart:
            return apart
        place = max(0, bisect_right(self._firsts, verb) - 1)
        start = self._before_adverbs(verb)
        opens = start == self._clauses[place].first
        if self._document.words[verb - 1] in DASHES:
            return self._across_dashes(place, verb)
        if opens and self._clauses[place].kind == _CONTINUATION:
            return self._interrupted(place, start)
        return self._within(place, verb)

    def _behind_aside(self, verb: int) -> Range | None:
        """What a relative clause tells of that begins with an aside: "a mayor who, like Berg, | would"."""
        words = self._document.lowered
        if words[verb - 1] != ",":
            return None
        comma = next((at for at in range(verb - 2, max(1, verb - _LONGEST_ASKED), -1) if words[at] == ","), 1)
        return self.antecedents.before(comma - 1) if words[comma - 1] in _RELATIVE else None

    def _before_adverbs(self, verb: int) -> int:
        """The first of the adverbs right before a verb: "the levy, which is odd, | not only will hurt us"."""
        while verb > 1 and self._document.tag(verb - 1) == "RB":
            verb -= 1
        return verb

    def _within(self, place: int, verb: int) -> Range | None:
        """The subject of a verb in its clause, or in one of those before it in the sentence."""
        lone = self._lone(verb)
        if lone:
            return lone
        paired = self._told_of(place, verb) or self._behind_condition(place, verb)
        told = paired or self._with_content(place, verb) or self._through_saying(place, verb)
        whole = told or self._for_doing(place, verb) or self._whole.of(verb)
        return whole or self._back_from(place, verb)

    def _lone(self, verb: int) -> Range | None:
        """The pronoun right before a verb that can be but its subject: "I was concerned | he | would"."""
        lone = verb > 1 and self._document.lowered[verb - 1] in _NOMINATIVE
        lone = lone and self._document.tag(verb - 2) in _BEFORE_LONE
        return (verb - 1, verb) if lone else None

    def _back_from(self, place: int, verb: int) -> Range | None:
        """The first subject that a verb may have, in its clause and from there back."""
        for index in range(place, max(-1, place - _FURTHEST), -1):
            clause, back = self._clauses[index], place - index
            if clause.sentence != self._clauses[place].sentence:
                return None
            if clause.kind in _BEHIND and not back:
                return self._behind(clause, verb)
            last = verb if not back else self.inside.last_verb(clause)
            if back and last == clause.last and clause.kind == "subordinate":
                continue
            start = self._before_adverbs(last)
            parted = back and start == clause.first and clause.kind == _CONTINUATION
            if parted and self._clauses[index - 1].kind in HANGING:
                return self._interrupted(index, start)  # "the levy, which is old, hurts us and | would"
            found = self.inside.before(clause, last)
            found = self._governed(found, verb, clause) if not back else found
            found = self._spanning(place, verb, found) if not back else found
            if not found and back and clause.kind in _BEHIND and self._opens(place, verb):
                return self.antecedents.of(clause)  # "a firm that lies and | seeks to"
            if found or clause.kind not in _NO_SUBJECT or self._tells(clause, verb, back):
                return found if found and self.inside.holds_noun(*found) else None
        return None

    def _spanning(self, place: int, verb: int, found: Range | None) -> Range | None:
        """A subject that a whole clause hangs on, ending in an infinitive: "talk of how they mean to win | could"."""
        host, clause = self._clauses[max(0, place - 1)], self._clauses[place]
        ends = found is not None and self._document.tag(found[0]) == "TO" and clause.first < found[0]
        hangs = ends and clause.kind == "complement" and host.last == clause.first and host.sentence == clause.sentence
        bare = hangs and self.inside.last_verb(host) == host.last
        return up_to(self.inside.before(host, host.last), verb) if bare else found

    def _told_of(self, place: int, verb: int) -> Range | None:
        """A subject whose relative clause ends in a joined noun: "a rule that binds one town or another | would"."""
        host, before, clause = self._clauses[max(0, place - 2) : place + 1] if place > 1 else (self._clauses[0],) * 3
        if (before.kind, clause.kind) != ("relative", "coordinate") or host.sentence != clause.sentence:
            return None
        joined = self._document.words[clause.first - 1] != "," and before.last == clause.first
        tells = not joined or self.inside.last_verb(host) < host.last
        found = None if tells else self.inside.before(host, host.last)
        return up_to(found, verb)

    def _behind_condition(self, place: int, verb: int) -> Range | None:
        """A pair whose first half was read into a condition: "if it rains, the hope of | tea and cake | would"."""
        before, clause = self._clauses[max(0, place - 1)], self._clauses[place]
        joined = (before.kind, clause.kind) == ("subordinate", "coordinate") and before.last == clause.first
        if not joined or before.sentence != clause.sentence:
            return None
        words, tag = self._document.words, self._document.tag
        comma = next((at for at in range(clause.first - 1, before.first, -1) if words[at] == ","), verb)
        torn = any(tag(at) in FINITE for at in range(comma, clause.first))
        opens = comma < clause.first - 1 and not torn and tag(comma + 1) not in _NOT_OPENING
        return up_to((comma + 1, verb), verb) if opens and self.inside.last_verb(before) < comma else None

    def _with_content(self, place: int, verb: int) -> Range | None:
        """A noun with the clause that says its content: "the claim that the dam is safe | could"."""
        host, clause = self._clauses[max(0, place - 1)], self._clauses[place]
        if clause.kind != "complement" or host.sentence != clause.sentence or host.last != clause.first:
            return None
        joined = self._document.words[verb - 1] in JOINING or self._document.tag(verb - 1) in {",", "CC"}
        noun = self._document.tag(clause.first - 1)[:2] == "NN" and self._document.lowered[clause.first] == "that"
        noun = noun and self.inside.last_verb(host) == host.last
        said = next((at for at in range(clause.first, verb) if self._document.tag(at) in _SAYING), verb)
        if joined or not noun or said >= verb or HOLDING.fullmatch(self._document.words[verb - 1].lower()):
            return None
        found = self.inside.before(host, host.last)
        return up_to(found, verb)

    def _through_saying(self, place: int, verb: int) -> Range | None:
        """What a relative clause tells of, through somebody who says so: "cuts that the mayor has said | would"."""
        clause, tag = self._clauses[place], self._document.tag
        said = verb - 1 > clause.first > 0 and tag(verb - 1)[:2] == "VB" and tag(verb - 1) != "VB"
        opens = said and self._document.lowered[clause.first] in _RELATIVE and tag(clause.first - 1)[:2] == "NN"
        return self.antecedents.of(clause) if opens else None

    def _for_doing(self, place: int, verb: int) -> Range | None:
        """That somebody does something, as a subject: "for the court to rule otherwise | would"."""
        first = self._clauses[place].first
        if self._document.lowered[first] != "for" or self._document.tag(verb) != "MD" or verb - first > LONGEST:
            return None
        tags = [self._document.tag(token) for token in range(first, verb)]
        return (first, verb) if "TO" in tags and "," not in tags else None

    def _opens(self, place: int, verb: int) -> bool:
        """Whether no other verb stands before one in its clause."""
        return all(self._document.tag(token)[:2] != "VB" for token in range(self._clauses[place].first, verb))

    def _tells(self, clause: Clause, verb: int, back: int) -> bool:
        """Whether a clause that goes on has a verb before the one whose subject is looked for."""
        return not back and clause.kind == _CONTINUATION and self.inside.last_verb(clause._replace(last=verb)) < verb

    def _across_dashes(self, place: int, verb: int) -> Range | None:
        """The subject of a verb that an aside between two dashes parts from it: "the levy — a blunder — | would"."""
        start = self._document.sentences[self._clauses[place].sentence].first
        opening = next((at for at in range(verb - 2, start, -1) if self._document.words[at] in DASHES), None)
        if opening is None:
            return None
        at = max(0, bisect_right(self._firsts, opening - 1) - 1)
        clause = self._clauses[self.inside.host(at, _BEHIND)]  # "voters who gave up — a quarter of them — | would"
        last = min(clause.last, opening)
        told = self.inside.last_verb(clause._replace(last=last)) < last
        found = None if told else self.inside.before(clause, last)
        return up_to(found, opening)

    def _governed(self, found: Range | None, verb: int, clause: Clause) -> Range | None:
        """A subject; that of the verb before where an infinitive has none of its own: "they will be able to"."""
        if self._document.tag(verb) != "TO":
            return found
        ends = verb - (self._document.words[verb - 1] == "but")
        if found and self.inside.holds_noun(*found) and not _DEED.fullmatch(self._document.words[ends - 1].lower()):
            return found
        before = self.inside.last_verb(clause._replace(last=verb))
        return self.inside.before(clause, before) if before < verb else found

    def _before_saying(self, verb: int) -> Range | None:
        """The subject that somebody's saying so parts from its verb: "refusing to pay, the owners say, | could"."""
        words, said = self._document.words, verb - 2
        if words[verb - 1] != "," or not HOLDING.fullmatch(words[said]):
            return None
        comma = next((at for at in range(said - 1, max(0, said - _LONGEST_SAYING), -1) if words[at] == ","), 0)
        clause = self._document.clause_of(comma)
        whole = comma and clause.sentence == self._document.clause_of(said).sentence
        return self.inside.before(clause._replace(last=comma), comma) if whole else None

    def _doing(self, token: int) -> Range | None:
        """The subject of a participle, that of the verb it is joined to or hangs on; itself where a modal follows."""
        clause = self._document.clause_of(token)
        being = self._modifiers.joined_to(token, clause.first)
        if being is not None:
            return self._found(being)
        first = self._modifiers.partner(token, clause.first)
        verb = self.inside.last_verb(self._with_host(clause)._replace(last=first))
        hangs = self._modifiers.hangs(first) and verb < first
        return self._modifiers.doer(self._found(verb)) if hangs else self._doing_itself(token)

    def _with_host(self, clause: Clause) -> Clause:
        """A clause that has but a participle, together with the one before it: "it hurts us | while risking lives"."""
        place = bisect_left(self._firsts, clause.first)
        hangs = place and clause.kind == "subordinate" and self.inside.share_sentence(place - 1, place)
        return self._clauses[place - 1] if hangs else clause

    def _doing_itself(self, token: int) -> Range | None:
        """The participle that is the subject of the modal behind it: "doing so | would"."""
        at = bisect_right(self._phrase_firsts, token) - 1
        phrase = self._phrases[at] if at >= 0 else None
        if phrase is None or phrase.first != token:
            return None
        modal = next((at for at in range(token, phrase.last) if self._document.tag(at) == "MD"), None)
        return (token, modal) if modal else None

    def parted(self, offset: int) -> Range | None:
        """The tokens of the noun phrase that a comma parts from the relative clause of an offset."""
        return self.antecedents.parted(self._document.clause_of(self._document.tokens_in(offset, offset + 1)[0]))

    def _interrupted(self, place: int, verb: int) -> Range | None:
        """The subject of a clause that goes on behind one that hangs on its subject, together with that one."""
        held = self.inside.held(self._clauses[place - 1], verb) if place else None
        if held:
            return held
        row = self._in_row(place - 1)
        if row is not None:
            return self._interrupted(row, self._clauses[row].first)
        host = self.inside.host(max(0, place - 1), HANGING)
        if self._clauses[host].kind in HANGING or not self.inside.share_sentence(host, place):
            return None
        if self._is_bare(host) and self.inside.share_sentence(host - 1, place):
            return self.inside.before(self._clauses[host - 1], self.inside.last_verb(self._clauses[host - 1]))
        found = self.inside.before(self._clauses[host], self._clauses[host].last)
        if host == place - 1:
            return found
        last = verb - 1 if self._document.words[verb - 1] == "," else verb
        return up_to(found, last)

    def _in_row(self, place: int) -> int | None:
        """The first of the predicates that commas part, the last of which is a clause: "he sings, plays, | would"."""
        first, tag = None, self._document.tag
        for at in range(place, max(0, place - _FURTHEST), -1):
            clause = self._clauses[at]
            opens = clause.kind == _CONTINUATION and tag(clause.first) in {"VBZ", "VBP", "MD"}
            if not opens or HOLDING.fullmatch(self._document.lowered[clause.first]):
                break
            first = at
        return first if first and self.inside.share_sentence(first - 1, place) else None

    def _is_bare(self, place: int) -> bool:
        """Whether a clause is but a conjunction before an aside: "hurts us | and, | as the case suggests, poses"."""
        clause = self._clauses[place]
        return clause.kind == "predicate" and clause.last - clause.first <= _BARE

    def _verb(self, token: int) -> int | None:
        """The first token of the verb group at a token, or of the last finite one before it in its clause."""
        at = bisect_right(self._phrase_firsts, token) - 1
        if self._is_risks(token):
            return token
        auxiliary = self._auxiliary(token)
        if auxiliary is not None:
            return auxiliary
        if at >= 0 and self._phrases[at].first == token and self._document.tag(token)[0] in "VMT":
            return None if self._document.tag(token) == "VBG" else token
        verb = self.inside.last_verb(self._document.clause_of(token)._replace(last=token))
        return verb if verb < token else None

    def _asked(self, verb: int) -> Range | None:
        """The subject behind a modal in a question: "will | the owners | close it?"."""
        sentence = self._document.sentence_of(verb)
        opens = verb == sentence.first or self._document.tag(verb - 1) in _BEFORE_QUESTIONS
        if self._document.tag(verb) != "MD" or not opens or self._document.words[sentence.last - 1] != "?":
            return None
        behind = range(verb + 1, min(verb + _LONGEST_ASKED, sentence.last))
        main = next((at for at in behind if self._document.tag(at) in {"VB", "VBP"}), verb)
        return (verb + 1, main) if main > verb + 1 and self.inside.holds_noun(verb + 1, main) else None

    def _auxiliary(self, token: int) -> int | None:
        """The lone auxiliary that a phrase parts from its participle: "she | has | at times | threatened us"."""
        if self._document.tag(token) not in {"VBN", "VBD"}:
            return None
        verb = self.inside.last_verb(self._document.clause_of(token)._replace(last=token))
        lone = verb < token - 1 and self._document.lowered[verb] in HAVING and self.inside.end_of(verb) == verb + 1
        tags = {self._document.tag(at) for at in range(verb + 1, token)} if lone else {"CC"}
        return verb if "IN" in tags and tags <= _PARTING else None

    def _is_risks(self, token: int) -> bool:
        """Whether a token is the verb "risks", read as a noun, before a participle."""
        words, tag = self._document.words, self._document.tag
        return words[token].lower() == "risks" and token + 1 < len(words) and tag(token + 1) == "VBG"

    def _behind(self, clause: Clause, verb: int) -> Range | None:
        """The subject of a verb in a relative clause, or of the verb behind it, whose subject the clause is part of."""
        held = self.inside.held(clause, verb)
        if held:
            return held
        antecedent = self.antecedents.of(clause)
        low, high = bisect_left(self._phrase_firsts, clause.first), bisect_left(self._phrase_firsts, verb)
        is_second = any(self._document.tag(phrase.first) in _SAYING for phrase in self._phrases[low:high])
        own = None if is_second else self.inside.before(clause, verb)
        if own and self._is_bare_relative(clause):
            return own
        if own and clause.opener and any(own[0] <= phrase.head < own[1] for phrase in self._phrases[low:high]):
            return own
        joined = self._document.words[verb - 1].lower() in JOINING or self._is_told(antecedent, verb)
        return (antecedent[0], verb) if antecedent and is_second and not joined else antecedent

    def _is_bare_relative(self, clause: Clause) -> bool:
        """Whether a relative clause begins with its own subject, not with a pronoun: "the thing | they would lose"."""
        return clause.opener is None and self._document.tag(clause.first) == "PRP"

    def _is_told(self, antecedent: Range | None, verb: int) -> bool:
        """Whether a verb goes on with what is told of an object: "fear a firm that lies and now | will"."""
        if antecedent is None or all(self._document.tag(token) != "CC" for token in range(antecedent[1], verb)):
            return False
        host = self._document.clause_of(antecedent[0])
        return self.inside.last_verb(host._replace(last=antecedent[0])) < antecedent[0]


def up_to(found: Range | None, last: int) -> Range | None:
    """A subject with all that stands between it and a token, unless that is too long."""
    return (found[0], last) if found and last - found[0] <= LONGEST else None
