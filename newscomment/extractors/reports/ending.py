"""Where a content ends: at each word behind which the author may take over, what speaks for that is added up.

The table (`data/content-weights.tsv`) is learned from news whose attributions are marked, by
`newscomment.learning reports`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from math import fsum

from newscomment.extractors.weight_tables import rows
from newscomment.language.document import Document
from newscomment.language.tags import FINITE, FINITE_TAG, any_tag, encode_tag

_PARTING_TAGS = ",", ":", "-LRB-", "-RRB-", "CC", "IN", "TO", "WDT", "WP", "WP$", "WRB", "RB", "VBG"
_PARTING = re.compile(any_tag(*_PARTING_TAGS, *FINITE))
_COMMA, _OPEN, _CLOSE = map(encode_tag, (",", "-LRB-", "-RRB-"))
_CLOSING = re.compile(
    rf"(?:[^{_OPEN}{_CLOSE}]++|{re.escape(_OPEN)}[^{_OPEN}{_CLOSE}]*+{re.escape(_CLOSE)})*+{re.escape(_CLOSE)}"
)
"""A stretch up to a bracket that closes one before it; brackets may stand inside."""
_CONDITIONS = frozenset(
    {
        "although",
        "as",
        "because",
        "before",
        "even",
        "if",
        "once",
        "since",
        "though",
        "unless",
        "until",
        "when",
        "whenever",
        "while",
    }
)
_TIE = 1e-6  # weights of tenths that cancel each other out leave less
_HOPELESS = -2.5  # what a word may speak against an end before the rest is looked at
_CLAUSES = frozenset({"clause", "noun"})  # frames whose contents have a finite verb
_BEHIND_BRACKET = 15  # tokens from a bracket to a content in it
_NEAR = 7  # tokens in which a clause shows its verb
_FARTHEST = 60  # tokens behind which no end is looked for
_ENDLESS = 400  # tokens of a content that is no sentence of anybody's
_SHORT, _MIDDLE = 5, 12  # tokens of a content


@cache
def weights() -> dict[str, float]:
    """The shipped weights by their features; read once."""
    return {name: float(weight) for name, weight in rows("content-weights")}


def end_of(document: Document, frame: str, first: int, last: int) -> int:
    """One past the last token of a content that begins at a token and goes no further than to another."""
    last = _closed(document, first, last)
    if last - first > _ENDLESS:
        return last
    known = weights().get
    base = known(frame, 0.0)
    far = min(last, first + _FARTHEST)
    verb = _main_verb(document, first, far) if frame in _CLAUSES else first
    if verb is None:
        return last
    for token in places(document, first, far):
        if token <= verb:
            continue
        speaks = base + known(f"{frame} {document.words[token].lower()}", 0.0)
        if speaks > _HOPELESS:
            speaks += fsum([known(name, 0.0) for name in features(document, frame, first, token)])
            if speaks > _TIE and not _is_open(document, first, token):
                return token
    return last


def _closed(document: Document, first: int, last: int) -> int:
    """Where the bracket closes in which a content begins: "(critics say he lied)"; else the last token."""
    tags = document.tags
    opened = tags.rfind(_OPEN, max(0, first - _BEHIND_BRACKET), first)
    if opened < 0 or tags.find(_CLOSE, opened, first) >= 0:
        return last
    closing = _CLOSING.match(tags, first, last)
    return closing.end() - 1 if closing else last


def _main_verb(document: Document, first: int, last: int) -> int | None:
    """The first verb with tense, behind a clause of condition that opens a content."""
    tags, words = document.tags, document.words
    verb = FINITE_TAG.search(tags, first, last)
    opener = first + (words[first].lower() == "that")
    opens = opener < last and (words[opener].lower() in _CONDITIONS or words[opener : opener + 2] == ["no", "matter"])
    if verb and opens:
        comma = tags.find(_COMMA, verb.end(), last)
        verb = (comma >= 0 and FINITE_TAG.search(tags, comma, last)) or verb
    return verb.start() if verb else None


def _is_open(document: Document, first: int, token: int) -> bool:
    """Whether the clause that "that" opens right before a token has no verb yet: “that in such races | , which”."""
    near = range(token - 1, max(first, token - _NEAR), -1)
    that = next((at for at in near if document.words[at] == "that" and document.tag(at) == "IN"), token)
    return that < token and FINITE_TAG.search(document.tags, that, token) is None


def places(document: Document, first: int, last: int) -> Iterator[int]:
    """The tokens before which a content may end, but for those within a quotation that begins in it."""
    pairs = document.quotes
    rank, at = bisect_left(pairs, (first,)), first + 1
    while match := _PARTING.search(document.tags, at, last):
        token = at = match.start()
        while rank < len(pairs) and pairs[rank].close <= token:
            rank += 1
        if rank < len(pairs) and pairs[rank].open < token:
            at = pairs[rank].close
        else:
            yield token
            at += 1


def features(document: Document, frame: str, first: int, token: int) -> Iterator[str]:
    """What is known of a place beside its frame and word: the words around it, and what the content holds so far."""
    words, tag = document.words, document.tag
    word, mark = words[token].lower(), tag(token)
    behind = token + 1 if token + 1 < len(words) else token
    has_verb = "v" if FINITE_TAG.search(document.tags, first, token) else "-"
    goes_on = "v" if FINITE_TAG.search(document.tags, behind, min(behind + _NEAR, len(words))) else "-"
    size = "short" if token - first < _SHORT else "middle" if token - first < _MIDDLE else "long"
    yield f"{frame} {word} {has_verb}"
    yield f"{frame} {mark} {tag(behind)} {has_verb}"
    yield f"{frame} {mark} {has_verb}{goes_on}"
    yield f"{word} {words[behind].lower()}"
    yield f"{frame} {word} {tag(behind)}"
    yield f"{mark} before={tag(token - 1)}"
    yield f"{frame} {mark} {size} {has_verb}"
