"""E-mail to layout: a newsletter that was saved as a file, read by the standard library."""

from email import policy
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from importlib.util import find_spec

from newscomment.errors import InputError
from newscomment.language.layout import Layout
from newscomment.parsers.facts import told, word
from newscomment.parsers.from_html import parse_html
from newscomment.parsers.from_text import parse_text

__all__ = ["parse_email"]

_BROKEN = (MessageError, LookupError, ValueError, AttributeError, TypeError, IndexError)
"""What the standard library raises for messages that are none."""


def parse_email(data: bytes, *, title: str | None = None) -> Layout:
    """Find the text of a message: of its HTML if that can be read here, else of its plain text.

    The subject is the title, who sent it the author. Raises InputError for a message without text.
    """
    try:
        message = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
        part = message.get_body(("html", "plain") if find_spec("trafilatura") else ("plain", "html"))
        content = part.get_content() if part else None
    except _BROKEN as error:
        raise InputError("this e-mail cannot be read", "save the text of it, and read that") from error
    if part is None or not isinstance(content, str):
        raise InputError("there is no text in this e-mail", "save the text of it, and read that")
    headline = title if title is not None else word(_header(message, "subject"))
    parse = parse_html if part.get_content_subtype() == "html" else parse_text
    layout = parse(content, title=headline)
    return layout._replace(metadata={**layout.metadata, **_facts(message)})


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
