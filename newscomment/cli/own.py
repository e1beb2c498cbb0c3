"""The option `--own`: rules, word lists and names of one's own, and the pipeline that reads with them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newscomment.cli.doubts import doubts_told

if TYPE_CHECKING:
    from newscomment.pipeline import Pipeline

Command = Callable[..., Any]


def own_option(what: str = ", as for read") -> Callable[[Command], Command]:
    """The option that names files of one's own; `what` is added to what is said of them."""
    told = f"Rules, word lists or lists of names of your own (TOML){what}. Several parted by commas, or given again."
    return click.option("--own", metavar="FILES", multiple=True, type=click.Path(), callback=files_named, help=told)


def files_named(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[Path, ...]:
    """The files that an option or argument names, parted by commas or by patterns, each once; there must be one."""
    from newscomment.parameters import expanded

    names = (name for one in value for name in ([one] if Path(one).exists() else one.split(",")))
    files = tuple(dict.fromkeys(map(Path, expanded(name.strip() for name in names if name.strip()))))
    if value and not files:
        raise click.BadParameter("it is empty; give the name of a file", ctx, param)
    return files


def pipeline_with(own: tuple[Path, ...]) -> "Pipeline":
    """The pipeline with the user's own rules, word lists and names, if there are any; doubts about them are told."""
    from newscomment.pipeline import Pipeline, default_pipeline

    if not own:
        return default_pipeline()
    from newscomment.language.sources import told_apart

    rules, words, names = told_apart(own)
    with doubts_told():
        return Pipeline(rules=rules, lexicons=words, names=names)
