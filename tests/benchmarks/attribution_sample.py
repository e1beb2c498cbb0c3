"""How well it is told who says what, by the manner of a report and by the class of its cue.

    python tests/benchmarks/attribution_sample.py attributions.jsonl

A line of the input is a JSON object with `text` and `attributions`, each with `source`, `cue` and `content`: lists of
`[start, end]` in code points. A report is right if it shares half or more of its content's characters with one that is
marked, and some of its source. Recall is counted by what is marked, precision by what is found. Prints a Markdown table.
"""

import json
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

import click

from newscomment.extractors.attributions import manner
from newscomment.extractors.findings import Findings, Ranges
from newscomment.language.document import Document
from newscomment.language.lemmas import lemma
from newscomment.pipeline import EXTRACTORS, default_pipeline

ALIKE = 0.5
LAST = [name for name, _ in EXTRACTORS].index("attributions") + 1
CLASSES = {
    "a verb of saying or thinking": ("REPORT_THAT", "REPORT_BARE", "REPORT_QUOTE", "REPORT_ASK", "REPORT_TOLD"),
    "a verb of wishing or urging": ("REPORT_TO", "REPORT_ORDER", "REPORT_CALL"),
    "a verb of judging": ("REPORT_THING", "REPORT_OF", "NAMING", "DESCRIBING", "ACCUSING"),
}
"""The classes of verbs in `report.toml` that make a class of cues; a verb counts for the first that has it."""

OTHER_VERB, NOUN, ACCORDING, NONE = "another verb", "a noun or an adjective", "according to", "other words, or none"


class Told(NamedTuple):
    """A report: its source and content as sets of code points, its manner, and the class of its cue."""

    source: frozenset[int]
    content: frozenset[int]
    manner: str
    cue: str


def verbs() -> dict[str, str]:
    """The class of cues of each verb."""
    listed = tomllib.loads(files("newscomment.lexicons").joinpath("report.toml").read_text("utf-8"))["classes"]
    found: dict[str, str] = {}
    for name, classes in CLASSES.items():
        for words in (listed[one]["verbs"] for one in classes):
            for word in words if isinstance(words, list) else words.replace("\n", " ").split(","):
                found.setdefault(word.strip(), name)
    return found


def cue_class(document: Document, cue: Ranges, classes: dict[str, str]) -> str:
    """The class of a cue: that of its last verb, or what it has instead of one."""
    if cue and document.text[cue[0][0] : cue[-1][1]].lower() == ACCORDING:
        return ACCORDING
    tokens = [token for start, end in cue for token in range(*document.tokens_in(start, end))]
    said = [token for token in tokens if document.tag(token)[:2] == "VB"]
    if said:
        return classes.get(lemma(document.words[said[-1]].lower(), document.tag(said[-1])), OTHER_VERB)
    return NOUN if any(document.tag(token)[0] in "NJ" for token in tokens) else NONE


def covered(text: str, spans: Ranges) -> frozenset[int]:
    """The code points of spans, blanks aside."""
    return frozenset(place for start, end in spans for place in range(start, end) if not text[place].isspace())


def read(path: Path) -> Iterator[tuple[list[Told], list[Told]]]:
    """The reports that are marked and those that are found, for each record of a file."""
    classes, pipeline = verbs(), default_pipeline()
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        document, findings = pipeline.document(record["text"]), Findings()
        for name, extractor in EXTRACTORS[:LAST]:
            findings = findings.plus(name, extractor(document, findings))
        marked = [[_spans(one[key]) for key in ("source", "cue", "content")] for one in record["attributions"]]
        found = [[one.source, one.cue, one.content] for one in findings.attributions]
        yield [_told(document, one, classes) for one in marked], [_told(document, one, classes) for one in found]


def _spans(given: Sequence[Sequence[int]]) -> Ranges:
    return tuple((start, end) for start, end in given)


def _told(document: Document, parts: Sequence[Ranges], classes: dict[str, str]) -> Told:
    text, (source, cue, content) = document.text, parts
    how = manner(text, content) if content else "indirect"
    return Told(covered(text, source), covered(text, content), how, cue_class(document, cue, classes))


def pairs(marked: Sequence[Told], found: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Each report that is marked with the one found that is right for it, if there is one."""
    free = list(found)
    for one in marked:
        best = max(free, key=lambda other: _alike(one, other), default=None)
        if best and _alike(one, best) >= ALIKE:
            free.remove(best)
            if one.source & best.source or not (one.source or best.source):
                yield one, best


def _alike(one: Told, other: Told) -> float:
    return len(one.content & other.content) / (len(one.content | other.content) or 1)


@click.command()
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(path: Path) -> None:
    """Measure and print."""
    marked, found, recalled, right = (Counter[str]() for _ in range(4))
    for gold, told in read(path):
        both = list(pairs(gold, told))
        for counts, reports in (
            (marked, gold), (found, told), (recalled, (one for one, _ in both)), (right, (other for _, other in both))
        ):  # fmt: skip
            for report in reports:
                counts.update((report.manner, report.cue, "all"))
    click.echo("| | marked | found | precision | recall |\n|---|--:|--:|--:|--:|")
    for name in ("direct", "mixed", "indirect", *CLASSES, OTHER_VERB, NOUN, ACCORDING, NONE, "all"):
        shares = 100 * right[name] / max(1, found[name]), 100 * recalled[name] / max(1, marked[name])
        click.echo(f"| {name} | {marked[name]:,} | {found[name]:,} | {shares[0]:.0f} | {shares[1]:.0f} |")


if __name__ == "__main__":
    main()
