"""Who speaks: the subject of a reporting verb, the possessor of a reporting noun, and the actor meant by either."""

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from newscomment.bundled import bundled_lists
from newscomment.extractors.findings import Actor, Range, Ranges
from newscomment.extractors.syntax.times import times
from newscomment.language.document import Document
from newscomment.language.gazetteer import gazetteer
from newscomment.language.phrases import Phrase
from newscomment.language.tags import FINITE, any_tag

_WORDS = "extractors/data/speakers.txt"
"""What teaches anybody ("history"), who is nobody ("you"), and what authors publish ("my study")."""
_POSSESSIVE = frozenset({"POS", "PRP$", "WP$"})
_SELF = frozenset({"i", "we", "me", "us", "my", "our"})
_WITH_SELF = frozenset({"i", "we", "you"})  # “my wife and I”: no other than author and reader
_OBJECTS = frozenset({"me", "us", "him", "them"})  # these have been told, and say nothing
_TIES = frozenset({"IN", "TO"})
_MARKS = "“”\"‘’', "
_THINGS = frozenset({"this", "that", "these", "those", "what"})
_OWN = frozenset({"my", "our"})
_ALL = frozenset({"all", "both", "each"})
_REFLEXIVE = ("self", "selves")
_RELATIVE = frozenset({"WP", "WDT"})
_NONE = frozenset({"no", "nobody", "none", "nothing"})
_VERBAL = "VMT"  # how the tags of verb groups begin
_OF = frozenset({"of"})
_WHOSE = frozenset({"of", "in", "at", "for", "from", "on", "with"})  # “officials in Oslo | who”
_LOOSE = frozenset({"they", "it"})
_SENTENCES_BACK = 2  # in which whom these stand for is looked for
_GOVERNING = frozenset({"IN", "TO", "CC", "VB", "MD", "HY"})
"""How the tags before objects and second conjuncts begin."""
_SUBORDINATORS = frozenset(
    {"although", "as", "because", "if", "since", "so", "that", "though", "unless", "whether", "while"}
)
_BESIDE = any_tag("IN", "DT", "JJ", "NN", "NNS", "NNP", "RB", "CD", "PRP$")
_SUBJECT = re.compile(f"{_BESIDE}{{0,8}}(?:,[^,.:]{{1,16}},)?{any_tag(*FINITE)}")
"""What stands behind a subject up to its verb with tense: “Democrats in the House | want”."""
_FIRST_ANYWHERE = "attribution_sources.main"  # takes any subject, whole or not
_FURTHEST = 4  # noun phrases back that an antecedent is looked for


class Subject(NamedTuple):
    """A subject in code points, and the verb group (with the adverbs before it) that it belongs to."""

    source: Range
    verb: Range


