"""spaCy: a Doc with a span group for each label, names as entities, and the starts of sentences."""

from typing import Any

from newscomment.errors import MissingExtraError
from newscomment.exporters.exchange.annotations import annotations
from newscomment.model import Article

_ENTITIES = {"person": "PERSON", "state": "GPE", "organization": "ORG", "group": "NORP", "place": "LOC"}
"""The labels of OntoNotes that spaCy's English models use, by the kind of actor."""


def to_spacy(article: Article, nlp: Any = None) -> Any:  # noqa: ANN401  (spacy.Language to spacy.tokens.Doc)
    """The article as a Doc, tokenized by `nlp` (None: spaCy's rules for English).

    Spans are widened to whole tokens; each has the id of what it is in the article (`span.id_`).
    """
    doc = _language(nlp).make_doc(article.text)
    groups: dict[str, list[Any]] = {}
    for one in annotations(article).items:
        pieces = [_piece(doc, span.start, span.end, one.label, one.id) for span in one.spans]
        groups.setdefault(one.label.lower(), []).extend(piece for piece in pieces if piece)
    for name, spans in groups.items():
        doc.spans[name] = spans
    doc.ents = _entities(article, doc)
    starts = {span.start for sentence in article.sentences if (span := _piece(doc, *_ends(sentence.span)))}
    for token in doc:
        token.is_sent_start = token.i in starts
    return doc


def _ends(span: Any) -> tuple[int, int]:  # noqa: ANN401
    return span.start, span.end


def _language(nlp: Any) -> Any:  # noqa: ANN401
    if nlp is not None:
        return nlp
    try:
        import spacy
    except ImportError as error:
        raise MissingExtraError("a Doc of spaCy", "spacy") from error
    return spacy.blank("en")


def _piece(doc: Any, start: int, end: int, label: str = "", id: str = "") -> Any:  # noqa: A002, ANN401
    return doc.char_span(start, end, label=label, span_id=id, alignment_mode="expand")


def _entities(article: Article, doc: Any) -> list[Any]:  # noqa: ANN401
    """The names of actors; of those that share a token the longer one."""
    from spacy.util import filter_spans

    pairs = [(actor, mention) for actor in article.actors for mention in actor.mentions if mention.form == "name"]
    spans = [_piece(doc, *_ends(mention.span), _ENTITIES[actor.kind], actor.id) for actor, mention in pairs]
    return list(filter_spans([span for span in spans if span]))
