"""Discourse relations: connectives, and verbs, nouns and prepositions of cause, with their senses and arguments.

The senses are those of the Penn Discourse Treebank 3.0 (Webber, Prasad, Lee and Joshi 2019).
"""

from collections.abc import Iterable

from newscomment.extractors.claim_places import ClaimPlaces
from newscomment.extractors.findings import Evidence, Findings, Ranges, Relation
from newscomment.extractors.relation_arguments import Arguments
from newscomment.language.document import Document, Found


def extract(document: Document, findings: Findings) -> tuple[Relation, ...]:
    """The relations of a document, in the order of their cues."""
    arguments, places = Arguments(document), ClaimPlaces(document, findings.claims)
    relations = (
        Relation(match.rule.gives["sense"], cue, *arguments.of(match, cue), (Evidence(match.rule.id, match.span),))
        for cue, match in _apart(document.matches("relations"))
    )
    return tuple(one._replace(claims=_claims(places, one)) for one in relations)


def _claims(places: ClaimPlaces, relation: Relation) -> tuple[int, ...]:
    """The claims that share most with the arguments, in text order."""
    held = places.of(relation.arg1), places.of(relation.arg2)
    return tuple(sorted({claim for claim in held if claim is not None}))


def _apart(matches: Iterable[Found]) -> list[tuple[Ranges, Found]]:
    """Cues that do not overlap: of two the longer one, of equal ones that whose rule has read more around it."""
    cues = [(_cue(match), match) for match in matches]
    kept: list[tuple[Ranges, Found]] = []
    taken: set[int] = set()
    for cue, match in sorted(cues, key=_weight):
        places = {place for start, end in cue for place in (start, end - 1)}
        if taken.isdisjoint(places):
            taken.update(place for start, end in cue for place in range(start, end))
            kept.append((cue, match))
    return sorted(kept, key=lambda pair: pair[0])


def _weight(pair: tuple[Ranges, Found]) -> tuple[int, int]:
    cue, match = pair
    return -sum(end - start for start, end in cue), match.span[0] - match.span[1]


def _cue(match: Found) -> Ranges:
    return tuple(sorted(span for name, span in match.groups.items() if name.startswith("cue")))
