"""The command line: `newscomment read`, `schema`, `explain`, `check`."""

import gc
import json
import os
import re
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import suppress
from errno import EPIPE
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newscomment._version import __version__
from newscomment.errors import InputWarning, NewscommentError, NotFoundError

if TYPE_CHECKING:
    from newscomment.model import Article
    from newscomment.pipeline import Pipeline

KINDS = (
    "sections",
    "sentences",
    "actors",
    "quotations",
    "claims",
    "relations",
    "arguments",
    "risks",
    "findings",
)
"""What an article holds, by the names of its fields."""

_OBJECTS = 200_000  # more than are made in loading and reading one essay

Chosen = tuple[str, ...] | None
"""The kinds to show; None: those that are shown unless others are asked for."""


class Commands(click.Group):
    """Commands whose errors are one line on standard error: exit code 1 for what they were given, 2 for wrong usage."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401  (what click says it is)
        """Run the command that was asked for."""
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")  # better a “?” than nothing where a terminal lacks the “¶”
        try:
            return super().invoke(ctx)
        except NewscommentError as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if error.errno == EPIPE:
                raise  # who read the output wants no more of it, as in `… | head`: click ends without a word
            raise click.ClickException(f"{error.filename or 'cannot write'}: {error.strerror or error}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newscomment", message="%(prog)s %(version)s")
def main() -> None:
    """Read news commentary into sections, actors, claims and risks, each with its place in the text."""


def run() -> None:
    """Run the command as a process of its own, and end without taking down word by word what was loaded.

    That would cost a tenth of the time of a reading, and so would collecting garbage while all is being loaded.
    """
    gc.set_threshold(_OBJECTS)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for them opens every installed package
    code: object = 0
    try:
        main(prog_name="newscomment")
    except SystemExit as end:
        code = end.code
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # nobody reads it any more
            stream.flush()
    os._exit(code if isinstance(code, int) else 1 if code else 0)


def _kinds(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> Chosen:
    """Lists of kinds, parted by commas, as one tuple; a usage error for one that does not exist."""
    if not value:
        return None
    kinds = tuple(dict.fromkeys(part.strip() for one in value for part in one.split(",")))
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown:
        raise click.BadParameter(f"{', '.join(unknown)!r} is none of {', '.join(KINDS)}", ctx, param)
    return kinds


def _title(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A title; a usage error for one that is no text."""
    if value and any("\ud800" <= char <= "\udfff" for char in value):
        raise click.BadParameter("it is not valid UTF-8", ctx, param)
    return value


@main.command(short_help="Read texts and show what they say.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "--format",
    "form",
    type=click.Choice(["outline", "json", "jsonl"]),
    default="outline",
    show_default=True,
    help="outline: for people; json: the whole article; jsonl: one object a line.",
)
@click.option(
    "--kind",
    "kinds",
    metavar="KINDS",
    multiple=True,
    callback=_kinds,
    help="Only these, parted by commas: claims,risks,… May be given again.",
)
@click.option(
    "--own",
    metavar="FILE",
    multiple=True,
    type=click.Path(path_type=Path),
    help="Rules or a word list of your own (TOML); what they find are findings. May be given again.",
)
@click.option("--title", callback=_title, help="The title, where it does not stand in the text.")
@click.option("--encoding", help="Encoding of the file, if it is not UTF-8 and has no byte-order mark.")
@click.option("--all", "all_rows", is_flag=True, help="Show all rows and all words in the outline.")
@click.option("--ids", is_flag=True, help="Show the ids of what was found in the outline.")
@click.option("--rules", is_flag=True, help="Show the rules that found it in the outline.")
def read(  # noqa: PLR0913, PLR0917  (what the command line gives)
    files: tuple[str, ...],
    form: str,
    kinds: Chosen,
    own: tuple[Path, ...],
    title: str | None,
    encoding: str | None,
    **shown: bool,
) -> None:
    """Read each FILE (plain text; - for standard input) and show what it says.

    \b
    newscomment read essay.txt
    newscomment read essay.txt --kind risks --format jsonl
    newscomment read essay.txt --own pledges.toml --own promising.toml --kind findings
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    if len(files) > 1 and (form == "json" or title is not None):
        raise click.UsageError("--format json and --title are for one file; --format jsonl gives a line for each")
    pipeline, done = _pipeline(own), 0
    for file in files:
        try:
            article = _read(pipeline, file, title, encoding)
        except click.ClickException as error:
            error.show()
            continue
        _print(article, form, kinds, file, first=not done, **shown)
        done += 1
    if done < len(files):
        sys.exit(1)


@main.command(short_help="Print the JSON Schema of an article.")
def schema() -> None:
    """Print the JSON Schema of what `read --format json` prints."""
    from newscomment.model import article_schema  # pydantic is slow to import, and --help needs none

    click.echo(json.dumps(article_schema(), indent=2, sort_keys=True))


@main.command(short_help="Tell what a rule finds and why.")
@click.argument("rule")
def explain(rule: str) -> None:
    """Tell what RULE finds and why, with its pattern and its examples."""
    from newscomment.pipeline import explain as explanation

    try:
        click.echo(explanation(rule))
    except NotFoundError as error:
        raise click.ClickException(f"{error.what}; {_hint(rule, error.known)}") from error


@main.command(short_help="Check rules files of your own.")
@click.argument("rules", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--words", multiple=True, type=click.Path(path_type=Path), help="A word list that the rules use.")
def check(rules: tuple[Path, ...], words: tuple[Path, ...]) -> None:
    """Check RULES files of your own: look for mistakes in them, and run their examples.

    \b
    newscomment check pledges.toml --words promising.toml
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from newscomment.pipeline import Pipeline

    try:
        pipeline = Pipeline(rules=rules, lexicons=words)
        failed = pipeline.check()
    except NewscommentError as error:
        raise click.ClickException(str(error)) from error
    for failure in failed:
        click.echo(str(failure), err=True)
    kept = len(pipeline.analyzer.own) - len({failure.rule for failure in failed})
    click.echo(f"{kept} of {len(pipeline.analyzer.own)} rules keep their examples")
    if failed:
        raise SystemExit(1)


