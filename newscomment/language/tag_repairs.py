"""Tags that their neighbours rule out, put right: a few contextual rules as substitutions over a text's tags.

The votes of the tagger choose among the tags that a word was seen with; a noun that was never seen as a verb ("the vote
could split the party") is one all the same behind a modal verb or an infinitive's "to", and so is a rare participle
behind a pronoun that can only be a subject ("they rained blows"). The repairs are data: `data/tag-repairs.toml`.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

import regex

from newscomment.bundled import bundled_table
from newscomment.language.tags import encode_tag

_Test = Callable[[str], bool]
_Where = Callable[[regex.Match[str]], int]


class Repair(NamedTuple):
    """A place in a string of tags, the last character of which is wrong, and the character that it should be.

    `tests` are what words must be: each where it stands, seen from the place found, and what tells.
    """

    at: regex.Pattern[str]
    tag: str
    tests: tuple[tuple[_Where, _Test], ...]

    def holds(self, words: Sequence[str], found: regex.Match[str]) -> bool:
        """Whether the words are such that the tag is wrong where the place was found."""
        return all(test(words[where(found)]) for where, test in self.tests)


_PLACES: Mapping[str, _Where] = {
    "word": lambda found: found.start(),
    "behind": lambda found: found.start() - 1,
    "before": lambda found: found.start() + 1,
    "opener": lambda found: found.start(1),
}


@cache
def _repairs() -> tuple[Repair, ...]:
    """All repairs, in their order; read once."""
    data = bundled_table("language/data/tag-repairs.toml")
    lists = {name: frozenset(words.split()) for name, words in data["words"].items()}
    return tuple(_repair(entry, lists) for entry in data["repair"])


def _repair(entry: Mapping[str, str], lists: Mapping[str, frozenset[str]]) -> Repair:
    tests = [(where, test) for key, where in _PLACES.items() if key in entry for test in _tests(entry[key], lists)]
    return Repair(regex.compile(entry["at"]), encode_tag(entry["tag"]), tuple(tests))


def _tests(told: str, lists: Mapping[str, frozenset[str]]) -> list[_Test]:
    """What tells whether a word is as an entry says."""
    if told.startswith("/"):
        return [partial(_is_like, regex.compile(told[1:-1]))]
    parts = told.split()
    tests: list[_Test] = [partial(_ends, part[1:]) for part in parts if part[0] == "-"]
    tests += [partial(_is_none, lists[part[1:]]) for part in parts if part[0] == "!"]
    words = [lists.get(part, frozenset({part})) for part in parts if part[0] not in "-!"]
    return [*tests, partial(_is_one, frozenset().union(*words))] if words else tests


def _is_like(pattern: regex.Pattern[str], word: str) -> bool:
    return pattern.fullmatch(word) is not None


def _ends(ending: str, word: str) -> bool:
    return len(word) > len(ending) and word.lower().endswith(ending)


def _is_none(words: frozenset[str], word: str) -> bool:
    return word.lower() not in words


def _is_one(words: frozenset[str], word: str) -> bool:
    return word.lower() in words


def repair(tags: str, words: Sequence[str]) -> str:
    """The tags of a text (one character a word) with the wrong ones put right."""
    repaired = list(tags)
    for one in _repairs():
        for found in one.at.finditer(tags):
            if one.holds(words, found):
                repaired[found.start()] = one.tag
    return "".join(repaired)
