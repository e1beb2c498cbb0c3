"""The kind of each claim: fact, evaluation, prediction, recommendation or question.

The rules of `kinds.toml` find signs of a kind, each of a weight. A sign counts in full in a clause that carries the
sentence's point, and less in one that hangs on it. All words together speak for a judgement or a fact, too
(`judging_words`). Then the first line of DECISIONS that holds decides.
"""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple, overload

from newscomment.extractors.findings import Evidence, Findings, Kind, Range, Ranges
from newscomment.extractors.propositions.judging_words import JudgingWords
from newscomment.extractors.syntax.presenting import only_names
from newscomment.extractors.syntax.units import POINT, levels
from newscomment.language.document import Document, once
from newscomment.language.rules import Rule
from newscomment.language.tags import FINITE

_SHARE = {"main": 1.0, "coordinate": 1.0, "predicate": 1.0, "continuation": 1.0, "complement": 0.7}
_HANGING = 0.3
_ASKING = frozenset({"why", "how", "what", "where", "when", "which", "who"})
_WHETHER = frozenset({"whether", "if"})
_IDEAS = frozenset({
    "argument", "arguments", "assertion", "assumption", "belief", "claim", "claims", "contention", "fact", "fear",
    "fears", "idea", "illusion", "myth", "notion", "premise", "promise", "promises", "suggestion", "theory", "threat",
    "threats",
})  # fmt: skip
_OWN = frozenset({"my", "our"})
_THAT = ("that ", "That ")
_BE = frozenset({"is", "'s", "’s", "was"})
_SETTLED = frozenset({"kinds.provides", "kinds.polled"})
_DUTIES = frozenset({"kinds.should", "kinds.need-to", "kinds.have-to"})
"""They urge in a relative clause, too, where it is the point: "It is a war that we must win"."""
_STILL_TO_DO = ("recommendation", "prediction")
"""What a law says and a poll finds is neither of: that one must or will, by them, is how things are."""
_OPENING_QUESTIONS = FINITE | {"WP", "WRB", "WDT", "WP$"}
_CLOSING = frozenset("\"'”’")
_MARK, _NO_SIGN, _WORDS = "kinds.question-mark", "kinds.no-sign", "kinds.words"
"""Grounds that are no patterns; see `language/data/grounds.toml`."""


class Decision(NamedTuple):
    """A line of the table: the kind is this one if its signs weigh so much, and more than those of another kind."""

    kind: str
    least: float
    against: str | None = None


DECISIONS = (
    Decision("recommendation", 0.7),
    Decision("prediction", 0.6),
    Decision("evaluation", -0.05, against="fact"),
    Decision("fact", 0.01),
    Decision("evaluation", float("-inf")),
)
"""The order of precedence, behind questions, which a mark tells: whoever urges or foresees something also judges it,
and whoever judges also states. What shows no sign at all is a judgement: reports give times, figures and names."""


class Sign(NamedTuple):
    """A place that speaks for a kind: its span in code points, its weight, how much of it counts there, its rule."""

    span: Range
    kind: str
    weight: float
    share: float
    rule: str


class _Ground(NamedTuple):
    """What all signs that a rule finds have in common; `reporting` is their weight in words that report a claim."""

    kind: str
    weight: float
    rule: str
    reporting: float

    @classmethod
    def of(cls, rule: Rule) -> "_Ground":
        """What the signs of a rule have in common: in reporting words they weigh nothing unless it says so."""
        given = rule.gives
        return cls(given["kind"], float(given["weight"]), rule.id, float(given.get("reporting", 0)))


class Signs:
    """Signs in text order, to be looked up by place: kept as columns, since every third word is one."""

    def __init__(self, signs: Iterable[tuple[Range, _Ground, float]]) -> None:
        found = sorted(signs, key=itemgetter(0))
        self._starts, self._ends = array("I", (one[0][0] for one in found)), array("I", (one[0][1] for one in found))
        self._grounds, self._shares = [ground for _, ground, _ in found], [share for *_, share in found]

    def __getitem__(self, at: int) -> Sign:
        kind, weight, rule, _ = self._grounds[at]
        return Sign((self._starts[at], self._ends[at]), kind, weight, self._shares[at], rule)

    def inside_any(self, spans: Ranges) -> list[Sign]:
        """The signs that begin in one of several spans, span by span."""
        return list(map(self.__getitem__, self.within(spans)))

    def within(self, spans: Ranges) -> list[int]:
        """The numbers of those signs."""
        edges = ((bisect_left(self._starts, start), bisect_left(self._starts, end)) for start, end in spans)
        return [at for edge in edges for at in range(*edge)]

    def told(self, at: int) -> tuple[str, float, float]:
        """What a sign speaks for, its weight, and how much of it counts."""
        return *self._grounds[at][:2], self._shares[at]

    def reporting(self, at: int) -> float:
        """What a sign weighs in words that report a claim."""
        return self._grounds[at].reporting

    def rule(self, at: int) -> str:
        """The rule that found a sign."""
        return self._grounds[at].rule


