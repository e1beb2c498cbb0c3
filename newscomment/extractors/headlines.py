"""Headlines and teasers among the paragraphs: their capitals tell little, and they are no part of the piece."""

from collections.abc import Sequence

from newscomment.extractors.naming import is_word

_LONG = 4  # letters of words that headlines may write small; and how many longer ones tell one


def is_headline(words: Sequence[str]) -> bool:
    """Whether all longer words of a sentence have capitals, common ones too."""
    long = [word for word in words if len(word) > _LONG] if len(words) > 2 * _LONG else []
    if len(long) <= _LONG or not all(word[0].isupper() for word in long):
        return False
    return sum(is_word(word) and not word.isupper() for word in long) >= _LONG
