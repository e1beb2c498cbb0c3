"""Reads news commentary into typed structure.

`parse(text)` gives an `Article`; everything else here is what an article is made of, what can go wrong on the way, and
`Pipeline` for readings with one's own rules and lexicons; `Document`, `Findings` and `Labelled` are what one's own
extractors take and give. Names are loaded when they are first used, so that `import newscomment` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from newscomment._version import __version__

if TYPE_CHECKING:
    from newscomment.corpus import Corpus, Failed, ReadingInterrupted
    from newscomment.errors import (
        ArgumentError,
        ArticleError,
        DefinitionError,
        ExtractorError,
        FileError,
        InputError,
        InputWarning,
        LexiconError,
        MissingExtraError,
        MissingFileError,
        NamesError,
        NewscommentError,
        NotFoundError,
        PatternError,
        RuleError,
    )
    from newscomment.exporters.joint_register import JointRisk
    from newscomment.extractors.findings import Findings, Labelled
    from newscomment.language.document import Document
    from newscomment.language.near_misses import NearMiss
    from newscomment.language.word_classes import WordClass
    from newscomment.model import (
        Actor,
        Affected,
        ArgumentLink,
        Article,
        Attribution,
        Capture,
        Certainty,
        Claim,
        Evidence,
        Excerpt,
        Finding,
        Mention,
        Metadata,
        Origin,
        Quotation,
        Relation,
        Risk,
        RiskRow,
        Section,
        Sentence,
        Span,
        Stance,
    )
    from newscomment.pipeline import Pipeline, explain, parse, read, why_not

__all__ = [
    "Actor",
    "Affected",
    "ArgumentError",
    "ArgumentLink",
    "Article",
    "ArticleError",
    "Attribution",
    "Capture",
    "Certainty",
    "Claim",
    "Corpus",
    "DefinitionError",
    "Document",
    "Evidence",
    "Excerpt",
    "ExtractorError",
    "Failed",
    "FileError",
    "Finding",
    "Findings",
    "InputError",
    "InputWarning",
    "JointRisk",
    "Labelled",
    "LexiconError",
    "Mention",
    "Metadata",
    "MissingExtraError",
    "MissingFileError",
    "NamesError",
    "NearMiss",
    "NewscommentError",
    "NotFoundError",
    "Origin",
    "PatternError",
    "Pipeline",
    "Quotation",
    "ReadingInterrupted",
    "Relation",
    "Risk",
    "RiskRow",
    "RuleError",
    "Section",
    "Sentence",
    "Span",
    "Stance",
    "WordClass",
    "__version__",
    "explain",
    "parse",
    "read",
    "why_not",
]

# Where a name lives: those of a few are listed, errors and warnings say so, all others are parts of the model.
_HOMES = {
    **dict.fromkeys(("Pipeline", "explain", "parse", "read", "why_not"), "pipeline"),
    **dict.fromkeys(("Corpus", "Failed", "ReadingInterrupted"), "corpus"),
    "JointRisk": "exporters.joint_register",
    **dict.fromkeys(("Findings", "Labelled"), "extractors.findings"),
    "Document": "language.document",
    "NearMiss": "language.near_misses",
    "WordClass": "language.word_classes",
}


def _home(name: str) -> str:
    return _HOMES.get(name) or ("errors" if name.endswith(("Error", "Warning")) else "model")


if not TYPE_CHECKING:  # a type checker that saw it would believe every name

    def __getattr__(name: str) -> object:
        """Load a public name from its module on first use (PEP 562), and keep it."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_home(name)}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """List the public names, loaded or not."""
    return sorted({*globals(), *__all__})
