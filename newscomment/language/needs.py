"""Which classes a pattern cannot match without: a text that has none of one of them need not be searched."""

from collections.abc import Sequence

from newscomment.language.classes import ClassExpression
from newscomment.language.patterns import ANYTHING, Part

OPTIONAL = ("?", "*", "{0", "{,")
"""How the quantifiers begin that allow for nothing."""

_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")


class _Group:
    """An open group: what it needs, and whether that may be passed by: in a look-around, or among alternatives."""

    def __init__(self, opening: str) -> None:
        self.loose = opening.startswith(_LOOKS)
        self.needs: list[ClassExpression] = []


def needed_classes(parts: Sequence[Part]) -> list[ClassExpression]:
    """The classes of which every match of a pattern holds a word or phrase."""
    groups = [_Group("")]
    for part, behind in zip(parts, [*parts[1:], ""], strict=True):
        kept = not (isinstance(behind, str) and behind.startswith(OPTIONAL))
        if isinstance(part, ClassExpression):
            groups[-1].needs += [part] if kept and part is not ANYTHING else []
        elif part.startswith("("):
            groups.append(_Group(part))
        elif part == "|":
            groups[-1].loose = True
        elif part == ")":
            group = groups.pop()
            groups[-1].needs += group.needs if kept and not group.loose else []
    return [] if groups[0].loose else groups[0].needs
