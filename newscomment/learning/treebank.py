"""Tagged sentences from treebanks: CoNLL-U files, and JSON Lines with one document a line.

In CoNLL-U, XPOS (the fifth column) holds the Penn tag, and `SpaceAfter=No` in the last column says that no blank
follows. A JSON Lines record holds `id`, perhaps `genre`, `text`, `sentences` as `[start, end]` and `tokens` as
`[start, end, form, lemma, UPOS, XPOS]`, with offsets in code points of the text.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from newscomment.errors import InputError

__all__ = ["Document", "Sentence", "read_conllu", "read_jsonl", "read_treebank"]


class Sentence(NamedTuple):
    """Words with their Penn tags, lemmas, and the code points each begins and ends at: columns of one length.

    Offsets count from anywhere; they tell which words touch. Raw sentences have neither lemmas nor offsets.
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


class Document(NamedTuple):
    """The sentences of one document, in order."""

    name: str
    genre: str
    sentences: tuple[Sentence, ...]


def read_treebank(path: Path) -> Iterator[Document]:
    """Read a treebank by the ending of its name: `.conllu`, or JSON Lines otherwise.

    Raises:
        InputError: a line is not as it should be; names the file and the line.
    """
    return read_conllu(path) if path.suffix == ".conllu" else read_jsonl(path)


def read_jsonl(path: Path) -> Iterator[Document]:
    """Read documents from JSON Lines; a token belongs to the sentence its first character is in."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                record = json.loads(line)
                document = Document(record["id"], record.get("genre", ""), tuple(_sentences(record)))
            except (KeyError, TypeError, ValueError) as error:
                message = f"{path}:{number}: wants a JSON object with id, text, sentences and tokens"
                raise InputError(message) from error
            yield document


def _sentences(record: dict[str, list[list[int]]]) -> Iterator[Sentence]:
    tokens = iter(record["tokens"])
    token = next(tokens, None)
    for _, end in record["sentences"]:
        rows = []
        while token is not None and token[0] < end:
            rows.append(token)
            token = next(tokens, None)
        if rows:
            starts, ends, words, lemmas, _, tags = zip(*rows, strict=True)
            yield Sentence(words, tags, lemmas, starts, ends)


def read_conllu(path: Path) -> Iterator[Document]:
    """Read documents from CoNLL-U, without empty nodes; without `# newdoc` a file is one document."""
    name, genre, sentences = path.stem, "", list[Sentence]()
    rows: list[list[str]] = []
    for number, line in enumerate([*path.read_bytes().decode("utf-8-sig").splitlines(), ""], 1):
        if line[:1].isdigit():
            rows.append(_row(line, f"{path}:{number}"))
        elif not line.strip():
            sentences.extend(_conllu_sentence(rows))
            rows = []
        elif line.startswith("# newdoc"):
            if sentences:
                yield Document(name, genre, tuple(sentences))
            name, genre, sentences = line.partition("=")[2].strip() or path.stem, "", []
        elif line.startswith("# meta::genre"):
            genre = line.partition("=")[2].strip()
    if sentences:
        yield Document(name, genre, tuple(sentences))


_COLUMNS = 10


def _row(line: str, where: str) -> list[str]:
    row = line.split("\t")
    if len(row) != _COLUMNS:
        raise InputError(f"{where}: {len(row)} columns", "CoNLL-U has ten, parted by tabs")
    if row[0].isdigit() and row[4] == "_":
        raise InputError(f"{where}: no tag in the fifth column", "the tagger learns Penn tags, which stand in XPOS")
    return row


def _conllu_sentence(rows: Iterable[list[str]]) -> Iterator[Sentence]:
    """Make the sentence of some rows; the words of a range ("can't" as can and n't) touch."""
    words: list[tuple[str, str, str, int, int]] = []
    place, last, blank = 0, 0, 0
    for row in rows:
        after = 0 if "SpaceAfter=No" in row[9].split("|") else 1
        first, _, end = row[0].partition("-")
        if end.isdigit():
            last, blank = int(end), after
        elif first.isdigit():
            words.append((row[1], row[4], row[2], place, place + len(row[1])))
            inside = int(first) <= last
            place += len(row[1]) + (after if not inside else blank if int(first) == last else 0)
    if words:
        yield Sentence(*zip(*words, strict=True))
