"""`newscomment read`: files in, readings out."""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newscomment.cli.advice import told
from newscomment.cli.conflicts import check_files, check_kinds, check_shown, in_full
from newscomment.cli.doubts import doubts_told
from newscomment.cli.files import part_of
from newscomment.cli.forms import FORMS, Ask, Chosen
from newscomment.cli.output import Output, opened
from newscomment.cli.own import pipeline_with
from newscomment.cli.reading_options import form_options, outline_options, source_options
from newscomment.errors import FileError, NewscommentError

if TYPE_CHECKING:
    from newscomment.files import File, Source
    from newscomment.model import Article

_WHOLE, _PART, _NONE = "whole", "in part", "not at all"
"""How much of a file could be read."""


@click.command("read", short_help="Read texts and show what they say.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@form_options
@source_options
@outline_options
def command(  # noqa: PLR0913, PLR0917  (what the command line gives)
    files: tuple[str, ...],
    form: str,
    kinds: Chosen,
    out: Path | None,
    page: Path | None,
    picture: str,
    source: str | None,
    own: tuple[Path, ...],
    title: str | None,
    encoding: str | None,
    processes: int,
    **shown: bool,
) -> None:
    """Read each FILE (- for standard input) and show what it says.

    Files may be plain text, Markdown, HTML, records (JSON, CSV), e-mail or feeds. One that cannot be read is named on
    standard error; the others are read all the same, and the exit code is 1.

    \b
    newscomment read essay.txt
    newscomment read essay.txt --kind risks --rules
    newscomment read essay.md --html essay.html
    newscomment read 'essays/*.txt' --format csv --kind claims --out claims.csv
    newscomment read essays/*.html --format brat --out corrected/
    newscomment read feed.xml --format jsonl --kind risks
    newscomment read essay.txt --format svg --picture actors --out actors.svg
    curl -s https://example.org/essay.html | newscomment read -
    newscomment read essay.txt --own pledges.toml --own promising.toml --kind findings
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from newscomment.batches import files_read
    from newscomment.parameters import expanded
    from newscomment.reading import Options

    form, out = in_full(form, out, page)
    names = expanded(files)
    check_files(names, form, out, title)
    check_kinds(form, kinds, out)
    check_shown(form, picture, shown)
    ask = Ask(kinds, picture, outlined=shown, several=len(names) > 1)
    coming = files_read(pipeline_with(own), _sources(names), Options(source, encoding, title), processes)
    with ExitStack() as stack:
        output = opened(form, kinds, out, [Path(name) for name in names], stack)
        reached = _put_each(coming, len(names), lambda file: _put(file, output, ask), out, form)
    if reached[_WHOLE] < len(names):
        _tell_left(reached, len(names))
        sys.exit(1)


def _sources(names: list[str]) -> Iterator["Source"]:
    from newscomment.files import Source

    for name in names:
        yield Source(name, "", _standard_input()) if name == "-" else Source(name, click.format_filename(name))


def _put_each(
    files: Iterator["File"], count: int, put: Callable[["File"], str], out: Path | None, form: str
) -> Counter[str]:
    """Write what is in each of `count` files, and count how much of them could be read.

    An interruption is told, and goes on.
    """
    reached = Counter[str]()
    try:
        with _progress(files, count, quiet=out is None and sys.stdout.isatty()) as shown:
            for file in shown:
                reached[put(file)] += 1
    except KeyboardInterrupt:
        _interrupted(reached.total(), count, out, form)
        raise
    return reached


def _tell_left(reached: Counter[str], files: int) -> None:
    """Say of several files how many were read in part, and how many not at all."""
    if files > 1:
        left = ", ".join(f"{reached[how]} {how}" for how in (_PART, _NONE) if reached[how])
        click.echo(f"{reached[_WHOLE]} of {files} files read, {left}", err=True)


def _interrupted(done: int, files: int, out: Path | None, form: str) -> None:
    """Say how far a batch came, and where what it wrote stands."""
    if files > 1:
        kept = out is not None and not out.is_dir() and FORMS[form].joins is not None and done > 0
        place = f"; what they say stands in {part_of(out)}" if kept and out is not None else ""
        click.echo(f"\ninterrupted: {done} of {files} files read{place}", err=True)


def _progress(files: Iterator["File"], count: int, *, quiet: bool) -> AbstractContextManager[Iterable["File"]]:
    """The files, one after the other, with a bar where somebody can see it and no text is written over it."""
    if quiet or count < 2 or not sys.stderr.isatty():
        return nullcontext(files)
    return click.progressbar(files, count, "Reading", show_pos=True, item_show_func=_path, file=sys.stderr)


def _path(file: "File | None") -> str | None:
    return file and file.path


def _put(file: "File", output: Output, ask: Ask) -> str:
    """Write what is in a file; how much of it could be read."""
    errors = articles = 0
    ask = ask._replace(file=click.format_filename(file.path))
    for found in _each(file):
        error = found if isinstance(found, NewscommentError) else _write(output, found, ask)
        if error is None:
            articles += 1
        else:
            _failed(file.path, error)
            errors += 1
    return _WHOLE if not errors else _PART if articles else _NONE


def _write(output: Output, article: "Article", ask: Ask) -> NewscommentError | None:
    """Write an article, or tell why it has not that form; a file that cannot be written to ends the command."""
    try:
        output.put(article, ask)
    except NewscommentError as error:
        return error
    except OSError as error:
        if error.filename is None:
            raise  # it is standard output that fails
        reason = f"cannot be written: {error.strerror or error}; give --out another file or folder"
        raise click.ClickException(f"{error.filename}: {reason}") from error
    return None


def _each(file: "File") -> Iterator["Article | NewscommentError"]:
    """What is in a file; doubts about it become warnings on standard error."""
    from newscomment.language.gc_pause import collection_paused

    while True:
        with doubts_told("" if file.path != "-" else f"{_told(file.path)}: "), collection_paused():
            one = next(file.found, None)
        if one is None:
            return
        yield one


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed by whoever started us
        raise click.ClickException("standard input: it is closed")
    return sys.stdin.buffer.read()


def _told(name: str) -> str:
    return "standard input" if name == "-" else click.format_filename(name)


def _failed(name: str, error: NewscommentError) -> None:
    """One line about a file."""
    click.ClickException(told(error) if isinstance(error, FileError) else f"{_told(name)}: {told(error)}").show()
