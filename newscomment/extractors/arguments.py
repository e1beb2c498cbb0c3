"""Links between claims: which one supports or attacks which.

Conservative: a link needs words that say so. There are three kinds of such words: a connective between the two claims'
clauses or sentences; evidence right behind a claim; and a point granted to the other side, then answered. A "but" or
"however" alone turns a story or a thought more often than it attacks: it must part words of praise from words of blame.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, takewhile
from operator import attrgetter

from newscomment.extractors.discourse.sentiment import Sentiment
from newscomment.extractors.findings import Evidence, Findings, Link, Relation
from newscomment.extractors.page.paratext import in_note
from newscomment.extractors.propositions.claim_places import ClaimPlaces
from newscomment.language.document import Document, Found

_BEHIND = ("contingency.cause.reason", "expansion.instantiation")  # Arg2 supports Arg1
_BEFORE = ("contingency.cause.result",)  # Arg1 supports Arg2
_DENIES = "comparison.concession.arg2-as-denier"  # Arg2 attacks Arg1
_GRANTS = "comparison.concession.arg1-as-denier"  # Arg1 attacks Arg2
_HELD = frozenset({"claim", "thesis"})
_SO = "conjunctions.so"
_WEIGHED = "cause_words."
"""Words that say a cause by what stands around them: too weak for an argument."""
_MOST_AMONG = 12  # sentences from one reason of a list to the next
_MOST_BETWEEN = 3  # sentences from a granted point to its answer

Marks = Mapping[str, Mapping[int, Found]]
"""Of each part that the rules tell: the matches, by sentence."""


def extract(document: Document, findings: Findings) -> tuple[Link, ...]:
    """The links of a document, in the order of their sources; no claim is linked to itself, no pair twice."""
    marks = _marks(document)
    links: dict[tuple[int, int], Link] = {}
    found = chain(
        _by_relations(document, findings),
        _by_answers(findings, marks),
        _by_reasons(findings, marks),
        _by_evidence(findings, marks),
    )
    for link in found:
        if (
            findings.kinds[link.source].kind != "question"
            and link.source != link.target
            and not any(in_note(document, findings.claims[end].sentence) for end in (link.source, link.target))
            and (link.target, link.source) not in links
        ):
            links.setdefault((link.source, link.target), link)
    return tuple(sorted(links.values()))


def _marks(document: Document) -> Marks:
    marks: dict[str, dict[int, Found]] = defaultdict(dict)
    for match in document.matches("arguments"):
        marks[match.rule.gives["part"]].setdefault(document.sentence_at(match.span[0]), match)
    return marks


def _by_relations(document: Document, findings: Findings) -> Iterator[Link]:
    """Claims that a connective joins."""
    places, sentiment = ClaimPlaces(document, findings.claims), Sentiment(document)
    for relation in findings.relations:
        first, second = places.of(relation.arg1), places.of(relation.arg2)
        if first is not None and second is not None:
            yield from _link(findings, sentiment, relation, (first, second))


def _link(findings: Findings, sentiment: Sentiment, relation: Relation, pair: tuple[int, int]) -> Iterator[Link]:
    first, second = pair
    if relation.evidence[0].rule.startswith(_WEIGHED):
        return
    spans = [findings.claims[index].spans for index in pair]
    if relation.sense.startswith(_BEHIND):
        yield Link(second, first, "support", relation.evidence)
    elif relation.sense.startswith(_BEFORE) and _follows(findings, relation, second):
        yield Link(first, second, "support", relation.evidence)
    elif relation.sense == _DENIES and _against(findings, second, first) and sentiment.clash(*spans):
        yield Link(second, first, "attack", relation.evidence)
    elif relation.sense == _GRANTS and _against(findings, first, second) and sentiment.clash(*spans):
        yield Link(first, second, "attack", relation.evidence)


def _follows(findings: Findings, relation: Relation, claim: int) -> bool:
    """Whether a claim is inferred. "So" goes on with a story as well: it must lead to what should be done."""
    return relation.evidence[0].rule != _SO or findings.kinds[claim].kind == "recommendation"


def _against(findings: Findings, claim: int, other: int) -> bool:
    """Whether a claim can be held against another: it is no fact that somebody adds, and not of the same speaker's."""
    speaker, adversary = (findings.claims[one].attribution for one in (claim, other))
    if speaker is None:
        return findings.kinds[claim].kind != "fact" and _contested(findings, other)
    return adversary is None or _speaker(findings, speaker) != _speaker(findings, adversary)


