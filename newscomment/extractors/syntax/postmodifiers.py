"""Postmodifiers: where the phrases and clauses end that hang on the noun before them."""

from bisect import bisect_right

from newscomment.bundled import bundled_lists
from newscomment.extractors.syntax.lists import Lists
from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.phrases import Phrase
from newscomment.language.tags import FINITE, FINITE_TAG

_PREPOSITIONS = frozenset({"of", "between", "against", "among", "throughout"})  # others often hang on the verb
RELATIVES = frozenset({"that", "who", "whose", "where"})
PERSONS = frozenset({"we", "they", "you", "he", "she", "i"})  # subjects of relative clauses without a pronoun
_NOUNS_TAKING = "extractors/data/noun-complements.txt"
"""Nouns by what may hang on them: "to do" it, "that" it is so, "who" they are, "with", "in", "on" or "as" something."""
_UPON = frozenset({"on", "upon", "at", "with", "to", "against"})
_QUANTITIES = frozenset({"much", "many", "some", "most", "all", "part", "one", "any", "each", "half", "few"})
_AIMING = frozenset({"to", "with", "behind", "against", "into"})
_LINKING = frozenset({"IN", "TO"})
_LEADING = frozenset({"to", "into", "from", "out", "by"})
_JOINING = frozenset({"and", "or"})
_ADDING = frozenset({"because", "although", "though", "unless"})
_VERBS = frozenset({"MD", "VBD", "VBZ", "VBP", "RB", "WDT", "TO"})
_PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
_NOUNS = "NP"  # first letters of the tags of nouns and pronouns
_MARKS = frozenset({",", ".", ":", "''", "CC", "-RRB-"})
_LONGEST_RELATIVE = 16  # tokens: what is told in more names the harm no longer
_ALIKE = "alike"  # closes a pair: "shops and homes | alike"
_ROLE = "as"  # leads to it: "his role | as mayor"


def _takes(noun: str, what: str) -> bool:
    """Whether such a thing may hang on a noun."""
    return noun in bundled_lists(_NOUNS_TAKING)[what]


def says_little(noun: str) -> bool:
    """Whether a noun says little without the relative clause behind it: "people | who commute"."""
    return _takes(noun, "who")


