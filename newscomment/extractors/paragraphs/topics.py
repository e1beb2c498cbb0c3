"""The topic of a section: the key phrase that its first sentences announce, or are about.

A topic tells: it is a name or a noun with a modifier, no time, no number of things and no bare general noun; best it is
spoken of more than once. A name that stands all over the essay tells nothing of a part. Where the subjects of the first
sentences do not tell, the noun phrase of the section does whose noun comes back most; else there is no topic.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from newscomment.extractors.findings import Range
from newscomment.extractors.naming.headlines import is_headline
from newscomment.extractors.paragraphs.topic_phrases import KeyPhrases
from newscomment.extractors.paragraphs.topic_subjects import SubjectPhrases
from newscomment.extractors.paragraphs.topic_words import NAMED, Spread
from newscomment.language.document import Document

_FIRST_SENTENCES = 3


class Topics:
    """Finds the topics of one document's sections."""

    def __init__(self, document: Document) -> None:
        self._document, self._phrases = document, KeyPhrases(document)
        self._subjects = SubjectPhrases(document, self._phrases)
        paragraphs = [at for at, block in enumerate(document.blocks) if block.kind == "paragraph"]
        self._spread = Spread(document, self._phrases, [self._tokens(self._sentences_of([at])) for at in paragraphs])
        announced = ((match.span[0], match.groups["topic"]) for match in document.matches("topics"))
        self._announced = {document.sentence_at(start): topic for start, topic in announced if self._tells(topic)}

    def of(self, blocks: Sequence[int]) -> Range | None:
        """The topic of a run of paragraphs (indices of blocks), in code points."""
        whole = self._sentences_of(blocks)
        first = [at for at in whole[:_FIRST_SENTENCES] if self._is_said(at, blocks)]
        announced = next((self._announced[at] for at in first if at in self._announced), None)
        if announced:
            return announced
        tokens = self._tokens(whole)
        heads = (found for at in first if (found := self._subjects.of(at)) and found[0] >= tokens.start)
        subjects = (found for found in heads if self._phrases.tells(*found))
        found = self._said_again(subjects, tokens) or self._recurring(tokens)
        return self._document.span_of(found)

    def _tells(self, announced: Range) -> bool:
        first, last = self._document.tokens_in(*announced)
        return (bare := self._phrases.bare(first, last)) < last and self._phrases.tells(bare, last)

    def _is_said(self, sentence: int, blocks: Sequence[int]) -> bool:
        """Whether a sentence belongs to some paragraphs, and is no teaser among them."""
        one = self._document.sentences[sentence]
        return one.block in blocks and not is_headline(self._document.words[one.first : one.last])

    def _said_again(self, subjects: Iterable[Range], tokens: slice) -> Range | None:
        """The first subject that says of what it speaks, or comes back."""
        said = self._spread.counted(tokens)
        return next(
            (
                found
                for found in subjects
                if self._phrases.has_complement(*found) or self._spread.comes_back(*found, said)
            ),
            None,
        )

    def _recurring(self, tokens: slice) -> Range | None:
        """The telling noun phrase whose noun comes back most among some tokens, of equals the first; or None."""
        phrases = list(self._phrases.nouns(tokens))
        words = self._document.words
        counts = Counter(words[last - 1].lower() for _, last in phrases)
        best: tuple[int, Range | None] = (1, None)
        for found in phrases:
            count = counts[words[found[1] - 1].lower()]
            enough = count >= NAMED or not self._phrases.is_name(*found)
            if count > best[0] and enough and self._is_topic(found):
                best = count, found
        return best[1]

    def _is_topic(self, found: Range) -> bool:
        return self._phrases.is_phrase(*found) and self._phrases.tells(*found) and self._spread.is_rare(*found)

    def _sentences_of(self, blocks: Sequence[int]) -> range:
        edges = self._document.blocks[blocks[0]].start, self._document.blocks[blocks[-1]].end - 1
        first, last = map(self._document.sentence_at, edges)
        return range(first, last + 1)

    def _tokens(self, sentences: range) -> slice:
        return slice(self._document.sentences[sentences[0]].first, self._document.sentences[sentences[-1]].last)
