"""Errors in the words of the command line: what the library calls arguments, are options here."""

import re
from collections.abc import Mapping

from newscomment.errors import NewscommentError

__all__ = ["told"]

_SAID: Mapping[str, str] = {
    r'encoding="([^"]+)"': r"--encoding \1",
    r'format="([^"]+)"': r"--from \1",
    r"why_not\(text, '([^']+)'\)": r"newscomment why-not TEXT \1",
    r"give Path\(…\)\.expanduser\(\)": "leave it outside quotation marks, or give the whole path",
    r"Corpus\.read(?:\([^)]*\))? or (?=`newscomment)": "",
    r"give it to Pipeline as lexicons=…, on the command line with": "give it",
    r"give it to Pipeline as (?:rules|names)=…": "name it as one of FILES, without --words",
}
"""What the library says, and what is said here instead."""


def told(error: NewscommentError) -> str:
    """An error as one who types commands can follow it."""
    message = str(error)
    for said, here in _SAID.items():
        message = re.sub(said, here, message)
    return message
