"""Prodigy: a task with tokens, spans and relations, as a line of JSON Lines."""

from bisect import bisect_left
from itertools import pairwise
from typing import Any

import regex

from newscomment.exporters.exchange.annotations import SPAN_KINDS, annotations
from newscomment.exporters.exchange.labels import COLOURS
from newscomment.exporters.identity import origin
from newscomment.model import Article, Span

_TOKEN = regex.compile(r"[\w’'-]++|[^\w\s]")


def to_prodigy(article: Article) -> dict[str, Any]:
    """The text with tokens, spans that begin and end at tokens (`token_end` is that of the last one), and relations."""
    found = annotations(article, SPAN_KINDS)
    tokens = _tokens(article.text, {at for one in found.items for span in one.spans for at in (span.start, span.end)})
    starts = [token["start"] for token in tokens]
    spans = {one.id: [_span(starts, span, one.label) for span in one.spans] for one in found.items}
    joins = [("Continues", pieces[0], piece) for pieces in spans.values() for piece in pieces[1:]]
    links = [(link.label, spans[link.source][0], spans[link.target][0]) for link in found.links]
    return {
        "text": article.text,
        "tokens": tokens,
        "spans": [span for pieces in spans.values() for span in pieces],
        "relations": [_relation(*link) for link in (*joins, *links)],
        "meta": {"title": article.title or "", "source": origin(article)},
    }


def _tokens(text: str, cuts: set[int]) -> list[dict[str, Any]]:
    """Words and marks, cut wherever a span begins or ends."""
    inside = sorted(cuts)
    places = [place for token in _TOKEN.finditer(text) for place in _parts(*token.span(), inside)]
    return [
        {"text": text[start:end], "start": start, "end": end, "id": number, "ws": text[end : end + 1].isspace()}
        for number, (start, end) in enumerate(places)
    ]


def _parts(start: int, end: int, cuts: list[int]) -> list[tuple[int, int]]:
    between = cuts[bisect_left(cuts, start + 1) : bisect_left(cuts, end)]
    bounds = [start, *between, end]
    return [*pairwise(bounds)]


def _span(starts: list[int], span: Span, label: str) -> dict[str, Any]:
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end) - 1
    return {"start": span.start, "end": span.end, "token_start": first, "token_end": last, "label": label}


def _relation(label: str, head: dict[str, Any], child: dict[str, Any]) -> dict[str, Any]:
    tokens = {"head": head["token_end"], "child": child["token_end"], "head_span": head, "child_span": child}
    return {**tokens, "color": COLOURS[head["label"]], "label": label}
