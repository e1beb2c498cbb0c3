"""Clauses that bring their sentence's point though they hang on another: "It is one that may last".

The clause in front of such a relative clause does no more than name what is told of.
"""

import re
from typing import Final

from newscomment.language.clauses import Clause
from newscomment.language.document import Document
from newscomment.language.tags import encode_tag

__all__ = ["begins_with_subject", "is_there", "only_names"]

_THERE: Final = encode_tag("EX")
_COPULAS: Final = frozenset({"is", "are", "was", "were", "'s", "’s", "'re", "’re"})
_NAMING: Final = re.compile("[dzh](?=[rDPYabB1nsNSqi]+$)")
"""A verb behind which nothing but one noun phrase stands, with what belongs to it."""
_SUBJECT: Final = re.compile("[Wwi]r*[dzhm]")
"""A relative pronoun that is the subject of its clause."""


def is_there(document: Document, at: int) -> bool:
    """Whether the clause in front of a relative clause says that something is there: "There are towns that"."""
    before = _before(document, at)
    return before is not None and document.tags.find(_THERE, before.first, before.last) >= 0


def only_names(document: Document, at: int) -> bool:
    """Whether the clause in front of a relative clause only names what it tells of: "It is one that"."""
    before = _before(document, at)
    verb = None if before is None else _NAMING.search(document.tags, before.first, before.last)
    return verb is not None and document.words[verb.start()].lower() in _COPULAS


def begins_with_subject(document: Document, at: int) -> bool:
    """Whether the relative pronoun that begins a clause is its subject: "that may last", not "that they like"."""
    return _SUBJECT.match(document.tags, document.clauses[at].first) is not None


def _before(document: Document, at: int) -> Clause | None:
    """The clause in front of a relative clause, in its sentence."""
    clause, before = document.clauses[at], document.clauses[max(at - 1, 0)]
    return before if clause.kind == "relative" and at and before.sentence == clause.sentence else None
