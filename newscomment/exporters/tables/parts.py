"""The tables of sections and sentences."""

from itertools import accumulate, pairwise
from typing import NamedTuple

from newscomment.exporters.tables.table import ID, Table, number, place, rules, text
from newscomment.model import Article, Section, Sentence


class _Part(NamedTuple):
    """A section, and the numbers of its first and last paragraph, as `Sentence.paragraph` counts them."""

    section: Section
    first: int
    last: int


def _parts(article: Article) -> list[_Part]:
    ends = [*accumulate((len(section.paragraphs) for section in article.sections), initial=0)]
    return [_Part(section, *pair) for section, pair in zip(article.sections, pairwise(ends), strict=True)]


SECTIONS = Table(
    "a part of an article",
    (
        text("id", "id of the section in its article", lambda _, part: part.section.id),
        text("role", "what it does in the article", lambda _, part: part.section.role),
        text("heading", "the heading above it", lambda _, part: part.section.heading),
        text("topic", "the key phrase it is about", lambda _, it: it.section.topic.text if it.section.topic else None),
        number("first_paragraph", "its first paragraph, counted from 0", lambda _, part: part.first),
        number("last_paragraph", "its last paragraph", lambda _, part: part.last - 1),
        *place(lambda part: (part.section.span,)),
        text("rules", "rules that chose the role", lambda _, part: rules(part.section.evidence)),
    ),
    _parts,
)


def _section(article: Article, sentence: Sentence) -> str | None:
    section = article.section_at(sentence.span.start)
    return section.id if section else None


SENTENCES = Table(
    "a sentence",
    (
        ID,
        number("paragraph", "its paragraph, counted from 0; none in a title or heading", lambda _, it: it.paragraph),
        text("section", "id of its section", _section),
        text("mood", "its form", lambda _, sentence: sentence.mood),
        *place(lambda sentence: (sentence.span,)),
        text("text", "the words", lambda article, sentence: article.text[sentence.span.slice]),
    ),
    lambda article: article.sentences,
)
