"""Options of `newscomment read` that do not go together, and what to give instead."""

from collections.abc import Mapping
from pathlib import Path

import click
from click.core import ParameterSource

from newscomment.cli.forms import DRAWN, FORMS, KINDS, OUTLINED, TABLES, TOGETHER, Chosen


def in_full(form: str, out: Path | None, page: Path | None) -> tuple[str, Path | None]:
    """The form and where it goes, with `--html` written out; a usage error for another form or place beside it."""
    if page is None:
        return form, out
    if out is not None:
        raise click.UsageError(f"--html {page} and --out {out} both say where to write: give one of them")
    if form != "html" and click.get_current_context().get_parameter_source("form") is not ParameterSource.DEFAULT:
        raise click.UsageError(f"--html writes no {form}: leave --format away, or give --format {form} --out PATH")
    return "html", page


def check_files(names: list[str], form: str, out: Path | None, title: str | None) -> None:
    """Usage errors for what cannot be done with several files."""
    if len(names) > 1 and title is not None:
        raise click.UsageError("--title is for one file")
    if len(names) > 1 and out is None and FORMS[form].joins is None:
        other = ", or take jsonl" if form == "json" else ""
        raise click.UsageError(f"--format {form} is for one file; for several give --out FOLDER/{other}")
    if len(names) > 1 and out is not None and FORMS[form].joins is None and _is_file(out, form):
        raise click.UsageError(f"--format {form} needs a file for each text: give a folder, and not {out}")


def check_kinds(form: str, kinds: Chosen, out: Path | None) -> None:
    """Usage errors for kinds that a form does not show, or not together."""
    if kinds is None:
        return
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
    shown = OUTLINED if form == "outline" else KINDS
    if form not in {"csv", "jsonl"} and not set(kinds) <= set(shown):
        tables = ", ".join(kind for kind in TABLES if kind not in shown)
        raise click.UsageError(f"{tables} are tables: they need --format csv or jsonl")


def check_shown(form: str, picture: str, shown: Mapping[str, bool]) -> None:
    """Usage errors for options of another form, which would say nothing."""
    given = click.get_current_context().get_parameter_source("picture") is not ParameterSource.DEFAULT
    if given and form not in DRAWN:
        raise click.UsageError(f"--picture chooses in {', '.join(DRAWN)} alone: leave it away with --format {form}")
    if picture == "certainty" and form in DRAWN and form != "svg":
        raise click.UsageError("the certainty is drawn by --format svg alone")
    asked = [f"--{name.removesuffix('_rows')}" for name, wanted in shown.items() if wanted]
    if asked and form != "outline":
        raise click.UsageError(f"{', '.join(asked)} show more of the outline: leave them away with --format {form}")


def _is_file(out: Path, form: str) -> bool:
    """Whether a name that no folder has yet is meant for a file: it ends as the files of the form do."""
    return not out.is_dir() and (out.is_file() or out.suffix in {FORMS[form].suffix, ".htm"})
