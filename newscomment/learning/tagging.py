"""Learn the tagger from treebanks and raw prose: `python -m newscomment.learning tagger`.

A slow tagger learns from the treebanks and tags the raw prose; it learns again, now with the wide lexicon of what it
tagged, and tags the prose once more. From this silver data and the gold of the treebanks come the files that the fast
tagger reads: the lexicon (`tag-lexicon.txt`), the tables of votes (`tag-votes.txt`) and the stems for lemmas
(`lemma-stems.txt`). The same input gives the same bytes.

    python -m newscomment.learning tagger gum.jsonl ewt.conllu --raw articles.jsonl --names surnames.tsv --out data
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import click

from newscomment.language.tags import TAG_CHARS, Tagger, encode_tag
from newscomment.learning.tagging_lexicon import Tagged, count_tags, learn_lexicon, render_lexicon
from newscomment.learning.tagging_perceptron import Perceptron, lexical_classes, tag_counts
from newscomment.learning.tagging_raw import read_raw
from newscomment.learning.tagging_stems import learn_stems, render_stems
from newscomment.learning.tagging_votes import Settings, learn_rounds, render_rounds
from newscomment.learning.treebank import Document, Sentence, read_treebank

__all__ = ["Learned", "accuracy", "command", "hold_out", "learn", "silver_sentences"]

GOLD_WEIGHT = 8
"""How many silver words one gold word counts as in the lexicon."""

GOLD_REPEATS = 6
"""How often gold sentences are passed for each time silver ones are, in learning votes."""

GOLD_LEAST, SILVER_LEAST = 8, 4
"""Times a word must be seen in gold or silver sentences for the slow tagger to know its class."""

PROSE = frozenset(["news", "essay", "speech", "interview", "letter", "bio", "textbook", "court"])
"""Genres from which documents may be held out."""

HEADER = """\
# name = {name}
# source = learned by `python -m newscomment.learning tagger` from the tags of UD English GUM (by Amir Zeldes and
#   others) and UD English EWT (by Natalia Silveira and others), raw prose and US Census names; no text of the sources
# licence = CC-BY-SA-4.0; annotations of GUM: CC BY 4.0, of EWT: CC BY-SA 4.0; see NOTICE"""


class Learned(NamedTuple):
    """The texts of the three files and the tagger they make."""

    files: dict[str, str]
    tagger: Tagger


def hold_out(documents: Iterable[Document], every: int) -> tuple[list[Document], list[Document]]:
    """Part documents into those to learn from and those to test on: every so-manyth of `PROSE`."""
    learning: list[Document] = []
    testing: list[Document] = []
    seen = 0
    for document in documents:
        seen += document.genre in PROSE
        testing_it = every and document.genre in PROSE and seen % every == 0
        (testing if testing_it else learning).append(document)
    return learning, testing


def normalised(sentence: Sentence) -> Sentence:
    """Tag marks one way: treebanks differ in whether a dash is a comma or a colon."""
    tags = []
    for word, tag in zip(sentence.words, sentence.tags, strict=True):
        mark = tag == "," and word != "," and not any(map(str.isalnum, word))
        tags.append(("SYM" if word == "/" else "." if word in "?!" else ":") if mark else tag)
    return sentence._replace(tags=tuple(tag if tag in TAG_CHARS else "NN" for tag in tags))


def encoded(sentences: Iterable[Sentence]) -> list[Tagged]:
    """Write tags as characters."""
    return [(sentence.words, tuple(map(encode_tag, sentence.tags))) for sentence in sentences]


def silver_sentences(gold: Sequence[Sentence], raw: Sequence[tuple[str, ...]], names: Iterable[str]) -> list[Sentence]:
    """Tag raw sentences by the slow tagger, which learns twice, the second time with the lexicon of what it tagged."""
    known = frozenset(names)
    first = Perceptron(lexical_classes(tag_counts(gold), at_least=GOLD_LEAST), known)
    first.train(gold)
    tagged = [Sentence(words, tuple(first.predict(words))) for words in raw]
    second = Perceptron(lexical_classes(tag_counts(tagged), at_least=SILVER_LEAST), known)
    second.train(gold)
    return [Sentence(words, tuple(second.predict(words))) for words in raw]


def learn(
    gold: Sequence[Sentence], raw: Sequence[tuple[str, ...]], names: Iterable[str], settings: Settings | None = None
) -> Learned:
    """Learn everything from gold sentences, raw sentences and proper names."""
    listed = sorted(set(names))
    silver = silver_sentences(gold, raw, listed)
    return learn_fast(encoded(gold), encoded(silver), listed, settings or Settings())


