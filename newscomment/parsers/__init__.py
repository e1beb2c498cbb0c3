"""Bytes or text in, text and layout out: one file per format, loaded when it is first used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscomment.parsers.decoding import decode
    from newscomment.parsers.from_csv import table_records
    from newscomment.parsers.from_email import parse_email
    from newscomment.parsers.from_feed import feed_records, is_feed
    from newscomment.parsers.from_html import parse_html
    from newscomment.parsers.from_markdown import parse_markdown
    from newscomment.parsers.from_records import parse_record, records
    from newscomment.parsers.from_text import parse_text

__all__ = [
    "decode",
    "feed_records",
    "is_feed",
    "parse_email",
    "parse_html",
    "parse_markdown",
    "parse_record",
    "parse_text",
    "records",
    "table_records",
]

_HOMES = {
    "decode": "decoding",
    "feed_records": "from_feed",
    "is_feed": "from_feed",
    "parse_record": "from_records",
    "records": "from_records",
    "table_records": "from_csv",
}


if not TYPE_CHECKING:  # a type checker that saw it would believe every name

    def __getattr__(name: str) -> object:
        """Load a parser from its module on first use (PEP 562), and keep it."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        home = _HOMES.get(name) or name.replace("parse", "from")
        value = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
        return value
