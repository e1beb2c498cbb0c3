"""Sections: runs of paragraphs that play one part in the piece, cut at headings, each with its topic."""

from collections.abc import Iterator
from itertools import groupby

from newscomment.extractors.findings import Evidence, Findings, Section
from newscomment.extractors.page.paratext import notes
from newscomment.extractors.page.section_notes import HIGHLIGHTS, notes_and_lines
from newscomment.extractors.paragraphs.features import Paragraphs
from newscomment.extractors.paragraphs.roles import ground, table
from newscomment.extractors.paragraphs.topics import Topics
from newscomment.language.document import Document

_MOST_EVIDENCE = 8  # a section names so many of its cues


def extract(document: Document, findings: Findings) -> tuple[Section, ...]:
    """The sections of a document, which tile its paragraphs."""
    roles = _roles(document, findings)
    topics, apart = Topics(document), notes(document)
    return tuple(
        Section(heading, blocks, role, topics.of(said) if role != "other" and said else None, evidence)
        for heading, role, blocks, evidence in _runs(document, roles)
        for said in [[block for block in blocks if block not in apart]]
    )


def _roles(document: Document, findings: Findings) -> dict[int, tuple[str, tuple[Evidence, ...]]]:
    """The role of each paragraph (an index of blocks), with the cues that speak for it."""
    blocks = [index for index, block in enumerate(document.blocks) if block.kind == "paragraph"]
    apart = notes_and_lines(document)
    body = [block for block in blocks if block not in apart]
    roles = {
        block: ("introduction" if rule == HIGHLIGHTS else "other", _note(document, block, rule))
        for block, rule in apart.items()
    }
    paragraphs = Paragraphs(document, findings, body)
    for block, features in zip(body, paragraphs.features(), strict=True):
        scores = table().scores(features)
        role = max(scores, key=lambda role: scores[role])
        evidence = tuple(one for cue, one in paragraphs.evidence[block] if table().speaks_for(cue, role))
        roles[block] = role, evidence or _note(document, block, ground(features, role))
    return dict(sorted(roles.items()))


def _note(document: Document, block: int, rule: str) -> tuple[Evidence, ...]:
    """The whole paragraph as the words that a rule, or a ground that is no pattern, goes by."""
    return (Evidence(rule, (document.blocks[block].start, document.blocks[block].end)),)


Run = tuple[int | None, str, tuple[int, ...], tuple[Evidence, ...]]


def _runs(document: Document, roles: dict[int, tuple[str, tuple[Evidence, ...]]]) -> Iterator[Run]:
    """Runs of paragraphs of one role under one heading; all runs under a heading bear it."""
    heading = None
    headings: dict[int, int | None] = {}
    for index, block in enumerate(document.blocks):
        heading = index if block.kind == "heading" else heading
        headings[index] = heading
    for (above, role), run in groupby(roles, key=lambda block: (headings[block], roles[block][0])):
        blocks = tuple(run)
        evidence = [one for block in blocks for one in roles[block][1]]
        yield above, role, blocks, tuple(evidence[:_MOST_EVIDENCE])
