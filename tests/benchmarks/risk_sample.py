"""Draws risks at random from a collection of articles and prints them with their sentence, for somebody to judge.

    python tests/benchmarks/risk_sample.py op-eds.jsonl --number 200 --seed 1

A line of the input is a JSON object with `text`. The same file, number and seed draw the same risks, as long as the
rules find the same. For each, ask: is it a statement of a risk, and are hazard, trigger and affected parties right?
"""

import json
import random
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

import newscomment
from newscomment import Article, Excerpt, Risk

_WIDTH = 120


def drawn(path: Path, number: int, seed: int) -> list[tuple[Article, Risk]]:
    """Risks of the articles in a file, each as likely to be drawn as any other, in random order."""
    found = [(article, risk) for article in _articles(path) for risk in article.risks]
    return random.Random(seed).sample(found, min(number, len(found)))


def _articles(path: Path) -> Iterator[Article]:
    for line in path.read_text("utf-8").splitlines():
        yield newscomment.parse(json.loads(line)["text"])


def told(article: Article, risk: Risk) -> str:
    """A risk as lines: its sentence and the one before, its parts, and what it is said to be."""
    sentence = article.sentence_at(risk.hazard.span.start)
    start, end = (sentence.span.start, sentence.span.end) if sentence else (risk.span.start, risk.span.end)
    before = article.sentence_at(max(0, start - 2))
    context = article.text[before.span.start if before else start : start]
    words = " ".join(f"{context}⟦{article.text[start:end]}⟧".split())
    parties = ", ".join(_party(article, party, party.actor) for party in risk.affected) or "–"
    scales = risk.likelihood, risk.severity, risk.horizon, risk.category, "denied" if risk.denied else ""
    lines = [
        *textwrap.wrap(words, _WIDTH),
        f"hazard:   {_line(risk.hazard)}",
        f"trigger:  {_line(risk.trigger) if risk.trigger else '–'}",
        f"affected: {parties}",
        f"{' '.join(filter(None, scales))} ({', '.join(evidence.rule for evidence in risk.evidence)})",
    ]
    return textwrap.indent("\n".join(lines), "    ")


def _party(article: Article, party: Excerpt, actor: str | None) -> str:
    known = article.actor(actor) if actor else None
    return f"{_line(party)} = {known.name}" if known else _line(party)


def _line(excerpt: Excerpt) -> str:
    return " ".join(excerpt.text.split())


@click.command()
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--number", default=200, show_default=True, help="How many risks to draw.")
@click.option("--seed", default=1, show_default=True, help="Another number draws others.")
def main(path: Path, number: int, seed: int) -> None:
    """Print risks drawn at random from the articles in PATH."""
    for rank, (article, risk) in enumerate(drawn(path, number, seed), 1):
        click.echo(f"{rank}.\n{told(article, risk)}\n")


if __name__ == "__main__":
    main()
