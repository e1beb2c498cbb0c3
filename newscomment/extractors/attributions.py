"""Attributions: who says, thinks, wants or fears what, by the frames of `attribution_*.toml`.

What the frames tell one by one (`reporting`) is seen here side by side: doubles, quotations that go on, nesting.
"""

from bisect import bisect_right
from collections.abc import Sequence

from newscomment.extractors.findings import Attribution, Findings, Ranges
from newscomment.extractors.page.paratext import notes
from newscomment.extractors.reports.content_splits import split_contents
from newscomment.extractors.reports.contents import Contents
from newscomment.extractors.reports.continuations import continuations
from newscomment.extractors.reports.empty_contents import is_known_thing, only_points
from newscomment.extractors.reports.joint_sources import joint_sources
from newscomment.extractors.reports.reporting import Reader, Report
from newscomment.extractors.reports.set_apart import paragraph_below
from newscomment.extractors.reports.speakers import Parties, actor_of, antecedent
from newscomment.extractors.reports.weighing import Weigher
from newscomment.language.document import Document, Found

_DEEPEST = 4  # reports within reports
_MOST_NESTED = 8
_GENERAL = "attribution_frames."
_SURE = 100.0  # more than any weight
_MARKS = "“”\"«»‘’'`"
_ENDS_OF_SENTENCES = frozenset(".!?:;…" + _MARKS)
_OPENERS = frozenset("“\"«‘'`„")
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_MANNERS = frozenset({"words", "terms", "language", "tones", "phrases", "way", "tone", "manner", "voice"})
_NOTHING = frozenset({"", "that"})  # what stands before a pronoun that begins a content


def extract(document: Document, findings: Findings) -> tuple[Attribution, ...]:
    """The attributions of a document, in the order of their contents; the outer before the inner."""
    parties = Parties(findings.actors)
    matches = _of_the_piece(document)
    reader = Reader(document, parties, Weigher(document, matches))
    kept = split_contents(document, _without_doubles(_without_fallbacks(matches, reader)))
    kept = _inherited(document, _continued(document, reader.contents, _owned(kept)))
    kept = _without_echoes(document, [report for report in kept if not _only_points(document, report)])
    return tuple(
        _attribution(document, parties, report, _outer(index, report, kept)) for index, report in enumerate(kept)
    )


def _attribution(document: Document, parties: Parties, report: Report, outer: int | None) -> Attribution:
    """A report with the actors whom its source names."""
    how = manner(document.text, report.content)
    source = next(iter(report.source), None)
    actor = actor_of(document, source, parties) if source else None
    told = Attribution(
        report.source, report.cue, report.content, how, report.attitude, actor, outer, report.evidence, report.stated
    )
    if source is None:
        return told
    joint = joint_sources(document, source, actor, parties)
    return told._replace(antecedent=antecedent(document, source, parties), joint=joint)


def _of_the_piece(document: Document) -> Sequence[Found]:
    """The matches but for those beside the piece: in notes, and in a summary, whose “he” is the author."""
    matches, beside = document.matches("attributions"), notes(document)
    if not beside:
        return matches
    blocks = (document.sentences[document.sentence_at(found.span[0])].block for found in matches)
    return [found for found, block in zip(matches, blocks, strict=True) if block not in beside]


def _without_fallbacks(matches: Sequence[Found], reader: Reader) -> list[Report]:
    """The reports of all rules; those of rules for what is left over only where no other report has the words."""
    sure: list[Report] = []
    doubtful: list[Report] = []
    for found in matches:
        (doubtful if "fallback" in found.rule.gives else sure).extend(reader.read(found))
    taken = sorted(span for report in sure for span in report.content)
    starts = [span[0] for span in taken]
    for report in sorted(doubtful, key=_names_nobody):
        start, end = report.content[0]
        at = bisect_right(starts, end)
        if not any(span[1] > start for span in taken[max(0, at - _MOST_NESTED) : at]):
            sure.append(report)
            taken.insert(at, (start, end))
            starts.insert(at, start)
    return sure


def _names_nobody(report: Report) -> bool:
    """Whether a report has no source: of two that are left over, one that has tells more."""
    return not report.source


def _owned(kept: list[Report]) -> list[Report]:
    """The reports, each without quotations behind it that have a reporting clause of their own."""
    owners = {report.content[0] for report in kept}
    return [
        report._replace(content=(report.content[0], *(span for span in report.content[1:] if span not in owners)))
        for report in kept
    ]


def _continued(document: Document, contents: Contents, kept: list[Report]) -> list[Report]:
    """The reports, with the quotations that go on in paragraphs of their own."""
    quoted = [
        (index, report.source + report.cue + report.content)
        for index, report in enumerate(kept)
        if manner(document.text, report.content) == "direct"
    ]
    more = continuations(document, contents, quoted) if quoted else {}
    more |= _broken_off(document, kept)
    return [report._replace(content=report.content + more.get(index, ())) for index, report in enumerate(kept)]


