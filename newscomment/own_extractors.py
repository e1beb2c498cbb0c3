"""Users' own extractors: what they give is looked at before it goes into an Article; mistakes name the extractor."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import TypeGuard

from newscomment.errors import ArgumentError, ExtractorError, NewscommentError, nearest_names
from newscomment.extractors.findings import Evidence, Findings, Labelled
from newscomment.language.contracts import LABEL
from newscomment.language.document import Document
from newscomment.model.frozen import freeze

__all__ = ["OwnExtractor", "callables", "called", "run"]

OwnExtractor = Callable[[Document, Findings], Iterable[Labelled]]
"""A user's extractor: from the document and all that was found to findings with labels of their own."""

_HOW = 'yield Labelled("label", (start, end)) for each finding'


def callables(extractors: OwnExtractor | Iterable[OwnExtractor]) -> tuple[OwnExtractor, ...]:
    """The extractors, of which a single one may be given by itself. Raises ArgumentError for what is none."""
    if callable(extractors):
        return (extractors,)
    given: object = extractors
    found = tuple(given) if isinstance(given, Iterable) else (given,)
    if not all(map(callable, found)):
        raise ArgumentError.found("extractors", given, "functions of a document and findings")
    return found


def called(extractor: OwnExtractor) -> str:
    """What an extractor is called: as its function is, that inside a `partial`, or its class."""
    while isinstance(extractor, partial):
        extractor = extractor.func
    return getattr(extractor, "__qualname__", None) or type(extractor).__qualname__


def run(extractor: OwnExtractor, document: Document, findings: Findings, known: Collection[str]) -> list[Labelled]:
    """What an extractor finds. Raises ExtractorError where it fails, or gives what cannot stand in an Article.

    `known` are the ids that evidence may name; an extractor may name itself, too.
    """
    name = called(extractor)
    try:
        given: object = extractor(document, findings)
        found = list(given) if isinstance(given, Iterable) and not isinstance(given, str | Labelled) else given
    except NewscommentError:
        raise
    except Exception as error:
        raise ExtractorError(f"raised {type(error).__name__}: {error}", name) from error
    if not isinstance(found, list):
        raise ExtractorError(f"gave {_kind(found)} instead of findings", name, advice=_HOW)
    return [_checked(item, name, document, known) for item in found]


def _checked(item: Labelled, name: str, document: Document, known: Collection[str]) -> Labelled:
    """A finding that may stand in an Article; where it has no evidence, the extractor itself is that."""
    problem = next(_problems(item, len(document.text)), None)
    if problem:
        raise ExtractorError(problem, name, advice=_HOW)
    own = name.rpartition(".")[2]
    for rule, _ in item.evidence:
        if rule not in known and rule not in {name, own}:
            advice = nearest_names(rule, known) or f"name a rule, or the extractor itself: {name!r}"
            raise ExtractorError(f"gave evidence of a rule {rule!r} that does not exist", name, advice=advice)
    return item if item.evidence else item._replace(evidence=(Evidence(own, item.span),))


def _problems(item: object, length: int) -> Iterator[str]:
    """What is wrong with one thing that an extractor gave."""
    if not isinstance(item, Labelled):
        yield f"gave {_kind(item)} instead of a Labelled"
        return
    label, span, captures, data, evidence = _untyped(item)
    if not (isinstance(label, str) and LABEL.fullmatch(label)):
        yield f"gave the label {label!r}: a label is letters, digits, -, _ and ., a letter first"
    yield from _misplaced("span", span, length)
    for what, name, pairs in (("capture", "name", captures), ("evidence", "rule", evidence)):
        for pair in pairs if isinstance(pairs, tuple | list) else [pairs]:
            if isinstance(pair, tuple) and len(pair) == 2 and isinstance(pair[0], str):
                yield from _misplaced(f"{what} of {pair[0]!r}", pair[1], length)
            else:
                yield f"gave {pair!r} as {what}: it is a {name} and a span"
    try:
        freeze(data)
    except (TypeError, ValueError) as error:
        yield f"gave data that JSON cannot hold: {error}"


def _untyped(item: Labelled) -> tuple[object, ...]:
    """The fields of a finding, of which nobody knows yet whether they are what they should be."""
    return tuple(item)


def _misplaced(what: str, span: object, length: int) -> Iterator[str]:
    if not _is_span(span):
        yield f"gave {span!r} as {what}: a span is a pair of offsets"
    elif not 0 <= span[0] < span[1] <= length:
        yield f"gave {span!r} as {what}: it is empty, or outside the text of {length} characters"


def _is_span(span: object) -> TypeGuard[tuple[int, int]]:
    if not isinstance(span, tuple) or len(span) != 2:
        return False
    return all(isinstance(offset, int) and not isinstance(offset, bool) for offset in span)


def _kind(thing: object) -> str:
    return "nothing" if thing is None else type(thing).__name__
