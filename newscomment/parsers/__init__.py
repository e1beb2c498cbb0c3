"""Bytes or text in, text and layout out: one file per format."""

from newscomment.parsers.decoding import decode
from newscomment.parsers.from_text import parse_text

__all__ = ["decode", "parse_text"]
