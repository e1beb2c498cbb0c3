"""`newscomment check`: rules, word lists and names of one's own, and whether the rules keep their examples."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newscomment.cli.advice import told
from newscomment.cli.own import files_named
from newscomment.errors import InputWarning, NewscommentError, PatternError

if TYPE_CHECKING:
    from newscomment.pipeline import Pipeline

_WORDS = "if the class is one of a word list of your own, name its file too"


@click.command("check", short_help="Check rules, word lists and names of your own.")
@click.argument("files", nargs=-1, required=True, type=click.Path(), callback=files_named)
@click.option(
    "--words", multiple=True, type=click.Path(), callback=files_named, help="A word list, as it may stand in FILES."
)
def command(files: tuple[Path, ...], words: tuple[Path, ...]) -> None:
    """Check FILES of your own, rules, word lists and names: look for mistakes, and run the examples of the rules.

    \b
    newscomment check pledges.toml promising.toml
    newscomment check promising.toml
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from newscomment.language.sources import told_apart
    from newscomment.pipeline import Pipeline

    rules, lists, names = told_apart(files)
    lists += words
    _refuse(lists)
    try:
        with warnings.catch_warnings(action="ignore", category=InputWarning):  # they are told below
            pipeline = Pipeline(rules=rules, lexicons=lists, names=names)
        failed = pipeline.check()
    except NewscommentError as error:
        hint = f"\n{_WORDS}" if isinstance(error, PatternError) and not lists and "no class" in error.what else ""
        raise click.ClickException(f"{told(error)}{hint}") from error
    for failure in failed:
        click.echo(str(failure), err=True)
    total = len(pipeline.analyzer.own)
    if total:
        click.echo(_kept(total - len({failure.rule for failure in failed}), total))
    for line in (*_held(lists, pipeline), *_named(names)):
        click.echo(line)
    if failed:
        raise SystemExit(1)


def _refuse(lists: list[Path]) -> None:
    """End with all wrong entries of some word lists, one a line, if there are any."""
    from newscomment.language.entries import wrong_entries

    wrong = [*wrong_entries(lists)]
    for mistake in wrong:
        click.ClickException(told(mistake)).show()
    if wrong:
        raise SystemExit(1)


def _kept(kept: int, of: int) -> str:
    """How many rules keep their examples.

    >>> _kept(1, 1), _kept(1, 2), _kept(2, 2)
    ('1 of 1 rule keeps its examples', '1 of 2 rules keeps its examples', '2 of 2 rules keep their examples')
    """
    keep = "keeps its" if 1 in {kept, of} else "keep their"
    return f"{kept} of {of} rule{'s' * (of != 1)} {keep} examples"


def _named(lists: list[Path]) -> Iterator[str]:
    """How many names each list has."""
    from newscomment.language.own_names import own_entries

    for file in lists:
        parties = {entry.name for entries in own_entries([file]).values() for entry in entries}
        yield f"{file.name}: {len(parties)} actor{'s' * (len(parties) != 1)}"


def _held(lists: list[Path], pipeline: "Pipeline") -> Iterator[str]:
    """How many words each class of some lists has, and whether they go beside shipped ones or are asked for nowhere."""
    from newscomment.language.lexicon import shipped_lexicons
    from newscomment.language.word_classes import unasked, word_classes

    shipped = {one.name for one in word_classes(shipped_lexicons())}
    found = unasked(lists, pipeline.analyzer.vocabulary.asked)
    named = {name: f", did you mean {meant}?" if meant else "" for name, meant in found}
    rule = "rule" if pipeline.analyzer.own else "shipped rule"
    for one in word_classes(lists):
        beside = ", beside those that are shipped" if one.name in shipped else ""
        nobody = f"; no {rule} asks for it{named[one.name]}" if one.name in named else ""
        yield f"{one.file}.toml: {len(one.words)} word{'s' * (len(one.words) != 1)} of {one.name}{beside}{nobody}"
