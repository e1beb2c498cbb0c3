"""Labels that stand in a block beside its sentences, without a mark between: dates of headlines, numbers of figures.

Entries of a bibliography are told here too: they are full of stops, and one unit.
"""

from collections.abc import Iterator

import regex

__all__ = ["is_reference", "split_labels"]

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"{_DAY}, (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}),? \d{{4}}"
_FIGURE = r"(?:Figure|Fig\.|Table|Chart|Box|Map|Exhibit|Plate) \d{1,3}+(?:\.\d{1,3}+)?+[.:]?"
_LEADING = regex.compile(rf"(?:{_DATE}|{_FIGURE})(?=\s++[“\"‘]?\p{{Lu}})")
_TRAILING = regex.compile(
    rf"(?<!\b(?:on|of|since|until|till|from|by|before|after|to|for|and|or|this|last|next|the),?)\s++(?P<date>{_DATE})"
)
_LONGEST_DATE = 40
_LONGEST_HEADLINE = 200
_LONGEST_REFERENCE = 600
_REFERENCE = regex.compile(
    r"""
    (?= \p{Lu} [^.]{0,60}+ \. )                                          # who wrote it
    (?= .{0,160}? (?: \. \s [“"] | \( [^()]{0,12} \d{4} [a-z]? \) [.,] ) )  # a title in marks, or the year in brackets
    (?= .* (?<!\d) (?: 1[89] | 20 ) \d\d (?!\d) )
    .* (?: https?:// | \b doi [:.] | PMID | ISBN | \d \s? \( \d+ \) [:,] | \bpp?\.\s\d )
    """,
    regex.VERBOSE | regex.DOTALL,
)


def split_labels(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part a date or a figure's number from the words behind it, and a headline from the date behind it.

    A headline is short and does not end in a stop; “on Monday, May 4, 2015” is part of what it says.
    """
    label = _LEADING.match(text, start, end)
    if label:
        yield label.span()
        start = end - len(text[label.end() : end].lstrip())
    date = None
    if text[end - 1].isdigit() and end - start <= _LONGEST_HEADLINE:
        date = _TRAILING.search(text, max(start, end - _LONGEST_DATE), end)
    if date is None or date.end() != end or date.start() <= start:
        yield start, end
        return
    yield start, date.start()
    yield date.span("date")


def is_reference(text: str, start: int, end: int) -> bool:
    """Whether a block is an entry of a bibliography: an author, a title, a year, and where it is found."""
    return end - start <= _LONGEST_REFERENCE and _REFERENCE.match(text, start, end) is not None
