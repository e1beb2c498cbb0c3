"""Tags that their neighbours rule out, put right: a few contextual rules as substitutions over a text's tags.

The votes of the tagger choose among the tags that a word was seen with; a noun that was never seen as a verb ("the vote
could split the party") is one all the same behind a modal verb or an infinitive's "to", and so is a rare participle
behind a pronoun that can only be a subject ("they rained blows"). The repairs are data: `data/tag-repairs.toml`.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import regex

from newscomment.bundled import bundled_table
from newscomment.language.tags import encode_tag

_Test = Callable[[str], bool]
_OPENER = None
"""Stands for the place of the word whose tag the group of a pattern has; other places are steps from the match."""
_PLACES: Mapping[str, int | None] = {"word": 0, "behind": -1, "before": 1, "opener": _OPENER}


class Test(NamedTuple):
    """What one word must be: where it stands, whether it is looked at as it is written or in lower case, and what."""

    place: int | None
    as_written: bool
    holds: _Test


class Repair(NamedTuple):
    """A place in a string of tags, the last character of which is wrong, and the character that it should be."""

    at: regex.Pattern[str]
    tag: str
    tests: tuple[Test, ...]

    def holds(self, words: Sequence[str], lowered: Sequence[str], found: regex.Match[str]) -> bool:
        """Whether the words are such that the tag is wrong where the place was found."""
        start = found.start()
        for place, as_written, test in self.tests:
            token = found.start(1) if place is _OPENER else start + place
            if not test((words if as_written else lowered)[token]):
                return False
        return True


@cache
def _repairs() -> tuple[Repair, ...]:
    """All repairs, in their order; read once."""
    data = bundled_table("language/data/tag-repairs.toml")
    lists = {name: frozenset(words.split()) for name, words in data["words"].items()}
    return tuple(_repair(entry, lists) for entry in data["repair"])


def _repair(entry: Mapping[str, str], lists: Mapping[str, frozenset[str]]) -> Repair:
    tests = [
        Test(place, entry[key].startswith("/"), test)
        for key, place in _PLACES.items()
        if key in entry
        for test in _tests(entry[key], lists)
    ]
    return Repair(regex.compile(entry["at"]), encode_tag(entry["tag"]), tuple(tests))


def _tests(told: str, lists: Mapping[str, frozenset[str]]) -> Iterator[_Test]:
    """What tells whether a word is as an entry says."""
    if told.startswith("/"):
        pattern = regex.compile(told[1:-1])
        yield lambda word: pattern.fullmatch(word) is not None
        return
    parts = told.split()
    words = [lists.get(part, frozenset({part})) for part in parts if part[0] not in "-!"]
    if words:
        yield frozenset().union(*words).__contains__
    yield from (_ending(part[1:]) for part in parts if part[0] == "-")
    yield from (_none_of(lists[part[1:]]) for part in parts if part[0] == "!")


def _ending(ending: str) -> _Test:
    return lambda word: len(word) > len(ending) and word.endswith(ending)


def _none_of(words: frozenset[str]) -> _Test:
    return lambda word: word not in words


def repair(tags: str, words: Sequence[str]) -> str:
    """The tags of a text (one character a word) with the wrong ones put right."""
    repaired, lowered = list(tags), list(map(str.lower, words))
    for one in _repairs():
        for found in one.at.finditer(tags):
            if one.holds(words, lowered, found):
                repaired[found.start()] = one.tag
    return "".join(repaired)
