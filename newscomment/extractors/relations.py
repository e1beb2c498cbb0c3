"""Discourse relations: connectives, and verbs, nouns and prepositions of cause, with their senses and arguments.

The senses are those of the Penn Discourse Treebank 3.0 (Webber, Prasad, Lee and Joshi 2019).
"""

from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from newscomment.extractors.discourse.relation_arguments import Arguments
from newscomment.extractors.discourse.weighed_causes import causes
from newscomment.extractors.findings import Evidence, Findings, Ranges, Relation
from newscomment.extractors.propositions.claim_places import ClaimPlaces
from newscomment.language.document import Document, Found

_SHIPPED = "connectives", "conjunctions"
"""What rules serve of which but one holds at a place; those of users, and those of more groups, serve `relations`."""


class Cue(NamedTuple):
    """The words that say a relation, the match that found them, how it ranks among others, and what speaks for it.

    Of ranks the lower comes first: that of the longer cue, of equal ones that which has read more.
    """

    rank: tuple[int, int]
    words: Ranges
    match: Found
    evidence: tuple[Evidence, ...]


def extract(document: Document, findings: Findings) -> tuple[Relation, ...]:
    """The relations of a document, in the order of their cues."""
    arguments, places = Arguments(document), ClaimPlaces(document, findings.claims)
    relations = []
    for _, words, match, evidence in _apart([*_connectives(document), *_matched(document), *_weighed(document)]):
        one, other = arguments.of(match, words)
        held = {claim for claim in (places.of(one), places.of(other)) if claim is not None}
        relations.append(Relation(match.rule.gives["sense"], words, one, other, evidence, tuple(sorted(held))))
    return tuple(relations)


def _connectives(document: Document) -> Iterable[Cue]:
    """What the shipped rules for connectives find."""
    for name in _SHIPPED:
        for rule, _, tokens in document.apart(name):
            span = document.span(*tokens)
            yield Cue((span[0] - span[1], 0), (span,), Found(rule, span, {}), (Evidence(rule.id, span),))


def _matched(document: Document) -> Iterable[Cue]:
    """What other rules find; one that has read more ranks higher."""
    for match in document.matches("relations"):
        words = tuple(sorted(span for name, span in match.groups.items() if name.startswith("cue")))
        rank = sum(start - end for start, end in words), match.span[0] - match.span[1]
        yield Cue(rank, words, match, (Evidence(match.rule.id, match.span),))


def _weighed(document: Document) -> Iterable[Cue]:
    """What weights tell to be a cause or an aim: they have read the whole sentence."""
    for cause in causes(document):
        span = document.span(cause.token, cause.token + 1)
        yield Cue((span[0] - span[1], -len(document.text)), (span,), Found(cause.rule, span, {}), cause.evidence)


def _apart(cues: list[Cue]) -> list[Cue]:
    """Cues that do not overlap: of two that which ranks before the other; in text order."""
    kept: list[Cue] = []
    taken: set[int] = set()
    for cue in sorted(cues, key=itemgetter(0)):
        if not any(start in taken or end - 1 in taken for start, end in cue.words):
            for start, end in cue.words:
                taken.update(range(start, end))
            kept.append(cue)
    return sorted(kept, key=itemgetter(1))
