"""The forms in which `read` shows an article: how each is written, and how several articles go into one file."""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from newscomment.model import Article

KINDS = (
    "sections",
    "sentences",
    "actors",
    "quotations",
    "claims",
    "relations",
    "arguments",
    "risks",
    "findings",
)
"""What an article holds, by the names of its fields."""

TABLES = (*KINDS, "mentions", "stances", "about", "risk_register", "articles", "parties", "joint_register")
"""What there is a table of."""

TOGETHER = frozenset({"parties", "joint_register"})
"""The tables whose rows are about all articles together."""

OUTLINED = (*KINDS, "risk_register")
"""What an outline has a block of."""

PICTURES = ("arguments", "actors", "certainty")
"""What there is a picture of; the last one only as SVG."""

DRAWN = ("svg", "mermaid", "dot")
"""The forms that draw a picture."""

Chosen = tuple[str, ...] | None
"""The kinds to show; None: those that are shown unless others are asked for."""


class Ask(NamedTuple):
    """What was asked for besides the form: kinds, the picture, the file the article is from, and how to outline it.

    `several` says that there are other files, so that an outline names its own.
    """

    kinds: Chosen = None
    picture: str = "arguments"
    file: str = ""
    outlined: Mapping[str, bool] = {}
    several: bool = False


class Form(NamedTuple):
    """A form: what it is for, the suffix of its files, its writer, and what stands before, between and after several.

    Without `joins` there is one article to a file; `by_kind` are those that can show some kinds only.
    """

    what: str
    suffix: str
    write: Callable[["Article", Ask], str]
    joins: tuple[str, str, str] | None = None
    by_kind: bool = False


def terminal_width() -> int:
    """How many columns the terminal has; 100 where there is none."""
    return shutil.get_terminal_size((100, 40)).columns


def _outline(article: "Article", ask: Ask) -> str:
    from newscomment.exporters import outline

    # click strips the colours again where the output is no terminal; who wants none anywhere says so (no-color.org)
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    source = article.metadata.source or ask.file
    name = source if ask.several or source != ask.file else ""  # a record of several is named too
    return outline(article, kinds=ask.kinds, width=terminal_width(), colour=colour, name=name, **ask.outlined)


def _json(article: "Article", ask: Ask) -> str:
    if ask.kinds is None:
        return article.model_dump_json(indent=2) + "\n"
    return _pretty(article.model_dump(mode="json", include=set(ask.kinds)))


def _jsonl(article: "Article", ask: Ask) -> str:
    """The article on one line or, of some kinds only, one thing found on each line, with its article and its kind."""
    if ask.kinds is None:
        return article.to_jsonl()
    return "".join(_lines(article, ask.kinds))


def _lines(article: "Article", kinds: tuple[str, ...]) -> Iterator[str]:
    from newscomment.exporters.identity import article_id

    file = article_id(article)
    dump: dict[str, list[dict[str, Any]]] = article.model_dump(mode="json", include=set(kinds))
    for kind in kinds:
        for item in dump[kind] if kind in dump else article.to_rows(kind):
            told = {name: value for name, value in item.items() if name != "article_id"}  # that is the file
            yield _line({"file": file, "kind_of": kind, **told})


def _csv(article: "Article", ask: Ask) -> str:
    return article.to_csv((ask.kinds or ("claims",))[0])


def _brat(article: "Article", _: Ask) -> str:
    return article.to_brat().ann


def _spacy(article: "Article", _: Ask) -> str:
    return _line(article.to_spacy().to_json())


def _trees(article: "Article", _: Ask) -> str:
    from newscomment.exporters.exchange.trees import bracketed

    return "".join(f"{bracketed(tree)}\n" for tree in article.to_trees())


def _pretty(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def _line(value: object) -> str:
    from newscomment.exporters.json_lines import json_line

    return json_line(value)


def together(articles: "Sequence[Article]", kind: str, form: str) -> str:
    """A table whose rows are about all articles together, as comma-separated values or JSON Lines."""
    from newscomment.exporters.tables import rows, to_csv

    found = rows(articles, kind)
    return to_csv(found) if form == "csv" else "".join(_line({"kind_of": kind, **row}) for row in found)


_PLAIN = ("", "", "")

FORMS: Mapping[str, Form] = {
    "outline": Form("for people, on one screen", ".txt", _outline, ("", "\n", ""), by_kind=True),
    "html": Form("a page with everything marked in the text", ".html", lambda article, _: article.to_html()),
    "json": Form("the whole article", ".json", _json, by_kind=True),
    "jsonl": Form("one article, or one thing found, a line", ".jsonl", _jsonl, _PLAIN, by_kind=True),
    "csv": Form("a table of one kind", ".csv", _csv, _PLAIN, by_kind=True),
    "svg": Form("a picture", ".svg", lambda article, ask: article.to_svg(ask.picture)),
    "mermaid": Form("a graph for Markdown pages", ".mmd", lambda article, ask: article.to_mermaid(ask.picture)),
    "dot": Form("a graph for graphviz", ".dot", lambda article, ask: article.to_dot(ask.picture)),
    "w3c": Form("Web Annotations", ".jsonld", lambda article, _: _pretty(article.to_web_annotations())),
    "w3c-utf16": Form(
        "the same, offsets as JavaScript counts",
        ".jsonld",
        lambda article, _: _pretty(article.to_web_annotations(unit="utf-16")),
    ),
    "schema-org": Form("OpinionNewsArticle", ".jsonld", lambda article, _: _pretty(article.to_schema_org())),
    "aif": Form("argument graph", ".json", lambda article, _: _pretty(article.to_aif())),
    "brat": Form("standoff (with --out: all its files)", ".ann", _brat),
    "doccano": Form("sequence labelling", ".jsonl", lambda article, _: _line(article.to_doccano()), _PLAIN),
    "label-studio": Form(
        "tasks with predictions", ".json", lambda article, _: _line(article.to_label_studio()), ("[\n", ",", "]\n")
    ),
    "spacy": Form("Docs of spaCy as its JSON", ".jsonl", _spacy, _PLAIN),
    "trees": Form("sentences as trees in brackets, for NLTK", ".mrg", _trees, _PLAIN),
    "prodigy": Form("tasks with spans", ".jsonl", lambda article, _: _line(article.to_prodigy()), _PLAIN),
}
"""The forms, by what `--format` calls them."""


def further(form: str, text: str) -> str:
    """What is written of an article that is not the first in its file: comma-separated values without the names."""
    return text.partition("\r\n")[2] if form == "csv" else text
