"""Subjects that are but a pronoun: whether they point at somebody, at a thing, or at nothing."""

from newscomment.extractors.findings import Range
from newscomment.language.document import Document

_EMPTY = frozenset({"it", "there", "which", "that", "what"})
_TAKING_UP = frozenset({"it", "they"})
_THINGS = _EMPTY | {"this", "these", "those", "who", "one"}
_PERSONAL = frozenset(
    {
        "it",
        "there",
        "he",
        "she",
        "they",
        "we",
        "you",
        "i",
        "one",
        "who",
        "which",
        "that",
        "what",
        "nobody",
        "nothing",
        "none",
    }
)


def is_thing(document: Document, subject: Range) -> bool:
    """Whether a subject is a pronoun for no person: it, there, this, what."""
    return _lone(document, subject) in _THINGS


def is_empty(document: Document, subject: Range) -> bool:
    """Whether a subject is a pronoun that points at no party: it, there, what."""
    return _lone(document, subject) in _EMPTY


def is_pronoun(document: Document, subject: Range) -> bool:
    """Whether a subject is but a personal pronoun or "there", or a possessive, which names nothing."""
    return _lone(document, subject) in _PERSONAL or (
        subject[1] - subject[0] == 1 and document.tag(subject[0]) == "PRP$"
    )


def takes_up(document: Document, subject: Range) -> bool:
    """Whether a subject is "it" or "they", which may take up the subject before."""
    return _lone(document, subject) in _TAKING_UP


def _lone(document: Document, subject: Range) -> str:
    """The word of a subject in small letters, where it has but one."""
    return document.words[subject[0]].lower() if subject[1] - subject[0] == 1 else ""
