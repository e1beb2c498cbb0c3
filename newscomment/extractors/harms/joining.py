"""Harms joined by a conjunction: what brings or hits both of them is told once, with the first."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from newscomment.extractors.findings import Risk
from newscomment.extractors.harms.predicates import Predicates
from newscomment.extractors.harms.signs import Signs
from newscomment.language.document import Document

_BARE = frozenset({"VB", "VBP"})
_JOINED = re.compile(r",?\s(?:and|or)\s(?:\w+\s){0,3}")


def joined(document: Document, signs: Signs, risks: Iterable[Risk]) -> tuple[Risk, ...]:
    """Risks in text order; one that lacks its trigger or who is hit takes it over from the one it is joined to.

    A trigger is shared by two predicates ("will they take our jobs and ruin our towns?"). A party is shared where both
    spring from the same trigger, and if it is an actor: what hits farms in one breath and roads in the next is two
    things.
    """
    found: list[Risk] = []
    predicates = Predicates(document, signs)
    ordered = sorted(risks, key=lambda one: (one.span, one.hazard))
    starts = sorted(risk.hazard[0] for risk in ordered)
    for risk in ordered:
        before = found[-1] if found else None
        if before and _JOINED.fullmatch(document.text[before.hazard[1] : risk.hazard[0]]):
            shared = _with_trigger(document, risk, before)
            found.append(_with_party(shared, before) if _fits(shared, before) else shared)
        else:
            found.append(risk)
    found = [predicates.whole(risk, _following(starts, risk.hazard[0])) for risk in found]
    return tuple(found)


def _following(starts: list[int], start: int) -> int:
    """Where the hazard begins that follows one of this start; the start itself for the last."""
    at = bisect_right(starts, start)
    return starts[at] if at < len(starts) else start


def _fits(risk: Risk, before: Risk) -> bool:
    return not risk.affected and before.trigger == risk.trigger is not None


def _with_trigger(document: Document, risk: Risk, before: Risk) -> Risk:
    tags = [document.tag(document.tokens_in(*one.hazard)[0]) for one in (before, risk)]
    if risk.trigger or before.trigger is None or not _BARE.issuperset(tags):
        return risk
    span = min(risk.span[0], before.trigger[0]), max(risk.span[1], before.trigger[1])
    return risk._replace(trigger=before.trigger, span=span)


def _with_party(risk: Risk, before: Risk) -> Risk:
    parties = tuple(party for party in before.affected if party.actor is not None)
    starts = (party.span[0] for party in parties)
    return risk._replace(affected=parties, span=(min(risk.span[0], *starts), risk.span[1]) if parties else risk.span)
