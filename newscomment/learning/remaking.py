"""Make shipped files anew, as `recipes.toml` says, and compare them byte for byte.

python -m newscomment.learning remake punkt kinds --corpora corpora --facts facts --labels op-ed-labels.jsonl
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
from newscomment.learning import labelled

__all__ = ["COMMANDS", "command", "recipes", "remade"]

COMMANDS = {
    "causes": "cause_weights",
    "gazetteer": "gazetteer",
    "judging-words": "judging_words",
    "kinds": "kind_weights",
    "punkt": "sentences",
    "report-words": "report_words",
    "reports": "report_weights",
    "sections": "section_weights",
    "stances": "stance_weights",
    "tagger": "tagging",
    "theses": "thesis_weights",
}
"""Commands that make files, and the modules of this package whose `command` they are."""

PACKAGE = Path(__file__).resolve().parent.parent
_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def recipes() -> dict[str, dict[str, Any]]:
    """The recipes, by the name of their command."""
    return tomllib.loads(bundled_text("learning/recipes.toml"))


def remade(name: str, places: Mapping[str, Path], package: Path = PACKAGE) -> Iterator[tuple[Path, bytes]]:
    """Run one command, and give the shipped files it makes with the bytes it made of each.

    `places`: the folders `corpora` and `facts`, and the file `labels`.
    """
    recipe = recipes()[name]
    with tempfile.TemporaryDirectory() as scratch:
        out = shutil.copytree(package / recipe["folder"], Path(scratch, "out"))
        texts = Path(scratch, "labelled.jsonl")
        if any("{labelled}" in argument for argument in recipe["arguments"]):
            labelled.write(places["corpora"] / "opeds.jsonl", places["labels"], texts)
        arguments = [argument.format(out=out, labelled=texts, **places) for argument in recipe["arguments"]]
        made = import_module(f"newscomment.learning.{COMMANDS[name]}").command
        made.main(arguments, standalone_mode=False)
        for file in recipe["files"]:
            yield package / recipe["folder"] / file, (out / file).read_bytes()


@click.command("remake")
@click.argument("names", nargs=-1, type=click.Choice(sorted(COMMANDS)))
@click.option("--corpora", type=_FOLDER, required=True, help="Folder of the treebanks and articles.")
@click.option("--facts", type=_FOLDER, required=True, help="Folder of the public tables.")
@click.option("--labels", type=_FILE, required=True, help="File of labels for op-eds of the corpora.")
@click.option("--write", is_flag=True, help="Put what was made in the place of what is shipped.")
@click.pass_context
def command(context: click.Context, /, names: tuple[str, ...], *, write: bool, **places: Path) -> None:
    """Make the files of NAMES anew (all where none is named) and compare them with the shipped ones."""
    differing = 0
    for name in names or tuple(recipes()):
        for path, content in remade(name, places):
            same = path.read_bytes() == content
            differing += not same
            click.echo(f"{'same' if same else 'differs'}: {path.relative_to(PACKAGE)}")
            if write:
                path.write_bytes(content)
    if differing and not write:
        context.exit(1)
