r"""Words, numbers and marks with their exact offsets, cut as Universal Dependencies cut English.

The tokenizer is one compiled pattern that tiles the text: every match is one token with the blanks behind it. The
tables below name the kinds of token in the order in which they are tried. Look-aheads are bounded or possessive, so odd
text (a megabyte of quotation marks) costs no more than plain text. How it cuts what stands between two blanks is
remembered (`Cuts`): words come again and again, and looking them up is several times faster than matching.
"""

from array import array
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, chain, compress, count
from operator import add, itemgetter, not_
from typing import Final, NamedTuple, cast

import regex

from newscomment.bundled import bundled_text

__all__ = ["Tokens", "tokenize", "words_of"]

BLANKS: Final = "".join(map(chr, (*range(0x21), *range(0x7F, 0xA1), 0x1680, *range(0x2000, 0x200C)))) + (
    "\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""What parts tokens and belongs to none: white space, control characters, marks of no width."""

PARTS: Final = {
    "APOS": "['’]",
    "CLITIC": "(?:[sSdDmM]|re|RE|ve|VE|ll|LL)",
    "EXTENSION": (
        "(?:com|org|net|gov|edu|info|tv|co|uk|de|fr|eu|ca|ru|au|us|io|pdf|docx?|xlsx?|html?|php|txt|jpe?g|png|zip|exe)"
    ),
    "INSIDE": r"\u00ad\u200c\u200d",  # soft hyphen, and what joins or parts letters in some scripts
    "PICTURE": r"(?:\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f\u20e3\U000e0020-\U000e007f]*+)",
    "PREFIX": (
        "(?:anti|arch|bi|co|counter|cross|cyber|eco|ex|extra|e|hyper|inter|intra|macro|mega|micro|mid|mini|multi|neo|non"
        "|over|pan|para|post|pre|pro|pseudo|quasi|re|semi|socio|sub|super|tri|ultra|under|un|uni)"
    ),
    "UNIT": "(?:[ap]m|[kmb]|[bt]n|mm|cm|km|kg|kw|[mg]w|mph|kph|ft|lbs?|oz|hrs?|mins?)",
}
"""Pieces used by name in the patterns below."""

COMMON: Final = {
    "plain word": r"(?![cCgGwWlL](?i:annot|onna|otta|anna|imme|emme)\b)[A-Za-z]++(?=[\ ,\n;?!)”])",
    "plain mark": r"[,;\"“”]|\.(?=[\s\"”])",
}
"""Nine tokens of ten: tried first, so that the long list is seldom walked."""

FROM_LETTER: Final = {
    "two words in one": r"(?i:can(?=not\b)|gon(?=na\b)|got(?=ta\b)|wan(?=na\b)|gim(?=me\b)|lem(?=me\b)|y(?=APOSall\b))",
    "n’t": r"(?<=\p{L})[nN]APOS[tT]\b",
    "verb before n’t": r"(?=\p{L}++(?<=[nN])APOS[tT]\b)\p{L}+(?=[nN])",
    "address": (
        r"(?i:https?://|www\.(?=\w)|ftp://|mailto:)[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]]"
        r"|\w[\w.+%-]{0,64}+@\w[\w-]*+(?:\.\w[\w-]*+)++"
    ),
    "abbreviation": (
        r"(?=\p{L}[\p{L}.]{0,7}+(?<=\.))(?:\L<any>\.|(?<!\d)\L<figure>\.(?=\ ?[\p{N}IVX]\w*+)|\L<name>\.(?=\ \p{Lu}))"
    ),
    "letters with stops": (r"(?<![\w.])(?:\p{L}\.){2,12}+(?:\p{L}(?!\w))?+|(?<![\w.])(?:\p{L}\.){1,8}+\p{L}(?![\w.])"),
    "initial": r"(?<![\w.])(?!I\.)\p{Lu}\.(?=\s?+\p{Lu})",
    "site or file": (
        r"(?<![\w.])(?=\w[\w-]{0,40}+\.\w)\w[\w-]*+(?:\.\w[\w-]*+){0,6}?\.(?i:EXTENSION)\b(?!\.\w)(?:/[\w/.#?=&%+-]*[\w/])?"
    ),
    "letters joined by &": r"(?<!\w)\p{Lu}{1,4}&\p{Lu}{1,4}(?!\w)",
    "prefix and word": r"(?<!\w)(?i:PREFIX)-(?!\L<any>\.\s)\p{L}\w*+(?!APOS[tT]\b|\.\p{L}\.)",
    "name with apostrophe": r"\p{L}\w*+(?<!\p{L}[nN])APOS(?!(?:CLITIC|[tT])\b)\p{L}\w*+",
    "currency with country": r"(?<!\w)(?:US|NZ|HK|AU|CA|[ACS])\$",
    "word": r"\p{L}(?:[\wINSIDE]*[^\W_])?+",
}
"""Tokens that begin with a letter: name, pattern, in the order tried."""

FROM_DIGIT: Final = {
    "keycap": r"\d\ufe0f?\u20e3",
    "ordinal": r"\d[\d,]*+(?:st|nd|rd|th)\b",
    "decade": r"(?<!\w)\d++(?<=0)APOS?s\b",
    "telephone": r"(?<![\w-])(?:(?:\d-)?+\d{3}-)?+\d{3}-\d{4}(?![\w-])",
    "number before unit": r"\d++(?:[.,:]\d++)*+(?=(?i:UNIT)\b)",
    "item number": r"(?<![^\n])\d{1,2}+\.(?=\ )",
    "number": r"\d++(?:[.,:/]\d++)*+(?:\p{L}\w*+)?+",
}
"""Tokens that begin with a digit."""

FROM_MARK: Final = {
    "clitic": r"(?<=[\w.)\]%”])APOS(?:CLITIC|all)\b",
    "word cut short in front": (
        r"(?<![\w'’])['’‘](?:(?i:em|cause|cuz|til|till|bout|t(?=(?:is|was)\b)|n(?=['’]))(?<!\W[tT])(?:\b['’]?+)"
        r"|[tT](?=(?:is|was)\b)|\d\d(?=s?\b)(?!%)(?:APOS?s\b)?+)"
    ),
    "number from its point": r"(?<![\w.])\.\d++",
    "ellipsis": r"\[(?:…|\.{3})\]|\.{2,}+|…++\.?+",
    "marks that run": r"[?!]++|-{2,}+|[—―–]++|={2,}+|\*++|_++|~++|''|``|<<|>>",
    "face": r"(?<![^\s])[:;]-?[()DP](?!\w)",
    "hashtag": r"\#\p{L}\w*+",
    "handle": r"(?<![\w.])@\w++",
    "flag": r"\p{Regional_Indicator}{2}",
    "picture": r"PICTURE(?:\u200dPICTURE)*+",
    "anything else": r"\S\p{M}*+",
}
"""Tokens that begin with anything else."""


class Tokens(NamedTuple):
    """The tokens of a text as three columns: `words[i] == text[starts[i]:ends[i]]`, in text order, never empty."""

    words: list[str]
    starts: "array[int]"
    ends: "array[int]"


@cache
def abbreviations() -> dict[str, set[str]]:
    """Read the shipped abbreviations, without their last stop, by the way they are used."""
    kinds: dict[str, set[str]] = {}
    lines = bundled_text("language/data/token-abbreviations.txt").splitlines()
    current = set[str]()
    for line in lines:
        if line.startswith("["):
            current = kinds.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            current.update(line.split())
    kinds["any"].update([word.upper() for word in kinds["any"]])
    return kinds


@cache
def pattern() -> regex.Pattern[str]:
    """Compile the tokenizer: a pattern whose matches, each a token and the blanks behind it, tile the text."""
    common, letter, digit, mark = ("|".join(kinds.values()) for kinds in (COMMON, FROM_LETTER, FROM_DIGIT, FROM_MARK))
    whole = rf"(?:{common}|(?=\p{{L}})(?:{letter})|(?=\d)(?:{digit})|{mark})[\s]*+|(?s:.)"
    for name, part in PARTS.items():
        whole = whole.replace(name, part)
    return regex.compile(whole, regex.VERSION1, **abbreviations())  # type: ignore[arg-type] # named lists


Cut = tuple[tuple[str, ...], tuple[int, ...]]
"""A stretch of text cut into tokens: the words, and how far it is from the start of each to the start of the next."""

FOLLOWERS: Final = ("A", "I", "1")
"""The kinds of character that make a difference to a word with a stop before them: “J. Roe”, “No. IV”, “No. 7”."""

NOT_PLAIN: Final = ("annot", "onna", "otta", "anna", "imme", "emme")
"""How words end that may be two in one."""

LEAST_BLANKS: Final = 4
"""How many blanks a line of prose has at least; in lists, and in a few words, there is little to remember."""

MOST_REMEMBERED: Final = 20_000
LONGEST_REMEMBERED: Final = 40


class Cuts(dict[str, Cut | None]):
    """How the *chunks* of texts are cut, what stands between two blanks (U+0020); remembered, within limits.

    No token holds a blank, and no pattern looks further than one character beyond a blank; those that do stand before
    it with a stop. So nearly every chunk is cut alike wherever it stands. None stands for the others: the key that
    tells how they are cut is the chunk, a blank, and the character behind it.
    """

    def __missing__(self, chunk: str) -> Cut | None:
        if " " in chunk:
            return self._remember(chunk, _between(*chunk.split(" ")))
        if "\n" in chunk:  # hardly comes again, but what stands before and behind it does
            return self._broken(*chunk.split("\n", 1)) or _alone(chunk)
        return self._remember(chunk, _plainly(chunk) or _alone(chunk))

    def _remember(self, chunk: str, cut: Cut | None) -> Cut | None:
        if len(chunk) <= LONGEST_REMEMBERED:
            if len(self) >= MOST_REMEMBERED:
                self.clear()
            self[chunk] = cut
        return cut

    def _broken(self, before: str, behind: str) -> Cut | None:
        """Cut a chunk with the end of a line in it; None where there are more of them, or the line begins a list."""
        line = behind.lstrip("\n")
        if "\n" in line or line[:1].isdigit():
            return None
        first, second = self[before], self[line]
        if not (first and second):
            return None
        words, (*steps, last) = first
        return (*words, *second[0]), (*steps, last + len(behind) - len(line), *second[1])


CUTS: Final = Cuts()


@cache
def abbreviated() -> frozenset[str]:
    """The shipped abbreviations in lower case, however they are used."""
    return frozenset(word.lower() for words in abbreviations().values() for word in words)


def _plainly(chunk: str) -> Cut | None:
    """Cut a chunk that is a word of plain letters, with a comma or a stop behind it perhaps; None for any other."""
    tail = chunk[-1:]
    stem = chunk[:-1] if tail in {",", ";", "."} else chunk
    if not (stem.isalpha() and stem.isascii()) or stem.lower().endswith(NOT_PLAIN):
        return None
    if stem is chunk:
        return (chunk,), (len(chunk) + 1,)
    if tail == "." and (len(stem) == 1 or stem.lower() in abbreviated()):
        return None
    return (stem, tail), (len(stem), 2)


def _alone(chunk: str) -> Cut | None:
    """Cut a chunk between blanks; None where it depends on what follows."""
    cut = _between(chunk, "")
    return None if chunk[-1:] == "." and any(_between(chunk, after) != cut for after in FOLLOWERS) else cut


def _between(chunk: str, after: str) -> Cut:
    """Cut a chunk between blanks, with a character (or none) behind the second."""
    return _in_place(f" {chunk} {after}", 1, len(chunk) + 1)


def _in_place(text: str, start: int, end: int) -> Cut:
    """Cut a chunk that has a blank behind it, and show the patterns one character more if it is none."""
    if not text[end + 1 : end + 2].strip(BLANKS):
        return _as_cut(pattern().findall(text, start, end + 1))
    return _as_cut(pattern().findall(text, start, end + 2)[:-1])


def _as_cut(pieces: Sequence[str]) -> Cut:
    return tuple([piece.rstrip(BLANKS) for piece in pieces]), tuple(map(len, pieces))


def _cuts(text: str, start: int, end: int) -> list[Cut]:
    """Cut `text[start:end]` chunk by chunk; what has no blank before it or none behind is cut in its place."""
    chunks = text[start:end].split(" ")
    if len(chunks) < LEAST_BLANKS * (text.count("\n", start, end) + LEAST_BLANKS):
        return [_as_cut(pattern().findall(text, start, end))]
    found = [None, *map(CUTS.__getitem__, chunks[1:-1])]
    for at in compress(count(1), map(not_, found[1:])):
        found[at] = CUTS[f"{chunks[at]} {chunks[at + 1][:1].strip(BLANKS)}"]
    found[0] = _in_place(text[:end], start, start + len(chunks[0]))
    found.append(_as_cut(pattern().findall(text, end - len(chunks[-1]), end)))
    return cast("list[Cut]", found)


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Cut `text[start:end]` into tokens; offsets count code points of the whole text.

    >>> tokenize("The U.S. can't wait.").words
    ['The', 'U.S.', 'ca', "n't", 'wait', '.']
    """
    end = len(text) if end is None else end
    first = end - len(text[start:end].lstrip(BLANKS))
    cuts = _cuts(text, first, end)
    words = list(chain.from_iterable(map(itemgetter(0), cuts)))
    starts = array("I", accumulate(chain.from_iterable(map(itemgetter(1), cuts)), initial=first))
    del starts[-1]
    ends = array("I", map(add, starts, map(len, words)))
    if "" in words:  # a control character or a mark of no width inside the text
        starts, ends = array("I", compress(starts, words)), array("I", compress(ends, words))
        words = list(filter(None, words))
    return Tokens(words, starts, ends)


_ODD: Final = regex.compile(r"[^A-Za-z ]|(?i:\b(?:cannot|gonna|gotta|wanna|gimme|lemme)\b)")


def words_of(entry: str) -> list[str]:
    """Cut an entry of a word list as `tokenize` does, but several times faster where its words are plain.

    >>> words_of("state of emergency"), words_of("can't help"), words_of("cannot help")
    (['state', 'of', 'emergency'], ['ca', "n't", 'help'], ['can', 'not', 'help'])
    """
    return tokenize(entry).words if _ODD.search(entry) else entry.split()