class Postmodifiers:
    """Finds, in one document, the end of what stands behind a token and hangs on what ends there.

    Each method gives the token behind the last one of it, before a limit; where nothing hangs, the token that it was
    asked about.
    """

    def __init__(self, document: Document) -> None:
        self._document, self._lists = document, Lists(document)
        self._firsts = document.phrase_firsts

    def step(self, last: int, limit: int) -> int:
        """The end of what follows a token, if it hangs on it."""
        if last >= limit:
            return last
        if self._document.words[last].lower() in _JOINING:
            return self.joined(last, limit)
        if self._document.words[last] == ",":
            return self._lists.of_things(last, limit) if self._ends_phrase(last) else last
        before = self._document.words[last - 1].lower()
        hangs = self._document.tag(last - 1)[0] in _NOUNS or before == "those" or before in _QUANTITIES
        return self.hanging(last, limit) if hangs else last

    def hanging(self, last: int, limit: int) -> int:
        """The end of the relative clause, infinitive or complement of the noun before a token."""
        word = self._document.words[last].lower()
        if word in RELATIVES or word in PERSONS:
            return self._relative(last)
        if word == "to":
            return self._deed(last, limit)
        if self._document.tag(last) == "VBN":
            return self._participle(last, limit)
        if self._document.tag(last) == "JJ" and word != "due" and last + 1 < limit:
            links = self._document.tag(last + 1) in _LINKING  # "views | different from theirs"
            return self.complement(last + 1, limit, least=last) if links else last
        return self.complement(last, limit) if self._leads(word, self._document.lowered[last - 1]) else last

    def act(self, at: int, limit: int) -> int:
        """The end of a verb phrase with its object; its first token where it reaches too far or is none."""
        verb, *behind = self._document.phrases[at : at + 2]
        if verb.last > limit or self.is_noun(verb):
            return verb.first
        follows = behind and behind[0].first == verb.last and behind[0].last <= limit and self.is_noun(behind[0])
        return behind[0].last if follows else verb.last

    def aimed(self, last: int, limit: int) -> int:
        """The end of what a bare verb at the end is aimed at: "harder for them to appeal | to the young"."""
        aims = last < limit and self._document.tag(last - 1) == "VB" and self._document.lowered[last] in _AIMING
        return self.complement(last, limit) if aims else last

    def place(self, preposition: int, limit: int) -> int:
        """The end of the place behind "in", or of what somebody trusts in: "farms | in Ohio", "faith | in a court"."""
        end = self.complement(preposition, limit)
        trusts = _takes(self._document.words[preposition - 1].lower(), "in")
        return end if end > preposition and (trusts or self._document.tag(end - 1)[:3] == "NNP") else preposition

    def complement(self, preposition: int, limit: int, least: int | None = None) -> int:
        """The end of the noun phrase behind a preposition; `least`, or the preposition itself, where none does."""
        at = bisect_right(self._firsts, preposition + 1) - 1
        phrase = self._document.phrases[at] if at >= 0 else None
        if phrase and phrase.first == preposition + 1 and self._is_trait(at):
            phrase = self._document.phrases[at + 1]._replace(first=preposition + 1)
        fits = phrase is not None and phrase.first == preposition + 1 and phrase.last <= limit and self.is_noun(phrase)
        return phrase.last if phrase and fits else least or preposition

    def joined(self, conjunction: int, limit: int) -> int:
        """The end of a participle or noun phrase behind a conjunction, unless it is the subject of its own clause."""
        before, behind = self._document.tag(conjunction - 1), conjunction + 1
        if before in _PARTICIPLES and behind < limit and self._document.tag(behind) == before:
            return self._goal(behind + 1, limit)
        if not self._ends_phrase(conjunction):
            return conjunction
        end = self.complement(conjunction, limit)
        if end < limit and self._document.lowered[end] == _ALIKE:
            return end + 1
        follows = self._document.tag(end) if end < limit else "."
        return conjunction if follows in _VERBS and not self._is_one_subject(conjunction, end) else end

    def is_noun(self, phrase: Phrase) -> bool:
        """Whether a phrase is that of a noun and not of a verb."""
        return self._document.tag(phrase.head)[0] not in "VM"

    def clause_end(self, clause: Clause, first: int) -> int:
        """The end of a clause behind a token, without the marks and conjunctions there."""
        end = clause.last
        while end > first and self._document.tag(end - 1) in _MARKS:
            end -= 1
        return end

    @staticmethod
    def _leads(word: str, before: str) -> bool:
        """Whether a preposition leads from a noun to what belongs to it: "war | with", "a role | as"."""
        upon = word in _UPON and (before == "those" or _takes(before, "on"))
        bond = (word == "with" and _takes(before, "with")) or (word == _ROLE and _takes(before, "as"))
        return word in _PREPOSITIONS or bool(upon or bond)

    def _ends_phrase(self, last: int) -> bool:
        """Whether a noun phrase ends before a token: "the poor | and the old"."""
        at = bisect_right(self._firsts, last - 1) - 1
        return at >= 0 and self._document.phrases[at].last == last and self.is_noun(self._document.phrases[at])

    def _deed(self, first: int, limit: int) -> int:
        """The end of the infinitive behind a noun that takes one, with its object: "power (for us) | to tax"."""
        at = bisect_right(self._firsts, first) - 1
        if at < 1 or self._document.phrases[at].first != first:
            return first
        told, words = self._document.phrases[at - 1].first, self._document.lowered
        takers = (first - 1, told - 2) if words[told - 1] == "for" else (first - 1,)
        takes = any(_takes(words[taker], "to do") for taker in takers)
        return self.aimed(self.act(at, limit), limit) if takes else first

    def _participle(self, first: int, limit: int) -> int:
        """The end of a participle behind a noun with what it is tied to: "a court | split over the bill"."""
        at = bisect_right(self._firsts, first) - 1
        phrase = self._document.phrases[at]
        behind = phrase.last
        if phrase.first != first or behind >= limit or self._document.tag(behind) not in {"IN", "TO"}:
            return first
        if [verb.first for verb in self._document.phrases[at + 1 : at + 2]] == [behind]:
            return self.act(at + 1, limit)  # "the aid | needed to keep the hall"
        end = self.complement(behind, limit)
        return end if end > behind else first

    def _is_trait(self, at: int) -> bool:
        """Whether a phrase is but a participle that tells of the noun behind it: "of | shuttered | schools"."""
        verb, *behind = self._document.phrases[at : at + 2]
        lone = verb.last - verb.first == 1 and self._document.tag(verb.first) == "VBN"
        return lone and bool(behind) and behind[0].first == verb.last and self._document.tag(verb.last)[0] in "NJ"

    def _is_one_subject(self, conjunction: int, end: int) -> bool:
        """Whether all that is joined is the subject of the verb behind: "the threat to towns | and ports | is real"."""
        clause = self._document.clause_of(conjunction)
        opens = clause.kind == "main" and end < clause.last and self._document.tag(end) in FINITE
        return opens and FINITE_TAG.search(self._document.tags, clause.first, conjunction) is None

    def _goal(self, last: int, limit: int) -> int:
        """The end of where to or from what a participle leads: "sent | to jail"."""
        leads = last < limit and self._document.words[last].lower() in _LEADING
        return self.complement(last, limit) if leads else last

    def _relative(self, first: int) -> int:
        """The end of a relative clause that no comma parts from its noun; one with a modal foresees more: not it."""
        clause = self._document.clause_of(first)
        end = self._before_reason(first, self.clause_end(clause, first))
        fits = clause.first == first and clause.kind == "relative" and end <= first + _LONGEST_RELATIVE
        before = self._document.lowered[first - 1]
        if clause.first == first and clause.kind == "complement" and _takes(before, "that"):
            return self._with_predicate(clause, end)
        foresees = any(self._document.tag(token) == "MD" for token in range(first, end))
        return end if fits and (says_little(before) or not foresees) else first

    def _with_predicate(self, clause: Clause, end: int) -> int:
        """The end of a clause with the predicate joined to it: "the fear that it will rain | and ruin us"."""
        at = bisect_right(self._document.clause_firsts, clause.first)
        behind = self._document.clauses[at] if at < len(self._document.clauses) else clause
        joined = behind.kind == "predicate" and behind.first == end and behind.sentence == clause.sentence
        return self.clause_end(behind, end) if joined and behind.last <= end + _LONGEST_RELATIVE else end

    def _before_reason(self, first: int, end: int) -> int:
        """The end of a clause without a reason read into it or what follows a quotation: "who say so | because …"."""
        adding = next((at for at in range(first + 1, end) if self._document.words[at] in _ADDING), end)
        closing = next((at for at in range(first + 1, adding) if self._document.tag(at) == "''"), adding)
        opens = any(self._document.tag(at) == "``" for at in range(first, closing))
        while closing < adding and not opens and self._document.tag(closing - 1) in _MARKS:
            closing -= 1
        return adding if opens else closing
