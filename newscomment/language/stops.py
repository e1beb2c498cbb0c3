"""Whether a stop ends a sentence, from the words on either side of it.

The tables are those of Punkt (Kiss and Strunk 2006); the decisions add what it cannot learn from raw text: quotation
marks and brackets that close after the stop, ellipses, references, initials and names that hold a stop.
"""

from typing import NamedTuple

import regex

from newscomment.language.punkt import Punkt, load_punkt

__all__ = ["Stop", "ends_plainly", "ends_sentence"]


class Stop(NamedTuple):
    """A stop and its place: offsets into `text`.

    The sentence so far begins at `first`; the stop is at `start` to `end`, quotation marks, brackets and references
    that close after it reach to `gap`, and what follows begins at `next`, which is before `last`, the end of the block.
    """

    text: str
    first: int
    start: int
    end: int
    gap: int
    next: int
    last: int


class After(NamedTuple):
    """What follows a stop: opening marks, then a word (empty if there is none); `end` is the offset after the word."""

    marks: str
    word: str
    end: int


LONGEST_WORD = 40
"""Characters looked at before a stop; a longer word is a link and no abbreviation."""

_AFTER = regex.compile(
    r"""
    (?P<marks> (?: ’ (?= T(?:is|was)\b ) )?+ [“‘"'`«(\[¿¡*_–—\u2015-]*+ (?: (?<= [–—\u2015-] ) \s++ )? )
    (?P<word> (?: \p{L} [\p{L}\p{M}\p{N}]*+ (?: [’'-] \p{L}++ )*+ | [$€£]? \p{N}++ )? )
    """,
    regex.VERBOSE,
)
_NUMBERING = regex.compile(r"(?:[•◦▪‣⁃·*-]\s*+)?\(?(?:\p{N}{1,3}|[A-Za-z]|[IVX]{1,5})")
_LONGEST_NUMBERING = 8
_PLAIN_END = regex.compile(r"(?:^|[^\p{L}\p{N}./@_\\#])(?=\p{L}{2})\p{L}*\p{Ll}{2}$")
_ACRONYM = regex.compile(r"(?:\p{L}[.&-]+)+\p{L}")
_ATTRIBUTION = regex.compile(
    r"""
    (?: [\p{Lu}] [\p{L}\p{M}.’'-]*+ \s++ (?: (?: of | the | and | al | de | van | von | bin ) \s++ )? ){1,7}+
    (?P<verb> \p{Ll}++ ) \b
    """,
    regex.VERBOSE,
)
_DASHED_NAME = regex.compile(r"[–—\u2015-]{1,2}\s*+\p{Lu}[^.!?…]{0,60}+")
_CONTINUES = frozenset(",;:)]”’!?…%&/+=")
_PARTING = regex.compile(r"[–—\u2015]|--")
"""Dashes that part words without a blank: “a ploy—Mr.”"""
_DASHES = frozenset("–—\u2015-")
_BEFORE_MARKS = "“‘\"'`«([—–-*_"


_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NEAR = 20
"""Characters before a stop that hold most words, with the blank in front."""


def ends_plainly(text: str, first: int, start: int, last: int) -> bool:
    """Whether a sentence ends at `start` as nearly all do: a word in small letters, a period, a blank, a capital.

    Tells of most stops what `ends_sentence` would, in a tenth of the time; False says nothing.
    """
    if start + 2 >= last or text[start : start + 2] != ". " or text[start + 2] not in _CAPITALS:
        return False
    _, blank, word = text[max(first, start - _NEAR) : start].rpartition(" ")
    plain = blank and len(word) > 2 and word.isascii() and word.isalpha() and word.islower()
    return bool(plain) and start - first > _LONGEST_NUMBERING and not load_punkt().carries_stop(word)


def ends_sentence(stop: Stop) -> bool:
    """Whether a stop ends the sentence it stands in; there is text after it."""
    after = _read_after(stop)
    if stop.gap == stop.next:
        return _ends_glued(stop, after)
    if stop.start == stop.first:
        return False  # an ellipsis that begins a sentence, or a stray mark
    if not after.word:
        return _ends_before_mark(stop, after)
    if _goes_on(stop, after):
        return False
    if stop.end - stop.start > 1 or stop.text[stop.start] in "…?!‽":
        return _strong_ends(stop, after)
    return _period_ends(stop, after, load_punkt())


def _read_after(stop: Stop) -> After:
    match = _AFTER.match(stop.text, stop.next, stop.last)
    return After(match["marks"], match["word"], match.end()) if match else After("", "", stop.next)


def _word_before(stop: Stop) -> str:
    """The word that carries the stop, without opening marks; a piece of it if it is very long."""
    words = _PARTING.sub(" ", stop.text[max(stop.first, stop.start - LONGEST_WORD) : stop.start]).rsplit(None, 1)
    return words[-1].lstrip(_BEFORE_MARKS) if words and stop.text[stop.start - 1 : stop.start].strip() else ""


def _ends_glued(stop: Stop, after: After) -> bool:
    """A stop with no blank after it ends a sentence between two plain words, as in scraped text: “the end.Next”."""
    plain = _PLAIN_END.search(_word_before(stop)) is not None
    capital = after.word[:1].isupper() and (after.word[1:].islower() or after.word in {"A", "I"})
    return plain and capital and not _is_address(stop, after)


