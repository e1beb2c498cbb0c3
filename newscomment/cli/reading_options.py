"""The options of `newscomment read`, in groups: the form of what is written, the source, how much of the outline."""

import os
from collections.abc import Callable
from pathlib import Path

import click

from newscomment.cli.forms import FORMS, PICTURES, TABLES, Chosen
from newscomment.cli.own import Command, own_option
from newscomment.errors import nearest_names

_SOURCES = ("text", "markdown", "html", "json", "jsonl", "csv", "email", "feed")
"""The formats that are read."""

Option = Callable[[Command], Command]


def _group(*options: Option) -> Option:
    """Several options as one decorator; the help lists them in this order."""

    def decorated(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorated


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


form_options = _group(
    click.option(
        "-f",
        "--format",
        "form",
        metavar="FORM",
        type=click.Choice([*FORMS]),
        default="outline",
        show_default=True,
        help=_forms_told() + ".",
    ),
    click.option(
        "-k",
        "--kind",
        "kinds",
        metavar="KINDS",
        multiple=True,
        callback=_kinds,
        shell_complete=_completed,
        help="Only these, parted by commas: claims,risks,… Of outline, json, jsonl, csv. May be given again.",
    ),
    click.option(
        "-o",
        "--out",
        metavar="PATH",
        type=click.Path(),
        callback=_place,
        help="Write to this file, or into this folder "
        "(FOLDER/, one that exists, or several texts that need a file each).",
    ),
    click.option(
        "--html", "page", metavar="PATH", type=click.Path(), callback=_place, help="Short for --format html --out PATH."
    ),
    click.option(
        "--picture",
        type=click.Choice(PICTURES),
        default="arguments",
        show_default=True,
        help="What the formats svg, mermaid and dot draw.",
    ),
)
"""What is written, in which form, and where to."""

source_options = _group(
    click.option(
        "--from",
        "source",
        type=click.Choice(_SOURCES),
        help="Format of the files, where neither suffix nor beginning tells.",
    ),
    own_option("; what they find are findings"),
    click.option("--title", callback=_title, help="The title, where it does not stand in the text."),
    click.option("--encoding", help="Encoding of the file, if it is not UTF-8 and has no byte-order mark."),
    click.option(
        "--processes",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        help="How many texts to read at the same time, each in a process of its own.",
    ),
)
"""What the files are, and what of one's own they are read with."""

outline_options = _group(
    click.option("--all", "all_rows", is_flag=True, help="Show all rows and all words in the outline."),
    click.option("--ids", is_flag=True, help="Show the ids of what was found in the outline."),
    click.option("--rules", is_flag=True, help="Show the rules that found it in the outline."),
)
"""What more of the outline is shown."""
