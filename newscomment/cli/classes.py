"""`newscomment classes`: the lexical classes that rules may name, and what they hold."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newscomment.cli.forms import terminal_width
from newscomment.cli.own import own_option, pipeline_with
from newscomment.errors import NotFoundError

if TYPE_CHECKING:
    from newscomment.language.word_classes import WordClass
    from newscomment.pipeline import Pipeline

_PART = 12
"""Columns of the name of a part of speech."""
_MOST = 6
"""The most rules that are named as asking for a class."""


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The classes whose names begin so."""
    from newscomment.language.lexicon import shipped_lexicons
    from newscomment.language.word_classes import word_classes

    return sorted({one.name for one in word_classes(shipped_lexicons()) if one.name.startswith(incomplete)})


@click.command("classes", short_help="List the word classes of rules, and what they hold.")
@click.argument("name", required=False, shell_complete=_names)
@own_option()
def command(name: str | None, own: tuple[Path, ...]) -> None:
    """List the lexical classes that patterns may name, or tell what NAME holds: a class, or a word in small letters.

    \b
    newscomment classes                    all of them
    newscomment classes 'RISK_*'           those whose names begin so
    newscomment classes RISK_EDGE          its words, and the rules that ask for it
    newscomment classes warned             the classes that hold this word
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    pipeline = pipeline_with(own)
    classes = pipeline.word_classes()
    if name is None or name.endswith("*"):
        lines = _listed([one for one in classes if one.name.startswith((name or "").rstrip(".*"))])
    elif name.isupper():
        lines = _told(name, pipeline, classes)
    else:
        lines = _holding(name, classes)
    click.echo("\n".join(lines))


def _listed(classes: Sequence["WordClass"]) -> Iterator[str]:
    """A row for each class: its name, its list, how many words it has, and the first of them."""
    from newscomment.exporters.columns import Cell, Column, table

    rows = [
        [Cell(one.name), Cell(one.file), Cell(str(len(one.words))), Cell(", ".join(one.words[:20]))] for one in classes
    ]
    columns = [Column("class"), Column("list"), Column("words", right=True), Column("such as", share=1)]
    if not rows:
        raise click.ClickException("there is no such word class; `newscomment classes` lists them all")
    heading, lines = table(columns, rows, width=terminal_width(), colour=False)
    yield heading
    yield from (line for row in lines for line in row)


def _told(name: str, pipeline: "Pipeline", classes: Sequence["WordClass"]) -> Iterator[str]:
    """All words of a class, list by list, and the rules that ask for it."""
    from newscomment.exporters.columns import NARROWEST, wrap
    from newscomment.language.word_classes import asked_by, find_class

    width = max(NARROWEST, terminal_width())
    for one in find_class(name, classes, pipeline.analyzer.vocabulary.names):
        head, *parts = str(one).splitlines()
        yield head
        for part in parts:
            first, *others = wrap(part[_PART + 1 :], width - _PART - 1)
            yield f"{part[:_PART]} {first}"
            yield from (f"{'':{_PART}} {line}" for line in others)
    rules = asked_by(name, pipeline.analyzer.files)
    if rules:
        more = f" and {len(rules) - _MOST} more" if len(rules) > _MOST else ""
        yield from wrap(f"asked for by {', '.join(rules[:_MOST])}{more}", width)


def _holding(word: str, classes: Sequence["WordClass"]) -> Iterator[str]:
    """The classes that hold a word, and under which parts of speech."""
    from newscomment.language.word_classes import holding

    found = holding(word, classes)
    if not found:
        rule = f"`newscomment explain {word}` tells of rules; " if "." in word else ""
        raise NotFoundError("word class with the word", word, advice=f"{rule}names of classes are in capitals")
    for one, parts in found:
        yield f"{one.name}, in {one.file}: {', '.join(parts)}"
