r"""Every error that newscomment raises on purpose.

    Exception
    └── NewscommentError             whatever is wrong, caught in one place
        ├── ArgumentError            a value that an argument cannot take              (also a TypeError)
        ├── InputError               what stands in a text, or is said of it           (also a ValueError)
        ├── FileError                a file that cannot be opened                      (also an OSError)
        │   └── MissingFileError     … as there is none of that name                   (also a FileNotFoundError)
        ├── ArticleError             an article that contradicts its text or itself    (also a ValueError)
        ├── DefinitionError          a mistake in what a user brings                   (also a ValueError)
        │   ├── LexiconError         … in a word list
        │   ├── NamesError           … in a list of names
        │   ├── RuleError            … in a rule
        │   ├── PatternError         … in the pattern of a rule
        │   └── ExtractorError       … in an extractor
        ├── NotFoundError            a name that nothing answers to                    (also a LookupError)
        └── MissingExtraError        a feature whose optional packages are missing     (also an ImportError)

Building a model by hand with wrong values raises pydantic's own `ValidationError`, which names field, value and reason;
where an article contradicts itself, the ArticleError is in it. `Article.from_json` raises ArticleError for both.
All of these errors survive pickling, so worker processes can send them back.

A text that can be read, but is hardly meant to be, is read with an InputWarning (a UserWarning); so is a word list.
"""

from collections.abc import Iterable
from typing import Self

WIDTH = 96  # the longest piece of a source line shown above a caret, in characters
MOST_SHOWN = 60  # characters of a value that an error shows
LONGEST_NAME = 200  # characters of a file name that an error shows: longer ones are texts
MOST_LISTED = 50  # names that an error lists where none is near


class NewscommentError(Exception):
    """The root: everything newscomment raises on purpose.

    `what` went wrong; `advice` says what to do about it, where there is something.
    """

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what, advice)
        self.what = what
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.what}; {self.advice}" if self.advice else self.what


class ArgumentError(NewscommentError, TypeError):
    """A value that an argument cannot take: a number for a name, nothing for a file.

    >>> print(ArgumentError.found("title", 3, "a str"))
    title=3 is of type int; give a str
    """

    @classmethod
    def found(cls, name: str, value: object, expected: str) -> Self:
        """The error for an argument `name` that got a `value`, and not what was `expected`."""
        shown = repr(value)
        told = shown if len(shown) <= MOST_SHOWN else f"{shown[: MOST_SHOWN - 1]}…"
        return cls(f"{name}={told} is of type {type(value).__name__}", f"give {expected}")


class InputError(NewscommentError, ValueError):
    """A text that cannot be read as it is; `offset` is the place (bytes for bytes, code points for text), if known."""

    def __init__(self, what: str, advice: str = "", offset: int | None = None) -> None:
        super().__init__(what, advice)
        self.args = (what, advice, offset)  # unpickling calls the class with these
        self.offset = offset

    @classmethod
    def undecodable(cls, error: UnicodeDecodeError, encoding: str | None = None) -> Self:
        r"""The error for bytes that are not in the encoding they were read in, `encoding` if one was named.

        >>> try:
        ...     b"caf\xe9".decode("utf-8")
        ... except UnicodeDecodeError as error:
        ...     print(InputError.undecodable(error))
        byte 0xe9 at offset 3 is not valid utf-8; name the encoding of the file, such as encoding="cp1252"
        """
        byte = f"byte 0x{error.object[error.start]:02x} at offset {error.start}"
        if encoding:
            return cls(f"{byte} is valid neither as {encoding} nor as utf-8", "name another encoding", error.start)
        remedy = 'name the encoding of the file, such as encoding="cp1252"'
        return cls(f"{byte} is not valid {error.encoding}", remedy, error.start)

    @classmethod
    def surrogate(cls, text: str, offset: int) -> Self:
        r"""The error for a lone surrogate, half a character, at `offset` of `text`.

        >>> print(InputError.surrogate("a\udc80", 1))
        lone surrogate U+DC80 at offset 1 is half a character; decode the bytes again, without errors="surrogateescape"
        >>> print(InputError.surrogate("a\ud83d", 1))
        lone surrogate U+D83D at offset 1 is half a character; take it out, or put U+FFFD in its place
        """
        what = f"lone surrogate U+{ord(text[offset]):04X} at offset {offset} is half a character"
        return cls(what, _ESCAPED if "\udc80" <= text[offset] <= "\udcff" else _HALVED, offset)


_ESCAPED = 'decode the bytes again, without errors="surrogateescape"'
_HALVED = (
    "take it out, or put U+FFFD in its place"  # left where a text was cut inside an emoji, as in "\\ud83d" of JSON
)


class FileError(NewscommentError, OSError):
    """A file that cannot be opened: `filename` as it was given, and `errno` where the system has one for it.

    >>> print(MissingFileError("no such file", "did you mean 'essay.txt'?", "esay.txt"))
    esay.txt: no such file; did you mean 'essay.txt'?
    """

    def __init__(self, what: str, advice: str = "", filename: str = "", errno: int | None = None) -> None:
        super().__init__(what, advice)
        self.args = (what, advice, filename, errno)
        self.filename = filename
        self.errno = errno
        self.strerror = what

    def __str__(self) -> str:
        name = self.filename[:LONGEST_NAME] + "…" * (len(self.filename) > LONGEST_NAME)
        return f"{name if name.isprintable() and name else repr(name)}: {super().__str__()}"


class MissingFileError(FileError, FileNotFoundError):
    """A file that is not there, or a name that no file can have."""


