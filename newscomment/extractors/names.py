"""Names: which words name somebody or something, and what the gazetteers know of them.

The rules of `names.toml` cut names out of the text, `names_context.toml` tells what stands round unknown ones. Who is
meant by a name that more than one party bears is not decided here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newscomment.extractors.findings import Range
from newscomment.extractors.naming import is_word
from newscomment.extractors.seats import acts
from newscomment.language.document import Document
from newscomment.language.gazetteer import Entry, gazetteer

KINDS = frozenset({"person", "state", "organization", "group", "place"})
_NATIONAL = ("people", "adjective")
_WITH_ARTICLE = "names.organisation-with-article"
_UNKNOWN = "names.unknown"
_MARKS = frozenset("@#/")
_GAZETTEER = {"known", "seat", "figure"}


class Name(NamedTuple):
    """A name as it stands: token range, its words, the kind its rule gives ("unknown" and "thing" too), the rule's id.

    `title` is the token range of the title before it, `entries` what it may stand for, likeliest first. `stand` tells
    whether its capital may be due to its place: "start" of a sentence, in a "heading", else "inside".
    """

    first: int
    last: int
    form: str
    kind: str
    rule: str
    title: Range | None
    entries: tuple[Entry, ...]
    stand: str

    @property
    def firm(self) -> bool:
        """Whether it has its capital because it is a name."""
        return self.stand == "inside"


def names(document: Document) -> Iterator[Name]:
    """The names of a document in text order, also of things that are no actors (kind "thing")."""
    starts = {sentence.first for sentence in document.sentences}
    headings = _headings(document)
    known = gazetteer().names
    for rule, (start, _), (first, last) in document.apart("names"):
        if rule.id == _UNKNOWN and last - first > 1 and document.tags[first] not in "NS" and is_word(document.words[first]):
            first += 1
        form = " ".join(document.text[slice(*document.span(first, last))].split())
        entries = known.get(form, ())
        kind = rule.gives["kind"]
        if kind in _GAZETTEER:
            kind, entries = _read(document, kind, rule.id, first, last, entries)
            if first in headings and rule.id == _WITH_ARTICLE:
                kind = "thing"
        elif kind == "government":
            entries = known.get(document.words[first], ())
            kind = "state"
        stand = "heading" if first in headings else "start" if first in starts else "inside"
        if first and document.words[first - 1] in _MARKS:
            kind = "thing"
        yield Name(first, last, form, kind, rule.id, (start, first) if start < first else None, entries, stand)


def _headings(document: Document) -> frozenset[int]:
    """The tokens of titles and headings, whose capitals tell little."""
    return frozenset(
        token
        for sentence in document.sentences
        if document.blocks[sentence.block].kind != "paragraph" or _mostly_capitals(document.words[sentence.first : sentence.last])
        for token in range(sentence.first, sentence.last)
    )


def _mostly_capitals(words: list[str]) -> bool:
    """Whether a sentence is written in capitals."""
    return len(words) > 3 and words[1].isupper() and words[2].isupper() and "".join(words).isupper()


def _read(
    document: Document, kind: str, rule: str, first: int, last: int, entries: tuple[Entry, ...]
) -> tuple[str, tuple[Entry, ...]]:
    """What a name of the gazetteers names: its kind, and the entries that fit."""
    if kind == "seat":
        return _seat(document, first, last, entries)
    if kind == "figure":
        fitting = tuple(entry for entry in entries if entry.relation == "surname")
    elif rule == _WITH_ARTICLE and document.words[first - 1] == "the":
        fitting = tuple(entry for entry in entries if entry.type != "media")
    elif rule in _FITTING:
        fitting = tuple(entry for entry in entries if entry.kind == _FITTING[rule] and entry.relation not in _NATIONAL)
    else:
        fitting = tuple(entry for entry in entries if entry.relation in _NATIONAL or entry.kind == "group")
    fitting = fitting or entries
    return (fitting[0].kind if fitting else "unknown"), fitting


_DISTRICT = frozenset({"D.C.", "DC"})
_FITTING = {
    "names.known-person": "person",
    "names.state": "state",
    "names.organisation-known": "organization",
    _WITH_ARTICLE: "organization",
    "names.place-known": "place",
    "names.group": "group",
}


def _seat(document: Document, first: int, last: int, entries: tuple[Entry, ...]) -> tuple[str, tuple[Entry, ...]]:
    """A capital or building: the government in it where it acts, else the place."""
    metonyms = tuple(entry for entry in entries if entry.relation == "metonym")
    capitals = tuple(entry for entry in entries if entry.relation == "capital")
    places = tuple(entry for entry in entries if entry.kind == "place")
    if places and (document.words[last - 1] in _DISTRICT or not acts(document, first, last)):
        return "place", places
    fitting = metonyms or capitals or entries
    return fitting[0].kind, fitting
