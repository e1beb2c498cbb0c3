"""Learn what tells that "for", "over", "to" … say a cause or an aim: the weights of `cause-weights.tsv`.

Method: logistic regression by cyclic coordinate descent (Genkin, Lewis and Madigan 2007). Some signs count for every
word alike, some for each of them. Nothing is drawn by lot: the same input gives the same bytes.

    python -m newscomment.learning causes sentences.jsonl documents.jsonl --out cause-weights.tsv

A line of the input is a JSON object with `text`, and either `causal` and `relations` (each with `cause`, `effect` and
`signal`, lists of `[start, end]` in code points), or `connectives` (each with `cue`, such a list, and `sense`).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import exp, log
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from newscomment.errors import InputError
from newscomment.extractors.discourse.weighed_causes import ANY, Link, links
from newscomment.language.document import Document
from newscomment.pipeline import default_pipeline

__all__ = ["Row", "command", "fit", "read_rows", "render"]

OF_EACH: Final = {"always": 1.5, "told": 1.0, "before-tag": 1.0, "behind-tag": 1.0, "verb": 1.0}
"""The signs that are weighed for each word by itself, and how lightly they are held."""

OF_ANY: Final = {"told": 0.5, "before": 0.5, "behind": 0.5}
"""The signs that are weighed for all words together."""

HOLD: Final = 5.0
"""How strongly weights are held near nought."""

SURE, IMPLIED, ELSEWHERE = 1.0, 0.6, 0.3
"""What an example counts: a signal that was marked, a place between cause and effect, a word of other texts."""

OFTEN: Final = 3
"""How often a sign must be seen to be weighed."""

LEAST: Final = 0.3
"""How likely a cause must be to be told."""

ROUNDS: Final = 30
_NAMES: Final = frozenset({"NNP", "NNPS", "CD"})
_CAUSAL: Final = ("contingency.cause", "contingency.purpose")
HEADER: Final = """\
# name: weights of what tells that a word says a cause or an aim, in sentences of protest and harm
# source: learned by `python -m newscomment.learning causes` from the Causal News Corpus (CC0) and GUM (CC BY 4.0)
# licence: CC BY 4.0
"""

Key = tuple[str, str, str]
"""A word (or any), a sign and its value."""


class Row(NamedTuple):
    """A word that may say a cause: its signs with their values, whether it does, and what it counts."""

    signs: Mapping[Key, float]
    causal: bool
    cost: float


def read_rows(path: Path) -> Iterator[Row]:
    """Read the words of a file that may say a cause.

    Raises:
        InputError: a line is no JSON object with text and what is told of it; names the file and line.
    """
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            record = json.loads(line)
            document = default_pipeline().document(record["text"])
            told = _connectives(record) if "connectives" in record else _signals(record, document)
            for link in links(document):
                cost = told.get(document.starts[link.token], 0.0 if record.get("causal") else -1.0)
                if cost:
                    least = ELSEWHERE if "connectives" in record else SURE
                    yield Row(_weighed(link), cost > 0, abs(cost) * least)
        except (KeyError, TypeError, ValueError) as error:
            message = f"{path}:{number}: wants a JSON object with text, and causal and relations, or connectives"
            raise InputError(message) from error


def _signals(record: Mapping[str, Any], document: Document) -> dict[int, float]:
    """Where the words begin that say a cause in a sentence, by what each counts."""
    told: dict[int, float] = {}
    for relation in record["relations"]:
        for name in () if relation["signal"] else ("cause", "effect"):
            for start, _ in relation[name]:
                first, _ = document.tokens_in(start, start + 1)
                told |= dict.fromkeys(document.starts[first : first + 2], IMPLIED)
    for relation in record["relations"]:
        for start, end in relation["signal"]:
            told |= dict.fromkeys(document.starts[slice(*document.tokens_in(start, end))], SURE)
    return told


def _connectives(record: Mapping[str, Any]) -> dict[int, float]:
    return {
        connective["cue"][0][0]: SURE
        for connective in record["connectives"]
        if connective["cue"] and connective["sense"].lower().startswith(_CAUSAL)
    }


def _weighed(link: Link) -> dict[Key, float]:
    """The signs of a word as they are weighed; names and numbers beside it are nobody's business but its own."""
    signs = {**link.signs}
    for side in ("before", "behind"):
        if signs[f"{side}-tag"] in _NAMES:
            del signs[side]
    each = {(link.word, name, signs[name]): value for name, value in OF_EACH.items()}
    return each | {(ANY, name, signs[name]): value for name, value in OF_ANY.items() if name in signs}


def fit(rows: Sequence[Row]) -> dict[Key, float]:
    """Learn the weight of each sign."""
    often = Counter(key for row in rows for key in row.signs)
    column: dict[Key, list[tuple[int, float]]] = defaultdict(list)
    for index, row in enumerate(rows):
        for key, value in row.signs.items():
            if often[key] >= OFTEN:
                column[key].append((index, value))
    weights = dict.fromkeys(sorted(column), 0.0)
    totals = [0.0] * len(rows)
    for _ in range(ROUNDS):
        for key in weights:
            slope, bend = HOLD * weights[key], HOLD
            for index, value in column[key]:
                share = 1 / (1 + exp(-totals[index]))
                slope += rows[index].cost * (share - rows[index].causal) * value
                bend += rows[index].cost * share * (1 - share) * value * value
            weights[key] -= slope / bend
            for index, value in column[key]:
                totals[index] -= slope / bend * value
    return {key: weight * max(value for _, value in column[key]) for key, weight in weights.items()}


def render(learned: Mapping[Key, float]) -> str:
    """Write the table with its header; a word says a cause where its weights sum up to nought or more."""
    shifted = {key: weight - log(LEAST / (1 - LEAST)) * (key[1] == "always") for key, weight in learned.items()}
    rows = [(*key, f"{weight:.1f}") for key, weight in sorted(shifted.items()) if round(weight, 1)]
    return HEADER + "\n".join("\t".join(row) for row in (("word", "sign", "value", "weight"), *rows)) + "\n"


@click.command("causes")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="File to write.")
def command(files: tuple[Path, ...], out: Path) -> None:
    """Learn the words that say causes from FILES: JSONL with sentences or documents and what is told of them."""
    rows = [row for path in files for row in read_rows(path)]
    out.write_bytes(render(fit(rows)).encode("utf-8"))
    click.echo(f"{len(rows)} words, {sum(row.causal for row in rows)} of a cause or an aim")
