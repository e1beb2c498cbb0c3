"""Attributions: who says, thinks, wants or fears what, by the frames of `attribution_*.toml`.

The rules find the cue and where the content begins. The subject of the cue's verb comes from
`attribution_sources.toml`, the content's end from `attribution_ends.toml`, the attitude from
`attribution_attitudes.toml`.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from newscomment.extractors.contents import Contents
from newscomment.extractors.continuations import continuations
from newscomment.extractors.distant import Distant
from newscomment.extractors.findings import Attribution, Evidence, Findings, Range, Ranges
from newscomment.extractors.introduced import introducer
from newscomment.extractors.speakers import Parties, Subject, Subjects, actor_of, possessor, speaks
from newscomment.extractors.weighing import Weigher
from newscomment.language.document import Document, Found

LEAST = 0.0
"""The weight from which a match is a report."""
_STARTS = ("content", "bare", "quote", "late")
_DEEPEST = 4  # reports within reports
_MOST_NESTED = 8
_GENERAL = "attribution_frames."
_SURE = 100.0  # more than any weight
_MARKS = "“”\"«»‘’'`"
_OWN_START = frozenset({"CD", "DT", "PRP$", "NNP", "NNPS", "NNS"})  # what no determiner “that” stands before
_CONDITIONS = frozenset({"if", "unless"})
_RELATIVES = frozenset({"who", "which", "that"})
_JOINING = frozenset({"and", "but", "then"})
# words before a participle whose subject is not that of the sentence: “accused of saying”
_OTHERS_DEED = frozenset({"of", "for", "from", "against", "is", "are", "was", "were", "be", "been"})
_PHRASE = "phrase"
_OBJECTS = frozenset({"phrase", "wish", "told"})  # frames whose content is no clause that the source puts forward
_POINTING = frozenset({"this", "that", "these", "those", "it", "them"})  # words that say nothing by themselves
_QUANTIFIERS = frozenset({"some", "many", "most", "few"})
_MARKS_OF_END = frozenset({",", ".", ":", "''"})
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENERS = frozenset("“\"«‘'`„")


def extract(document: Document, findings: Findings) -> tuple[Attribution, ...]:
    """The attributions of a document, in the order of their contents; the outer before the inner."""
    parties = Parties(findings.actors)
    reader = _Reader(document, parties)
    kept = _without_doubles(_without_fallbacks(document, reader))
    kept = _inherited(document, _continued(document, reader.contents, _owned(kept)))
    return tuple(
        Attribution(
            report.source,
            report.cue,
            report.content,
            _manner(document.text, report.content),
            report.attitude,
            actor_of(document, report.source[0], parties) if report.source else None,
            _outer(index, report, kept),
            report.evidence,
            report.stated,
        )
        for index, report in enumerate(kept)
    )


class _Report(NamedTuple):
    """An attribution before it is seen beside the others."""

    source: Ranges
    cue: Ranges
    content: Ranges
    attitude: str
    evidence: tuple[Evidence, ...]
    weight: float = 0.0
    stated: bool = True


def _token(document: Document, offset: int) -> int:
    return document.tokens_in(offset, offset + 1)[0]


class _Reader:
    """Turns what the rules found in one document into reports."""

    def __init__(self, document: Document, parties: Parties) -> None:
        self._document, self._parties = document, parties
        self.contents = Contents(document)
        self._subjects = Subjects(document)
        self._distant = Distant(document)
        self.weigher = Weigher(document)
        self._last: tuple[Range, Range] | None = None  # the last source and its cue
        self._attitudes = [(found.span, found.rule.gives["attitude"]) for found in document.matches("attitudes")]
        self._attitude_starts = [span[0] for span, _ in self._attitudes]

    def read(self, found: Found) -> Iterator[_Report]:
        """The report that a match of a rule makes, if it has a source that can speak and a content."""
        named = "cue" in found.groups
        source: Range | None = None
        cue: Range | None = None
        if named:
            source, cue = self._source_and_cue(found)
        if named and (cue is None or self._is_quoted(cue) or not self._may_speak(source)):
            return
        if source and found.rule.gives["frame"] == _PHRASE and self._is_empty_it(source):
            return
        if source and cue:
            self._last = source, cue
            if self._is_supposed(source):
                return
        content = _FRAMES[found.rule.gives["frame"]](self, found, source)
        if not named and content and (told := introducer(self._document, self._distant, content[0][0])):
            source, cue = told.source, told.verb
        if content and self._says_something(found, content):
            sources = (source,) if source else ()
            evidence = (Evidence(found.rule.id, found.span),)
            weight = self.weigher.weigh(found, source, content)
            if weight >= LEAST or not named:
                stated = found.rule.gives["frame"] not in _OBJECTS
                yield _Report(sources, (cue,) if cue else (), content, self._attitude(cue), evidence, weight, stated)

    def _may_speak(self, source: Range | None) -> bool:
        return source is None or speaks(self._document, source)

    def _is_empty_it(self, source: Range) -> bool:
        """Whether a source is an “it” that takes up no party: what argues for something may be a fact."""
        return self._document.text[slice(*source)].lower() == "it" and self._parties.at(source) is None

    def _is_supposed(self, source: Range) -> bool:
        """Whether the report stands in a condition: “if they say that …”."""
        token = _token(self._document, source[0])
        return token > 0 and self._document.words[token - 1].lower() in _CONDITIONS

    def _says_something(self, found: Found, content: Ranges) -> bool:
        """Whether the content is more than “to say”, and has the verb that its clause needs."""
        first, last = self._document.tokens_in(content[0][0], content[-1][1])
        if last - first == 1 and self._document.words[first].lower() in _POINTING:
            return False
        if self._document.tag(first) == "TO":
            return last - first > len(("to", "say"))
        return "needs" not in found.rule.gives or self.contents.has_verb(first, last)

    # ---- the source -------------------------------------------------------------------------------------------------

    def _source_and_cue(self, found: Found) -> tuple[Range | None, Range | None]:
        cue = found.groups["cue"]
        if "source" in found.groups:
            if found.rule.gives["frame"] == "around" and self._subjects.of(cue):
                return None, None  # the verb has its subject before it; what stands behind is its object
            return _without_end_mark(self._document, found.groups["source"]), cue
        kind = found.rule.gives.get("source", "subject")
        if kind == "nobody":
            return self._some_people(cue)
        if kind == "possessor":
            return possessor(self._document, cue) or (None, None)
        subject = self._subject(cue, shown="shown" in found.groups, near=False)
        if subject is None or ("shown" in found.groups and self._document.text[slice(*subject.source)].lower() == "it"):
            return None, None
        source = _without_that(self._document, subject.source)
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
        parted = any(self._document.tag(token) in _VERBS for token in range(first, last))
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
        return found or self._shared(cue, shown=shown)

    def _shared(self, cue: Range, *, shown: bool) -> Subject | None:
        """The subject of a cue that has none of its own: a second predicate, or a participle.

        It is the source of the report before it in the sentence, or else the sentence's first subject, unless the verb
        is one by which things, too, show something (`shown`).
        """
        document = self._document
        token = _token(document, cue[0])
        sentence = document.sentences[document.sentence_at(cue[0])]
        if token <= sentence.first or not self._shares(token) or document.words[token].lower() == "do":
            return None
        if self._last and self._last[1][0] >= sentence.start and self._last[1][0] < cue[0]:
            return Subject(self._last[0], cue)
        return None if shown else next(iter(self._subjects.before(cue[0], sentence.start)), None)

    def _shares(self, token: int) -> bool:
        """Whether a verb may take its subject from a verb before it."""
        before, tag = self._document.words[token - 1].lower(), self._document.tag(token)
        return before not in _OTHERS_DEED if tag == "VBG" else before in _JOINING

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
        contents, start = self.contents, _start(found)
        if source and self._restricts(source) and not contents.is_quotation(start):
            return contents.noun_clause(start)
        return contents.clause(start)

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
        return self.contents.noun_clause(_start(found))

    def raised(self, found: Found, _source: Range | None) -> Ranges:
        """The subject of a passive, and the infinitive behind it."""
        return (found.groups["subject"], *self.contents.clause(found.groups["content"][0]))

    def told(self, found: Found, _source: Range | None) -> Ranges:
        """The subject of a passive."""
        return (found.groups["subject"],)

    def before(self, found: Found, source: Range | None) -> Ranges:
        """The quotation before the reporting clause, and what goes on behind it."""
        document = self._document
        end = max(found.groups["cue"][1], source[1] if source else 0)
        start = min(found.groups["cue"][0], source[0] if source else end)
        content = self.contents.before(_token(document, start))
        return content + self.contents.behind(document.tokens_in(start, end)) if content else ()

    def around(self, found: Found, source: Range | None) -> Ranges:
        """What stands around an aside; or the quotation before it."""
        document = self._document
        end = max(found.groups["cue"][1], source[1] if source else 0)
        start = min(found.groups["cue"][0], source[0] if source else end)
        first, last = document.tokens_in(min(start, found.span[0]), end)
        return self.before(found, source) or self.contents.around(first, last)

    def adverb(self, found: Found, _source: Range | None) -> Ranges:
        """The clause around an adverb."""
        return self.contents.clause_around(*self._document.tokens_in(*found.groups["cue"]))


_FRAMES: dict[str, Callable[[_Reader, Found, Range | None], Ranges]] = {
    "adverb": _Reader.adverb,
    "clause": _Reader.clause,
    "phrase": _Reader.phrase,
    "wish": _Reader.wish,
    "noun-clause": _Reader.noun_clause,
    "raised": _Reader.raised,
    "told": _Reader.told,
    "before": _Reader.before,
    "around": _Reader.around,
}


def _without_fallbacks(document: Document, reader: _Reader) -> list[_Report]:
    """The reports of all rules; those of rules for what is left over only where no other report has the words."""
    sure: list[_Report] = []
    doubtful: list[_Report] = []
    for found in document.matches("attributions"):
        (doubtful if "fallback" in found.rule.gives else sure).extend(reader.read(found))
    taken = sorted(span for report in sure for span in report.content)
    starts = [span[0] for span in taken]
    for report in doubtful:
        start, end = report.content[0]
        at = bisect_right(starts, end)
        if not any(span[1] > start for span in taken[max(0, at - _MOST_NESTED) : at]):
            sure.append(report)
            taken.insert(at, (start, end))
            starts.insert(at, start)
    return sure


def _owned(kept: list[_Report]) -> list[_Report]:
    """The reports, each without quotations behind it that have a reporting clause of their own."""
    owners = {report.content[0] for report in kept}
    return [
        report._replace(content=(report.content[0], *(span for span in report.content[1:] if span not in owners)))
        for report in kept
    ]


def _continued(document: Document, contents: Contents, kept: list[_Report]) -> list[_Report]:
    """The reports, with the quotations that go on in paragraphs of their own."""
    quoted = [
        (index, report.source + report.cue + report.content)
        for index, report in enumerate(kept)
        if _manner(document.text, report.content) == "direct"
    ]
    more = continuations(document, contents, quoted) if quoted else {}
    return [report._replace(content=report.content + more.get(index, ())) for index, report in enumerate(kept)]


def _inherited(document: Document, kept: list[_Report]) -> list[_Report]:
    """The reports; a quotation that stands alone goes to the source of a report in the sentence before it.

    Where that report is a quotation, too, both are one; else it is a report of its own, with the same source and cue.
    """
    last: dict[int, int] = {}  # the report told last in a sentence
    lone: dict[int, tuple[int]] = {}  # the quotation of nobody that stands last in a sentence
    found: list[_Report] = []
    known = {span for report in kept if report.cue for span in report.content}
    for report in kept:
        if not report.cue and report.content[0] in known:
            continue
        before = None if report.cue else last.get(document.sentence_at(report.content[0][0]) - 1)
        place = len(found)
        run = before is None and not report.cue and lone.get(document.sentence_at(report.content[0][0]) - 1)
        if run:
            place = run[0]
            found[place] = found[place]._replace(content=found[place].content + report.content)
        elif before is None:
            found.append(report)
        elif _manner(document.text, found[before].content) == "direct":
            place, content = before, found[before].content + report.content
            found[before] = found[before]._replace(content=content)
        else:
            found.append(report._replace(source=found[before].source, cue=found[before].cue))
        if not found[place].cue:
            lone[document.sentence_at(report.content[-1][1] - 1)] = (place,)
        if found[place].source:
            told = (*report.source, *report.cue, *report.content)
            last |= {document.sentence_at(offset): place for span in told for offset in (span[0], span[1] - 1)}
    return found


def _start(found: Found) -> int:
    """Where the content begins, by whichever of its groups the rule has captured."""
    return next(found.groups[name][0] for name in _STARTS if name in found.groups)


def _without_that(document: Document, source: Range) -> Range:
    """A source without a conjunction “that” which was taken for its determiner: “that | one of them”."""
    first, last = document.tokens_in(*source)
    taken = last - first > 1 and document.words[first].lower() == "that" and document.tag(first + 1) in _OWN_START
    return document.span(first + 1, last) if taken else source


def _without_end_mark(document: Document, source: Range) -> Range:
    """A source that stands behind its verb, without a comma that closes the clause and not an apposition."""
    text = document.text[slice(*source)]
    return source if text.count(",") != 1 or not text.endswith(",") else (source[0], source[1] - 1)


def _without_doubles(reports: list[_Report]) -> list[_Report]:
    """Of reports with overlapping cues, the first by the order of frames, then the likeliest; the outer first."""
    kept: list[_Report] = []
    taken: set[int] = set()
    for report in sorted(reports, key=_rank):
        start, end = report.cue[0] if report.cue else report.content[0]
        if not taken.intersection(range(start, end)):
            taken.update(range(start, end))
            kept.append(report)
    return _shallow(sorted(kept, key=lambda report: (report.content[0][0], -report.content[-1][1])))


def _rank(report: _Report) -> float:
    """Where a report stands among those with its cue: those of the general frames come last, the likeliest first."""
    return -report.weight if report.evidence[0].rule.startswith(_GENERAL) else -_SURE


def _shallow(reports: list[_Report]) -> list[_Report]:
    """Reports without those nested too deeply, which nobody writes, and which would make a heap of nested spans."""
    kept: list[_Report] = []
    open_ends: list[int] = []
    for report in reports:
        while open_ends and open_ends[-1] <= report.content[0][0]:
            open_ends.pop()
        if len(open_ends) < _DEEPEST:
            open_ends.append(report.content[-1][1])
            kept.append(report)
    return kept


def _manner(text: str, content: Ranges) -> str:
    """Direct where all spans are quotations, mixed where some words are, indirect else."""
    pieces = [text[start:end] for start, end in content]
    if all(piece[0] in _OPENERS and piece[-1] in _MARKS for piece in pieces):
        return "direct"
    return "mixed" if any(mark in piece for piece in pieces for mark in '“"«') else "indirect"


def _outer(index: int, report: _Report, kept: list[_Report]) -> int | None:
    """The innermost of the reports before it in whose content this one stands, cue and all."""
    start, end = report.cue[0] if report.cue else report.content[0]
    for other in range(index - 1, max(-1, index - 1 - _MOST_NESTED), -1):
        content = kept[other].content
        if content[-1][1] >= report.content[-1][1] and any(first <= start and end <= last for first, last in content):
            return other
    return None
