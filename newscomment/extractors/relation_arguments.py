"""The two arguments of a discourse relation: which words the connective connects.

Arg2 is what the connective is attached to; Arg1 is the matrix clause, or what stands before. Each way in which a
connective is attached (`gives.attach` of its rule) has its method; a rule may also name the arguments itself, by groups
`arg1` and `arg2`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document, Found
from newscomment.language.tags import encode_tag

Pair = tuple[Ranges, Ranges]

_FINITE = frozenset(map(encode_tag, ("VBD", "VBZ", "VBP", "MD")))
_BEFORE = frozenset(map(encode_tag, (",", ":", "``", "-LRB-", "CC", "RB", "IN", "UH")))
_MARKS = frozenset(map(encode_tag, (",", ":", ".", "``", "''", "-LRB-", "-RRB-")))
_OPENERS = frozenset(map(encode_tag, ("WDT", "WP", "WRB", "WP$", "CC")))
_COMMA, _COLON, _CONJUNCTION = map(encode_tag, (",", ":", "CC"))
_PRONOUNS = frozenset(("that", "which", "who", ","))
_FRONTS = frozenset(map(encode_tag, ("IN", "RB", "TO")))
_LONGEST_FRONT = 5  # tokens
_MOST_BEFORE = 3  # tokens that may stand before a connective that still begins its sentence
_NON_FINITE = frozenset(map(encode_tag, ("VB", "VBG", "VBN")))
_TO = encode_tag("TO")
_NEAR = 4  # tokens behind a conjunction in which its verb stands
_INDEPENDENT = frozenset({"main", "coordinate"})


def _is_fronted(tags: str) -> bool:
    """Whether these are the tags of a short phrase in front of a clause, closed by a comma: "In short,"."""
    opens = len(tags) <= _LONGEST_FRONT and tags[:1] in _FRONTS and tags[-1:] == _COMMA
    return opens and _FINITE.isdisjoint(tags)


class Arguments:
    """Finds arguments in one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._tags = document, document.tags
        clauses = document.clauses
        self._independent = [clause.first for clause in clauses if clause.kind in _INDEPENDENT]
        self._contents = [
            clause.first + 1 if clause.kind == "complement" else clause.first
            for clause in clauses
            if clause.kind in _INDEPENDENT or (clause.kind == "complement" and document.words[clause.first] == "that")
        ]
        self._ways: dict[str, Callable[[Ranges, Range], Pair]] = {
            "adverb": self._adverb,
            "coordinate": self._coordinate,
            "verbs": self._verbs,
            "pair": self._pair,
            "subordinate": self._subordinate,
            "gerund": self._gerund,
            "participle": self._participle,
            "verb": self._verb,
            "preposition": self._subordinate,
        }

    def of(self, match: Found, cue: Ranges) -> Pair:
        """Arg1 and Arg2 of a match whose connective covers these code points; either may be empty."""
        groups = match.groups
        tokens = tuple(self._document.tokens_in(*span) for span in cue)
        sentence = self._document.sentences[self._document.sentence_at(cue[0][0])]
        way = self._ways.get(match.rule.gives.get("attach", ""))
        found = way(tokens, (sentence.first, sentence.last)) if way else ((), ())
        return (
            (groups["arg1"],) if "arg1" in groups else found[0],
            (groups["arg2"],) if "arg2" in groups else found[1],
        )

    def _span(self, first: int, last: int) -> Ranges:
        """Tokens as code points, without the marks and conjunctions at their edges; nothing where nothing is left."""
        while first < last and (self._tags[first] in _MARKS or self._tags[first] == _CONJUNCTION):
            first += 1
        while first < last and (self._tags[last - 1] in _MARKS or self._tags[last - 1] == _CONJUNCTION):
            last -= 1
        return (self._document.span(first, last),) if first < last else ()

    def _previous(self, token: int) -> Ranges:
        """The sentence before the one that begins at a token, if it is running text."""
        document = self._document
        index = document.sentence_at(document.starts[token]) - 1
        if index < 0 or document.blocks[document.sentences[index].block].kind != "paragraph":
            return ()
        return self._span(document.sentences[index].first, document.sentences[index].last)

    def _clause(self, token: int, sentence: Range) -> Range:
        """The independent clause that a token stands in, as tokens."""
        at = bisect_right(self._independent, token)
        first = max(sentence[0], self._independent[at - 1] if at else 0)
        last = self._independent[at] if at < len(self._independent) else sentence[1]
        return first, min(last, sentence[1])

    def _before(self, token: int, sentence: Range) -> Ranges:
        """What stands before a token, back to the beginning of its clause, or of the content it belongs to."""
        at = bisect_left(self._contents, token)
        return self._span(max(sentence[0], self._contents[at - 1] if at else 0), token)

    def _begins(self, token: int, sentence: Range) -> bool:
        """Whether nothing but marks and conjunctions stands before a token, or an opening adverb."""
        between = self._tags[sentence[0] : token]
        return len(between) <= _MOST_BEFORE and all(tag in _MARKS or tag == _CONJUNCTION for tag in between)

    def _opened(self, token: int, sentence: Range) -> int | None:
        """Where the clause ends that a connective opens, with a main clause behind its own; None for any other."""
        at = bisect_right(self._contents, token)
        start = max(sentence[0], self._contents[at - 1] if at else 0)
        before = self._tags[start:token]
        leads = len(before) <= _MOST_BEFORE and all(tag in _BEFORE for tag in before)
        leads = leads or (before[-1:] == _CONJUNCTION and self._comes_first(token, sentence[1]))
        if not leads and not (start == sentence[0] and _is_fronted(before)):
            return None
        end = self._clause(token, sentence)[1]
        if start == sentence[0]:
            return sentence[1]
        return end if self._tags.find(_COMMA, token, end) > 0 else None

    def _comes_first(self, token: int, end: int) -> bool:
        """Whether a clause with tense, a comma, and another one follow."""
        comma = self._main(token, end)
        return comma < end and not _FINITE.isdisjoint(self._tags[comma:end])

    def _adverb(self, cue: Ranges, sentence: Range) -> Pair:
        if self._tags[cue[0][0] - 1] == _CONJUNCTION and not self._begins(cue[0][0], sentence):
            return self._before(cue[0][0] - 1, sentence), self._span(cue[-1][1], self._clause(cue[-1][1], sentence)[1])
        first, last = self._clause(cue[0][0], sentence)
        if self._begins(cue[0][0], sentence):
            last = sentence[1]
        arg2 = self._span(first, cue[0][0]) + self._span(cue[-1][1], last)
        if first == sentence[0]:
            return self._previous(first), arg2
        return self._span(self._clause(first - 1, sentence)[0], first), arg2

    def _coordinate(self, cue: Ranges, sentence: Range) -> Pair:
        first, last = cue[0]
        if self._begins(first, sentence):
            return self._previous(sentence[0]), self._span(last, sentence[1])
        return self._before(first, sentence), self._span(last, self._clause(last, sentence)[1])

    def _verbs(self, cue: Ranges, sentence: Range) -> Pair:
        """Two verbs of one form without tense: the first argument begins with the first of them."""
        first, last = cue[0]
        form = next((tag for tag in self._tags[last : last + _NEAR] if tag in _NON_FINITE), "")
        start = self._tags.rfind(form, sentence[0], first) if form else -1
        if start < 0:
            return self._coordinate(cue, sentence)
        start -= self._tags[start - 1] == _TO
        arg2 = self._span(last, self._resumes(last, self._clause(last, sentence)[1]))
        return self._span(start, first), arg2

    def _pair(self, cue: Ranges, sentence: Range) -> Pair:
        (first, middle), (end, last) = cue[0], cue[-1]
        arg1 = self._before(first, sentence) + self._span(middle, end)
        return arg1, self._span(last, self._clause(last, sentence)[1])

    def _subordinate(self, cue: Ranges, sentence: Range) -> Pair:
        first, last = cue[0]
        stop = self._opened(first, sentence)
        if stop:
            end, start = cue[1] if len(cue) > 1 else (self._main(last, stop),) * 2
            return self._span(start, stop), self._span(last, end)
        last_end = self._end(last, sentence)
        end = self._resumes(last, last_end) if self._tags[first - 1] == _COMMA else last_end
        return self._before(first, sentence) + self._span(end, last_end), self._span(last, end)

    def _gerund(self, cue: Ranges, sentence: Range) -> Pair:
        """As of a subordinate clause, but one without tense: the next verb with tense is the matrix clause's again."""
        first, last = cue[0]
        if self._begins(first, sentence):
            return self._subordinate(cue, sentence)
        end = self._end(last, sentence)
        for at in range(last, end):
            if self._tags[at] in _OPENERS:
                break
            if self._tags[at] in _FINITE:
                return self._before(first, sentence) + self._span(at, end), self._span(last, at)
        return self._before(first, sentence), self._span(last, end)

    def _participle(self, cue: Ranges, sentence: Range) -> Pair:
        """The verb that is the cue belongs to Arg2."""
        first, last = cue[0]
        return self._before(first, sentence), self._span(first, self._end(last, sentence))

    def _verb(self, cue: Ranges, sentence: Range) -> Pair:
        """A verb of cause: its subject stands before it; which argument that is, its rule's groups leave open."""
        subject = self._subject(cue[0][0], sentence)
        return subject, subject

    def _subject(self, token: int, sentence: Range) -> Ranges:
        """What stands before a verb, back to the beginning of its clause, without a relative pronoun at the end."""
        last = token
        while last > sentence[0] and self._document.words[last - 1].lower() in _PRONOUNS:
            last -= 1
        return self._before(last, sentence) if last > sentence[0] else ()

    def _end(self, token: int, sentence: Range) -> int:
        """Where the clause after a connective ends at the latest: a colon, semicolon, dash, or the next clause."""
        end = self._clause(token, sentence)[1]
        mark = self._tags.find(_COLON, token, end)
        return mark if mark > token else end

    def _main(self, token: int, end: int) -> int:
        """The comma behind which the main clause begins, when a subordinate clause comes first."""
        seen = False
        for at in range(token, end):
            seen = seen or self._tags[at] in _FINITE
            if self._tags[at] == _COMMA and seen:
                return at
        comma = self._tags.find(_COMMA, token, end)
        return comma if comma > 0 else end

    def _resumes(self, token: int, end: int) -> int:
        """The comma behind which the matrix clause goes on, when the subordinate one stands between commas."""
        at = self._tags.find(_COMMA, token, end)
        return at if at > 0 and at + 1 < end and self._tags[at + 1] in _FINITE else end
