"""What an unknown name names, told by the words round its mentions, its shape, and what its words are otherwise."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newscomment.language.gazetteer import gazetteer
from newscomment.language.tag_lexicon import read_lexicon

_LONGEST_ACRONYM = 6
_SHORTEST = 3
_LONGEST_PERSON = 3  # words of a name without given names that we know
_USUAL = 0.01  # per cent of people with a surname that may be a common word as well


def is_word(word: str) -> bool:
    """Whether a capitalised word is a common word as well, and no known name."""
    if word in gazetteer().given_names or is_surname(word):
        return word.lower() in gazetteer().common_words
    found = read_lexicon()[word.lower()]
    return not found.kind.startswith(_GUESSED) and found.tags[0] not in _NAME_TAGS


_ORG_ENDING = re.compile(r"[a-z](?:news|soft|tech|bank|corp|pedia|media|gram|leaks|cast)$")

_TOWN_ENDING = re.compile(
    r"[a-z]{2}(?:mouth|ville|burgh|shire|stan|minster|chester|haven|borough|pool|bury|abad|grad)$"
)
"""What towns, shires and countries end in, and few surnames that the census does not know."""


_GLUED = re.compile(r"[a-z]{3}[A-Z0-9][a-z0-9]{3}")  # words that lost the blank between them
_HANDLE = re.compile(r"[A-Z]{3,}[a-z]{3}")  # a channel's name in its addresses
_DERIVED = re.compile(
    r"[a-z](?:iest|esque|ization|isation|ishly|like|proof|gate|nomics|mania|phobia|[a-z]ism)$"
)  # of a name, but none
_NUMBERED = re.compile(r"[a-z]\d")  # somebody's name on a platform
_OF_PARTIES = frozenset({"Democratic", "Republican", "Conservative", "Liberal", "Socialist"})  # what follows is cut off
_SURNAME_BEGINS = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "O", "D", "L", "El", "Al", "St", "Mar")
_SCOTTISH = ("Mc", "Mac", "Fitz")
_BETWEEN = frozenset({"von", "van", "de", "der", "den", "bin", "ibn", "al", "da", "dos", "di", "del"})
_FULL = 2  # words of a full name
_GUESSED = "?"
_NAME_TAGS = frozenset("NSG")


class Clues(NamedTuple):
    """The kinds that the words round a name speak for, mention by mention: strongly, and where nothing else does."""

    strong: list[str]
    weak: list[str]

    def speaks_for(self, kind: str) -> bool:
        """Whether any of them is of a kind."""
        return kind in self.strong or kind in self.weak


def told_kind(form: str, tags: Sequence[str], clues: Clues) -> str:
    """The kind of an unknown name; "thing" where nothing speaks for an actor. `tags` are those of its last word."""
    words = form.replace("-", " ").split()
    common = [is_word(word) for word in words]
    if _is_no_name(form, words):
        return "thing"
    if all(map(str.isupper, words)):
        return _of_capitals(form, words, clues)
    borne = _is_borne(words) and clues.speaks_for("person")  # Mark Judge
    if all(common) and not borne and (len(words) == 1 or not clues.strong or clues.strong == ["place"]):
        return "thing"
    if strong := ["organization"] if _is_firm(words) else ["person"] if borne else clues.strong:
        return _most(strong)
    if "S" in tags and not common[-1]:
        return "thing" if _is_land(form.removesuffix("s")) else "group"  # two Koreas
    return _by_words(words, common) or _weakly(clues.weak)


def _is_borne(words: Sequence[str]) -> bool:
    """Whether two words are a given name and a surname, whatever else they are."""
    return len(words) == _FULL and words[0] in gazetteer().given_names and is_surname(words[1])


def _is_no_name(form: str, words: Sequence[str]) -> bool:
    """Whether a form is too short, an address, a handle, words that lost their blank, or derived from a name."""
    short = len(form) < _SHORTEST
    odd = (
        _is_of_states(form)
        or _NUMBERED.search(form)
        or "/" in form
        or ".com" in form.lower()
        or _HANDLE.match(form)
        or _is_coined(form)
    )
    ends = _DERIVED.search(words[-1]) or (len(words) > 1 and words[-1] in _OF_PARTIES)
    return bool(short or odd or ends or (len(words) > 1 and _GLUED.search(form)))


def _is_of_states(form: str) -> bool:
    """Whether a form ends in two states with a hyphen between: Israel-Palestine."""
    halves = form.rpartition(" ")[2].split("-")
    known = (gazetteer().names.get(half, ()) for half in halves)
    return len(halves) == _FULL and all(one and one[0].kind == "state" for one in known)


def _is_coined(form: str) -> bool:
    """Whether a word is made of a surname that a figure has and another word: DuarteCare, DuarteWorld."""
    found = _COINED.fullmatch(form)
    if not found:
        return _CARE.fullmatch(form) is not None
    known = any(entry.relation == "surname" for entry in gazetteer().names.get(found[1], ()))
    return known or found[2] == "Care"


_COINED = re.compile(r"([A-Z][a-z]{3,})([A-Z][a-z]{2,})")
_CARE = re.compile(r"[A-Z][a-z]{3,}care")  # Hillarycare


def is_surname(word: str) -> bool:
    """Whether the lists of names know a word as a last name."""
    known = gazetteer()
    return word in known.surnames or any(entry.relation == "surname" for entry in known.names.get(word, ()))


def _of_capitals(form: str, words: Sequence[str], clues: Clues) -> str:
    """The kind of a name in capitals: an abbreviation of which something is told, or somebody's full name."""
    if len(words) > 1:
        return "person" if _is_full_name(words) else "thing"
    if len(form.replace(".", "")) > _LONGEST_ACRONYM:
        return _most(clues.strong) if clues.strong else _weakly(clues.weak)
    return "organization" if clues.strong else "thing"


