"""How far a reading agrees with a corrected one: precision and recall of each label, exact and by overlap."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from newscomment.comparing.pieces import joined
from newscomment.errors import ArgumentError, InputError
from newscomment.exporters.exchange.annotations import Annotation, Annotations, annotations
from newscomment.model import Article, Span

_APART = frozenset({"Section", "Topic"})
"""Labels that annotation tools are not given."""


class Agreement(NamedTuple):
    """How far what was found of a label agrees with what is right.

    `exact` counts those that stand at the same places, `found_near` the found ones that share a character with a right
    one, `right_near` the right ones that share one with a found one; `facts` is the share of facts (kind, certainty, …)
    that are the same where places are, None where there are none.
    """

    label: str
    found: int
    right: int
    exact: int
    found_near: int
    right_near: int
    facts: float | None

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.exact / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is right that was found."""
        return self.exact / self.right if self.right else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.exact / (self.found + self.right) if self.found + self.right else 1.0


def compare(found: Annotations | Article, right: Annotations | Article) -> tuple[Agreement, ...]:
    """The agreement of each label, and of all together ("all") at the end. Raises InputError for different texts.

    An article is compared by its annotations: without its sections beside what an annotation tool gave, which has none.
    """
    here, there = _annotations("found", found), _annotations("right", right)
    if isinstance(found, Article):
        here = _beside(here, there)
    if isinstance(right, Article):
        there = _beside(there, here)
    return _compared(here, there)


def _compared(found: Annotations, right: Annotations) -> tuple[Agreement, ...]:
    if found.text != right.text:
        raise InputError("the two are of different texts", "compare annotations of the same text")
    here, there = _by_label(_whole(found)), _by_label(_whole(right))
    rows = [_agreement(label, here.get(label, []), there.get(label, [])) for label in sorted({*here, *there})]
    return (*rows, _together(rows))


def _annotations(name: str, given: object) -> Annotations:
    if isinstance(given, Article):
        return annotations(given)
    if not isinstance(given, Annotations):
        raise ArgumentError.found(name, given, "annotations, such as read_annotations gives, or an Article")
    return given


def _beside(ours: Annotations, theirs: Annotations) -> Annotations:
    """The annotations of an article, without those that tools are not given where the others have none of them."""
    if _APART & {one.label for one in theirs.items}:
        return ours
    return ours._replace(items=tuple(one for one in ours.items if one.label not in _APART))


def _whole(given: Annotations) -> Annotations:
    """The annotations with pieces that only white space parts as one: some formats keep them apart, some do not."""
    items = (one._replace(spans=joined(given.text, one.spans)) for one in given.items)
    return given._replace(items=tuple(items))


def _by_label(given: Annotations) -> dict[str, list[Annotation]]:
    groups: defaultdict[str, list[Annotation]] = defaultdict(list)
    for one in given.items:
        groups[one.label].append(one)
    return groups


def _agreement(label: str, found: list[Annotation], right: list[Annotation]) -> Agreement:
    waiting: defaultdict[tuple[Span, ...], list[Annotation]] = defaultdict(list)
    for one in right:
        waiting[one.spans].append(one)
    pairs = [(one, waiting[one.spans].pop()) for one in found if waiting[one.spans]]
    near = _near(found, right), _near(right, found)
    return Agreement(label, len(found), len(right), len(pairs), *near, _facts(pairs))


def _near(these: Iterable[Annotation], those: Iterable[Annotation]) -> int:
    """How many of these share a character with one of those."""
    covered = {at for one in those for span in one.spans for at in range(span.start, span.end)}
    return sum(any(at in covered for span in one.spans for at in range(span.start, span.end)) for one in these)


def _facts(pairs: list[tuple[Annotation, Annotation]]) -> float | None:
    """The share of the facts told by both that are the same."""
    shared = [(one, other, name) for one, other in pairs for name in one.facts.keys() & other.facts.keys()]
    same = [one.facts[name] == other.facts[name] for one, other, name in shared]
    return sum(same) / len(same) if same else None


def _together(rows: list[Agreement]) -> Agreement:
    return Agreement(
        "all",
        found=sum(row.found for row in rows),
        right=sum(row.right for row in rows),
        exact=sum(row.exact for row in rows),
        found_near=sum(row.found_near for row in rows),
        right_near=sum(row.right_near for row in rows),
        facts=None,
    )
