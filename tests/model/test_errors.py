"""Errors say what is wrong, where, and what to do; and they survive the way back from a worker process."""

import pickle

import pytest

from newscomment import errors
from newscomment.errors import (
    ArticleError,
    DefinitionError,
    FileError,
    InputError,
    LexiconError,
    MissingExtraError,
    MissingFileError,
    NamesError,
    NewscommentError,
    NotFoundError,
    PatternError,
    RuleError,
)

MADE = {
    "root": NewscommentError("it is late", "come back tomorrow"),
    "empty": InputError("the text is empty", "give at least one word"),
    "surrogate": InputError.surrogate("a\udc80", 1),
    "lexicon": LexiconError("no header", source="mine.toml"),
    "names": NamesError("no name", source="mine.toml"),
    "rule": RuleError("no misses", "mine.toml", "could", advice="add one"),
    "pattern": PatternError("unknown class <X>", "mine.toml", "could", 4, "abc <X>"),
    "bare pattern": PatternError("unknown class <X>"),
    "file": FileError("this is a folder", "give a file in it", "essays", 21),
    "missing file": MissingFileError("no such file", "did you mean 'essay.txt'?", "esay.txt", 2),
    "article": ArticleError("Field required", "text", "give what to_json wrote"),
    "not found": NotFoundError("rule", "could", ["would", "count"]),
    "extra": MissingExtraError("a data frame", "pandas"),
}


@pytest.mark.parametrize("error", list(MADE.values()), ids=list(MADE))
def test_errors_survive_pickling(error: NewscommentError) -> None:
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert vars(copy) == vars(error)


def test_what_is_filled_in_later_survives_too() -> None:
    error = PatternError("unknown class", pattern="<X>", position=0)
    located = error.located("mine.toml", "could")
    error.source, error.entry = "mine.toml", "could"
    assert str(pickle.loads(pickle.dumps(error))) == str(located) == "mine.toml, could: unknown class\n    <X>\n    ^"


@pytest.mark.parametrize(
    ("error", "foreign"),
    [
        (InputError("the text is empty"), ValueError),
        (FileError("x"), OSError),
        (MissingFileError("x"), FileNotFoundError),
        (RuleError("x"), ValueError),
        (NotFoundError("rule", "x"), LookupError),
        (MissingExtraError("x", "y"), ImportError),
    ],
)
def test_python_knows_their_kind(error: NewscommentError, foreign: type[Exception]) -> None:
    assert isinstance(error, foreign)


def test_bytes_in_another_encoding_name_the_place() -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        b"na\xefve".decode()
    error = InputError.undecodable(caught.value)
    assert error.offset == 2
    assert 'encoding="cp1252"' in str(error)


def test_the_caret_stands_under_the_place() -> None:
    pattern = "(?P<cue> <MODAL>)\n\t(?P<harm> <HRM>)\n"
    assert str(PatternError("unknown class <HRM>", "mine.toml", "could", pattern.index("<HRM"), pattern)) == (
        "mine.toml, could, line 2: unknown class <HRM>\n    \t(?P<harm> <HRM>)\n    \t          ^"
    )


@pytest.mark.parametrize("position", [-5, 0, 150, 300, 999])
def test_the_caret_stays_in_a_long_line(position: int) -> None:
    line = "".join(chr(0x100 + number) for number in range(300))
    shown, pointer = errors.caret(line, position).split("\n")
    assert len(shown) <= errors.WIDTH + 4
    if 0 <= position < len(line):
        assert shown[pointer.index("^")] == line[position]


def test_the_tree_in_the_docstring_is_complete() -> None:
    found = {
        name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, NewscommentError)
    }
    assert all(name in (errors.__doc__ or "") for name in found)
    assert {DefinitionError.__name__, RuleError.__name__} <= found
