"""From the bytes of a file to layouts: format told, bytes decoded, records taken apart, each failure told."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newscomment import parsers
from newscomment.errors import InputError, MissingExtraError, NewscommentError
from newscomment.language.layout import Layout
from newscomment.model import Article
from newscomment.parsers.checking import check_str
from newscomment.parsers.decoding import decode
from newscomment.parsers.formats import known_format, seen_format, told_format

if TYPE_CHECKING:
    from newscomment.parsers.from_records import Record

__all__ = ["Found", "Options", "check", "found_in", "layout_of", "only"]

_PARSERS: Mapping[str, Callable[..., Layout]] = {
    "text": lambda text, title: parsers.parse_text(text, title=title),
    "markdown": lambda text, title: parsers.parse_markdown(text, title=title),
    "html": lambda text, title: parsers.parse_html(text, title=title),
}
"""The parsers of text; each is loaded when it is first called."""
_OF_AN_ARTICLE = {"schema_version", "text", "sentences", "claims"}
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_HEAD = 2_000


class Options(NamedTuple):
    """How a file is read, where the file itself does not tell; all may be None."""

    format: str | None = None
    encoding: str | None = None
    title: str | None = None


def check(options: Options) -> None:
    """Raise ArgumentError, NotFoundError or InputError for a format or an encoding that no file can be in."""
    if options.format is not None:
        known_format(options.format)
    decode(b" ", encoding=options.encoding)


class Found(NamedTuple):
    """One text of a file: where in the file it stands (empty if it is alone), and its layout, or what is wrong.

    An article that newscomment wrote as JSON is found as it is.
    """

    place: str
    what: Layout | Article | NewscommentError


def found_in(data: bytes, name: str, options: Options) -> Iterator[Found]:
    """The texts in the bytes of a file, one after the other. Raises InputError for bytes that are no text."""
    told = known_format(options.format) if options.format is not None else told_format(name)
    if told == "email":
        yield Found("", parsers.parse_email(data, title=options.title))
        return
    if told == "feed" or (told is None and parsers.is_feed(data)):
        yield from _of_records(parsers.feed_records(data), options.title)
        return
    text = decode(data, encoding=options.encoding or _charset(data, told))
    form = options.format or (seen_format(text) if told in {None, "text"} else told) or "text"
    if form in _PARSERS:
        yield Found("", _PARSERS[form](text, title=options.title))
    else:
        yield from _of_records(_records(text, form), options.title)


def _of_records(records: Iterator["Record"], title: str | None) -> Iterator[Found]:
    """The texts of records. Raises InputError for one title of several."""
    if title is not None:
        first = [*islice(records, 2)]
        if len(first) > 1:
            raise InputError("there are several articles in this, and one title", "let the title of each stand in it")
        records = iter(first)
    yield from _some(_of_record(record, title) for record in records)


def _some(found: Iterator[Found]) -> Iterator[Found]:
    """What was found; where there is nothing, that."""
    none = Found("", InputError("there is no article in this", "a list of records holds one object an article"))
    first = next(found, none)
    yield first
    yield from found


def layout_of(text: str, form: str, title: str | None) -> Layout:
    """The layout of a text in a format; of JSON the only record. Raises InputError for a text that cannot be read."""
    check_str(text)
    if known_format(form) == "email":
        return parsers.parse_email(text.encode(errors="surrogateescape"), title=title)
    if form in _PARSERS:
        return _PARSERS[form](text, title=title)
    what = only(_of_records(_records(text, form), title))
    if isinstance(what, Article):
        raise InputError("this is an article that was read already", "load it with Article.from_json")
    return what


def _records(text: str, form: str) -> Iterator["Record"]:
    if form == "feed":
        return parsers.feed_records(text.encode(errors="surrogateescape"), decoded=True)
    if form == "csv":
        return parsers.table_records(text)
    return parsers.records(text, lines=form == "jsonl")


def only(found: Iterator[Found]) -> Layout | Article:
    """What stands alone in a file. Raises the error it has become, and InputError for several."""
    one = next(found)
    if isinstance(one.what, NewscommentError):
        raise one.what
    if next(found, None):
        raise InputError("there are several articles in this", "read them all with Corpus.read or `newscomment read`")
    return one.what


def _of_record(record: "Record", title: str | None) -> Found:
    if record.error:
        return Found(record.place, record.error)
    try:
        if record.fields.keys() >= _OF_AN_ARTICLE:
            if title is not None:
                raise InputError("this is an article that was read already", "leave the title away")
            return Found(record.place, Article.from_dict(record.fields))
        return Found(record.place, parsers.parse_record(record.fields, title=title))
    except MissingExtraError:
        raise
    except NewscommentError as error:
        return Found(record.place, _placed(error, record.place))


def _placed(error: NewscommentError, place: str) -> NewscommentError:
    return InputError(f"{place}: {error.what}", error.advice) if place else error


def _charset(data: bytes, told: str | None) -> str | None:
    """The encoding that a page says it is in, if it is not UTF-8."""
    named = _CHARSET.search(data, 0, _HEAD) if told in {None, "html"} else None
    if not named or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return named[1].decode("ascii")
    return None
