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
    kept = len(pipeline.analyzer.own) - len({failure.rule for failure in failed})
    click.echo(f"{kept} of {len(pipeline.analyzer.own)} rules keep their examples")
    if failed:
        raise SystemExit(1)