def _is_full_name(words: Sequence[str]) -> bool:
    """Whether two words are a given name and a surname, in whatever letters."""
    known = gazetteer()
    return len(words) == 2 and words[0].title() in known.given_names and words[1].title() in known.surnames


def _weakly(kinds: Sequence[str]) -> str:
    """What weak clues tell: towns act and own as persons do, but persons are not come from and gone to."""
    if not kinds:
        return "thing"
    return "place" if 2 * kinds.count("place") >= len(kinds) - kinds.count("place") > 0 else _most(kinds)


def _is_place(word: str) -> bool:
    return any(entry.kind in ("state", "place") for entry in gazetteer().names.get(word, ()))


def _is_land(word: str) -> bool:
    return any(entry.kind == "state" and entry.relation != "adjective" for entry in gazetteer().names.get(word, ()))


def _most(kinds: Sequence[str]) -> str:
    counts = Counter(kinds)
    return max(counts, key=lambda kind: (counts[kind], kind))


def _by_words(words: Sequence[str], common: Sequence[bool]) -> str:
    """The kind that a name's words tell, or none: persons' names are no common words, firms' have capitals inside."""
    known = gazetteer()
    long = len(words) > _LONGEST_PERSON and not _BETWEEN.intersection(words)
    if long or _is_acronym(words[0]) or any(map(_has_capital_inside, words)) or _ORG_ENDING.search(words[-1]):
        return "organization"
    if len(words) == 1:
        borne = words[0] in known.surnames or words[0] in known.given_names
        return "person" if borne else "place" if _TOWN_ENDING.search(words[0]) else ""
    if len(words) == 2 and words[0] in known.given_names and not common[1]:
        return "person"
    if words[0] == "New" and not common[1]:
        return "place"
    if _is_place(words[0]) and (common[-1] or not (words[0] in known.given_names or words[0] in known.surnames)):
        return "organization"
    borne = known.surnames.get(words[-1], 0.0) > _USUAL and not any(common[:-1])
    return "person" if borne or not any(common) else "organization"


def _is_firm(words: Sequence[str]) -> bool:
    """Whether a name is a word with a capital inside that begins like no surname, or ends in a known body: Ohio GOP."""
    if len(words) == 1:
        return _has_capital_inside(words[0]) and not words[0].startswith(_SURNAME_BEGINS)
    last = gazetteer().names.get(words[-1], ())
    return words[-1].isupper() and bool(last) and last[0].kind == "organization"


def _is_acronym(word: str) -> bool:
    """Whether a word is an abbreviation, as in UNC Greensboro; two capitals may be somebody's initials."""
    return word.isalpha() and word.isupper() and len(word) >= _SHORTEST


def _has_capital_inside(word: str) -> bool:
    if word.startswith(_SCOTTISH):
        return False
    return not word[1:].islower() and not word.isupper() and word[1:2].islower() and len(word) > _SHORTEST
