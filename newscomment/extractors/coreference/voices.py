"""Voices: who says I, and to whom, where a whole text is a letter, an interview, a speech or a row of speakers.

Only what the text itself tells counts: a letter that somebody signs, an interview or speech that its head announces,
names with a colon before what each says.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newscomment.extractors.findings import Range
from newscomment.extractors.naming.parties import Party
from newscomment.language.document import Document, Found
from newscomment.language.layout import Block

_HEAD = 6  # blocks at the front in which an interview is announced
_TOP = 2  # and in which a speech is
_ADDRESS = 10  # blocks at the front in which a letter greets
_END = 4  # blocks at the end in which it is signed
_SHORT = 6  # words of a greeting, of a signature
_LABEL = 8  # words of a label: the time, and who speaks
_QUESTIONS = 2  # make an interview, if one at least is put to you
_LABELS = 3  # names before what is said make a row of speakers
_MARKS = frozenset({":", "."})  # behind the name of who speaks
_YOU = frozenset({"you", "your", "you're", "you’re"})


class Voice(NamedTuple):
    """A stretch of tokens with who says I in it, and who is called you."""

    first: int
    last: int
    speaker: Party | None
    hearer: Party | None


class _Text(NamedTuple):
    """A document, the token ranges of its blocks, its persons by the token behind each mention, who is announced."""

    document: Document
    blocks: Sequence[tuple[Block, Range]]
    ends: Mapping[int, Party]
    told: Sequence[Found]

    def person(self, match: Found) -> Party | None:
        """The speaker of a match, where that is a person of the text."""
        return self.ends.get(self.document.tokens_in(*match.groups["speaker"])[1])


def voices(document: Document, told: Sequence[Found], ends: Mapping[int, Party]) -> list[Voice]:
    """The stretches of a document whose speaker or hearer it tells, in text order.

    `told` is what the rules of `actors_speakers.toml` found, `ends` the persons by the token behind each mention.
    """
    blocks = [(block, document.tokens_in(block.start, block.end)) for block in document.blocks]
    text = _Text(document, blocks, ends, [match for match in told if "occasion" in match.rule.gives])
    return _letter(text) or _labelled(text) or _announced(text) or list(_introduced(text))


def _labelled(text: _Text) -> list[Voice]:
    """What stands behind names with a colon: each of many speaks up to the next, one alone in that paragraph.

    A label that stands alone in its paragraph, or for a record (“Below are her remarks: Speaker Duarte. …”), is one of
    a transcript, whose speakers always speak up to the next.
    """
    labels = [
        (first, last, party, stands_alone)
        for rank, (block, (first, last)) in enumerate(text.blocks)
        if block.kind == "paragraph"
        for party, stands_alone in _label(text, rank)
    ]
    many = len(labels) >= _LABELS
    ends = [*(first for first, _, _, _ in labels[1:]), len(text.document.words)]
    return [
        Voice(first, end if stands_alone or (many and rank + 1 < len(labels)) else last, party, None)
        for rank, ((first, last, party, stands_alone), end) in enumerate(zip(labels, ends, strict=False))
    ]


def _label(text: _Text, rank: int) -> Iterator[tuple[Party, bool]]:
    """The person whose name, title or both a paragraph begins with before a colon, and whether it stands alone."""
    words, (first, last) = text.document.words, text.blocks[rank][1]
    if last - first > _LABEL and words[last - 1] == ":" and "".join(words[last - 3 : last - 1]).isupper():
        first = last - 3  # THE PRESIDENT: behind what somebody else says
    mark = next((token for token in range(first, min(last, first + _LABEL)) if words[token] in _MARKS), None)
    party = text.ends.get(mark) if mark else None
    if mark is None or party is None:
        return
    begins = next(place.first for place in party.places if place.last == mark)
    titled = " ".join(words[first:begins]) in party.titles
    if words[mark] == ":":
        if begins == first or titled or mark == last - 1 or words[first:begins] == ["THE"]:
            yield party, mark == last - 1
    elif titled and rank and words[first - 1] == ":":
        yield party, True


def _letter(text: _Text) -> list[Voice]:
    """A letter: from its greeting on, who signs it speaks to whom it greets."""
    greeting = next((tokens for _, tokens in text.blocks[:_ADDRESS] if _greets(text.document, *tokens)), None)
    if greeting is None:
        return []
    signed = next((last for _, (first, last) in reversed(text.blocks[-_END:]) if _signs(text, first, last)), None)
    hearer = next((text.ends[token] for token in range(greeting[0], greeting[1] + 1) if token in text.ends), None)
    return [Voice(greeting[0], len(text.document.words), text.ends.get(signed or 0), hearer)]


def _greets(document: Document, first: int, last: int) -> bool:
    return last - first <= _SHORT and document.words[first].lower() == "dear"


def _signs(text: _Text, first: int, last: int) -> bool:
    """Whether a block holds a person's name and little else."""
    if last - first > _SHORT or last not in text.ends:
        return False
    return any(place.last == last and place.first <= first + 1 for place in text.ends[last].places)


def _announced(text: _Text) -> list[Voice]:
    """An interview or a speech that the head of the text announces, if it names one speaker."""
    speeches, asked = _at_head(text, "speech", _TOP), _at_head(text, "interview", _HEAD)
    speakers = {party for match in speeches or asked if (party := text.person(match))}
    if len(speakers) != 1:
        return []
    speaker, after = speakers.pop(), text.document.tokens_in(*(speeches or asked)[-1].span)[1]
    if speeches:
        return [Voice(after, len(text.document.words), speaker, None)]
    return _answers(text, speaker, after)


def _at_head(text: _Text, occasion: str, blocks: int) -> list[Found]:
    """What announces an occasion in the first blocks."""
    end = text.blocks[:blocks][-1][0].end
    return [match for match in text.told if match.rule.gives["occasion"] == occasion and match.span[1] <= end]


def _answers(text: _Text, speaker: Party, after: int) -> list[Voice]:
    """The paragraphs of an interview: in questions you, in all others I is who answers."""
    later = [tokens for block, tokens in text.blocks if tokens[0] >= after and block.kind == "paragraph"]
    asks = [_asks(text.document, *tokens) for tokens in later]
    put = [_to_you(text.document, *tokens) for tokens, asked in zip(later, asks, strict=True) if asked]
    if len(put) < _QUESTIONS or not any(put):
        return []
    return [
        Voice(*tokens, None, speaker) if asked else Voice(*tokens, speaker, None)
        for tokens, asked in zip(later, asks, strict=True)
    ]


def _asks(document: Document, first: int, last: int) -> bool:
    """Whether a paragraph ends in a question, or speaks to somebody from its first word on."""
    return document.words[last - 1] == "?" or document.words[first].lower() in _YOU


def _to_you(document: Document, first: int, last: int) -> bool:
    return not _YOU.isdisjoint(word.lower() for word in document.words[first:last])


def _introduced(text: _Text) -> Iterator[Voice]:
    """The paragraphs in which somebody says: my name is Ana Duarte."""
    for match in text.told:
        party = text.person(match) if match.rule.gives["occasion"] == "introduction" else None
        if party:
            start = match.span[0]
            yield next(Voice(*tokens, party, None) for block, tokens in text.blocks if block.start <= start < block.end)
