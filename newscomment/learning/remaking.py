"""Make shipped files anew, as `recipes.toml` says, and compare them byte for byte.

python -m newscomment.learning remake punkt gazetteer --corpora corpora --facts facts
"""

import shutil
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from newscomment.bundled import bundled_text

__all__ = ["COMMANDS", "command", "recipes", "remade"]

COMMANDS = {
    "causes": "cause_weights",
    "gazetteer": "gazetteer",
    "kinds": "kind_weights",
    "punkt": "sentences",
    "report-words": "report_words",
    "reports": "report_weights",
    "sections": "section_weights",
    "stances": "stance_weights",
    "tagger": "tagging",
}
"""Commands that make files, and the modules of this package whose `command` they are."""

PACKAGE = Path(__file__).resolve().parent.parent
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def recipes() -> dict[str, dict[str, Any]]:
    """The recipes, by the name of their command."""
    return tomllib.loads(bundled_text("learning/recipes.toml"))


def remade(name: str, places: Mapping[str, Path], package: Path = PACKAGE) -> Iterator[tuple[Path, bytes]]:
    """Run one command, and give the shipped files it makes with the bytes it made of each."""
    recipe = recipes()[name]
    with tempfile.TemporaryDirectory() as scratch:
        out = shutil.copytree(package / recipe["folder"], Path(scratch, "out"))
        arguments = [argument.format(out=out, **places) for argument in recipe["arguments"]]
        made = import_module(f"newscomment.learning.{COMMANDS[name]}").command
        made.main(arguments, standalone_mode=False)
        for file in recipe["files"]:
            yield package / recipe["folder"] / file, (out / file).read_bytes()


@click.command("remake")
@click.argument("names", nargs=-1, type=click.Choice(sorted(COMMANDS)))
@click.option("--corpora", type=_FOLDER, required=True, help="Folder of the treebanks and articles.")
@click.option("--facts", type=_FOLDER, required=True, help="Folder of the public tables.")
@click.option("--write", is_flag=True, help="Put what was made in the place of what is shipped.")
@click.pass_context
def command(context: click.Context, names: tuple[str, ...], corpora: Path, facts: Path, *, write: bool) -> None:
    """Make the files of NAMES anew (all where none is named) and compare them with the shipped ones."""
    differing = 0
    for name in names or tuple(recipes()):
        for path, content in remade(name, {"corpora": corpora, "facts": facts}):
            same = path.read_bytes() == content
            differing += not same
            click.echo(f"{'same' if same else 'differs'}: {path.relative_to(PACKAGE)}")
            if write:
                path.write_bytes(content)
    if differing and not write:
        context.exit(1)
