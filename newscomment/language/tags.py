"""Part-of-speech tags: the Penn tagset, one character a token, and the tagger.

`TAG_CHARS` gives every tag a printable ASCII character, so the tags of a text are one string, and patterns over tags
are patterns over characters. Some of the characters mean something in patterns (`.`, `*`, `$`): escape them.

The tagger knows for each word the tags it can have; where there are several, tables of votes decide from the neighbours
(see `tag_votes`). Its tables are learned by `newscomment.learning.tagging`.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import compress, count, pairwise
from typing import Final

from newscomment.language.tag_lexicon import AT_EDGE, EDGE, TagLexicon, Word, read_lexicon
from newscomment.language.tag_votes import Round, read_rounds, run_round, to_columns

__all__ = [
    "FINITE",
    "FINITE_CHARS",
    "FINITE_TAG",
    "TAGS",
    "TAG_CHARS",
    "TAG_OF",
    "Tagger",
    "any_tag",
    "decode_tag",
    "encode_tag",
    "load_tagger",
    "no_tag",
]

TAG_CHARS: Final = {
    "NN": "n", "NNS": "s", "NNP": "N", "NNPS": "S", "JJ": "a", "JJR": "b", "JJS": "B",
    "VB": "v", "VBD": "d", "VBG": "g", "VBN": "p", "VBP": "h", "VBZ": "z", "MD": "m", "TO": "t",
    "RB": "r", "RBR": "R", "RBS": "Q", "RP": "o", "IN": "i", "CC": "c", "EX": "e", "UH": "u",
    "DT": "D", "PDT": "P", "PRP": "I", "PRP$": "Y", "WDT": "W", "WP": "w", "WP$": "x", "WRB": "y", "POS": "q",
    "CD": "1", "FW": "f", "SYM": "+", "LS": "l", "GW": "G", "AFX": "X", "ADD": "@", "NFP": "*",
    "HYPH": "-", "$": "$", "``": "`", "''": "'", "-LRB-": "(", "-RRB-": ")", ",": ",", ".": ".", ":": ":",
}  # fmt: skip
"""The character of each tag."""

FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The tags of verbs with tense, and of modal verbs."""

TAGS: Final = tuple(TAG_CHARS)
"""The Penn tags that UD English uses."""

TAG_OF: Final = {char: tag for tag, char in TAG_CHARS.items()}
"""The tag of each character."""


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
    return TAG_OF[char]


def any_tag(*tags: str) -> str:
    """A pattern over a document's tags for any one of these.

    >>> any_tag("VBD", "MD")
    '[dm]'
    """
    return f"[{re.escape(''.join(map(encode_tag, tags)))}]"


def no_tag(*tags: str) -> str:
    """A pattern over a document's tags for one that is none of these.

    >>> no_tag("VBD", "MD")
    '[^dm]'
    """
    return f"[^{re.escape(''.join(map(encode_tag, tags)))}]"


FINITE_CHARS: Final = frozenset(map(encode_tag, FINITE))
"""Their characters."""

FINITE_TAG: Final = re.compile(any_tag(*sorted(FINITE)))
"""Finds one of them in a document's tags."""


class Tagger:
    """Tags words by their lexicon entry and by rounds of votes from their neighbours."""

    def __init__(self, lexicon: TagLexicon, rounds: Sequence[Round]) -> None:
        self._lexicon = lexicon
        self._rounds = rounds

    def tag(
        self,
        words: Sequence[str],
        sentence_starts: Sequence[int],
        *,
        starts: Sequence[int] = (),
        ends: Sequence[int] = (),
    ) -> str:
        """Give one character a word, see `decode_tag`.

        `sentence_starts` are the indices of the words that begin sentences, ascending; words before the first of them
        make a sentence too. Offsets of the words, where given, tell opening from closing quotation marks and hyphens
        from dashes.

        >>> load_tagger().tag(["Sanctions", "work", "."], [0])
        'sh.'
        """
        if not words:
            return ""
        looked_up = self.look_up(words, sentence_starts)
        columns = to_columns(looked_up)
        chosen = [word.open for word in looked_up]
        for tables, sure in self._rounds:
            chosen = run_round(tables, sure, columns, looked_up, chosen)
        tags = "".join(columns["tag"]).replace(EDGE, "")
        tags = self._strangers(tags, words, opening_words(words, sentence_starts))
        return place_marks(tags, words, starts, ends) if starts else tags

    def _strangers(self, tags: str, words: Sequence[str], sentence_starts: Sequence[int]) -> str:
        """The tags with unknown words that begin a sentence and stand before a verb, a comma or a capital as names.

        Common words are nearly all known; a capital that the place explains says nothing, but to be unknown does.
        """
        strangers = [
            start
            for start in sentence_starts
            if tags[start] in COMMON_NOUN
            and (
                tags[start + 1 : start + 2] in BEHIND_NAMES
                or (start + 1 < len(words) and words[start + 1][:1].isupper())
            )
            and self._lexicon.first(words[start]).is_stranger
        ]
        if not strangers:
            return tags
        named = list(tags)
        for start in strangers:
            named[start] = encode_tag("NNP")
        return "".join(named)

    def look_up(self, words: Sequence[str], sentence_starts: Sequence[int]) -> list[Word]:
        """Look all words up, with an edge after each sentence."""
        bounds = [0, *(start for start in sentence_starts if start), len(words)]
        found: list[Word] = []
        for (start, end), first in zip(pairwise(bounds), opening_words(words, bounds[:-1]), strict=True):
            if start < end:
                found += map(self._lexicon.__getitem__, words[start:first])
                found.append(self._opener(words[first], inside=first > start))
                found += map(self._lexicon.__getitem__, words[first + 1 : end])
                found.append(AT_EDGE)
        return found

    def _opener(self, word: str, *, inside: bool) -> Word:
        """Look up what begins a sentence; behind a mark, known words as inside one, where the tables saw them."""
        found = self._lexicon.first(word)
        return self._lexicon[word] if inside and not found.is_stranger else found


