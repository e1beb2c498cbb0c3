"""The option `--own`: rules, word lists and names of one's own, and the pipeline that reads with them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from newscomment.pipeline import Pipeline

Command = Callable[..., Any]


def own_option(what: str = ", as for read") -> Callable[[Command], Command]:
    """The option that names files of one's own; `what` is added to what is said of them."""
    told = f"Rules, a word list or a list of names of your own (TOML){what}. May be given again."
    return click.option("--own", metavar="FILE", multiple=True, type=click.Path(path_type=Path), help=told)


def pipeline_with(own: tuple[Path, ...]) -> "Pipeline":
    """The pipeline with the user's own rules, word lists and names, if there are any."""
    from newscomment.pipeline import Pipeline, default_pipeline

    if not own:
        return default_pipeline()
    from newscomment.language.sources import told_apart

    rules, words, names = told_apart(own)
    return Pipeline(rules=rules, lexicons=words, names=names)
