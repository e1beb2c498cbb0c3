"""Bytes to text, strictly: a wrong guess would move every offset."""

import codecs

from newscomment.errors import ArgumentError, InputError

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_BINARY = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive (as .docx, .odt and .epub are)"),
    (b"\x1f\x8b\x08", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"{\\rtf", "Rich Text"),
)
"""The first bytes of files that often lie beside texts."""

_ADVICE = {
    "a PDF": "give the article's web page, or the text that `pdftotext -layout` takes out of it",
    "a ZIP archive (as .docx, .odt and .epub are)": "give the text in it, as `pandoc -t markdown` makes of .docx",
}

_WIDE = ((2, (1,), "utf-16-le"), (2, (0,), "utf-16-be"), (4, (1, 2, 3), "utf-32-le"), (4, (0, 1, 2), "utf-32-be"))
"""Bytes a character, those of them that are NUL in English text, and the encoding that is so."""

_SAMPLE = 4_000
_MOST, _FEW = 0.6, 0.2


def decode(data: bytes, *, encoding: str | None = None) -> str:
    r"""Decode a file's bytes; nothing is replaced or left out, and line ends stay as they are.

    A byte order mark decides, and is not part of the text; without one the bytes are UTF-8, or else in the encoding
    that `encoding` names, one known to Python.

    Raises:
        ArgumentError: `encoding` is no name.
        InputError: the bytes are not in that encoding (`offset` counts bytes), they are no text, or no such encoding
            is known.

    >>> decode(b"\xef\xbb\xbfSo it is.\r\n")
    'So it is.\r\n'
    >>> decode(b"caf\xe9", encoding="cp1252")
    'café'
    """
    if not isinstance(encoding, str | None):
        raise ArgumentError.found("encoding", encoding, "a str")
    known = _known(encoding)
    data = bytes(data)
    binary = next((what for start, what in _BINARY if data.startswith(start)), None)
    if binary:
        raise InputError(f"this is no text file, but {binary}", _ADVICE.get(binary, "give the text in it"), 0)
    mark, told = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        text = data.decode(told if mark or encoding is None or _is_utf8(data) else encoding)[bool(mark) :]
    except UnicodeDecodeError as error:
        raise _misread(data) or InputError.undecodable(error, None if known == "utf-8" else encoding) from error
    if "\0" in text:
        raise _misread(data) or InputError(f"the text holds the character U+0000 at offset {text.index(chr(0))}")
    return text


def _known(encoding: str | None) -> str | None:
    """What Python calls an encoding of text. Raises InputError for a name that is none, whatever the bytes are."""
    if encoding is None:
        return None
    try:
        "a".encode(encoding)  # it is refused here also where it turns no text into bytes, as "rot13" and "base64"
        return codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:
        what = f"{encoding!r} is not a text encoding that Python knows"
        raise InputError(what, 'name one, such as encoding="utf-8"') from error


def _is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 beyond ASCII, which those of no other encoding happen to be."""
    if data.isascii():
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _misread(data: bytes) -> InputError | None:
    """The error for bytes that hold NULs: text in wide characters without a byte order mark, or no text at all."""
    if b"\0" not in data or data.startswith(tuple(mark for mark, _ in _MARKS)):
        return None
    name = next((name for size, empty, name in _WIDE if _is_wide(data[:_SAMPLE], size, empty, name)), None)
    if name:
        what = f"the bytes look like {name.upper()} without a byte order mark"
        return InputError(what, f'if they are, say encoding="{name}"', data.index(b"\0"))
    what = f"this is no text file: it holds a NUL at offset {data.index(0)}"
    return InputError(what, 'if it is text, name its encoding, such as encoding="utf-16-le"', data.index(0))


def _is_wide(sample: bytes, size: int, empty: tuple[int, ...], name: str) -> bool:
    """Whether most characters of `size` bytes are NUL at the `empty` places, few elsewhere, and none controls."""
    if len(sample) % size or len(sample) < 2 * size:
        return False
    shares = [sample[place::size].count(0) * size / len(sample) for place in range(size)]
    fits = all(share >= _MOST if place in empty else share <= _FEW for place, share in enumerate(shares))
    return fits and all(char >= " " or char.isspace() for char in sample.decode(name, errors="ignore"))
