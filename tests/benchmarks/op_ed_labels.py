"""Joins the labels of 132 op-eds with their texts, for whoever has the archive they are from.

    python tests/benchmarks/op_ed_labels.py archive.jsonl --part unread > commentary.jsonl

`op-ed-labels.jsonl` holds no text: only places in code points and what stands there, made by readers who had not seen
what newscomment reads (docs/accuracy.md tells who). A line of the archive is a JSON object with `id` and `text`. Prints
a JSON object for each op-ed of that part of the labels, in the form that the project's scorer reads.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

LABELS = Path(__file__).with_name("op-ed-labels.jsonl")
PARTS = ("read", "read for risks", "unread")


def joined(archive: Path, part: str | None) -> Iterator[dict[str, Any]]:
    """The labelled op-eds that the archive has, with their texts; `part` None for all."""
    texts = {record["id"]: record for record in _records(archive)}
    for labels in _records(LABELS):
        record = texts.get(labels["id"])
        if record and part in {None, labels["part"]} and _is_same(record["text"], labels["sha256"]):
            yield labelled(record, labels)


def labelled(record: dict[str, Any], labels: dict[str, Any]) -> dict[str, Any]:
    """An op-ed with its labels by name."""
    return {
        "id": record["id"],
        "title": record.get("title"),
        "text": record["text"],
        "sentences": [sentence(place, row) for place, row in enumerate(labels["sentences"])],
        "thesis": labels["thesis"],
        "paragraphs": [[start, end] for start, end, _ in labels.get("paragraphs", ())],
        "roles": [role for *_, role in labels.get("paragraphs", ())],
        "actors": labels.get("actors", []),
    }


def sentence(place: int, row: list[Any]) -> dict[str, Any]:
    """The labels of one sentence; `source` tells only whether there is one."""
    start, end, kind, hedged, told, *risk = row
    return {
        "i": place,
        "start": start,
        "end": end,
        "kind": kind,
        "hedged": bool(hedged),
        "source": "somebody" if told else None,
        "risk": dict(zip(("hazard", "trigger", "affected"), risk[0], strict=True)) if risk else None,
    }


def _records(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, path.read_text("utf-8").splitlines())


def _is_same(text: str, digest: str) -> bool:
    return hashlib.sha256(text.encode()).hexdigest().startswith(digest)


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--part", type=click.Choice(PARTS), help="Only these; all without it.")
def main(archive: Path, part: str | None) -> None:
    """Print the labelled op-eds that an archive has, with their labels."""
    for record in joined(archive, part):
        click.echo(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main()
