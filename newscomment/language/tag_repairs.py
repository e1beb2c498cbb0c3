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

    `word`, `behind`, `before`: what the word there, the one before it and the one after it must be, whole; `opener`:
    what the word must be whose tag the pattern's group has.
    """

    pattern: regex.Pattern[str]
    tag: str
    word: regex.Pattern[str] | None = None
    behind: regex.Pattern[str] | None = None
    before: regex.Pattern[str] | None = None
    opener: regex.Pattern[str] | None = None

    def holds(self, words: Sequence[str], found: regex.Match[str]) -> bool:
        """Whether the words are such that the tag is wrong where the pattern has matched."""
        place = found.start()
        return (
            (self.word is None or self.word.fullmatch(words[place]) is not None)
            and (self.behind is None or self.behind.fullmatch(words[place - 1]) is not None)
            and (self.before is None or self.before.fullmatch(words[place + 1]) is not None)
            and (self.opener is None or self.opener.fullmatch(words[found.start(1)]) is not None)
        )


def _one_of(*words: str) -> regex.Pattern[str]:
    return regex.compile("|".join(words), regex.IGNORECASE)


SUBJECT: Final = _one_of("i", "he", "she", "we", "they")
"""Pronouns that are subjects only: what ends in -ed right behind them is their verb."""
IT: Final = _one_of("it")
"""May be an object too: "it" is a subject where a clause begins with it."""
THAT: Final = _one_of("that")
"""Behind a plural and a noun that may be a verb it opens what is said or feared."""
TELLS: Final = _one_of(*(
    "blame", "claim", "demand", "express", "favou?r", "fear", "hope", "note", "pledge", "praise", "promise", "question",
    "support", "view", "voice", "vow", "welcome",
))  # fmt: skip
"""Nouns that behind a plural and before what may be an object are verbs of saying or wanting, most often."""
TELLS_THINGS: Final = _one_of("favou?r", "support")
"""Those of them that are verbs before a bare noun, too."""
QUESTION: Final = _one_of("question")
WHO: Final = _one_of("who")
WHETHER: Final = _one_of("how", "whether", "why")
SAYS: Final = _one_of("argues", "asserts", "claims", "insists", "notes", "reveals", "states", "suggests")
REPORTS: Final = _one_of("claims", "notes", "reports", "shows", "states")
"""Plurals that are verbs behind a singular noun, where nothing but the end of their clause follows."""
AS: Final = _one_of("as")
HIM: Final = _one_of("him", "me", "them", "us")
"""Pronouns that are objects only."""
POINTS: Final = _one_of("points")
VIEWS: Final = _one_of("claims", "views")
DO: Final = _one_of("do")
ONLY: Final = _one_of("only")
OUT: Final = _one_of("out")
HIGHLIGHTS: Final = _one_of("highlights")
STORY: Final = _one_of("story")
ABSENT: Final = _one_of("absent")
ONLY_SAYS: Final = _one_of(
    "argues",
    "asserts",
    "believes",
    "concludes",
    "contends",
    "explains",
    "insists",
    "says",
    "suggests",
    "thinks",
    "warns",
)
"""Verbs that look like plurals, and are none."""
THINK: Final = _one_of("argue", "believe", "expect", "fear", "feel", "hope", "say", "suspect", "think", "worry")
STRESS: Final = _one_of("stress")
HER: Final = _one_of("her")
MANY: Final = _one_of("few", "many", "most", "others", "some")
"""Subjects, where a clause begins with them, of what stands before its own object."""
TAKING_ONE: Final = _one_of("(?!given|paid|offered|owed|taught|denied|awarded|asked|granted).+ed")
"""Participles that take no object behind the noun that they belong to, as "the men denied their pay" do."""
SOME: Final = _one_of("some", "most")
"""Stand for people at the beginning of a clause: what is thought or feared behind them has a verb."""
THOUGHT: Final = _one_of("thought")
PAST: Final = _one_of(r"\w+ed")
VERB: Final = _one_of("(?!(?:any|every|no|some)(?:body|one|thing)|one|doubt).+")
"""Anything but the nouns that may follow a modal verb: subjects of questions, and "will no doubt"."""

HARMS: Final = _one_of(
    "alarm|block|burden|cause|cheat|cost|crush|cut|damage|dent|drain|drag|exploit|force|fuel|grant|halt|hand|harm|hike|hurt",
    "limit|mar|plunder|plunge|push|risk|ruin|sap|scar|scare|slash|slow|smother|spark|split|spur|stain|stall|starve|strain",
    "strand|strip|stunt|tax|trap|trigger|wound|wreck",
)
"""Nouns that are verbs where "and" joins them to a verb behind a modal, and an object follows."""
MISLEADING: Final = _one_of(
    "banish|crumble|crumple|decapitate|degenerate|disable|enfeeble|engulf|exact|forfeit|heighten|hobble|impeach|impoverish",
    "incapacitate|molest|multiply|overburden|overflow|perish|precipitate|resuscitate|sicken|sully|tumble|wilt|wobble",
)
"""Verbs whose endings make other words of them: behind a modal verb or "to" they are verbs."""

NO_PARTICIPLE: Final = _one_of(
    "arose|ate|became|began|blew|broke|came|chose|did|drank|drew|drove|fell|flew|forgave|forgot|froze|gave|grew|hid|knew",
    "mistook|overcame|overthrew|ran|rang|rode|rose|sang|sank|saw|shook|shrank|sprang|spoke|stole|swam|swore|threw|took",
    "tore|undertook|underwent|undid|went|withdrew|woke|wore|wrote",
)
"""Pasts that are no participles."""
NOT_LOUD: Final = regex.compile(r"(?!\p{Lu}{2,}$).+")
"""A word that is not in capitals: what stands before it in capitals is a name."""

MAIN_VERB: Final = regex.compile(r"(?:^|(?<=[.`]))[^dzhm.`]{0,12}[nsNS]\Kp(?=[DYI1nsaN`][^.dzhm]*\.)")
"""A participle with an object behind the first noun of a sentence that has no other verb with tense."""

REPAIRS: Final = (
    Repair(regex.compile(r"[:+*.](?=1)"), encode_tag("$"), word=_one_of(r"\p{Sc}")),  # £2bn
    Repair(regex.compile(r"(?<=[IWnsN])n(?=[$1:+*.])"), encode_tag("VBD"), word=_one_of("cost")),  # it cost £2bn
    Repair(regex.compile(r"(?<=[IWnN])s(?=[$1:+*.])"), encode_tag("VBZ"), word=_one_of("costs")),
    Repair(regex.compile(r"m(?=r{0,2}[pd])"), encode_tag("VBD"), word=_one_of("['’]d")),  # what they’d never lost
    Repair(regex.compile(r"(?<=m[rR]{0,2})n"), encode_tag("VB"), word=VERB),  # could split, will no longer power
    Repair(
        regex.compile(r"(?<=[mt]r{0,2}[vpn][^.,:hdzm]{0,14}c)n(?=N?[DY])"), encode_tag("VB"), word=HARMS
    ),  # and hand it
    Repair(regex.compile(r"(?<=[mt][rR]{0,2})[^vh]"), encode_tag("VB"), word=MISLEADING),  # will perish
    Repair(regex.compile(r"(?<=t)[na](?=[DYIN])"), encode_tag("VB"), word=VERB),  # to police them, to correct the view
    Repair(regex.compile(r"(?<=[sS])n(?=i[DINYsS])"), encode_tag("VBP"), word=VERB, before=THAT),  # experts fear that
    Repair(regex.compile(r"(?<=Dn)s(?=i[DINYsS])"), encode_tag("VBZ"), before=THAT),  # the mayor opines that it
    Repair(regex.compile(r"(?<=[nsNS])p(?=i[DINYsS])"), encode_tag("VBD"), before=THAT),  # the mayor opined that it
    Repair(regex.compile(r"(?<=[nsNSIr])p"), encode_tag("VBD"), word=NO_PARTICIPLE),  # rates fell by half
    Repair(regex.compile(r"(?<=[sS]r?)[na](?=[DYINsSgy`])"), encode_tag("VBP"), word=TELLS),  # voters favor it
    Repair(regex.compile(r"(?<=[sS]r?)n(?=n)"), encode_tag("VBP"), word=TELLS_THINGS),  # voters favor change
    Repair(regex.compile(r"(?<=(?:^|[.,c`])[Dasn])[na](?=[iWDYINsS])"), encode_tag("VBP"), word=TELLS, behind=MANY),
    Repair(regex.compile(r"(?<=[sS]r?)n(?=[iy])"), encode_tag("VBP"), word=QUESTION, before=WHETHER),
    Repair(regex.compile(r"(?<=w)s(?=[DYINsSi])"), encode_tag("VBZ"), behind=WHO),  # who questions the plan
    Repair(regex.compile(r"(?<=n)s(?=[iW])"), encode_tag("VBZ"), word=SAYS, before=THAT),  # the bank asserts that
    Repair(regex.compile(r"(?<=[nN,'])s(?=[oir])"), encode_tag("VBZ"), word=POINTS, before=OUT),  # she points out
    Repair(regex.compile(r"s"), encode_tag("VBZ"), word=ONLY_SAYS),  # the mayor, a lawyer, warns in a paper that
    Repair(regex.compile(r"(?<=[sSn1N])n(?=i)"), encode_tag("VBP"), word=STRESS, before=THAT),  # the Six stress that
    Repair(regex.compile(r"(?<=[nN]|Da)s(?=I)"), encode_tag("VBZ"), before=HIM),  # the left calls him a fool
    Repair(
        regex.compile(r"(?<=[,']D?[aN]{0,2}[nN])s(?=[.:])"), encode_tag("VBZ"), word=REPORTS
    ),  # …, the bank reports.
    Repair(
        regex.compile(r"(?<=(?:^|[.:,c])(i)(?:D[aN]{0,3}[nN]|N{1,5}))s(?=[,.:])"),
        encode_tag("VBZ"),
        word=REPORTS,
        opener=AS,
    ),  # as the bank reports, it
    Repair(regex.compile(r"(?<=[nN])s(?=:`)"), encode_tag("VBZ"), word=SAYS),  # as a proverb states: “…”
    Repair(regex.compile(r"Y(?=i)"), encode_tag("PRP"), word=HER, before=THAT),  # the note warned her that it
    Repair(regex.compile(r"(?:^|(?<=[ic,.:`]))a(?=[vh])"), encode_tag("NNS"), word=MANY, before=THINK),  # many think
    Repair(regex.compile(r"(?<=(?:^|[ic,.:`])a)v"), encode_tag("VBP"), word=THINK, behind=MANY),
    Repair(regex.compile(r"(?<=,c)s(?=[NDIY])"), encode_tag("VBZ"), word=VIEWS),  # …, but views it as
    Repair(regex.compile(r"(?<=(?:^|[ic,.:`])[DQ])v"), encode_tag("VBP"), behind=SOME),  # some think nothing of it
    Repair(regex.compile(r"(?<=(?:^|[ic,.:`])D)n(?=i[DINYsS]|I)"), encode_tag("VBP"), behind=SOME),  # some fear that
    Repair(regex.compile(r"(?<=(?:^|[ic,.:`])D)n(?=i[DINYsS]|I)"), encode_tag("VBD"), behind=SOME, word=THOUGHT),
    Repair(regex.compile(r"(?:^|(?<=[.`]))v(?=d)"), encode_tag("NNP")),  # Grant believed
    Repair(regex.compile(r"(?<=[nsNS])p(?=[YI])"), encode_tag("VBD"), word=TAKING_ONE),  # the birds varied their diet
    Repair(regex.compile(r"(?<=(?:^|[,.:`])c?)a(?=[DYanNsS])"), encode_tag("IN"), word=ABSENT),  # absent a reform, they
    Repair(regex.compile(r"(?<=(?:^|[.`:])n)z"), encode_tag(":"), word=HIGHLIGHTS, behind=STORY),  # a label
    Repair(regex.compile(r"(?<=rr)v"), encode_tag("VBP"), word=DO, behind=ONLY),  # not only do they wait, they hope
    Repair(MAIN_VERB, encode_tag("VBD")),  # the blast killed nine people
    Repair(regex.compile(r"(?<=[hzdv]pc)d"), encode_tag("VBN")),  # they have misled and betrayed us
    Repair(regex.compile(r"w(?=.)"), encode_tag("NNP"), word=regex.compile("WHO"), before=NOT_LOUD),  # the WHO said
    Repair(regex.compile(r"N"), encode_tag("NN"), word=regex.compile(r"\p{Ll}+")),  # a Republican senator
    Repair(regex.compile(r"(?<=I)[ap]"), encode_tag("VBD"), word=PAST, behind=SUBJECT),  # they rained blows
    Repair(regex.compile(r"(?<=(?:^|[ic,.:`])I)[ap]"), encode_tag("VBD"), word=PAST, behind=IT),  # that it rained
)
"""Rules over the characters of `TAG_CHARS`; each sees the tags as they were."""


def repair(tags: str, words: Sequence[str]) -> str:
    """The tags of a text (one character a word) with the wrong ones put right."""
    repaired = list(tags)
    for one in REPAIRS:
        for found in one.pattern.finditer(tags):
            if one.holds(words, found):
                repaired[found.start()] = one.tag
    return "".join(repaired)
