"""Triggers of risks: which words of one say what would bring a harm about, and which conditions were never met."""

import re

from newscomment.extractors.findings import Range
from newscomment.language.document import Document

_LEADING_TO = re.compile(  # "That is because | tolls", "The danger of | tolls"
    r"(?i:(?:that|this|it)(?: is|[’']s) (?:\w+ )?because|the (?:downside|danger|risk|problem|result)s? of) "
)
_IF = frozenset({"if", "unless"})
_NEAR = 2  # tokens that may part "had" from its participle


def naming(document: Document, trigger: Range | None) -> Range | None:
    """A trigger of more than a lone verb: "known and | feared" is none."""
    first, last = document.tokens_in(*trigger) if trigger else (0, 0)
    if last - first > 2 and document.tag(last - 1) == "PRP" and document.tag(last - 2) == "CC":
        return document.span(last - 1, last)  # a clause read into its subject: "talks give hope, but | they"
    return None if last - first == 1 and document.tag(first) in {"VBD", "VBN"} else trigger


def behind_leads(document: Document, trigger: Range | None) -> Range | None:
    """A trigger without the words that lead to it."""
    leads = _LEADING_TO.match(document.text, *trigger) if trigger else None
    return (leads.end(), trigger[1]) if trigger and leads else trigger


def is_unreal(document: Document, trigger: Range) -> bool:
    """Whether a trigger is a condition that was not met: "if the dam had held"."""
    first, last = document.tokens_in(*trigger)
    words, tag = document.words, document.tag
    had = next((at for at in range(first + 1, last - 1) if words[at] == "had"), last)
    is_perfect = any(tag(at) == "VBN" for at in range(had + 1, min(had + _NEAR + 1, last)))
    return words[first].lower() in _IF and is_perfect
