"""Reports: what a match of a frame tells, with its source, its cue and its content, if it weighs enough.

The rules of `attribution_*.toml` find the cue and where the content begins. The subject of the cue's verb comes from
`attribution_sources.toml`, the attitude from `attribution_attitudes.toml`.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newscomment.extractors.findings import Evidence, Range, Ranges
from newscomment.extractors.reports.content_starts import is_complete, starts_of
from newscomment.extractors.reports.contents import Contents
from newscomment.extractors.reports.denied_reports import without_denial
from newscomment.extractors.reports.distant_subjects import DistantSubjects
from newscomment.extractors.reports.empty_contents import is_known_thing, is_somebody, says_nothing
from newscomment.extractors.reports.introduced import introducer
from newscomment.extractors.reports.nonfactual_reports import has_modal, is_anybodys, is_imagined, is_negated, is_unsaid
from newscomment.extractors.reports.set_apart import paragraph_above, paragraph_below
from newscomment.extractors.reports.shared_sources import SharedSources, is_empty_it
from newscomment.extractors.reports.source_edges import (
    before_number,
    before_predicate,
    with_marks,
    without_degree,
    without_end_mark,
    without_that,
)
from newscomment.extractors.reports.speakers import Parties, Subject, Subjects, possessor, speaks
from newscomment.extractors.reports.turns import heads_what_tells_of_it, is_label, letter, turn
from newscomment.extractors.reports.weighing import Weigher
from newscomment.language.document import Document, Found
from newscomment.language.tags import FINITE

_MOST_NESTED = 8
_CONDITIONS = frozenset({"if", "unless", "whether"})
_RELATIVES = frozenset({"who", "which", "that"})
_MOST_BESIDE = 1.0  # what source and content may weigh beside the words of a match
_LESS_QUOTED = 2.0  # what a clause may weigh less whose words are quoted whole
_MOST_OF_SHAPE = 1.0  # what a content may weigh, once it is known whole
_PHRASE = "phrase"
_ACCORDING = "according to"  # whom it names is no subject
_OBJECTS = frozenset({_PHRASE, "wish", "told"})  # frames whose content is no clause that the source puts forward
_NAMING_A_THING = ("attribution_frames.", "attribution_wishes.thing")  # rules whose content may be but a thing
_BEHIND_CUES = ("hearer", "away", "instead")  # groups of what belongs to a reporting clause behind its cue
_COMMA_AS = (",", "as")
_STANDING_FOR = frozenset({"one", "them", "him"})
_AROUND = frozenset({"before", "around"})  # frames of reporting clauses beside what is said
_QUANTIFIERS = frozenset({"some", "many", "most", "few"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_BEHIND_VERBS = frozenset({"IN", "TO", "RP", "DT", "PRP", "PRP$", "CC"})
_MARKS_OF_END = frozenset({",", ".", ":", "''"})
_CUTS = {"possessor": possessor, "letter": letter}  # of words that hold both source and cue


class Report(NamedTuple):
    """An attribution before it is seen beside the others."""

    source: Ranges
    cue: Ranges
    content: Ranges
    attitude: str
    evidence: tuple[Evidence, ...]
    weight: float = 0.0
    stated: bool = True


class _Told(NamedTuple):
    """The parts of a report, and what it weighs."""

    source: Range | None
    cue: Range | None
    content: Ranges
    weight: float


def _token(document: Document, offset: int) -> int:
    return document.tokens_in(offset, offset + 1)[0]


class Reader:
    """Turns what the rules found in one document into reports."""

    def __init__(self, document: Document, parties: Parties, weigher: Weigher) -> None:
        self._document, self._parties = document, parties
        self.contents = Contents(document)
        self._subjects = Subjects(document)
        self._distant = DistantSubjects(document)
        self.weigher = weigher
        self._shared = SharedSources(document, parties, self._subjects, self._distant)
        self._attitudes = [(found.span, found.rule.gives["attitude"]) for found in document.matches("attitudes")]
        self._attitude_starts = [span[0] for span, _ in self._attitudes]

    def read(self, found: Found) -> Iterator[Report]:
        """The report that a match of a rule makes, if it weighs enough and has a source that can speak."""
        if not is_complete(found):
            return
        told = self._told(found) if "cue" in found.groups else self._introduced(found)
        told = None if told and told.content and is_imagined(self._document, told.cue, told.content) else told
        if told and told.content and self._says_something(found, told.content):
            evidence = (Evidence(found.rule.id, found.span),)
            source, cue = ((told.source,) if told.source else ()), ((told.cue,) if told.cue else ())
            stated = found.rule.gives["frame"] not in _OBJECTS
            yield Report(source, cue, told.content, self._attitude(told.cue), evidence, told.weight, stated)

    def _told(self, found: Found) -> _Told | None:
        """The parts of a report, or None where the match is none: the source is found only if its words may be some."""
        words, least = self.weigher.words(found), self.weigher.least(found) - _LESS_QUOTED * self._tells_words(found)
        if words < least - _MOST_BESIDE:
            return None
        source, cue = self._source_and_cue(found)
        if cue is None or not self._may_tell(found, source, cue):
            return None
        frame, start = _FRAMES[found.rule.gives["frame"]], next(starts_of(found), None)
        content = () if start is not None else frame(self, found, source)
        if start is None and not content:
            return None
        weight = words + self.weigher.rest(found, source, content[0][0] if start is None else start)
        if weight < least - _MOST_OF_SHAPE:
            return None
        content = content or frame(self, found, source)
        weight += self.weigher.shape(found, content) if content else 0.0
        if weight < least or not self._is_asserted(source, cue, fallback="fallback" in found.rule.gives):
            return None
        return _Told(source, cue, content, weight)

    def _tells_words(self, found: Found) -> bool:
        """Whether a that-clause is a quotation: “had assumed that ‘the beams would hold’”."""
        start = next(starts_of(found), None)
        if start is None or self._document.text[start : start + len("that ")] != "that ":
            return False
        return self.contents.is_all_quoted(start + len("that "))

    def _may_tell(self, found: Found, source: Range | None, cue: Range) -> bool:
        """Whether a source can speak, and its words are not quoted themselves."""
        if self._is_quoted(cue) or not (self._may_speak(source) or self._is_one_quoted(found, source)):
            return False
        frame = found.rule.gives["frame"]
        if source and frame == "clause" and self._document.text[slice(*cue)] == ":":
            return not heads_what_tells_of_it(self._document, source)
        little = frame in _OBJECTS and not self.weigher.reports_much
        if source and little and (self._restricts(source) or is_negated(self._document, cue)):
            return False  # in a commentary who does not want it, and “those who demand it”, tell nothing
        if source and self._document.text[slice(*source)].lower() == "it" and self._is_judged(cue):
            return False
        return not (source and frame == _PHRASE and is_empty_it(self._document, self._parties, source))

    def _is_judged(self, cue: Range) -> bool:
        """Whether a cue tells what it is right or wrong to say: “it | is right to point out that …”."""
        tags = [self._document.tag(token) for token in range(*self._document.tokens_in(*cue))]
        return "JJ" in tags and "TO" in tags

    def _is_asserted(self, source: Range | None, cue: Range, *, fallback: bool) -> bool:
        """Whether a report is no mere supposition; keeps its source for the verbs that share it."""
        if source and not fallback and self._document.text[slice(*cue)].lower() != _ACCORDING:
            self._shared.keep(source, cue)
        if source is None:
            return True
        document = self._document
        return not (self._is_supposed(source) or is_unsaid(document, cue) or is_anybodys(document, source))

    def _introduced(self, found: Found) -> _Told:
        """The parts of a report without words of its own: a quotation, and who is announced before it."""
        content = _FRAMES[found.rule.gives["frame"]](self, found, None)
        content = content if content and self.contents.is_all_quoted(content[0][0]) else ()
        told = introducer(self._document, self._distant, content[0][0]) if content else None
        if told and self._may_speak(told.source):
            return _Told(told.source, told.verb, content, 0.0)
        return _Told(None, None, content, 0.0)

    def _may_speak(self, source: Range | None) -> bool:
        return source is None or (speaks(self._document, source) and not self._is_predicate(source))

    def _is_predicate(self, source: Range) -> bool:
        """Whether words are a verb with what belongs to it, and no noun phrase: “aided by the press”."""
        first, last = self._document.tokens_in(*source)
        opens = self._document.tag(first) in _PARTICIPLES
        return opens and last - first > 1 and self._document.tag(first + 1) in _BEHIND_VERBS

    def _is_one_quoted(self, found: Found, source: Range | None) -> bool:
        """Whether a source is the “one” of several who was just quoted, or “him” according to whom something is so."""
        frame = found.rule.gives["frame"]
        if source is None or frame not in _AROUND or has_modal(self._document, found.groups["cue"]):
            return False
        return self._document.text[slice(*source)].lower() in _STANDING_FOR

    def _is_supposed(self, source: Range) -> bool:
        """Whether the report stands in a condition: “if they say that …”."""
        token = _token(self._document, source[0])
        return token > 0 and self._document.words[token - 1].lower() in _CONDITIONS

    def _says_something(self, found: Found, content: Ranges) -> bool:
        """Whether the content is a claim, and has the verb that its clause needs."""
        first, last = self._document.tokens_in(content[0][0], content[-1][1])
        if says_nothing(self._document, first, last):
            return False
        if not self.weigher.reports_much and self._is_mere(found, first, last):
            return False  # in a commentary somebody praised is no claim
        return found.rule.gives.get("needs") != "verb" or self.contents.has_verb(first, last)

    def _is_mere(self, found: Found, first: int, last: int) -> bool:
        """Whether a content merely names whom or what somebody speaks of."""
        gives = found.rule.gives
        if gives["frame"] != _PHRASE:
            return gives.get("needs") == "more" and is_known_thing(self._document, first, last)
        known = found.rule.id.startswith(_NAMING_A_THING) and is_known_thing(self._document, first, last)
        return known or is_somebody(self._document, first, last)

    # ---- the source -------------------------------------------------------------------------------------------------

    def _source_and_cue(self, found: Found) -> tuple[Range | None, Range | None]:
        cue = found.groups["cue"]
        if "source" in found.groups:
            if found.rule.gives["frame"] == "around" and self._subjects.of(cue):
                return None, None  # the verb has its subject before it; what stands behind is its object
            source = before_number(self._document, without_end_mark(self._document, found.groups["source"]))
            return with_marks(self._document, source), cue
        kind = found.rule.gives.get("source", "subject")
        if kind == "nobody":
            return self._some_people(cue)
        if kind in _CUTS:
            return _CUTS[kind](self._document, cue) or (None, None)
        subject = self._subject(cue, shown="shown" in found.groups, near=False)
        subject = subject and subject._replace(source=before_predicate(self._document, subject.source))
        if subject is None or ("shown" in found.groups and self._document.text[slice(*subject.source)].lower() == "it"):
            return None, None
        source = self._document.span(*self.contents.in_main_clause(*self._document.tokens_in(*subject.source)))
        source = without_degree(self._document, without_that(self._document, source))
        source = with_marks(self._document, source)
        if found.rule.gives["frame"] == "before":
            source = self._behind_quotation(found, source)
        with_adverbs = subject.verb[0] if cue[0] < subject.verb[1] <= cue[1] else cue[0]
        return source, (min(cue[0], with_adverbs), cue[1])

    def _behind_quotation(self, found: Found, source: Range) -> Range:
        """The source that stands between a quotation and its cue: all of it, where no verb stands there."""
        first, last = self._document.tokens_in(found.span[0], source[1])
        while first < last and self._document.tag(first) in _MARKS_OF_END:
            first += 1
        start = self._document.starts[first]
        parted = any(self._document.tag(token) in FINITE for token in range(first, last))
        return source if parted or start >= source[0] else (start, source[1])

    def _some_people(self, cue: Range) -> tuple[Range | None, Range]:
        """A cue without source; but “some | fear” is no noun phrase where it stands first in its clause."""
        document = self._document
        first, last = document.tokens_in(*cue)
        opens = first == document.sentences[document.sentence_at(cue[0])].first or document.tag(first - 1) in {
            ",",
            "CC",
        }
        verb = last - first == 2 and document.tag(first + 1) != "NNS" and document.words[first].lower() in _QUANTIFIERS
        if opens and verb:
            return document.span(first, first + 1), document.span(first + 1, last)
        return None, cue

    def _subject(self, cue: Range, *, shown: bool, near: bool) -> Subject | None:
        """The subject of a cue: as the rules find it, else (unless it must be near) its clause, else a shared one."""
        found = self._subjects.of(cue) or (None if shown or near else self._distant.of(cue))
        found = None if found and self._is_all_quoted(found.source) else found  # “citing ‘the right,’ she said”
        return found or self._shared.of(cue, shown=shown) or self._distant.behind(cue)

    def _is_all_quoted(self, source: Range) -> bool:
        """Whether a source stands within quoted words from end to end: not “Rising” host Ana Duarte."""
        return self._is_quoted(source) and self._is_quoted((source[1] - 1, source[1]))

    def _is_quoted(self, cue: Range) -> bool:
        return self.contents.quoting(_token(self._document, cue[0])) is not None

    def _attitude(self, cue: Range | None) -> str:
        if cue is None:
            return "neutral"
        at = bisect_right(self._attitude_starts, cue[1] - 1)
        near = self._attitudes[max(0, at - _MOST_NESTED) : at]
        return next((attitude for span, attitude in near if span[1] > cue[0]), "neutral")

    # ---- the content ------------------------------------------------------------------------------------------------

    def clause(self, found: Found, source: Range | None) -> Ranges:
        """The clause or quotation that begins where the rule says; behind a restrictive pronoun one clause of it."""
        contents, start = self.contents, next(starts_of(found))
        if source and self._restricts(source) and not contents.is_quotation(start):
            return contents.noun_clause(start)
        content = contents.clause(start)
        return content + self._paragraph_announced(content[-1][1]) if content else ()

    def _paragraph_announced(self, end: int) -> Ranges:
        """The paragraph below, where nothing but a colon stands between the end of a content and that of its own."""
        token = _token(self._document, end - 1) + 1
        if token >= len(self._document.words) or self._document.words[token] != ":":
            return ()
        below = paragraph_below(self._document, token)
        return (below,) if below else ()

    def _restricts(self, source: Range) -> bool:
        """Whether a source is the pronoun of a relative clause that no comma sets apart: “those who say”."""
        token = _token(self._document, source[0])
        return self._document.words[token] in _RELATIVES and token > 0 and self._document.words[token - 1] != ","

    def wish(self, found: Found, _source: Range | None) -> Ranges:
        """The infinitive that begins where the rule says."""
        return self.contents.wish(found.groups["content"][0])

    def phrase(self, found: Found, _source: Range | None) -> Ranges:
        """The phrase that begins where the rule says."""
        return self.contents.phrase(found.groups["content"][0])

    def noun_clause(self, found: Found, _source: Range | None) -> Ranges:
        """The that-clause of a noun."""
        return self.contents.noun_clause(next(starts_of(found)))

    def raised(self, found: Found, _source: Range | None) -> Ranges:
        """The subject of a passive, and the infinitive behind it."""
        return (found.groups["subject"], *self.contents.clause(found.groups["content"][0]))

    def set_in(self, found: Found, _source: Range | None) -> Ranges:
        """What a relative clause belongs to, and the verb that what is said of it begins with, with all behind."""
        return (found.groups["subject"], *self.contents.noun_clause(found.groups["content"][0]))

    def told(self, found: Found, _source: Range | None) -> Ranges:
        """The subject of a passive."""
        return (found.groups["subject"],)

    def before(self, found: Found, source: Range | None) -> Ranges:
        """The quotation before the reporting clause, and what goes on behind it."""
        document = self._document
        end = max(found.groups["cue"][1], source[1] if source else 0)
        start = min(found.groups["cue"][0], source[0] if source else end)
        content = self.contents.before(_token(document, start))
        behind = self.contents.behind(document.tokens_in(start, end)) if content else ()
        return behind if behind and self._names_a_thing(content[0][1], behind[0][0]) else content + behind

    def _names_a_thing(self, end: int, behind: int) -> bool:
        """Whether quoted words stand behind a preposition, and others that begin a sentence behind the speaker."""
        document, other = self._document, _token(self._document, behind)
        pair = self.contents.quoting(_token(document, end - 1) - 1)
        begins = other + 1 < len(document.words) and document.words[other + 1][0].isupper()
        announced = begins and document.words[other - 1] == ","
        return announced and pair is not None and pair.open > 0 and document.tag(pair.open - 1) == "IN"

    def below(self, found: Found, _source: Range | None) -> Ranges:
        """The paragraph behind a sentence that ends in a colon: set apart, it needs no quotation marks."""
        told = paragraph_below(self._document, _token(self._document, found.groups["cue"][1] - 1))
        return (told,) if told else ()

    def above(self, found: Found, _source: Range | None) -> Ranges:
        """The paragraph that ends in a dash and the name of whose words it is."""
        told = paragraph_above(self._document, _token(self._document, found.groups["cue"][0]))
        return (told,) if told else ()

    def turn(self, found: Found, source: Range | None) -> Ranges:
        """What stands behind the name of a speaker in a transcript."""
        known = source and (self._parties.is_person(source) or is_label(self._document, source))
        return turn(self._document, _token(self._document, found.groups["cue"][0])) if known else ()

    def around(self, found: Found, source: Range | None) -> Ranges:
        """What stands around an aside, without the author's denial of it; or the quotation before it."""
        document, cue = self._document, found.groups["cue"]
        behind = (found.groups.get(name, cue)[1] for name in _BEHIND_CUES)
        end = max(cue[1], *behind, source[1] if source else 0)
        start = min(cue[0], source[0] if source else end)
        first, last = document.tokens_in(min(start, found.span[0]), end)
        if "denied" in found.groups:
            content = self.contents.clause_around(document.tokens_in(*found.span)[1] - len(_COMMA_AS), last)
            return without_denial(document, content, found.groups["denied"])
        opens = first == document.sentences[document.sentence_at(document.starts[first])].first
        whole = document.text[slice(*cue)].lower() == _ACCORDING  # “a record, according to the port”
        return (() if opens else self.before(found, source)) or self.contents.around(first, last, verbless=whole)

    def adverb(self, found: Found, _source: Range | None) -> Ranges:
        """The clause around an adverb."""
        return self.contents.clause_around(*self._document.tokens_in(*found.groups["cue"]))


_FRAMES: dict[str, Callable[[Reader, Found, Range | None], Ranges]] = {
    "adverb": Reader.adverb,
    "clause": Reader.clause,
    "phrase": Reader.phrase,
    "wish": Reader.wish,
    "noun-clause": Reader.noun_clause,
    "raised": Reader.raised,
    "set-in": Reader.set_in,
    "told": Reader.told,
    "before": Reader.before,
    "above": Reader.above,
    "below": Reader.below,
    "turn": Reader.turn,
    "around": Reader.around,
}