class Subjects:
    """The subjects of a document, looked up by their verbs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: list[Subject] = []
        taken: set[int] = set()
        found_by_rank = sorted(document.matches("sources"), key=lambda found: found.rule.id == _FIRST_ANYWHERE)
        for found in found_by_rank:  # of several with one verb, the first is the longest
            subject = Subject(found.groups["source"], found.groups["verb"])
            if subject.verb[1] not in taken:
                taken.add(subject.verb[1])
                self._found.append(subject)
        self._found.sort(key=lambda subject: subject.verb[1])
        self._ends = [subject.verb[1] for subject in self._found]

    def of(self, cue: Range) -> Subject | None:
        """The subject whose verb ends in the cue, or None."""
        at = bisect_right(self._ends, cue[0])
        if at < len(self._found) and self._ends[at] <= cue[1] and self._found[at].verb[0] <= cue[0]:
            return self._found[at]
        return None

    def before(self, offset: int, start: int) -> list[Subject]:
        """The subjects whose verbs stand between two code points, in text order."""
        return self._found[bisect_right(self._ends, start) : bisect_left(self._ends, offset)]


def possessor(document: Document, phrase: Range) -> tuple[Range, Range] | None:
    """A noun phrase cut into its possessor and the rest: “the mayor’s | claim”; None if it is nobody’s, or a day’s."""
    first, last = document.tokens_in(*phrase)
    for token in reversed(range(first, last)):
        if document.tag(token) in _POSSESSIVE and token + 1 < last:
            end = token if document.tag(token) == "POS" else token + 1
            if document.lowered[end - 1] in times("weekdays", "from today", "spans"):
                return None
            return document.span(first, end), document.span(token + 1, last)
    return None


def speaks(document: Document, source: Range) -> bool:
    """Whether the words name a source other than the author, the reader and a mere fact."""
    words = document.text[slice(*source)].lower().strip(_MARKS)
    is_thing = words in _THINGS and document.tag(document.tokens_in(*source)[0]) not in _RELATIVE
    nobody = is_thing or words in _SELF or _is_nobody(words) or (" " not in words and words.endswith(_REFLEXIVE))
    first, last = document.tokens_in(*source)
    with_self = document.words[last - 1].lower() in _WITH_SELF and document.tag(last - 2) not in _TIES
    if nobody or with_self or document.tag(last - 1) in _TIES or _is_own(document, first, last):
        return False
    return document.words[first].lower() not in _NONE and document.words[first] not in _OBJECTS


def _is_own(document: Document, first: int, last: int) -> bool:
    """Whether a source is the author with others, or a work of his: “we | all”, “my last book”."""
    if document.lowered[first] in _OWN:
        return not bundled_lists(_WORDS)["own works"].isdisjoint(document.lowered[first:last])
    return last - first == 1 and document.lowered[first] in _ALL and document.lowered[first - 1] in _WITH_SELF


def head_of(document: Document, source: Range) -> int:
    """The token that heads a source: the head of its first noun phrase, or its first token."""
    first, last = document.tokens_in(*source)
    rank = bisect_left(document.quotes, (first,))
    if rank < len(document.quotes) and document.quotes[rank].open == first and document.quotes[rank].close + 1 < last:
        first = document.quotes[rank].close + 1  # “Rising” | host Ana Duarte
    at = bisect_right(document.phrase_firsts, first) - 1
    at += at < 0 or document.phrases[at].last <= first
    if at < len(document.phrases) and document.phrases[at].first < last:
        return min(document.phrases[at].head, last - 1)
    return first


class Parties:
    """The actors' mentions, looked up by place."""

    def __init__(self, actors: tuple[Actor, ...]) -> None:
        self._named = [[mention.span for mention in actor.mentions if mention.form != "pronoun"] for actor in actors]
        mentions = ((mention.span, index) for index, actor in enumerate(actors) for mention in actor.mentions)
        self._mentions = sorted(mentions)
        self._starts = [span[0] for span, _ in self._mentions]
        self._people = {index for index, actor in enumerate(actors) if actor.kind == "person"}

    def at(self, span: Range) -> int | None:
        """The index of the actor with a mention that overlaps the span, or None."""
        at = bisect_left(self._starts, span[1])
        for mention, index in reversed(self._mentions[max(0, at - 3) : at]):
            if mention[1] > span[0]:
                return index
        return None

    def named_before(self, actor: int, offset: int) -> Range | None:
        """The last mention of an actor before a code point that is no pronoun."""
        named = self._named[actor]
        at = bisect_left(named, (offset, offset))
        return named[at - 1] if at else None

    def is_person(self, span: Range) -> bool:
        """Whether a person's mention overlaps the span."""
        return self.at(span) in self._people


