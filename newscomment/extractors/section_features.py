"""What is known of each paragraph when its role is weighed: its place, its cues, the claims and risks it holds."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from newscomment.extractors.findings import Evidence, Findings
from newscomment.language.document import Document
from newscomment.language.tags import encode_tag

Features = dict[str, float]
_MOST_OF_A_CUE = 1.0
_CONCEDING = "comparison.concession"
_OPENING = frozenset({"other_side", "urging", "example", "closing"})
_TAGS = {
    "past": encode_tag("VBD"),
    "present": encode_tag("VBZ") + encode_tag("VBP"),
    "figure": encode_tag("CD"),
}
"""What the tags of the words tell: tense and figures."""
_LONG = 120  # words: from here a paragraph counts as long


class Paragraphs:
    """The paragraphs of a piece without its notes, and what is found in each."""

    def __init__(self, document: Document, findings: Findings, blocks: list[int]) -> None:
        self._document, self._findings, self._blocks = document, findings, blocks
        self._starts = [block.start for block in document.blocks]
        self._sentences: dict[int, int] = defaultdict(int)
        for sentence in document.sentences:
            self._sentences[sentence.block] += 1
        self.evidence: dict[int, list[tuple[str, Evidence]]] = defaultdict(list)
        self._opened: dict[int, set[str]] = defaultdict(set)
        self._cues: dict[int, Features] = defaultdict(lambda: defaultdict(float))
        self._read()

    def _read(self) -> None:
        for rule, _, tokens in self._document.apart("section_cues"):
            span = self._document.span(*tokens)
            cue, block = rule.gives["cue"], self._block(span[0])
            self._cues[block][cue] += 1
            if cue in _OPENING and self._opens(span[0]):
                self._opened[block].add(f"opening_{cue}")
            self.evidence[block].append((cue, Evidence(rule.id, span)))
        for name, offset in self._found():
            self._cues[self._block(offset)][name] += 1

    def _found(self) -> Iterator[tuple[str, int]]:
        findings = self._findings
        for claim, kind in zip(findings.claims, findings.kinds, strict=False):
            yield kind.kind, claim.spans[0][0]
            if claim.attribution is not None:
                yield "attributed", claim.spans[0][0]
        for risk in findings.risks:
            yield "risk", risk.span[0]
        for relation in findings.relations:
            if relation.sense.startswith(_CONCEDING):
                yield "conceding", relation.cue[0][0]
        for quotation in findings.quotations:
            if quotation.use == "speech":
                yield "speech", quotation.spans[0][0]

    def _opens(self, offset: int) -> bool:
        """Whether an offset stands in the first sentence of its paragraph."""
        at = self._document.sentence_at(offset)
        sentences = self._document.sentences
        return at == 0 or sentences[at - 1].block != sentences[at].block

    def _block(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def features(self) -> Iterable[Features]:
        """The features of each paragraph in order: cues for a sentence, up to one, and its place."""
        return [{**self._own(block), **_place(index, len(self._blocks))} for index, block in enumerate(self._blocks)]

    def _own(self, block: int) -> Features:
        number = max(1, self._sentences[block])
        features = {cue: min(_MOST_OF_A_CUE, count / number) for cue, count in self._cues[block].items()}
        features.update(dict.fromkeys(self._opened[block], 1.0))
        first, last = self._document.tokens_in(self._starts[block], self._document.blocks[block].end)
        tags = self._document.tags[first:last]
        for cue, kinds in _TAGS.items():
            features[cue] = min(_MOST_OF_A_CUE, sum(map(tags.count, kinds)) / number)
        features["length"] = min(1.0, (last - first) / _LONG)
        return features


def _place(index: int, number: int) -> Features:
    """Where a paragraph stands: first, second, last, and how far into the piece."""
    named = {"first": 0, "second": 1, "last": number - 1, "last_but_one": number - 2}
    features = {name: 1.0 for name, at in named.items() if at == index}
    far = index / max(1, number - 1)
    return {**features, "always": 1.0, "far": far, "middle": 1.0 - abs(2 * far - 1.0)}
