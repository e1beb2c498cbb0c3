"""`newscomment compare`: a reading beside a corrected one."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from newscomment.errors import FileError, InputError, NewscommentError, nearest_names

if TYPE_CHECKING:
    from newscomment.comparing import Agreement
    from newscomment.exporters.exchange.annotations import Annotations
    from newscomment.model import Article


@click.command("compare", short_help="Compare a reading with a corrected one.")
@click.argument("found", type=click.Path())
@click.argument("right", type=click.Path())
@click.option("-f", "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--encoding", help="Encoding of the files, if they are not UTF-8 and have no byte-order mark.")
def command(found: str, right: str, form: str, encoding: str | None) -> None:
    """Compare what is FOUND with what is RIGHT: precision, recall and F1 of each label.

    FOUND is a text, which is read now, or a reading (`read --format json`). RIGHT is what people made of it: brat's
    .ann, W3C Web Annotations, or a reading as JSON. Counted are stretches of text: `exact` ones at the same places, and
    `near` ones that share a character; a share of nothing is a dash. Two versions of a text are no matter for it.

    \b
    newscomment read essay.txt --format brat --out corrected/     # then correct it in brat
    newscomment compare essay.txt corrected/essay.ann
    """  # noqa: D301  (click wants the character itself: keep these lines as they are)
    from newscomment.comparing import compare, read_annotations
    from newscomment.exporters.exchange.annotations import annotations
    from newscomment.opening import contents
    from newscomment.parsers import decode

    article = _article(found, encoding)
    corrected = contents(right)
    try:
        wanted = read_annotations(decode(corrected, encoding=encoding), article.text)
    except NewscommentError as error:
        raise InputError(f"{right}: {error}") from error
    for doubt in _doubts(annotations(article), wanted):
        click.echo(f"Warning: {right}: {doubt}", err=True)
    rows = compare(article, wanted)
    click.echo(_table(rows) if form == "table" else _json(rows), nl=False)


def _article(path: str, encoding: str | None) -> "Article":
    from newscomment.pipeline import read

    try:
        return read(path, encoding=encoding)
    except FileError:
        raise  # it names the file
    except NewscommentError as error:
        raise InputError(f"{path}: {error}") from error


def _table(rows: tuple["Agreement", ...]) -> str:
    """A row for each label, aligned."""
    width = max(len(row.label) for row in rows)
    head = f"{'':{width}}  found  right  exact  precision  recall     F1  near P  near R  facts\n"
    return head + "".join(_row(row, width) for row in rows)


def _row(row: "Agreement", width: int) -> str:
    facts = "" if row.facts is None else f"{row.facts:.1%}"
    precision, recall, f1, near_precision, near_recall = map(_share, _shares(row).values())
    shares = f"{precision:>9}  {recall:>6}  {f1:>5}  {near_precision:>6}  {near_recall:>6}  {facts:>5}"
    return f"{row.label:{width}}  {row.found:>5}  {row.right:>5}  {row.exact:>5}  {shares}".rstrip() + "\n"


def _shares(row: "Agreement") -> dict[str, float | None]:
    """The shares of a label; None for one of nothing."""
    return {
        "precision": row.precision if row.found else None,
        "recall": row.recall if row.right else None,
        "f1": row.f1 if row.found or row.right else None,
        "near_precision": row.found_near / row.found if row.found else None,
        "near_recall": row.right_near / row.right if row.right else None,
    }


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.1%}"


def _json(rows: tuple["Agreement", ...]) -> str:
    told = [{**row._asdict(), **{name: _shares(row)[name] for name in ("precision", "recall", "f1")}} for row in rows]
    return json.dumps(told, indent=2) + "\n"


def _doubts(found: "Annotations", right: "Annotations") -> Iterator[str]:
    """What speaks against annotations: there are none, or they have labels that no reading has."""
    from newscomment.exporters.exchange.labels import LABELS

    if not right.items:
        yield "there is no annotation in it"
    known = {*LABELS, *(one.label for one in found.items)}
    for label in sorted({one.label for one in right.items} - known):
        advice = nearest_names(label, known) or "it is compared with nothing"
        yield f"no label of a reading is called {label!r}; {advice}"