def _hint(name: str, known: tuple[str, ...]) -> str:
    """What somebody may have meant who asked for a rule that does not exist."""
    from difflib import get_close_matches  # 2 ms, and only needed when something went wrong

    if re.fullmatch(r"(?:s|sec|a|q|c|d|g|r|f)\d+", name):
        return f"{name} is the id of something in an article: `newscomment read FILE --ids --rules` shows its rules"
    inside = [rule for rule in known if rule.startswith(f"{name}.")]
    if inside:
        return f"{name} is a file of {len(inside)} rules, such as {', '.join(inside[:3])}"
    ids = {rule.lower(): rule for rule in known}
    ends = {rule.rpartition(".")[2]: ids[rule] for rule in reversed(ids)}
    close = [ids[match] for match in get_close_matches(name.lower(), ids, cutoff=0.75)]
    close += [ends[match] for match in get_close_matches(name.lower().rpartition(".")[2], ends, cutoff=0.75)]
    if close:
        return f"did you mean {' or '.join([*dict.fromkeys(close)][:3])}?"
    return "`newscomment read FILE --rules` shows the rules that found something"


def _pipeline(own: tuple[Path, ...]) -> "Pipeline":
    """The pipeline with the user's own rules and word lists, if there are any."""
    from newscomment.pipeline import Pipeline, default_pipeline

    if not own:
        return default_pipeline()
    from newscomment.language.sources import told_apart

    rules, words = told_apart(own)
    return Pipeline(rules=rules, lexicons=words)


def _read(pipeline: "Pipeline", file: str, title: str | None, encoding: str | None) -> "Article":
    """The article in a file; what is wrong with the file becomes an error that names it, doubts become warnings."""
    from newscomment.language.collection import collection_paused

    name = "standard input" if file == "-" else click.format_filename(file)
    known = {} if file == "-" else {"source": name}
    try:
        data = _standard_input() if file == "-" else Path(file).read_bytes()
        with collection_paused(), warnings.catch_warnings(record=True) as doubts:
            warnings.simplefilter("always", InputWarning)
            article = pipeline.parse_bytes(data, title=title, encoding=encoding, metadata=known)
    except NewscommentError as error:
        # advice for callers of the library names an argument; here it is an option
        message = re.sub(r'encoding="([^"]+)"', r"--encoding \1", str(error))
    except OSError as error:
        message = error.strerror or str(error)
    else:
        for doubt in doubts:
            click.echo(f"Warning: {name}: {doubt.message}", err=True)
        return article
    raise click.ClickException(f"{name}: {message}")


def _standard_input() -> bytes:
    if sys.stdin is None:  # closed by whoever started us
        raise click.ClickException("standard input: it is closed")
    return sys.stdin.buffer.read()


def _print(article: "Article", form: str, kinds: Chosen, file: str, *, first: bool, **shown: bool) -> None:
    """Write an article to standard output; JSON always in UTF-8, whatever the terminal speaks."""
    if form == "json":
        click.echo(_json(article, kinds).encode())
    elif form == "jsonl":
        for line in _lines(article, kinds, file):
            click.echo(line.encode())
    else:
        click.echo(("" if first else "\n") + _outline(article, kinds, **shown), nl=False)


def _json(article: "Article", kinds: Chosen) -> str:
    if kinds is None:
        return article.model_dump_json(indent=2)
    dump = article.model_dump(mode="json", include=set(kinds))
    return json.dumps(dump, indent=2, ensure_ascii=False)


def _lines(article: "Article", kinds: Chosen, file: str) -> Iterator[str]:
    """The article on one line or, of some kinds only, one thing found on each line, with its file and its kind."""
    if kinds is None:
        yield article.model_dump_json()
        return
    dump: dict[str, list[dict[str, Any]]] = article.model_dump(mode="json", include=set(kinds))
    for kind in kinds:
        for item in dump[kind]:
            yield json.dumps({"file": click.format_filename(file), "kind_of": kind, **item}, ensure_ascii=False)


def _outline(article: "Article", kinds: Chosen, **shown: bool) -> str:
    from newscomment.exporters import outline

    width = shutil.get_terminal_size((100, 40)).columns
    # click strips the colours again where the output is no terminal
    return outline(article, kinds=kinds, width=width, colour=True, **shown)