class InputWarning(UserWarning):
    """A text is read that is hardly what the library is for: in another script or language, or full of HTML tags.

    Or a word list holds a class that no rule asks for, and whose name is nearly that of another.
    """


class ArticleError(NewscommentError, ValueError):
    """Something that does not hold of an article: `where` (an object's id, and its field), and `what` was found there.

    >>> print(ArticleError("expected a span inside the text of 9 characters, found 4:12", "c0: hedge_spans"))
    c0: hedge_spans: expected a span inside the text of 9 characters, found 4:12
    """

    def __init__(self, what: str, where: str = "", advice: str = "") -> None:
        super().__init__(what, advice)
        self.args = (what, where, advice)
        self.where = where

    def inside(self, outer: str) -> Self:
        """The same error, in an object that is told in front."""
        return type(self)(self.what, f"{outer}: {self.where}" if self.where else outer, self.advice)

    def __str__(self) -> str:
        told = super().__str__()
        return f"{self.where}: {told}" if self.where else told


class DefinitionError(NewscommentError, ValueError):
    r"""A mistake in a rule or word list: `what`, and where: `source` (file), `entry`, `position` in `pattern`.

    `pattern` is the text that `position` (0-based, in code points) points into; a caret is drawn under the place.

    >>> print(PatternError("unknown class <REPROT>", "rules/mine.toml", "warns-that", 9, "(?P<cue> <REPROT>) that"))
    rules/mine.toml, warns-that: unknown class <REPROT>
        (?P<cue> <REPROT>) that
                 ^
    """

    def __init__(  # noqa: PLR0913, PLR0917  (positional too: keyword-only arguments break pickling)
        self,
        what: str,
        source: str | None = None,
        entry: str | None = None,
        position: int | None = None,
        pattern: str | None = None,
        advice: str = "",
    ) -> None:
        super().__init__(what, advice)
        self.args = (what, source, entry, position, pattern, advice)
        self.source = source
        self.entry = entry
        self.position = position
        self.pattern = pattern

    def located(self, source: str, entry: str) -> Self:
        """The same error with file and entry filled in, where they were not known to the code that found it."""
        place = self.source or source, self.entry or entry
        return type(self)(self.what, *place, self.position, self.pattern, self.advice)

    def __str__(self) -> str:
        line, picture = self._pointed()
        where = ", ".join(filter(None, (self.source, self.entry, line)))
        return (f"{where}: " if where else "") + super().__str__() + picture

    def _pointed(self) -> tuple[str, str]:
        """The number of the line with the mistake, if there are several, and the line with a caret below."""
        if not self.pattern or self.position is None:
            return "", ""
        number = self.pattern.count("\n", 0, self.position) + 1
        return f"line {number}" if "\n" in self.pattern.strip() else "", "\n" + caret(self.pattern, self.position)


class LexiconError(DefinitionError):
    """A mistake in a word list: a missing header, an unknown key, an entry twice."""


class NamesError(DefinitionError):
    """A mistake in a list of names: a missing header, a kind or country that there is not, a name of two actors."""


class RuleError(DefinitionError):
    """A mistake in a rule: a missing example, an unknown key, an example the rule does not keep."""


class PatternError(DefinitionError):
    """A mistake in the pattern of a rule: an unknown class, a bracket that is not closed."""


class ExtractorError(DefinitionError):
    """A user's extractor that raised an error (the cause of this one) or gave what is no finding; `source` names it."""


class NotFoundError(NewscommentError, LookupError):
    """Nothing of this `kind` is called `name`; the nearest of the `known` names are proposed, if there is no advice.

    >>> print(NotFoundError("rule", "risks.coud", ["risks.could", "actors.title"]))
    no rule 'risks.coud'; did you mean 'risks.could'?
    """

    def __init__(self, kind: str, name: str, known: Iterable[str] = (), advice: str = "") -> None:
        names = tuple(known)
        super().__init__(f"no {kind} {name!r}", advice or nearest_names(name, names) or _listed(names))
        self.args = (kind, name, names, advice)
        self.kind = kind
        self.name = name
        self.known = names


class MissingExtraError(NewscommentError, ImportError):
    """A feature needs optional packages; `extra` is the name to install them by.

    >>> print(MissingExtraError("a data frame", "pandas"))
    a data frame needs optional packages; run: pip install "newscomment[pandas]"
    """

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs optional packages", f'run: pip install "newscomment[{extra}]"')
        self.args = (feature, extra)
        self.feature = feature
        self.extra = extra


def caret(text: str, position: int) -> str:
    r"""The line of `text` that holds `position`, indented by four, and a caret under the place.

    Positions outside the text point at its nearest end; long lines are cut round the place.

    >>> print(caret("one\ntwo three", 8))
        two three
            ^
    """
    position = max(0, min(position, len(text)))
    start = text.rfind("\n", 0, position) + 1
    line = text[start:].partition("\n")[0]
    column = position - start
    first = max(0, column - WIDTH // 2)
    shown = line[first : first + WIDTH]
    pad = "".join("\t" if char == "\t" else " " for char in shown[: column - first])
    return f"    {shown}\n    {pad}^"


def nearest_names(name: str, known: Iterable[str]) -> str:
    """Advice with up to three names that resemble `name`, or nothing."""
    from difflib import get_close_matches  # 2 ms, and only needed when something went wrong

    close = get_close_matches(name, list(known), cutoff=0.6)
    return f"did you mean {' or '.join(map(repr, close))}?" if close else ""


def _listed(known: tuple[str, ...]) -> str:
    """All names, where they are few enough to read."""
    return f"there are {', '.join(map(repr, known))}" if 0 < len(known) <= MOST_LISTED else ""
