"""Headlines and teasers among the paragraphs: their capitals tell little, and they are no part of the piece."""

from collections.abc import Sequence

from newscomment.extractors.naming.clues import is_word

_LEAST = 4  # common words with capitals that tell a headline
_SHORT = 4  # letters of words whose capitals tell little
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "over",
        "the",
        "to",
        "vs",
        "with",
    ]
)
"""Words that headlines write small."""


def is_headline(words: Sequence[str]) -> bool:
    """Whether all words of a sentence but articles and the like have capitals, common ones too."""
    if len(words) <= 2 * _LEAST or not all(word[0].isupper() or word in _SMALL for word in words if word.isalpha()):
        return False
    return sum(len(word) > _SHORT and not word.isupper() and is_word(word) for word in words) >= _LEAST
