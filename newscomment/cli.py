"""The command line: `newscomment read`, `schema`, `explain`."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newscomment._version import __version__
from newscomment.errors import NewscommentError

if TYPE_CHECKING:
    from newscomment.model import Article

Result = TypeVar("Result")

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


class Kinds(click.ParamType[tuple[str, ...]]):
    """A list of kinds, parted by commas."""

    name = "kinds"

    def convert(
        self, value: str | tuple[str, ...], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The kinds as a tuple; a usage error for one that does not exist."""
        kinds = tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value
        unknown = [kind for kind in kinds if kind not in KINDS]
        if unknown:
            self.fail(f"{', '.join(unknown)!r} is none of {', '.join(KINDS)}", param, ctx)
        return kinds


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newscomment", message="%(prog)s %(version)s")
def main() -> None:
    """Read news commentary into sections, actors, claims and risks, each with its place in the text."""


@main.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True, dir_okay=False))
@click.option(
    "--format",
    "form",
    type=click.Choice(["outline", "json", "jsonl"]),
    default="outline",
    show_default=True,
    help="outline: for people; json: the whole article; jsonl: one object a line.",
)
@click.option("--kind", "kinds", type=Kinds(), help="Show only these, parted by commas: claims,risks,…")
@click.option("--title", help="The title, where it does not stand in the text.")
@click.option("--encoding", help="Encoding of the file, if it is not UTF-8 and has no byte-order mark.")
@click.option("--all", "all_rows", is_flag=True, help="Show all actors and claims in the outline.")
@click.option("--ids", is_flag=True, help="Show the ids of what was found.")
@click.option("--rules", is_flag=True, help="Show the rules that found it.")
def read(  # noqa: PLR0913  (one argument an option)
    file: Path,
    form: str,
    kinds: tuple[str, ...] | None,
    title: str | None,
    encoding: str | None,
    *,
    all_rows: bool,
    ids: bool,
    rules: bool,
) -> None:
    r"""Read FILE (plain text; - for standard input) and show what it says.

    \b
    newscomment read essay.txt
    newscomment read essay.txt --kind risks --format jsonl
    curl -s … | newscomment read - --format json > essay.json
    """
    article = _orderly(lambda: _read(file, title, encoding))
    if form == "json":
        click.echo(_json(article, kinds))
    elif form == "jsonl":
        click.echo("\n".join(_lines(article, kinds)))
    else:
        _show(article, kinds, all_rows=all_rows, ids=ids, rules=rules)


@main.command()
def schema() -> None:
    """Print the JSON Schema of what `read --format json` prints."""
    from newscomment.model import article_schema  # pydantic is slow to import, and --help needs none

    click.echo(json.dumps(article_schema(), indent=2, sort_keys=True))


@main.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Tell what RULE finds and why, with its pattern and its examples."""
    from newscomment.pipeline import explain as explanation

    click.echo(_orderly(lambda: explanation(rule)))


def _orderly(action: Callable[[], Result]) -> Result:
    """Run an action; what is wrong with the input becomes one line on standard error, and exit code 1."""
    try:
        return action()
    except NewscommentError as error:
        message = str(error)
    except OSError as error:
        message = f"{error.filename}: {error.strerror}"
    raise click.ClickException(message)


def _read(file: Path, title: str | None, encoding: str | None) -> "Article":
    from newscomment.language.collection import collection_paused
    from newscomment.pipeline import default_pipeline

    with collection_paused():
        if str(file) == "-":
            return default_pipeline().parse_bytes(sys.stdin.buffer.read(), title=title, encoding=encoding)
        return default_pipeline().read(file, title=title, encoding=encoding)


def _json(article: "Article", kinds: tuple[str, ...] | None) -> str:
    if kinds is None:
        return article.model_dump_json(indent=2)
    dump = article.model_dump(mode="json", include=set(kinds))
    return json.dumps(dump, indent=2, ensure_ascii=False)


def _lines(article: "Article", kinds: tuple[str, ...] | None) -> list[str]:
    """The article on one line or, of some kinds only, one thing found on each line, with its kind."""
    if kinds is None:
        return [article.model_dump_json()]
    dump: dict[str, list[dict[str, Any]]] = article.model_dump(mode="json", include=set(kinds))
    return [json.dumps({"kind_of": kind, **item}, ensure_ascii=False) for kind in kinds for item in dump[kind]]


def _show(article: "Article", kinds: tuple[str, ...] | None, *, all_rows: bool, ids: bool, rules: bool) -> None:
    from newscomment.exporters import outline

    width = shutil.get_terminal_size((100, 40)).columns
    # click strips the colours again where the output is no terminal
    click.echo(
        outline(article, kinds=kinds, width=width, colour=True, all_rows=all_rows, ids=ids, rules=rules), nl=False
    )
