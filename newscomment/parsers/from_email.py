"""E-mail to layout: a newsletter that was saved as a file, read by the standard library."""

import re
from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from importlib.util import find_spec

from newscomment.errors import InputError
from newscomment.language.layout import Layout, Origin
from newscomment.parsers.checking import given_title
from newscomment.parsers.facts import told, word
from newscomment.parsers.from_html import parse_html
from newscomment.parsers.from_text import parse_text

__all__ = ["parse_email"]

FORMAT = "e-mail"
"""What `Origin.format` calls a message: no place in its file belongs to a word, as its parts are decoded."""

_ANSWERED = re.compile(r"-+ ?original message ?-+", re.IGNORECASE)
"""The line above the whole of the message that is answered."""
_SIGNED = re.compile(r"-- ?")
"""The line above a signature; a newsletter may part its pieces by such a line."""
_LONGEST_SIGNATURE = 10  # lines
_FORWARDED = re.compile(r"^[> \t]*(?:begin forwarded message:|-+ ?forwarded message ?-+)", re.IGNORECASE | re.MULTILINE)
"""The line above what is sent on, which is what matters in the message."""
_SAYS_WHO = ("wrote:", "writes:")
"""How the line above what is quoted ends."""
_FAR = 4
"""Lines back that it may stand, blank ones between."""
_BROKEN = (MessageError, LookupError, ValueError, AttributeError, TypeError, IndexError)
"""What the standard library raises for messages that are none."""


def parse_email(data: bytes, *, title: str | None = None) -> Layout:
    """Find the text of a message: of its HTML if that can be read here, else of its plain text.

    The subject is the title, who sent it the author. Of plain text what is quoted of another message, and a signature,
    is left out. Raises InputError for a message without text.
    """
    try:
        message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
        part = message.get_body(("html", "plain") if find_spec("trafilatura") else ("plain", "html"))
        content = part.get_content() if part else None
    except _BROKEN as error:
        raise InputError("this e-mail cannot be read", "save the text of it, and read that") from error
    if part is None or not isinstance(content, str):
        raise InputError("there is no text in this e-mail", "save the text of it, and read that")
    headline = given_title(title) or word(_header(message, "subject"))
    if part.get_content_subtype() == "html":
        layout = parse_html(content, title=headline)
    else:
        layout = parse_text(_own_words(content), title=headline)
    return layout._replace(metadata={**layout.metadata, **_facts(message)}, origin=Origin(FORMAT, ()))


def _own_words(content: str) -> str:
    """A message without what it quotes of another one, the line that says whose that is, and the signature.

    All of it where nothing else stands there, and where another message is sent on.
    """
    if _FORWARDED.search(content):
        return content
    kept: list[str] = []
    lines = content.splitlines(keepends=True)
    for number, line in enumerate(lines, 1):
        bare = line.strip("\r\n")
        if _ANSWERED.fullmatch(bare) or (_SIGNED.fullmatch(bare) and len(lines) - number <= _LONGEST_SIGNATURE):
            break
        if line.lstrip(" \t").startswith(">"):
            _drop_introduction(kept)
        else:
            kept.append(line)
    return "".join(kept) if any(any(map(str.isalnum, line)) for line in kept) else content


def _drop_introduction(lines: list[str]) -> None:
    """Take the line at the end that says who wrote what follows ("On Monday Bob wrote:"), and where it begins."""
    last = next((at for at in range(len(lines))[: -_FAR - 1 : -1] if lines[at].strip()), -1)
    if last < 0 or not lines[last].rstrip().lower().endswith(_SAYS_WHO):
        return
    goes_on = last > 0 and not lines[last].startswith("On ") and lines[last - 1].startswith("On ")
    del lines[last - goes_on :]


def _header(message: EmailMessage, name: str) -> str:
    """A header of a message; empty where there is none that the standard library can read."""
    try:
        return str(message.get(name, ""))
    except _BROKEN:
        return ""


def _facts(message: EmailMessage) -> dict[str, object]:
    """Who sent it, and when."""
    senders, date = getaddresses([_header(message, "from")]), _header(message, "date")
    try:
        sent = parsedate_to_datetime(date) if date else None
    except (ValueError, TypeError):
        sent = None
    return told({"authors": tuple(name for name, _ in senders if name), "published": sent})
