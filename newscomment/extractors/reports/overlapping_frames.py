"""What stands beside a match of a frame: frames that match the same cue, and the clause of a report around it."""

from collections.abc import Iterator, Sequence

from newscomment.extractors.reports.content_starts import starts_of
from newscomment.language.document import Document, Found

_CLAUSES = "attribution_clauses."


class OverlappingFrames:
    """The matches of one document's frames, looked up by their cues and by their sentences."""

    def __init__(self, document: Document, matches: Sequence[Found]) -> None:
        self._document = document
        self._rules: dict[int, list[str]] = {}  # by the code point where the cue begins
        self._told: dict[int, int] = {}  # where the first clause that is told begins, by sentence
        for found in matches:
            if "cue" in found.groups:
                self._rules.setdefault(found.groups["cue"][0], []).append(found.rule.id)
            if found.rule.id.startswith(_CLAUSES):
                self._tell(found)

    def _tell(self, found: Found) -> None:
        start = next(starts_of(found), None)
        if start is not None:
            sentence = self._document.sentence_at(start)
            self._told[sentence] = min(start, self._told.get(sentence, start))

    def beside(self, found: Found) -> Iterator[str]:
        """The other rules that match at the same cue, by name."""
        for rule in self._rules.get(found.groups["cue"][0], ()):
            if rule != found.rule.id:
                yield rule.partition(".")[2]

    def is_told(self, found: Found) -> bool:
        """Whether the cue stands in a clause that another one reports."""
        start = found.groups["cue"][0]
        return self._told.get(self._document.sentence_at(start), start + 1) <= start
