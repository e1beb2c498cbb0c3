"""Actors, and what the author thinks of them."""

from collections.abc import Iterator

from newscomment.exporters.blocks.block import MOST, Row, View, block, left_out
from newscomment.exporters.columns import Cell, Column
from newscomment.exporters.parties import claims_made, stances
from newscomment.model import Actor, Article

_COURTESY = {"Mr", "Mrs", "Ms", "Miss", "Mx"}
_SIGNS = {1: "+", -1: "−", 0: "·"}


def actors(article: Article, view: View) -> Iterator[list[str]]:
    """The actors, the most salient first."""
    by_salience = sorted(article.actors, key=lambda actor: -actor.salience)
    shown = by_salience if view.all_rows else by_salience[:MOST]
    speaks, thought = claims_made(article), stances(article)
    rows = [
        Row(
            actor,
            (
                Cell(actor.name, "bold"),
                Cell(f"{actor.kind} {actor.country or ''}".strip(), "dim"),
                Cell(_known_as(article, actor)),
                Cell(str(len(actor.mentions))),
                Cell(str(speaks[actor.id] or "")),
                Cell(_SIGNS[thought.get(actor.id, 0)]),
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
