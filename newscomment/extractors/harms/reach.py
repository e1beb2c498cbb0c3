"""How far the words of a harm reach: over the phrases and clauses that hang on its last noun."""

import re
from bisect import bisect_right

from newscomment.extractors.findings import Range
from newscomment.extractors.syntax.lists import Lists
from newscomment.extractors.syntax.postmodifiers import PERSONS, RELATIVES, Postmodifiers, says_little
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_ROBBING = re.compile(r"(?:depriv|robb?|stripp?|cheat|reliev|cur)(?:e|es|ed|ing|s)?")  # of what is behind their object
_TURNING = re.compile(  # somebody from something
    r"(?:distract|divert|strip|exclude|remove|separate|expel|shield|divorce|alienat|estrang|oust|evict|bar)(?:p?ing|p?ed|e|es|s)?"
)
_KEEPING = re.compile(  # from doing
    r"(?:prevent|stop|keep|deter|discourage|bar|block|prohibit|ban|hinder)(?:p?ing|r?ing|s|r?ed|ped|n?ed)?"
)
_MOVING = re.compile(r"(?:embolden|entic|encourag|lur|coerc|forc|push|tempt|pressur|provok)(?:e|es|ed|s|ing)?")  # to do
_MANY = re.compile(r"(?:ten|dozen|score|hundred|thousand|million|billion|lot|number|majority|generation)s?")
_PARTICLES = frozenset({"apart", "over", "off", "up", "down", "out", "away", "back", "aside"})
_AUXILIARIES = frozenset({"are", "is", "have", "has", "do", "does"})
_JOINING = frozenset({"and", "or"})
_BREAKS = frozenset({",", ".", ":", "''", "CC", "IN", "RB", "DT", "-RRB-"})
_MOST_STEPS = 4  # phrases and clauses that hang on one another
_MOST_TOKENS = 30
_NEAR = 6  # tokens between the halves of a comparison
_LIKENED = "as"  # opens and closes a comparison: "as harsh | as a levy"


