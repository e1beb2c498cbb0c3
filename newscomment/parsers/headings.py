"""Which paragraphs are titles and headings, by their looks. Told with caution: a missed heading does less harm."""

import regex

from newscomment.parsers.paragraphs import Paragraph

__all__ = ["heading_words", "is_heading", "is_title", "same_words"]

TITLE_LENGTH, TITLE_WORDS = 150, 22
HEADING_LENGTH, HEADING_WORDS = 80, 12
BODY_LENGTH = 80
"""Characters of the shortest paragraph that a title or heading stands over."""

_MARKED = regex.compile(r"\#{1,6}[ \t]++(?P<words>\S.*?)[ \t]*\#*+", regex.DOTALL)
_CLOSED = regex.compile(r"[.!…:;,–—-][’”\"')\]»]*+$")
_ABBREVIATED = regex.compile(r"(?:\p{Lu}\.){2,}[’”\"']*+$")
_ASKED = regex.compile(r"\?[’”\"')\]»]*+$")
_OPENS = regex.compile(r"[“‘\"'¿]*+[\p{Lu}\p{N}]")
_NOT_A_TITLE = regex.compile(r"(?:by|from|photo|file photo|source|image|updated|published)\b|.*(?:https?://|www\.|@\w)", regex.I)
_SMALL = frozenset(
    "a an the and but or nor for of in on at to by with from as into over under after before about than that vs via is "
    "are be not it its".split(),
)


def heading_words(text: str, paragraph: Paragraph) -> tuple[int, int]:
    """Offsets of the words of a title or heading, without `#` marks."""
    marked = _MARKED.fullmatch(text, paragraph.start, paragraph.end)
    return marked.span("words") if marked else (paragraph.start, paragraph.end)


def same_words(first: str, second: str) -> bool:
    """Whether two titles have the same words; blanks, letter case and `#` marks do not count."""
    return first.lstrip("#").casefold().split() == second.lstrip("#").casefold().split()


def is_title(text: str, paragraphs: list[Paragraph]) -> bool:
    """Whether the first paragraph is a title: one short line without a final stop, parted from a longer paragraph."""
    first = paragraphs[0]
    words = text[first.start : first.end]
    if first.lines > 1 or not first.parted or len(paragraphs) == 1:
        return False
    if _MARKED.fullmatch(words):
        return True
    return (
        _looks_like_one(words, TITLE_LENGTH, TITLE_WORDS)
        and (not _ASKED.search(words) or len(words) <= HEADING_LENGTH)
        and any(_is_body(text, paragraph, words) for paragraph in paragraphs[1:4])
    )


def is_heading(text: str, paragraphs: list[Paragraph], index: int) -> bool:
    """Whether a paragraph is a heading: marked with `#`, or a short line in capitals or title case over a paragraph."""
    this = paragraphs[index]
    if this.lines > 1 or index + 1 == len(paragraphs):
        return False
    words = text[this.start : this.end]
    if _MARKED.fullmatch(words):
        return True
    alone = this.parted and (index == 0 or paragraphs[index - 1].parted)
    return (
        alone
        and _looks_like_one(words, HEADING_LENGTH, HEADING_WORDS)
        and not _ASKED.search(words)
        and _is_body(text, paragraphs[index + 1], words)
        and (words.isupper() or _is_title_case(words))
    )


def _looks_like_one(words: str, length: int, count: int) -> bool:
    return (
        len(words) <= length
        and len(words.split()) <= count
        and (not _CLOSED.search(words) or _ABBREVIATED.search(words) is not None)
        and _OPENS.match(words) is not None
        and _NOT_A_TITLE.match(words) is None
    )


def _is_body(text: str, paragraph: Paragraph, over: str) -> bool:
    return paragraph.end - paragraph.start >= max(BODY_LENGTH, len(over))


def _is_title_case(words: str) -> bool:
    """Whether every word but small ones has a capital; one word alone proves nothing."""
    weighty = [word for word in words.split() if word[0].isalpha() and word.lower() not in _SMALL]
    return len(weighty) > 1 and all(word[0].isupper() for word in weighty)
