"""The subject of a verb: what stands before it in its clause, or what its clause tells of."""

import re
from bisect import bisect_left, bisect_right

from newscomment.extractors.antecedents import Antecedents
from newscomment.extractors.findings import Range
from newscomment.extractors.pronoun_subjects import is_pronoun, takes_up
from newscomment.extractors.subject_clauses import SubjectClauses
from newscomment.extractors.subject_modifiers import BEING, HAVING, SubjectModifiers
from newscomment.extractors.subject_starts import DASHES, HOLDING, JOINING, LEADS, SubjectStarts
from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_OWN = frozenset({"coordinate", "relative", "complement", "main"})
_CONTINUATION = "continuation"
_HANGING = frozenset({"relative", "complement", "subordinate"})
_DEED = re.compile(  # to do it: no subjects
    r"(?:abilit|capacit|capabilit|opportunit)(?:y|ies)|will|means|freedom"
    r"|(?:power|right|choice|option|plan|effort|attempt|decision|desire|chance|way|bid|campaign|need|reason)s?"
)
_TOLD_ACROSS = DASHES | {","}
_BEHIND = frozenset({"relative"})
_NO_SUBJECT = frozenset({"predicate", "continuation"})
_LONGEST = 40  # tokens: what is longer is no subject, but a clause that was not seen
_MOST_SHARING = 3  # verbs, joined by commas, that share a subject
_SAYING = FINITE | {"VB"}
_LONGEST_SAYING = 6  # tokens of who says so
_TAKEN_UP = frozenset({"main", "coordinate", "complement"})
_REASONS = frozenset({"because", "since", "that"})  # "so odd that it | would"
_PARTING = frozenset({"IN", "DT", "JJ", "NN", "NNS", "RB", ",", "CD"})  # "has | on two occasions | threatened"
_BARE = 2  # tokens: a conjunction and a comma
_RELATIVE = frozenset({"that", "which", "who"})
_FURTHEST = 4  # clauses back that a subject is looked for