class Grounds(Sequence[Evidence]):
    """The evidence that some signs of a document are, by their numbers; each is made when it is asked for."""

    __slots__ = ("_numbers", "_signs")

    def __init__(self, signs: Signs, numbers: Iterable[int]) -> None:
        self._signs, self._numbers = signs, array("I", numbers)

    @overload
    def __getitem__(self, at: int) -> Evidence: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[Evidence, ...]: ...

    def __getitem__(self, at: int | slice) -> Evidence | tuple[Evidence, ...]:
        if isinstance(at, slice):
            return tuple(self)[at]
        sign = self._signs[self._numbers[at]]
        return Evidence(sign.rule, sign.span)

    def __len__(self) -> int:
        return len(self._numbers)


class Signals:
    """The signs of all kinds in one document."""

    def __init__(self, document: Document) -> None:
        self.document, self._levels, self._words = document, levels(document), JudgingWords(document)
        points = zip(document.clauses, self._levels, strict=True)
        self._with_point = {clause.sentence for clause, level in points if level in POINT}
        self._grounds: dict[str, _Ground] = {}
        self.signs = Signs(self._sign(*place) for place in self._places())

    def _places(self) -> Iterator[tuple[Range, Rule]]:
        """Where the rules find signs."""
        for match in self.document.matches("kinds"):
            yield match.groups.get("sign", match.span), match.rule
        for rule, _, sign in self.document.apart("kind_words"):
            yield self.document.span(*sign), rule

    def _sign(self, span: Range, rule: Rule) -> tuple[Range, _Ground, float]:
        ground = self._grounds.get(rule.id)
        if ground is None:
            ground = self._grounds[rule.id] = _Ground.of(rule)
        at = self.document.clause_at(span[0])
        share = 1.0 if rule.id in _DUTIES and only_names(self.document, at) else self._share(at)
        return span, ground, share

    def _share(self, at: int) -> float:
        """How much signs count in a clause; a question that depends on another clause hangs on it."""
        level = self._levels[at]
        if level == "subordinate" and (self._stands_alone(at) or self._concludes(at)):
            return 1.0
        hangs = level == "complement" and (self._asks(at) or self._is_named(at))
        return _HANGING if hangs else _SHARE.get(level, _HANGING)

    def _stands_alone(self, at: int) -> bool:
        """Whether there is no clause on which one hangs: "After the speech he will resign", "Because it will rain"."""
        return self.document.clauses[at].sentence not in self._with_point

    def _concludes(self, at: int) -> bool:
        """Whether "so" joins a clause behind a comma: what follows from another is said as plainly; "so that" aims."""
        begin, words = self.document.clauses[at].first, self.document.lowered
        return words[begin - 1 : begin + 1] == [",", "so"] and words[begin + 1] != "that"

    def _asks(self, at: int) -> bool:
        """Whether a clause is an indirect question; "that is why they should" is none."""
        begin, words = self.document.clauses[at].first, self.document.lowered
        return words[begin] in _WHETHER or (words[begin] in _ASKING and words[begin - 1] not in _BE)

    def _is_named(self, at: int) -> bool:
        """Whether a clause is what somebody else's idea says: "sympathy with the argument that they should leave"."""
        begin, words = self.document.clauses[at].first, self.document.lowered
        return words[begin] == "that" and words[begin - 1] in _IDEAS and words[begin - 2] not in _OWN

    def _claim_share(self, start: int) -> float:
        """The share of a claim's first clause, where "that" or what reports it opens it: it is the point here."""
        at = self.document.clause_at(start)
        first = self.document.starts[self.document.clauses[at].first]
        opens = first < start or self.document.text.startswith(_THAT, start)
        return self._share(at) if opens else 1.0

    def kind(self, spans: Ranges, cue: Ranges = ()) -> Kind:
        """The kind of what the spans say, with the signs that speak for it; of several sentences, that of the most.

        `cue`: the words that report it; to foresee something is to predict it, what a law says or a poll finds is so.
        """
        reporting = [sign for sign in self.signs.within(cue) if self.signs.reporting(sign)]
        kinds = [self._kind(piece, reporting) for piece in self._by_sentence(spans)]
        if len(kinds) == 1:  # nearly always
            return kinds[0]
        found = Counter(kind.kind for kind in kinds).most_common(1)[0][0]
        return Kind(found, tuple(evidence for kind in kinds if kind.kind == found for evidence in kind.evidence))

    def _by_sentence(self, spans: Ranges) -> list[Ranges]:
        """The spans cut where sentences end, those of one sentence together."""
        pieces: dict[int, list[Range]] = defaultdict(list)
        for start, end in spans:
            for index in range(self.document.sentence_at(start), self.document.sentence_at(end - 1) + 1):
                sentence = self.document.sentences[index]
                pieces[index].append((max(start, sentence.start), min(end, sentence.end)))
        return [tuple(piece) for piece in pieces.values()]

    def _question_mark(self, spans: Ranges) -> int:
        """Where the mark of a question stands at the end, also within quoted words of a clause that asks; else -1."""
        text, end = self.document.text, spans[-1][1]
        within = text[end - 1] in _CLOSING and (self._opens_question(spans[0]) or self._quotes_all(spans[0][0], end))
        return text.find("?", end - 1 - within, end + 1)

    def _opens_question(self, span: Range) -> bool:
        """Whether words begin as questions do: with a verb with tense or a question word."""
        return self.document.tag(self.document.tokens_in(*span)[0]) in _OPENING_QUESTIONS

    def _quotes_all(self, start: int, end: int) -> bool:
        """Whether quoted words that end at a place are all that is said from a start, or follow a comma or colon."""
        opening = self._quoted_from.get(end - 1, end)
        return opening <= start or self.document.text[start:opening].rstrip().endswith((",", ":"))

    @cached_property
    def _quoted_from(self) -> dict[int, int]:
        """Where quoted words begin, marks included, by where their closing mark stands."""
        starts = self.document.starts
        return {starts[pair.close]: starts[pair.open] for pair in self.document.quotes if not pair.continued}

    def _kind(self, spans: Ranges, reporting: list[int]) -> Kind:
        mark = self._question_mark(spans)
        if mark >= 0:
            return Kind("question", (Evidence(_MARK, (mark, mark + 1)),))
        weights: dict[str | None, float] = defaultdict(float)
        signs, told = self.signs.within(spans), self.signs.told
        least = self._claim_share(spans[0][0])
        for sign in reporting:
            weights[told(sign)[0]] += self.signs.reporting(sign)
        for kind, weight, share in map(told, signs):
            weights[kind] += weight * min(1.0, share / least)
        if any(self.signs.rule(sign) in _SETTLED for sign in reporting):
            weights |= dict.fromkeys(_STILL_TO_DO, 0.0)
        stretches = tuple(self.document.tokens_in(*span) for span in spans)
        judges = self._words.judge(stretches)
        weights["evaluation" if judges > 0 else "fact"] += abs(judges)
        kind = next(line.kind for line in DECISIONS if weights[line.kind] - weights[line.against] >= line.least)
        evidence = Grounds(self.signs, (sign for sign in (*reporting, *signs) if told(sign)[0] == kind))
        return Kind(kind, evidence or (self._by_words(kind, judges, stretches, spans),))

    def _by_words(self, kind: str, judges: float, stretches: Ranges, spans: Ranges) -> Evidence:
        """What tells the kind of a claim without signs: the words that speak most for it, if any do."""
        if not judges or kind != ("evaluation" if judges > 0 else "fact"):
            return Evidence(_NO_SIGN, (spans[0][0], spans[-1][1]))
        return Evidence(_WORDS, self.document.span(*self._words.heaviest(stretches, 1 if judges > 0 else -1)))


@once
def signals_of(document: Document) -> Signals:
    """The signs of kinds in a document."""
    return Signals(document)


def extract(document: Document, findings: Findings) -> tuple[Kind, ...]:
    """The kind of each claim, in the claims' order."""
    signals = signals_of(document)
    reports = findings.attributions
    cues = (() if claim.attribution is None else reports[claim.attribution].cue for claim in findings.claims)
    kinds = tuple(signals.kind(claim.spans, cue) for claim, cue in zip(findings.claims, cues, strict=True))
    document.forget(signals_of)  # nobody behind asks for them
    return kinds
