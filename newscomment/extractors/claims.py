"""Claims: what each sentence asserts, asks or urges, by the author or by a source that is reported.

A reported source's claim is the content of its attribution. The author's are the sentences, cut only where coordinated
main clauses differ in kind, or where one of them reports somebody.
"""

from collections.abc import Iterator

from newscomment.extractors.findings import Claim, Findings, Range
from newscomment.extractors.kinds import Signals, signals_of
from newscomment.extractors.page.glued_links import without_links
from newscomment.extractors.page.paratext import is_paratext
from newscomment.extractors.page.summaries import held, in_summary
from newscomment.extractors.propositions.scopes import Scopes
from newscomment.extractors.propositions.trimming import Trimmer
from newscomment.extractors.syntax.units import Unit, units
from newscomment.language.document import Document

_PARAGRAPH = "paragraph"
_FEWEST_WORDS = 4  # a fragment with fewer says nothing


def extract(document: Document, findings: Findings) -> tuple[Claim, ...]:
    """The claims of a document, ordered by where they begin; of two that begin together the longer one first."""
    reported = [
        Claim(one.content, document.sentence_at(one.content[0][0]), index, one.evidence)
        for index, one in enumerate(findings.attributions)
        if one.content
    ]
    claims = [*reported, *_authors(document, findings)]
    return tuple(sorted(claims, key=lambda claim: (claim.spans[0][0], -claim.spans[-1][1])))


def _authors(document: Document, findings: Findings) -> Iterator[Claim]:
    scopes, trimmer, signals = Scopes(document, findings.attributions), Trimmer(document), signals_of(document)
    for index, pieces in enumerate(units(document)):
        if document.blocks[document.sentences[index].block].kind != _PARAGRAPH or is_paratext(document, index):
            continue
        told = [held(document, index)] if in_summary(document, index) else map(scopes.own, pieces)
        ranges = [trimmer.trim(*own) for own in told if own]
        for first, last in _joined(pieces, [one for one in ranges if one], signals):
            said = without_links(document, (document.span(first, last),))
            if said and (findings.moods[index] != "fragment" or last - first >= _FEWEST_WORDS):
                yield Claim(said, index, None, ())


def _joined(pieces: tuple[Unit, ...], ranges: list[Range], signals: Signals) -> Iterator[Range]:
    """The author's token ranges of a sentence; neighbours of one kind become one claim again."""
    if len(ranges) < 2:  # nearly always: spare the kinds
        yield from ranges
        return
    whole = len(ranges) == len(pieces)
    kinds = [signals.kind((signals.document.span(first, last),)).kind for first, last in ranges]
    if whole and len(set(kinds)) == 1:
        yield ranges[0][0], ranges[-1][1]
        return
    at = 0
    for index in range(1, len(ranges) + 1):
        if index == len(ranges) or kinds[index] != kinds[at] or not _neighbours(ranges[index - 1], ranges[index]):
            yield ranges[at][0], ranges[index - 1][1]
            at = index


def _neighbours(one: Range, other: Range) -> bool:
    """Whether only a mark and a conjunction stand between two ranges."""
    return other[0] - one[1] <= 3  # a comma, a conjunction, an adverb
