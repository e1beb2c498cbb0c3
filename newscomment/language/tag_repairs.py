"""Tags that their neighbours rule out, put right: a few contextual rules as substitutions over a text's tags.

The votes of the tagger choose among the tags that a word was seen with; a noun that was never seen as a verb ("the vote
could split the party") is one all the same behind a modal verb or an infinitive's "to".
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import regex

from newscomment.language.tags import encode_tag


class Repair(NamedTuple):
    """A place in a string of tags, the last character of which is wrong, and the tag that it should be."""

    pattern: regex.Pattern[str]
    tag: str


REPAIRS: Final = (
    Repair(regex.compile(r"(?<=m[rR]{0,2})n"), encode_tag("VB")),  # could split, will no longer power
    Repair(regex.compile(r"(?<=t)[na](?=[DYIN])"), encode_tag("VB")),  # to police them, to correct the impression
)
"""Rules over the characters of `TAG_CHARS`."""

_PRONOUNS = {f"{every}{one}" for every in ("any", "every", "no", "some") for one in ("body", "one", "thing")}
NEVER_VERBS: Final = frozenset(_PRONOUNS | {"one", "doubt"})
"""Words tagged as nouns that may follow a modal verb: subjects of questions, and "will no doubt"."""


def repair(tags: str, words: Sequence[str]) -> str:
    """The tags of a text (one character a word) with the wrong ones put right."""
    repaired = list(tags)
    for pattern, tag in REPAIRS:
        for found in pattern.finditer(tags):
            if words[found.start()].lower() not in NEVER_VERBS:
                repaired[found.start()] = tag
    return "".join(repaired)