def actor_of(document: Document, source: Range, parties: Parties) -> int | None:
    """The actor whom a source names: by the head of its first noun phrase, or of an apposition to it.

    “They” and “it” name one only where that is the subject of a clause nearby: else they may be anybody, or anything.
    """
    if document.text[slice(*source)].lower() in _LOOSE:
        actor = parties.at(source)
        named = None if actor is None else parties.named_before(actor, source[0])
        return actor if named and _is_subject(document, named, source[0]) else None
    heads = [head for head in _heads(document, source, parties) if not _is_some_people(document, head, source)]
    return next((actor for head in heads if (actor := parties.at(document.span(head, head + 1))) is not None), None)


def _is_subject(document: Document, mention: Range, offset: int) -> bool:
    """Whether a mention is the subject of a clause in the sentence of a code point, or in one of the two before."""
    if document.sentence_at(offset) - document.sentence_at(mention[0]) > _SENTENCES_BACK:
        return False
    token = document.tokens_in(*mention)[0]
    at = bisect_right(document.phrase_firsts, token) - 1
    phrase = document.phrases[at] if at >= 0 else None
    if phrase is None or token >= phrase.last or _is_governed(document, phrase.first):
        return False
    return _SUBJECT.match(document.tags, phrase.last) is not None


def _is_governed(document: Document, first: int) -> bool:
    """Whether a verb, a preposition or a conjunction stands before a noun phrase that begins at a token."""
    before = document.words[first - 1].lower() if first else ""
    return first > 0 and document.tag(first - 1)[:2] in _GOVERNING and before not in _SUBORDINATORS


def _is_some_people(document: Document, head: int, source: Range) -> bool:
    """Whether a head names people of a nation, and not the nation: “many Americans”, but “the Americans”."""
    if not any(entry.relation == "people" for entry in gazetteer().names.get(document.words[head], ())):
        return False
    first, last = document.tokens_in(*source)
    return document.words[first].lower() != "the" or last - first > len(("the", "Americans"))


def _heads(document: Document, source: Range, parties: Parties) -> list[int]:
    """The head of the source, and those of the noun phrases behind its commas; of "who", that of its antecedent."""
    first, last = document.tokens_in(*source)
    phrases = document.phrases
    if document.tag(first) in _RELATIVE and last == first + 1:
        phrase = _antecedent(document, first, parties)
        return [phrase.head] if phrase else []
    heads = [head_of(document, source)]
    for token in range(first, last):
        if document.words[token] == ",":
            at = bisect_left(document.phrase_firsts, token + 1)
            if at < len(phrases) and phrases[at].first == token + 1 and phrases[at].last <= last:
                heads.append(phrases[at].head)
    return heads[:2]


def antecedent(document: Document, source: Range, parties: Parties) -> Ranges:
    """The noun phrase that a relative pronoun stands for, in code points; nothing where the source is none."""
    first, last = document.tokens_in(*source)
    if last != first + 1 or document.tag(first) not in _RELATIVE:
        return ()
    phrase = _antecedent(document, first, parties)
    return (document.span(phrase.first, first - (document.words[first - 1] == ",")),) if phrase else ()


def _antecedent(document: Document, pronoun: int, parties: Parties) -> Phrase | None:
    """The noun phrase before a relative pronoun: the one in front of its prepositions, or a person nearer by."""
    phrases = document.phrases
    at = bisect_left(document.phrase_firsts, pronoun) - 1
    if at < 0 or pronoun - phrases[at].last > 1 or document.tag(phrases[at].head)[0] in _VERBAL:
        return None
    ties = _WHOSE if document.words[pronoun].lower() == "who" else _OF
    for _ in range(_FURTHEST):
        tie = phrases[at].first - 1
        joined = at > 0 and phrases[at - 1].last == tie and document.words[tie].lower() in ties
        if not joined or parties.is_person(document.span(phrases[at].first, phrases[at].last)):
            break
        at -= 1
    return phrases[at]


def _is_nobody(words: str) -> bool:
    """Whether words that are said to say something stand for nobody: "common sense", "everyone"."""
    lists = bundled_lists(_WORDS)
    return words in lists["anybody"] or words in lists["teachers"]
