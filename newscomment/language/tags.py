"""Part-of-speech tags: the Penn tagset, one character a token.

`TAG_CHARS` gives every tag a printable ASCII character, so the tags of a text are one string, and patterns over tags are
patterns over characters. Some of the characters mean something in patterns (`.`, `*`, `$`): escape them.
"""

from typing import Final

__all__ = ["TAGS", "TAG_CHARS", "decode_tag", "encode_tag"]

TAG_CHARS: Final = {
    "NN": "n", "NNS": "s", "NNP": "N", "NNPS": "S", "JJ": "a", "JJR": "b", "JJS": "B",
    "VB": "v", "VBD": "d", "VBG": "g", "VBN": "p", "VBP": "h", "VBZ": "z", "MD": "m", "TO": "t",
    "RB": "r", "RBR": "R", "RBS": "Q", "RP": "o", "IN": "i", "CC": "c", "EX": "e", "UH": "u",
    "DT": "D", "PDT": "P", "PRP": "I", "PRP$": "Y", "WDT": "W", "WP": "w", "WP$": "x", "WRB": "y", "POS": "q",
    "CD": "1", "FW": "f", "SYM": "+", "LS": "l", "GW": "G", "AFX": "X", "ADD": "@", "NFP": "*",
    "HYPH": "-", "$": "$", "``": "`", "''": "'", "-LRB-": "(", "-RRB-": ")", ",": ",", ".": ".", ":": ":",
}  # fmt: skip
"""The character of each tag."""

TAGS: Final = tuple(TAG_CHARS)
"""The Penn tags that UD English uses."""

_TAG_OF: Final = {char: tag for tag, char in TAG_CHARS.items()}


def encode_tag(tag: str) -> str:
    """Give the character of a tag; `KeyError` for what is no tag.

    >>> encode_tag("NNP")
    'N'
    """
    return TAG_CHARS[tag]


def decode_tag(char: str) -> str:
    """Give the tag of a character; `KeyError` for any other.

    >>> [decode_tag(char) for char in "DNz"]
    ['DT', 'NNP', 'VBZ']
    """
    return _TAG_OF[char]
