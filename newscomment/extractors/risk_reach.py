"""How far the words of a harm reach: over the phrases and clauses that hang on its last noun."""

import re
from bisect import bisect_right

from newscomment.extractors.findings import Range
from newscomment.extractors.risk_lists import Lists
from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.phrases import Phrase
from newscomment.language.tags import FINITE, FINITE_TAG

_PREPOSITIONS = frozenset({"of", "between", "against", "among", "throughout"})  # others often hang on the verb
_RELATIVES = frozenset({"that", "who", "whose", "where"})
_PERSONS = frozenset({"we", "they", "you", "he", "she", "i"})  # subjects of relative clauses without a pronoun
_TAKING = re.compile(
    r"(?:(?:in)?abilit|capacit|opportunit)(?:y|ies)|(?:un)?will(?:ingness)?|(?:dis)?inclination|reluctance|refusal"
    r"|(?:right|power|effort|attempt|plan|chance|desire|incentive|freedom|license|excuse|pressure)s?"
)
_TRUSTING = re.compile(r"confidence|trust|faith|belief|interests?")
_BONDS = re.compile(  # with somebody
    r"(?:relation|relationship|tie|alliance|deal|dealing|agreement|war|conflict|clash|battle|fight|feud|showdown"
    r"|collision|confrontation|treaty|contract|rift|partnership|friendship|tension|standoff)s?|trade|peace|cooperation|ground"
)
_ROLES = re.compile(
    r"(?:role|legac|status|reputation|image|standing|position|credibilit)(?:y|ies|s|es)?"
)  # as something
_FEARING = re.compile(  # that something is so
    r"(?:fear|concern|worr|doubt|risk|danger)(?:y|ies|s)?"
    r"|(?:fact|prospect|likelihood|possibility|truth|reality|rumor|rumour|impression|message|signal|belief|idea|notion|perception|conclusion|view|feeling|sense|illusion|suspicion"
    r"|pretence|pretense|hope|claim|case|argument|assumption|principle|myth|expectation|promise|guarantee)s?"
)
_ROBBING = re.compile(r"(?:depriv|robb?|stripp?|cheat|reliev|cur)(?:e|es|ed|ing|s)?")  # of what is behind their object
_TURNING = re.compile(  # somebody from something
    r"(?:distract|divert|strip|exclude|remove|separate|expel|shield|divorce|alienat|estrang|oust|evict|bar)(?:p?ing|p?ed|e|es|s)?"
)
_KEEPING = re.compile(  # from doing
    r"(?:prevent|stop|keep|deter|discourage|bar|block|prohibit|ban|hinder)(?:p?ing|r?ing|s|r?ed|ped|n?ed)?"
)
_MOVING = re.compile(r"(?:embolden|entic|encourag|lur|coerc|forc|push|tempt|pressur|provok)(?:e|es|ed|s|ing)?")  # to do
_STRIKING = re.compile(
    r"(?:havoc|(?:cyber)?attack|assault|pressure|strain|burden|effect|impact|toll|blow|hit)s?"
)  # on it
_UPON = frozenset({"on", "upon", "at", "with", "to", "against"})
_QUANTITIES = frozenset({"much", "many", "some", "most", "all", "part", "one", "any", "each", "half", "few"})
_ANYBODY = frozenset(  # words that say little without the relative clause behind them
    {
        "people",
        "those",
        "anyone",
        "anybody",
        "someone",
        "somebody",
        "everyone",
        "something",
        "anything",
        "hordes",
        "men",
    }
)
_MANY = re.compile(r"(?:ten|dozen|score|hundred|thousand|million|billion|lot|number|majority|generation)s?")
_PARTICLES = frozenset({"apart", "over", "off", "up", "down", "out", "away", "back", "aside"})
_AUXILIARIES = frozenset({"are", "is", "have", "has", "do", "does"})
_AIMING = frozenset({"to", "with", "behind", "against", "into"})
_LINKING = frozenset({"IN", "TO"})
_LEADING = frozenset({"to", "into", "from", "out", "by"})
_JOINING = frozenset({"and", "or"})
_ADDING = frozenset({"because", "although", "though", "unless"})
_VERBS = frozenset({"MD", "VBD", "VBZ", "VBP", "RB", "WDT", "TO"})
_PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
_NOUNS = "NP"  # first letters of the tags of nouns and pronouns
_MARKS = frozenset({",", ".", ":", "''", "CC", "-RRB-"})
_BREAKS = frozenset({",", ".", ":", "''", "CC", "IN", "RB", "DT", "-RRB-"})
_MOST_STEPS = 4  # phrases and clauses that hang on one another
_MOST_TOKENS = 30
_LONGEST_RELATIVE = 16  # tokens: what is told in more names the harm no longer
_NEAR = 6  # tokens between the halves of a comparison
_ALIKE = "alike"  # closes a pair: "shops and homes | alike"
_LIKENED = "as"  # opens and closes a comparison: "as harsh | as a levy"


