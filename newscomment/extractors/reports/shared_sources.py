"""Sources that several verbs share: “she nodded and | said”, “he left, | saying”."""

from collections import deque

from newscomment.extractors.findings import Range
from newscomment.extractors.reports.distant_subjects import DistantSubjects
from newscomment.extractors.reports.speakers import Parties, Subject, Subjects, actor_of
from newscomment.language.document import Document
from newscomment.language.tags import FINITE

_MOST_KEPT = 8  # reports
_JOINING = frozenset({"and", "but", "then"})
# words before a participle whose subject is not that of the sentence: “accused of saying”
_OTHERS_DEED = frozenset({"of", "than", "into", "for", "from", "against", "is", "are", "was", "were", "be", "been"})


class SharedSources:
    """Finds the subjects of the cues that have none of their own in one document, read from its start to its end."""

    def __init__(self, document: Document, parties: Parties, subjects: Subjects, distant: DistantSubjects) -> None:
        self._document, self._parties, self._subjects, self._distant = document, parties, subjects, distant
        self._told_last: deque[tuple[Range, Range]] = deque(maxlen=_MOST_KEPT)  # the last sources and their cues

    def keep(self, source: Range, cue: Range) -> None:
        """Keeps the source of a report, with its cue, for the verbs that share it."""
        self._told_last.append((source, cue))

    def of(self, cue: Range, *, shown: bool) -> Subject | None:
        """The subject of a cue that has none of its own: a second predicate, or a participle.

        It is the source of the report before it in the sentence, or else the sentence's first subject, unless the verb
        is one by which things, too, show something (`shown`).
        """
        document = self._document
        token = self._token(cue[0])
        sentence = document.sentences[document.sentence_at(cue[0])]
        if token <= sentence.first or not self._shares(token) or document.words[token].lower() == "do":
            return None
        told = [one for one in self._told_last if sentence.start <= one[1][0] < cue[0]]
        if told:
            tag = document.tag(token)
            alike = [one for one in told if document.tag(self._token(one[1][0])) == tag and tag in FINITE]
            return self._distant.nearer(cue, told[-1][1][1]) or Subject((alike or told)[-1][0], cue)
        if shown:
            return None
        first = self._distant.nearer(cue, sentence.start) or self._first(cue, sentence.start)
        if first is None or self._is_others_means(first, token) or is_empty_it(document, self._parties, first.source):
            return None
        return first

    def _first(self, cue: Range, start: int) -> Subject | None:
        """The subject of the verb that a cue goes with, if that is somebody; else the sentence's first."""
        first = next(iter(self._subjects.before(cue[0], start)), None)
        own = self._distant.shared(cue)
        if own is None or (first and first.source[0] < own.source[1] and own.source[0] < first.source[1]):
            return first  # the same, cut by a rule
        if first and self._is_parted(first, own, cue):
            return own  # “tolls rise, and clerks leave and | say”
        return own if actor_of(self._document, own.source, self._parties) is not None else first

    def _is_parted(self, first: Subject, own: Subject, cue: Range) -> bool:
        """Whether a cue has its subject in its own clause, behind the one of the sentence's first subject."""
        clause = self._document.clause_of(self._token(cue[0]))
        opens = self._document.starts[clause.first]
        return clause.kind == "coordinate" and first.verb[1] <= opens <= own.source[0]

    def _is_others_means(self, subject: Subject, token: int) -> bool:
        """Whether a verb says by what somebody else does something: “it shows how well they did | by calling it …”."""
        if self._document.words[token - 1].lower() != "by":
            return False
        between = range(self._token(subject.verb[1] - 1) + 1, token)
        return any(self._document.tag(place) in FINITE for place in between)

    def _shares(self, token: int) -> bool:
        """Whether a verb may take its subject from a verb before it."""
        before, tag = self._document.words[token - 1].lower(), self._document.tag(token)
        return before not in _OTHERS_DEED if tag == "VBG" else before in _JOINING

    def _token(self, offset: int) -> int:
        return self._document.tokens_in(offset, offset + 1)[0]


def is_empty_it(document: Document, parties: Parties, source: Range) -> bool:
    """Whether a source is an “it” that takes up no party: what argues for something may be a fact."""
    return document.text[slice(*source)].lower() == "it" and parties.at(source) is None
