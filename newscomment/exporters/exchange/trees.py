"""NLTK: a tree for each sentence, with what was found in it as its branches."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

import regex

from newscomment.exporters.exchange.annotations import SPAN_KINDS, annotations
from newscomment.model import Article, Span

_TOKEN = regex.compile(r"[\w’'-]++|[^\w\s]")

_BRACKETS = {"(": "-LRB-", ")": "-RRB-"}

Branch = tuple[Span, str]


def to_trees(article: Article) -> tuple[Any, ...]:
    """The sentences as `nltk.Tree`, words and marks as leaves; what crosses another branch is left out."""
    from nltk.tree import Tree  # it takes longer to load than all else here

    branches = [(span, one.label) for one in annotations(article, SPAN_KINDS).items for span in one.spans]
    branches.sort(key=lambda branch: (branch[0].start, -branch[0].end))
    return tuple(
        _tree(Tree, article, sentence.span, _inside(branches, sentence.span)) for sentence in article.sentences
    )


def bracketed(tree: Any) -> str:  # noqa: ANN401  (nltk.Tree)
    """A tree on one line; brackets among its words are written as treebanks do (`-LRB-`, `-RRB-`)."""
    words = (bracketed(part) if hasattr(part, "label") else _BRACKETS.get(part, part) for part in tree)
    return f"({tree.label()} {' '.join(words)})"


def _inside(branches: Sequence[Branch], sentence: Span) -> list[Branch]:
    """The branches inside a sentence that do not cross those before them, wider ones first."""
    kept: list[Branch] = []
    open_ends: list[int] = []
    first = bisect_left(branches, sentence.start, key=lambda branch: branch[0].start)
    last = bisect_left(branches, sentence.end, key=lambda branch: branch[0].start)
    for span, label in branches[first:last]:
        if span.end > sentence.end:
            continue
        while open_ends and open_ends[-1] <= span.start:
            open_ends.pop()
        if not open_ends or span.end <= open_ends[-1]:
            kept.append((span, label))
            open_ends.append(span.end)
    return kept


def _tree(tree: Any, article: Article, sentence: Span, branches: list[Branch]) -> Any:  # noqa: ANN401
    """The tree of a sentence: a stack of open branches, closed where a token lies behind their end."""
    root = tree("S", [])
    stack, waiting = [(sentence.end, root)], branches[::-1]
    for token in _TOKEN.finditer(article.text, sentence.start, sentence.end):
        while stack[-1][0] <= token.start():
            stack.pop()
        while waiting and waiting[-1][0].start <= token.start():
            span, label = waiting.pop()
            if span.end > token.start():
                branch = tree(label, [])
                stack[-1][1].append(branch)
                stack.append((span.end, branch))
        stack[-1][1].append(token[0])
    return root