class Reach:
    """Finds where the words that hang on a noun end, in one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._lists = document, Lists(document)
        self._firsts = document.phrase_firsts

    def of(self, first: int, last: int) -> int:
        """The token behind the last that hangs on the noun which ends a range; the range's own end where none does."""
        limit = min(first + _MOST_TOKENS, self._sentence_end(last - 1))
        last = self._hard_won(self._whole_phrase(self._whole_word(self._particle(last, limit), limit), limit), limit)
        last = self._further_into(first, self._kept_from(first, self._owned(last, limit), limit), limit)
        last = self._aimed(self._to_do(last, limit), limit)
        for _ in range(_MOST_STEPS):
            further = self._whole_word(self._step(last, limit), limit)
            if further == last:
                break
            last = further
        last = self._likened(first, last, limit)
        if self._document.tag(first) == "VBG":
            last = self._lists.of_deeds(last, limit)
        return self._bare_relative(first, self._but_also(first, last, limit), limit)

    def _particle(self, last: int, limit: int) -> int:
        """The end of a verb with the particle that belongs to it: "boil | over", "fall | apart"."""
        follows = last < limit and self._document.words[last].lower() in _PARTICLES
        ends = last + 1 >= limit or self._document.tag(last + 1) in _BREAKS
        if not follows or self._document.tag(last - 1)[0] != "V" or not ends:
            return last
        leads = last + 1 < limit and self._document.words[last + 1].lower() in {"of", "into"}
        return max(last + 1, self._complement(last + 1, limit)) if leads else last + 1

    def _owned(self, last: int, limit: int) -> int:
        """The end of what the noun before a possessive mark owns: "the bank | 's independence"."""
        return self._complement(last, limit) if last < limit and self._document.tag(last) == "POS" else last

    def _further_into(self, first: int, last: int, limit: int) -> int:
        """The end of where somebody is moved: "plunge the town | even further into debt"."""
        words, tag = self._document.words, self._document.tag
        at = next((at for at in range(last, min(last + 3, limit)) if tag(at)[:2] != "RB"), limit)
        moved = at < limit and tag(first)[0] == "V" and words[at].lower() == "into"
        return self._complement(at, limit, least=last) if moved else last

    def _kept_from(self, first: int, last: int, limit: int) -> int:
        """The end of what somebody is kept from doing or moved to do: "stop people | from voting by mail"."""
        words, tag = self._document.words, self._document.tag
        if last + 1 >= limit or (words[last].lower(), tag(last + 1)) not in {("from", "VBG"), ("to", "VB")}:
            return self._turned_from(first, last, limit)
        verbs = _KEEPING if words[last].lower() == "from" else _MOVING
        verb = last + 1 + (last + 2 < limit and words[last + 2].lower() in _PARTICLES)
        return self._complement(verb, limit, least=verb + 1) if verbs.fullmatch(words[first].lower()) else last

    def _turned_from(self, first: int, last: int, limit: int) -> int:
        """The end of what somebody is turned from or robbed of: "distract voters | from the strike"."""
        turns = (
            last < limit and self._document.words[last] == "from" and _TURNING.fullmatch(self._document.lowered[first])
        )
        return self._complement(last, limit) if turns else last

    def _to_do(self, last: int, limit: int) -> int:
        """The end of the infinitive that a verb asks for, with its object: "the feud will go on | to haunt us"."""
        asks = last + 1 < limit and (self._document.tag(last), self._document.tag(last + 1)) == ("TO", "VB")
        if not asks or not (self._document.tag(last - 1)[:2] == "VB" or self._document.lowered[last - 1] in _PARTICLES):
            return last
        at = bisect_right(self._firsts, last) - 1
        return self._act(at, limit) if self._document.phrases[at].first == last else last

    def _aimed(self, last: int, limit: int) -> int:
        """The end of what a bare verb at the end is aimed at: "harder for them to appeal | to the young"."""
        aims = last < limit and self._document.tag(last - 1) == "VB" and self._document.lowered[last] in _AIMING
        return self._complement(last, limit) if aims else last

    def _likened(self, first: int, last: int, limit: int) -> int:
        """The end of what something is likened to: "as many shops | as the flood", "as fast | as possible"."""
        words = self._document.lowered
        if last + 1 >= limit or words[last] != _LIKENED or _LIKENED not in words[max(first, last - _NEAR) : last]:
            return last
        if words[last + 1] == "possible":
            return last + 2
        end = self._complement(last, limit)
        told = end < limit and self._document.tag(end) in FINITE
        return self._clause_end(self._document.clause_of(end), last) if told else end

    def _but_also(self, first: int, last: int, limit: int) -> int:
        """The end of the second half of "not only A | but (also) B"."""
        words, behind = self._document.words, last + (last < limit and self._document.words[last] == ",")
        if behind >= limit or words[behind] != "but" or "only" not in words[first:last]:
            return last
        joint = behind + (words[min(behind + 1, limit - 1)] == "also")
        end = self._complement(joint, limit)
        return self._step(end, limit) if end > joint else last

    def party(self, first: int, last: int) -> Range:
        """The tokens of a party: its noun phrases to their ends, with those that "of" hangs on them."""
        limit = min(first + _MOST_TOKENS, self._sentence_end(last - 1))
        if self._document.tag(first) == "PRP":  # "punish | them | for it", "ruin | us and our towns"
            return first, self._owned_behind(first + 1, limit)
        last = self._hard_won(self._whole_phrase(self._whole_word(last, limit), limit), limit)
        if _ROBBING.fullmatch(self._document.words[first - 1].lower()):
            return first, next((at for at in range(first + 1, last) if self._parts_loss(at)), last)
        for _ in range(_MOST_STEPS):
            if last < limit and self._goes_on(last):
                last = self._hanging(last, limit)
        if last < limit and self._document.words[last].lower() == "in":
            last = self._place(last, limit)
        return first, self._further_of(self._second(self._lists.of_things(last, limit), limit), limit)

    def _goes_on(self, last: int) -> bool:
        """Whether what names a party goes on: "the poor | of Spain", "those | at sea", "anyone | who asks"."""
        before, word = self._document.lowered[last - 1], self._document.lowered[last]
        return word in {"of", "to"} or before == "those" or (before in _ANYBODY and word in _RELATIVES)

    def _further_of(self, last: int, limit: int) -> int:
        """The end of what "of" hangs on a party at last: "the peace and health | of the valley"."""
        hangs = last < limit and self._document.lowered[last] == "of"
        return self._complement(last, limit) if hangs else last

    def _second(self, last: int, limit: int) -> int:
        """The end of the noun phrase that a conjunction joins to a party: "the old | and the sick"."""
        joins = last < limit and self._document.lowered[last] in _JOINING
        return self._joined(last, limit) if joins else last

    def _owned_behind(self, last: int, limit: int) -> int:
        """The end of what is joined to a pronoun, where it has an article or an owner: "us | and our port"."""
        joins = last + 1 < limit and self._document.lowered[last] in _JOINING
        if not joins or self._document.tag(last + 1) not in {"DT", "PRP$", "PRP"}:
            return last
        return self._further_of(max(last, self._joined(last, limit)), limit)

    def _parts_loss(self, at: int) -> bool:
        """Whether a token parts who is robbed from what of: "rob tens of tenants | of their homes"."""
        return self._document.words[at] == "of" and not _MANY.fullmatch(self._document.lowered[at - 1])

    def _whole_word(self, last: int, limit: int) -> int:
        """The end of a compound whose hyphens part it: "self-dealing", "die-offs"."""
        begun = last
        while last + 1 < limit and self._document.tag(last) == "HYPH":
            last += 2
        while begun < last < limit and self._document.tag(last)[:2] == "NN":
            last += 1
        return last

    def _hard_won(self, last: int, limit: int) -> int:
        """The end of a noun phrase parted by a participle that was read as a verb: "her hard | won peace"."""
        tag = self._document.tag
        parted = tag(last - 1) in {"JJ", "RB"} and last + 1 < limit and tag(last) in {"VBN", "VBD"}
        return self._complement(last, limit) if parted and tag(last + 1)[0] in "JN" else last

    def _whole_phrase(self, last: int, limit: int) -> int:
        """The end of the noun phrase that a range breaks off in: "a rival’s | plots"."""
        at = bisect_right(self._firsts, last - 1) - 1
        phrase = self._document.phrases[at] if at >= 0 else None
        inside = phrase is not None and phrase.first < last < phrase.last <= limit
        return phrase.last if phrase and inside and self._is_noun(phrase) else last

    def _bare_relative(self, first: int, last: int, limit: int) -> int:
        """The end of a relative clause without pronoun or the subject's own phrase: "ruin the one thing schools do"."""
        names = self._document.tag(last - 1) == "NNS" or self._document.lowered[last - 1] in _PERSONS
        is_object = self._document.tag(first)[0] == "V" and names
        is_verb = last < limit and self._document.tag(last) in {"VBP", "VBZ"}
        if not is_object or not is_verb or self._document.words[last].lower() in _AUXILIARIES:
            return last
        return self._clause_end(self._document.clause_of(last), last)

    def _clause_end(self, clause: Clause, first: int) -> int:
        end = clause.last
        while end > first and self._document.tag(end - 1) in _MARKS:
            end -= 1
        return end

    def _with_predicate(self, clause: Clause, end: int) -> int:
        """The end of a clause with the predicate joined to it: "the fear that it will rain | and ruin us"."""
        at = bisect_right(self._document.clause_firsts, clause.first)
        behind = self._document.clauses[at] if at < len(self._document.clauses) else clause
        joined = behind.kind == "predicate" and behind.first == end and behind.sentence == clause.sentence
        return self._clause_end(behind, end) if joined and behind.last <= end + _LONGEST_RELATIVE else end

    def _before_reason(self, first: int, end: int) -> int:
        """The end of a clause without a reason read into it or what follows a quotation: "who say so | because …"."""
        adding = next((at for at in range(first + 1, end) if self._document.words[at] in _ADDING), end)
        closing = next((at for at in range(first + 1, adding) if self._document.tag(at) == "''"), adding)
        opens = any(self._document.tag(at) == "``" for at in range(first, closing))
        while closing < adding and not opens and self._document.tag(closing - 1) in _MARKS:
            closing -= 1
        return adding if opens else closing

    def _sentence_end(self, token: int) -> int:
        return self._document.sentence_of(token).last

    def _step(self, last: int, limit: int) -> int:
        """The end of what follows a token, if it hangs on it."""
        if last >= limit:
            return last
        if self._document.words[last].lower() in _JOINING:
            return self._joined(last, limit)
        if self._document.words[last] == ",":
            return self._lists.of_things(last, limit) if self._ends_phrase(last) else last
        before = self._document.words[last - 1].lower()
        hangs = self._document.tag(last - 1)[0] in _NOUNS or before == "those" or before in _QUANTITIES
        return self._hanging(last, limit) if hangs else last

    def _hanging(self, last: int, limit: int) -> int:
        """The end of the relative clause, infinitive or complement of the noun before a token."""
        word = self._document.words[last].lower()
        if word in _RELATIVES or word in _PERSONS:
            return self._relative(last)
        if word == "to":
            return self._deed(last, limit)
        if self._document.tag(last) == "VBN":
            return self._participle(last, limit)
        if self._document.tag(last) == "JJ" and word != "due" and last + 1 < limit:
            links = self._document.tag(last + 1) in _LINKING  # "views | different from theirs"
            return self._complement(last + 1, limit, least=last) if links else last
        return self._complement(last, limit) if self._leads(word, self._document.lowered[last - 1]) else last

    @staticmethod
    def _leads(word: str, before: str) -> bool:
        """Whether a preposition leads from a noun to what belongs to it: "war | with", "a role | as"."""
        upon = word in _UPON and (before == "those" or _STRIKING.fullmatch(before))
        bond = (word == "with" and _BONDS.fullmatch(before)) or (word == _LIKENED and _ROLES.fullmatch(before))
        return word in _PREPOSITIONS or bool(upon or bond)

    def _ends_phrase(self, last: int) -> bool:
        """Whether a noun phrase ends before a token: "the poor | and the old"."""
        at = bisect_right(self._firsts, last - 1) - 1
        return at >= 0 and self._document.phrases[at].last == last and self._is_noun(self._document.phrases[at])

    def _deed(self, first: int, limit: int) -> int:
        """The end of the infinitive behind a noun that takes one, with its object: "power (for us) | to tax"."""
        at = bisect_right(self._firsts, first) - 1
        if at < 1 or self._document.phrases[at].first != first:
            return first
        told, words = self._document.phrases[at - 1].first, self._document.lowered
        takers = (first - 1, told - 2) if words[told - 1] == "for" else (first - 1,)
        takes = any(_TAKING.fullmatch(words[taker]) for taker in takers)
        return self._aimed(self._act(at, limit), limit) if takes else first

    def _act(self, at: int, limit: int) -> int:
        """The end of a verb phrase with its object; its first token where it reaches too far or is none."""
        verb, *behind = self._document.phrases[at : at + 2]
        if verb.last > limit or self._is_noun(verb):
            return verb.first
        follows = behind and behind[0].first == verb.last and behind[0].last <= limit and self._is_noun(behind[0])
        return behind[0].last if follows else verb.last

    def _participle(self, first: int, limit: int) -> int:
        """The end of a participle behind a noun with what it is tied to: "a court | split over the bill"."""
        at = bisect_right(self._firsts, first) - 1
        phrase = self._document.phrases[at]
        behind = phrase.last
        if phrase.first != first or behind >= limit or self._document.tag(behind) not in {"IN", "TO"}:
            return first
        if [verb.first for verb in self._document.phrases[at + 1 : at + 2]] == [behind]:
            return self._act(at + 1, limit)  # "the aid | needed to keep the hall"
        end = self._complement(behind, limit)
        return end if end > behind else first

    def _place(self, preposition: int, limit: int) -> int:
        """The end of the place behind "in", or of what somebody trusts in: "farms | in Ohio", "faith | in a court"."""
        end = self._complement(preposition, limit)
        trusts = _TRUSTING.fullmatch(self._document.words[preposition - 1].lower())
        return end if end > preposition and (trusts or self._document.tag(end - 1)[:3] == "NNP") else preposition

    def _complement(self, preposition: int, limit: int, least: int | None = None) -> int:
        """The end of the noun phrase behind a preposition; `least`, or the preposition itself, where none does."""
        at = bisect_right(self._firsts, preposition + 1) - 1
        phrase = self._document.phrases[at] if at >= 0 else None
        if phrase and phrase.first == preposition + 1 and self._is_trait(at):
            phrase = self._document.phrases[at + 1]._replace(first=preposition + 1)
        fits = phrase is not None and phrase.first == preposition + 1 and phrase.last <= limit and self._is_noun(phrase)
        return phrase.last if phrase and fits else least or preposition

    def _is_trait(self, at: int) -> bool:
        """Whether a phrase is but a participle that tells of the noun behind it: "of | shuttered | schools"."""
        verb, *behind = self._document.phrases[at : at + 2]
        lone = verb.last - verb.first == 1 and self._document.tag(verb.first) == "VBN"
        return lone and bool(behind) and behind[0].first == verb.last and self._document.tag(verb.last)[0] in "NJ"

    def _joined(self, conjunction: int, limit: int) -> int:
        """The end of a participle or noun phrase behind a conjunction, unless it is the subject of its own clause."""
        before, behind = self._document.tag(conjunction - 1), conjunction + 1
        if before in _PARTICIPLES and behind < limit and self._document.tag(behind) == before:
            return self._goal(behind + 1, limit)
        if not self._ends_phrase(conjunction):
            return conjunction
        end = self._complement(conjunction, limit)
        if end < limit and self._document.lowered[end] == _ALIKE:
            return end + 1
        follows = self._document.tag(end) if end < limit else "."
        return conjunction if follows in _VERBS and not self._is_one_subject(conjunction, end) else end

    def _is_one_subject(self, conjunction: int, end: int) -> bool:
        """Whether all that is joined is the subject of the verb behind: "the threat to towns | and ports | is real"."""
        clause = self._document.clause_of(conjunction)
        opens = clause.kind == "main" and end < clause.last and self._document.tag(end) in FINITE
        return opens and FINITE_TAG.search(self._document.tags, clause.first, conjunction) is None

    def _goal(self, last: int, limit: int) -> int:
        """The end of where to or from what a participle leads: "sent | to jail"."""
        leads = last < limit and self._document.words[last].lower() in _LEADING
        return self._complement(last, limit) if leads else last

    def _is_noun(self, phrase: Phrase) -> bool:
        return self._document.tag(phrase.head)[0] not in "VM"

    def _relative(self, first: int) -> int:
        """The end of a relative clause that no comma parts from its noun; one with a modal foresees more: not it."""
        clause = self._document.clause_of(first)
        end = self._before_reason(first, self._clause_end(clause, first))
        fits = clause.first == first and clause.kind == "relative" and end <= first + _LONGEST_RELATIVE
        before = self._document.lowered[first - 1]
        if clause.first == first and clause.kind == "complement" and _FEARING.fullmatch(before):
            return self._with_predicate(clause, end)
        foresees = any(self._document.tag(token) == "MD" for token in range(first, end))
        return end if fits and (before in _ANYBODY or not foresees) else first