def _speaker(findings: Findings, report: int) -> object:
    """Who is reported: an actor, or the place of the words that name him."""
    told = findings.attributions[report]
    return told.source if told.actor is None else told.actor


def _contested(findings: Findings, claim: int) -> bool:
    """Whether a claim can be attacked: somebody else's, or more than a fact. A turn in a story attacks nothing."""
    return findings.claims[claim].attribution is not None or findings.kinds[claim].kind not in {"fact", "question"}


def _by_answers(findings: Findings, marks: Marks) -> Iterator[Link]:
    """A point granted to the other side, and the answer to it soon after."""
    first = _first_claims(findings)
    for sentence in marks.get("granted", {}):
        behind = range(sentence + 1, sentence + 1 + _MOST_BETWEEN)
        answer = next((number for number in behind if number in marks.get("rebuttal", {})), None)
        if answer is not None and answer in first and sentence in first:
            match = marks["rebuttal"][answer]
            yield Link(first[answer], first[sentence], "attack", (Evidence("arguments.rebuttal", match.span),))


def _by_reasons(findings: Findings, marks: Marks) -> Iterator[Link]:
    """Reasons that call themselves so, and those of a list that was announced: they support what stands before."""
    first, target, latest = _first_claims(findings), None, -_MOST_AMONG
    reasons, announced = marks.get("reason", {}), marks.get("announced", {})
    opened, others = marks.get("first", {}), marks.get("further", {})
    for sentence in sorted({*reasons, *opened, *others}):
        if sentence in others:
            held = target if sentence - latest <= _MOST_AMONG else None
        elif sentence in reasons:
            held = first.get(sentence - 1)
        else:
            held = _announced(first, sentence - 1, announced)
        match = next(marks[sentence] for marks in (others, reasons, opened) if sentence in marks)
        target, latest = held, sentence
        reason = _behind(findings, match.span[1], sentence) if match.rule.id == "arguments.why" else first.get(sentence)
        if held is not None and reason is not None and _asserts(findings, held):
            yield Link(reason, held, "support", (Evidence(match.rule.id, match.span),))


def _asserts(findings: Findings, claim: int) -> bool:
    """Whether a claim asks nothing, nor stands in a sentence that asks."""
    asks = findings.moods[findings.claims[claim].sentence] == "interrogative"
    return not asks and findings.kinds[claim].kind != "question"


def _behind(findings: Findings, place: int, sentence: int) -> int | None:
    """The first claim that goes on behind a place, in a sentence or the next."""
    claims = findings.claims
    start = bisect_left(claims, sentence, key=attrgetter("sentence"))
    near = takewhile(lambda at: claims[at].sentence <= sentence + 1, range(start, len(claims)))
    return next((at for at in near if claims[at].spans[-1][1] > place), None)


def _announced(first: Mapping[int, int], sentence: int, announced: Mapping[int, Found]) -> int | None:
    """The claim that a list of reasons is for: what announces them, or what stands before, where it does only that."""
    if sentence not in announced:
        return None
    only = announced[sentence].rule.id == "arguments.reasons-ahead"
    return first.get(sentence - 1) if only else first.get(sentence)


def _by_evidence(findings: Findings, marks: Marks) -> Iterator[Link]:
    """Evidence right behind what the author holds."""
    first = _first_claims(findings)
    for sentence, premise in first.items():
        claim = first.get(sentence - 1)
        if claim is None or findings.roles[claim] not in _HELD or findings.roles[premise] != "premise":
            continue
        match = marks.get("evidence", {}).get(sentence)
        if match:
            yield Link(premise, claim, "support", (Evidence(match.rule.id, match.span),))


def _first_claims(findings: Findings) -> Mapping[int, int]:
    """The first claim of each sentence."""
    claims: Sequence[int] = [claim.sentence for claim in findings.claims]
    return {sentence: index for index, sentence in reversed([*enumerate(claims)])}
