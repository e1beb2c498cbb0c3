"""Links between claims: which one supports or attacks which.

Conservative: a link needs words that say so. Connectives between the two claims' clauses or sentences, a report beside
the author's claim, an example behind what it illustrates, and a concession followed by its rebuttal.
"""

from collections.abc import Iterator
from itertools import pairwise

from newscomment.extractors.findings import Evidence, Findings, Link, Relation
from newscomment.extractors.claim_places import ClaimPlaces
from newscomment.language.document import Document

_SUPPORT_BACK = ("contingency.cause.reason", "expansion.instantiation", "expansion.level-of-detail.arg2")
_SUPPORT_ON = ("contingency.cause.result",)
_DENIAL = "comparison.concession.arg2-as-denier"
_GRANTED = "comparison.concession.arg1-as-denier"


def extract(document: Document, findings: Findings) -> tuple[Link, ...]:
    """The links of a document, in the order of their sources; no claim is linked to itself, no pair twice."""
    places = ClaimPlaces(document, findings.claims)
    links: dict[tuple[int, int], Link] = {}
    for link in (*_by_relations(findings, places), *_by_testimony(findings)):
        if link.source != link.target:
            links.setdefault((link.source, link.target), link)
    return tuple(sorted(links.values()))


def _by_relations(findings: Findings, places: ClaimPlaces) -> Iterator[Link]:
    for relation in findings.relations:
        first, second = places.of(relation.arg1), places.of(relation.arg2)
        if first is not None and second is not None:
            yield from _link(relation, first, second)


def _link(relation: Relation, first: int, second: int) -> Iterator[Link]:
    """The link between the claims of a relation's two arguments, where its sense says one."""
    if relation.sense.startswith(_SUPPORT_BACK):
        yield Link(second, first, "support", relation.evidence)
    elif relation.sense.startswith(_SUPPORT_ON):
        yield Link(first, second, "support", relation.evidence)
    elif relation.sense.startswith(_DENIAL):
        yield Link(second, first, "attack", relation.evidence)
    elif relation.sense.startswith(_GRANTED):
        yield Link(first, second, "attack", relation.evidence)


def _by_testimony(findings: Findings) -> Iterator[Link]:
    """A premise that somebody else vouches for, right behind a claim of the author's."""
    for (first, one), (second, other) in pairwise(enumerate(findings.claims)):
        follows = other.sentence == one.sentence + 1
        if follows and findings.roles[first] in {"claim", "thesis"} and findings.roles[second] == "premise":
            if one.attribution is None and other.attribution is not None:
                yield Link(second, first, "support", (Evidence("arguments.testimony", other.spans[0]),))
