"""Tags that their neighbours rule out, put right: a few contextual rules as substitutions over a text's tags.

The votes of the tagger choose among the tags that a word was seen with; a noun that was never seen as a verb ("the vote
could split the party") is one all the same behind a modal verb or an infinitive's "to", and so is a rare participle
behind a pronoun that can only be a subject ("they rained blows").
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import regex

from newscomment.language.tags import encode_tag


class Repair(NamedTuple):
    """A place in a string of tags, the last character of which is wrong, and the tag that it should be.

    `behind`, `before`: the words (in lower case) of which one must stand right before or after it; `ending`: how the
    word must end; `small`: whether it must be in lower case.
    """

    pattern: regex.Pattern[str]
    tag: str
    behind: frozenset[str] | None = None
    before: frozenset[str] | None = None
    ending: str = ""
    small: bool = False

    def holds(self, words: Sequence[str], place: int) -> bool:
        """Whether the words are such that the tag is wrong there; `place` is an index of words."""
        word = words[place].lower()
        return (
            (self.behind is None or words[place - 1].lower() in self.behind)
            and (self.before is None or words[place + 1].lower() in self.before)
            and word.endswith(self.ending)
            and (not self.small or words[place].islower())
            and word not in NEVER_VERBS
        )


SUBJECTS: Final = frozenset({"i", "he", "she", "we", "they"})
"""Pronouns that are subjects only: what ends in -ed right behind them is their verb."""
MAIN_VERB: Final = regex.compile(r"(?:^|(?<=[.`]))[^dzhm.`]{0,12}[nsNS]\Kp(?=[DYI1nsaN`][^.dzhm]*\.)")
"""A participle with an object behind the first noun of a sentence that has no other verb with tense."""
THAT: Final = frozenset({"that"})
"""Behind a plural and a noun that may be a verb it opens what is said or feared."""
IT: Final = frozenset({"it"})
"""May be an object too: "it" is a subject where a clause begins with it."""

REPAIRS: Final = (
    Repair(regex.compile(r"(?<=m[rR]{0,2})n"), encode_tag("VB")),  # could split, will no longer power
    Repair(regex.compile(r"(?<=t)[na](?=[DYIN])"), encode_tag("VB")),  # to police them, to correct the impression
    Repair(regex.compile(r"(?<=[sS])n(?=i[DINYsS])"), encode_tag("VBP"), before=THAT),  # experts fear that it
    Repair(regex.compile(r"(?<=Dn)s(?=i[DINYsS])"), encode_tag("VBZ"), before=THAT),  # the mayor opines that it
    Repair(regex.compile(r"(?<=[nsNS])p(?=i[DINYsS])"), encode_tag("VBD"), before=THAT),  # the mayor opined that it
    Repair(MAIN_VERB, encode_tag("VBD")),  # the blast killed nine people
    Repair(regex.compile(r"(?<=[hzdv]pc)d"), encode_tag("VBN")),  # they have misled and betrayed us
    Repair(regex.compile(r"[N]"), encode_tag("NN"), small=True),  # a Republican senator
    Repair(regex.compile(r"(?<=I)[ap]"), encode_tag("VBD"), behind=SUBJECTS, ending="ed"),  # they rained blows
    Repair(regex.compile(r"(?<=(?:^|[ic,.:`])I)[ap]"), encode_tag("VBD"), behind=IT, ending="ed"),  # that it rained
)
"""Rules over the characters of `TAG_CHARS`."""

_PRONOUNS = {f"{every}{one}" for every in ("any", "every", "no", "some") for one in ("body", "one", "thing")}
NEVER_VERBS: Final = frozenset(_PRONOUNS | {"one", "doubt"})
"""Words tagged as nouns that may follow a modal verb: subjects of questions, and "will no doubt"."""


def repair(tags: str, words: Sequence[str]) -> str:
    """The tags of a text (one character a word) with the wrong ones put right."""
    repaired = list(tags)
    for one in REPAIRS:
        for found in one.pattern.finditer(tags):
            if one.holds(words, found.start()):
                repaired[found.start()] = one.tag
    return "".join(repaired)
