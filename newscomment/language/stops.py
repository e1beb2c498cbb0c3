"""Whether a stop ends a sentence, from the words on either side of it."""

from typing import NamedTuple

import regex

from newscomment.language.punkt import load_punkt

__all__ = ["Stop", "ends_sentence"]


class Stop(NamedTuple):
    """A stop and its place: offsets into `text`.

    The sentence so far begins at `first`; the stop is at `start` to `end`, quotation marks and brackets that close
    after it reach to `gap`, and the next word begins, marks included, at `next`.
    """

    text: str
    first: int
    start: int
    end: int
    gap: int
    next: int


_LONGEST_WORD = 40
_NEXT = regex.compile(
    r"""
    (?P<marks> [“‘"'«(\[¿¡*_–—-]*+ )
    (?P<word> (?: \p{L} [\p{L}\p{M}\p{N}]*+ (?: [’'.-] \p{L}++ )*+ | \p{N}++ )? )
    """,
    regex.VERBOSE,
)
_INITIAL = regex.compile(r"\p{Lu}|(?:\p{Lu}\p{M}*\.)+\p{Lu}")


def ends_sentence(stop: Stop) -> bool:
    """Whether the stop ends the sentence it stands in; there is text after it."""
    text = stop.text
    following = _NEXT.match(text, stop.next)
    assert following is not None
    marks, word = following.group("marks", "word")
    if stop.gap == stop.next:
        return _glued(stop, marks, word)
    if not word:
        return text[following.end() : following.end() + 1] not in ",;:)]”’.!?…%&/"
    if word[0].islower() and not _is_camel(word):
        return False
    before = text[max(stop.first, stop.start - _LONGEST_WORD) : stop.start].rsplit(None, 1)
    kind = text[stop.end - 1]
    if kind in "!?‽":
        return True
    if stop.end - stop.start > 1 or kind == "…":
        return True
    return not before or _period_ends(stop, before[-1], marks, word)


def _is_camel(word: str) -> bool:
    """Whether a word is written like iPhone or eBay."""
    return len(word) > 1 and word[1:].lower() != word[1:]


def _glued(stop: Stop, marks: str, word: str) -> bool:
    """Whether a stop with no blank after it ends a sentence, as in scraped text: “the end.Next”."""
    before = stop.text[max(stop.first, stop.start - _LONGEST_WORD) : stop.start].rsplit(None, 1)
    if not before or not word or not word[0].isupper() or len(word) < 2 and word not in "AI":
        return False
    last = before[-1]
    return last[-2:].isalpha() and last[-2:].islower() and last.isalpha() and word[1:].islower()


def _period_ends(stop: Stop, before: str, marks: str, word: str) -> bool:
    punkt = load_punkt()
    bare = before.lstrip("“‘\"'«([—–-").lower()
    if stop.gap > stop.end and stop.text[stop.end] not in ")]":
        return True  # a quotation mark closes after the stop
    nxt = word.lower()
    if len(bare) == 1 and bare.isalpha():
        return bare == "i" and nxt in punkt.common or nxt in punkt.starters and nxt in punkt.common
    tail = bare.rsplit("-", 1)[-1].rsplit("—", 1)[-1]
    if bare in punkt.abbreviations or tail in punkt.abbreviations or _INITIAL.fullmatch(before):
        if bare in punkt.titles:
            return False
        if bare in punkt.references:
            return False
        return nxt in punkt.common
    if before.isdigit() and stop.start - len(before) == stop.first:
        return False
    return True
