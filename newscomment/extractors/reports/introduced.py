"""Quotations that stand alone: who is announced before them by a colon."""

from bisect import bisect_left

from newscomment.extractors.reports.distant_subjects import DistantSubjects
from newscomment.extractors.reports.speakers import Subject
from newscomment.language.document import Document

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOBODY = frozenset({"it", "this", "that", "there"})
_FURTHEST = 12  # tokens between the verb and the colon: “released the following statement:”


def introducer(document: Document, distant: DistantSubjects, start: int) -> Subject | None:
    """Who is told by a sentence that ends in a colon right before the quotation at a code point, and his verb."""
    at = document.sentence_at(start) - 1
    if at < 0 or document.words[document.sentences[at].last - 1] != ":":
        return None
    sentence = document.sentences[at]
    low, high = (bisect_left(document.phrase_firsts, token) for token in (sentence.first, sentence.last))
    verbs = [phrase for phrase in reversed(document.phrases[low:high]) if document.tag(phrase.first)[0] == "V"]
    if verbs and document.tag(verbs[0].first) == "VBG" and document.words[verbs[0].first - 1] == ",":
        return distant.shared(document.span(*verbs[0][:2]))  # “the mayor left, saying in a note | :”
    spans = [document.span(*verb[:2]) for verb in verbs if document.tag(verb.first) in _FINITE]
    if not spans or document.tokens_in(*spans[0])[1] < sentence.last - _FURTHEST:
        return None
    told = [subject for span in spans if (subject := distant.of(span))]
    named = next((one for one in told if document.text[slice(*one.source)].lower() not in _NOBODY), None)
    if named and named is not told[0]:  # “she explained it was simple | :”
        return Subject(named.source, document.span(sentence.last - 1, sentence.last))
    return Subject(told[0].source, spans[0]) if told else None  # that of “turned and said”, too
