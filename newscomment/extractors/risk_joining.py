"""Harms joined by a conjunction: what hits one of them is told once, with the first."""

import re
from collections.abc import Iterable

from newscomment.extractors.findings import Risk
from newscomment.language.document import Document

_JOINED = re.compile(r",?\s(?:and|or)\s(?:\w+\s){0,3}")


def joined(document: Document, risks: Iterable[Risk]) -> tuple[Risk, ...]:
    """Risks in text order; one that names nobody hit takes over who is hit by the one it is joined to.

    Both must spring from the same trigger, and the party must be an actor: what hits farms in one breath and roads in
    the next is two things.
    """
    found: list[Risk] = []
    for risk in sorted(risks, key=lambda one: (one.span, one.hazard)):
        before = found[-1] if found else None
        found.append(_with_party(risk, before) if before and _belong(document, before, risk) else risk)
    return tuple(found)


def _belong(document: Document, before: Risk, risk: Risk) -> bool:
    between = document.text[before.hazard[1] : risk.hazard[0]]
    return not risk.affected and before.trigger == risk.trigger is not None and bool(_JOINED.fullmatch(between))


def _with_party(risk: Risk, before: Risk) -> Risk:
    parties = tuple(party for party in before.affected if party.actor is not None)
    starts = (party.span[0] for party in parties)
    return risk._replace(affected=parties, span=(min(risk.span[0], *starts), risk.span[1]) if parties else risk.span)
