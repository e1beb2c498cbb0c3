"""Many articles: read from files, each error kept beside them, and handed on together."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from newscomment.arguments import expanded, paths
from newscomment.errors import ArgumentError, FileError, NewscommentError
from newscomment.exporters.tables import Rows, rows, to_csv, to_frame, to_jsonl
from newscomment.model import Article
from newscomment.pipeline import Pipeline, default_pipeline
from newscomment.reading import Options, check

if TYPE_CHECKING:
    from newscomment.arguments import Paths

__all__ = ["Corpus", "Failed"]

_ARTICLES = "several articles; Corpus.read(files) reads files"


def _article(given: object) -> Article:
    if not isinstance(given, Article):
        raise ArgumentError.found("articles", given, _ARTICLES)
    return given


class Failed(NamedTuple):
    """A file, or a place in one, that could not be read, and why; printed, it is one line."""

    source: str
    error: NewscommentError

    def __str__(self) -> str:
        return str(self.error) if isinstance(self.error, FileError) else f"{self.source}: {self.error}"


class Corpus(Sequence[Article]):
    """Articles in their order. `failed` tells what could not be read.

    >>> from newscomment import parse
    >>> corpus = Corpus([parse("Brussels may yet blink."), parse("Moscow will not.")])
    >>> len(corpus), [row["text"] for row in corpus.to_rows("sentences")]
    (2, ['Brussels may yet blink.', 'Moscow will not.'])
    """

    def __init__(self, articles: Iterable[Article], *, failed: Iterable[Failed] = ()) -> None:
        given: object = articles
        if isinstance(given, str | Article) or not isinstance(given, Iterable):
            raise ArgumentError.found("articles", given, _ARTICLES)
        self._articles = tuple(map(_article, given))
        self.failed = tuple(failed)

    @classmethod
    def read(
        cls,
        files: "Paths",
        *,
        format: str | None = None,  # noqa: A002  (what it is called everywhere else)
        encoding: str | None = None,
        pipeline: Pipeline | None = None,
    ) -> "Corpus":
        """Read files, one after the other; what cannot be read goes to `failed`, and the rest is read all the same.

        A name may be a pattern ("essays/*.txt"), as on the command line. A file of JSON or JSON Lines may hold many
        articles. `pipeline` reads with one's own rules. Raises ArgumentError, NotFoundError or InputError for a format
        or an encoding that no file can be in.
        """
        reader = default_pipeline() if pipeline is None else pipeline
        if not isinstance(reader, Pipeline):
            raise ArgumentError.found("pipeline", reader, "a Pipeline")
        check(Options(format, encoding))
        articles: list[Article] = []
        failed: list[Failed] = []
        for name in expanded(paths("files", files)):
            try:
                for one in reader.read_each(name, format=format, encoding=encoding):
                    articles.append(one) if isinstance(one, Article) else failed.append(Failed(name, one))
            except NewscommentError as error:
                failed.append(Failed(name, error))
        return cls(articles, failed=failed)

    @overload
    def __getitem__(self, index: int) -> Article: ...

    @overload
    def __getitem__(self, index: slice) -> "Corpus": ...

    def __getitem__(self, index: int | slice) -> "Article | Corpus":
        if isinstance(index, slice):
            return Corpus(self._articles[index])
        return self._articles[index]

    def __len__(self) -> int:
        return len(self._articles)

    def __iter__(self) -> Iterator[Article]:
        return iter(self._articles)

    def __repr__(self) -> str:
        failed = f", {len(self.failed)} not read" if self.failed else ""
        return f"<Corpus of {len(self)} article{'s' * (len(self) != 1)}{failed}>"

    def to_rows(self, kind: str) -> Rows:
        """One row for each thing of a kind in all articles; see `Article.to_rows`."""
        return rows(self._articles, kind)

    def to_csv(self, kind: str) -> str:
        """The rows of a kind as comma-separated values; see `Article.to_csv`."""
        return to_csv(self.to_rows(kind))

    def to_jsonl(self, kind: str | None = None) -> str:
        """The rows of a kind as JSON Lines; without a kind, each article on a line, as `Article.from_json` reads it."""
        if kind is None:
            return "".join(article.to_jsonl() for article in self._articles)
        return to_jsonl(self.to_rows(kind))

    def to_frame(self, kind: str, library: str = "pandas") -> Any:  # noqa: ANN401  (of a library that may be missing)
        """The rows of a kind as a data frame; see `Article.to_frame`."""
        return to_frame(self.to_rows(kind), library)

    def _repr_html_(self) -> str:
        """The articles as a table."""
        return self.to_rows("articles")._repr_html_()
