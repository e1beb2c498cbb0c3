"""`newscomment read`: files in, readings out."""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from newscomment.cli.doubts import doubts_told
from newscomment.cli.forms import DRAWN, FORMS, KINDS, PICTURES, TABLES, TOGETHER, Ask, Chosen
from newscomment.cli.output import Output, opened
from newscomment.cli.own import own_option, pipeline_with
from newscomment.errors import FileError, NewscommentError, nearest_names

if TYPE_CHECKING:
    from newscomment.model import Article
    from newscomment.pipeline import Pipeline
    from newscomment.reading import Options

SOURCES = ("text", "markdown", "html", "json", "jsonl", "csv", "email", "feed")
"""The formats that are read."""

_WHOLE, _PART, _NONE = "whole", "in part", "not at all"
"""How much of a file could be read."""


def _kinds(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> Chosen:
    """Lists of kinds, parted by commas, as one tuple; a usage error for one that does not exist."""
    if not value:
        return None
    kinds = tuple(dict.fromkeys(part.strip() for one in value for part in one.split(",")))
    unknown = [kind for kind in kinds if kind not in TABLES]
    if unknown:
        advice = nearest_names(unknown[0], TABLES) or f"there are {', '.join(TABLES)}"
        raise click.BadParameter(f"there is no kind {unknown[0]!r}; {advice}", ctx, param)
    return kinds


def _completed(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The kinds that may come next in a list of them."""
    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{kind}" for kind in TABLES if kind.startswith(last)]


def _title(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A title; a usage error for one that is no text."""
    if value and any("\ud800" <= char <= "\udfff" for char in value):
        raise click.BadParameter("it is not valid UTF-8", ctx, param)
    return value


def _place(ctx: click.Context, param: click.Parameter, value: str | None) -> Path | None:
    """A file or folder to write to; a folder that is named with a slash at its end is made."""
    if value is None:
        return None
    if not value:
        raise click.BadParameter("it is empty; give the name of a file or folder", ctx, param)
    if value.startswith("-"):
        message = f"{value!r} is no name of a file or folder; to write to standard output, give --format alone"
        raise click.BadParameter(message, ctx, param)
    if value.endswith(("/", os.sep)):
        try:
            Path(value).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise click.BadParameter(f"{value}: {error.strerror or error}", ctx, param) from error
    return Path(value)


def _forms_told() -> str:
    return "; ".join(f"{name}: {form.what}" for name, form in FORMS.items())


@click.command("read", short_help="Read texts and show what they say.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "-f",
    "--format",
    "form",
    metavar="FORM",
    type=click.Choice([*FORMS]),
    default="outline",
    show_default=True,
    help=_forms_told() + ".",
)
@click.option(
    "-k",
    "--kind",
    "kinds",
    metavar="KINDS",
    multiple=True,
    callback=_kinds,
    shell_complete=_completed,
    help="Only these, parted by commas: claims,risks,… Of outline, json, jsonl, csv. May be given again.",
)
@click.option(
    "-o",
    "--out",
    metavar="PATH",
    type=click.Path(),
    callback=_place,
    help="Write to this file, or into this folder (FOLDER/, one that exists, or several texts that need a file each).",
)
@click.option(
    "--html", "page", metavar="PATH", type=click.Path(), callback=_place, help="Short for --format html --out PATH."
)
@click.option(
    "--picture",
    type=click.Choice(PICTURES),
    default="arguments",
    show_default=True,
    help="What the formats svg, mermaid and dot draw.",
)
@click.option(
    "--from",
    "source",
    type=click.Choice(SOURCES),
    help="Format of the files, where neither suffix nor beginning tells.",
)
@own_option("; what they find are findings")
@click.option("--title", callback=_title, help="The title, where it does not stand in the text.")
@click.option("--encoding", help="Encoding of the file, if it is not UTF-8 and has no byte-order mark.")
@click.option("--all", "all_rows", is_flag=True, help="Show all rows and all words in the outline.")
@click.option("--ids", is_flag=True, help="Show the ids of what was found in the outline.")
@click.option("--rules", is_flag=True, help="Show the rules that found it in the outline.")
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

    form, out = _in_full(form, out, page)
    names = expanded(files)
    _check(names, form, kinds, picture, out, title)
    _check_shown(form, shown)
    pipeline, options = pipeline_with(own), Options(source, encoding, title)
    ask = Ask(kinds, picture, outlined=shown, several=len(names) > 1)
    reached = Counter[str]()
    with ExitStack() as stack:
        output = opened(form, kinds, out, [Path(name) for name in names], stack)
        for name in stack.enter_context(_progress(names, quiet=out is None and sys.stdout.isatty())):
            reached[_put(pipeline, name, options, output, ask)] += 1
    if reached[_WHOLE] < len(names):
        if len(names) > 1:
            left = ", ".join(f"{reached[how]} {how}" for how in (_PART, _NONE) if reached[how])
            click.echo(f"{reached[_WHOLE]} of {len(names)} files read, {left}", err=True)
        sys.exit(1)


def _in_full(form: str, out: Path | None, page: Path | None) -> tuple[str, Path | None]:
    """The form and where it goes, with `--html` written out; a usage error for another form or place beside it."""
    if page is None:
        return form, out
    if out is not None:
        raise click.UsageError(f"--html {page} and --out {out} both say where to write: give one of them")
    if form != "html" and click.get_current_context().get_parameter_source("form") is not ParameterSource.DEFAULT:
        raise click.UsageError(f"--html writes no {form}: leave --format away, or give --format {form} --out PATH")
    return "html", page


def _check(  # noqa: PLR0913, PLR0917
    names: list[str], form: str, kinds: Chosen, picture: str, out: Path | None, title: str | None
) -> None:
    """Usage errors for what does not go together."""
    if len(names) > 1 and title is not None:
        raise click.UsageError("--title is for one file")
    if len(names) > 1 and out is None and FORMS[form].joins is None:
        raise click.UsageError(f"--format {form} is for one file; for several give --out FOLDER, or take jsonl")
    if len(names) > 1 and out is not None and FORMS[form].joins is None and _is_file(out, form):
        raise click.UsageError(f"--format {form} needs a file for each text: give a folder, and not {out}")
    if picture == "certainty" and form in DRAWN and form != "svg":
        raise click.UsageError("the certainty is drawn by --format svg alone")
    if kinds is not None:
        _check_kinds(form, kinds, out)


def _check_kinds(form: str, kinds: tuple[str, ...], out: Path | None) -> None:
    """Usage errors for kinds that a form does not show, or not together."""
    if not FORMS[form].by_kind:
        able = ", ".join(name for name, one in FORMS.items() if one.by_kind)
        raise click.UsageError(f"--kind chooses in {able} alone: leave it away with --format {form}")
    if form == "csv" and len(kinds) > 1:
        raise click.UsageError("--format csv is for one --kind at a time")
    alone = [kind for kind in kinds if kind in TOGETHER]
    if alone and len(kinds) > 1:
        raise click.UsageError(f"{alone[0]} is a table of all texts together: ask for it alone")
    if alone and out is not None and out.is_dir():
        raise click.UsageError(f"{alone[0]} is one table of all texts: give --out a file, and not {out}")
    if form not in {"csv", "jsonl"} and not set(kinds) <= set(KINDS):
        tables = ", ".join(kind for kind in TABLES if kind not in KINDS)
        raise click.UsageError(f"{tables} are tables: they need --format csv or jsonl")


def _check_shown(form: str, shown: Mapping[str, bool]) -> None:
    """Usage errors for options of another form, which would say nothing."""
    given = click.get_current_context().get_parameter_source("picture") is not ParameterSource.DEFAULT
    if given and form not in DRAWN:
        raise click.UsageError(f"--picture chooses in {', '.join(DRAWN)} alone: leave it away with --format {form}")
    asked = [f"--{name.removesuffix('_rows')}" for name, wanted in shown.items() if wanted]
    if asked and form != "outline":
        raise click.UsageError(f"{', '.join(asked)} show more of the outline: leave them away with --format {form}")


def _is_file(out: Path, form: str) -> bool:
    """Whether a name that no folder has yet is meant for a file: it ends as the files of the form do."""
    return not out.is_dir() and (out.is_file() or out.suffix in {FORMS[form].suffix, ".htm"})


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