class Reach:
    """Finds where the words that hang on a noun end, in one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._lists, self._behind = document, Lists(document), Postmodifiers(document)
        self._firsts = document.phrase_firsts

    def of(self, first: int, last: int) -> int:
        """The token behind the last that hangs on the noun which ends a range; the range's own end where none does."""
        limit = min(first + _MOST_TOKENS, self._sentence_end(last - 1))
        last = self._hard_won(self._whole_phrase(self._whole_word(self._particle(last, limit), limit), limit), limit)
        last = self._further_into(first, self._kept_from(first, self._owned(last, limit), limit), limit)
        last = self._behind.aimed(self._to_do(last, limit), limit)
        for _ in range(_MOST_STEPS):
            further = self._whole_word(self._behind.step(last, limit), limit)
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
        return max(last + 1, self._behind.complement(last + 1, limit)) if leads else last + 1

    def _owned(self, last: int, limit: int) -> int:
        """The end of what the noun before a possessive mark owns: "the bank | 's independence"."""
        return self._behind.complement(last, limit) if last < limit and self._document.tag(last) == "POS" else last

    def _further_into(self, first: int, last: int, limit: int) -> int:
        """The end of where somebody is moved: "plunge the town | even further into debt"."""
        words, tag = self._document.words, self._document.tag
        at = next((at for at in range(last, min(last + 3, limit)) if tag(at)[:2] != "RB"), limit)
        moved = at < limit and tag(first)[0] == "V" and words[at].lower() == "into"
        return self._behind.complement(at, limit, least=last) if moved else last

    def _kept_from(self, first: int, last: int, limit: int) -> int:
        """The end of what somebody is kept from doing or moved to do: "stop people | from voting by mail"."""
        words, tag = self._document.words, self._document.tag
        if last + 1 >= limit or (words[last].lower(), tag(last + 1)) not in {("from", "VBG"), ("to", "VB")}:
            return self._turned_from(first, last, limit)
        verbs = _KEEPING if words[last].lower() == "from" else _MOVING
        verb = last + 1 + (last + 2 < limit and words[last + 2].lower() in _PARTICLES)
        return self._behind.complement(verb, limit, least=verb + 1) if verbs.fullmatch(words[first].lower()) else last

    def _turned_from(self, first: int, last: int, limit: int) -> int:
        """The end of what somebody is turned from or robbed of: "distract voters | from the strike"."""
        turns = (
            last < limit and self._document.words[last] == "from" and _TURNING.fullmatch(self._document.lowered[first])
        )
        return self._behind.complement(last, limit) if turns else last

    def _to_do(self, last: int, limit: int) -> int:
        """The end of the infinitive that a verb asks for, with its object: "the feud will go on | to haunt us"."""
        asks = last + 1 < limit and (self._document.tag(last), self._document.tag(last + 1)) == ("TO", "VB")
        if not asks or not (self._document.tag(last - 1)[:2] == "VB" or self._document.lowered[last - 1] in _PARTICLES):
            return last
        at = bisect_right(self._firsts, last) - 1
        return self._behind.act(at, limit) if self._document.phrases[at].first == last else last

    def _likened(self, first: int, last: int, limit: int) -> int:
        """The end of what something is likened to: "as many shops | as the flood", "as fast | as possible"."""
        words = self._document.lowered
        if last + 1 >= limit or words[last] != _LIKENED or _LIKENED not in words[max(first, last - _NEAR) : last]:
            return last
        if words[last + 1] == "possible":
            return last + 2
        end = self._behind.complement(last, limit)
        told = end < limit and self._document.tag(end) in FINITE
        return self._behind.clause_end(self._document.clause_of(end), last) if told else end

    def _but_also(self, first: int, last: int, limit: int) -> int:
        """The end of the second half of "not only A | but (also) B"."""
        words, behind = self._document.words, last + (last < limit and self._document.words[last] == ",")
        if behind >= limit or words[behind] != "but" or "only" not in words[first:last]:
            return last
        joint = behind + (words[min(behind + 1, limit - 1)] == "also")
        end = self._behind.complement(joint, limit)
        return self._behind.step(end, limit) if end > joint else last

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
                last = self._behind.hanging(last, limit)
        if last < limit and self._document.words[last].lower() == "in":
            last = self._behind.place(last, limit)
        return first, self._further_of(self._second(self._lists.of_things(last, limit), limit), limit)

    def _goes_on(self, last: int) -> bool:
        """Whether what names a party goes on: "the poor | of Spain", "those | at sea", "anyone | who asks"."""
        before, word = self._document.lowered[last - 1], self._document.lowered[last]
        return word in {"of", "to"} or before == "those" or (says_little(before) and word in RELATIVES)

    def _further_of(self, last: int, limit: int) -> int:
        """The end of what "of" hangs on a party at last: "the peace and health | of the valley"."""
        hangs = last < limit and self._document.lowered[last] == "of"
        return self._behind.complement(last, limit) if hangs else last

    def _second(self, last: int, limit: int) -> int:
        """The end of the noun phrase that a conjunction joins to a party: "the old | and the sick"."""
        joins = last < limit and self._document.lowered[last] in _JOINING
        return self._behind.joined(last, limit) if joins else last

    def _owned_behind(self, last: int, limit: int) -> int:
        """The end of what is joined to a pronoun, where it has an article or an owner: "us | and our port"."""
        joins = last + 1 < limit and self._document.lowered[last] in _JOINING
        if not joins or self._document.tag(last + 1) not in {"DT", "PRP$", "PRP"}:
            return last
        return self._further_of(max(last, self._behind.joined(last, limit)), limit)

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
        return self._behind.complement(last, limit) if parted and tag(last + 1)[0] in "JN" else last

    def _whole_phrase(self, last: int, limit: int) -> int:
        """The end of the noun phrase that a range breaks off in: "a rival’s | plots"."""
        at = bisect_right(self._firsts, last - 1) - 1
        phrase = self._document.phrases[at] if at >= 0 else None
        inside = phrase is not None and phrase.first < last < phrase.last <= limit
        return phrase.last if phrase and inside and self._behind.is_noun(phrase) else last

    def _bare_relative(self, first: int, last: int, limit: int) -> int:
        """The end of a relative clause without pronoun or the subject's own phrase: "ruin the one thing schools do"."""
        names = self._document.tag(last - 1) == "NNS" or self._document.lowered[last - 1] in PERSONS
        is_object = self._document.tag(first)[0] == "V" and names
        is_verb = last < limit and self._document.tag(last) in {"VBP", "VBZ"}
        if not is_object or not is_verb or self._document.words[last].lower() in _AUXILIARIES:
            return last
        return self._behind.clause_end(self._document.clause_of(last), last)

    def _sentence_end(self, token: int) -> int:
        return self._document.sentence_of(token).last
