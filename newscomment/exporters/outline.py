"""A reading on one screen: sections, actors, who says what, what the author holds, risks."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from newscomment.exporters.columns import Cell, Column, cells_width, cut, mark, table
from newscomment.model import Actor, Article, Claim, Risk, Section

_MOST = 12
_CERTAINTY = {"certain": "", "probable": "probable", "possible": "possible", "doubtful": "doubtful"}
_KIND_MARKS = {"recommendation": "green", "prediction": "cyan", "question": "yellow"}
_SEVERITY_MARKS = {"high": "red", "critical": "red"}
_SIGNS = {1: "+", -1: "−", 0: "·"}


class View(NamedTuple):
    """How an outline is shown: width in terminal columns, colours, all rows, ids and rules beside them."""

    width: int
    colour: bool
    all_rows: bool
    ids: bool
    rules: bool


def outline(  # noqa: PLR0913  (options of the command line, all with defaults)
    article: Article,
    *,
    kinds: Collection[str] | None = None,
    width: int = 100,
    colour: bool = False,
    all_rows: bool = False,
    ids: bool = False,
    rules: bool = False,
) -> str:
    """An article's reading as text for a terminal.

    `kinds` names the blocks to show (keys of BLOCKS; None: all); `width` is in terminal columns. Long blocks are cut
    to their most telling rows, and say so, unless `all_rows`. `ids` and `rules` add the ids of what is shown and of the
    rules that found it.
    """
    view = View(max(width, 60), colour, all_rows, ids, rules)
    shown = [BLOCKS[kind] for kind in BLOCKS if kinds is None or kind in kinds]
    blocks = [_head(article, view), *(block for make in shown for block in make(article, view))]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _head(article: Article, view: View) -> list[str]:
    counts = {
        "words": len(article.text.split()),
        "actors": len(article.actors),
        "claims": len(article.claims),
        "risks": len(article.risks),
    }
    published = article.metadata.published
    known = [*article.metadata.authors, *([published.isoformat()] if published else [])]
    facts = " · ".join([*known, *(f"{n} {noun if n != 1 else noun[:-1]}" for noun, n in counts.items())])
    title = cut(article.title or "(no title)", max(20, view.width - cells_width(facts) - 2))
    gap = " " * max(2, view.width - cells_width(title) - cells_width(facts))
    lines = [mark(title, "bold", colour=view.colour) + gap + mark(facts, "dim", colour=view.colour)]
    if article.thesis:
        place = _paragraph(article, article.thesis.spans[0].start)
        thesis = cut(article.thesis.text, view.width - 13 - len(place))
        lines.append(f"{mark('Thesis', 'bold', colour=view.colour)}  “{thesis}” {place}")
    return lines


def _block(
    title: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], view: View, *, more: str = ""
) -> list[str]:
    """A table with its title in front of the headings, and a line that says what was left out."""
    heading, lines = table(columns, rows, width=view.width - 2, colour=view.colour)
    beside = f"  {heading}"[len(title) :] if not heading[: len(title)].strip() else ""
    notes = [mark(f"  {more}", "dim", colour=view.colour)] if more else []
    first = mark(title, "bold", colour=view.colour) + mark(beside.rstrip(), "dim", colour=view.colour)
    return [first, *(f"  {line}" for line in lines), *notes]


def _paragraph(article: Article, offset: int) -> str:
    """Where an offset lies, as a reader counts paragraphs; empty in titles and headings."""
    sentence = article.sentence_at(offset)
    return f"¶{sentence.paragraph + 1}" if sentence and sentence.paragraph is not None else "title"


def _extra(view: View, item: Section | Actor | Claim | Risk) -> list[Cell]:
    rules = ", ".join(dict.fromkeys(evidence.rule for evidence in item.evidence))
    return [*([Cell(item.id, "dim")] if view.ids else []), *([Cell(rules, "dim")] if view.rules else [])]


def _extra_columns(view: View) -> list[Column]:
    return [*([Column("id")] if view.ids else []), *([Column("rules", 0.5)] if view.rules else [])]


def _sections(article: Article, view: View) -> Iterator[list[str]]:
    rows, last = [], 0
    for section in article.sections:
        first, last = last + 1, last + len(section.paragraphs)
        place = f"¶{first}–{last}" if last > first else f"¶{first}"
        about = section.heading or (section.topic.text if section.topic else "")
        rows.append([Cell(place, "dim"), Cell(section.role, "cyan"), Cell(about), *_extra(view, section)])
    if rows:
        yield _block("Sections", [Column(), Column(), Column(share=1), *_extra_columns(view)], rows, view)


def _actors(article: Article, view: View) -> Iterator[list[str]]:
    actors = sorted(article.actors, key=lambda actor: -actor.salience)
    shown = actors if view.all_rows else actors[:_MOST]
    speaks, stances = _speaks(article), _stances(article)
    rows = [
        [
            Cell(actor.name, "bold"),
            Cell(f"{actor.kind} {actor.country or ''}".strip(), "dim"),
            Cell(_known_as(article, actor)),
            Cell(str(len(actor.mentions))),
            Cell(str(speaks.get(actor.id, 0) or "")),
            Cell(_SIGNS[stances.get(actor.id, 0)]),
            *_extra(view, actor),
        ]
        for actor in shown
    ]
    columns = [
        Column("", 0.4),
        Column(),
        Column("", 0.6),
        Column("mentions", right=True),
        Column("speaks", right=True),
        Column("stance"),
        *_extra_columns(view),
    ]
    if rows:
        yield _block("Actors", columns, rows, view, more=_left_out(actors, shown))


def _known_as(article: Article, actor: Actor) -> str:
    """Titles with the party they belong to, then other names."""
    party = article.get(actor.affiliation) if actor.affiliation else None
    place = f" ({party.name})" if isinstance(party, Actor) else ""
    titles = [f"{', '.join(actor.titles)}{place}"] if actor.titles else []
    return " · ".join([*titles, ", ".join(alias for alias in actor.aliases if alias != actor.name)]).strip(" ·")


def _speaks(article: Article) -> dict[str, int]:
    counts: dict[str, int] = {}
    for claim in article.claims:
        if claim.source:
            counts[claim.source] = counts.get(claim.source, 0) + 1
    return counts


def _stances(article: Article) -> dict[str, int]:
    """What the author's claims think of each actor, on the whole: 1, 0 or -1."""
    sums: dict[str, int] = {}
    value = {"positive": 1, "negative": -1, "neutral": 0}
    for stance in (stance for claim in article.author_claims for stance in claim.stances):
        sums[stance.actor] = sums.get(stance.actor, 0) + value[stance.polarity]
    return {actor: (total > 0) - (total < 0) for actor, total in sums.items()}


