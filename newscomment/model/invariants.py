"""What holds of every article, checked once when it is made.

Places: every span lies inside the text; spans of one tuple are in order and apart; every text is what its spans cover
(several joined by one blank).
Ids: each object's id is the prefix of its kind and its rank (`c0`, `c1`, …); every id that is referred to exists, and
no list names one twice.
Order: objects come in text order, by their first place; actors by their first mention, relations by their cue, links by
their source claim.
Among themselves: sections tile the body, sentences lie in their paragraphs, claims in their sentences, hazards in the
statements of their risks; what is said of a claim, an actor or a risk agrees with the words it is said of
(`agreement`).
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from newscomment.errors import ArticleError
from newscomment.model.agreement import AGREEMENTS
from newscomment.model.base import Value
from newscomment.model.fields import groups, shape
from newscomment.model.item import Item
from newscomment.model.soundness import Ground, check_fields, check_value

if TYPE_CHECKING:
    from newscomment.model.contents import Contents


def check(article: "Contents") -> None:
    """Raise ArticleError, naming object, expectation and finding, unless everything above holds of the article."""
    fields = groups(type(article))
    members: dict[str, Sequence[Item]] = {prefix: getattr(article, name) for prefix, name in fields.items()}
    ids = {prefix: frozenset([item.id for item in items]) for prefix, items in members.items()}
    ground = Ground(article.text, len(article.text), ids)
    check_fields(article.__dict__, shape(type(article)), ground)
    _check_object("metadata", article.metadata, ground)
    for prefix, items in members.items():
        _check_ids(fields[prefix], prefix, items)
    for items in members.values():
        for item in items:
            _check_object(item.id, item, ground)
        _check_order(items)
    for agrees in AGREEMENTS:
        agrees(article)


def check_together(article: "Contents") -> None:
    """Raise ArticleError unless the objects of an article, each of them sound, are in order and agree."""
    for name in groups(type(article)).values():
        _check_order(getattr(article, name))
    for agrees in AGREEMENTS:
        agrees(article)


def _check_ids(name: str, prefix: str, items: Iterable[Item]) -> None:
    for rank, item in enumerate(items):
        if item.id != f"{prefix}{rank}":
            raise ArticleError(f"expected the id {prefix}{rank}, found {item.id!r}", f"{name}[{rank}]")


def _check_object(name: str, value: Value, ground: Ground) -> None:
    """Check a value, and put its name before the message."""
    try:
        check_value(value, ground)
    except ArticleError as error:
        raise error.inside(name) from None


def _check_order(items: Sequence[Item]) -> None:
    last = 0
    for item in items:
        if places := item.places:
            start = places[0].start
            if start < last:
                raise ArticleError(f"expected to start at {last} or later (text order), found {places[0]}", item.id)
            last = start
