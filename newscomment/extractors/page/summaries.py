"""A publisher's summary at the head of a piece: what its writer holds, without the words that say who does."""

from newscomment.extractors.findings import Range
from newscomment.extractors.page.paratext import notes
from newscomment.extractors.page.section_notes import HIGHLIGHTS
from newscomment.language.document import Document, once

_LONGEST = 6  # tokens of a name before a colon or a verb
_PRONOUNS = frozenset({"he", "she", "they"})
_SAYS = frozenset(
    {"says", "said", "say", "argues", "asks", "adds", "believes", "notes", "observes", "thinks", "warns", "writes"}
)
_LABEL = ["story", "highlights"]
_STOPS = frozenset(".!;")


def in_summary(document: Document, sentence: int) -> bool:
    """Whether a sentence stands in a publisher's summary."""
    return notes(document).get(document.sentences[sentence].block) == HIGHLIGHTS


def held(document: Document, sentence: int) -> Range:
    """The tokens of a summary's sentence that tell what the writer holds: “Duarte: | …”, “… |, she says”."""
    first, last = _unlabelled(document, sentence), document.sentences[sentence].last
    first = _behind(document, first, last)
    return first, _before(document, first, last)


def _behind(document: Document, first: int, last: int) -> int:
    """The token behind a name and its colon, or the writer and what he does, at the start of some tokens."""
    colon = _colon(document, first, last)
    if colon:
        return colon + 1
    verb = next((token for token in range(first + 1, min(last, first + _LONGEST)) if _is_said(document, token)), None)
    if verb is None or not _is_writer(document, first, verb):
        return first
    return verb + 1 + (document.lowered[verb + 1 : verb + 2] == ["that"])


def _before(document: Document, first: int, last: int) -> int:
    """The comma before the writer and what he does at the end of some tokens, or their end."""
    end = last - (document.words[last - 1] in _STOPS)
    comma = next((at for at in range(end - 1, max(first, end - _LONGEST), -1) if document.words[at] == ","), None)
    if comma is None or not _is_said(document, end - 1) or not _is_writer(document, comma + 1, end - 1):
        return last
    return comma


def _unlabelled(document: Document, sentence: int) -> int:
    """The first token of a sentence, behind the words that head a summary."""
    first = document.sentences[sentence].first
    return first + len(_LABEL) * (document.lowered[first : first + len(_LABEL)] == _LABEL)


def _colon(document: Document, first: int, last: int) -> int | None:
    """The colon behind a name that begins some tokens."""
    near = range(first + 1, min(last, first + _LONGEST))
    colon = next((token for token in near if document.words[token] == ":"), None)
    named = colon is not None and all(word[0].isupper() for word in document.words[first:colon])
    return colon if named else None


def _is_said(document: Document, token: int) -> bool:
    return document.lowered[token] in _SAYS


def _is_writer(document: Document, first: int, last: int) -> bool:
    """Whether some tokens name the writer: a pronoun, or a name that stands before a colon in the summary."""
    pronoun = last - first == 1 and document.lowered[first] in _PRONOUNS
    return pronoun or document.lowered[last - 1] in _writers(document)


@once
def _writers(document: Document) -> frozenset[str]:
    """The last words of the names before the colons of a summary, or before what the first of them says."""
    found: set[str] = set()
    for index, sentence in enumerate(document.sentences):
        if not in_summary(document, index):
            continue
        first = _unlabelled(document, index)
        near = range(first + 1, min(sentence.last, first + _LONGEST))
        verb = next((token for token in near if _is_said(document, token)), None)
        name = _colon(document, first, sentence.last) or (verb if first > sentence.first else None)
        if name:
            found.add(document.lowered[name - 1])
    return frozenset(found)
