"""Where clauses begin and end, for the arguments of relations: told by clauses, marks and verbs with tense.

All places are tokens of one document; what is looked for is looked for in one sentence, and not far ahead.
"""

import re
from bisect import bisect_left, bisect_right

from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document
from newscomment.language.tags import FINITE, FINITE_CHARS, any_tag, encode_tag, no_tag

_INDEPENDENT = frozenset({"main", "coordinate"})
_MOST_BEFORE = 3  # tokens that may stand before a connective that still begins its sentence
_TIMES = frozenset(
    {f"{unit}{ending}" for unit in ("minute", "hour", "day", "week", "month", "year", "decade") for ending in ("", "s")}
)
_CORRELATIVES = frozenset({"neither", "either", "both"})
"""Tagged as conjunctions, but part of the clause they begin."""
_LISTING = frozenset({"and", "or"})
_LONGEST_FRONT = 8  # tokens
_REACH = 100  # tokens in which marks and verbs are looked for


MARKS = frozenset(map(encode_tag, (",", ":", ".", "``", "''", "-LRB-", "-RRB-")))
COMMA, COLON, CONJUNCTION, CLOSING = map(encode_tag, (",", ":", "CC", "-RRB-"))
_BEFORE = frozenset(map(encode_tag, (",", ":", "``", "-LRB-", "CC", "RB", "IN", "UH")))
_RELATIVE = frozenset(map(encode_tag, ("WDT", "WP", "WRB", "WP$")))
_JOINING = frozenset(map(encode_tag, ("CC", "IN")))
_FRONTS = frozenset(map(encode_tag, ("IN", "RB", "TO")))
_TOLD = re.compile(f"{no_tag(*FINITE, ':', '.')}{{0,40}}?{any_tag(*FINITE)}")
"""A clause up to its verb with tense."""
_GOING_ON = any_tag(*FINITE, "VB", "VBG", "VBN", "CC", "IN", "WP", "WDT", "WRB", ",")
_PRONOUN = re.compile(f"(?<!{_GOING_ON}){any_tag('PRP')}(?={any_tag('RB')}{{0,2}}{any_tag(*FINITE)})")
"""A pronoun with its verb, that no word before makes part of the clause so far."""
_DASHES = re.compile(f"{any_tag(':')}{no_tag(':', '.')}{{1,40}}{any_tag(':')}")
_RESUMED = re.compile(f"{any_tag(',')}(?={any_tag('PRP')}{any_tag('RB')}{{0,2}}{any_tag(*FINITE)})")
"""A comma before a pronoun and its verb."""
_BACK = re.compile(f"{any_tag(',')}{any_tag('RB')}?{any_tag(*FINITE, 'VB')}")
"""A comma before a verb whose subject stood before."""
_JOINED = re.compile(f"{any_tag(',')}{any_tag('CC')}(?={no_tag(',', ':', '.')}{{0,12}}?{any_tag(*FINITE)})")
"""A comma and a conjunction before another clause."""
_IN_NOUNS = no_tag(",", ":", ".", "WDT", "WP", "WRB", *FINITE)
_ADDED_VERB = f"{any_tag('CC')}{any_tag('RB')}{{0,2}}{any_tag(*FINITE)}"
_PREDICATE = re.compile(f"({no_tag(',', ':', '.', 'IN', *FINITE)}{_IN_NOUNS}{{0,20}}?){_ADDED_VERB}")
"""A noun phrase and a second verb of the subject before it: "over the talks and believed"."""
_GOVERNED = re.compile(
    f"(?:{no_tag(',', ':', '.', 'CC', 'PRP', 'WDT', 'WP', 'WRB', *FINITE)}){{1,15}}{any_tag(*FINITE)}"
)
"""A noun phrase with what hangs on it, and a verb with tense."""
_MEASURED = re.compile(f"{any_tag('RB', 'IN')}?{any_tag('CD', 'DT', 'JJ')}{{1,2}}{any_tag('NN', 'NNS')}")
"""How long before or after something: "two years after"."""
_DOING = re.compile(f"{any_tag('RB')}?{any_tag('VB', 'VBG', 'VBN')}")
_SUBJECT = re.compile(
    f"{any_tag(',')}(?={no_tag(',', ':', '.', 'CC', 'WDT', 'WP', 'WRB', 'VB', *FINITE)}{{1,8}}{any_tag(*FINITE)})"
)
"""A comma before a subject and its verb."""
_UNLIKE = re.compile(any_tag(*FINITE, "-RRB-"))
"""What is told in a clause without tense has none of its own, and is not cut in two by a bracket."""
_OPENING = re.compile(
    f"(?:{any_tag('IN')}?{any_tag('VBG')}|{any_tag('VBN')}){no_tag(',', *FINITE)}{{0,25}}{any_tag(',')}"
)
"""A verb without tense, with what belongs to it, at the start of a clause: "Having lost, …"."""


