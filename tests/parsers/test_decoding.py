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


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == text
