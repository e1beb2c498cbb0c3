"""Bytes or text in, text and layout out: one file per format."""

from newscomment.parsers.decoding import decode
from newscomment.parsers.from_email import parse_email
from newscomment.parsers.from_html import parse_html
from newscomment.parsers.from_markdown import parse_markdown
from newscomment.parsers.from_records import parse_record, records
from newscomment.parsers.from_text import parse_text

__all__ = ["decode", "parse_email", "parse_html", "parse_markdown", "parse_record", "parse_text", "records"]
