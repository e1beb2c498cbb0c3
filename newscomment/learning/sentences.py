"""Learn where sentences end: the Punkt parameters in `newscomment/language/data/punkt.txt`, from raw prose.

Punkt (Kiss and Strunk 2006, "Unsupervised Multilingual Sentence Boundary Detection") needs no annotation: a word that
nearly always carries a stop is an abbreviation, a word that is nearly always lower-case except after a stop begins
sentences. The same files give the same bytes, in whatever order they are named.

    python -m newscomment.learning punkt articles.jsonl essays/*.txt --out punkt.txt
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from newscomment.parsers.decoding import decode

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktParameters

__all__ = ["Learned", "command", "learn", "read_texts", "render"]

NAME = "Punkt parameters for English news and commentary"
SOURCE = "learned with nltk's PunktTrainer from raw news articles, op-eds and editorials"
LICENCE = "word statistics; no text of the sources"

ABBREVIATION_LEAST = 5
"""Times an abbreviation must be seen with its stop: Punkt also takes rare interjections and names for abbreviations."""

COMMON_LEAST = 4
"""Times a word must be seen in lower case to be told as a common word."""

COMMON_RATIO = 10
"""How many times more often lower-case than capitalised inside a sentence a common word is."""


_QUOTES = str.maketrans("“”‘’", "\"\"''")  # Punkt's words begin after straight marks only


class Learned(NamedTuple):
    """Punkt's tables, each sorted: abbreviations, sentence starters and common words, in lower case without the stop.

    A common word is written in lower case unless it begins a sentence; a starter is a common word that begins sentences
    more often than chance. (Punkt also learns collocations over a stop; in news they are initials with surnames and
    photo credits, and deciding by them moved no sentence end, so they are not kept.)
    """

    abbreviations: list[str]
    starters: list[str]
    common: list[str]


def read_texts(paths: Iterable[Path]) -> Iterator[str]:
    """Texts of the files, in the order of their names; in `.jsonl` files the field `text` of every line.

    Raises:
        click.BadParameter: a line is no JSON object with a field `text`; names the file and line.
        InputError: a file is not in UTF-8.
    """
    for path in sorted(paths, key=lambda path: (path.name, str(path))):
        content = decode(path.read_bytes())
        if path.suffix == ".jsonl":
            yield from _read_rows(path, content)
        else:
            yield content


def _read_rows(path: Path, content: str) -> Iterator[str]:
    for number, line in enumerate(content.split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield str(json.loads(line)["text"])
        except (ValueError, KeyError, TypeError) as error:
            message = f"{path}:{number}: wants a JSON object with a field “text”"
            raise click.BadParameter(message) from error


def learn(texts: Iterable[str]) -> Learned:
    """Learn Punkt's tables from raw texts, all taken as one. Needs nltk; a million characters take some two seconds."""
    from nltk.tokenize.punkt import PunktTrainer

    trainer = PunktTrainer()
    params = _counting_parameters()
    trainer._params = params  # noqa: SLF001  (the trainer offers no other way to keep counts)
    trainer.train("\n\n".join(texts).translate(_QUOTES))
    counts = trainer._type_fdist  # noqa: SLF001
    common = set(_common_words(params.counts))
    return Learned(
        abbreviations=sorted(word for word in params.abbrev_types if _is_abbreviation(word, counts[word + "."])),
        starters=sorted(params.sent_starters & common),
        common=sorted(common),
    )


def _counting_parameters() -> "PunktParameters":
    from nltk.tokenize.punkt import PunktParameters

    class Counting(PunktParameters):  # type: ignore[misc]
        """Punkt's parameters, which also count how often a word is seen in each orthographic context."""

        def __init__(self) -> None:
            super().__init__()
            self.counts: Counter[tuple[str, int]] = Counter()

        def add_ortho_context(self, typ: str, flag: int) -> None:
            """Note a word in an orthographic context (one of Punkt's flags), and count it."""
            super().add_ortho_context(typ, flag)
            self.counts[typ, flag] += 1

    return Counting()


def _is_abbreviation(word: str, count: int) -> bool:
    return count >= ABBREVIATION_LEAST and word.replace(".", "").replace("&", "").isalpha()


def _common_words(counts: Counter[tuple[str, int]]) -> Iterator[str]:
    from nltk.tokenize.punkt import _ORTHO_LC, _ORTHO_MID_UC

    lower: Counter[str] = Counter()
    for (word, flag), count in counts.items():
        if flag & _ORTHO_LC:
            lower[word] += count
    for word, count in lower.items():
        if count >= COMMON_LEAST and count >= COMMON_RATIO * counts[word, _ORTHO_MID_UC] and word.isalpha():
            yield word


def render(learned: Learned, *, name: str = NAME, source: str = SOURCE, licence: str = LICENCE) -> str:
    """The shipped form: a header, then each table under its name in brackets, one entry a line."""
    lines = [f"name = {name}", f"source = {source}", f"licence = {licence}"]
    for table, entries in learned._asdict().items():
        lines += ["", f"[{table}]", *entries]
    return "\n".join(lines) + "\n"


@click.command("punkt")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True, help="File to write.")
@click.option("--source", default=SOURCE, show_default=True, help="Where the texts come from, for the header.")
@click.option("--licence", default=LICENCE, show_default=True, help="Terms of the tables, for the header.")
def command(files: tuple[Path, ...], out: Path, source: str, licence: str) -> None:
    """Learn sentence ends from raw prose: text files, or JSONL with a field “text”."""
    learned = learn(read_texts(files))
    out.write_bytes(render(learned, source=source, licence=licence).encode("utf-8"))
    for table, entries in learned._asdict().items():
        click.echo(f"{len(entries):7} {table}")
