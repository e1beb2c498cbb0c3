"""Words per second over an archive: many different texts, read one after another, as a newspaper's user would.

    python tests/benchmarks/archive.py [FILE.jsonl | FOLDER] [--most N] [--rounds N] [--spacy]

Cold: the first pass of a fresh process, by tenths; patterns are still compiled, words still looked up. Warm: the best of
further passes, by stage, beside plain tokenization of the same texts. `--spacy` reads the texts with spaCy's CNN
architecture too (tagger, parser and entities, as `spacy init config --optimize efficiency` has them, with untrained
weights), in the same process and one thread. FILE.jsonl holds records with a `text`, FOLDER texts (*.txt); without either
the project's own essays are read. Counts the processor's time, not the clock's.
"""

# ruff: noqa: E402, T201  (a script: it sets its path first, and prints)

import argparse
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(threads, "1")
sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parent.parent.parent)]

from texts import essays  # type: ignore[import-not-found]  # a script's own neighbour

from newscomment.assembly import Assembly
from newscomment.extractors.findings import Findings
from newscomment.language.gc_pause import collection_paused
from newscomment.language.tokens import tokenize
from newscomment.parsers.from_text import parse_text
from newscomment.pipeline import EXTRACTORS, Pipeline, default_pipeline

TENTHS = 10
Times = dict[str, float]


@contextmanager
def timed(times: Times, stage: str) -> Iterator[None]:
    """Add the processor time of a block to a stage."""
    start = time.process_time()
    yield
    times[stage] += time.process_time() - start


def texts_of(path: Path | None) -> list[str]:
    """The texts of an archive."""
    if path is None:
        return list(essays())
    if path.is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(path.glob("*.txt"))]
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def staged(pipeline: Pipeline, texts: Sequence[str]) -> Times:
    """The processor time of each stage over all texts, and of whole readings."""
    times: Times = defaultdict(float)
    for text in texts:
        with timed(times, "tokens"):
            tokenize(text)
        with collection_paused():
            with timed(times, "parser"):
                layout = parse_text(text)
            with timed(times, "language"):
                document = pipeline.analyzer.read(layout)
            with timed(times, "clauses"):
                document.clauses  # noqa: B018  (made when asked for)
            findings = Findings()
            for name, extractor in EXTRACTORS:
                with timed(times, name):
                    found = extractor(document, findings)
                findings = findings.plus(name, found)
            with timed(times, "assembly"):
                Assembly(document, findings).article()
        with timed(times, "whole reading"):
            pipeline.parse(text)
    return times


def best(measure: Callable[[], Times], rounds: int) -> Mapping[str, float]:
    """The least time of each stage over several rounds."""
    found = [measure() for _ in range(rounds)]
    return {stage: min(times[stage] for times in found) for stage in found[0]}


def cold(pipeline: Pipeline, texts: Sequence[str], words: Sequence[int]) -> None:
    """Print the speed of a first pass, tenth by tenth."""
    step = max(1, len(texts) // TENTHS)
    for first in range(0, len(texts), step):
        times: Times = defaultdict(float)
        with timed(times, "whole"):
            for text in texts[first : first + step]:
                pipeline.parse(text)
        print(f"cold, texts {first:>4} on {sum(words[first : first + step]) / times['whole']:>12,.0f} words/s")


def spacy_seconds(texts: Sequence[str]) -> float:
    """The processor time that spaCy's CNN architecture takes for the texts, in its second pass."""
    import spacy
    from spacy.cli.init_config import init_config
    from spacy.training import Example
    from spacy.util import load_model_from_config

    config = init_config(lang="en", pipeline=["tagger", "parser", "ner"], optimize="efficiency", gpu=False)
    nlp = load_model_from_config(config, auto_fill=True)
    tags = {"words": ["They", "left", "Riga", "."], "tags": ["PRP", "VBD", "NNP", "."], "heads": [1, 1, 1, 1]}
    known = {**tags, "deps": ["nsubj", "ROOT", "dobj", "punct"], "entities": ["O", "O", "U-GPE", "O"]}
    nlp.initialize(lambda: [Example.from_dict(nlp.make_doc("They left Riga."), known)])
    print(f"spaCy {spacy.__version__}: {', '.join(nlp.pipe_names)}")
    times: Times = {}
    for _ in range(2):
        times = defaultdict(float)
        with timed(times, "spaCy"):
            for _ in nlp.pipe(texts):
                pass
    return times["spaCy"]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path, nargs="?")
    parser.add_argument("--most", type=int, default=500, help="texts that are read")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--spacy", action="store_true", help="measure spaCy too, which must be installed")
    options = parser.parse_args()
    texts = texts_of(options.archive)[: options.most]
    words = [len(text.split()) for text in texts]
    print(f"{len(texts):,} texts, {sum(words):,} words between blanks")
    pipeline = default_pipeline()
    cold(pipeline, texts, words)
    stages = best(lambda: staged(pipeline, texts), options.rounds)
    for stage, taken in stages.items():
        speed, share = sum(words) / max(taken, 1e-9), taken / stages["tokens"]
        print(f"{stage:16} {speed:>14,.0f} words/s {1e6 * taken / sum(words):8.2f} µs/word {share:7.2f} × tokens")
    if options.spacy:
        taken = spacy_seconds(texts)
        print(f"{'spaCy':16} {sum(words) / taken:>14,.0f} words/s {1e6 * taken / sum(words):8.2f} µs/word")
        print(f"a whole reading takes 1/{taken / stages['whole reading']:.1f} of spaCy's time")


if __name__ == "__main__":
    main()
