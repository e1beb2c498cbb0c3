"""Discourse relations: connectives, and verbs, nouns and prepositions of cause, with their senses and arguments.

The senses are those of the Penn Discourse Treebank 3.0 (Webber, Prasad, Lee and Joshi 2019).
"""

from collections.abc import Iterable
from typing import NamedTuple

from newscomment.extractors.claim_places import ClaimPlaces
from newscomment.extractors.findings import Evidence, Findings, Ranges, Relation
from newscomment.extractors.relation_arguments import Arguments
from newscomment.extractors.weighed_causes import causes
from newscomment.language.document import Document, Found

_SHIPPED = "connectives", "conjunctions"
"""What rules serve of which but one holds at a place; those of users, and those of more groups, serve `relations`."""


class Cue(NamedTuple):
    """The words that say a relation, the match that found them, how it ranks among others, and what speaks for it."""

    words: Ranges
    match: Found
    rank: int
    evidence: tuple[Evidence, ...]


def extract(document: Document, findings: Findings) -> tuple[Relation, ...]:
    """The relations of a document, in the order of their cues."""
    arguments, places = Arguments(document), ClaimPlaces(document, findings.claims)
    relations = (
        Relation(cue.match.rule.gives["sense"], cue.words, *arguments.of(cue.match, cue.words), cue.evidence)
        for cue in _apart([*_matched(document), *_weighed(document)])
    )
    return tuple(one._replace(claims=_claims(places, one)) for one in relations)


def _claims(places: ClaimPlaces, relation: Relation) -> tuple[int, ...]:
    """The claims that share most with the arguments, in text order."""
    held = places.of(relation.arg1), places.of(relation.arg2)
    return tuple(sorted({claim for claim in held if claim is not None}))


def _matched(document: Document) -> Iterable[Cue]:
    """What rules find; one that has read more ranks higher."""
    for name in _SHIPPED:
        for rule, _, tokens in document.apart(name):
            span = document.span(*tokens)
            yield Cue((span,), Found(rule, span, {}), 0, (Evidence(rule.id, span),))
    for match in document.matches("relations"):
        words = tuple(sorted(span for name, span in match.groups.items() if name.startswith("cue")))
        yield Cue(words, match, match.span[0] - match.span[1], (Evidence(match.rule.id, match.span),))


def _weighed(document: Document) -> Iterable[Cue]:
    """What weights tell to be a cause or an aim: they have read the whole sentence."""
    for cause in causes(document):
        span = document.span(cause.token, cause.token + 1)
        yield Cue((span,), Found(cause.rule, span, {}), -len(document.text), cause.evidence)


def _apart(cues: Iterable[Cue]) -> list[Cue]:
    """Cues that do not overlap: of two the longer one, of equal ones that which ranks before the other."""
    kept: list[Cue] = []
    taken: set[int] = set()
    for cue in sorted(cues, key=lambda cue: (-sum(end - start for start, end in cue.words), cue.rank)):
        places = {place for start, end in cue.words for place in (start, end - 1)}
        if taken.isdisjoint(places):
            taken.update(place for start, end in cue.words for place in range(start, end))
            kept.append(cue)
    return sorted(kept, key=lambda cue: cue.words)
