"""Which paragraphs are titles and headings, by their looks. Told with caution: a missed heading does less harm."""

import regex

from newscomment.parsers.paragraphs import Paragraph

__all__ = ["heading_words", "is_heading", "is_title", "may_be_heading", "same_words"]

TITLE_LENGTH, TITLE_WORDS = 150, 22
HEADING_LENGTH, HEADING_WORDS = 80, 12
BODY_LENGTH = 50
"""Characters of the shortest paragraph that a title or heading stands over."""
PLAIN_LENGTH, PLAIN_WORDS, PROSE_LENGTH = 60, 9, 150
"""Bounds for headings that are written like sentences, and for the paragraphs below them."""

_MARKED = regex.compile(r"\#{1,6}[ \t]++(?P<words>\S.*?)[ \t]*\#*+", regex.DOTALL)
_CLOSED = regex.compile(r"[.!…:;,–—-][’”\"')\]»]*+$")
_ABBREVIATED = regex.compile(r"(?:\p{Lu}\.){2,}[’”\"']*+$")
_ASKED = regex.compile(r"\?[’”\"')\]»]*+$")
_OPENS = regex.compile(r"[“‘\"'¿]*+[\p{Lu}\p{N}]")
_NOT_A_TITLE = regex.compile(
    r"""
    (?: by | from | source | image | (?: file \s )? photo | updated | published ) \b     # bylines and captions
    | .* (?: reuters/ | \( [^)]*? (?: photo | images? | / ) )                        # credits
    | (?: ad | advertisement | close | click | read | share | sign | subscribe | related | slideshow | video | watch |
        story\shighlights ) \b                                                          # what surrounds text on a page
    | (?: (?: mon | tues | wednes | thurs | fri | satur | sun ) day \b ,?+ \s*+ )?+
      (?: \d{1,2} \s++ \p{L}++ | \p{L}++ \.? \s++ \d{1,2} ) ,?+ \s++ \d{4} \b          # dates
    | [^@:]*+ (?: @\w | :// ) | .* www\.                                               # addresses
    """,
    regex.IGNORECASE | regex.VERBOSE,
)
_PLAIN = regex.compile(r"[“‘\"']?+\p{Lu}[\p{L}\p{N}\p{Z}’'$%&,-]*+[”’\"']?+")
_SMALL_LETTERS = regex.compile(r"\s\p{Ll}{2,}+(?!\p{L})")
_NAME = regex.compile(r"\p{Lu}\p{L}+ (?:\p{Lu}\. ?)+(?:\p{Lu}[\p{L}’'-]+ ?){1,2}")
_SMALL_WORDS = frozenset(
    {"about", "above", "after", "against", "amid", "among", "before", "behind", "between", "beyond"}
    | {"during", "inside", "outside", "over", "since", "their", "through", "toward", "towards", "under", "until"}
    | {"which", "while", "within", "without"},
)
_SMALL_LENGTH = 4
"""Letters of the longest word that title case may leave small; some prepositions are longer."""


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
        and any(_is_body(paragraph, words) for paragraph in paragraphs[1:4])
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
        and _is_body(paragraphs[index + 1], words)
        and (words.isupper() or (len(words.split()) > 2 and _is_title_case(words)))  # two words may be a name
    )


def may_be_heading(text: str, paragraphs: list[Paragraph], index: int) -> bool:
    """Whether a paragraph may be a heading that is written like a sentence ("What the figures say").

    One such line may be anything; a text with several has headings. It stands between two paragraphs of prose.
    """
    this = paragraphs[index]
    if this.lines > 1 or not 0 < index < len(paragraphs) - 1:
        return False
    before, after = paragraphs[index - 1], paragraphs[index + 1]
    words = text[this.start : this.end]
    return (
        this.parted
        and before.parted
        and _looks_like_one(words, PLAIN_LENGTH, PLAIN_WORDS)
        and _PLAIN.fullmatch(words) is not None
        and len(_SMALL_LETTERS.findall(words)) > 1  # no name, no byline
        and (index == 1 or _CLOSED.search(text, before.start, before.end) is not None)
        and _is_prose(text, after)
    )


def _is_prose(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph is long, and ends as sentences do."""
    ends = _CLOSED.search(text, paragraph.start, paragraph.end) or _ASKED.search(text, paragraph.start, paragraph.end)
    return ends is not None and paragraph.end - paragraph.start >= PROSE_LENGTH


def _looks_like_one(words: str, length: int, count: int) -> bool:
    return (
        len(words) <= length
        and 1 < len(words.split()) <= count
        and (not _CLOSED.search(words) or _ABBREVIATED.search(words) is not None)
        and _OPENS.match(words) is not None
        and _NOT_A_TITLE.match(words) is None
        and _NAME.fullmatch(words) is None
    )


def _is_body(paragraph: Paragraph, over: str) -> bool:
    return paragraph.end - paragraph.start >= max(BODY_LENGTH, len(over))


def _is_title_case(words: str) -> bool:
    """Whether every word but small ones has a capital; one word alone proves nothing."""
    weighty = [word for word in words.split() if word[0].isupper() or _is_weighty(word)]
    return len(weighty) > 1 and all(word[0].isupper() for word in weighty)


def _is_weighty(word: str) -> bool:
    return word[0].isalpha() and len(word) > _SMALL_LENGTH and word not in _SMALL_WORDS
