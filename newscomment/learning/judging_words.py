"""Learn how far words speak for a judgement or a fact, beside the signs that rules find: `judging-words.tsv`.

Method: logistic regression (`logistic`) over the words of labelled sentences and the pairs of them, with what the signs
of a sentence weigh already told (`kinds` learns that first). The same input gives the same bytes.

    python -m newscomment.learning judging-words pieces.jsonl --news articles.jsonl --out judging-words.tsv

A line of the input is a JSON object with `text` and `sentences`, each with `start`, `end` (code points) and `kind`, in
news articles `role` (of NewsDiscourse).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import fsum
from pathlib import Path
from typing import Final

import click

from newscomment.extractors.findings import Ranges
from newscomment.extractors.kinds import Signals, signals_of
from newscomment.extractors.propositions.judging_words import AMOUNTS, FLOOR, SHAPES, features, floor, plain
from newscomment.learning.kind_weights import KINDS
from newscomment.learning.listable import is_listable
from newscomment.learning.logistic import Row, Settings, fit
from newscomment.learning.partly_read import findings_before, main_claim
from newscomment.learning.records import records
from newscomment.pipeline import default_pipeline

__all__ = ["command", "learned", "read_news", "read_rows", "render"]

SETTINGS: Final = Settings(rounds=6, step=0.03, hold=0.03, fewest=5)
NEWS: Final = {"Distant_Evaluation": "evaluation", "Distant_Expectations_Consequences": "prediction"}
"""What the roles of sentences in news mean; of the others each is a fact."""
COSTS: Final = {"evaluation": 0.3, "fact": 0.2}
"""What a sentence of news counts beside one of commentary; judgements are few there."""
LEAST: Final = 3
"""Words are listed that weigh as much, in hundredths."""
HEADER: Final = """\
# name: how far words speak for a judgement, or for a fact
# source: learned by `python -m newscomment.learning judging-words` from op-eds with the kind of each sentence
# licence: MIT
"""


def read_rows(path: Path) -> Iterator[Row]:
    """Read the sentences of commentary that judge (1) or state a fact (0): the words of what each claims in the main.

    Raises:
        InputError: a line is no JSON object with text and sentences; names the file and line.
    """
    for kind, row in _read(path, lambda sentence: str(sentence["kind"])):
        if kind in KINDS:
            yield row._replace(right=int(KINDS[kind]))


def read_news(path: Path) -> Iterator[Row]:
    """Read the sentences of news that judge or state a fact; raises the same."""
    for kind, row in _read(path, lambda sentence: NEWS.get(str(sentence["role"]), "fact")):
        if kind in KINDS:
            yield row._replace(right=int(KINDS[kind]), cost=COSTS[kind])


def _read(path: Path, label: Callable[[Mapping[str, object]], str]) -> Iterator[tuple[str, Row]]:
    """The label of each sentence of a file, and what is known of what it claims in the main."""
    for record in records(path, "sentences"):
        document = default_pipeline().document(record["text"])
        claims, signals, words = findings_before(document, "kinds").claims, signals_of(document), plain(document)
        for sentence in record["sentences"]:
            at = main_claim(claims, (sentence["start"], sentence["end"]))
            if at is not None:
                spans = claims[at].spans
                stretches = [document.tokens_in(*span) for span in spans]
                known = {name for first, last in stretches for name in features(words[first:last])}
                yield label(sentence), Row((*sorted(known), floor(document)), 0, known=_told(signals, spans))


def _told(signals: Signals, spans: Ranges) -> float:
    """What the signs in a claim speak for a judgement, or against it."""
    signs = [sign for sign in signals.signs.inside_any(spans) if sign.kind in KINDS]
    return fsum(sign.weight * sign.share * (1 if KINDS[sign.kind] else -1) for sign in signs)


def learned(rows: Sequence[Row]) -> dict[str, int]:
    """What each word and pair weighs, in hundredths, of those that may be listed and weigh something."""
    weights = {name: round(100 * weight) for name, weight in fit(rows, SETTINGS).items()}
    floors = dict.fromkeys(map(FLOOR.format, AMOUNTS), 0)
    return floors | {name: weight for name, weight in weights.items() if name in floors or _is_listed(name, weight)}


def _is_listed(name: str, weight: int) -> bool:
    """Whether a row says something, and of words that may be listed."""
    return abs(weight) >= LEAST and all(word in SHAPES or is_listable(word) for word in name.split(" "))


def render(weights: Mapping[str, int]) -> str:
    """Write the table with its header."""
    return HEADER + "".join(f"{name}\t{weight}\n" for name, weight in sorted(weights.items()))


@click.command("judging-words")
@click.argument(
    "paths", metavar="FILES", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--news", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), help="news articles"
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="File to write.")
def command(paths: tuple[Path, ...], news: tuple[Path, ...], out: Path) -> None:
    """Learn which words judge and which tell from FILES: JSONL with text and sentences, each with its kind."""
    rows = [row for path in paths for row in read_rows(path)] + [row for path in news for row in read_news(path)]
    weights = learned(rows)
    out.write_bytes(render(weights).encode("utf-8"))
    click.echo(f"{len(rows)} sentences, {len(weights)} words and pairs")
