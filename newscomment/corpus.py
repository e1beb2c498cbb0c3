"""Many articles: read from files, each error kept beside them, and handed on together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from newscomment.batches import files_read
from newscomment.errors import ArgumentError, FileError, NewscommentError
from newscomment.exporters.joint_register import JointRisk, joint_risks
from newscomment.exporters.tables import Rows, rows, to_csv, to_frame, to_jsonl
from newscomment.files import Source
from newscomment.model import Article
from newscomment.parameters import expanded, paths, warn
from newscomment.pipeline import Pipeline, default_pipeline
from newscomment.reading import Options, check

if TYPE_CHECKING:
    from newscomment.parameters import Paths

__all__ = ["Corpus", "Failed", "ReadingInterrupted"]

_ARTICLES = "several articles; Corpus.read(files) reads files"


def _article(given: object) -> Article:
    if not isinstance(given, Article):
        raise ArgumentError.found("articles", given, _ARTICLES)
    return given


def _check_count(name: str, given: object) -> None:
    if not isinstance(given, int) or isinstance(given, bool) or given < 1:
        raise ArgumentError.found(name, given, "a whole number from 1")


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
    def read(  # noqa: PLR0913  (one argument for each thing that may be different)
        cls,
        files: "Paths",
        *,
        format: str | None = None,  # noqa: A002  (what it is called everywhere else)
        encoding: str | None = None,
        pipeline: Pipeline | None = None,
        processes: int = 1,
        progress: Callable[[int, int], object] | None = None,
    ) -> "Corpus":
        """Read files, one after the other; what cannot be read goes to `failed`, and the rest is read all the same.

        A name may be a pattern ("essays/*.txt"), as on the command line. A file of JSON or JSON Lines may hold many
        articles. `pipeline` reads with one's own rules. Several `processes` read so many texts at the same time.
        `progress` is called after each file with how many have been read, and of how many.

        Raises ArgumentError, NotFoundError or InputError for a format or an encoding that no file can be in, and
        ReadingInterrupted, which holds what has been read, for a KeyboardInterrupt.
        """
        reader = default_pipeline() if pipeline is None else pipeline
        if not isinstance(reader, Pipeline):
            raise ArgumentError.found("pipeline", reader, "a Pipeline")
        _check_count("processes", processes)
        if not (progress is None or callable(progress)):
            raise ArgumentError.found("progress", progress, "a function of two numbers")
        check(options := Options(format, encoding))
        names = expanded(paths("files", files))
        articles: list[Article] = []
        failed: list[Failed] = []
        try:
            sources = (Source(name, name) for name in names)
            for done, file in enumerate(files_read(reader, sources, options, processes), 1):
                for one in file.found:
                    articles.append(one) if isinstance(one, Article) else failed.append(Failed(file.path, one))
                if progress is not None:
                    progress(done, len(names))
        except KeyboardInterrupt:
            raise ReadingInterrupted(cls(articles, failed=failed), len(names)) from None
        if failed and not articles:
            warn(f"nothing could be read: {failed[0]}{f', and {len(failed) - 1} more' if len(failed) > 1 else ''}")
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

    def __eq__(self, other: object) -> bool:
        """Whether the other one is a corpus of equal articles."""
        return self._articles == other._articles if isinstance(other, Corpus) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(article.text for article in self._articles))

    def __add__(self, other: "Corpus") -> "Corpus":
        """The articles of both, one after the other."""
        if not isinstance(other, Corpus):
            return NotImplemented
        return Corpus(self._articles + other._articles, failed=self.failed + other.failed)

    def __repr__(self) -> str:
        failed = f", {len(self.failed)} not read" if self.failed else ""
        return f"<Corpus of {len(self)} article{'s' * (len(self) != 1)}{failed}>"

    def risk_register(self) -> tuple[JointRisk, ...]:
        """Each risk of all articles once, those that most articles tell first; see `Article.risk_register`."""
        return joint_risks(self._articles)

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


class ReadingInterrupted(KeyboardInterrupt):
    """`Corpus.read` was interrupted. `corpus` holds what had been read until then.

    In a notebook, `import sys; sys.last_value.corpus` has it where nobody caught this.
    """

    def __init__(self, corpus: Corpus, files: int) -> None:
        super().__init__(corpus, files)
        self.corpus = corpus
        self.files = files

    def __str__(self) -> str:
        return f"{self.corpus!r} was read of {self.files} files; it is in the exception's `corpus`"
