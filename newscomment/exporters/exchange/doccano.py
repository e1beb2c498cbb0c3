"""doccano: an example for sequence labelling with relations, as a line of JSON Lines."""

from typing import Any

from newscomment.exporters.exchange.annotations import SPAN_KINDS, annotations
from newscomment.model import Article


def to_doccano(article: Article) -> dict[str, Any]:
    """The text with entities and relations; what has several pieces gives an entity for each, joined by relations."""
    found = annotations(article, SPAN_KINDS)
    entities: list[dict[str, Any]] = []
    relations: list[tuple[int, int, str]] = []
    firsts: dict[str, int] = {}
    for one in found.items:
        firsts[one.id] = len(entities)
        relations += [(len(entities), len(entities) + number, "Continues") for number in range(1, len(one.spans))]
        for span in one.spans:
            entity = {"id": len(entities), "label": one.label, "start_offset": span.start, "end_offset": span.end}
            entities.append(entity)
    relations += [(firsts[link.source], firsts[link.target], link.label) for link in found.links]
    told = [{"id": n, "from_id": a, "to_id": b, "type": name} for n, (a, b, name) in enumerate(relations)]
    return {"text": article.text, "entities": entities, "relations": told, "Comments": []}
