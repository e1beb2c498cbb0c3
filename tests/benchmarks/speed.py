"""Words per second of each stage, and its cost beside that of plain tokenization.

    python tests/benchmarks/speed.py [--text FILE] [--size CODE_POINTS] [--rounds N]

Counts the processor's time, not the clock's, and takes the best of several rounds: the machine may be shared.
"""

# ruff: noqa: E402, T201  (a script: it sets its path first, and prints)

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent.parent)]

from texts import prose  # type: ignore[import-not-found]  # a script's own neighbour

from newscomment.assembly import Assembly
from newscomment.extractors.findings import Findings
from newscomment.language.analysis import Analyzer
from newscomment.language.sentences import split_sentences
from newscomment.language.tokens import tokenize
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import EXTRACTORS, default_pipeline

Result = TypeVar("Result")


class Stage(NamedTuple):
    """A stage and the seconds of processor time that it takes, in its best round."""

    name: str
    seconds: float


def best(action: Callable[[], Result], rounds: int) -> tuple[float, Result]:
    """The least processor time of several rounds, in seconds, and what the action gives."""
    found = []
    for _ in range(rounds):
        start = time.process_time()
        result = action()
        found.append((time.process_time() - start, result))
    return min(seconds for seconds, _ in found), found[-1][1]


def language(analyzer: Analyzer, text: str, rounds: int) -> Iterator[Stage]:
    """The parser and the stages of the language layer."""
    seconds, layout = best(lambda: parse_text(text), rounds)
    yield Stage("parser", seconds)
    seconds, _ = best(lambda: tokenize(text), rounds)
    yield Stage("tokens", seconds)
    seconds, _ = best(lambda: split_sentences(text, layout.blocks), rounds)
    yield Stage("sentences", seconds)
    seconds, document = best(lambda: analyzer.read(layout), rounds)
    firsts = [sentence.first for sentence in document.sentences]
    tagger = analyzer._tagger
    tagging, _ = best(lambda: tagger.tag(document.words, firsts, starts=document.starts, ends=document.ends), rounds)
    words = document.layers["words"]
    chunking, _ = best(lambda: analyzer._chunker.layer(words, analyzer._encoders["words"].encode(words.codes)), rounds)
    merging, _ = best(lambda: analyzer._merger.units(document.words, document.tags), rounds)
    yield from (Stage("tags", tagging), Stage("units", merging), Stage("phrases", chunking))

    def clauses() -> object:
        document.__dict__.pop("clauses", None)
        return document.clauses

    yield Stage("clauses", best(clauses, rounds)[0])
    yield Stage("language, whole", seconds)


def extracting(text: str, rounds: int) -> Iterator[Stage]:
    """The extractors in their running order, and the assembly of what they find."""
    document = default_pipeline().analyzer.read(parse_text(text))
    findings = Findings()
    for name, extractor in EXTRACTORS:
        seconds, found = best(lambda run=extractor, known=findings: run(document, known), rounds)  # type: ignore[misc]
        findings = findings.plus(name, found)
        yield Stage(name, seconds)
    yield Stage("assembly", best(lambda: Assembly(document, findings).article(), rounds)[0])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--text", type=Path, help="a file to read instead of the project's essays")
    parser.add_argument("--size", type=int, default=200_000, help="code points of the essays, repeated")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    text = options.text.read_text(encoding="utf-8") if options.text else prose(options.size)
    default_pipeline().analyzer.read(parse_text(text)).clauses  # compiles the rules for the symbols of this text  # noqa: B018
    words = len(tokenize(text).words)
    print(f"{len(text):,} code points, {words:,} words")
    stages = list(language(default_pipeline().analyzer, text, options.rounds))
    plain = next(stage.seconds for stage in stages if stage.name == "tokens")
    stages += extracting(text, options.rounds)
    pipeline = default_pipeline()
    stages.append(Stage("whole parse", best(lambda: pipeline.parse(text), options.rounds)[0]))
    for name, seconds in stages:
        fast = words / seconds if seconds > 0 else float("inf")
        print(f"{name:16} {fast:>14,.0f} words/s {seconds * 1e6 / words:8.2f} µs/word {seconds / plain:7.2f} × tokens")


if __name__ == "__main__":
    main()
