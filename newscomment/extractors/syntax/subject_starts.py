"""Where the subject of a verb begins among the words before it: behind stops, openings and objects."""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from newscomment.extractors.syntax.times import times
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

LEADS = frozenset(
    {"IN", "RB", "CC", "WRB", "TO", "RBR", "RBS", "``", "''", ",", ":", "-LRB-", "-RRB-", "UH", "LS", "NFP"}
)
_OWN_LEADS = frozenset({"not", "neither", "either", "both"})  # these belong to the subject they open
_OBJECTS = frozenset({"me", "us", "him", "them"})
_SUBORDINATING = frozenset(
    {"before", "after", "until", "because", "since", "as", "while", "though", "although", "that"}
)
JOINING = frozenset({"and", "or", "but"})
_PARTICIPLES = frozenset({"VBG", "VBN"})
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS", "DT", "PRP", "PRP$", "CD", "JJ"})
_ADVERBS = re.compile(
    r"meanwhile|moreover|though|indeed|then|also|still|now|only|just|not|never|therefore|however|soon|even"
    r"|actually|really|probably|certainly|surely|clearly|possibly|potentially|inevitably|undoubtedly|ultimately|likely"
    r"|always|already|often|thus|too|once|again|perhaps|instead|simply|most|almost"
)
_TRAILING = frozenset({",", "``", "''", ":", "WDT", "WP", "-RRB-", "MD", "CC"})
_RELATIVE = frozenset({"WDT", "WP"})
# verbs that hold a clause without "that": "the raids both sides agree would fail"
HOLDING = re.compile(
    r"(?:sa(?:y|ys|id)|think|thinks|thought|believe[sd]?|agree[sd]?|argue[sd]?|claim(?:s|ed)?|fear(?:s|ed)?|warn(?:s|ed)?"
    r"|hope[sd]?|expect(?:s|ed)?|predict(?:s|ed)?|insist(?:s|ed)?|suspect(?:s|ed)?|know|knows|knew|presume[sd]?|assume[sd]?"
    r"|suggest(?:s|ed)?|felt|feel|feels|worry|worries|worried|assert(?:s|ed)?|maintain(?:s|ed)?)"
)
_THINKING = re.compile(r"concerned|afraid|worried|sure|certain|clear|likely|unlikely|possible|inevitable|convinced")
DASHES = frozenset({"--", "—", "–"})
_LONGEST_CLAUSE = 200  # tokens before a verb among which its subject is looked for
_LONGEST_EXAMPLES = 30  # tokens of what "including" names
_FEWEST = 4  # tokens of a subject with an example between two commas
_IDIOMS = frozenset({"all told", "what is", "what ’s", "what 's", "worst of", "most of"})  # ", | she"
_CLOSING = frozenset({"in turn", "in fact", "in effect", "of course", "at least"})  # "this in turn | would"
_ENDING = frozenset({"VBG", "NN", "NNS", "NNP", "NNPS"})  # what may end a clause right before a pronoun


