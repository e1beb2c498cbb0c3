"""The text of an article with its marks: title, headings, sections with their roles, paragraphs, sentences."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from newscomment.exporters.html.marks import marks
from newscomment.exporters.html.notes import Notes
from newscomment.exporters.html.pieces import Pieces
from newscomment.exporters.parties import notes
from newscomment.model import Article, Section, Sentence, Span

_LETTERS = {"fact": "F", "evaluation": "E", "prediction": "P", "recommendation": "R", "question": "?"}
_LINE = 90
"""Characters behind the start of a sentence within which the next one may begin on the same line."""


class Body:
    """Makes the HTML of a text, block by block in text order."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._pieces = Pieces(article.text, marks(article))
        self._notes = Notes(article)
        self._sentences = iter(article.sentences)
        self._waiting = next(self._sentences, None)
        self._kinds = _kinds(article)
        self._around = notes(article)

    def title(self) -> str:
        """The title, if it stands before all else; to be asked for before the rest."""
        span = self._article.title_span
        if span is None:
            return f"<h1>{escape(self._article.title)}</h1>" if self._article.title else ""
        first = self._waiting is None or self._waiting.span.start >= span.start
        return self._titled(span) if first else ""

    def html(self) -> str:
        """The rest of the text: what stands before and between the sections, and the sections."""
        parts = []
        for section in self._article.sections:
            parts += [*self._loose(section.span.start), self._section(section)]
        return "".join([*parts, *self._loose(len(self._article.text))])

    def _loose(self, end: int) -> Iterator[str]:
        """The title and other lines that are in no section."""
        title = self._article.title_span
        while self._waiting and self._waiting.span.start < end:
            span = self._waiting.span
            inside = title is not None and title.covers(span)
            yield self._titled(title) if title and inside else f'<p class="line">{self._block(span)}</p>'

    def _titled(self, span: Span) -> str:
        return f"<h1>{self._block(span)}</h1>"

    def _section(self, section: Section) -> str:
        topic = f"<small>{escape(section.topic.text)}</small>" if section.topic else ""
        role = f'<div class="role"><b>{section.role}</b> {topic}</div>'
        heading = f"<h2>{self._block(section.heading_span)}</h2>" if section.heading_span else ""
        paragraphs = "".join(f"<p>{self._block(span)}</p>" for span in section.paragraphs)
        note = ' class="note"' if section.id in self._around else ""
        return f"<section{note}>{heading}{role}{paragraphs}</section>"

    def _block(self, block: Span) -> str:
        """A title, heading or paragraph: its sentences, and what is between them."""
        at, found = block.start, []
        sentences = [*self._begun(block.end)]
        letters = _letters(sentences, self._kinds)
        for sentence in sentences:
            start, end = max(at, sentence.span.start), min(sentence.span.end, block.end)
            if start > at:
                found.append(self._pieces.html(at, start))
            if end > start:
                found.append(self._sentence(sentence, start, end, letters.get(sentence.id, "")))
            at = max(at, end)
        if at < block.end:
            found.append(self._pieces.html(at, block.end))
        return "".join(found)

    def _begun(self, end: int) -> Iterator[Sentence]:
        """The sentences that begin before an offset, and were not taken yet."""
        while self._waiting and self._waiting.span.start < end:
            sentence, self._waiting = self._waiting, next(self._sentences, None)
            yield sentence

    def _sentence(self, sentence: Sentence, start: int, end: int, letters: str) -> str:
        """A sentence that can be pointed at or reached by the tabulator key, with its card and letters beside it."""
        words, card = self._pieces.html(start, end), self._notes.of(sentence.id)
        attributes = f' data-k="{letters}"' if letters else ""
        attributes += ' tabindex="0"' if card else ""
        return f'<span class="st"{attributes}>{words}{card}</span>'


def _letters(sentences: Iterable[Sentence], kinds: Mapping[str, str]) -> dict[str, str]:
    """The letters beside each sentence: also those of sentences behind it that may begin on its line."""
    found: dict[str, str] = {}
    first: Sentence | None = None
    for sentence in sentences:
        letters = kinds.get(sentence.id, "")
        if first and sentence.span.start - first.span.start < _LINE:
            found[first.id] = "".join(dict.fromkeys(found[first.id] + letters))
        elif letters:
            first, found[sentence.id] = sentence, letters
    return found


def _kinds(article: Article) -> dict[str, str]:
    """The letters of the kinds of claims in each sentence, each once."""
    found: dict[str, str] = {}
    for claim in article.claims:
        letter = _LETTERS[claim.kind]
        known = found.get(claim.sentence, "")
        found[claim.sentence] = known if letter in known else known + letter
    return found
