"""`newscomment explain`: what a rule finds, and why."""

from pathlib import Path

import click

from newscomment.cli.own import own_option, pipeline_with


def _rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The ids of rules that begin so."""
    from newscomment.language.rules import load_rules, shipped_rules

    ids = [rule.id for file in load_rules(shipped_rules()) for rule in file.rules]
    return [one for one in ids if one.startswith(incomplete)]


@click.command("explain", short_help="Tell what a rule finds and why.")
@click.argument("rule", shell_complete=_rules)
@own_option()
def command(rule: str, own: tuple[Path, ...]) -> None:
    """Tell what RULE finds and why, with its pattern and its examples.

    \b
    newscomment read essay.txt --kind risks --rules      # shows the rules that found something
    newscomment explain risks.hand-a-victory
    newscomment explain pledges.promise --own pledges.toml --own promising.toml
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from newscomment.pipeline import explain as explanation

    click.echo(pipeline_with(own).explain(rule) if own else explanation(rule))