def opening_words(words: Sequence[str], sentence_starts: Sequence[int]) -> list[int]:
    """The words that begin the sentences, behind a quotation mark, a bullet or the number of an item.

    >>> opening_words(["“", "Tolls", "rise", "."], [0])
    [1]
    >>> opening_words(["3.", "Tolls", "rise", "."], [0, 1])  # a sentence of its own
    [0, 1]
    """
    bounds = pairwise([*sentence_starts, len(words)])
    return [start + (start + 1 < end and is_opening(words[start])) for start, end in bounds]


@lru_cache(maxsize=1024)
def is_opening(word: str) -> bool:
    """Whether a word is a mark or a number that stands before what a sentence begins with."""
    return OPENING.fullmatch(word) is not None


OPENING: Final = re.compile(r"[“\"'‘«„(\[•*·–—…-]|\d{1,2}[.)]")
"""Marks and numbers before the first word of a sentence."""

COMMON_NOUN: Final = encode_tag("NN")
BEHIND_NAMES: Final = frozenset(map(TAG_CHARS.__getitem__, ("VBD", "VBN", "VBZ", "MD", "POS", ",", "RB", "NNP")))
"""What the first word of a sentence stands before where it is a name."""

MARKS: Final = frozenset("-\"'‘’“”«»„`")
"""Tokens whose tag depends on the blanks around them."""


APOSTROPHES: Final = frozenset("'’‘")
NOMINAL: Final = frozenset(map(TAG_CHARS.__getitem__, ("NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "CD")))
LET_US: Final = frozenset(["'s", "’s"])
PLACED: Final = MARKS | LET_US


def place_marks(tags: str, words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> str:
    """Tell opening from closing marks, hyphens from dashes, and "let’s" by what stands around them."""
    placed = list(tags)
    inside = False  # between single quotation marks, where an apostrophe behind an s may close
    for place in compress(count(), map(PLACED.__contains__, words)):
        word = words[place]
        if word in MARKS:
            before = place > 0 and ends[place - 1] == starts[place]
            after = place + 1 < len(words) and ends[place] == starts[place + 1]
            tag = mark_tag(word, placed[place], before=before, after=after)
            if word in APOSTROPHES:
                if tag in "'q" and before and not after:
                    owner = words[place - 1][-1] in "sS" and (not inside or tags[place + 1 : place + 2] in NOMINAL)
                    tag = "q" if owner else "'"
                inside = inside if tag == "q" else tag == "`"
            placed[place] = tag
        elif place and words[place - 1].lower() == "let":
            placed[place] = "I"
    return "".join(placed)


def mark_tag(word: str, tag: str, *, before: bool, after: bool) -> str:
    """Tag one mark that touches the word `before`, the word `after`, or both."""
    if word == "-":
        return ":" if tag == "-" and not (before or after) else "-" if tag == ":" and before and after else tag
    if word in "“„«‘`":
        return "`"
    if word in "”»":
        return "'"
    if before == after or tag == "q":
        return tag
    return "'" if before else "`"


@cache
def load_tagger() -> Tagger:
    """Load the shipped tagger, once."""
    return Tagger(read_lexicon(), read_rounds())
