"""Words that a user's lists hold and the tokenizer cuts, put together again: “write-downs” is one token then.

So they have lemma, tag and classes as any word, and whatever looks at tokens sees a word.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence

from newscomment.language.classes import fold
from newscomment.language.lemmas import lemma
from newscomment.language.tags import decode_tag, encode_tag
from newscomment.language.tokens import Tokens, words_of

__all__ = ["WholeWords"]

_HAVE_BE: frozenset[str] = frozenset({"have", "be", "get"})


class WholeWords:
    """Some words, each with the tags that it may have, by the tokens that they are cut into."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        self._tags = words
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for parts in sorted((tuple(words_of(word)) for word in words), key=len, reverse=True):
            self._by_first.setdefault(parts[0], []).append(parts)

    def joined(self, tokens: Tokens) -> Tokens:
        """The tokens, with these words as one each."""
        if not self._by_first:
            return tokens
        words, starts, ends = list[str](), array("I"), array("I")
        at = 0
        while at < len(tokens.words):
            behind = at + self._length(tokens, at)
            words.append("".join(tokens.words[at:behind]))
            starts.append(tokens.starts[at])
            ends.append(tokens.ends[behind - 1])
            at = behind
        return Tokens(words, starts, ends)

    def _length(self, tokens: Tokens, at: int) -> int:
        """How many tokens at a place are one of the words; 1 where none is."""
        for parts in self._by_first.get(fold(tokens.words[at]), ()):
            behind = at + len(parts)
            if (
                tuple(map(fold, tokens.words[at:behind])) == parts
                and tokens.starts[at + 1 : behind] == tokens.ends[at : behind - 1]
            ):
                return len(parts)
        return 1

    def tagged(self, words: Sequence[str], tags: str) -> str:
        """The tags, with those of these words as they must be."""
        if not self._by_first:
            return tags
        found = list(tags)
        for at, word in enumerate(words):
            known = self._tags.get(fold(word))
            if known:
                own = next((tag for tag in known if tag[0] == decode_tag(tags[at])[0]), known[0])
                found[at] = encode_tag(_in_place(own, words, tags, at))
        return "".join(found)


def _in_place(tag: str, words: Sequence[str], tags: str, at: int) -> str:
    """A tag as its place asks for it: a base form behind a modal or *to*, a participle behind *have* or *be*."""
    before = next(_before(words, tags, at), ("", ""))
    if tag == "VBP" and (before[1] in {"MD", "TO"} or (before[1][:2] == "VB" and lemma(*before) == "do")):
        return "VB"
    return "VBN" if tag == "VBD" and before[1][:2] == "VB" and lemma(*before) in _HAVE_BE else tag


def _before(words: Sequence[str], tags: str, at: int) -> Iterator[tuple[str, str]]:
    """The words before a place, with their tags, nearest first and without adverbs; a few at most."""
    for index in range(at - 1, max(-1, at - 4), -1):
        if decode_tag(tags[index]) != "RB":
            yield words[index], decode_tag(tags[index])