def _broken_off(document: Document, kept: list[Report]) -> dict[int, Ranges]:
    """The paragraphs below those that break off amid a report, by the reports’ indices: they are told, too."""
    more: dict[int, Ranges] = {}
    seen: set[int] = set()
    for index, report in enumerate(kept):
        place = document.sentence_at((report.cue or report.content)[-1][1] - 1)
        sentence = document.sentences[place]
        if report.stated and place not in seen and document.words[sentence.last - 1][-1] not in _ENDS_OF_SENTENCES:
            seen.add(place)
            below = paragraph_below(document, sentence.last - 1)
            more |= {index: (below,)} if below else {}
    return more


def _inherited(document: Document, kept: list[Report]) -> list[Report]:
    """The reports; a quotation that stands alone goes to the source of a report in the sentence before it.

    Where that report is a quotation, too, both are one; else it is a report of its own, with the same source and cue.
    """
    last: dict[int, int] = {}  # the report told last in a sentence
    lone: dict[int, tuple[int]] = {}  # the quotation of nobody that stands last in a sentence
    found: list[Report] = []
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
        elif manner(document.text, found[before].content) == "direct":
            place, content = before, found[before].content + report.content
            found[before] = found[before]._replace(content=content)
        else:
            found.append(report._replace(source=found[before].source, cue=found[before].cue))
        if not found[place].cue:
            lone[document.sentence_at(report.content[-1][1] - 1)] = (place,)
        if found[place].source:
            told = (*report.source, *report.cue, *report.content)
            places = {document.sentence_at(offset) for span in told for offset in (span[0], span[1] - 1)}
            last |= {at: place for at in places if not _is_within(report, found[last[at]] if at in last else None)}
    return found


def _is_within(report: Report, outer: Report | None) -> bool:
    """Whether a report stands within the content of another: its source speaks only there."""
    if outer is None or not report.cue:
        return False
    return any(start <= report.cue[0][0] < end for start, end in outer.content)


def _without_doubles(reports: list[Report]) -> list[Report]:
    """Of reports with overlapping cues, the first by the order of frames, then the likeliest; the outer first.

    What a general frame tells is told already where another report has the same words.
    """
    kept: list[Report] = []
    taken: set[int] = set()
    told: set[Ranges] = set()
    for report in sorted(reports, key=_rank):
        start, end = report.cue[0] if report.cue else report.content[0]
        again = report.content in told and _is_general(report)
        if not again and not taken.intersection(range(start, end)):
            taken.update(range(start, end))
            told.add(report.content)
            kept.append(report)
    return _shallow(sorted(kept, key=lambda report: (report.content[0][0], -report.content[-1][1])))


def _rank(report: Report) -> float:
    """Where a report stands among those with its cue: those of the general frames come last, the likeliest first."""
    return -report.weight if _is_general(report) else -_SURE


def _is_general(report: Report) -> bool:
    """Whether a general frame found a report, which fires on much."""
    return report.evidence[0].rule.startswith(_GENERAL)


def _shallow(reports: list[Report]) -> list[Report]:
    """Reports without those nested too deeply, which nobody writes, and which would make a heap of nested spans."""
    kept: list[Report] = []
    open_ends: list[int] = []
    for report in reports:
        while open_ends and open_ends[-1] <= report.content[0][0]:
            open_ends.pop()
        if len(open_ends) < _DEEPEST:
            open_ends.append(report.content[-1][1])
            kept.append(report)
    return kept


def _without_echoes(document: Document, kept: list[Report]) -> list[Report]:
    """The reports without those within others that tell no more: “he says | he hopes | to win” is one claim."""
    outer = (_outer(index, report, kept) for index, report in enumerate(kept))
    return [
        report
        for report, other in zip(kept, outer, strict=True)
        if other is None or not _is_echo(document, report, kept[other])
    ]


def _only_points(document: Document, report: Report) -> bool:
    """Whether a report tells but how or where something was said: it names the speaker of what stands behind it."""
    first, last = document.tokens_in(*report.content[-1])
    how = document.lowered[first - 1] in _MANNERS and document.lowered[first] in {"that", "which"}
    return _is_general(report) and (how or only_points(document, first, last))


def _is_echo(document: Document, report: Report, outer: Report) -> bool:
    """Whether a report tells what its source's own claim is about, or has a pronoun for the source of the outer one."""
    text, content = document.text, report.content
    if not report.stated and (_is_general(report) or is_known_thing(document, *document.tokens_in(*content[0]))):
        return True
    if not report.source or text[slice(*report.source[0])].lower() not in _PRONOUNS:
        return False
    return text[outer.content[0][0] : report.source[0][0]].strip().lower() in _NOTHING


def manner(text: str, content: Ranges) -> str:
    """Direct where all spans are quotations, mixed where some words are, indirect else."""
    pieces = [text[start:end] for start, end in content]
    if all(piece[0] in _OPENERS and piece[-1] in _MARKS for piece in pieces):
        return "direct"
    return "mixed" if any(mark in piece for piece in pieces for mark in '“"«') else "indirect"


def _outer(index: int, report: Report, kept: list[Report]) -> int | None:
    """The innermost of the reports before it in whose content this one stands, cue and all."""
    start, end = report.cue[0] if report.cue else report.content[0]
    for other in range(index - 1, max(-1, index - 1 - _MOST_NESTED), -1):
        content = kept[other].content
        if content[-1][1] >= report.content[-1][1] and any(first <= start and end <= last for first, last in content):
            return other
    return None
