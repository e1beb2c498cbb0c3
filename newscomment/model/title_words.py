"""How much of a title's words a text has: a thesis says what the title promises."""

import re

__all__ = ["share_of_title"]

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6  # letters by which forms of a word are told to be one: election, elections
_MOST = 4  # words of a title that a thesis may be asked for
_SMALL = frozenset(
    {
        "that",
        "this",
        "with",
        "from",
        "they",
        "them",
        "their",
        "have",
        "been",
        "were",
        "will",
        "would",
        "should",
        "could",
    }
    | {
        "must",
        "what",
        "when",
        "where",
        "which",
        "while",
        "than",
        "then",
        "more",
        "most",
        "about",
        "into",
        "your",
        "does",
    }
    | {"here", "there", "these", "those", "just", "only", "also", "even", "some", "such", "very", "because"}
)
"""Words of four letters and more that tell nothing of what a title is about."""


def share_of_title(title: str | None, text: str) -> float:
    """The share of a title's telling words that a text has, between 0 and 1; of a longer title four are enough.

    >>> share_of_title("Bridges need money", "The bridge will need our money.")
    1.0
    """
    wanted = _telling(title or "")
    return min(1.0, len(wanted & _telling(text)) / min(_MOST, len(wanted))) if wanted else 0.0


def _telling(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _SMALL)
