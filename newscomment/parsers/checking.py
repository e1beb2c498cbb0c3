"""What every text must be before it is read: a str, of whole characters, with a word in it."""

import regex

from newscomment.errors import ArgumentError, InputError
from newscomment.parsers.paragraphs import find_paragraphs

__all__ = ["check_str", "check_text", "given_title", "refuse_nul"]

_WORD = regex.compile(r"[\p{L}\p{N}]")


def check_text(text: str) -> None:
    """Raise InputError for a text that holds half a character or a NUL, or has no letter and no digit."""
    check_str(text)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError.surrogate(text, error.start) from error
    if not _WORD.search(text):
        raise InputError(_lack(text), "give at least one word")
    refuse_nul(text)


def check_str(text: str) -> None:
    """Raise ArgumentError for a text that is no str."""
    if not isinstance(text, str):
        raise ArgumentError.found("text", text, "the words as one str; decode bytes, or read() their file")


def refuse_nul(text: str) -> None:
    """Raise InputError for a text with a NUL in it, which parsers of other formats leave out, or put another for."""
    at = text.find("\0")
    if at >= 0:
        raise InputError(f"the text holds the character U+0000 at offset {at}", "take such characters out", at)


def given_title(title: object) -> str | None:
    """A title on one line, as those that are found in texts are; None for one without a word.

    Raises ArgumentError for a title that is no str, and InputError for one with half a character in it.
    """
    if title is None:
        return None
    if not isinstance(title, str):
        raise ArgumentError.found("title", title, "a str")
    try:
        title.encode("utf-8")
    except UnicodeEncodeError as error:
        problem = InputError.surrogate(title, error.start)
        raise InputError(f"the title: {problem.what}", problem.advice, error.start) from error
    return " ".join(title.split()) or None


def _lack(text: str) -> str:
    """What a text without a word is."""
    if find_paragraphs(text):
        return "the text holds no word, nothing but marks"
    return "the text is nothing but white space" if text else "the text is empty"
