"""What every text must be before it is read: a str, of whole characters, with a word in it."""

import regex

from newscomment.errors import ArgumentError, InputError
from newscomment.parsers.paragraphs import find_paragraphs

__all__ = ["check_text", "check_title"]

_WORD = regex.compile(r"[\p{L}\p{N}]")


def check_text(text: object) -> None:
    """Raise InputError for what is no str, holds half a character or a NUL, or has no letter and no digit."""
    if not isinstance(text, str):
        advice = "decode bytes first" if isinstance(text, bytes | bytearray) else "give the words as one str"
        raise InputError(f"the text is of type {type(text).__name__}, not str", advice)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError.surrogate(text, error.start) from error
    if not _WORD.search(text):
        raise InputError(_lack(text), "give at least one word")
    if "\0" in text:
        at = text.index("\0")
        raise InputError(f"the text holds the character U+0000 at offset {at}", "take such characters out", at)


def check_title(title: object) -> None:
    """Raise ArgumentError for a title that is no str, and InputError for one with half a character in it."""
    if title is None:
        return
    if not isinstance(title, str):
        raise ArgumentError.found("title", title, "a str")
    try:
        title.encode("utf-8")
    except UnicodeEncodeError as error:
        problem = InputError.surrogate(title, error.start)
        raise InputError(f"the title: {problem.what}", problem.advice, error.start) from error


def _lack(text: str) -> str:
    """What a text without a word is."""
    if find_paragraphs(text):
        return "the text holds no word, nothing but marks"
    return "the text is nothing but white space" if text else "the text is empty"
