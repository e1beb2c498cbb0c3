"""What is known of each paragraph when its role is weighed: its place, its cues, the claims and risks it holds."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from newscomment.extractors.findings import Evidence, Findings
from newscomment.language.document import Document
from newscomment.language.tags import encode_tag

Features = dict[str, float]
_MOST_OF_A_CUE = 1.0
_SENSES = ("comparison.concession", "conceding"), ("contingency.cause", "cause")
"""How the senses of relations that count begin."""
_OPENING = frozenset({"other_side", "urging", "example", "closing"})
_TENSES = {"past": encode_tag("VBD"), "modal": encode_tag("MD")}
"""The tags of finite verbs whose share of them tells."""
_FINITE = [*_TENSES.values(), encode_tag("VBZ"), encode_tag("VBP")]
_FIGURE = encode_tag("CD")
_SHARES = {"NN": 4, "NNS": 6, "NNP": 5, "IN": 5, "DT": 6, "JJ": 8}
"""How much the share of a common tag among the words counts; of a rarer one, more."""
_RARER = 12
TAGS = {
    f"tag={name}": (encode_tag(name), _SHARES.get(name, _RARER))
    for name in (
        "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "RB", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "PRP",
        "PRP$", "CD", "IN", "DT", "WP", "WDT", "WRB", "CC", "TO", "POS", "``", ":", "-LRB-", "$", "EX",
    )
}  # fmt: skip
"""The tags whose share of the words tells, by feature."""
_OPENING_MARKS = frozenset('“"‘')
_BESIDE = "attributed", "past", "figure"
"""What is known of a paragraph that tells of its neighbours, too: reports, stories and figures come in a row."""
_NEAR = 4  # paragraphs: from here a paragraph is near neither end
_EARLY = 3  # paragraphs that may belong to the introduction
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
        self._quoted: dict[int, int] = defaultdict(int)
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
        for quotation in self._findings.quotations:
            for start, end in quotation.spans if quotation.use == "speech" else ():
                self._quoted[self._block(start)] += end - start

    def _found(self) -> Iterator[tuple[str, int]]:
        yield from self._claimed()
        findings = self._findings
        for risk in findings.risks:
            yield "risk", risk.span[0]
        for relation in findings.relations:
            yield from ((name, relation.cue[0][0]) for sense, name in _SENSES if relation.sense.startswith(sense))
        for quotation in findings.quotations:
            if quotation.use == "speech":
                yield "speech", quotation.spans[0][0]

    def _claimed(self) -> Iterator[tuple[str, int]]:
        """What is known of each claim, with where it begins."""
        findings = self._findings
        columns = findings.claims, findings.kinds, findings.certainties, findings.roles, findings.stances
        for claim, kind, certainty, role, stances in zip(*columns, strict=False):
            holds = (
                ("attributed", claim.attribution is not None),
                ("negated", certainty.negated),
                ("thesis", role == "thesis"),
                ("blaming", any(stance.polarity == "negative" for stance in stances)),
            )
            yield kind.kind, claim.spans[0][0]
            yield from ((name, claim.spans[0][0]) for name, held in holds if held)

    def _opens(self, offset: int) -> bool:
        """Whether an offset stands in the first sentence of its paragraph."""
        at = self._document.sentence_at(offset)
        sentences = self._document.sentences
        return at == 0 or sentences[at - 1].block != sentences[at].block

    def _block(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def features(self) -> Iterator[Features]:
        """The features of each paragraph in order: cues for a sentence, up to one, its place, and its neighbours."""
        number, rest = len(self._blocks), map(self._own, self._blocks)
        before, now = None, next(rest, None)
        for at in range(number):
            behind = next(rest, None)
            yield {**(now or {}), **_place(at, number), **_beside(before=before, behind=behind)}
            before, now = now, behind

    def _own(self, block: int) -> Features:
        number = max(1, self._sentences[block])
        features = {cue: min(_MOST_OF_A_CUE, count / number) for cue, count in self._cues[block].items()}
        features.update(dict.fromkeys(self._opened[block], 1.0))
        start, end, _ = self._document.blocks[block]
        first, last = self._document.tokens_in(start, end)
        tags = self._document.tags[first:last]
        features.update(_tenses(tags))
        features.update(_shares(tags))
        features["figure"] = min(_MOST_OF_A_CUE, tags.count(_FIGURE) / number)
        features["length"] = min(1.0, (last - first) / _LONG)
        features["quoted"] = self._quoted[block] / (end - start)
        features["opening_quote"] = float(self._document.text[start] in _OPENING_MARKS)
        features["one_sentence"] = float(number == 1)
        return features


def _tenses(tags: str) -> Features:
    """The share of each tense among the finite verbs."""
    finite = max(1, sum(map(tags.count, _FINITE)))
    return {tense: tags.count(tag) / finite for tense, tag in _TENSES.items()}


def _shares(tags: str) -> Features:
    """The share of each tag among the words, up to one."""
    counts = [(name, by * tags.count(tag)) for name, (tag, by) in TAGS.items()]
    return {name: min(1.0, count / len(tags)) for name, count in counts if count}


def _place(index: int, number: int) -> Features:
    """Where a paragraph stands: first, second, last, how near to either end, and how far into the piece."""
    named = {"first": 0, "second": 1, "last": number - 1, "last_but_one": number - 2}
    features = {name: 1.0 for name, at in named.items() if at == index}
    far = index / max(1, number - 1)
    near = {"near_start": max(0.0, 1 - index / _NEAR), "near_end": max(0.0, 1 - (number - 1 - index) / _NEAR)}
    early = float(index < _EARLY)
    return {**features, **near, "early": early, "always": 1.0, "far": far, "middle": 1.0 - abs(2 * far - 1.0)}


def _beside(**sides: Features | None) -> Features:
    """What is known of the paragraphs before and behind one, where there are such."""
    return {f"{name}_{side}": one.get(name, 0.0) for side, one in sides.items() if one is not None for name in _BESIDE}
