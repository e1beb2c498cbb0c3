"""The mood of each sentence: declarative, interrogative, imperative, or fragment where it has no finite verb."""

from newscomment.extractors.findings import Findings
from newscomment.language.document import Document

_CLOSERS = "\"'”’»)]  "


def extract(document: Document, _findings: Findings) -> tuple[str, ...]:
    """The mood of every sentence of the document."""
    found = {}
    for match in reversed(document.matches("moods")):
        found[document.sentence_at(match.span[0])] = match.rule.gives["mood"]
    return tuple(
        "interrogative" if _asks(document.text[sentence.start : sentence.end]) else found.get(index, "fragment")
        for index, sentence in enumerate(document.sentences)
    )


def _asks(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith("?")
