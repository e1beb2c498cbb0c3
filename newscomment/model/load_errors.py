"""What is no article: JSON and dicts that cannot be one, told with the place, the reason and what to do."""

import json
import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from newscomment.errors import MOST_SHOWN, ArticleError
from newscomment.model.base import shortened

_WRITTEN = "give what to_json or to_dict wrote"
_REMEDIES: Mapping[str, str] = {
    "schema_version": "it was written by another version of newscomment: read its text again",
    "": _WRITTEN,
}
"""What to do about a field, by its name; about the whole without one."""

_ESCAPE = re.compile(
    r"""
    \\ (?: ud[89ab][\da-f]{2} \\ ud[c-f][\da-f]{2}  # both halves of a character
        |  (?P<half> ud[89a-f][\da-f]{2} )           # one of them
        |  . )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def as_json(data: Mapping[str, Any]) -> str:
    """A dict as JSON. Raises ArticleError for one that holds what has no form in JSON."""
    try:
        return json.dumps(data)
    except (TypeError, ValueError, RecursionError) as error:
        raise ArticleError(f"the dict has no form in JSON: {error}", advice=_WRITTEN) from error


def unmarked(data: str | bytes | bytearray) -> str | bytes | bytearray:
    """JSON without the byte-order mark that editors and shells put before it; wide characters are decoded."""
    if isinstance(data, str):
        return data.removeprefix("\ufeff")
    encoding = json.detect_encoding(data)
    return data if encoding == "utf-8" else data.decode(encoding, "replace")


def refusal(error: ValidationError, data: str | bytes | bytearray) -> ArticleError:
    """The first thing that is wrong with JSON that is no article, as an error of our own."""
    first = error.errors()[0]
    own = first.get("ctx", {}).get("error")
    if isinstance(own, ArticleError):
        return own
    if first["type"] == "json_invalid":
        return _no_json(first["msg"], data if isinstance(data, str) else data.decode(errors="replace"))
    place = ".".join(map(str, first["loc"]))
    given = first["input"]
    found = f", found {shortened(repr(given), MOST_SHOWN)}" if isinstance(given, str | int | float) else ""
    return ArticleError(f"{first['msg']}{found}", place, _REMEDIES.get(place, ""))


def _no_json(message: str, text: str) -> ArticleError:
    """The error for what is no JSON: half a character, a name of a file, or anything else."""
    half = next((found for found in _ESCAPE.finditer(text) if found["half"]), None)
    if half:
        what = f"lone surrogate {half[0]} at offset {half.start()} of the JSON is half a character"
        return ArticleError(what, advice="take it out, or put \\ufffd in its place")
    what = f"this is no JSON: {message.removeprefix('Invalid JSON: ')}"
    is_name = text.strip() and "\n" not in text and not set("{[") & set(text)
    return ArticleError(what, advice="newscomment.read(path) reads a file" if is_name else _WRITTEN)
