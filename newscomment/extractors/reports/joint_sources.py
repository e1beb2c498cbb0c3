"""Sources that are several: the actors whom a source joins with “and” to the one it names first."""

from bisect import bisect_left

from newscomment.extractors.findings import Range
from newscomment.extractors.reports.speakers import Parties
from newscomment.language.document import Document

_JOINING = frozenset({"and", "&", ","})
_GOVERNING = frozenset({"IN", "TO"})


def joint_sources(document: Document, source: Range, first: int | None, parties: Parties) -> tuple[int, ...]:
    """The further actors that a source names beside its first: in “Tom and Kate” Kate, in text order.

    None where the first noun phrase is governed: “a clerk of Harrow and Oslo” is one clerk.
    """
    low, high = document.tokens_in(*source)
    if first is None or "and" not in document.words[low:high]:
        return ()
    at = bisect_left(document.phrase_firsts, low)
    phrases = [phrase for phrase in document.phrases[at : at + high - low] if phrase.last <= high]
    if any(document.tag(phrase.first - 1) in _GOVERNING for phrase in phrases if phrase.first > low):
        return ()
    heads = [phrase.head for phrase in phrases if phrase.first > low and document.words[phrase.first - 1] in _JOINING]
    actors = (parties.at(document.span(head, head + 1)) for head in heads)
    return tuple(dict.fromkeys(actor for actor in actors if actor is not None and actor != first))
