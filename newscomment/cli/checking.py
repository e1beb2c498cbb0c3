"""`newscomment check`: rules of one's own, and whether they keep their examples."""

from pathlib import Path

import click

from newscomment.errors import NewscommentError, PatternError

_WORDS = "if the class is one of a word list of your own, name its file with --words"


@click.command("check", short_help="Check rules files of your own.")
@click.argument("rules", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--words", multiple=True, type=click.Path(path_type=Path), help="A word list that the rules use.")
def command(rules: tuple[Path, ...], words: tuple[Path, ...]) -> None:
    """Check RULES files of your own: look for mistakes in them, and run their examples.

    \b
    newscomment check pledges.toml --words promising.toml
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from newscomment.pipeline import Pipeline

    try:
        pipeline = Pipeline(rules=rules, lexicons=words)
        failed = pipeline.check()
    except NewscommentError as error:
        hint = f"\n{_WORDS}" if isinstance(error, PatternError) and not words and "no class" in error.what else ""
        raise click.ClickException(f"{error}{hint}") from error
    for failure in failed:
        click.echo(str(failure), err=True)
    total = len(pipeline.analyzer.own)
    click.echo(_kept(total - len({failure.rule for failure in failed}), total))
    if failed:
        raise SystemExit(1)


def _kept(kept: int, of: int) -> str:
    """How many rules keep their examples.

    >>> _kept(1, 1), _kept(1, 2), _kept(2, 2)
    ('1 of 1 rule keeps its examples', '1 of 2 rules keeps its examples', '2 of 2 rules keep their examples')
    """
    keep = "keeps its" if 1 in {kept, of} else "keep their"
    return f"{kept} of {of} rule{'s' * (of != 1)} {keep} examples"
