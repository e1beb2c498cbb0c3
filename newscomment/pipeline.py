"""The whole way from a text to an Article: parse(), read(), and Pipeline for one's own rules, lexicons and extractors."""

from collections.abc import Iterable, Mapping
from functools import cache
from os import PathLike
from pathlib import Path

from newscomment.assembly import assemble
from newscomment.extractors import (
    actors,
    arguments,
    attributions,
    certainties,
    claims,
    kinds,
    labelled,
    moods,
    quotations,
    relations,
    risks,
    roles,
    sections,
    stances,
)
from newscomment.extractors.findings import Extractor, Findings
from newscomment.language.analysis import Analyzer
from newscomment.language.document import Document
from newscomment.language.layout import Layout
from newscomment.model import Article, Metadata
from newscomment.parsers.decoding import decode
from newscomment.parsers.from_text import parse_text

EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("moods", moods.extract),
    ("actors", actors.extract),
    ("attributions", attributions.extract),
    ("quotations", quotations.extract),
    ("claims", claims.extract),
    ("kinds", kinds.extract),
    ("certainties", certainties.extract),
    ("relations", relations.extract),
    ("roles", roles.extract),
    ("arguments", arguments.extract),
    ("stances", stances.extract),
    ("risks", risks.extract),
    ("sections", sections.extract),
    ("findings", labelled.extract),
)
"""The running order: each extractor sees the document and what those before it found."""


class Pipeline:
    """Reads texts with one's own rules and lexicons beside the shipped ones.

    `rules` and `lexicons` are TOML files in the shipped files' format. `seconds` limits what each of one's own rules
    may take for one document. Raises LexiconError, RuleError or PatternError, with file, entry and place.
    """

    def __init__(
        self,
        *,
        rules: Iterable[str | PathLike[str]] = (),
        lexicons: Iterable[str | PathLike[str]] = (),
        seconds: float = 2.0,
    ) -> None:
        self.analyzer = Analyzer(rules=map(Path, rules), lexicons=map(Path, lexicons), seconds=seconds)

    def parse(
        self, text: str, *, title: str | None = None, metadata: Metadata | Mapping[str, object] | None = None
    ) -> Article:
        """Read a text; see `newscomment.parse`."""
        layout = parse_text(text, title=title)
        known = metadata.model_dump(exclude_none=True) if isinstance(metadata, Metadata) else dict(metadata or {})
        return self.extract(layout._replace(metadata={**layout.metadata, **known}))

    def read(self, path: str | PathLike[str], *, encoding: str | None = None) -> Article:
        """Read a file; see `newscomment.read`."""
        file = Path(path)
        return self.parse(decode(file.read_bytes(), encoding=encoding), metadata={"source": str(path)})

    def document(self, text: str, *, title: str | None = None) -> Document:
        """A text as the language layer leaves it, for one's own extractors and for looking."""
        return self.analyzer.read(parse_text(text, title=title))

    def extract(self, layout: Layout) -> Article:
        """Run the language layer and the extractors over what a parser made."""
        document = self.analyzer.read(layout)
        findings = Findings()
        for name, extractor in EXTRACTORS:
            findings = findings._replace(**{name: extractor(document, findings)})
        return assemble(document, findings)


@cache
def default_pipeline() -> Pipeline:
    """The pipeline with nothing but what is shipped; made once."""
    return Pipeline()


def parse(text: str, *, title: str | None = None, metadata: Metadata | Mapping[str, object] | None = None) -> Article:
    """Read a text into an Article.

    `title` is given where it does not stand in the text; `metadata` is what is known of the article. Offsets are
    half-open, in code points of `text`, which is kept as it is. Raises InputError for a text without a word.
    """
    return default_pipeline().parse(text, title=title, metadata=metadata)


def read(path: str | PathLike[str], *, encoding: str | None = None) -> Article:
    """Read a file of plain text into an Article.

    The bytes are decoded by their byte-order mark, as UTF-8, or by `encoding`. Raises InputError, with the offset in
    bytes, for bytes that are none of these, and OSError for a file that cannot be opened.
    """
    return default_pipeline().read(path, encoding=encoding)
