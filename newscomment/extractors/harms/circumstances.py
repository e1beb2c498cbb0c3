"""Conditions, acts and circumstances that stand near a harm in its sentence."""

from newscomment.extractors.findings import Range
from newscomment.extractors.harms.signs import Signs
from newscomment.extractors.syntax.subject_starts import DASHES
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_FAR = 600  # code points: what is farther from a hazard is not looked at
_OPENING = 14  # code points: what opens a sentence begins within so many
_MOST_VERBS = 1  # verbs between a hazard and a condition that may still be its own
_BEHIND = 30  # code points: a circumstance that is no condition follows its hazard within so many
_AHEAD = 40  # code points: one that goes before its hazard ends within so many
_BEFORE = 16  # code points: what is told right before a hazard, with "so that" between, ends within so many
_LEAST = 3  # tokens of a clause with its conjunction
_LEADING = frozenset({"IN", "TO", "DT", "CC"})  # what ends in these is cut short
_BEFORE_ACTS = frozenset({"IN", "VBN", "RB", "TO"})  # what leads to a circumstance: "by | doing", "given | that"
_DOUBLED = frozenset({"if", "until", "unless"})
_BEFORE_CLAUSES = frozenset({"CC", ",", ":", ".", "``"})
_VERBAL = "VM"  # first letters of the tags of verbs


class Circumstances:
    """Finds what would bring a harm about beside its subject, in one document."""

    def __init__(self, document: Document, signs: Signs, subjects: Subjects) -> None:
        self._document, self._signs, self._subjects = document, signs, subjects

    def near(self, sort: str, cue: Range, hazard: Range) -> Range | None:
        """The words of a condition, an act or a circumstance in the sentence of a cue, outside the hazard."""
        sentence = self._document.sentences[self._document.sentence_at(cue[0])]
        found: Range | None = None
        near = max(sentence.start, min(cue[0], hazard[0]) - _FAR), min(sentence.end, hazard[1] + _FAR)
        for sign in self._signs.of(sort, near):
            start, end = self._up_to(hazard, sign.span)
            if found and start != found[0]:
                break  # the first one counts, and of those that begin there the longest
            apart = end <= hazard[0] or start >= hazard[1]
            fits = apart and self._is_near(sort, (start, end), sentence.start, hazard)
            if fits and (not found or end > found[1]):
                found = start, end
        return found

    @staticmethod
    def amid(subject: Range, cue: Range, condition: Range) -> Range:
        """A condition; where it stands between a subject and its verb, with the subject: "aid, without reform, |"."""
        parts = subject[0] < condition[0] < cue[0]
        return (subject[0], max(subject[1], condition[1])) if parts else condition

    def _up_to(self, hazard: Range, words: Range) -> Range:
        """A condition up to a hazard that follows without a comma: "if she speaks | we will riot"."""
        first, last = self._document.tokens_in(words[0], hazard[0])
        if self._document.tag(last - 1) in {"WDT", "WP"}:
            last -= 1 + (self._document.tag(last - 2) == "IN")  # "if that sparks a war | in which | …"
        joins = words[0] < hazard[0] < words[1] and last - first >= _LEAST
        while last - 1 > first and self._document.tag(last - 1) == ",":
            last -= 1
        whole = joins and self._document.tag(last)[0] not in _VERBAL and self._document.tag(last - 1) not in _LEADING
        return self._document.span(first, last) if whole and self._signs.any("ahead", hazard) else words

    def _is_near(self, sort: str, words: Range, opening: int, hazard: Range) -> bool:
        start, end = words
        if sort in {"cause", "failing"}:
            return 0 <= hazard[0] - end <= _BEFORE
        leads = start - opening <= _OPENING or (0 <= hazard[0] - end <= _AHEAD and self._opens(start))
        near = sort == "condition" or leads or 0 <= start - hazard[1] <= _BEHIND
        if ":" in self._document.text[end : hazard[0]] or self._crosses_dash(start, hazard):
            return False  # "if they go on, they forget one thing: | greed ruins us"
        return near and (start < hazard[1] or not self._is_of_another(start, hazard))

    def _crosses_dash(self, start: int, hazard: Range) -> bool:
        """Whether a lone dash parts a condition from a harm behind it: "if you ask me, it rained — | a flood"."""
        first, last = self._document.tokens_in(start, hazard[0]) if start < hazard[0] else (1, 1)
        dashes = [token for token in range(first - 1, last) if self._document.words[token] in DASHES]
        if len(dashes) % 2 == 0:
            return False
        return not self._signs.any("ahead", (self._document.starts[dashes[-1]], hazard[1] + _AHEAD))

    def _opens(self, start: int) -> bool:
        """Whether a circumstance opens its clause: "…, and given | his talent for waste, …", "…; by | closing it …"."""
        token = self._document.tokens_in(start, start + 1)[0] - 1
        if token > 0 and "that" in self._document.lowered[token - 1 : token + 1]:
            return True
        while token > 0 and self._document.tag(token) in _BEFORE_ACTS:
            token -= 1
        return token < 0 or self._document.tag(token) in _BEFORE_CLAUSES

    def _is_of_another(self, start: int, hazard: Range) -> bool:
        """Whether a condition behind a hazard belongs to another clause: "…, and if that fails, they will wait"."""
        token = self._document.tokens_in(start, start + 1)[0]
        doubled = token > 1 and self._document.lowered[token - 2] in _DOUBLED  # "until and | unless they pay"
        if token > 0 and self._document.tag(token - 1) == "CC" and not doubled:
            return True
        between = range(self._document.tokens_in(*hazard)[1], token)
        verbs = sum(self._document.tag(at) in FINITE for at in between)
        if any(self._document.tag(at - 1) == "CC" and self._document.tag(at) in FINITE for at in between):
            return True  # "it may hurt us, | and they should pay if it does"
        return verbs > _MOST_VERBS or self._subjects.is_parted(hazard[1], start)