class Subjects:
    """Finds the subjects of one document's verbs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._clauses = document.clauses
        self._firsts = document.clause_firsts
        self._phrases = document.phrases
        self._phrase_firsts = document.phrase_firsts
        self.antecedents = Antecedents(document)
        self._starts = SubjectStarts(document)
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
        said = self._before_saying(verb)
        if said:
            return said
        place = max(0, bisect_right(self._firsts, verb) - 1)
        opens = verb == self._clauses[place].first
        if self._document.words[verb - 1] in DASHES:
            return self._across_dashes(place, verb)
        if opens and self._clauses[place].kind == _CONTINUATION:
            return self._interrupted(place, verb)
        return self._within(place, verb)

    def _within(self, place: int, verb: int) -> Range | None:
        """The subject of a verb in its clause, or in one of those before it in the sentence."""
        told = self._told_of(place, verb) or self._with_content(place, verb) or self._through_saying(place, verb)
        whole = told or self._for_doing(place, verb) or self._whole.of(verb)
        return whole or self._back_from(place, verb)

    def _back_from(self, place: int, verb: int) -> Range | None:
        """The first subject that a verb may have, in its clause and from there back."""
        for index in range(place, max(-1, place - _FURTHEST), -1):
            clause, back = self._clauses[index], place - index
            if clause.sentence != self._clauses[place].sentence:
                return None
            if clause.kind in _BEHIND and not back:
                return self._behind(clause, verb)
            last = verb if not back else self._last_verb(clause)
            if back and last == clause.last and clause.kind == "subordinate":
                continue
            parted = back and last == clause.first and clause.kind == _CONTINUATION
            if parted and self._clauses[index - 1].kind in _HANGING:
                return self._interrupted(index, last)  # "the levy, which is old, hurts us and | would"
            found = self._before(clause, last)
            found = self._governed(found, verb, clause) if not back else found
            if not found and back and clause.kind in _BEHIND and self._opens(place, verb):
                return self.antecedents.of(clause)  # "a firm that lies and | seeks to"
            if found or clause.kind not in _NO_SUBJECT or self._tells(clause, verb, back):
                return found if found and self._holds_noun(*found) else None
        return None

    def _told_of(self, place: int, verb: int) -> Range | None:
        """A subject whose relative clause ends in a joined noun: "a rule that binds one town or another | would"."""
        host, before, clause = self._clauses[max(0, place - 2) : place + 1] if place > 1 else (self._clauses[0],) * 3
        if (before.kind, clause.kind) != ("relative", "coordinate") or host.sentence != clause.sentence:
            return None
        joined = self._document.words[clause.first - 1] != "," and before.last == clause.first
        tells = not joined or self._last_verb(host) < host.last
        found = None if tells else self._before(host, host.last)
        return _up_to(found, verb)

    def _with_content(self, place: int, verb: int) -> Range | None:
        """A noun with the clause that says its content: "the claim that the dam is safe | could"."""
        host, clause = self._clauses[max(0, place - 1)], self._clauses[place]
        if clause.kind != "complement" or host.sentence != clause.sentence or host.last != clause.first:
            return None
        joined = self._document.words[verb - 1] in JOINING or self._document.tag(verb - 1) in {",", "CC"}
        noun = self._document.tag(clause.first - 1)[:2] == "NN" and self._document.lowered[clause.first] == "that"
        noun = noun and self._last_verb(host) == host.last
        said = next((at for at in range(clause.first, verb) if self._document.tag(at) in _SAYING), verb)
        if joined or not noun or said >= verb or HOLDING.fullmatch(self._document.words[verb - 1].lower()):
            return None
        found = self._before(host, host.last)
        return _up_to(found, verb)

    def _through_saying(self, place: int, verb: int) -> Range | None:
        """What a relative clause tells of, through somebody who says so: "cuts that the mayor has said | would"."""
        clause, tag = self._clauses[place], self._document.tag
        said = verb - 1 > clause.first > 0 and tag(verb - 1)[:2] == "VB" and tag(verb - 1) != "VB"
        opens = said and self._document.lowered[clause.first] in _RELATIVE and tag(clause.first - 1)[:2] == "NN"
        return self.antecedents.of(clause) if opens else None

    def _for_doing(self, place: int, verb: int) -> Range | None:
        """That somebody does something, as a subject: "for the court to rule otherwise | would"."""
        first = self._clauses[place].first
        if self._document.lowered[first] != "for" or self._document.tag(verb) != "MD" or verb - first > _LONGEST:
            return None
        tags = [self._document.tag(token) for token in range(first, verb)]
        return (first, verb) if "TO" in tags and "," not in tags else None

    def _opens(self, place: int, verb: int) -> bool:
        """Whether no other verb stands before one in its clause."""
        return all(self._document.tag(token)[:2] != "VB" for token in range(self._clauses[place].first, verb))

    def _tells(self, clause: Clause, verb: int, back: int) -> bool:
        """Whether a clause that goes on has a verb before the one whose subject is looked for."""
        return not back and clause.kind == _CONTINUATION and self._last_verb(clause._replace(last=verb)) < verb

    def _across_dashes(self, place: int, verb: int) -> Range | None:
        """The subject of a verb that an aside between two dashes parts from it: "the levy — a blunder — | would"."""
        start = self._document.sentences[self._clauses[place].sentence].first
        opening = next((at for at in range(verb - 2, start, -1) if self._document.words[at] in DASHES), None)
        if opening is None:
            return None
        at = max(0, bisect_right(self._firsts, opening - 1) - 1)
        clause = self._clauses[self._host(at, _BEHIND)]  # "voters who gave up — a quarter of them — | would"
        last = min(clause.last, opening)
        told = self._last_verb(clause._replace(last=last)) < last
        found = None if told else self._before(clause, last)
        return _up_to(found, opening)

    def _governed(self, found: Range | None, verb: int, clause: Clause) -> Range | None:
        """A subject; that of the verb before where an infinitive has none of its own: "they will be able to"."""
        if self._document.tag(verb) != "TO":
            return found
        ends = verb - (self._document.words[verb - 1] == "but")
        if found and self._holds_noun(*found) and not _DEED.fullmatch(self._document.words[ends - 1].lower()):
            return found
        before = self._last_verb(clause._replace(last=verb))
        return self._before(clause, before) if before < verb else found

    def _holds_noun(self, first: int, last: int) -> bool:
        return any(self._document.tag(token)[0] in "NPDEV" for token in range(first, last))

    def _before_saying(self, verb: int) -> Range | None:
        """The subject that somebody's saying so parts from its verb: "refusing to pay, the owners say, | could"."""
        words, said = self._document.words, verb - 2
        if words[verb - 1] != "," or not HOLDING.fullmatch(words[said]):
            return None
        comma = next((at for at in range(said - 1, max(0, said - _LONGEST_SAYING), -1) if words[at] == ","), 0)
        clause = self._document.clause_of(comma)
        whole = comma and clause.sentence == self._document.clause_of(said).sentence
        return self._before(clause._replace(last=comma), comma) if whole else None

    def _doing(self, token: int) -> Range | None:
        """The subject of a participle, that of the verb it is joined to or hangs on; itself where a modal follows."""
        clause = self._document.clause_of(token)
        being = self._modifiers.joined_to(token, clause.first)
        verb = being if being is not None else self._last_verb(self._with_host(clause)._replace(last=token))
        if being is not None or (self._modifiers.hangs(token) and verb < token):
            return self._modifiers.doer(self._found(verb))
        return self._doing_itself(token)

    def _with_host(self, clause: Clause) -> Clause:
        """A clause that has but a participle, together with the one before it: "it hurts us | while risking lives"."""
        place = bisect_left(self._firsts, clause.first)
        hangs = place and clause.kind == "subordinate" and self._share_sentence(place - 1, place)
        return self._clauses[place - 1] if hangs else clause

    def _doing_itself(self, token: int) -> Range | None:
        """The participle that is the subject of the modal behind it: "doing so | would"."""
        at = bisect_right(self._phrase_firsts, token) - 1
        phrase = self._phrases[at] if at >= 0 else None
        if phrase is None or phrase.first != token:
            return None
        modal = next((at for at in range(token, phrase.last) if self._document.tag(at) == "MD"), None)
        return (token, modal) if modal else None

    def before_joined(self, offset: int) -> Range | None:
        """What "it" or "they" takes up: the subject before a conjunction: "a ban is odd, and (because) it | would"."""
        found = self.of(offset)
        before = self._taken_up(found[0]) if found and takes_up(self._document, found) else None
        verb = self._last_verb(before) if before else 0
        if not found or not before or verb == before.last:
            return None
        if self._document.tag(found[0] - 1) != "CC" and self._document.lowered[verb] not in BEING:
            return None  # "they oppose a ban because it | would"
        subject = self._before(before, verb)
        plural = self._document.words[found[0]].lower() == "they"
        fits = subject and not is_pronoun(self._document, subject) and self._holds_noun(*subject)
        return subject if subject and fits and self._is_plural(subject) == plural else None

    def _taken_up(self, pronoun: int) -> Clause | None:
        """The clause before that of a pronoun behind a conjunction, in its sentence."""
        joined = self._document.tag(pronoun - 1) == "CC" or self._document.lowered[pronoun - 1] in _REASONS
        place = max(1, bisect_right(self._firsts, pronoun) - 1)
        before = self._clauses[place - 1]
        if place > 1 and before.kind == "subordinate" and self._last_verb(before) == before.last:
            before = self._clauses[place - 2]  # "it is | so odd | that it would"
        fits = before.kind in _TAKEN_UP and before.sentence == self._document.clause_of(pronoun).sentence
        return before if joined and fits else None

    def _is_plural(self, subject: Range) -> bool:
        """Whether a subject is plural by its first noun phrase or by what joins it."""
        at = bisect_right(self._phrase_firsts, subject[0]) - 1
        head = self._phrases[at].head if at >= 0 and subject[0] < self._phrases[at].last else subject[1] - 1
        joined = any(self._document.words[token] == "and" for token in range(*subject))
        return joined or self._document.tag(head) in {"NNS", "NNPS"}

    def told(self, offset: int) -> Range | None:
        """The tokens of the clause that ", which" or a participle at an offset takes up, without what opens it."""
        token = self._document.tokens_in(offset, offset + 1)[0]
        place = max(0, bisect_right(self._firsts, token) - 1)
        clause, before = self._clauses[place], self._clauses[max(0, place - 1)]
        words = self._document.words
        comma = token - 1
        while comma > clause.first and self._document.tag(comma) == "RB":
            comma -= 1  # ", potentially | closing it"
        if self._document.tag(token) == "VBG" and words[comma] == ",":
            return self._done(clause, comma)
        which = clause.kind in {"relative", "main"} and words[clause.first].lower() == "which"
        if not which or words[clause.first - 1] not in _TOLD_ACROSS or before.sentence != clause.sentence:
            return None
        first = before.opener[1] if before.opener else before.first
        where = [token for token in range(first, before.last) if words[token].lower() == "where"]
        first = self._starts.behind_leads(where[-1] + 1 if where else first, before.last)
        last = before.last - 1 if words[before.last - 1] in _TOLD_ACROSS else before.last
        return (first, last) if 0 < last - first <= _LONGEST else None

    def told_before(self, comma: int) -> Range | None:
        """The tokens of what a clause tells up to a comma, behind which a noun sums it up."""
        place = self._host(max(0, bisect_right(self._firsts, comma - 1) - 1), _HANGING)
        found = self._done(self._clauses[place], comma)
        first = self._starts.behind_mark(*found) if found else comma
        return (first, comma) if first < comma else None

    def _done(self, clause: Clause, last: int) -> Range | None:
        """What a clause tells up to a comma, behind which a participle says what comes of it."""
        first = self._starts.behind_leads(clause.opener[1] if clause.opener else clause.first, last)
        told = any(self._document.tag(token) in FINITE for token in range(first, last))
        if clause.kind == "relative":
            return _up_to(self.antecedents.of(clause), last)
        return (first, last) if told and last - first <= _LONGEST else None

    def parted(self, offset: int) -> Range | None:
        """The tokens of the noun phrase that a comma parts from the relative clause of an offset."""
        return self.antecedents.parted(self._document.clause_of(self._document.tokens_in(offset, offset + 1)[0]))

    def _interrupted(self, place: int, verb: int) -> Range | None:
        """The subject of a clause that goes on behind one that hangs on its subject, together with that one."""
        held = self._held(self._clauses[place - 1], verb) if place else None
        if held:
            return held
        host = self._host(max(0, place - 1), _HANGING)
        if self._clauses[host].kind in _HANGING or not self._share_sentence(host, place):
            return None
        if self._is_bare(host) and self._share_sentence(host - 1, place):
            return self._before(self._clauses[host - 1], self._last_verb(self._clauses[host - 1]))
        found = self._before(self._clauses[host], self._clauses[host].last)
        if host == place - 1:
            return found
        last = verb - 1 if self._document.words[verb - 1] == "," else verb
        return _up_to(found, last)

    def _host(self, place: int, hanging: frozenset[str]) -> int:
        """The clause that one hangs on, in its sentence: the first one back that is not of these kinds."""
        while self._clauses[place].kind in hanging and self._share_sentence(place - 1, place):
            place -= 1
        return place

    def _share_sentence(self, before: int, place: int) -> bool:
        """Whether there is a clause of that number, before another one in its sentence."""
        return 0 <= before < place and self._clauses[before].sentence == self._clauses[place].sentence

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
        verb = self._last_verb(self._document.clause_of(token)._replace(last=token))
        return verb if verb < token else None

    def _auxiliary(self, token: int) -> int | None:
        """The lone auxiliary that a phrase parts from its participle: "she | has | at times | threatened us"."""
        if self._document.tag(token) not in {"VBN", "VBD"}:
            return None
        verb = self._last_verb(self._document.clause_of(token)._replace(last=token))
        lone = verb < token - 1 and self._document.lowered[verb] in HAVING and self._end_of(verb) == verb + 1
        tags = {self._document.tag(at) for at in range(verb + 1, token)} if lone else {"CC"}
        return verb if "IN" in tags and tags <= _PARTING else None

    def _is_risks(self, token: int) -> bool:
        """Whether a token is the verb "risks", read as a noun, before a participle."""
        words, tag = self._document.words, self._document.tag
        return words[token].lower() == "risks" and token + 1 < len(words) and tag(token + 1) == "VBG"

    def _last_verb(self, clause: Clause) -> int:
        """The verb that another one is joined to: the last finite one of the clause before."""
        low, high = (bisect_left(self._phrase_firsts, token) for token in (clause.first, clause.last))
        for phrase in reversed(self._phrases[low:high]):
            if self._document.tag(phrase.first) in FINITE:
                return phrase.first
        return clause.last

    def _held(self, clause: Clause, verb: int) -> Range | None:
        """The subject of a verb that another one holds: "the raids both agree | would fail", "who think | it would"."""
        before = self._last_verb(clause._replace(last=verb))
        if before == verb:
            inner = clause.kind == "complement" and clause.last == verb
            return self._before(clause, verb) if inner else None
        end = self._end_of(before)
        if not HOLDING.fullmatch(self._document.words[end - 1].lower()):
            return None
        if end < verb:
            return self._before(clause, verb)
        return self.antecedents.of(clause) or self.antecedents.parted(clause)

    def _end_of(self, verb: int) -> int:
        return self._phrases[bisect_left(self._phrase_firsts, verb)].last

    def _behind(self, clause: Clause, verb: int) -> Range | None:
        """The subject of a verb in a relative clause, or of the verb behind it, whose subject the clause is part of."""
        held = self._held(clause, verb)
        if held:
            return held
        antecedent = self.antecedents.of(clause)
        low, high = bisect_left(self._phrase_firsts, clause.first), bisect_left(self._phrase_firsts, verb)
        is_second = any(self._document.tag(phrase.first) in _SAYING for phrase in self._phrases[low:high])
        own = None if is_second else self._before(clause, verb)
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
        return self._last_verb(host._replace(last=antecedent[0])) < antecedent[0]

    def _before(self, clause: Clause, last: int) -> Range | None:
        """The subject between the start of a clause and its verb."""
        first = clause.opener[1] if clause.opener else self._starts.behind_dash(clause.first)
        for _ in range(_MOST_SHARING):
            last = self._sharing(clause._replace(first=first, last=last))
        start = self._starts.after_stops(first, last)
        comma = next((token for token in range(last - 2, start, -1) if self._document.words[token] == ","), None)
        first = self._starts.behind_leads(start if start == first or comma is None else comma + 1, last)
        while last > first and self._starts.trails(last - 1):
            if self._document.tag(first) == "VBG" and self._starts.is_manner(last - 1):
                break  # how something is done: "closing it abruptly | would"
            last -= 1
        last = self._starts.before_adverbial(first, last)
        last -= last - first > 1 and self._document.words[last - 1].lower() == "that"
        first = self._starts.nearest(first, last)
        if first < last and self._document.tag(first) == "VB" and clause.last != last:
            return self._of_first(clause, first, last)
        first = self._starts.with_partner(first) if clause.kind == "coordinate" and clause.opener else first
        return (first, last) if 0 < last - first <= _LONGEST and not self._is_torn(clause, first) else None

    def _is_torn(self, clause: Clause, first: int) -> bool:
        """Whether what stands before a verb begins amid another phrase: "takes | to end this", "as | told by her"."""
        before, tag = self._document.tag(first - 1), self._document.tag(first)
        opens = first == clause.first or before in LEADS
        return (tag == "TO" and not opens) or (tag == "VBN" and self._document.words[first - 1].lower() == "as")

    def _sharing(self, clause: Clause) -> int:
        """The verb whose subject the one behind a clause shares, where a comma joins them; else the clause's end."""
        words = self._document.words
        if clause.kind != "main" or clause.first >= clause.last or words[clause.last - 1] != ",":
            return clause.last
        verb = self._last_verb(clause._replace(last=clause.last - 1))
        shared = verb < clause.last - 1 and "," not in words[verb : clause.last - 1]
        holds = shared and HOLDING.fullmatch(words[self._end_of(verb) - 1].lower())  # "the run, they believe, | could"
        return verb if shared and not holds else clause.last

    def _of_first(self, clause: Clause, verb: int, last: int) -> Range | None:
        """The subject that a bare verb shares with the finite one before it: "it has stalled the talks, | cut aid"."""
        if verb > clause.first and self._document.tag(verb - 1) == "TO":
            return verb - 1, last
        if clause.kind == "predicate":
            return None
        low, high = bisect_left(self._phrase_firsts, clause.first), bisect_left(self._phrase_firsts, verb)
        finite = (phrase.first for phrase in self._phrases[low:high] if self._document.tag(phrase.first) in FINITE)
        before = next(finite, None)
        return (verb, last) if before is None else self._before(clause, before)


def _up_to(found: Range | None, last: int) -> Range | None:
    """A subject with all that stands between it and a token, unless that is too long."""
    return (found[0], last) if found and last - found[0] <= _LONGEST else None
