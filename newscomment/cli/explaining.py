"""`newscomment explain`: what a rule finds, and why."""

import re
from pathlib import Path

import click

from newscomment.errors import NotFoundError

_OWN = "Rules or a word list of your own (TOML), as for read. May be given again."


def _rules(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The ids of rules that begin so."""
    from newscomment.language.rules import load_rules, shipped_rules

    ids = [rule.id for file in load_rules(shipped_rules()) for rule in file.rules]
    return [one for one in ids if one.startswith(incomplete)]


@click.command("explain", short_help="Tell what a rule finds and why.")
@click.argument("rule", shell_complete=_rules)
@click.option("--own", metavar="FILE", multiple=True, type=click.Path(path_type=Path), help=_OWN)
def command(rule: str, own: tuple[Path, ...]) -> None:
    """Tell what RULE finds and why, with its pattern and its examples.

    \b
    newscomment read essay.txt --kind risks --rules      # shows the rules that found something
    newscomment explain risks.hand-a-victory
    newscomment explain pledges.promise --own pledges.toml --own promising.toml
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from newscomment.cli.reading import pipeline_with
    from newscomment.pipeline import explain as explanation

    try:
        click.echo(pipeline_with(own).explain(rule) if own else explanation(rule))
    except NotFoundError as error:
        raise click.ClickException(f"{error.what}; {_hint(rule, error.known)}") from error


def _hint(name: str, known: tuple[str, ...]) -> str:
    """What somebody may have meant who asked for a rule that does not exist."""
    from difflib import get_close_matches  # 2 ms, and only needed when something went wrong

    if re.fullmatch(r"(?:s|sec|a|q|c|d|g|r|f)\d+", name):
        return f"{name} is the id of something in an article: `newscomment read FILE --ids --rules` shows its rules"
    inside = [rule for rule in known if rule.startswith(f"{name}.")]
    if inside:
        return f"{name} is a file of {len(inside)} rules, such as {', '.join(inside[:3])}"
    ids = {rule.lower(): rule for rule in known}
    ends = {rule.rpartition(".")[2]: ids[rule] for rule in reversed(ids)}
    close = [ids[match] for match in get_close_matches(name.lower(), ids, cutoff=0.75)]
    close += [ends[match] for match in get_close_matches(name.lower().rpartition(".")[2], ends, cutoff=0.75)]
    if close:
        return f"did you mean {' or '.join([*dict.fromkeys(close)][:3])}?"
    return "`newscomment read FILE --rules` shows the rules that found something; give your own with --own"
