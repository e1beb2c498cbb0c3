"""Learn how far words, frames, sources and objects tell a report, and what tells where its content ends.

Method: logistic regression (`logistic`). The same input gives the same bytes. Two files are written:
`report-weights.tsv` from what the frames match, and `content-weights.tsv` from the places where a content could end.

    python -m newscomment.learning reports attributions.jsonl --told sentences.jsonl --out FOLDER

A line of the first file is a JSON object with `text` and `attributions`, each with `source`, `cue` and `content`: lists
of `[start, end]` in code points. In a file of `--told`, `sentences` or `units` have `start`, `end` and whom they
report: `source` (words, “somebody”, or null), `speech` (true or false) or `label` (“testimony”).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import click

from newscomment.extractors.findings import Range, Ranges
from newscomment.extractors.reports import ending
from newscomment.extractors.reports.reporting import Reader, Report
from newscomment.extractors.reports.speakers import Parties
from newscomment.extractors.reports.weighing import SURE, Weigher
from newscomment.language.document import Document, Found
from newscomment.learning.logistic import Row, fit
from newscomment.learning.records import records
from newscomment.pipeline import default_pipeline

__all__ = ["command", "read_ends", "read_matches", "read_told"]

ALIKE: Final = 0.5
"""The share of their characters from which two contents are one, and from which a content is what a sentence says."""

UNNAMED: Final = "somebody"
"""What stands for the source of a sentence in labels that tell only whether there is one."""

COSTS: Final = {"source": 2.5, "speech": 0.5, "label": 1.5}
"""What a match counts in a file of `--told`, by the key that tells whom a sentence reports."""

OBJECTS: Final = frozenset({"phrase", "wish", "told"})
ENDS: Final = {"clause": "clause", "phrase": "phrase", "wish": "wish", "noun-clause": "noun", "raised": "clause"}
"""The frames whose contents end where their words tell, by the name the end's features have for them."""

HEADER: Final = """\
# name: {name}
# source: learned by `python -m newscomment.learning reports` from PolNeAR 1.0 and sentences marked for whom they report
# licence: MIT
"""


class Recorder(Weigher):
    """A weigher to which all matches weigh the same, and which keeps what is known of the last one."""

    last: tuple[str, ...] = ()

    def least(self, found: Found) -> float:  # noqa: ARG002 - the weigher's signature
        """Nothing is too light."""
        return 0.0

    def words(self, found: Found) -> float:
        """Keep what is known of the words."""
        self.last = tuple(self.word_features(found))
        return 0.0

    def rest(self, found: Found, source: Range | None, start: int) -> float:
        """Keep what is known of source and content."""
        self.last += tuple(self.rest_features(found, source, start))
        return 0.0

    def shape(self, found: Found, content: Ranges) -> float:
        """Keep what is known of the whole content."""
        self.last += tuple(self.shape_features(found, content))
        return 0.0


class Match(NamedTuple):
    """A match of a frame, the report it makes, and what is known of it."""

    found: Found
    report: Report
    features: tuple[str, ...]


def matches(text: str) -> tuple[Document, list[Match]]:
    """Read a text as far as reports need it, and all reports that the frames could make."""
    document = default_pipeline().document(text)
    every = document.matches("attributions")
    recorder = Recorder(document, every)
    reader = Reader(document, Parties(()), recorder)
    found = [one for one in every if "cue" in one.groups and not one.rule.id.startswith(SURE)]
    return document, [Match(one, report, recorder.last) for one in found for report in reader.read(one)]


def read_matches(path: Path) -> Iterator[Row]:
    """Read what the frames match in a file of attributions; right is what an attribution has, too."""
    for record in records(path, "attributions"):
        for match in matches(record["text"])[1]:
            right = any(_agrees(match.report, gold) for gold in record["attributions"])
            yield Row(match.features, int(right))


def _agrees(report: Report, gold: Mapping[str, Sequence[Range]]) -> bool:
    """Whether a report and an attribution share cue, source, and most of the content."""
    sourced = bool(report.source or gold["source"])
    if not _shared(report.cue, gold["cue"]) or (sourced and not _shared(report.source, gold["source"])):
        return False
    shared = _shared(report.content, gold["content"])
    return shared >= ALIKE * (_length(report.content) + _length(gold["content"]) - shared)


