"""Learn how far words speak for a judgement or a fact, beside the signs that rules find: `judging-words.tsv`.

Method: logistic regression (`logistic`) over the words of labelled sentences and the pairs of them, with what the signs
of a sentence weigh already told (`kinds` learns that first). The same input gives the same bytes.

    python -m newscomment.learning judging-words pieces.jsonl --out judging-words.tsv

A line of the input is a JSON object with `text` and `sentences`, each with `start`, `end` (code points) and `kind`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum
from pathlib import Path
from typing import Final

import click

from newscomment.extractors.findings import Claim, Findings, Ranges
from newscomment.extractors.judging_words import FLOOR, features, plain
from newscomment.extractors.kinds import Signals, signals_of
from newscomment.language.document import Document
from newscomment.learning.kind_weights import KINDS
from newscomment.learning.listable import is_listable
from newscomment.learning.logistic import Row, Settings, fit
from newscomment.learning.records import records
from newscomment.pipeline import EXTRACTORS, default_pipeline

__all__ = ["command", "learned", "read_rows", "render"]

SETTINGS: Final = Settings(rounds=6, step=0.03, hold=0.03, fewest=5)
LEAST: Final = 3
"""Words are listed that weigh as much, in hundredths."""
HEADER: Final = """\
# name: how far words speak for a judgement, or for a fact
# source: learned by `python -m newscomment.learning judging-words` from op-eds with the kind of each sentence
# licence: MIT
"""


def read_rows(path: Path) -> Iterator[Row]:
    """Read the sentences that judge (1) or state a fact (0): the words of what each claims in the main.

    Raises:
        InputError: a line is no JSON object with text and sentences; names the file and line.
    """
    for record in records(path, "sentences"):
        document = default_pipeline().document(record["text"])
        claims, signals, words = claimed(document), signals_of(document), plain(document)
        for sentence in record["sentences"]:
            claim = main_claim(claims, sentence["start"], sentence["end"])
            if claim and sentence["kind"] in KINDS:
                stretches = [document.tokens_in(*span) for span in claim.spans]
                known = {name for first, last in stretches for name in features(words[first:last])}
                right = int(KINDS[sentence["kind"]])
                yield Row((*sorted(known), FLOOR), right, known=_told(signals, claim.spans))


def claimed(document: Document) -> Sequence[Claim]:
    """The claims of a document."""
    findings = Findings()
    for name, extractor in EXTRACTORS:
        findings = findings.plus(name, extractor(document, findings))
        if name == "claims":
            break
    return findings.claims


def main_claim(claims: Iterable[Claim], start: int, end: int) -> Claim | None:
    """The claim that covers most of a sentence, if there is one."""
    shared = [(sum(max(0, min(end, to) - max(start, at)) for at, to in claim.spans), claim) for claim in claims]
    most, best = max(shared, key=lambda one: one[0], default=(0, None))
    return best if most else None


def _told(signals: Signals, spans: Ranges) -> float:
    """What the signs in a claim speak for a judgement, or against it."""
    signs = [sign for sign in signals.signs.inside_any(spans) if sign.kind in KINDS]
    return fsum(sign.weight * sign.share * (1 if KINDS[sign.kind] else -1) for sign in signs)


def learned(rows: Sequence[Row]) -> dict[str, int]:
    """What each word and pair weighs, in hundredths, of those that may be listed and weigh something."""
    weights = {name: round(100 * weight) for name, weight in fit(rows, SETTINGS).items()}
    return {name: weight for name, weight in weights.items() if name == FLOOR or _is_listed(name, weight)}


def _is_listed(name: str, weight: int) -> bool:
    """Whether a row says something, and of words that may be listed."""
    return abs(weight) >= LEAST and all(word.startswith("(") or is_listable(word) for word in name.split(" "))


def render(weights: Mapping[str, int]) -> str:
    """Write the table with its header."""
    return HEADER + "".join(f"{name}\t{weight}\n" for name, weight in sorted(weights.items()))


@click.command("judging-words")
@click.argument(
    "paths", metavar="FILES", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="File to write.")
def command(paths: tuple[Path, ...], out: Path) -> None:
    """Learn which words judge and which tell from FILES: JSONL with text and sentences, each with its kind."""
    rows = [row for path in paths for row in read_rows(path)]
    weights = learned(rows)
    out.write_bytes(render(weights).encode("utf-8"))
    click.echo(f"{len(rows)} sentences, {len(weights)} words and pairs")
