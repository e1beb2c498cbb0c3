"""The main verb of a sentence that seems to have none: the likeliest of its words that could be one.

The votes of the tagger see a few neighbours only. "The two leaders engaged in a debate" and "the new tests flag a
problem" have no verb with tense if `engaged` is a participle and `flag` a noun, and nearly every sentence has one. So
where there is a subject, and behind it a word that may be its verb and has before and behind it what verbs have, the
word is taken for one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from newscomment.language.tag_lexicon import GUESSED, TagLexicon
from newscomment.language.tags import encode_tag

__all__ = ["with_main_verbs"]

_LEAST_WORDS = 5
_TENSE: Final = re.compile("[dzhm]")
"""Verbs with tense, and modal verbs."""
_OPENER: Final = re.compile("[Wwyxi](?!t)")
"""What may open a clause with a verb of its own."""
_OPENING: Final = frozenset({"that", "if", "because", "although", "though", "whereas", "unless", "whether", "lest"})
"""The prepositions that do."""
_SHORTEST_SUBJECT = 2
_TELLS: Final = re.compile(r"[`(*:,urcil1)]*v|.*[`,:;]v")
"""A base form at the beginning, or behind a mark: somebody is told to do something."""
_ORDERS: Final = re.compile(r"[nN][DY]")
"""A noun at the beginning, and an article right behind it: somebody is told to do something with a thing."""
_NAMES: Final = re.compile(r"[1$:-]*n")
"""A noun in the singular without an article: a headline, an item of a list."""
_CLOSES: Final = frozenset(".!…”’\"'")
_NEVER_BEFORE: Final = frozenset({"by", "of"})


class _Sign(NamedTuple):
    """What may be a verb, where it stands between a subject and what verbs have behind them."""

    pattern: re.Pattern[str]
    tag: str
    """The tag that the verb then has."""
    possible: str
    """The tags with one of which the word was seen."""
    likely: int
    """How likely it is to be the verb, beside other signs."""


_SUBJECT = r"(?<=[nsNSI1)])"
_SIGNS: Final = tuple(
    _Sign(re.compile(pattern), encode_tag(tag), possible, likely)
    for pattern, tag, possible, likely in (
        (rf"{_SUBJECT}r?(?<!t)(?P<verb>v)", "VBP", "vh", 4),  # many jails ban visits
        (rf"{_SUBJECT}r?(?P<verb>p)(?=r?[DYI])", "VBD", "d", 3),  # the leaders signed a treaty
        (r"^c?Dr?(?P<verb>p)(?=r?[DYINs])", "VBD", "d", 3),  # these included Ana Duarte
        (r"^[DY]a*n+,N{1,4},r?(?P<verb>p)(?=r?[DYINs])", "VBD", "d", 3),  # its head, Ana Duarte, misled clients
        (r"^[rc]{1,2},?(?P<verb>n)(?=r?[DYI])", "VB", "v", 3),  # then release the funds
        (r"(?<=[nN)I])r?(?P<verb>s)(?=r?[DYI])", "VBZ", "z", 3),  # the report reviews the state
        (r"(?<=[sS)])r?(?P<verb>n)(?=r?[DYI])", "VBP", "vh", 3),  # these views skew us
        (r"(?<=[nN)I])r?(?P<verb>s)(?=[aNitr`bRB])", "VBZ", "z", 2),  # the plan calls for restraint
        (r"(?<=[sS)])r?(?P<verb>n)(?=[atrN`bRB])", "VBP", "vh", 2),  # such ties help to convey it
        (r"(?<=[sS)])r?(?P<verb>n)(?=s)", "VBP", "vh", 1),  # the closures cost children a year
        (r"(?<=[sS])r?(?P<verb>a)(?=r?[DYINs])", "VBD", "d", 1),  # such taxes alarmed investors
        (rf"{_SUBJECT}r?(?P<verb>p)(?=[aNnsitrg1`:bRB])", "VBD", "d", 1),  # the debate focused on policy
    )
)


def with_main_verbs(tags: str, words: Sequence[str], firsts: Sequence[int], lexicon: TagLexicon) -> str:
    """The tags with one verb more in each sentence that has none and needs one; `firsts` are where sentences begin.

    A sentence has none either if all its verbs with tense are those of the clauses that it opens with "who" or "that".
    """
    found = [
        verb
        for first, last in pairwise([*firsts, len(words)])
        if last - first >= _LEAST_WORDS and words[last - 1] in _CLOSES
        for verb in _missing(tags[first:last], words[first:last], lexicon, first)
    ]
    if not found:
        return tags
    repaired = list(tags)
    for place, tag in found:
        repaired[place] = tag
    return "".join(repaired)


def _missing(tags: str, words: Sequence[str], lexicon: TagLexicon, first: int) -> Iterator[tuple[int, str]]:
    """The verb that a sentence lacks; nothing if it has one."""
    tense = _TENSE.search(tags)
    if tense is None:
        yield from _likeliest(tags, words, lexicon, first)
        return
    opening = _OPENER.search(tags, _SHORTEST_SUBJECT, tense.start())
    if opening is None:
        return
    openers = [at.start() for at in _OPENER.finditer(tags) if at[0] != "i" or words[at.start()].lower() in _OPENING]
    if openers and openers[0] < tense.start() and len(_TENSE.findall(tags)) <= len(openers):
        yield from _likeliest(tags[: openers[0] + 1], words[: openers[0] + 1], lexicon, first)


def _likeliest(tags: str, words: Sequence[str], lexicon: TagLexicon, first: int) -> Iterator[tuple[int, str]]:
    """The place of the likeliest verb, and its tag; nothing where there is no likely one, or somebody is told to do it.

    A first word that may be a verb ("Toss in another dozen") most often is one, and before an article it is.
    """
    opening = words[0].lower()
    if _ORDERS.match(tags) and (tags[0] == "n" or _may_be(opening, "v", lexicon)):
        yield first, encode_tag("VB")
        return
    if _TELLS.match(tags) or _NAMES.match(tags) or opening == "not" or "v" in lexicon[opening].tags:
        return
    likely = max(_candidates(tags, words, lexicon), default=None)
    if likely:
        yield first - likely[1], likely[2]


def _candidates(tags: str, words: Sequence[str], lexicon: TagLexicon) -> Iterator[tuple[int, int, str]]:
    """The words that may be the verb: how likely, the place (below 0: the first is the greatest), and the tag."""
    for sign in _SIGNS:
        for match in sign.pattern.finditer(tags):
            place = match.start("verb")
            if _may_be(words[place].lower(), sign.possible, lexicon) and words[place + 1] not in _NEVER_BEFORE:
                yield sign.likely, -place, sign.tag


def _may_be(word: str, possible: str, lexicon: TagLexicon) -> bool:
    """Whether a word was seen with one of the tags, or is a form of a word that was seen as a verb."""
    if word == "be":
        return False
    if possible == "d":
        return word.endswith("ed") or "d" in lexicon[word].tags
    seen = (lexicon[form] for form in ((word, word[:-1], word[:-2]) if possible == "z" else (word,)))
    return any(one.kind[:1] != GUESSED and not set(possible + "v").isdisjoint(one.tags) for one in seen)
