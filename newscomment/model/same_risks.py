"""Whether two risks are one: the same harm, to the same party, by the same cause, as far as words tell."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple, Protocol

from newscomment.bundled import bundled_lists
from newscomment.model.risk import Affected
from newscomment.model.span import Excerpt

__all__ = ["Told", "is_same", "told"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_ENDING: Final = re.compile(r"(?:ings?|ed|es?|s)$")
_LEAST: Final = 3  # letters that are left of a word without its ending
_STEM: Final = 6  # letters: words that agree in so many, without their endings, count as one
_OWNED: Final = re.compile(r"['’]s?\s|(?:my|our|your|his|her|its|their)\s", re.IGNORECASE)
_OWNS: Final = re.compile(r"['’]s?\s\S+(?:\s[^\W_]+)?")
_HANGING: Final = re.compile(
    r",|\s(?:of|in|on|at|for|from|with|by|to|across|along|around|under|over|near|who|whose|that|which)\s"
)
_LONG: Final = 4  # words from which a few may differ
_MOST_OF: Final = 3 / 4  # share of the words of the shorter that must agree then


class Party(NamedTuple):
    """Whom or what a harm would hit: its actor, whether that only owns it, its noun, and all its telling words."""

    actor: str | None
    owned: bool
    head: str
    words: frozenset[str]


class Told(NamedTuple):
    """What a risk says, in its telling words; of two that are equal nothing tells which is which."""

    denied: bool
    negative: bool
    harm: frozenset[str]
    parties: frozenset[Party]
    trigger: frozenset[str]
    untriggered: bool
    names: frozenset[str]

    @property
    def suffered(self) -> frozenset[str]:
        """The words of the harm that name nobody whom it would hit."""
        return self.harm.difference(*(party.words for party in self.parties))


class Stated(Protocol):
    """What a risk, and a row of a register, state."""

    @property
    def hazard(self) -> Excerpt: ...
    @property
    def trigger(self) -> Excerpt | None: ...
    @property
    def affected(self) -> tuple[Affected, ...]: ...
    @property
    def denied(self) -> bool: ...


def told(risk: Stated) -> Told:
    """What a risk says."""
    trigger = risk.trigger.text if risk.trigger else ""
    return Told(
        risk.denied,
        _is_negative(risk.hazard.text),
        _stems(risk.hazard.text),
        frozenset(party for one in risk.affected if (party := _party(one, risk.hazard)).words or party.actor),
        _stems(trigger),
        _is_negative(trigger),
        frozenset(_stem(word) for word in _WORD.findall(trigger)[1:] if word[0].isupper()),
    )


def is_same(one: Told, other: Told) -> bool:
    """Whether two risks are one.

    What brings them, and whom they hit, must not differ where both tell it; and their harms must have the same telling
    words, or one those of the other and more; of four and more a quarter may differ.
    """
    if (one.denied, one.negative) != (other.denied, other.negative) or not _same_trigger(one, other):
        return False
    if not (one.parties and other.parties):
        either = bool(one.trigger and other.trigger)
        return _same_words(one.harm, other.harm, least=1 if either else 2)
    if not any(_same_party(ours, theirs) for ours in one.parties for theirs in other.parties):
        return False
    return _same_words(one.suffered, other.suffered, least=1) or not (one.suffered or other.suffered)


def _same_trigger(one: Told, other: Told) -> bool:
    if not (one.trigger and other.trigger):
        return True
    if one.untriggered != other.untriggered or (one.names and other.names and one.names.isdisjoint(other.names)):
        return False
    return _same_words(one.trigger, other.trigger, least=1)


def _same_words(ours: frozenset[str], theirs: frozenset[str], *, least: int) -> bool:
    """Whether the words are the same, those of one and more (if it has `least`), or mostly the same where many are."""
    fewer = min(len(ours), len(theirs))
    shared = len(ours & theirs)
    if not fewer or shared < fewer:
        return fewer >= _LONG and shared >= _MOST_OF * fewer
    return fewer >= least or ours == theirs


def _same_party(one: Party, other: Party) -> bool:
    if one.actor and other.actor:
        return (one.actor, one.owned) == (other.actor, other.owned) and (not one.owned or one.head == other.head)
    return one.head == other.head and (one.words <= other.words or one.words >= other.words)


def _party(affected: Affected, hazard: Excerpt) -> Party:
    """The party that words name; without words and actor where it is a pronoun that may stand for anybody.

    Where the hazard names something that the party owns ("hurt the bank's | reputation"), that is hit.
    """
    thing = _OWNS.match(hazard.text, max(0, affected.span.end - hazard.span.start))
    text = f"{affected.text}{thing[0]}" if thing and affected.span.start >= hazard.span.start else affected.text
    noun, behind = _cut(text)
    head = next(reversed(_telling(noun, keep=_words()["we"])), "")
    owned = bool(_OWNED.search(noun)) or bool(behind)
    return Party(affected.actor, owned, head, frozenset(_telling(text, keep=_words()["we"])))


def _cut(text: str) -> tuple[str, str]:
    """A noun phrase up to its noun, and what hangs on it; a mere number of some is no noun ("thousands of savers")."""
    first = 0
    for found in _HANGING.finditer(text):
        if _telling(text[first : found.start()]):
            return text[first : found.start()], text[found.end() :]
        first = found.end()
    return text[first:], ""


def _telling(text: str, keep: frozenset[str] = frozenset()) -> list[str]:
    """The telling words of a text, without their endings."""
    empty = _words()["empty"] - keep
    return [_stem(word) for word in map(str.lower, _WORD.findall(text)) if word not in empty]


def _stems(text: str) -> frozenset[str]:
    return frozenset(_telling(text))


def _is_negative(text: str) -> bool:
    return not _words()["negative"].isdisjoint(map(str.lower, _WORD.findall(text)))


@cache
def _words() -> Mapping[str, frozenset[str]]:
    return {"we": frozenset({"we", "us", "our"}), **bundled_lists("model/data/register-words.txt")}


def _stem(word: str) -> str:
    """The beginning of a word without its ending; of words for one harm that of the first."""
    return _first_of_them().get(word.lower()) or _plain(word.lower())


def _plain(word: str) -> str:
    stem = _ENDING.sub("", word)
    stem = stem if len(stem) >= _LEAST else word
    doubled = len(stem) > _LEAST and stem[-1] == stem[-2]
    return (stem[:-1] if doubled else stem)[:_STEM]


@cache
def _first_of_them() -> Mapping[str, str]:
    """Words for one harm, and what the first of them is told by."""
    lines = (line.split() for line in _words()["same"])
    return {word: _plain(words[0]) for words in lines for word in words}
