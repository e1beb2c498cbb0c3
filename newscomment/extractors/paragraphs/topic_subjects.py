"""The subject of a sentence as a key phrase."""

from newscomment.extractors.findings import Range
from newscomment.extractors.paragraphs.topic_phrases import KeyPhrases
from newscomment.extractors.syntax.pronoun_subjects import is_pronoun
from newscomment.extractors.syntax.subjects import Subjects
from newscomment.language.document import Document
from newscomment.language.tags import FINITE, encode_tag

_PRONOUN = encode_tag("PRP")
_LONGEST = 12  # tokens of a key phrase


class SubjectPhrases:
    """Finds what the sentences of one document tell of."""

    def __init__(self, document: Document, phrases: KeyPhrases) -> None:
        self._document, self._phrases, self._subjects = document, phrases, Subjects(document)

    def of(self, sentence: int) -> Range | None:
        """The tokens of the subject of a sentence's first finite verb, bare; None where it is no phrase."""
        verb = self._verb(sentence)
        subject = self._told(verb) if verb is not None and not self._follows_pronoun(verb) else None
        if not subject or is_pronoun(self._document, subject):
            return None
        first = self._phrases.bare(*subject)
        last = min(subject[1], self._comma(first, subject[1]))
        fits = 0 < last - first <= _LONGEST and self._phrases.is_phrase(first, last)
        return (first, last) if fits else None

    def _verb(self, sentence: int) -> int | None:
        """The first token of the first finite verb group of a sentence."""
        tokens = self._document.sentences[sentence]
        phrases = self._phrases.within(tokens.first, tokens.last)
        return next((phrase.first for phrase in phrases if self._document.tag(phrase.first) in FINITE), None)

    def _follows_pronoun(self, verb: int) -> bool:
        """Whether a pronoun stands right before a verb, so that there is no need to look for its subject."""
        return verb > 0 and self._document.tags[verb - 1] == _PRONOUN

    def _told(self, verb: int) -> Range | None:
        """The subject of a verb; of one in a relative clause, what that clause tells of."""
        clause = self._document.clause_of(verb)
        antecedent = self._subjects.antecedents.of(clause) if clause.kind == "relative" else None
        return antecedent or self._subjects.of(self._document.starts[verb])

    def _comma(self, first: int, last: int) -> int:
        """Where the phrase is interrupted, if it is."""
        return next((token for token in range(first, last) if self._document.words[token] in ",—–-("), last)
