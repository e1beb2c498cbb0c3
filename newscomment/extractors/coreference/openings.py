"""Texts that begin in the middle: whether a pronoun stands where nobody can have been named before."""

from bisect import bisect_right
from re import compile as pattern

from newscomment.language.document import Document
from newscomment.language.tags import FINITE_TAG, any_tag

_NOUN = pattern(any_tag("NN", "NNS", "NNP", "NNPS"))
_AHEAD = pattern(any_tag("IN"))
"""With his speech, …"""


def opens(document: Document, token: int) -> bool:
    """Whether no noun stands before a pronoun, and it does not point ahead: "With his speech, the mayor …"."""
    sentence = document.sentences[0]
    if token >= sentence.last or _NOUN.search(document.tags, sentence.first, token):
        return False
    clause = max(0, bisect_right([clause.first for clause in document.clauses[:8]], token) - 1)
    if document.clauses[clause].kind == "subordinate" and clause + 1 < len(document.clauses):
        return False
    verb = FINITE_TAG.search(document.tags, sentence.first, sentence.last)
    return not (verb and token < verb.start() and _AHEAD.search(document.tags, sentence.first, token))
