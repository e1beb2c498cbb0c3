"""Actors, and what the author thinks of them."""

from collections.abc import Iterator

from newscomment.exporters.blocks.block import MOST, Row, View, block, left_out
from newscomment.exporters.columns import Cell, Column
from newscomment.model import Actor, Article

_COURTESY = {"Mr", "Mrs", "Ms", "Miss", "Mx"}
_SIGNS = {1: "+", -1: "−", 0: "·"}
_VALUES = {"positive": 1, "negative": -1, "neutral": 0}


def actors(article: Article, view: View) -> Iterator[list[str]]:
    """The actors, the most salient first."""
    by_salience = sorted(article.actors, key=lambda actor: -actor.salience)
    shown = by_salience if view.all_rows else by_salience[:MOST]
    speaks, stances = _speaks(article), _stances(article)
    rows = [
        Row(
            actor,
            (
                Cell(actor.name, "bold"),
                Cell(f"{actor.kind} {actor.country or ''}".strip(), "dim"),
                Cell(_known_as(article, actor)),
                Cell(str(len(actor.mentions))),
                Cell(str(speaks.get(actor.id, 0) or "")),
                Cell(_SIGNS[stances.get(actor.id, 0)]),
            ),
        )
        for actor in shown
    ]
    columns = [
        Column(share=0.5, lines=view.lines(1)),
        Column(least=60),
        Column(share=0.5, lines=view.lines(1), least=80),
        Column("mentions", right=True),
        Column("speaks", right=True, least=50),
        Column("stance", least=50),
    ]
    if rows:
        yield block("Actors", columns, rows, view, more=left_out(by_salience, shown))


def _known_as(article: Article, actor: Actor) -> str:
    """Titles with the party they belong to, then other names."""
    party = article.get(actor.affiliation) if actor.affiliation else None
    place = f" ({party.name})" if isinstance(party, Actor) else ""
    offices = ", ".join(title for title in actor.titles if title.rstrip(".") not in _COURTESY)
    titles = [f"{offices}{place}"] if offices else []
    return " · ".join([*titles, ", ".join(alias for alias in actor.aliases if alias != actor.name)]).strip(" ·")


def _speaks(article: Article) -> dict[str, int]:
    """How many claims each actor makes."""
    counts: dict[str, int] = {}
    for claim in article.attributed_claims:
        if claim.source:
            counts[claim.source] = counts.get(claim.source, 0) + 1
    return counts


def _stances(article: Article) -> dict[str, int]:
    """What the author's claims think of each actor, on the whole: 1, 0 or -1."""
    sums: dict[str, int] = {}
    for stance in (stance for claim in article.author_claims for stance in claim.stances):
        sums[stance.actor] = sums.get(stance.actor, 0) + _VALUES[stance.polarity]
    return {actor: (total > 0) - (total < 0) for actor, total in sums.items()}
