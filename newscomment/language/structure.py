"""How noun phrases hang together, and what interrupts a sentence: told by rules, asked by extractors of one's own."""

from typing import NamedTuple


class Bond(NamedTuple):
    """Two stretches of tokens (half-open ranges) that belong together.

    `kind`: "title" (left is the title of the name on the right), "possessor" (left owns right), "of" (right completes
    left: "the head" of "the board"), "apposition" (both name the same), "coordination" (joined by *and* or *or*).
    """

    kind: str
    left: tuple[int, int]
    right: tuple[int, int]


class Aside(NamedTuple):
    """What interrupts a sentence, without the marks around it: half-open token range and kind.

    `kind`: "brackets", "dashes", or "reporting" (a clause that says whose words stand around it).
    """

    first: int
    last: int
    kind: str
