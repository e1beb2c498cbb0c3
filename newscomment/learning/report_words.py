"""Learn which words report, judge or wish: the classes REPORTING … of `report-words.toml`.

Method: a verb, noun or adjective is taken that stands in the cues of attributions often enough, and in a share of its
places that is high enough; a more frequent one with a lower share.

    python -m newscomment.learning report-words attributions.jsonl --out report-words.toml

A line of the input is a JSON object with `text` and `attributions`, each with `cue`: lists of `[start, end]` in code
points.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import wrap
from typing import Any, Final, NamedTuple

import click

from newscomment.language.lemmas import lemma
from newscomment.learning.records import records
from newscomment.pipeline import default_pipeline

__all__ = ["CLASSES", "command", "counted", "render"]


class Class(NamedTuple):
    """A class of words: its name and key in the file, the part of speech, and what words must have to be in it.

    `bounds` are pairs of how often a word stands in cues, at least, and in which share of its places.
    """

    name: str
    key: str
    tag: str
    bounds: tuple[tuple[int, float], ...]


CLASSES: Final = (
    Class("REPORTING", "verbs", "VB", ((2, 0.1), (5, 0.05))),
    Class("REPORTING_NOUN", "nouns", "NN", ((3, 0.12), (6, 0.06))),
    Class("REPORTING_ADJECTIVE", "adjectives", "JJ", ((3, 0.15), (6, 0.08))),
)
SHORTEST: Final = 3
"""Letters a word must have."""

WIDTH: Final = 118
HEADER: Final = """\
name = "words that report, judge or wish"
source = "learned by `python -m newscomment.learning report-words` from PolNeAR 1.0 (news with attributions)"
licence = "MIT"
"""


def counted(inputs: Iterable[Mapping[str, Any]]) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """Count lemmas with the first two letters of their tags: in cues, and everywhere."""
    told: Counter[tuple[str, str]] = Counter()
    often: Counter[tuple[str, str]] = Counter()
    tags = {kind.tag for kind in CLASSES}
    for record in inputs:
        document = default_pipeline().document(record["text"])
        cues = [span for one in record["attributions"] for span in one["cue"]]
        cued = {token for start, end in cues for token in range(*document.tokens_in(start, end))}
        for token, word in enumerate(document.words):
            tag = document.tag(token)
            if tag[:2] in tags and not tag.startswith("NNP"):
                key = lemma(word.lower(), tag), tag[:2]
                often[key] += 1
                told[key] += token in cued
    return told, often


def render(told: Mapping[tuple[str, str], int], often: Mapping[tuple[str, str], int]) -> str:
    """Give the text of the word list."""
    text = HEADER
    for kind in CLASSES:
        words = (
            word
            for word, tag in often
            if tag == kind.tag and len(word) >= SHORTEST and word.isascii() and word.isalpha()
        )
        key = {word: (word, kind.tag) for word in words}
        kept = sorted(word for word in key if _fits(told[key[word]], often[key[word]], kind))
        text += f'\n[classes.{kind.name}]\n{kind.key} = """\n' + "\n".join(wrap(", ".join(kept), WIDTH)) + '\n"""\n'
    return text


def _fits(told: int, often: int, kind: Class) -> bool:
    return any(told >= least and told >= share * often for least, share in kind.bounds)


@click.command("report-words")
@click.argument("inputs", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="The word list to write.")
def command(inputs: tuple[Path, ...], out: Path) -> None:
    """Learn which words report, judge or wish."""
    told, often = counted(record for path in inputs for record in records(path, "attributions"))
    out.write_text(render(told, often), "utf-8")