def _shared(one: Ranges, other: Sequence[Range]) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)


def _length(spans: Sequence[Range]) -> int:
    return sum(end - start for start, end in spans)


def read_told(path: Path) -> Iterator[Row]:
    """Read what the frames match in a file of sentences that are marked for whom they report."""
    for record in records(path, "sentences", "units"):
        pieces = record["sentences"] if "sentences" in record else record["units"]
        if not pieces:
            continue
        key = next(name for name in COSTS if name in pieces[0])
        for match in matches(record["text"])[1]:
            piece = max(pieces, key=lambda piece: _shared(match.report.content, [(piece["start"], piece["end"])]))
            right = _names(record["text"], match, piece) if key == "source" else _says(match, piece, key)
            if right is not None:
                yield Row(match.features, int(right), COSTS[key])


def _names(text: str, match: Match, piece: Mapping[str, Any]) -> bool | None:
    """Whether a match has the source that its sentence names; None where that cannot be told."""
    if not piece["source"] or piece["source"] == UNNAMED or not match.report.source:
        return bool(piece["source"])
    found, named = (
        set(re.findall(r"\w+", words.lower())) for words in (text[slice(*match.report.source[0])], piece["source"])
    )
    if (found & named) - {"the", "a", "of"} or found & {"who", "that", "which"}:
        return True
    return None if found & {"he", "she", "they", "it"} else False


def _says(match: Match, piece: Mapping[str, Any], key: str) -> bool | None:
    """Whether a sentence reports; None where a match is not what it says in the main."""
    said = _shared(match.report.content, [(piece["start"], piece["end"])])
    if match.found.rule.gives["frame"] in OBJECTS or said < ALIKE * (piece["end"] - piece["start"]):
        return None
    return bool(piece[key]) if key == "speech" else piece[key] == "testimony"


def read_ends(path: Path) -> Iterator[Row]:
    """Read the places where the contents in a file of attributions could end, up to where they do."""
    for record in records(path, "attributions"):
        document, found = matches(record["text"])
        seen = set()
        for match in found:
            frame = ENDS.get(match.found.rule.gives["frame"])
            start = match.report.content[-1 if match.found.rule.gives["frame"] == "raised" else 0][0]
            end = _gold_end(match.report, start, record["attributions"])
            if frame and end and (start, frame) not in seen:
                seen.add((start, frame))
                yield from _places(document, frame, start, end)


def _gold_end(report: Report, start: int, attributions: Sequence[Mapping[str, Sequence[Range]]]) -> int | None:
    """Where the content that begins where a report's does ends in the attribution with the report's cue."""
    same = (gold["content"] for gold in attributions if _shared(report.cue, gold["cue"]))
    return next((last for content in same for first, last in content if first == start), None)


def _places(document: Document, frame: str, start: int, end: int) -> Iterator[Row]:
    first, last = document.tokens_in(start, end)
    stop = document.sentences[document.sentence_at(start)].last
    if document.tag(first) == "``":  # a quotation ends with its mark
        return
    for token in ending.places(document, first, stop):
        if token > last:
            return
        known = frame, f"{frame} {document.words[token].lower()}", *ending.features(document, frame, first, token)
        yield Row(known, int(token == last))


def render(name: str, weights: Mapping[str, float]) -> str:
    """Give the text of a table; what weighs nearly nothing is left out."""
    told = ((feature, f"{weight:.1f}") for feature, weight in sorted(weights.items()))
    return HEADER.format(name=name) + "".join(f"{feature}\t{weight}\n" for feature, weight in told if float(weight))


@click.command("reports")
@click.argument("inputs", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--told", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path), help="marked sentences"
)
@click.option(
    "--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="the folder of both tables"
)
def command(inputs: tuple[Path, ...], told: tuple[Path, ...], out: Path) -> None:
    """Learn what tells a report, and the end of its content."""
    ends = fit([row for path in inputs for row in read_ends(path)])
    rows = [row for path in inputs for row in read_matches(path)] + [row for path in told for row in read_told(path)]
    out.joinpath("content-weights.tsv").write_text(render("what tells the end of a content", ends), "utf-8")
    out.joinpath("report-weights.tsv").write_text(render("what tells a report", fit(rows)), "utf-8")
