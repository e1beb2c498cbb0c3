"""The tables of discourse relations and argument links."""

from newscomment.exporters.tables.table import ID, RULES, Column, Table, joined, offsets, place, text, texts
from newscomment.model import Article, Claim


def _side(number: int) -> tuple[Column, Column]:
    name = f"arg{number}"
    return (
        text(f"{name}_spans", f"spans of argument {number}", lambda _, it: offsets(getattr(it, f"{name}_spans"))),
        text(name, f"words of argument {number}", lambda article, it: texts(article, getattr(it, f"{name}_spans"))),
    )


RELATIONS = Table(
    "an explicit discourse relation",
    (
        ID,
        text("sense", "its sense in the Penn Discourse Treebank 3.0", lambda _, relation: relation.sense),
        text("cue", "the connective, or the words that say it", lambda article, it: texts(article, it.cue_spans)),
        *place(lambda relation: relation.cue_spans),
        *_side(1),
        *_side(2),
        text("claims", "ids of the claims in the two arguments", lambda _, relation: joined(relation.claims)),
        RULES,
    ),
    lambda article: article.relations,
)


def _shown(article: Article, id: str) -> str | None:  # noqa: A002  (what it is called everywhere else)
    claim = article.get(id)
    return claim.shown if isinstance(claim, Claim) else None


ARGUMENTS = Table(
    "a claim given for or against another",
    (
        ID,
        text("kind", "support or attack", lambda _, link: link.kind),
        text("source", "id of the claim that is given as a reason", lambda _, link: link.source),
        text("target", "id of the claim it bears on", lambda _, link: link.target),
        text("source_text", "words of the reason", lambda article, link: _shown(article, link.source)),
        text("target_text", "words of the claim it bears on", lambda article, link: _shown(article, link.target)),
        RULES,
    ),
    lambda article: article.arguments,
)
