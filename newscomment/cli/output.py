"""Where articles go: standard output, one file for all of them, or a folder with a file for each."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

import click

from newscomment.cli.files import spare, whole
from newscomment.cli.forms import FORMS, TOGETHER, Ask, Chosen, further, together

if TYPE_CHECKING:
    from newscomment.model import Article


class Output(Protocol):
    """Takes one article after the other."""

    def put(self, article: "Article", ask: Ask) -> None:
        """Write an article."""


class Stream:
    """All articles one after the other, to standard output or one file."""

    def __init__(self, form: str, out: Path | None, stack: ExitStack) -> None:
        self._name, self._form, self._out, self._stack = form, FORMS[form], out, stack
        self._file: IO[bytes] | None = None
        self._count = 0
        self._held = ""

    def put(self, article: "Article", ask: Ask) -> None:
        """Write an article behind the others; the file is opened for the first one.

        One that must be alone is held back to the end, so that nothing has been written if another one comes.
        """
        if self._count and self._form.joins is None:
            self._held = ""
            what = f"{_told(ask.file)} holds several texts, and --format {self._name} writes one to a file"
            raise click.UsageError(f"{what}; give --out FOLDER/")
        self._open()
        text = self._form.write(article, ask)
        if self._form.joins is None:
            self._held = text
        else:
            before, between, _ = self._form.joins
            self._write(between + further(self._name, text) if self._count else before + text)
        self._count += 1

    def _open(self) -> None:
        """Open the file for the first article."""
        if self._out and not self._file:
            self._file = self._stack.enter_context(whole(self._out, keep=self._form.joins is not None))
            self._stack.callback(self.end)

    def end(self) -> None:
        """Write what stands behind the last one, or the one that is alone."""
        self._write(self._form.joins[2] if self._count and self._form.joins else self._held)

    def _write(self, text: str) -> None:
        if not text:
            return
        if self._file:
            self._file.write(click.unstyle(text).encode() if self._name == "outline" else text.encode())
        elif self._name == "outline":
            click.echo(text, nl=False)  # in the encoding of the terminal; all else is UTF-8, whatever it speaks
        else:
            click.echo(text.encode(), nl=False)


class Together(Stream):
    """A table of all articles together, which is written behind the last one."""

    def __init__(self, kind: str, form: str, out: Path | None, stack: ExitStack) -> None:
        super().__init__(form, out, stack)
        self._kind = kind
        self._articles: list[Article] = []

    def put(self, article: "Article", ask: Ask) -> None:  # noqa: ARG002  (as for any output)
        """Keep an article; the file is opened for the first one."""
        self._open()
        self._articles.append(article)

    def end(self) -> None:
        """Write the table, if there is an article."""
        if self._articles:
            self._write(together(self._articles, self._kind, self._name))


def _told(file: str) -> str:
    return "standard input" if file == "-" else file


class Folder:
    """A file for each article, named after the file that it was read from."""

    def __init__(self, form: str, folder: Path, inputs: Sequence[Path]) -> None:
        self._name, self._form, self._folder, self._inputs = form, FORMS[form], folder, inputs
        self._taken: set[str] = set()

    def put(self, article: "Article", ask: Ask) -> None:
        """Write an article into a file of its own; of brat all files."""
        stem = self._free(Path(ask.file).stem or "article")
        for name, text in self._files(article, ask, stem):
            spare(self._folder / name, self._inputs)
            with whole(self._folder / name) as file:
                file.write(text.encode())

    def _files(self, article: "Article", ask: Ask, stem: str) -> Iterator[tuple[str, str]]:
        if self._name == "brat":
            written = article.to_brat()
            yield f"{stem}.txt", written.txt
            yield f"{stem}.ann", written.ann
            yield "annotation.conf", written.conf
            yield "visual.conf", written.visual
        else:
            text = self._form.write(article, ask)
            yield f"{stem}{self._form.suffix}", click.unstyle(text) if self._name == "outline" else text

    def _free(self, stem: str) -> str:
        """A name that no article has taken yet."""
        name, number = stem, 1
        while name in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._taken.add(name)
        return name


def opened(form: str, kinds: Chosen, out: Path | None, inputs: Sequence[Path], stack: ExitStack) -> Output:
    """Where to write: a folder that exists, or that a form needs for several texts; else a file; never an input."""
    several, whole_table = len(inputs) > 1, next((kind for kind in kinds or () if kind in TOGETHER), None)
    if (
        whole_table is None
        and out is not None
        and (out.is_dir() or (several and FORMS[form].joins is None) or form == "brat")
    ):
        return Folder(form, out, inputs)
    if out is not None:
        spare(out, inputs)
    stream = Together(whole_table, form, out, stack) if whole_table else Stream(form, out, stack)
    if out is None:
        stack.callback(stream.end)
    return stream
