"""Which paragraphs are titles and headings, by their looks. Told with caution: a missed heading does less harm."""

from collections.abc import Sequence
from functools import cached_property

import regex

from newscomment.parsers.paragraphs import Paragraph
from newscomment.parsers.surroundings import is_surrounding

__all__ = ["Draft", "heading_words", "is_heading", "is_shouted", "may_be_heading", "same_words", "title_length"]

TITLE_LENGTH, TITLE_WORDS = 150, 22
QUESTION_LENGTH = 110
HEADING_LENGTH, HEADING_WORDS = 80, 12
BODY_LENGTH = 50
"""Characters of the shortest paragraph that a title or heading stands over, if it does not end as a sentence does."""
PLAIN_LENGTH, PLAIN_WORDS, PROSE_LENGTH = 60, 9, 150
"""Bounds for headings that are written like sentences, and for the paragraphs below them."""
SHOUTED_WORDS = 5
"""Words of the longest heading in capitals that may be the only one of its kind."""
HEAD = 4_000
"""Characters at the beginning of a text that tell which words it writes small."""

_MARKED = regex.compile(r"\#{1,6}[ \t]++(?P<words>\S.*?)[ \t]*\#*+", regex.DOTALL)
_LABELLED = regex.compile(
    r"(?:opinion|editorial|op-ed|commentary|column|analysis|guest column) ?[:|] ?\S", regex.IGNORECASE
)
_CLOSED = regex.compile(r"[.!…:;,–—-][’”\"')\]»]*+$")
_LEADS_ON = regex.compile(r"[:;,–—-]$")
_TRAILS_OFF = regex.compile(r"(?:…|\.{3})[’”\"')\]»]*+$")
_ABBREVIATED = regex.compile(r"(?:\p{Lu}\.){2,}[’”\"']*+$")
_ASKED = regex.compile(r"\?[’”\"')\]»]*+$")
_SENTENCE = regex.compile(r"\S\s.*[.!?…][’”\"')\]»]*+$", regex.DOTALL)
_OPENS = regex.compile(r"[“‘\"'¿]*+[\p{Lu}\p{N}]")
_OPENS_TITLE = regex.compile(r"[“‘\"'¿$#(]*+(?!(?:and|or|but|nor|so)\b)[\p{L}\p{N}]")
_PLAIN = regex.compile(r"[“‘\"']?+\p{Lu}[\p{L}\p{N}\p{Z}’'$%&,-]*+[”’\"']?+")
_SMALL_LETTERS = regex.compile(r"\s\p{Ll}{2,}+(?!\p{L})")
_SMALL_VERB = regex.compile(
    r"\s(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|will|may|i|he|she|it|we|they)\s"
)
_SMALL_WORD = regex.compile(r"(?<![\p{L}’'])\p{Ll}++")
_SMALL_WORDS = frozenset(
    {"about", "above", "after", "against", "amid", "among", "before", "behind", "between", "beyond"}
    | {"during", "inside", "outside", "over", "since", "their", "through", "toward", "towards", "under", "until"}
    | {"which", "while", "within", "without"},
)
_SMALL_LENGTH = 4
"""Letters of the longest word that title case may leave small; some prepositions are longer."""


class Draft:
    """A text and its paragraphs, before it is known which of them are title and headings."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self._lines: dict[Paragraph, str] = {}

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the beginning of the text writes in lower case."""
        return frozenset(_SMALL_WORD.findall(self.text, 0, HEAD))

    def line(self, index: int) -> str:
        """The words of a paragraph as one line, single blanks between them."""
        paragraph = self.paragraphs[index]
        line = self._lines.get(paragraph)
        if line is None:
            line = self._lines[paragraph] = " ".join(self.text[paragraph.start : paragraph.end].split())
        return line


def heading_words(text: str, paragraph: Paragraph) -> tuple[int, int]:
    """Offsets of the words of a title or heading, without `#` marks."""
    marked = _MARKED.fullmatch(text, paragraph.start, paragraph.end)
    return marked.span("words") if marked else (paragraph.start, paragraph.end)


def same_words(first: str, second: str) -> bool:
    """Whether two titles have the same words; blanks, letter case and `#` marks do not count."""
    return first.lstrip("#").casefold().split() == second.lstrip("#").casefold().split()


def title_length(draft: Draft) -> int:
    """How many paragraphs at the beginning of a text are its title: none, one, or two lines that stand together.

    A title is short, does not end as a sentence does (unless it is in title case, or labelled as opinion), and is
    parted from a body that does.
    """
    if len(draft.paragraphs) == 1:
        return 0
    first, second = draft.paragraphs[:2]
    if _MARKED.fullmatch(draft.text, first.start, first.end):
        return int(first.lines == 1)
    if first.parted:
        return int(first.lines <= 2 and _is_title(draft, draft.line(0), 1))
    if second.lines > 1 or not second.parted:
        return 0
    below = draft.line(1)
    if is_surrounding(below, draft.small) or _SENTENCE.search(below):  # a byline, a date or a summary under the title
        return int(not _LEADS_ON.search(draft.line(0)) and _is_title(draft, draft.line(0), 2))
    return 2 * _is_title(draft, f"{draft.line(0)} {below}", 2)


