"""Files to read, and what is in them, one after the other."""

from collections.abc import Iterator
from typing import NamedTuple

from newscomment.errors import NewscommentError
from newscomment.model import Article
from newscomment.opening import contents
from newscomment.pipeline import Pipeline
from newscomment.reading import Options

__all__ = ["File", "Source", "each_read"]


class Source(NamedTuple):
    """What to read: the path of a file, its name as it is told, and its bytes if they are at hand."""

    path: str
    name: str
    data: bytes | None = None

    def bytes(self) -> bytes:
        """What is in the file. Raises FileError where it cannot be opened."""
        return contents(self.path) if self.data is None else self.data


class File(NamedTuple):
    """A file, and one after the other what is in it: articles, and errors for what could not be read.

    What is in it must be asked for before the next file is.
    """

    path: str
    found: Iterator[Article | NewscommentError]


def each_read(pipeline: Pipeline, source: Source, options: Options) -> Iterator[Article | NewscommentError]:
    """What is in a file, one after the other; where it cannot be read at all, the error."""
    try:
        yield from pipeline.each_in(source.bytes(), source.name, options)
    except NewscommentError as error:
        yield error
