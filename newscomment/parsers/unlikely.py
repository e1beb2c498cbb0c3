"""Texts that are hardly what is read here: HTML, another script, another language."""

from collections.abc import Iterator

import regex

from newscomment.bundled import bundled_lists
from newscomment.errors import InputError

__all__ = ["doubts", "is_page", "refuse_page"]

_SAMPLE = 20_000
"""Characters that a text is judged by."""

_LATIN = 0.5
"""Share of Latin letters below which a text cannot be English."""

_WORDS = "parsers/data/commonest-words.txt"
"""Words of which every English text is full (a fifth of its words), and hardly any other Latin one has; and such words
of other languages, by which a shorter text is told."""
_FEW = 0.03
"""Share of them below which a text is hardly English."""
_LEAST = 40
"""Different words from which a text can be judged so: it has 60 words or so."""
_FOREIGN_SHARE, _FOREIGN_LEAST = 0.12, 3
_BEGINNING = 4_000

_TAGS = 4
"""HTML tags from which a text is full of them, if there is one to every `_WORDS_A_TAG` words as well."""
_WORDS_A_TAG = 60

_PAGE = regex.compile(
    r"[\s\ufeff]*+(?:<\?xml[^>]*+>\s*+)?(?:<!--.*?-->\s*+)*+<(?:!doctype\s++html|html)\b", regex.I | regex.S
)
_TAG = regex.compile(
    r"</?(?:p|div|span|a|br|h[1-6]|ul|ol|li|em|strong|b|i|img|figure|section|article|table|t[rdh]|blockquote|script)"
    r"(?:\s[^<>]{0,400})?/?>",
    regex.IGNORECASE,
)
_NAME = regex.compile(
    r"\s*+(?:https?://\S++|[^\s<>]++(?<=\.(?:txt|text|md|markdown|html?|jsonl?|eml|rss|xml|pdf|docx?)))\s*+",
    regex.IGNORECASE,
)
_ENGLISH = regex.compile(r"\s*+(?:en(?![a-z])|eng\b|english\b|$)", regex.IGNORECASE)
_LETTER = regex.compile(r"\p{L}")
_LATIN_LETTER = regex.compile(r"\p{Latin}")
_REMEDY = 'read it with format="html", or save the article as plain text and read that'


def is_page(text: str) -> bool:
    """Whether a text is a page of HTML, from its first tag on."""
    return _PAGE.match(text, 0, _SAMPLE) is not None


def refuse_page(text: str) -> None:
    """Raise InputError for a page of HTML, which is no plain text."""
    if is_page(text):
        raise InputError("this is a page of HTML, no plain text", _REMEDY, 0)


def doubts(text: str, language: object = None) -> Iterator[str]:
    """What speaks against reading a text as English prose, in a sentence each; nothing for nearly all.

    `language` is what the text is said to be in, as a code such as "en-GB".
    """
    sample = text[:_SAMPLE]
    if _NAME.fullmatch(sample):
        yield "this is the name of a file or an address, and no text: newscomment.read(path) reads files"
        return
    if isinstance(language, str) and not _ENGLISH.match(language):
        yield f"its language is said to be {language!r}: only English is read, and what is found is chance"
        return
    if not sample.isascii() and _is_foreign(sample):
        yield "few of the letters are Latin: the text is not English, or was decoded in the wrong encoding"
    elif _has_few_commonest(text[:_BEGINNING]):
        yield "hardly any of the commonest English words occur: this is no English, and what is found is chance"
    if "</" in sample or "/>" in sample or "<br" in sample.lower():
        tags = len(_TAG.findall(sample))
        if tags >= _TAGS and tags * _WORDS_A_TAG >= len(sample.split()):
            yield f"the text is full of HTML tags, which are read as words; {_REMEDY}"


def _has_few_commonest(beginning: str) -> bool:
    words, commonest = beginning.lower().split(), bundled_lists(_WORDS)
    english = sum(word in commonest["English"] for word in words)
    if len(set(words)) >= _LEAST:
        return english < _FEW * len(words)
    foreign = sum(word in commonest["other languages"] for word in words)
    return foreign >= max(_FOREIGN_LEAST, _FOREIGN_SHARE * len(words)) and foreign > 3 * english


def _is_foreign(sample: str) -> bool:
    if 2 * len(sample.encode("ascii", "ignore")) > len(sample):  # nearly always: spare the counting
        return False
    letters = len(_LETTER.findall(sample))
    return len(_LATIN_LETTER.findall(sample)) < _LATIN * letters
