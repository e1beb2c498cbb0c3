"""Learn how much each sign of `kind_words.toml` weighs for a judgement or a fact, and write the weights into the file.

Method: logistic regression by iteratively reweighted least squares (McCullagh and Nelder 1989), over the signs that
begin in each labelled span; every file of the input counts the same, whatever its length. Nothing is drawn by lot: the
same input gives the same bytes.

    python -m newscomment.learning kinds pieces.jsonl units.jsonl --label anecdote=fact --out kind_words.toml

A line of the input is a JSON object with `text` and `sentences` or `units`, each an object with `start`, `end` (code
points) and `kind`, `label` or `role`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import exp, fsum
from pathlib import Path
from typing import Final, NamedTuple

import click

from newscomment.bundled import bundled_text
from newscomment.extractors.kinds import signals_of
from newscomment.learning.records import made
from newscomment.pipeline import default_pipeline

__all__ = ["KINDS", "Row", "command", "fit", "read_rows", "reweigh"]

KINDS: Final = {"fact": 0.0, "evaluation": 1.0}
FILE: Final = "kind_words"
HOLD: Final = 10.0
"""How strongly weights are held near nought, in spans."""

ROUNDS: Final = 8
_RULE = re.compile(
    r"""
    ^id\ =\ "(?P<id>[^"]+)"$ .*?
    ^gives\ =\ \{\ kind\ =\ "(?P<kind>\w+)",\ weight\ =\ "(?P<weight>[^"]+)"\ \}$
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


class Row(NamedTuple):
    """A labelled span: the signs in it by the rule that found them, whether it judges (1) or states (0)."""

    signs: dict[str, float]
    judges: float
    file: str


def read_rows(path: Path, labels: Mapping[str, str], weights: Mapping[str, float]) -> Iterator[Row]:
    """Read the spans of a file whose labels are of `KINDS`, or mean one of them by `labels`.

    Raises:
        InputError: a line is no JSON object with text and labelled spans; names the file and line.
    """
    wants = "text and labelled sentences or units"
    for text, spans in made(path, wants, lambda record: (str(record["text"]), list(labelled(record)))):
        signals = signals_of(default_pipeline().document(text))
        for start, end, label in spans:
            kind = labels.get(label, label)
            if kind in KINDS:
                signs: dict[str, float] = defaultdict(float)
                for sign in signals.signs.inside_any(((start, end),)):
                    if sign.rule in weights:
                        signs[sign.rule] += sign.share
                yield Row(dict(signs), KINDS[kind], path.name)


def labelled(record: Mapping[str, list[dict[str, int | str]]]) -> Iterator[tuple[int, int, str]]:
    """Give the labelled spans of a record."""
    for unit in record["sentences"] if "sentences" in record else record["units"]:
        label = next((unit[key] for key in ("kind", "label", "role") if key in unit), "")
        yield int(unit["start"]), int(unit["end"]), str(label)


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Learn how far each rule speaks for a judgement (above nought) or a fact (below)."""
    often = Counter(row.file for row in rows)
    names = [*sorted(often), *sorted({name for row in rows for name in row.signs})]
    places = {name: place for place, name in enumerate(names)}
    sparse = [[(places[row.file], 1.0), *((places[name], row.signs[name]) for name in row.signs)] for row in rows]
    costs = [len(rows) / len(often) / often[row.file] for row in rows]
    weights = [0.0] * len(names)
    for _ in range(ROUNDS):
        steps = [-HOLD * weight for weight in weights]
        curve = [[HOLD * (row == column) for column in range(len(names))] for row in range(len(names))]
        for features, row, cost in zip(sparse, rows, costs, strict=True):
            share = 1 / (1 + exp(-fsum(weights[place] * value for place, value in features)))
            error, bend = cost * (row.judges - share), cost * share * (1 - share)
            for place, value in features:
                steps[place] += error * value
                for other, beside in features:
                    curve[place][other] += bend * value * beside
        weights = [weight + step for weight, step in zip(weights, solve(curve, steps), strict=True)]
    return {name: weights[places[name]] for name in names if name not in often}


def solve(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """Solve linear equations with a symmetric positive definite matrix, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(rows):
        for row in rows[at + 1 :]:
            by = row[at] / pivot[at]
            row[at:] = [value - by * above for value, above in zip(row[at:], pivot[at:], strict=True)]
    solved = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        known = fsum(rows[at][place] * solved[place] for place in range(at + 1, len(rows)))
        solved[at] = (rows[at][-1] - known) / rows[at][at]
    return solved


def rules(text: str) -> dict[str, tuple[str, float]]:
    """The kind and weight of each rule of a file, by its full id."""
    return {f"{FILE}.{rule['id']}": (rule["kind"], float(rule["weight"])) for rule in _RULE.finditer(text)}


def reweigh(text: str, learned: Mapping[str, float]) -> str:
    """Write learned weights into a rule file; a rule that turns out to speak against its kind weighs nothing."""

    def weigh(rule: re.Match[str]) -> str:
        value = learned.get(f"{FILE}.{rule['id']}", 0.0) * (1 if rule["kind"] == "evaluation" else -1)
        start, end = (place - rule.start() for place in rule.span("weight"))
        return f"{rule[0][:start]}{max(0.0, value):.2f}{rule[0][end:]}"

    return _RULE.sub(weigh, text)


def right_share(rows: Iterable[Row], learned: Mapping[str, float]) -> str:
    """How many spans of each file the signs alone put right, in per cent."""
    right: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for row in rows:
        found = fsum(value * learned.get(name, 0.0) for name, value in row.signs.items()) >= 0
        right[row.file] += found == bool(row.judges)
        whole[row.file] += 1
    return ", ".join(f"{name} {100 * right[name] / whole[name]:.1f}" for name in sorted(whole))


@click.command("kinds")
@click.argument(
    "paths", metavar="FILES", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option("--label", "labels", multiple=True, metavar="NAME=KIND", help="What a label of the files means.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="Rule file to write.")
def command(paths: tuple[Path, ...], labels: tuple[str, ...], out: Path) -> None:
    """Weigh the signs of judgements and facts by FILES: JSONL with labelled sentences or units."""
    shipped = bundled_text(f"rules/{FILE}.toml")
    meant = dict(label.split("=", 1) for label in labels)
    weights = {name: weight for name, (_, weight) in rules(shipped).items() if weight}
    rows = [row for path in paths for row in read_rows(path, meant, weights)]
    before = {name: weight if kind == "evaluation" else -weight for name, (kind, weight) in rules(shipped).items()}
    learned = fit(rows)
    out.write_bytes(reweigh(shipped, learned).encode("utf-8"))
    click.echo(f"{len(rows)} spans; right by the shipped weights: {right_share(rows, before)}")
    click.echo(f"right by the learned weights: {right_share(rows, learned)}")
