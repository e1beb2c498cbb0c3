"""Pairs of quotation marks, over tokens: double, single and angled ones, nested, and run on over paragraphs.

Opening and closing are told by the mark itself or, for straight marks (single, double, or two single ones), by what
stands beside it. Marks that find no partner are left unpaired; they never swallow text.
"""

from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import NamedTuple

_STYLE_OF = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "``", "''"], "double"),
    **dict.fromkeys(["'", "‘", "’", "‚", "‛", "`"], "single"),
    **dict.fromkeys(["«", "»", "‹", "›"], "angled"),
}
_OPENING = frozenset("“„‟‘‚‛«‹`") | {"``"}
_CLOSING = frozenset("»›")
_BEFORE_OPENING = frozenset(" \t\n\r\f\v\u00a0\u2002\u2003\u2009\u200a\u202f([{—–-/“‘\"'")
_LEADING_UP = frozenset(",:;")
_MOST_OPEN = 8
_CUT_SHORT = ("s", "S", "in")  # how words end whose apostrophe is not followed by a letter: dockers’, nothin’
_NO_NOUN = frozenset(
    {"a", "an", "the", "it", "he", "she", "they", "we", "you", "i", "who", "which", "that", "and", "or", "but", "if"}
    | {"of", "on", "in", "at", "by", "for", "from", "to", "with", "as", "than", "when", "while", "are", "is", "was"}
    | {"were", "be", "has", "have", "had", "can", "could", "may", "should", "will", "would", "said", "says"}
)
"""Words that a possessive does not stand before."""


class QuotePair(NamedTuple):
    """Two quotation marks that belong together, by the indices of their tokens; the quoted tokens lie between them.

    `close` is one past the paragraph's last token where the quotation runs on: then `continued` is true and the next
    paragraph opens again. `level` is 0 for an outer pair. `style` is "double", "single" or "angled".
    """

    open: int
    close: int
    level: int
    style: str
    continued: bool


def opening_mark(pair: QuotePair) -> int:
    """The token that opens a pair: the key by which pairs are in order."""
    return pair.open


class _Mark(NamedTuple):
    token: int
    style: str
    opens: bool
    closes: bool
    doubtful: bool = False  # it may be an apostrophe at the end of a word


def pair_quotes(
    text: str, words: Sequence[str], starts: Sequence[int], paragraphs: Sequence[tuple[int, int]]
) -> tuple[QuotePair, ...]:
    """The pairs of quotation marks in a text, in order of their opening marks.

    `paragraphs` are half-open token ranges. Takes time linear in the number of marks.
    """
    indices = list(compress(count(), map(_STYLE_OF.__contains__, words)))
    pairs: list[QuotePair] = []
    at = 0
    for number, (first, last) in enumerate(paragraphs):
        marks: list[_Mark] = []
        while at < len(indices) and indices[at] < last:
            if indices[at] >= first:
                marks.append(_mark(text, words, starts, indices[at]))
            at += 1
        following = paragraphs[number + 1][0] if number + 1 < len(paragraphs) else None
        reopens = following is not None and following < len(words) and _reopens(words, following)
        pairs += _pair(marks, last if reopens else None)
    return tuple(sorted(pairs))


def _reopens(words: Sequence[str], first: int) -> bool:
    return words[first] in _OPENING or words[first] in {'"', "'"}


def _mark(text: str, words: Sequence[str], starts: Sequence[int], index: int) -> _Mark:
    word, start = words[index], starts[index]
    style = _STYLE_OF[word]
    if word in _OPENING:
        return _Mark(index, style, opens=True, closes=False)
    if word in _CLOSING:
        return _Mark(index, style, opens=False, closes=True)
    doubtful = style == "single" and _may_be_apostrophe(text, words, starts, index)
    if word == "’":
        return _Mark(index, style, opens=False, closes=True, doubtful=doubtful)
    blank_before = start == 0 or text[start - 1] in _BEFORE_OPENING
    blank_after = text[start + len(word) : start + len(word) + 1].strip() == ""
    if word == "”":
        opens = blank_before and text[start + len(word) : start + len(word) + 1].isalpha()
        return _Mark(index, style, opens=opens, closes=not opens)
    opens = not blank_after and (blank_before or (style == "double" and _is_squeezed(text, start, start + len(word))))
    return _Mark(index, style, opens=opens, closes=not blank_before or blank_after, doubtful=doubtful)


def _may_be_apostrophe(text: str, words: Sequence[str], starts: Sequence[int], index: int) -> bool:
    """Whether a mark stands between a word that may be a possessive and one that may follow it: the dockers’ union."""
    near = index and index + 1 < len(words) and text[starts[index] - 1].isalpha() and text[starts[index] + 1].isspace()
    return bool(near) and words[index - 1].endswith(_CUT_SHORT) and _may_be_owned(words[index + 1])


def _may_be_owned(word: str) -> bool:
    return (word[0].isalnum() or word == '"' or word in _OPENING) and word.lower() not in _NO_NOUN


def _is_squeezed(text: str, start: int, end: int) -> bool:
    """Whether the space before a mark may have been lost: it said,"All is well"."""
    return (text[start - 1].isalpha() or text[start - 1] in _LEADING_UP) and text[end].isalpha()


def _pair(marks: Sequence[_Mark], runs_on_to: int | None) -> Iterator[QuotePair]:
    """Match marks by style, innermost first; a mark left open is closed by the paragraph's end if it runs on."""
    unclosed: list[_Mark] = []
    for mark, closes_later in zip(marks, _closed_later(marks), strict=True):
        partner = _partner(unclosed, mark)
        if partner is not None and not (mark.opens and not mark.closes):
            if mark.doubtful and (closes_later or partner + 1 < len(unclosed)):
                continue
            yield QuotePair(unclosed[partner].token, mark.token, partner, mark.style, continued=False)
            del unclosed[partner:]
        elif mark.opens and len(unclosed) < _MOST_OPEN:
            unclosed.append(mark)
    if unclosed and runs_on_to is not None and unclosed[0].style != "angled":
        yield QuotePair(unclosed[0].token, runs_on_to, 0, unclosed[0].style, continued=True)


def _partner(unclosed: Sequence[_Mark], mark: _Mark) -> int | None:
    """The innermost open mark of the same style that this mark may close."""
    if not mark.closes:
        return None
    return next((index for index in reversed(range(len(unclosed))) if unclosed[index].style == mark.style), None)


def _closed_later(marks: Sequence[_Mark]) -> list[bool]:
    """For each mark, whether one that is surely no apostrophe closes what is open there between single marks."""
    later: list[bool] = []
    closes = False
    for mark in reversed(marks):
        later.append(closes)
        if mark.style == "single" and not mark.doubtful:
            closes = not mark.opens
    return later[::-1]