def write_silver(path: Path, silver: Iterable[Sentence]) -> None:
    """Keep silver sentences: a line each, words and tags parted by a tab."""
    lines = [" ".join(sentence.words) + "\t" + " ".join(sentence.tags) + "\n" for sentence in silver]
    path.write_text("".join(lines), "utf-8", newline="\n")


def read_silver(path: Path) -> list[Sentence]:
    """Read what `write_silver` wrote."""
    columns = [line.split("\t") for line in path.read_bytes().decode().split("\n")[:-1]]
    return [Sentence(tuple(words.split(" ")), tuple(tags.split(" "))) for words, tags in columns]


def learn_fast(gold: Sequence[Tagged], silver: Sequence[Tagged], names: Iterable[str], settings: Settings) -> Learned:
    """Learn the fast tagger from gold and silver sentences."""
    counts = count_tags(chain(silver, gold))
    seen = {word: tags.total() for word, tags in counts.items()}
    for word, tags in count_tags(gold, GOLD_WEIGHT - 1).items():
        counts[word].update(tags)
    tables = learn_lexicon(counts, names, seen)
    rounds = learn_rounds(tables.lexicon(), silver, gold, repeat=GOLD_REPEATS, settings=settings)
    files = {
        "tag-lexicon.txt": render_lexicon(tables, HEADER.format(name="possible tags of words and endings")),
        "tag-votes.txt": render_rounds(rounds, HEADER.format(name="votes of neighbours on the tags of words")),
        "lemma-stems.txt": render_stems(learn_stems(counts), HEADER.format(name="stems that hide their lemma")),
    }
    return Learned(files, Tagger(tables.lexicon(), rounds))


def accuracy(tagger: Tagger, documents: Iterable[Document]) -> dict[str, tuple[int, int]]:
    """Count the words tagged right, and all words, in each genre; sentences and words as the treebank has them."""
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for document in documents:
        for words, tags, _, starts, ends in document.sentences:
            tagged = tagger.tag(words, [0], starts=starts, ends=ends)
            right = sum(map(str.__eq__, tagged, (TAG_CHARS.get(tag, "?") for tag in tags)))
            found[document.genre] = (found[document.genre][0] + right, found[document.genre][1] + len(words))
    return dict(found)


def read_names(paths: Iterable[Path]) -> Iterator[str]:
    """Read the first column of tables of names."""
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            yield line.split("\t")[0]


EXISTING = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("tagger")
@click.argument("treebanks", nargs=-1, required=True, type=EXISTING)
@click.option("--raw", multiple=True, type=EXISTING, help="Raw prose: .txt, or JSON Lines with a text in each record.")
@click.option("--names", multiple=True, type=EXISTING, help="A table whose first column holds proper names.")
@click.option(
    "--hold-out", "every", default=0, help="Learn without every so-manyth document of prose; report on these."
)
@click.option("--silver", type=click.Path(dir_okay=False, path_type=Path), help="Keep silver data here and reuse it.")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder for the files.")
def command(  # noqa: PLR0913, PLR0917 - one parameter an option
    treebanks: tuple[Path, ...],
    raw: tuple[Path, ...],
    names: tuple[Path, ...],
    every: int,
    silver: Path | None,
    out: Path,
) -> None:
    """Learn the tagger's files from TREEBANKS (CoNLL-U, or JSON Lines with tokens); takes some twenty minutes."""
    documents, unseen = hold_out((document for path in treebanks for document in read_treebank(path)), every)
    gold = [normalised(sentence) for document in documents for sentence in document.sentences]
    listed = sorted(set(read_names(names)))
    tagged = read_silver(silver) if silver and silver.exists() else silver_sentences(gold, list(read_raw(raw)), listed)
    if silver and not silver.exists():
        write_silver(silver, tagged)
    learned = learn_fast(encoded(gold), encoded(tagged), listed, Settings())
    out.mkdir(parents=True, exist_ok=True)
    for name, text in learned.files.items():
        (out / name).write_text(text, "utf-8", newline="\n")
    report = accuracy(learned.tagger, unseen)
    for genre, (right, words) in sorted(report.items()):
        click.echo(f"{genre}: {right / words:.4f} of {words}")
    if report:
        click.echo(f"all: {sum(r for r, _ in report.values()) / sum(n for _, n in report.values()):.4f}")
