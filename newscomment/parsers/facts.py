"""What is known of an article, read from whatever shape its source gives it in: names, dates, tags, addresses."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from newscomment.parsers.bylines import names_in

__all__ = ["authors", "moment", "told", "word"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    r"""
    (?: (?: mon | tue | wed | thu | fri | sat | sun ) [a-z]{0,6} \.? ,? \s )?
    (?: (?P<first> \d{1,2} ) (?: st | nd | rd | th )? \s )?
    (?P<month> (?: jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov | dec ) [a-z]{0,6} ) \.? ,?
    (?: \s (?P<second> \d{1,2} ) (?: st | nd | rd | th )? ,? )?
    \s (?P<year> \d{4} )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MOST = 1_000
"""Characters of the longest fact; longer ones are no facts."""


def word(value: object) -> str | None:
    """A value as one line of text; None for what is none, or empty."""
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("@id")
    if isinstance(value, list | tuple) and value:
        return word(value[0])
    line = " ".join(value.split()) if isinstance(value, str) else ""
    return line if 0 < len(line) <= _MOST and _is_whole(line) else None


def authors(value: object) -> tuple[str, ...]:
    """The names in a string, an object with a name, or a list of these; each once, and those of a byline apart."""
    parts = value if isinstance(value, list | tuple) else [value]
    lines = (word(part) for part in parts)
    return tuple(dict.fromkeys(name for line in lines if line for name in names_in(line)))


def moment(value: object) -> date | datetime | None:
    """A day or moment by ISO 8601, as e-mail has it, or a day written out in English; None for anything else.

    >>> moment("2031-04-02"), moment("2031-04-02T08:00:00Z").hour, moment("Wed, 02 Apr 2031 08:00:00 GMT").hour
    (datetime.date(2031, 4, 2), 8, 8)
    >>> moment("April 2, 2031"), moment("2nd Apr. 2031"), moment("4/2/31")
    (datetime.date(2031, 4, 2), datetime.date(2031, 4, 2), None)
    """
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(value.strip())
        except ValueError:
            continue
    return _written_out(" ".join(value.split()))


def _written_out(words: str) -> date | datetime | None:
    """A moment of an e-mail, or a day in English words."""
    try:
        if ":" in words:
            return parsedate_to_datetime(words)
        found = _DAY.fullmatch(words)
        day = found and (found["first"] or found["second"])
        month = _MONTHS.index(found["month"][:3].lower()) + 1 if found else 0
        return date(int(found["year"]), month, int(day)) if found and day else None
    except (ValueError, TypeError, IndexError):
        return None


def told(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts that tell something.

    >>> told({"url": None, "authors": (), "publisher": "The Harbour Gazette"})
    {'publisher': 'The Harbour Gazette'}
    """
    return {name: fact for name, fact in facts.items() if fact}


def _is_whole(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True


def first(values: Iterable[object]) -> object:
    """The first value that tells something, or None."""
    return next((value for value in values if value), None)
