"""spaCy: a Doc with a span group for each label, names as entities, and the starts of sentences."""

from bisect import bisect_left, bisect_right
from functools import cache
from typing import Any

from newscomment.errors import ArgumentError, MissingExtraError
from newscomment.exporters.exchange.annotations import annotations
from newscomment.model import Article, Span

_ENTITIES = {"person": "PERSON", "state": "GPE", "organization": "ORG", "group": "NORP", "place": "LOC"}
"""The labels of OntoNotes that spaCy's English models use, by the kind of actor."""


def to_spacy(article: Article, nlp: Any = None) -> Any:  # noqa: ANN401  (spacy.Language to spacy.tokens.Doc)
    """The article as a Doc, tokenized by `nlp` (None: spaCy's rules for English).

    Spans are widened to whole tokens; each has the id of what it is in the article (`span.id_`).
    """
    if nlp is not None and not hasattr(nlp, "make_doc"):
        raise ArgumentError.found("nlp", nlp, "a pipeline, such as spacy.load gives, or none")
    doc = (_blank() if nlp is None else nlp).make_doc(article.text)
    pieces = _Pieces(doc)
    groups: dict[str, list[Any]] = {}
    for one in annotations(article).items:
        groups.setdefault(one.label.lower(), []).extend(pieces.of(span, one.label, one.id) for span in one.spans)
    for name, spans in groups.items():
        doc.spans[name] = spans
    doc.ents = _entities(article, pieces)
    _start_sentences(doc, {pieces.tokens(sentence.span)[0] for sentence in article.sentences})
    return doc


def _start_sentences(doc: Any, starts: set[int]) -> None:  # noqa: ANN401
    """Say of all tokens at once whether a sentence begins there; to say it one by one takes quadratic time."""
    from numpy import array  # spaCy brings it

    values = [1 if number in starts else -1 for number in range(len(doc))]
    doc.from_array(["SENT_START"], array(values, dtype="int64").astype("uint64"))


@cache
def _blank() -> Any:  # noqa: ANN401
    """The rules of spaCy for English; made once, which takes longer than most texts do."""
    try:
        import spacy
    except ImportError as error:
        raise MissingExtraError("a Doc of spaCy", "spacy") from error
    return spacy.blank("en")


class _Pieces:
    """Finds the tokens of spans by bisection; Doc.char_span looks through the whole text for each."""

    def __init__(self, doc: Any) -> None:  # noqa: ANN401
        self._doc = doc
        self._starts = [token.idx for token in doc]

    def tokens(self, span: Span) -> tuple[int, int]:
        """The numbers of the first token of a span and of the one behind its last."""
        return max(0, bisect_right(self._starts, span.start) - 1), bisect_left(self._starts, span.end)

    def of(self, span: Span, label: str, id: str) -> Any:  # noqa: A002, ANN401  (spacy.tokens.Span)
        """A span as one of spaCy's."""
        from spacy.tokens import Span as Piece

        return Piece(self._doc, *self.tokens(span), label=label, span_id=id)


def _entities(article: Article, pieces: _Pieces) -> list[Any]:
    """The names of actors; of those that share a token the longer one."""
    from spacy.util import filter_spans

    pairs = [(actor, mention) for actor in article.actors for mention in actor.mentions if mention.form == "name"]
    return list(filter_spans([pieces.of(mention.span, _ENTITIES[actor.kind], actor.id) for actor, mention in pairs]))
