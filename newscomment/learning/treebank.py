"""Tagged sentences from treebanks: CoNLL-U files, and JSON Lines with one document a line.

A JSON Lines record holds `text`, `sentences` as `[start, end]` and `tokens` as `[start, end, form, lemma, UPOS, XPOS]`,
with offsets in code points of the text.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["Document", "Sentence", "read_conllu", "read_jsonl", "read_treebank"]


class Sentence(NamedTuple):
    """Words with their Penn tags and lemmas: three columns of one length."""

    words: tuple[str, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]


class Document(NamedTuple):
    """The sentences of one document, in order."""

    name: str
    genre: str
    sentences: tuple[Sentence, ...]


def read_treebank(path: Path) -> Iterator[Document]:
    """Read a treebank by the ending of its name: `.conllu`, or JSON Lines otherwise."""
    return read_conllu(path) if path.suffix == ".conllu" else read_jsonl(path)


def read_jsonl(path: Path) -> Iterator[Document]:
    """Read documents from JSON Lines; a token belongs to the sentence its first character is in."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Document(record["id"], record.get("genre", ""), tuple(_sentences(record)))


def _sentences(record: dict[str, list[list[int]]]) -> Iterator[Sentence]:
    tokens = iter(record["tokens"])
    token = next(tokens, None)
    for _, end in record["sentences"]:
        rows = []
        while token is not None and token[0] < end:
            rows.append(token)
            token = next(tokens, None)
        if rows:
            _, _, words, lemmas, _, tags = zip(*rows, strict=True)
            yield Sentence(words, tags, lemmas)


def read_conllu(path: Path) -> Iterator[Document]:
    """Read documents from CoNLL-U, without ranges and empty nodes; without `# newdoc` a file is one document."""
    name, genre, sentences = path.stem, "", list[Sentence]()
    for block in path.read_text("utf-8").split("\n\n"):
        lines = block.splitlines()
        for line in lines:
            if line.startswith("# newdoc"):
                if sentences:
                    yield Document(name, genre, tuple(sentences))
                name, genre, sentences = line.partition("=")[2].strip() or path.stem, "", []
            elif line.startswith("# meta::genre"):
                genre = line.partition("=")[2].strip()
        sentences.extend(_conllu_sentence(lines))
    if sentences:
        yield Document(name, genre, tuple(sentences))


def _conllu_sentence(lines: Iterable[str]) -> Iterator[Sentence]:
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]
    rows = [row for row in rows if row[0].isdigit()]
    if rows:
        yield Sentence(*(tuple(row[column] for row in rows) for column in (1, 4, 2)))
