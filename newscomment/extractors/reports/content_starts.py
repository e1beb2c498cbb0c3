"""Where the content of a report begins, as the rule that found the report tells."""

from collections.abc import Iterator

from newscomment.language.document import Found

_STARTS = ("content", "bare", "quote", "late")
"""The groups that rules capture a content by, the surest first."""


def starts_of(found: Found) -> Iterator[int]:
    """The code points where a rule has captured a content, the surest first; none where its frame tells the place."""
    return (found.groups[name][0] for name in _STARTS if name in found.groups)
