"""`newscomment read`: files in, readings out."""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newscomment.cli.conflicts import check_files, check_kinds, check_shown, in_full
from newscomment.cli.doubts import doubts_told
from newscomment.cli.files import part_of
from newscomment.cli.forms import FORMS, Ask, Chosen
from newscomment.cli.output import Output, opened
from newscomment.cli.own import pipeline_with
from newscomment.cli.reading_options import form_options, outline_options, source_options
from newscomment.errors import FileError, NewscommentError

if TYPE_CHECKING:
    from newscomment.model import Article
    from newscomment.pipeline import Pipeline
    from newscomment.reading import Options

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
    from newscomment.arguments import expanded
    from newscomment.reading import Options

    form, out = in_full(form, out, page)
    names = expanded(files)
    check_files(names, form, out, title)
    check_kinds(form, kinds, out)
    check_shown(form, picture, shown)
    pipeline, options = pipeline_with(own), Options(source, encoding, title)
    ask = Ask(kinds, picture, outlined=shown, several=len(names) > 1)
    with ExitStack() as stack:
        output = opened(form, kinds, out, [Path(name) for name in names], stack)
        reached = _put_each(names, lambda name: _put(pipeline, name, options, output, ask), out, form)
    if reached[_WHOLE] < len(names):
        _tell_left(reached, len(names))
        sys.exit(1)


def _put_each(names: list[str], put: Callable[[str], str], out: Path | None, form: str) -> Counter[str]:
    """Read and write each file, and count how much of them could be read; an interruption is told, and goes on."""
    reached = Counter[str]()
    try:
        with _progress(names, quiet=out is None and sys.stdout.isatty()) as shown:
            for name in shown:
                reached[put(name)] += 1
    except KeyboardInterrupt:
        _interrupted(reached.total(), len(names), out, form)
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


def _progress(names: list[str], *, quiet: bool) -> AbstractContextManager[Iterable[str]]:
    """The names, one after the other, with a bar where somebody can see it and no text is written over it."""
    if quiet or len(names) < 2 or not sys.stderr.isatty():
        return nullcontext(names)
    return click.progressbar(names, label="Reading", show_pos=True, item_show_func=str, file=sys.stderr)


def _put(pipeline: "Pipeline", name: str, options: "Options", output: Output, ask: Ask) -> str:
    """Read one file and write what is in it; how much of it could be read."""
    errors = articles = 0
    try:
        for found in _read(pipeline, name, options):
            if isinstance(found, NewscommentError):
                _failed(name, found)
                errors += 1
            else:
                _write(output, found, ask._replace(file="-" if name == "-" else click.format_filename(name)))
                articles += 1
    except NewscommentError as error:
        _failed(name, error)
        errors += 1
    return _WHOLE if not errors else _PART if articles else _NONE


def _write(output: Output, article: "Article", ask: Ask) -> None:
    """Write an article; a file that cannot be written to ends the command."""
    try:
        output.put(article, ask)
    except OSError as error:
        if error.filename is None:
            raise  # it is standard output that fails
        reason = f"cannot be written: {error.strerror or error}; give --out another file or folder"
        raise click.ClickException(f"{error.filename}: {reason}") from error


def _read(pipeline: "Pipeline", name: str, options: "Options") -> Iterator["Article | NewscommentError"]:
    """The articles in a file; doubts about them become warnings on standard error."""
    from newscomment.language.collection import collection_paused
    from newscomment.opening import contents

    source = "" if name == "-" else click.format_filename(name)
    data = _standard_input() if name == "-" else contents(name)
    found = pipeline.each_in(data, source, options)
    while True:
        with doubts_told("" if source else f"{_told(name)}: "), collection_paused():
            one = next(found, None)
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
    """One line about a file; advice for callers of the library names arguments, here they are options."""
    message = str(error) if isinstance(error, FileError) else f"{_told(name)}: {error}"
    message = re.sub(r'encoding="([^"]+)"', r"--encoding \1", message)
    message = re.sub(r'format="([^"]+)"', r"--from \1", message)
    click.ClickException(message).show()
