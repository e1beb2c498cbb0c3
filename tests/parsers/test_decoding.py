"""Bytes to text: what decides the encoding, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscomment.errors import InputError
from newscomment.parsers import decode

WORDS = "Die Brücke ist zu.\r\nNobody minds… 🙂\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(WORDS.encode(), None, id="utf-8"),
        pytest.param(WORDS.encode("utf-8-sig"), None, id="utf-8 with mark"),
        pytest.param(WORDS.encode("utf-16"), None, id="utf-16 with mark"),
        pytest.param(b"\xfe\xff" + WORDS.encode("utf-16-be"), None, id="utf-16 big endian"),
        pytest.param(WORDS.encode("utf-32"), None, id="utf-32 with mark"),
        pytest.param(b"\x00\x00\xfe\xff" + WORDS.encode("utf-32-be"), None, id="utf-32 big endian"),
        pytest.param(WORDS.encode("utf-16-le"), "utf-16-le", id="utf-16 without mark, named"),
        pytest.param(WORDS.encode("utf-8-sig"), "cp1252", id="a mark decides against the name"),
    ],
)
def test_decodes(data: bytes, encoding: str | None) -> None:
    assert decode(data, encoding=encoding) == WORDS


def test_named_encoding() -> None:
    assert decode("café".encode("cp1252"), encoding="cp1252") == "café"


def test_an_encoding_is_named_for_files_that_are_not_utf_8() -> None:
    assert decode("“café”".encode(), encoding="cp1252") == "“café”"
    with pytest.raises(InputError, match="valid neither as cp1252 nor as utf-8; name another"):
        decode(b"caf\x9d", encoding="cp1252")


@pytest.mark.parametrize(
    ("data", "encoding", "offset", "says"),
    [
        pytest.param(b"caf\xe9 noir", None, 3, "encoding=", id="not utf-8"),
        pytest.param(b"\xef\xbb\xbfcaf\xe9 noir", None, 6, "offset 6", id="offsets count the mark"),
        pytest.param(b"\xff\xfea\x00b", None, 4, "offset 4", id="cut utf-16"),
        pytest.param(b"caf\xe9", "ascii", 3, "offset 3", id="not the encoding named"),
        pytest.param(b"caf\xe9", "utf-99", None, "utf-99", id="no such encoding"),
        pytest.param(b"caf\xe9", "hex", None, "hex", id="no text encoding"),
    ],
)
def test_refuses(data: bytes, encoding: str | None, offset: int | None, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        decode(data, encoding=encoding)
    assert caught.value.offset == offset


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("said", [None, "utf-8", "cp1252"])
def test_wide_characters_without_a_mark_name_the_encoding_to_say(encoding: str, said: str | None) -> None:
    with pytest.raises(InputError, match=f'encoding="{encoding}"'):
        decode(WORDS.encode(encoding), encoding=said)
    assert decode(WORDS.encode(encoding), encoding=encoding) == WORDS


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"%PDF-1.7\n%\xe2\xe3", "a PDF", id="pdf"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG picture", id="jpeg"),
        pytest.param(b"PK\x03\x04\x14\0\6\0", "docx", id="zip"),
        pytest.param(b"{\\rtf1\\ansi The bridge is shut.}", "Rich Text", id="rtf"),
        pytest.param(b"MZ\x90\0\3\0\0\0\4\0", "holds a NUL at offset 3", id="a program"),
        pytest.param(b"The bridge\0is shut.", "holds a NUL at offset 10", id="one NUL in a text"),
        pytest.param(b"\xef\xbb\xbfThe\0bridge", "U\\+0000 at offset 3", id="one NUL in a marked text"),
    ],
)
@pytest.mark.parametrize("encoding", [None, "latin-1"])
def test_what_is_no_text_is_refused(data: bytes, says: str, encoding: str | None) -> None:
    with pytest.raises(InputError, match=says):
        decode(data, encoding=encoding)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_text_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == text
    assert decode(text.encode("utf-16")) == text


@given(st.binary())
def test_bytes_are_decoded_whole_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except InputError:
        return
    assert text.encode() in {data, data.removeprefix(b"\xef\xbb\xbf")} or data[:2] in {b"\xff\xfe", b"\xfe\xff"}
