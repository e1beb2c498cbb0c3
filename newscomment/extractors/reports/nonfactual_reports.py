"""What is not said: words that somebody could have said, will say, or is made to say, tell the author's view."""

from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document
from newscomment.language.tags import encode_tag

_MODAL = encode_tag("MD")
_OPENERS = frozenset("“\"«‘'`„")
_CONDITIONS = frozenset({"if", "unless"})
_JOINING = frozenset({"and", "but", "then"})
_FORETELLING = frozenset({"will", "'ll", "’ll", "gonna"})
_CAUSING = frozenset({"make", "makes", "made", "making", "let", "lets", "letting"})
_BARE = frozenset({"VB", "VBP"})
_RULING = frozenset({"MD", "TO", "VBZ", "VBD"})  # what a bare verb joined to another hangs on
_ANY_VERB = frozenset({"MD", "TO", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_FAILING = frozenset({"fail", "fails", "failed", "failing"})
_ANYONE = frozenset({"any", "anybody", "anyone", "whoever"})
_BEFORE_PRONOUN = 3  # tokens in which "anyone" stands before its pronoun: "any sane person | who"
_BEFORE_SUBJECT = 3  # tokens of a subject before which its modal stands in a question: "could the old mayor | say"
_NEAR = 20  # tokens from a verb back to the one that it hangs on
_BEHIND_CAUSE = 4  # tokens in which who is made to say it stands: "makes many of them think"
_BEHIND_MODAL = 4  # tokens in which "have" stands behind its modal: "might well never have"


def has_modal(document: Document, cue: Range) -> bool:
    """Whether a cue has a modal: “would say”."""
    return document.tags.find(_MODAL, *document.tokens_in(*cue)) >= 0


def is_negated(document: Document, cue: Range) -> bool:
    """Whether a cue says no: “does not want”."""
    return not _NEGATIONS.isdisjoint(document.lowered[slice(*document.tokens_in(*cue))])


def is_unsaid(document: Document, cue: Range) -> bool:
    """Whether a cue tells what was not said: in a condition, against the facts, or only because of something else."""
    tests = (_is_consequence, _is_against_facts, _is_caused, _is_left_out)
    return any(test(document, cue) for test in tests)


def is_anybodys(document: Document, source: Range) -> bool:
    """Whether a source is nobody in particular: “anyone who thinks so”, or one of whom it is asked: “could he say”."""
    first, last = document.tokens_in(*source)
    if document.words[first].lower() == "who":
        if first == document.sentences[document.sentence_at(source[0])].first:
            return True  # “Who said that it was safe?”
        before = document.lowered[max(0, first - _BEFORE_PRONOUN) : first]
        return not _ANYONE.isdisjoint(before)
    near = last - first <= _BEFORE_SUBJECT and document.tag(first - 1) == "MD" if first else False
    return near and document.words[first - 1].lower() not in _FORETELLING


def is_imagined(document: Document, cue: Range | None, content: Ranges) -> bool:
    """Whether somebody will say what is quoted, in words that can only be the author's: “he will say, ‘See!’”."""
    if cue is None or document.text[content[0][0]] not in _OPENERS:
        return False
    first, last = document.tokens_in(*cue)
    foretold = any(document.words[token].lower() in _FORETELLING for token in range(first, last))
    return foretold or _is_foretold(document, first)


def _is_consequence(document: Document, cue: Range) -> bool:
    """Whether the report is what would follow from a condition: “if it falls, they will say that …”."""
    opening = document.sentences[document.sentence_at(cue[0])].first
    return document.words[opening].lower() in _CONDITIONS and has_modal(document, cue)


def _is_against_facts(document: Document, cue: Range) -> bool:
    """Whether somebody only could or should have said so: “could have explained that”."""
    first, last = document.tokens_in(*cue)
    modal = document.tags.find(_MODAL, first, last)
    return modal >= 0 and "have" in document.words[modal + 1 : min(modal + _BEHIND_MODAL, last)]


def _is_left_out(document: Document, cue: Range) -> bool:
    """Whether somebody failed to say so: “failed to mention that”."""
    first, last = document.tokens_in(*cue)
    return not _FAILING.isdisjoint(document.lowered[max(0, first - 1) : last])


def _is_caused(document: Document, cue: Range) -> bool:
    """Whether somebody is made to say or think so: “a pledge that makes people | think it is safe”."""
    first, _ = document.tokens_in(*cue)
    if document.tag(first) not in _BARE or "," in document.words[max(0, first - _BEHIND_CAUSE) : first]:
        return False
    return _ruling(document, first - 1, _ANY_VERB, _BEHIND_CAUSE) in _CAUSING


def _is_foretold(document: Document, verb: int) -> bool:
    """Whether a bare verb is joined to one behind “will”: “he will stand up and | say”."""
    joined = document.tag(verb) in _BARE and document.words[verb - 1].lower() in _JOINING
    return joined and _ruling(document, verb, _RULING) in _FORETELLING


def _ruling(document: Document, verb: int, tags: frozenset[str], near: int = _NEAR) -> str:
    """The word that a bare verb hangs on: the last before it with one of some tags, or none."""
    if verb <= 0:
        return ""
    start = document.sentence_of(verb).first
    before = range(verb - 1, max(start, verb - near) - 1, -1)
    return next((document.words[token].lower() for token in before if document.tag(token) in tags), "")
