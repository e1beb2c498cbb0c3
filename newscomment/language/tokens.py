r"""Words, numbers and marks with their exact offsets, cut as Universal Dependencies cut English.

The whole tokenizer is one compiled pattern that tiles the text: every match is one token with the blanks behind it.
`TOKEN_KINDS` names the alternatives in the order in which they are tried. Look-aheads are bounded or possessive, so odd
text (a megabyte of quotation marks) costs no more than plain text.
"""

from functools import cache
from importlib.resources import files
from itertools import accumulate
from operator import add
from typing import Final, NamedTuple

import regex

__all__ = ["TOKEN_KINDS", "Tokens", "tokenize"]

BLANKS: Final = "".join(map(chr, (*range(0x21), *range(0x7F, 0xA1), 0x1680, *range(0x2000, 0x200C)))) + (
    "\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
"""What parts tokens and belongs to none: white space, control characters, marks of no width."""

PARTS: Final = {
    "ABBREVIATION": r"(?:\L<any>\.|\L<figure>\.(?=\ ?[\p{N}IVX]\w*+)|\L<name>\.(?=\ \p{Lu}))",
    "BLANK": f"[{regex.escape(BLANKS, special_only=False, literal_spaces=False)}]",
    "APOS": "['’]",
    "CLITIC": "(?:s|d|m|re|ve|ll)",
    "PREFIX": (
        "(?:anti|arch|bi|co|counter|cross|cyber|eco|ex|extra|e|hyper|inter|intra|macro|mega|micro|mid|mini|multi|neo|non"
        "|over|pan|para|post|pre|pro|pseudo|quasi|re|semi|socio|sub|super|tri|ultra|under|un|uni)"
    ),
    "UNIT": "(?:[ap]m|[kmb]|[bt]n|mm|cm|km|kg|kw|[mg]w|mph|kph|ft|lbs?|oz|hrs?|mins?)",
    "EXTENSION": (
        "(?:com|org|net|gov|edu|info|tv|co|uk|de|fr|eu|ca|ru|au|us|io|pdf|docx?|xlsx?|html?|php|txt|jpe?g|png|zip|exe)"
    ),
    "PICTURE": r"(?:\p{Extended_Pictographic}[\p{Emoji_Modifier}\ufe0f\u20e3]*+)",
}

TOKEN_KINDS: Final = {
    "two words in one": r"(?i:can(?=not\b)|gon(?=na\b)|got(?=ta\b)|wan(?=na\b)|gim(?=me\b)|lem(?=me\b))",
    "plain word": r"\p{L}\w*+(?=[\ ,\n])",
    "verb before n’t": r"(?=\p{L}++(?<=[nN])APOS[tT]\b)\p{L}+(?=[nN])",
    "n’t": r"(?<=\p{L})[nN]APOS[tT]\b",
    "clitic": r"(?<=[\p{L}\p{N}\p{M}.)\]%”])APOS(?i:CLITIC)\b",
    "address": r"(?i:https?://|www\.(?=\w)|ftp://|mailto:)[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]]|[\w.+%-]{1,64}+@\w[\w-]*+(?:\.\w[\w-]*+)++",
    "abbreviation": r"(?=\p{L}[\p{L}.]{0,7}+(?<=\.))ABBREVIATION",
    "letters with stops": r"(?<![\w.])(?:\p{L}\.){2,12}+(?:\p{L}(?!\w))?+|(?<![\w.])(?:\p{L}\.){1,8}+\p{L}(?![\w.])",
    "initial": r"(?<![\w.])(?!I\.)\p{Lu}\.(?=BLANK?+\p{Lu})",
    "site or file": r"(?<![\w.])(?=\w[\w-]{0,40}+\.\w)\w[\w-]*+(?:\.\w[\w-]*+){0,6}?\.(?i:EXTENSION)\b(?:/[\w/.#?=&%+-]*[\w/])?",
    "letters joined by &": r"(?<!\w)\p{Lu}{1,4}&\p{Lu}{1,4}(?!\w)",
    "prefix and word": r"(?<!\w)(?i:PREFIX)-\p{L}\w*+(?!APOS[tT]\b)",
    "name with apostrophe": r"\p{L}\w*+(?<![nN])APOS(?!(?i:CLITIC|t)\b)\p{L}{2}\w*+",
    "decade": r"(?<!\w)[‘APOS]?\d++(?<=0)APOS?s\b".replace("[‘APOS]", "['‘’]"),
    "word cut short in front": r"(?<![\w'’])['’‘](?:(?i:em|cause|cuz|til|till|bout|n(?=['’])|tis(?!\w))\b['’]?+|\d\d(?=s?\b)s?)",
    "word": r"\p{L}\w*+",
    "ordinal": r"\d[\d,]*+(?i:st|nd|rd|th)\b",
    "telephone": r"(?<![\w-])(?:\d-)?+\d{3}-\d{3}-\d{4}(?![\w-])|(?<![\w-])\d{3}-\d{4}(?![\w-])",
    "number before unit": r"(?:\d++(?:[.,:]\d++)*+)(?=(?i:UNIT)\b)",
    "item number": r"(?<![^\n])\d{1,2}+\.(?=\ )",
    "number": r"(?:(?<![\w.])\.)?\d++(?:[.,:/]\d++)*+(?:\p{L}\w*+)?+",
    "currency": r"(?:(?<!\w)(?:US|NZ|HK|AU|CA|[ACS]))?+\$",
    "hashtag": r"\#\p{L}\w*+",
    "handle": r"(?<![\w.])@\w++",
    "ellipsis": r"\[(?:…|\.{3})\]|\.{2,}+|…++\.?+",
    "marks that run": r"[?!]++|-{2,}+|[—―–]++|={2,}+|\*++|_++|~++|''|``|<<|>>",
    "face": r"(?<![^\s])[:;]-?[()DP](?!\w)",
    "flag": r"\p{Regional_Indicator}{2}",
    "picture": r"PICTURE(?:\u200dPICTURE)*+",
    "anything else": r"(?s:.)\p{M}*+",
}
"""Kinds of token: name, pattern. The commonest, a plain word before a blank, comes nearly first."""


class Tokens(NamedTuple):
    """The tokens of a text as three columns: `words[i] == text[starts[i]:ends[i]]`, in text order, never empty."""

    words: list[str]
    starts: list[int]
    ends: list[int]


@cache
def abbreviations() -> dict[str, set[str]]:
    """Read the shipped abbreviations, without their last stop, by the way they are used."""
    kinds: dict[str, set[str]] = {}
    lines = files("newscomment.language").joinpath("data/token-abbreviations.txt").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("["):
            current = kinds.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            current.update(line.split())
    kinds["any"].update([word.upper() for word in kinds["any"]])
    return kinds


@cache
def pattern() -> regex.Pattern[str]:
    """Compile the tokenizer."""
    whole = "|".join(TOKEN_KINDS.values())
    for name, part in PARTS.items():
        whole = whole.replace(name, part)
    tile = rf"(?:{whole}){PARTS['BLANK']}*+".replace("APOS", PARTS["APOS"])
    return regex.compile(tile, regex.VERSION1, **abbreviations())


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """Cut `text[start:end]` into tokens; offsets count code points of the whole text.

    >>> tokenize("The U.S. can't wait.").words
    ['The', 'U.S.', 'ca', "n't", 'wait', '.']
    """
    end = len(text) if end is None else end
    first = end - len(text[start:end].lstrip(BLANKS))
    pieces = pattern().findall(text, first, end)
    words = [piece.rstrip(BLANKS) for piece in pieces]
    starts = list(accumulate(map(len, pieces), initial=first))[:-1]
    return Tokens(words, starts, list(map(add, starts, map(len, words))))
