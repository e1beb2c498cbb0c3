"""The subject of a verb: what stands before it in its clause, or what its clause tells of."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from newscomment.extractors.findings import Range
from newscomment.language.clauses import Clause
from newscomment.language.document import Document

_LEADS = frozenset({"IN", "RB", "CC", "WRB", "TO", "RBR", "RBS", "``", "''", ",", ":", "-LRB-", "UH"})
_OBJECTS = frozenset({"me", "us", "him", "them"})
_OWN = frozenset({"coordinate", "relative", "complement", "main"})
_CONTINUATION = "continuation"
_HANGING = frozenset({"relative", "complement", "subordinate"})
_JOINING = frozenset({"and", "or", "but"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "PRP", "PRP$", "CD", "JJ"})
_ADVERBS = frozenset(
    {
        "then",
        "also",
        "still",
        "now",
        "only",
        "just",
        "not",
        "never",
        "therefore",
        "however",
        "soon",
        "even",
        "always",
        "already",
        "often",
        "thus",
        "too",
        "once",
        "again",
        "perhaps",
        "instead",
        "simply",
        "most",
        "almost",
    }
)
_TRAILING = frozenset({",", "``", "''", ":", "WDT", "WP", "-RRB-", "MD", "CC"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_PERSONAL = frozenset({"it", "there", "he", "she", "they", "we", "you", "i", "one", "who", "which", "that", "what"})
_EMPTY = frozenset({"it", "there", "which", "that", "what"})
_THINGS = _EMPTY | {"this", "these", "those", "who", "one"}
_RELATIVE = frozenset({"WDT", "WP"})
_BEHIND = frozenset({"relative"})
_NO_SUBJECT = frozenset({"predicate", "continuation"})
_LONGEST = 40  # tokens: what is longer is no subject, but a clause that was not seen
_FURTHEST = 4  # clauses back that a subject is looked for


class Subjects:
    """Finds the subjects of one document's verbs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._clauses = document.clauses
        self._firsts = [clause.first for clause in self._clauses]
        self._phrases = document.phrases
        self._phrase_firsts = [phrase.first for phrase in document.phrases]

    def clause_of(self, token: int) -> Clause:
        """The clause that a token stands in."""
        return self._clauses[max(0, bisect_right(self._firsts, token) - 1)]

    def is_parted(self, end: int, start: int) -> bool:
        """Whether a clause with a subject of its own begins between two places (code points)."""
        first, last = self._document.tokens_in(end, start)
        low, high = bisect_left(self._firsts, first + 1), bisect_left(self._firsts, last)
        return any(clause.kind in _OWN for clause in self._clauses[low:high])

    def of(self, offset: int) -> Range | None:
        """The tokens of the subject of the verb group at an offset, in tokens; None where there is none."""
        verb = self._verb(self._document.tokens_in(offset, offset + 1)[0])
        if verb is None:
            return None
        place = max(0, bisect_right(self._firsts, verb) - 1)
        if self._clauses[place].kind == _CONTINUATION and verb == self._clauses[place].first:
            return self._interrupted(place, verb)
        for back in range(_FURTHEST):
            index = place - back
            if index < 0 or self._clauses[index].sentence != self._clauses[place].sentence:
                return None
            clause = self._clauses[index]
            if clause.kind in _BEHIND and not back:
                return self._behind(clause, verb)
            last = verb if not back else self._last_verb(clause)
            found = self._before(clause, last)
            if found or clause.kind not in _NO_SUBJECT:
                return found
        return None

    def told(self, offset: int) -> Range | None:
        """The tokens of the clause that ", which" before a verb group at an offset takes up, without what opens it."""
        place = max(0, bisect_right(self._firsts, self._document.tokens_in(offset, offset + 1)[0]) - 1)
        clause, before = self._clauses[place], self._clauses[max(0, place - 1)]
        words = self._document.words
        which = clause.kind == "relative" and words[clause.first].lower() == "which" and words[clause.first - 1] == ","
        if not which or before.sentence != clause.sentence:
            return None
        first = before.opener[1] if before.opener else before.first
        where = [token for token in range(first, before.last) if words[token].lower() == "where"]
        first = self._skip_leads(where[-1] + 1 if where else first, before.last)
        last = before.last - 1 if words[before.last - 1] == "," else before.last
        return (first, last) if 0 < last - first <= _LONGEST else None

    def _interrupted(self, place: int, verb: int) -> Range | None:
        """The subject of a clause that goes on behind one that hangs on its subject, together with that one."""
        host = place - 1
        while host >= 0 and self._clauses[host].kind in _HANGING:
            host -= 1
        if host < 0 or self._clauses[host].sentence != self._clauses[place].sentence:
            return None
        found = self._before(self._clauses[host], self._clauses[host].last)
        last = verb - 1 if self._document.words[verb - 1] == "," else verb
        return (found[0], last) if found and last - found[0] <= _LONGEST else None

    def _verb(self, token: int) -> int | None:
        """The first token of the verb group at a token, or of the last finite one before it in its clause."""
        at = bisect_right(self._phrase_firsts, token) - 1
        if self._is_risks(token):
            return token
        if at >= 0 and self._phrases[at].first == token and self._document.tag(token)[0] in "VMT":
            return None if self._document.tag(token) == "VBG" else token
        verb = self._last_verb(self.clause_of(token)._replace(last=token))
        return verb if verb < token else None

    def _is_risks(self, token: int) -> bool:
        """Whether a token is the verb "risks", read as a noun, before a participle."""
        words, tag = self._document.words, self._document.tag
        return words[token].lower() == "risks" and token + 1 < len(words) and tag(token + 1) == "VBG"

    def _last_verb(self, clause: Clause) -> int:
        """The verb that another one is joined to: the last finite one of the clause before."""
        low, high = (bisect_left(self._phrase_firsts, token) for token in (clause.first, clause.last))
        for phrase in reversed(self._phrases[low:high]):
            if self._document.tag(phrase.first) in _FINITE:
                return phrase.first
        return clause.last

    def _behind(self, clause: Clause, verb: int) -> Range | None:
        """The subject of a verb in a relative clause, or of the verb behind it, whose subject the clause is part of."""
        antecedent = self.antecedent(clause)
        low, high = bisect_left(self._phrase_firsts, clause.first), bisect_left(self._phrase_firsts, verb)
        is_second = any(self._document.tag(phrase.first) in _FINITE for phrase in self._phrases[low:high])
        own = None if is_second else self._before(clause, verb)
        if own and clause.opener and any(own[0] <= phrase.head < own[1] for phrase in self._phrases[low:high]):
            return own
        joined = self._document.words[verb - 1].lower() in _JOINING
        return (antecedent[0], verb) if antecedent and is_second and not joined else antecedent

    def antecedent(self, clause: Clause) -> Range | None:
        """The noun phrase right before a relative clause; behind a comma the whole sentence may be told of."""
        at = bisect_left(self._phrase_firsts, clause.first) - 1
        phrase = self._phrases[at] if at >= 0 else None
        close = phrase and clause.first == phrase.last and self._document.tag(phrase.head)[0] == "N"
        return (self._chain(at), phrase.last) if phrase and close else None

    def _chain(self, at: int) -> int:
        """Where the noun begins that a phrase hangs on by "of": "a wave of strikes"."""
        while at > 0 and self._phrases[at - 1].last == self._phrases[at].first - 1:
            if self._document.words[self._phrases[at].first - 1].lower() != "of":
                break
            at -= 1
        return self._phrases[at].first

    def _before(self, clause: Clause, last: int) -> Range | None:
        """The subject between the start of a clause and its verb."""
        first = clause.opener[1] if clause.opener else clause.first
        start = self._start(first, last)
        comma = next((token for token in range(last - 2, start, -1) if self._document.words[token] == ","), None)
        first = self._skip_leads(start if start == first or comma is None else comma + 1, last)
        while last > first and self._trails(last - 1):
            last -= 1
        first = self._nearest(first, last)
        return (first, last) if 0 < last - first <= _LONGEST else None

    def _nearest(self, first: int, last: int) -> int:
        """Where the subject begins behind an object, a vocative or a participle that no mark parts from it."""
        words, tag = self._document.words, self._document.tag
        if last - first >= 2 and tag(last - 1) == "PRP" and (words[last - 2] == "," or tag(last - 2) == "VBG"):
            return last - 1
        low, high = bisect_left(self._phrase_firsts, first), bisect_left(self._phrase_firsts, last)
        for before, phrase in pairwise(self._phrases[low:high]):
            if before.last == phrase.first and tag(before.head)[0] == "N" == tag(phrase.head)[0]:
                first = phrase.first
        return first

    def _trails(self, token: int) -> bool:
        """Whether a token before a verb is no part of its subject."""
        word = self._document.words[token].lower()
        adverb = word in _ADVERBS or (word.endswith("ly") and word != "early")
        return self._document.tag(token) in _TRAILING or (adverb and self._document.tag(token)[:2] == "RB")

    def _start(self, first: int, last: int) -> int:
        """Where the subject may begin: behind stops, unmarked clauses, and relative pronouns that are no subjects."""
        words, tag = self._document.words, self._document.tag
        low, high = bisect_left(self._phrase_firsts, first), bisect_left(self._phrase_firsts, last)
        ends = {phrase.first: phrase.last for phrase in self._phrases[low:high] if tag(phrase.first) in _FINITE}
        start, relative = first, False
        for token in range(first, last):
            if words[token] in ";:—" or (words[token] == "–" and self._is_spaced(token)):
                start, relative = token + 1, False
            elif tag(token) in _RELATIVE:
                relative = token + 1 in ends
                start = start if relative else token + 1
            elif (words[token].lower(), tag(token)) in {("that", "IN"), ("sure", "JJ")}:
                start, relative = token + 1, False
            elif token in ends and not relative:
                start = ends[token]
        return start

    def _is_spaced(self, token: int) -> bool:
        """Whether a blank stands before a token: a dash within a name has none."""
        return token > 0 and self._document.ends[token - 1] < self._document.starts[token]

    def _skip_leads(self, first: int, last: int) -> int:
        """Behind adverbs, conjunctions and fronted phrases: up to the last comma before a noun phrase, if one leads."""
        words, tag = self._document.words, self._document.tag
        commas = [token for token in range(first, last - 1) if words[token] == ","]
        while last - first < 2 or words[first].lower() not in _OBJECTS:
            if first >= last or tag(first) not in _LEADS - _PARTICIPLES:
                break
            later = bisect_left(commas, first)
            if later == len(commas) and tag(first) == "IN":
                return last
            first = commas[later] + 1 if later < len(commas) else first + 1
        else:
            return first + 1
        if first < last and tag(first) in _PARTICIPLES and commas and commas[-1] >= first:
            fits = tag(commas[-1] + 1) in _NOMINAL | {"RB"} and "which" not in words[first:last]
            return commas[-1] + 1 if fits else first
        return first

    def is_thing(self, subject: Range) -> bool:
        """Whether a subject is a pronoun for no person: it, there, this, what."""
        return subject[1] - subject[0] == 1 and self._document.words[subject[0]].lower() in _THINGS

    def is_empty(self, subject: Range) -> bool:
        """Whether a subject is a pronoun that points at no party: it, there, what."""
        return subject[1] - subject[0] == 1 and self._document.words[subject[0]].lower() in _EMPTY

    def is_pronoun(self, subject: Range) -> bool:
        """Whether a subject is but a personal pronoun or "there", which names nothing."""
        return subject[1] - subject[0] == 1 and self._document.words[subject[0]].lower() in _PERSONAL