class SubjectStarts:
    """Finds where subjects begin in one document; all places are tokens."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._phrases = document.phrases
        self._phrase_firsts = document.phrase_firsts

    def nearest(self, first: int, last: int) -> int:
        """Where the noun phrase begins that is the subject, behind what was read together with it."""
        first = self._behind_that(self.behind_mark(self._behind_object(first, last), last), last)
        return self._behind_held(self._behind_bare(self._behind_more(first, last), last), last)

    def behind_dash(self, first: int) -> int:
        """Where a clause begins that a dash within a word was taken to part: "a | Berg–Dahl race"."""
        if first < 2 or self._document.words[first - 1] not in DASHES or self._is_spaced(first - 1):
            return first
        host = self._phrases[max(0, bisect_right(self._phrase_firsts, first - 2) - 1)]
        return host.first if first - 2 < host.last else first

    def behind_mark(self, first: int, last: int) -> int:
        """Behind a quotation mark that opens before the subject and is not closed in it: "saying “they | would"."""
        opens = first
        for token in range(first, min(last + 1, len(self._document.words))):
            if self._document.tag(token) == "``" and token < last:
                opens = token + 1
            elif self._document.tag(token) == "''":
                opens = first
        return opens

    def _behind_bare(self, first: int, last: int) -> int:
        """Behind a verb that was read as an infinitive: "they consider | the dam", "warn that | tolls"."""
        tag, words = self._document.tag, self._document.words
        if last - first <= 2:
            return first
        bare = tag(first) == "PRP" and tag(first + 1) in {"VB", "VBP"}
        holds = HOLDING.fullmatch(words[first].lower()) and words[first + 1].lower() == "that"
        return first + 2 if bare or holds else first

    def _behind_more(self, first: int, last: int) -> int:
        """Behind "the more", which opens a clause: "the more | they risk"."""
        words = self._document.words
        much = last - first > 1 and words[first].lower() in {"much", "little"}  # "how | much | this would"
        if much and self._document.tag(first + 1) in {"PRP", "DT"}:
            return first + 1
        opens = last - first > 2 and words[first].lower() == "the" and words[first + 1].lower() in {"more", "less"}
        return first + 2 if opens and self._document.tag(first + 2) == "PRP" else first

    def _behind_held(self, first: int, last: int) -> int:
        """Behind a word that holds the clause without "that": "all presumed | the town", "unlikely | he"."""
        tag, words = self._document.tag, self._document.words
        for at in range(first, last - 1):
            if tag(at) in _RELATIVE:
                return first
            holds = tag(at)[:2] == "VB" and at > first and HOLDING.fullmatch(words[at].lower())
            if holds or (tag(at + 1) == "PRP" and at + 2 == last and _THINKING.fullmatch(words[at].lower())):
                return at + 1 + (words[at + 1].lower() == "that" and at + 2 < last)
        return first

    def _behind_that(self, first: int, last: int) -> int:
        """Behind a "that" which opens what a verb holds, though read as a determiner: "warn | that tolls will"."""
        words = self._document.words
        held = last - first > 1 and words[first].lower() == "that" and HOLDING.fullmatch(words[first - 1].lower())
        return first + 1 if held else first

    def with_partner(self, first: int) -> int:
        """Where a joined subject begins whose first half was taken for a clause's end: ", and hens | and geese"."""
        words = self._document.words
        at = bisect_left(self._phrase_firsts, first) - 1
        phrase = self._phrases[at] if at >= 0 else None
        joined = phrase is not None and phrase.last == first - 1 and words[first - 1] in JOINING and phrase.first > 1
        if not phrase or not joined:
            return first
        before = words[phrase.first - 1].lower()
        listed = before in {"“", '"'} or (before in JOINING and words[phrase.first - 2] == ",")
        return phrase.first if listed or before in {"mean", "means"} or HOLDING.fullmatch(before) else first

    def _behind_object(self, first: int, last: int) -> int:
        """Where the subject begins behind an object, a vocative or a participle that no mark parts from it."""
        words, tag = self._document.words, self._document.tag
        personal = tag(last - 1) in {"PRP", "EX"} and "sel" not in words[last - 1]  # "itself" ends a subject
        if last - first >= 2 and personal and (words[last - 2] == "," or tag(last - 2) in _ENDING):
            return last - 1
        low, high = bisect_left(self._phrase_firsts, first), bisect_left(self._phrase_firsts, last)
        told = [phrase.first for phrase in self._phrases[low:high] if self._is_finite(phrase.first)]
        for before, phrase in pairwise(self._phrases[low:high]):
            relative = told and self._is_bare_relative(told[-1], first) and phrase.last == told[-1]
            told_when = self._document.lowered[phrase.head] in times()  # "her decision | last week | to go"
            both = self._touch(before.last, phrase.first) and tag(before.head)[0] == "N" == tag(phrase.head)[0]
            doing = before.last - before.first > 1 and self._document.lowered[before.head].endswith("ing")
            if both and not (relative or told_when or doing):  # "the hate poisoning | our town" is one subject
                first = phrase.first
        return first

    def _touch(self, last: int, first: int) -> bool:
        """Whether nothing but an adverb stands between two phrases: "raise capital | quickly | banks would"."""
        return last == first or (last == first - 1 and self._document.tag(last) == "RB")

    def is_manner(self, token: int) -> bool:
        """Whether a token is an adverb that tells how: "closing it abruptly"."""
        return self._document.tag(token) == "RB" and not _ADVERBS.fullmatch(self._document.words[token].lower())

    def trails(self, token: int) -> bool:
        """Whether a token before a verb is no part of its subject."""
        word = self._document.words[token].lower()
        adverb = _ADVERBS.fullmatch(word) is not None or (word.endswith("ly") and word != "early")
        return self._document.tag(token) in _TRAILING or (adverb and self._document.tag(token)[:2] == "RB")

    def after_stops(self, first: int, last: int) -> int:
        """Where the subject may begin: behind stops, unmarked clauses, and relative pronouns that are no subjects."""
        words, tag = self._document.words, self._document.tag
        near = max(first, last - _LONGEST_CLAUSE)
        low, high = bisect_left(self._phrase_firsts, near), bisect_left(self._phrase_firsts, last)
        ends = {phrase.first: phrase.last for phrase in self._phrases[low:high] if self._is_finite(phrase.first)}
        start, relative = first, False
        for token in range(near, last):
            if words[token] in ";:—" or (words[token] == "–" and self._is_spaced(token)):
                start, relative = token + 1, False
            elif tag(token) in _RELATIVE:
                relative = token + 1 in ends
                start = start if relative else token + 1
            elif (
                tag(token) == "WRB"
                or (words[token] == "because" and words[token + 1 : token + 2] != ["of"])
                or (words[token].lower(), tag(token)) in {("that", "IN"), ("sure", "JJ")}
            ):
                start, relative = token + 1, False
            elif token in ends and not relative and not self._modifies(token, first):
                told = self._ends_with(ends[token], last) and self._is_bare_relative(token, start)
                start = start if told else ends[token]
        return start

    def _ends_with(self, end: int, last: int) -> bool:
        """Whether nothing but a particle stands between a verb's end and a place: "the void we leave | behind |"."""
        return end == last or (end == last - 1 and self._document.tag(end) in {"IN", "RP"})

    def _is_bare_relative(self, verb: int, start: int) -> bool:
        """Whether a verb tells, without a pronoun, of the noun before its subject: "the reason the union has given"."""
        at = bisect_left(self._phrase_firsts, verb) - 1
        if at < 1 or self._phrases[at].last != verb or HOLDING.fullmatch(self._document.words[verb]):
            return False
        told, doer = self._phrases[at - 1], self._phrases[at]
        return start <= told.first and told.last == doer.first and self._document.tag(told.head)[:2] == "NN"

    def _modifies(self, token: int, first: int) -> bool:
        """Whether a participle that may be a past tense opens a subject: "continued | weakness"."""
        if self._document.tag(token) != "VBD":
            return False
        return (token == first and self._document.tag(token + 1)[:2] == "NN") or self._tells_of(token, first)

    def _tells_of(self, token: int, first: int) -> bool:
        """Whether a participle that may be a past tense tells of the noun before it: "a girl | caught | trying to"."""
        at = bisect_left(self._phrase_firsts, token)
        behind = self._phrases[at].last if at < len(self._phrases) else token + 1
        opens = at > 0 and self._phrases[at - 1].first == first and self._phrases[at - 1].last == token
        noun = opens and self._document.tag(self._phrases[at - 1].head)[:3] in {"NN", "NNS"}
        follows = behind < len(self._document.words) and self._document.tag(behind) in {"VBG", "IN"}
        return noun and follows and not HOLDING.fullmatch(self._document.lowered[token])

    def _is_finite(self, token: int) -> bool:
        """Whether a verb group with a finite verb begins at a token; a participle behind a hyphen may look like one."""
        return self._document.tag(token) in FINITE and self._document.tag(token - 1) != "HYPH"

    def _is_spaced(self, token: int) -> bool:
        """Whether a blank stands before a token: a dash within a name has none."""
        return token > 0 and self._document.ends[token - 1] < self._document.starts[token]

    def _before_adverbs(self, first: int, last: int) -> int:
        """The end of a range without adverbs between commas before its verb: "to ban it, even briefly, | would"."""
        words, at = self._document.words, last - 2
        if last - first < 2 or words[last - 1] != ",":
            return last
        while at > first and self._document.tag(at)[:2] == "RB":
            at -= 1
        return at if at > first and words[at] == "," else last

    def before_examples(self, first: int, last: int) -> int:
        """The end of a subject without the examples between two commas: "| the mills |, including ours, would"."""
        words = self._document.lowered
        if last - first < _FEWEST or words[last - 1] != ",":
            return last
        near = range(last - 2, max(first, last - _LONGEST_EXAMPLES), -1)
        return next((at for at in near if words[at] == "," and words[at + 1] == "including"), last)

    def before_adverbial(self, first: int, last: int) -> int:
        """The end of a subject without an adverbial of two words: "this in turn | would"."""
        words = self._document.lowered
        return last - 2 if last - first > 2 and " ".join(words[last - 2 : last]) in _CLOSING else last

    def _behind_idiom(self, first: int, last: int) -> int:
        """Behind what a comma parts from the subject: "all told, | the levy", "what is worse, | the levy"."""
        words = self._document.lowered
        if " ".join(words[first : first + 2]) not in _IDIOMS:
            return first
        return next((at + 1 for at in range(first + 2, min(first + 5, last - 1)) if words[at] == ","), first)

    def behind_leads(self, first: int, last: int) -> int:
        """Behind adverbs, conjunctions and fronted phrases: up to the last comma before a noun phrase, if one leads."""
        words, tag = self._document.words, self._document.tag
        last, first = self._before_adverbs(first, last), self._behind_idiom(first, last)
        commas = [token for token in range(first, last - 1) if words[token] == ","]
        while last - first < 2 or words[first].lower() not in _OBJECTS:
            if first >= last or tag(first) not in LEADS - _PARTICIPLES or words[first].lower() in _OWN_LEADS:
                break
            later = bisect_left(commas, first)
            if later == len(commas) and words[first].lower() in _SUBORDINATING:
                first += 1
                continue
            if later == len(commas) and tag(first) == "IN":
                return last
            first = commas[later] + 1 if later < len(commas) else first + 1
        else:
            return first + 1
        if first < last and tag(first) in _PARTICIPLES and commas and commas[-1] >= first:
            behind = commas[-1] + 1
            fits = tag(behind) in _NOMINAL | {"RB"} and words[behind] != "such" and "which" not in words[first:last]
            return behind if fits else first
        return first