def _claims(article: Article, view: View) -> Iterator[list[str]]:
    told = article.attributed_claims
    rows = [
        [Cell(_speaker(article, claim), "bold"), Cell(_manner(claim), "dim"), *_what(article, claim, view)]
        for claim in told
    ]
    columns = [Column("", 0.35), Column(), *_what_columns(view)]
    if rows:
        yield _block("Who says what", columns, rows, view)
    own = article.author_claims
    telling = [c for c in own if c.role == "thesis" or c.kind in _KIND_MARKS]
    shown = own if view.all_rows else telling
    rows = [_what(article, claim, view) for claim in shown]
    if rows:
        yield _block("The author", _what_columns(view), rows, view, more=_left_out(own, shown))


def _what(article: Article, claim: Claim, view: View) -> list[Cell]:
    kind = f"not: {claim.kind}" if claim.negated else claim.kind
    return [
        Cell(claim.text),
        Cell(kind, _KIND_MARKS.get(claim.kind, "")),
        Cell(_CERTAINTY[claim.certainty.level]),
        Cell(_paragraph(article, claim.spans[0].start), "dim"),
        *_extra(view, claim),
    ]


def _what_columns(view: View) -> list[Column]:
    return [Column(share=1), Column(), Column(), Column(right=True), *_extra_columns(view)]


def _speaker(article: Article, claim: Claim) -> str:
    """The actor who speaks; the words of a source that is none; a dash where nobody is named."""
    actor = article.get(claim.source) if claim.source else None
    if isinstance(actor, Actor):
        return actor.name
    words = claim.attribution.source_spans if claim.attribution else ()
    return article.text_of(words) if words else "–"


def _manner(claim: Claim) -> str:
    return claim.attribution.manner if claim.attribution else ""


def _risks(article: Article, view: View) -> Iterator[list[str]]:
    rows = [_risk(article, risk, view) for risk in article.risks]
    columns = [Column(), Column(), Column("", 0.45), Column("if", 0.3), Column("for", 0.25), Column("seen by", 0.15)]
    if rows:
        yield _block("Risks", [*columns, Column(right=True), *_extra_columns(view)], rows, view)


def _risk(article: Article, risk: Risk, view: View) -> list[Cell]:
    holder = article.get(risk.holder) if risk.holder else None
    return [
        Cell("denied" if risk.denied else risk.likelihood.replace("unstated", "–")),
        Cell(risk.severity, _SEVERITY_MARKS.get(risk.severity, "")),
        Cell(risk.hazard.text, "bold"),
        Cell(risk.trigger.text if risk.trigger else "–"),
        Cell(", ".join(party.text for party in risk.affected) or "–"),
        Cell(holder.name if isinstance(holder, Actor) else "author"),
        Cell(_paragraph(article, risk.hazard.span.start), "dim"),
        *_extra(view, risk),
    ]


def _left_out(items: Sequence[object], shown: Sequence[object]) -> str:
    left = len(items) - len(shown)
    return f"and {left} more; --all shows them" if left else ""


BLOCKS: dict[str, Callable[[Article, View], Iterator[list[str]]]] = {
    "sections": _sections,
    "actors": _actors,
    "claims": _claims,
    "risks": _risks,
}
"""The blocks of an outline in their order, by the kind of thing they show."""
