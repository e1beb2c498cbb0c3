"""Where the content of a report begins, as the rule that found the report tells."""

from collections.abc import Iterator

from newscomment.language.document import Found

_STARTS = ("content", "bare", "quote", "late")
"""The groups that rules capture a content by, the surest first."""


def starts_of(found: Found) -> Iterator[int]:
    """The code points where a rule has captured a content, the surest first; none where its frame tells the place."""
    return (found.groups[name][0] for name in _STARTS if name in found.groups)


_GONE_BY = {
    "phrase": frozenset({"content"}),
    "wish": frozenset({"content"}),
    "raised": frozenset({"subject", "content"}),
    "set-in": frozenset({"subject", "content"}),
    "told": frozenset({"subject"}),
}
"""The groups without which a frame tells no content."""
_STARTED = frozenset({"clause", "noun-clause"})


def is_complete(found: Found) -> bool:
    """Whether a match has caught what the frame of its rule goes by: a group of a rule may match no token."""
    frame = found.rule.gives["frame"]
    if frame in _STARTED:
        return next(starts_of(found), None) is not None
    return _GONE_BY.get(frame, frozenset()) <= found.groups.keys()
