"""Bytes to text, strictly: a wrong guess would move every offset."""

import codecs

from newscomment.errors import InputError

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, *, encoding: str | None = None) -> str:
    r"""Decode a file's bytes; nothing is replaced or left out, and line ends stay as they are.

    A byte order mark decides, and is not part of the text; without one the bytes are UTF-8, unless `encoding` names
    another encoding known to Python.

    Raises:
        InputError: the bytes are not in that encoding (`offset` counts bytes), or no such encoding is known.

    >>> decode(b"\xef\xbb\xbfSo it is.\r\n")
    'So it is.\r\n'
    >>> decode(b"caf\xe9", encoding="cp1252")
    'café'
    """
    mark, told = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    name = told if encoding is None or mark else encoding
    try:
        return bytes(data).decode(name)[bool(mark) :]
    except UnicodeDecodeError as error:
        raise InputError.undecodable(error) from error
    except (LookupError, ValueError) as error:
        what = f"{encoding!r} is not a text encoding that Python knows"
        raise InputError(what, 'name one, such as encoding="utf-8"') from error
