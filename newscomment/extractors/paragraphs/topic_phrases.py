"""Key phrases: whether the tokens of a phrase can tell what something is about."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product

import regex

from newscomment.bundled import bundled_lists
from newscomment.extractors.findings import Range
from newscomment.language.document import Document
from newscomment.language.gazetteer import gazetteer
from newscomment.language.phrases import Phrase
from newscomment.language.tags import FINITE, encode_tag

_SHORT = 3  # characters of a word that keeps its s
_MOST_REMEMBERED = 8_000  # words
_DETERMINERS = frozenset(map(encode_tag, ["DT", "PRP$", "PDT", "WP$"]))
_NOUNS = frozenset(map(encode_tag, ["NN", "NNS", "NNP", "NNPS"]))
_FIGURE = encode_tag("CD")
_PRONOUNS = frozenset({"PRP", "WP", "WDT", "WRB"})
_EMPTY = frozenset(
    {"this", "that", "these", "those", "all", "some", "many", "most", "both", "none", "nothing", "everyone"}
)
_WORDS = "extractors/data/topic-words.txt"
"""Words by which a phrase is no topic.

`times`, `general` nouns that say nothing by themselves, `vague` beginnings, and `weak` ones that tell nothing with one
noun.
"""
_HANGING = frozenset({"of", "in", "for", "on", "to", "with", "from", "like", "who", "that", "whose", "which"})
_OPENING = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG"})
_COMMON = frozenset({"NN", "NNS"})
_CLASHING = frozenset(product(_COMMON, ["NNP"]))
_BROKEN = frozenset(product(["NN", "NNS"], ["DT", "PRP", "WDT"]))  # the time a candidate
_PAIR = 2  # words: what is compared, and no more
_COMPARING = frozenset({"JJR", "JJS"})  # biggest news, broader blame
_OBJECTS = frozenset({"NNP", "TO", "IN", "DT", "RP", "PRP$", "PRP", "RB", "CD"})
_HANGS = frozenset({"JJ", "VBN"})  # what a preposition completes
_MARKS = frozenset('"‘’*•#@[]()%$')
_GLUED = regex.compile(r"[@/#]")  # handles, and what a slash joins


@lru_cache(_MOST_REMEMBERED)
def stem(word: str) -> str:
    """A word in small letters and without the end of a plural."""
    lower = word.lower()
    return lower[:-1] if lower.endswith("s") and len(lower) > _SHORT else lower


class KeyPhrases:
    """Judges phrases of one document, by their tokens."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def within(self, first: int, last: int) -> Sequence[Phrase]:
        """The phrases that begin among some tokens, of verbs too."""
        low, high = (bisect_left(self._document.phrase_firsts, token) for token in (first, last))
        return self._document.phrases[low:high]

    def nouns(self, tokens: slice) -> Iterator[Range]:
        """The noun phrases that begin among some tokens, without determiners."""
        tags = self._document.tags
        for phrase in self.within(tokens.start, tokens.stop):
            if tags[phrase.last - 1] in _NOUNS:
                first = self.bare(phrase.first, phrase.last)
                if first < phrase.last and _FIGURE not in tags[first : phrase.last]:
                    yield first, phrase.last

    def bare(self, first: int, last: int) -> int:
        """The first token of a phrase behind its determiners."""
        tags = self._document.tags
        return next((token for token in range(first, last) if tags[token] not in _DETERMINERS), last)

    def is_phrase(self, first: int, last: int) -> bool:
        """Whether tokens say what something is about: they end in a noun and do not begin with a pronoun."""
        opens, closes = self._document.words[first].lower(), self._document.words[last - 1]
        named = self._document.tag(last - 1).startswith("NN") and not closes.endswith(".")
        return named and opens not in _EMPTY and self._document.tag(first) not in _PRONOUNS

    def tells(self, first: int, last: int) -> bool:
        """Whether a phrase is a name or has a modifier, and tells no time."""
        words = [word.lower() for word in self._document.words[first:last]]
        core = words[: next((at for at in range(1, len(words)) if words[at] in _HANGING), len(words))]
        if not _MARKS.isdisjoint(words) or _GLUED.search(" ".join(words)) or _is_general(words, core):
            return False
        if self._document.tag(first) not in _OPENING or words.count("“") != words.count("”"):
            return False
        if self._counts(first, last) or self._is_office(first, last):
            return False
        if self._is_misread(first, last) or (self._document.tag(first) in _COMPARING and len(words) == _PAIR):
            return False
        return len(words) > 1 or (self._document.tag(first).startswith("NNP") and words[0] not in gazetteer().offices)

    def _is_misread(self, first: int, last: int) -> bool:
        """Whether tokens are no phrase: joined by others, the bank and the bank, moment Duarte, half of a compound."""
        words, tags = self._document.words, [self._document.tag(token) for token in range(first, last)]
        nouns = [stem(word) for word, tag in zip(words[first:last], tags, strict=True) if tag in _COMMON]
        hangs = tags[0] in _HANGS and tags[1:2] in (["IN"], ["TO"])
        halved = words[last : last + 1] == ["-"] or words[first - 1 : first] == ["-"]
        acts = tags[0] == "VBG" and tags[1:2] and tags[1] in _OBJECTS  # declaring Duarte, going to the house
        hangs = hangs or any(pair in _BROKEN or pair[1] in FINITE for pair in pairwise(tags))
        return hangs or halved or acts or len(set(nouns)) < len(nouns) or self._names_whose(first, tags)

    def _counts(self, first: int, last: int) -> bool:
        """Whether a phrase is of a number of things; a number behind a noun is its name: Section 7."""
        tags = self._document.tags
        figures = [token for token in range(first, last) if tags[token] == _FIGURE]
        return any(token == first or tags[token - 1] not in _NOUNS for token in figures)

    def _is_office(self, first: int, last: int) -> bool:
        """Whether a phrase is but an office (vice president), or one name of several (Arts, Crafts, and Tools)."""
        words = self._document.words
        office = last - first <= _PAIR and words[last - 1].lower() in gazetteer().offices
        listed = last - first == 1 and {words[first - 1], *words[last : last + 1]} <= {",", "and", "&"} and first > 0
        return office or listed

    def _names_whose(self, first: int, tags: Sequence[str]) -> bool:
        """Whether a name stands right behind a common noun that is no office: the moment Duarte came."""
        return any(self._stands_whose(token) for token, pair in enumerate(pairwise(tags), first) if pair in _CLASHING)

    def _stands_whose(self, token: int) -> bool:
        """Whether a common noun before a name is neither an office nor part of it, and no first name follows."""
        word, name = self._document.words[token : token + 2]
        known = gazetteer()
        part = len(word) <= _SHORT or not word.islower()  # Osama bin Laden
        return not (part or stem(word) in known.offices or name in known.given_names)

    def is_name(self, first: int, last: int) -> bool:
        """Whether a phrase is no more than a name."""
        return all(self._document.tag(token)[:3] == "NNP" for token in range(first, last))

    def has_complement(self, first: int, last: int) -> bool:
        """Whether a phrase says of what: "loss of liberty"."""
        return any(self._document.words[token] in _HANGING for token in range(first + 1, last))


def _is_general(words: Sequence[str], core: Sequence[str]) -> bool:
    """Whether the words of a phrase, or those before what hangs on it, tell a time or nothing by themselves."""
    lists = bundled_lists(_WORDS)
    weak = len(words) == _PAIR and words[0] in lists["weak"]
    return weak or words[-1] in lists["times"] or words[0] in lists["vague"] or not lists["general"].isdisjoint(core)
