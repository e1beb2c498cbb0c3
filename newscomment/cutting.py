"""Cuts words out of one text: spans, excerpts and evidence, where findings say."""

from collections.abc import Iterable

from newscomment.errors import ArticleError
from newscomment.extractors import findings as found
from newscomment.extractors.findings import Range, Ranges
from newscomment.model import Evidence, Excerpt, Span
from newscomment.model.unchecked import maker

_MOST_REMEMBERED = 4_000
"""Spans that may be meant again; an op-ed has some six hundred."""

_span, _excerpt, _ground = maker(Span), maker(Excerpt), maker(Evidence)


class Cutter:
    """Cuts the words of one text."""

    def __init__(self, text: str) -> None:
        self.text, self.span = text, _Spans(len(text))

    def spans(self, spans: Ranges) -> tuple[Span, ...]:
        """Spans in text order."""
        return tuple(map(self.span.__getitem__, _tidy(spans) if len(spans) > 1 else spans))

    def excerpt(self, span: Range) -> Excerpt:
        """A span with its words."""
        return _excerpt({"span": self.span[span], "text": self.text[span[0] : span[1]]})

    def evidence(self, evidence: Iterable[found.Evidence]) -> tuple[Evidence, ...]:
        """The rules that fired, with the spans they fired on."""
        return tuple([_ground({"rule": rule, "span": self.span[span]}) for rule, span in evidence])

    def joined(self, spans: Ranges) -> str:
        """The words of some spans, as one text."""
        if len(spans) == 1:  # nearly always
            return self.text[slice(*spans[0])]
        return " ".join([self.text[start:end] for start, end in _tidy(spans)])


class _Spans(dict[Range, Span]):
    """The spans of a text of some length, each made once (of a long text, once in a while)."""

    def __init__(self, length: int) -> None:
        super().__init__()
        self._length = length

    def __missing__(self, place: Range) -> Span:
        start, end = place
        if not 0 <= start < end <= self._length:
            raise ArticleError(f"expected a span inside the text of {self._length} characters, found {start}:{end}")
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        span = self[place] = _span({"start": start, "end": end})
        return span


def _tidy(spans: Ranges) -> list[Range]:
    """Spans in text order; those that overlap, since several rules found them, as one."""
    tidy: list[Range] = []
    for start, end in sorted(spans):
        if tidy and start < tidy[-1][1]:
            tidy[-1] = tidy[-1][0], max(end, tidy[-1][1])
        else:
            tidy.append((start, end))
    return tidy
