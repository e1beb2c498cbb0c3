"""What subjects take up: clauses told before, and the subjects for which pronouns stand."""

import re
from bisect import bisect_right

from newscomment.extractors.findings import Range
from newscomment.extractors.syntax.clause_subjects import LONGEST
from newscomment.extractors.syntax.pronoun_subjects import is_pronoun, takes_up
from newscomment.extractors.syntax.subject_modifiers import BEING
from newscomment.extractors.syntax.subject_starts import DASHES, HOLDING
from newscomment.extractors.syntax.subjects import Subjects, up_to
from newscomment.extractors.syntax.units import HANGING
from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_TOLD_ACROSS = DASHES | {","}
_TAKEN_UP = frozenset({"main", "coordinate", "complement"})
_PERSONS = frozenset({"he", "she", "they"})
_FEARING, _WARNING = re.compile(r"fear(?:s|ed)?|worr(?:y|ies|ied)"), re.compile(r"warn(?:s|ed)?")
_ANNOUNCING = frozenset({"will", "'ll", "’ll"})
_REASONS = frozenset({"because", "since", "that"})  # "so odd that it | would"


class TakenUp:
    """Finds what the subjects of one document's verbs take up."""

    def __init__(self, document: Document, subjects: Subjects) -> None:
        self._document, self._subjects, self._inside = document, subjects, subjects.inside
        self._clauses, self._firsts = document.clauses, document.clause_firsts
        self._phrases, self._phrase_firsts = document.phrases, document.phrase_firsts

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
            aims = self._document.tag(token + 1) == "TO"  # "they wait |, hoping to ruin us"
            verb = self._inside.last_verb(clause._replace(last=comma))
            return self._subjects.of(self._document.starts[verb]) if aims else self._done(clause, comma)
        which = clause.kind in {"relative", "main"} and words[clause.first].lower() == "which"
        if not which or words[clause.first - 1] not in _TOLD_ACROSS or before.sentence != clause.sentence:
            return None
        first = before.opener[1] if before.opener else before.first
        where = [token for token in range(first, before.last) if words[token].lower() == "where"]
        first = self._inside.starts.behind_leads(where[-1] + 1 if where else first, before.last)
        last = before.last - 1 if words[before.last - 1] in _TOLD_ACROSS else before.last
        return (first, last) if 0 < last - first <= LONGEST else None

    def told_before(self, comma: int) -> Range | None:
        """The tokens of what a clause tells up to a comma, behind which a noun sums it up."""
        place = self._inside.host(max(0, bisect_right(self._firsts, comma - 1) - 1), HANGING)
        found = self._done(self._clauses[place], comma)
        first = self._inside.starts.behind_mark(*found) if found else comma
        return (first, comma) if first < comma else None

    def _done(self, clause: Clause, last: int) -> Range | None:
        """What a clause tells up to a comma, behind which a participle says what comes of it."""
        if clause.kind == "subordinate":  # "they ran when it came, | leaving us"
            place = bisect_right(self._firsts, clause.first) - 1
            clause = self._clauses[self._inside.host(place, frozenset({"subordinate"}))]
        first = self._inside.starts.behind_leads(clause.opener[1] if clause.opener else clause.first, last)
        told = any(self._document.tag(token) in FINITE for token in range(first, last))
        if clause.kind == "relative":
            return up_to(self._inside.antecedents.of(clause), last)
        return (first, last) if told and last - first <= LONGEST else None

    def before_joined(self, offset: int) -> Range | None:
        """What "it" or "they" takes up: the subject before a conjunction: "a ban is odd, and (because) it | would"."""
        found = self._subjects.of(offset)
        before = self._taken_up(found[0]) if found and takes_up(self._document, found) else None
        verb = self._inside.last_verb(before) if before else 0
        if not found or not before or verb == before.last:
            return None
        if self._document.tag(found[0] - 1) != "CC" and self._document.lowered[verb] not in BEING:
            return None  # "they oppose a ban because it | would"
        subject = self._inside.before(before, verb)
        plural = self._document.words[found[0]].lower() == "they"
        fits = subject and not is_pronoun(self._document, subject) and self._inside.holds_noun(*subject)
        return subject if subject and fits and self._is_plural(subject) == plural else None

    def sayer(self, offset: int) -> Range | None:
        """Whom a pronoun stands for right behind a saying: "| most owners | said (that) they would".

        Who fears a harm or warns of it is not who brings it: "critics fear that they could" tells of others; only
        "owners warn that they will" announces what these do themselves.
        """
        found = self._subjects.of(offset)
        word = self._document.lowered[found[0]] if found and found[1] - found[0] == 1 else ""
        if not found or word not in _PERSONS:
            return None
        said = found[0] - 1 - (self._document.lowered[found[0] - 1] == "that")
        at = max(0, bisect_right(self._phrase_firsts, said) - 1)
        verb, follows = self._document.lowered[said], self._document.lowered[found[1]]
        feared = _FEARING.fullmatch(verb) or (_WARNING.fullmatch(verb) and follows not in _ANNOUNCING)
        if feared or not HOLDING.fullmatch(verb) or self._phrases[at].last != said + 1:
            return None
        subject = self._subjects.of(self._document.starts[self._phrases[at].first])
        names = subject and not is_pronoun(self._document, subject) and self._inside.holds_noun(*subject)
        return subject if subject and names and self._is_plural(subject) == (word == "they") else None

    def _taken_up(self, pronoun: int) -> Clause | None:
        """The clause before that of a pronoun behind a conjunction, in its sentence."""
        joined = self._document.tag(pronoun - 1) == "CC" or self._document.lowered[pronoun - 1] in _REASONS
        place = max(1, bisect_right(self._firsts, pronoun) - 1)
        before = self._clauses[place - 1]
        if place > 1 and before.kind == "subordinate" and self._inside.last_verb(before) == before.last:
            before = self._clauses[place - 2]  # "it is | so odd | that it would"
        fits = before.kind in _TAKEN_UP and before.sentence == self._document.clause_of(pronoun).sentence
        return before if joined and fits else None

    def _is_plural(self, subject: Range) -> bool:
        """Whether a subject is plural by its first noun phrase or by what joins it."""
        at = bisect_right(self._phrase_firsts, subject[0]) - 1
        head = self._phrases[at].head if at >= 0 and subject[0] < self._phrases[at].last else subject[1] - 1
        joined = any(self._document.words[token] == "and" for token in range(*subject))
        return joined or self._document.tag(head) in {"NNS", "NNPS"}
