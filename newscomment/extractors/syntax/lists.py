"""Where a list goes on: "hunger | , disease and war", "losing a job | or moving to the port"."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from newscomment.language.document import Document
from newscomment.language.phrases import Phrase

_JOINING = frozenset({"and", "or"})
_VERBAL = "VM"  # first letters of the tags of verbs
_NO_ITEM = frozenset({"PRP", "EX", "WP"})  # heads that name nothing
_FOLLOWING = frozenset({"MD", "VBD", "VBZ", "VBP", "RB", "WDT", "WP", "TO", "VBN", "VBG"})  # a clause goes on
_PLACING = frozenset({"IN", "TO", "RP"})
_HANGING = frozenset({"of", "without"})  # what hangs on an item
_MOST_ITEMS = 6


class Lists:
    """Finds the ends of lists in one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._firsts = document, document.phrase_firsts

    def of_things(self, last: int, limit: int) -> int:
        """The end of a list of three or more noun phrases, the first of which ends before a token; else that token."""
        end, items = self._listed(last, limit, self._thing)
        return end if items > 1 and self._is_closed(end, limit) else last

    def of_deeds(self, last: int, limit: int) -> int:
        """The end of a list of gerunds, the first of which ends before a token; that token where there is no list."""
        return self._listed(last, limit, self._deed)[0]

    def _listed(self, last: int, limit: int, item: Callable[[int, int], int]) -> tuple[int, int]:
        """Where a list ends whose first item ends before a token, and how many follow it: none without an "and"."""
        at = last
        for items in range(1, _MOST_ITEMS + 1):
            joint = self._joint(at, limit)
            end = item(joint, limit) if joint > at else at
            if end <= joint:
                break
            if self._document.lowered[joint - 1] in _JOINING:
                return end, items
            at = end
        return last, 0

    def _joint(self, at: int, limit: int) -> int:
        """The token behind the comma, the conjunction or both that stand at a token."""
        at += at < limit and self._document.words[at] == ","
        return at + (at < limit and self._document.lowered[at] in _JOINING)

    def _thing(self, first: int, limit: int) -> int:
        """The end of the noun phrase that begins at a token, with what hangs on it; the token where none does."""
        end = self._noun(first, limit)
        goes_on = first < end < limit and self._document.lowered[end] in _HANGING
        return max(end, self._noun(end + 1, limit)) if goes_on else end

    def _noun(self, first: int, limit: int) -> int:
        phrase = self._phrase(first, limit)
        is_thing = phrase is not None and self._document.tag(phrase.head)[0] not in _VERBAL
        return phrase.last if phrase and is_thing and self._document.tag(phrase.head) not in _NO_ITEM else first

    def _deed(self, first: int, limit: int) -> int:
        """The end of the gerund that begins at a token, with its object or complement; the token where none does."""
        verb = self._phrase(first, limit)
        if verb is None or self._document.tag(first) != "VBG":
            return first
        behind = verb.last
        while behind < limit and self._document.tag(behind) in _PLACING:
            behind += 1
        end = self._noun(behind, limit)
        return self._behind_place(end, limit) if end > behind else verb.last

    def _behind_place(self, end: int, limit: int) -> int:
        """The end of a second complement: "getting in trouble | with the law"."""
        leads = end < limit and self._document.tag(end) == "IN"
        return max(end, self._noun(end + 1, limit)) if leads else end

    def _phrase(self, first: int, limit: int) -> Phrase | None:
        """The phrase that begins at a token, if it ends before a limit."""
        at = bisect_left(self._firsts, first)
        phrase = self._document.phrases[at] if at < len(self._firsts) else None
        return phrase if phrase and phrase.first == first and phrase.last <= limit else None

    def _is_closed(self, end: int, limit: int) -> bool:
        """Whether what ends a list is no subject of a clause of its own."""
        at = bisect_right(self._firsts, end - 1) - 1
        whole = at >= 0 and self._document.phrases[at].last == end
        return whole and (end >= limit or self._document.tag(end) not in _FOLLOWING)
