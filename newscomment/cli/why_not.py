"""`newscomment why-not`: the rules that came near in a sentence, and what was missing."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newscomment.cli.doubts import doubts_told
from newscomment.cli.forms import KINDS, terminal_width
from newscomment.cli.own import own_option, pipeline_with

if TYPE_CHECKING:
    from newscomment.pipeline import Pipeline

_OF_NAMES = {"actors", "names"}
"""The kinds whose rules ask for proper nouns."""


def _kinds(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The kinds that begin so."""
    return [kind for kind in KINDS if kind.startswith(incomplete)]


@click.command("why-not", short_help="Tell which rules came near in a sentence.")
@click.argument("text")
@click.argument("kind", shell_complete=_kinds)
@own_option()
def command(text: str, kind: str, own: tuple[Path, ...]) -> None:
    """Tell which rules of a KIND (risks, claims, …) came near in TEXT, and what each lacked.

    What is found all the same stands first, with its rules.

    \b
    newscomment why-not "The levy will weigh on farmers." risks
    newscomment why-not "They vowed it." findings --own pledges.toml --own promising.toml
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    pipeline = pipeline_with(own)
    near = pipeline.why_not(text, kind)
    found = _found(pipeline, text, kind)
    for line in found:
        click.echo(line)
    for one in near:
        click.echo(f"{one.rule}\n  matches  “{one.text}”\n{_lacks(one.missing)}")
    for line in _no_nouns(pipeline, text) if kind in _OF_NAMES else ():
        click.echo(line)
    if not near:
        click.echo(f"no {'other ' if found else ''}rule of {kind} came near")


def _lacks(missing: str) -> str:
    """What a rule lacked, on one line; `explain` shows its whole pattern."""
    from newscomment.exporters.columns import NARROWEST, wrap

    before = "  lacks    "
    return before + wrap(missing, max(terminal_width(), NARROWEST) - len(before), 1)[0]


def _no_nouns(pipeline: "Pipeline", text: str) -> Iterator[str]:
    """The capitalised words inside sentences that are taken for verbs: names are made of nouns."""
    document = pipeline.document(text)
    firsts = {sentence.first for sentence in document.sentences}
    for at, word in enumerate(document.words):
        tag = document.tag(at)
        if at not in firsts and word[0].isupper() and tag[:2] in {"VB", "MD"}:
            yield f"“{word}” is taken for a verb ({tag}); names are made of nouns (NNP)"


def _found(pipeline: "Pipeline", text: str, kind: str) -> list[str]:
    """What is found of a kind, if it is one that an article holds; doubts about the text go to standard error."""
    if kind not in KINDS:
        return []
    with doubts_told():
        article = pipeline.parse(text)
    return [article.explain(item) for item in getattr(article, kind)]
