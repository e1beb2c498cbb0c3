"""Lines that surround a text on a page and head nothing: bylines, credits, dates, addresses, invitations.

Told by the whole line: “Share this article” is an invitation, “Share the Burden” is a title.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

import regex

from newscomment.bundled import bundled_lists
from newscomment.language.gazetteer import gazetteer
from newscomment.language.tag_lexicon import GUESSED, read_lexicon

__all__ = ["authors_in", "is_byline", "is_surrounding"]

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_CREDIT = regex.compile(
    r"""
    .* (?: reuters/ | \( [^)]*? (?: photo | images? | / ) ) .*          # credits of pictures
    | [^@:]*+ (?: @\w | :// ) .* | .* www\. .*                          # addresses
    | (?-i:CLOSE) \s .*                                                 # a button, and the caption behind it
    | [“"'‘] .* [”"'’] \s? [—–-]{1,2} \s? (?-i:\p{Lu}) .{0,40}            # “a motto” — and whose it is
    | follow \s .* \b (?: twitter | facebook | instagram | linkedin ) \b .*
    """,
    regex.IGNORECASE | regex.VERBOSE,
)
_DATE = regex.compile(
    rf"""
    (?: (?: last \s )?+ (?: updated | published | posted ) \s )?+
    (?: (?: mon | tues | wednes | thurs | fri | satur | sun ) day \b ,?+ \s*+ )?+
    (?: \d{{1,2}} (?: st | nd | rd | th )? \s++ {_MONTH} | {_MONTH} \s++ \d{{1,2}} (?: st | nd | rd | th )? )
    ,?+ \s++ \d{{4}}
    (?: [\s\d:.,|·•–—-]++ | (?: [ap]\.?m\.? | at | e[sd]?t | p[sd]?t | gmt | utc | bst | updated | published ) \b )*+
    """,
    regex.IGNORECASE | regex.VERBOSE,
)
_BY = regex.compile(r"by \s++ (?= \p{Lu} )", regex.IGNORECASE | regex.VERBOSE)
_STAFF = regex.compile(r"(?:the )?editorial board|(?:the )?editors|staff(?: writer)?s?", regex.IGNORECASE)
_PERSON = regex.compile(
    r"""
    (?: (?: Dr | Sen | Rep | Gov | Prof | Rev | Sir | Mr | Mrs | Ms | President | Senator | Professor ) \.?+ \s )?+
    (?P<given> \p{Lu} [\p{L}\p{M}-]*+ ) \.?
    (?: \s (?: \p{Lu} \. )++ )*+
    (?P<rest> (?:
        \s (?: (?: de | van | von | al | bin | la | der | den | del | di | da ) \s )*+
        (?: \p{Lu} ['’] )?+ \p{Lu} [\p{L}\p{M}-]*+
    ){1,3} )
    (?: ,?\s (?: Jr | Sr | II | III ) \.? )?
    """,
    regex.VERBOSE,
)
_NAME_TAGS = frozenset("NSG")
_HARDLY_A_NAME = 0.95  # share of the uses of a word in lower case
_AND = regex.compile(r",\s(?:and\s)?|\sand\s|\s&\s")
_INITIAL = regex.compile(r"\p{Lu}[\p{L}’-]*+ (?:\p{Lu}\. ?)+(?:\p{Lu}[\p{L}’'-]+ ?){1,2}")


def _lists() -> Mapping[str, AbstractSet[str]]:
    """The shipped lists, in lower case: what stands `alone`, `labels` before a colon, `beginnings` of invitations."""
    return bundled_lists("parsers/data/surroundings.txt")


def is_surrounding(line: str, small: AbstractSet[str]) -> bool:
    """Whether a line surrounds what a text says: a byline, a credit, a date, an address, an invitation.

    `small` are words that the text writes in lower case: they are no names.
    """
    return (
        _is_invitation(line.lower().rstrip("."))
        or _CREDIT.fullmatch(line) is not None
        or _DATE.fullmatch(line) is not None
        or is_byline(line, small)
    )


def is_byline(line: str, small: AbstractSet[str]) -> bool:
    """Whether a line names who wrote the text: “By Ana Duarte”, “Ana Duarte and Henrik O. Lund”, “The Editorial Board”.

    A name is told by a given name before capitalised words, or by an initial in its middle. Without “By”, a given name
    that is a word as well tells one only before words that are none: “My Long Goodbye” is a title.
    """
    by = _BY.match(line)
    names = line[by.end() :] if by else line
    if _STAFF.fullmatch(names) or _INITIAL.fullmatch(names):
        return True
    persons = [_PERSON.fullmatch(part) for part in _AND.split(names)]
    found = [person for person in persons if person]
    return _are_names(found, len(persons), small) and (by is not None or not any(map(_may_be_words, found)))


def authors_in(line: str, small: AbstractSet[str]) -> tuple[str, ...]:
    """Who wrote the text, by a byline; nobody if the line is none.

    >>> authors_in("By Ana Duarte and Mark E. Lund", frozenset())
    ('Ana Duarte', 'Mark E. Lund')
    """
    if not is_byline(line, small):
        return ()
    by = _BY.match(line)
    names = line[by.end() :] if by else line
    return (names,) if _STAFF.fullmatch(names) else tuple(name.strip() for name in _AND.split(names))


def _are_names(persons: Sequence["regex.Match[str]"], count: int, small: AbstractSet[str]) -> bool:
    """Whether `count` things written like names are names: most begin with a given name, and no word is a small one."""
    known = sum(person["given"].title() in gazetteer().given_names for person in persons)
    surnames = (word.lower() for person in persons for word in person["rest"].split() if word[0].isupper())
    return len(persons) == count < 2 * known and small.isdisjoint(surnames)


def _may_be_words(person: "regex.Match[str]") -> bool:
    """Whether what is written like a name may be mere words: “May Must Go”, “An Unhappy Marriage”."""
    return person["given"].lower() in gazetteer().common_words and any(map(_is_word, person["rest"].split()))


def _is_word(name: str) -> bool:
    """Whether a capitalised word is a common word, and hardly ever a surname."""
    common = gazetteer().common_words.get(name.lower())
    if name in gazetteer().surnames:
        return common is not None and common > _HARDLY_A_NAME
    found = read_lexicon()[name.lower()]
    return not found.kind.startswith(GUESSED) and found.tags[0] not in _NAME_TAGS


def is_label(line: str) -> bool:
    """Whether a line is one of those that stand alone over what a page shows, such as “OPINION”."""
    return line.lower().rstrip(".:") in _lists()["alone"]


def _is_invitation(line: str) -> bool:
    lists = _lists()
    label, colon, _ = line.partition(":")
    first_words = accumulate(line.split(" ", 3)[:3], lambda words, word: f"{words} {word}")
    return (
        line in lists["alone"]
        or (colon != "" and label.rstrip() in lists["labels"])
        or not lists["beginnings"].isdisjoint(first_words)
    )