def _is_title(draft: Draft, words: str, body: int) -> bool:
    """Whether words are a title over one of the paragraphs from `body` on."""
    return (
        _fits(words, TITLE_LENGTH, TITLE_WORDS)
        and _OPENS_TITLE.match(words) is not None
        and (not _ASKED.search(words) or len(words) <= QUESTION_LENGTH)
        and _ends_as_titles_do(words)
        and not is_surrounding(words, draft.small)
        and any(_is_body(draft.text, paragraph, words) for paragraph in draft.paragraphs[body : body + 3])
    )


def _ends_as_titles_do(words: str) -> bool:
    return (
        not _CLOSED.search(words)
        or _ABBREVIATED.search(words) is not None
        or _TRAILS_OFF.search(words) is not None
        or _LABELLED.match(words) is not None
        or (not _LEADS_ON.search(words) and _is_title_case(words) and not _SMALL_VERB.search(words))
    )


def is_heading(draft: Draft, index: int) -> bool:
    """Whether a paragraph is a heading: marked with `#`, or a short line in capitals or title case over a paragraph."""
    paragraphs = draft.paragraphs
    this = paragraphs[index]
    if this.lines > 1 or index + 1 == len(paragraphs):
        return False
    words = draft.line(index)
    if _MARKED.fullmatch(words):
        return True
    alone = this.parted and (index == 0 or paragraphs[index - 1].parted)
    return (
        alone
        and _looks_like_one(words, HEADING_LENGTH, HEADING_WORDS)
        and not _ASKED.search(words)
        and _is_long(paragraphs[index + 1], words)
        and (words.isupper() or (len(words.split()) > 2 and _is_title_case(words)))  # two words may be a name
        and not is_surrounding(words, draft.small)
    )


def is_shouted(draft: Draft, index: int) -> bool:
    """Whether a paragraph is a line of several words in capitals: alone of its kind it leads to another piece."""
    words = draft.line(index)
    return words.isupper() and len(words.split()) > SHOUTED_WORDS


def may_be_heading(draft: Draft, index: int) -> bool:
    """Whether a paragraph may be a heading that is written like a sentence ("What the figures say").

    One such line may be anything; a text with several has headings. It stands between two paragraphs of prose.
    """
    text, paragraphs = draft.text, draft.paragraphs
    this = paragraphs[index]
    if this.lines > 1 or not 0 < index < len(paragraphs) - 1:
        return False
    before, after = paragraphs[index - 1], paragraphs[index + 1]
    words = draft.line(index)
    return (
        this.parted
        and before.parted
        and _looks_like_one(words, PLAIN_LENGTH, PLAIN_WORDS)
        and _PLAIN.fullmatch(words) is not None
        and _SMALL_LETTERS.search(words) is not None  # no name, no byline
        and (index == 1 or _ends(text, before) or before.end - before.start >= 2 * PROSE_LENGTH)
        and _is_prose(text, after)
        and not is_surrounding(words, draft.small)
    )


def _is_prose(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is long and ends as sentences do, or is so long that it may lack its stop."""
    length = paragraph.end - paragraph.start
    return length >= (PROSE_LENGTH if _ends(text, paragraph) else 2 * PROSE_LENGTH)


def _ends(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph ends as sentences do."""
    return any(mark.search(text, paragraph.start, paragraph.end) is not None for mark in (_CLOSED, _ASKED))


def _looks_like_one(words: str, length: int, count: int) -> bool:
    return (
        _fits(words, length, count)
        and " " in words
        and (not _CLOSED.search(words) or _ABBREVIATED.search(words) is not None)
        and _OPENS.match(words) is not None
    )


def _fits(words: str, length: int, count: int) -> bool:
    return len(words) <= length and len(words.split()) <= count


def _is_body(text: str, paragraph: Paragraph, over: str) -> bool:
    """Whether a title may stand over a paragraph: one that ends as sentences do, or a long one."""
    return _is_long(paragraph, over) or _SENTENCE.search(text, paragraph.start, paragraph.end) is not None


def _is_long(paragraph: Paragraph, over: str) -> bool:
    return paragraph.end - paragraph.start >= max(BODY_LENGTH, len(over))


def _is_title_case(words: str) -> bool:
    """Whether every word but small ones has a capital; one word alone proves nothing."""
    weighty = [word for word in words.split() if word[0].isupper() or _is_weighty(word)]
    return len(weighty) > 1 and all(word[0].isupper() for word in weighty)


def _is_weighty(word: str) -> bool:
    return word[0].isalpha() and len(word) > _SMALL_LENGTH and word not in _SMALL_WORDS
