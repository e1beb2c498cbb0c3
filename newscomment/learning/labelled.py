"""Join labels that hold no text with the texts they were made for, in the form that other commands learn from.

    python -m newscomment.learning labelled archive.jsonl op-ed-labels.jsonl --part unread > commentary.jsonl

A line of the archive is a JSON object with `id` and `text`. A line of the labels tells the `id`, how the `sha256` of
the text begins, the `part` of the labels it belongs to, `sentences` (rows of start, end, kind, whether it is hedged,
where the source that it reports is named, or 1 or 0 for whether there is one, and perhaps its risk: hazard, trigger
and affected), `thesis` (numbers of sentences), `paragraphs` (rows of start, end and role) and `actors`. Places are in
code points. What has no text is left out.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click

__all__ = ["LEARNED", "command", "joined", "labelled", "sentence", "write"]

LEARNED: Final = ("read", "read for risks", "learned from")
"""The parts that weights are learned from: all but `unread`."""


def joined(archive: Path, labels: Path, parts: tuple[str, ...] = ()) -> Iterator[dict[str, Any]]:
    """The labelled pieces that an archive has, with their texts; of all parts where none is named."""
    texts = {record["id"]: record for record in _records(archive)}
    for row in _records(labels):
        record = texts.get(row["id"])
        if record and (not parts or row["part"] in parts) and _is_same(record["text"], row["sha256"]):
            yield labelled(record, row)


def labelled(record: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    """A piece with its labels by name."""
    return {
        "id": record["id"],
        "title": record.get("title"),
        "text": record["text"],
        "sentences": [sentence(place, one, record["text"]) for place, one in enumerate(row["sentences"])],
        "thesis": row["thesis"],
        "paragraphs": [[start, end] for start, end, _ in row.get("paragraphs", ())],
        "roles": [role for *_, role in row.get("paragraphs", ())],
        "actors": row.get("actors", []),
    }


def sentence(place: int, row: list[Any], text: str) -> dict[str, Any]:
    """The labels of one sentence of a text; a source that is named nowhere is “somebody”."""
    start, end, kind, hedged, told, *risk = row
    return {
        "i": place,
        "start": start,
        "end": end,
        "kind": kind,
        "hedged": bool(hedged),
        "source": _source(text, told),
        "risk": dict(zip(("hazard", "trigger", "affected"), risk[0], strict=True)) if risk else None,
    }


def _source(text: str, told: int | list[int]) -> str | None:
    """The words that name a source, or what stands for them where only one is known to be."""
    return text[slice(*told)] if isinstance(told, list) else "somebody" if told else None


def write(archive: Path, labels: Path, out: Path) -> None:
    """Write the pieces that weights are learned from."""
    lines = (json.dumps(record, ensure_ascii=False) for record in joined(archive, labels, LEARNED))
    out.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def _records(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, path.read_text("utf-8").splitlines())


def _is_same(text: str, digest: str) -> bool:
    return hashlib.sha256(text.encode()).hexdigest().startswith(digest)


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("labelled")
@click.argument("archive", type=_FILE)
@click.argument("labels", type=_FILE)
@click.option("--part", "parts", multiple=True, help="Only pieces of this part; of all without it.")
def command(archive: Path, labels: Path, parts: tuple[str, ...]) -> None:
    """Print the pieces of ARCHIVE that LABELS tell of, with their labels, as JSONL."""
    for record in joined(archive, labels, parts):
        click.echo(json.dumps(record, ensure_ascii=False))