class Edges:
    """The edges of the clauses of one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._tags = document, document.tags
        clauses = document.clauses
        self._independent = [clause.first for clause in clauses if clause.kind in _INDEPENDENT]
        self._subordinate = [clause.first for clause in clauses if clause.kind == "subordinate"]
        self._leads = dict(document.tokens_in(*match.groups["lead"]) for match in document.matches("claims"))
        self._contents = [
            clause.first + 1 if clause.kind == "complement" else clause.first
            for clause in clauses
            if clause.kind in _INDEPENDENT or (clause.kind == "complement" and document.words[clause.first] == "that")
        ]

    def span(self, first: int, last: int) -> Ranges:
        """Tokens as code points, without marks and connectives at their edges; nothing where nothing is left."""
        while first < last and (first in self._leads or self._falls_off(first)):
            first = self._leads.get(first, first + 1)
        while first < last and self._falls_off(last - 1):
            last -= 1
        return (self._document.span(first, last),) if first < last else ()

    def _falls_off(self, token: int) -> bool:
        tag = self._tags[token]
        return tag in MARKS or (tag == CONJUNCTION and self._document.lowered[token] not in _CORRELATIVES)

    def previous(self, token: int) -> Ranges:
        """The sentence before the one that begins at a token, if it is running text."""
        document = self._document
        index = document.sentence_at(document.starts[token]) - 1
        if index < 0 or document.blocks[document.sentences[index].block].kind != "paragraph":
            return ()
        return self.span(document.sentences[index].first, document.sentences[index].last)

    def clause(self, token: int, sentence: Range) -> Range:
        """The independent clause that a token stands in."""
        at = bisect_right(self._independent, token)
        first = max(sentence[0], self._independent[at - 1] if at else 0)
        last = self._independent[at] if at < len(self._independent) else sentence[1]
        return first, min(last, sentence[1])

    def before(self, token: int, sentence: Range) -> Ranges:
        """What stands before a token, back to the beginning of its clause, or of the content it belongs to."""
        at = bisect_left(self._contents, token)
        start = max(sentence[0], self._contents[at - 1] if at else 0)
        front = _OPENING.match(self._tags, start, token)
        if front and _TOLD.match(self._tags, front.end(), token):
            start = front.end()
        return self.span(start, token)

    def begins(self, token: int, sentence: Range) -> bool:
        """Whether nothing but marks and conjunctions stands before a token."""
        between = self._tags[sentence[0] : min(token, sentence[0] + _MOST_BEFORE + 1)]
        return len(between) <= _MOST_BEFORE and all(tag in MARKS or tag == CONJUNCTION for tag in between)

    def opened(self, token: int, sentence: Range) -> int | None:
        """Where the clause ends that a connective opens, with a main clause behind its own; None for any other."""
        at = bisect_right(self._contents, token)
        start = max(sentence[0], self._contents[at - 1] if at else 0)
        before = self._tags[max(start, token - _LONGEST_FRONT - 1) : token]
        leads = len(before) <= _MOST_BEFORE and all(tag in _BEFORE for tag in before)
        leads = leads or (before[-1:] in _JOINING and self._comes_first(token, sentence[1]))
        leads = leads or bool(_MEASURED.fullmatch(before) and self._document.lowered[token - 1] in _TIMES)
        if not leads and not (start == sentence[0] and _is_fronted(before)):
            return None
        if start == sentence[0]:
            return sentence[1]
        end = self.clause(token, sentence)[1]
        return end if self._tags.find(COMMA, token, min(end, token + _REACH)) > 0 else None

    def _comes_first(self, token: int, end: int) -> bool:
        """Whether a clause with tense, a comma, and another one follow."""
        comma = self.main(token, end)
        return comma < end and _TOLD.match(self._tags, comma + 1, end) is not None

    def main(self, token: int, end: int) -> int:
        """Where the main clause begins, or the comma before it, when a subordinate clause comes first."""
        told = None if _DOING.match(self._tags, token, end) else _TOLD.match(self._tags, token, end)
        after = told.end() if told else token
        near = min(end, after + _REACH)
        resumed = _RESUMED.search(self._tags, token, after)
        comma = resumed.start() if resumed else self._unlisted(after, near)
        stop = comma if comma > 0 else near
        aside = _DASHES.search(self._tags, after, stop)
        if aside:
            return aside.end()
        if comma > 0 and _TOLD.match(self._tags, comma + 1, end):
            return comma
        subject = _PRONOUN.search(self._tags, after, stop)
        if subject:
            return subject.start()
        first = self._tags.find(COMMA, token, stop)  # where the clause's own verb was not known as one
        return comma if comma > 0 else first if first > 0 else end

    def _unlisted(self, token: int, end: int) -> int:
        """The next comma behind which neither a list nor a clause of the same kind goes on; below nought for none."""
        comma = self._tags.find(COMMA, token, end)
        behind = self._tags.find(COMMA, comma + 1, end)
        while 0 < comma < behind:
            if self._document.lowered[comma - 1] in _LISTING:  # "and, perhaps, ports": an aside before the last item
                comma = self._tags.find(COMMA, behind + 1, end)
            elif self._goes_on(comma + 1, behind):
                comma = behind
            else:
                break
            behind = self._tags.find(COMMA, comma + 1, end) if comma > 0 else -1
        return comma

    def _goes_on(self, first: int, comma: int) -> bool:
        """Whether what stands between two commas belongs to what stands before: "roads, bridges and ports, …"."""
        words = self._document.lowered
        listed = not _LISTING.isdisjoint(words[first : comma + 2]) and FINITE_CHARS.isdisjoint(self._tags[first:comma])
        return listed or words[first] in _LISTING

    def end(self, token: int, sentence: Range) -> int:
        """Where the clause after a connective ends at the latest: at a colon, semicolon, dash, or the next clause."""
        end = self.clause(token, sentence)[1]
        near = min(end, token + _REACH)
        mark = self._tags.find(COLON, token, near)
        end, near = (mark, mark) if mark > token else (end, near)
        told = _TOLD.match(self._tags, token, near)
        joined = _JOINED.search(self._tags, told.end() if told else token, near)
        return joined.start() if joined else end

    def fronted(self, token: int, end: int) -> int:
        """The comma behind what a preposition in front of a main clause governs: of several, that before a verb."""
        near = min(end, token + _REACH)
        comma = first = self._tags.find(COMMA, token, near)
        while 0 < comma < near:
            behind = self._tags.find(COMMA, comma + 1, near)
            adds = behind > 0 and self._tags[comma + 1] == CONJUNCTION
            told = _TOLD.match(self._tags, comma + 1, behind if behind > 0 else near)
            if not adds and (told or (behind > 0 and self._tags[behind + 1 : behind + 2] in _RELATIVE)):
                return comma
            comma = behind
        return first if first > 0 else self.main(token, end)

    def governed(self, token: int, sentence: Range) -> int:
        """Where what a preposition behind its clause governs ends at the latest: as `end`, or at a clause behind it."""
        end = self.end(token, sentence)
        near = min(end, token + _REACH)
        predicate = _PREDICATE.match(self._tags, token, near)
        if predicate:
            return predicate.end(1)
        joined = _JOINED.search(self._tags, token, near)
        at = bisect_right(self._subordinate, token)
        behind = self._subordinate[at] if at < len(self._subordinate) else end
        return min(end, behind, joined.start() if joined else end)

    def verb_behind(self, cue: Range, sentence: Range) -> int | None:
        """The verb with tense behind a preposition that belongs to its subject: "Faith in the face of loss could"."""
        first, last = cue
        before = self._tags[self.clause(first, sentence)[0] : first]
        told = None if not FINITE_CHARS.isdisjoint(before) else _GOVERNED.match(self._tags, last, sentence[1])
        return told.end() - 1 if told else None

    def resumes(self, token: int, end: int) -> int:
        """The comma or bracket behind which the matrix clause goes on, when the subordinate one stands inside it."""
        near = min(end, token + _REACH)
        main = _SUBJECT.search(self._tags, token, near) if _DOING.match(self._tags, token, end) else None
        if main and not _UNLIKE.search(self._tags, token, main.start()):
            return main.start()
        at = self._tags.find(COMMA, token, near)
        if 0 < at < end - 1 and (_BACK.match(self._tags, at, end) or self._document.lowered[at + 1] == "that"):
            return at
        bracket = self._tags.find(CLOSING, token, near)
        return bracket if bracket > 0 else end


def _is_fronted(tags: str) -> bool:
    """Whether these are the tags of a short phrase in front of a clause, closed by a comma: "In short,"."""
    opens = len(tags) <= _LONGEST_FRONT and tags[:1] in _FRONTS and tags[-1:] == COMMA
    return opens and FINITE_CHARS.isdisjoint(tags)
