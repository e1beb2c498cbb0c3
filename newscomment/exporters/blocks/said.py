"""Claims and quotations: who says what, and what the author holds."""

from collections.abc import Iterator

from newscomment.exporters.blocks.block import MOST, Row, View, block, left_out, paragraph
from newscomment.exporters.columns import Cell, Column
from newscomment.exporters.parties import AUTHOR, NOBODY, in_essay, manner, named, said_outright, speaker, told_claims
from newscomment.model import Actor, Article, Claim, Quotation

_KIND_MARKS = {"recommendation": "green", "prediction": "cyan", "question": "yellow"}
_SIGNS = {"positive": "+", "negative": "−", "neutral": "·"}


def claims(article: Article, view: View) -> Iterator[list[str]]:
    """What sources say; then what the author asks, foresees and urges, or everything the author says.

    Unless all is asked for, claims in notes round the essay and those whose source nobody tells are passed over.
    """
    yield from _sources(article, view)
    yield from _author(article, view)


def _sources(article: Article, view: View) -> Iterator[list[str]]:
    said = article.attributed_claims
    shown = said if view.all_rows else told_claims(article)
    rows = [Row(claim, (*_who(article, claim), *_what(article, claim))) for claim in shown]
    columns = [Column(share=0.3, lines=view.lines(1)), Column(least=90), *_columns(view)]
    if rows:
        yield block("Who says what", columns, rows, view, more=left_out(said, shown))


def _author(article: Article, view: View) -> Iterator[list[str]]:
    own = article.author_claims
    ours = in_essay(article, own)
    telling = [claim for claim in ours if claim.role == "thesis" or claim.kind in _KIND_MARKS]
    shown = own if view.all_rows else telling or ours[:MOST]
    rows = [Row(claim, _what(article, claim)) for claim in shown]
    if rows:
        yield block("The author", _columns(view), rows, view, more=left_out(own, shown))


def quotations(article: Article, view: View) -> Iterator[list[str]]:
    """Words between quotation marks, with what the marks are for."""
    rows = [
        Row(
            quotation,
            (
                Cell(_quoted_by(article, quotation), "bold"),
                Cell(f"“{quotation.shown}”"),
                Cell(quotation.use, "dim"),
                Cell(paragraph(article, quotation.spans[0].start), "dim"),
            ),
        )
        for quotation in article.quotations
    ]
    columns = [
        Column(share=0.3, lines=view.lines(2)),
        Column(share=0.7, lines=view.lines(2)),
        Column(),
        Column(right=True),
    ]
    if rows:
        yield block("Quotations", columns, rows, view)


def _who(article: Article, claim: Claim) -> tuple[Cell, Cell]:
    return Cell(speaker(article, claim), "bold"), Cell(manner(claim), "dim")


def _what(article: Article, claim: Claim) -> tuple[Cell, ...]:
    level = claim.certainty.level.replace("certain", "")
    return (
        Cell(claim.shown),
        Cell(_towards(article, claim)),
        Cell(claim.kind, _KIND_MARKS.get(claim.kind, "")),
        Cell(", ".join(filter(None, [level, "negated" if claim.negated else ""]))),
        Cell(paragraph(article, claim.spans[0].start), "dim"),
    )


def _columns(view: View) -> list[Column]:
    return [
        Column(share=0.7, lines=view.lines(1)),
        Column("stance", share=0.3, least=140),
        Column(least=50),
        Column(least=70),
        Column(right=True),
    ]


def _towards(article: Article, claim: Claim) -> str:
    """What a claim thinks of whom: `+ Russia, − European Union`."""
    parties = [(stance, article.get(stance.actor)) for stance in said_outright(claim)]
    return ", ".join(f"{_SIGNS[stance.polarity]} {actor.name}" for stance, actor in parties if isinstance(actor, Actor))


def _quoted_by(article: Article, quotation: Quotation) -> str:
    """The speaker of a quotation, or the source of the claim it belongs to; a dash where no one is known."""
    name = named(article, quotation.speaker)
    claim = article.claim(quotation.claim) if quotation.claim and not name else None
    return name or (speaker(article, claim).replace(AUTHOR, NOBODY) if claim else NOBODY)