def _is_address(stop: Stop, after: After) -> bool:
    """Whether the word after the stop goes on like an address or a file name."""
    follows = stop.text[after.end : after.end + 1]
    return follows in {"@", "/", "_", "\\"} or (stop.text[stop.start] == "." and _dotted(stop.text, after.end))


def _dotted(text: str, end: int) -> bool:
    return text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum()


def _ends_before_mark(stop: Stop, after: After) -> bool:
    """Before another mark a sentence ends, unless the mark closes something or only marks are left."""
    mark = stop.text[after.end : min(after.end + 1, stop.last)]
    if mark == ".":
        rest = stop.text[after.end : min(stop.last, after.end + LONGEST_WORD)].lstrip(". \u00a0…”’\"')]")
        return rest != "" and stop.text[stop.start] != "…"
    return bool(mark) and mark not in _CONTINUES


def _goes_on(stop: Stop, after: After) -> bool:
    """Whether what follows cannot begin a sentence, whatever the stop is."""
    marks, word = after.marks, after.word
    if word[0].islower() and not _is_camel(word) and "(" not in marks and "[" not in marks:
        return True
    if "(" in marks and _aside_goes_on(stop):
        return True
    if marks[-1:] == "[" and word[0].islower() and stop.text[stop.start : stop.end] not in {".", "?", "!"}:
        return True  # “… [and]”: words put in where others were left out
    return marks[:1] in _DASHES and _is_dashed_name(stop)


def _is_camel(word: str) -> bool:
    """Whether a word is written like iPhone or eBay."""
    return word[1:] != word[1:].lower()


def _aside_goes_on(stop: Stop) -> bool:
    """Whether the sentence goes on after a bracket that opens here: “Who’s Afraid? (1966) and”."""
    close = stop.text.find(")", stop.next, min(stop.last, stop.next + 80))
    rest = stop.text[close + 1 : min(stop.last, close + 3)].lstrip() if close > 0 else ""
    return rest[:1] in {",", ";"} or rest[:1].islower()


def _is_dashed_name(stop: Stop) -> bool:
    """Whether the block ends in a name after a dash: who said it."""
    return _DASHED_NAME.fullmatch(stop.text, stop.next, stop.last) is not None


def _strong_ends(stop: Stop, after: After) -> bool:
    """Whether “?”, “!” or an ellipsis ends a sentence before a capital, number or bracket."""
    if stop.text[stop.end - 1] not in "?!‽":
        return _ellipsis_ends(stop, after)
    if stop.gap > stop.end:
        return not _is_attributed(stop, after)
    return not (stop.text[stop.start] == "!" and _is_exclaimed(stop, after))


def _ellipsis_ends(stop: Stop, after: After) -> bool:
    """Three points after a blank leave words out, unless a word follows that begins sentences; four points also end."""
    if not stop.text[stop.start - 1].isspace() or stop.text.count(".", stop.start, stop.end) > len("..."):
        return True
    return after.word != "I" and _lowered(after.word) in load_punkt().openers


def _is_attributed(stop: Stop, after: After) -> bool:
    """Whether the words after a quotation tell who spoke: “Why?” Ms. Roe asked."""
    match = _ATTRIBUTION.match(stop.text, stop.next, min(stop.last, stop.next + 100))
    return match is not None and not after.marks and match["verb"] in load_punkt().reporting


def _is_exclaimed(stop: Stop, after: After) -> bool:
    punkt, before = load_punkt(), _word_before(stop)
    return before.istitle() and before.lower() in punkt.exclaimed and after.word.lower() not in punkt.common


def _period_ends(stop: Stop, after: After, punkt: Punkt) -> bool:
    """Whether a single period ends a sentence before a capital, number or bracket."""
    if stop.start - stop.first <= _LONGEST_NUMBERING and _NUMBERING.fullmatch(stop.text, stop.first, stop.start):
        return False
    before = _word_before(stop)
    bare = before.lower().rpartition("-")[2]
    if bare in punkt.numbered and before != "P":
        return not after.word[0].isnumeric()
    if bare in punkt.abbreviations or _is_short(bare):
        if after.marks[:1] in _DASHES or (after.marks == "(" and after.word.islower()):
            return False  # “LEEDS, W.Va. – The mill”, “at 5 p.m. (local time)”
        return _abbreviation_ends(before, bare, _lowered(after.word), punkt)
    return True


def _is_short(bare: str) -> bool:
    """Whether a word is an initial or initials, known or not: “J”, “E.U”, “S.&P”."""
    return (len(bare) == 1 and bare.isalpha()) or _ACRONYM.fullmatch(bare) is not None


def _abbreviation_ends(before: str, bare: str, word: str, punkt: Punkt) -> bool:
    """Whether an abbreviation's stop is also the end of a sentence before `word`."""
    if bare in punkt.linking or (bare in punkt.titles and before[:1].isupper()):
        return False
    if bare in punkt.closing:
        return True
    if bare in punkt.timed or not _is_short(bare):
        return word in punkt.common
    return word in punkt.openers and (word != "i" or bare == "i")


def _lowered(word: str) -> str:
    """A word as it stands in the tables."""
    return word.replace("’", "'").lower()
