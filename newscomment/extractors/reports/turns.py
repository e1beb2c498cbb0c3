"""Turns of a transcript: what stands in a paragraph behind the name of who says it, or the letter of a question."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document, once

_LONGEST = 8  # tokens of a label
_TURNS, _EACH, _SPEAKERS = 4, 2, 2  # make a transcript: so many turns in all, and of each of so many speakers
_LETTERS = frozenset({"Q", "A"})  # of question and answer
_PARTS = frozenset({"interviewer", "moderator", "reporter", "host", "question", "answer"})
"""What labels call those who ask and answer."""
_BEHIND_NAMES = frozenset({",", "("})  # before what a label tells of its speaker: “BOYLE, HOST:”


class _Label(NamedTuple):
    """The mark at the end of a label (a token), the last word of its name, and whether what follows names it again."""

    mark: int
    name: str
    is_told_of: bool


def is_label(document: Document, label: Range) -> bool:
    """Whether words are the letter of a question or of an answer, a part, or a name in capitals, as are only labels."""
    words = document.text[slice(*label)]
    return words in _LETTERS or words.lower() in _PARTS or words.isupper()


def letter(_document: Document, label: Range) -> tuple[Range, Range]:
    """The letter of a question or of an answer, and the stop that is one token with it: “Q | .”."""
    return (label[0], label[1] - 1), (label[1] - 1, label[1])


def turn(document: Document, mark: int) -> Ranges:
    """The code points of what is said behind a label that ends in a mark (a token); nothing if it is no turn.

    Where labels are in capitals, paragraphs without one go on with the turn before them, if another turn follows.
    """
    marks = _marks(document)
    at = bisect_right(marks, mark)
    if not at or marks[at - 1] != mark:
        return ()
    last = _last_of_block(document, mark)
    said = [(mark + 1, last)]
    if at < len(marks) and document.words[mark - (document.words[mark] == ":")].isupper():
        said += _paragraphs(document, last, marks[at])
    ranges = ((first, end - (document.words[end - 1] == ".")) for first, end in said)
    return tuple(document.span(first, end) for first, end in ranges if first < end)


def _last_of_block(document: Document, token: int) -> int:
    """One past the last token of the block of a token."""
    block = document.blocks[document.block_of(token)]
    return document.tokens_in(block.start, block.end)[1]


def _paragraphs(document: Document, first: int, mark: int) -> list[tuple[int, int]]:
    """The token ranges of the paragraphs from a token to the label that ends in a mark."""
    end = document.block_of(mark)
    start = document.block_of(first)
    blocks = [block for block in document.blocks[start:end] if block.kind == "paragraph"]
    return [document.tokens_in(block.start, block.end) for block in blocks]


def heads_what_tells_of_it(document: Document, label: Range) -> bool:
    """Whether words in capitals head a sentence that names whom they name: “LUND: Rep. Eva Lund left”."""
    if not document.text[slice(*label)].isupper():
        return False
    last = document.tokens_in(*label)[1]
    return _is_named(document, document.words[last - 1], last + 1, len(document.words))


@once
def _marks(document: Document) -> tuple[int, ...]:
    """The marks behind the labels of a transcript, in text order; none where a document is none."""
    labels = list(_labels(document))
    letters = [label for label in labels if label.name in _LETTERS]
    if {label.name for label in letters} == _LETTERS:
        return tuple(label.mark for label in letters)
    labels = [label for label in labels if label.name not in _subjects(labels)]
    often = Counter(label.name for label in labels)
    speakers = [name for name, turns in often.items() if turns >= _EACH or name.lower() in _PARTS]
    told = all(map(str.isupper, speakers)) or _alternate(labels)
    return tuple(label.mark for label in labels) if told and _are_many(often, speakers) else ()


def _are_many(often: Mapping[str, int], speakers: list[str]) -> bool:
    """Whether there are turns and speakers enough for a transcript."""
    return sum(often.values()) >= _TURNS and len(speakers) >= _SPEAKERS


def _alternate(labels: list[_Label]) -> bool:
    """Whether most labels follow those of others."""
    changes = sum(one.name != other.name for one, other in pairwise(labels))
    return 2 * changes >= len(labels)


def _subjects(labels: Iterable[_Label]) -> frozenset[str]:
    """The names of those whom paragraphs are about, and who say nothing: what stands behind the label names them."""
    turns = Counter(label.name for label in labels)
    told_of = Counter(label.name for label in labels if label.is_told_of)
    return frozenset(name for name, times in told_of.items() if 2 * times > turns[name])


def _labels(document: Document) -> Iterator[_Label]:
    """The labels with which paragraphs begin."""
    for block in document.blocks:
        first, last = document.tokens_in(block.start, block.end)
        near = range(first, min(last, first + _LONGEST + 1))
        mark = next((token for token in near if document.words[token] == ":"), first)
        if mark > first:
            end = next((token for token in range(first + 1, mark) if document.words[token] in _BEHIND_NAMES), mark)
            name = document.words[end - 1]
            if name[0].isupper():
                yield _Label(mark, name, _is_named(document, name, mark + 1, last))
        elif first < last and document.words[first] in {"Q.", "A."}:
            yield _Label(first, document.words[first][0], is_told_of=False)


def _is_named(document: Document, name: str, first: int, last: int) -> bool:
    """Whether the sentence that begins at a token names somebody, in whatever letters."""
    if first >= last:
        return False
    end = min(last, document.sentence_of(first).last)
    return name.lower() in document.lowered[first:end]
