"""A reading on one screen: sections, actors, who says what, what the author holds, risks."""

from collections.abc import Collection, Mapping

from newscomment.errors import NotFoundError
from newscomment.exporters.blocks.block import Block, View, paragraph
from newscomment.exporters.blocks.own import findings
from newscomment.exporters.blocks.parties import actors
from newscomment.exporters.blocks.parts import sections, sentences
from newscomment.exporters.blocks.reasons import arguments, relations
from newscomment.exporters.blocks.risks import risk_register, risks
from newscomment.exporters.blocks.said import claims, quotations
from newscomment.exporters.columns import NARROWEST, cells_width, mark, wrap
from newscomment.model import Article

BLOCKS: Mapping[str, Block] = {
    "sections": sections,
    "sentences": sentences,
    "actors": actors,
    "quotations": quotations,
    "claims": claims,
    "relations": relations,
    "arguments": arguments,
    "risks": risks,
    "risk_register": risk_register,
    "findings": findings,
}
"""The blocks of an outline in their order: one for each kind of thing that an article holds, and the register."""

FIRST = ("sections", "actors", "claims", "risks", "findings")
"""The kinds shown unless others are asked for: what fits on one screen."""


def outline(  # noqa: PLR0913  (options of the command line, all with defaults)
    article: Article,
    *,
    kinds: Collection[str] | None = None,
    width: int = 100,
    colour: bool = False,
    all_rows: bool = False,
    ids: bool = False,
    rules: bool = False,
    name: str = "",
) -> str:
    """An article's reading as text for a terminal, under a `name` if there is one.

    `kinds` names the blocks to show (keys of BLOCKS; None: those of FIRST); `width` is in terminal columns, 40 at the
    least. Long blocks are cut to their most telling rows and long words to a line or two, unless `all_rows`. `ids` and
    `rules` add the ids of what is shown and of the rules that found it. Raises NotFoundError for an unknown kind.
    """
    unknown = next((kind for kind in kinds or () if kind not in BLOCKS), None)
    if unknown is not None:
        raise NotFoundError("block", str(unknown), tuple(BLOCKS))
    view = View(max(width, NARROWEST), colour, all_rows, ids, rules)
    blocks = [[*([mark(name, "dim", colour=view.colour)] if name else []), *_head(article, view)]]
    for kind in BLOCKS:
        if kind in (FIRST if kinds is None else kinds):
            made = list(BLOCKS[kind](article, view))
            blocks += made or ([] if kinds is None else [_none(kind, view)])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _none(kind: str, view: View) -> list[str]:
    """What stands in the place of a block that was asked for, where nothing of its kind was found."""
    return [f"{mark(kind.replace('_', ' ').capitalize(), 'bold', colour=view.colour)}  none"]


def _head(article: Article, view: View) -> list[str]:
    """Title, facts and thesis; the facts beside the title where there is room, below it where there is not."""
    title, facts = article.title or "(no title)", _facts(article)
    if cells_width(title) + cells_width(facts) + 2 <= view.width:
        gap = " " * (view.width - cells_width(title) - cells_width(facts))
        lines = [mark(title, "bold", colour=view.colour) + gap + mark(facts, "dim", colour=view.colour)]
    else:
        lines = [mark(line, "bold", colour=view.colour) for line in wrap(title, view.width, 2)]
        lines += [mark(line, "dim", colour=view.colour) for line in wrap(facts, view.width)]
    return [*lines, *_thesis(article, view)]


def _facts(article: Article) -> str:
    counts = {
        "words": len(article.text.split()),
        "actors": len(article.actors),
        "claims": len(article.claims),
        "risks": len(article.risks),
    }
    published = article.metadata.day
    known = [*article.metadata.authors, *([published.isoformat()] if published else [])]
    return " · ".join([*known, *(f"{n} {noun if n != 1 else noun[:-1]}" for noun, n in counts.items())])


def _thesis(article: Article, view: View) -> list[str]:
    if not article.thesis:
        return []
    place = paragraph(article, article.thesis.spans[0].start)
    first, *others = wrap(f"“{article.thesis.shown}” {place}", view.width - 8, view.lines(3))
    return [f"{mark('Thesis', 'bold', colour=view.colour)}  {first}", *(f"        {line}" for line in others)]
