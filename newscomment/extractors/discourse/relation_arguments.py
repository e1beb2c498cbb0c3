"""The two arguments of a discourse relation: which words the connective connects.

Arg2 is what the connective is attached to; Arg1 is the matrix clause, or what stands before. Each way in which a
connective is attached (`gives.attach` of its rule) has its method; a rule may also name the arguments itself, by groups
`arg1` and `arg2`.
"""

from collections.abc import Callable
from typing import ClassVar

from newscomment.extractors.discourse.argument_edges import CONJUNCTION, Edges
from newscomment.extractors.findings import Range, Ranges
from newscomment.language.document import Document, Found
from newscomment.language.tags import FINITE_CHARS, encode_tag

Pair = tuple[Ranges, Ranges]

_NON_FINITE = frozenset(map(encode_tag, ("VB", "VBG", "VBN")))
_OPENERS = frozenset(map(encode_tag, ("WDT", "WP", "WRB", "WP$", "CC")))
_TO, _PRONOUN = encode_tag("TO"), encode_tag("PRP")
_RELATIVES = frozenset(("that", "which", "who", ","))
_FOCUS = frozenset({
    "just", "only", "merely", "simply", "precisely", "exactly", "largely", "mostly", "mainly", "chiefly", "primarily",
    "solely", "partly", "especially", "particularly", "perhaps", "probably", "shortly", "soon", "long", "immediately",
})  # fmt: skip
"""Words before a connective that set what follows in its light."""
_NEAR = 4  # tokens behind a conjunction in which its verb stands
_FAR = 60  # tokens in which the verbs of an argument are looked for


class Arguments:
    """Finds arguments in one document."""

    def __init__(self, document: Document) -> None:
        self._document, self._tags, self._edges = document, document.tags, Edges(document)

    def of(self, match: Found, cue: Ranges) -> Pair:
        """Arg1 and Arg2 of a match whose connective covers these code points; either may be empty."""
        groups = match.groups
        tokens = tuple(self._document.tokens_in(*span) for span in cue)
        sentence = self._document.sentences[self._document.sentence_at(cue[0][0])]
        way = self._WAYS.get(match.rule.gives.get("attach", ""))
        found = way(self, tokens, (sentence.first, sentence.last)) if way else ((), ())
        return (
            (groups["arg1"],) if "arg1" in groups else found[0],
            (groups["arg2"],) if "arg2" in groups else found[1],
        )

    def _adverb(self, cue: Ranges, sentence: Range) -> Pair:
        edges, (begin, last) = self._edges, (cue[0][0], cue[-1][1])
        opens = edges.begins(begin, sentence)
        if self._tags[begin - 1] == CONJUNCTION and not opens:
            return edges.before(begin - 1, sentence), edges.span(last, edges.clause(last, sentence)[1])
        first, end = edges.clause(begin, sentence)
        arg2 = edges.span(first, begin) + edges.span(last, sentence[1] if opens else end)
        if first == sentence[0]:
            return edges.previous(first), arg2
        return edges.span(edges.clause(first - 1, sentence)[0], first), arg2

    def _coordinate(self, cue: Ranges, sentence: Range) -> Pair:
        edges, (first, last) = self._edges, cue[0]
        if edges.begins(first, sentence):
            return edges.previous(sentence[0]), edges.span(last, sentence[1])
        return edges.before(first, sentence), edges.span(last, edges.clause(last, sentence)[1])

    def _verbs(self, cue: Ranges, sentence: Range) -> Pair:
        """Two verbs of one form without tense: the first argument begins with the first of them."""
        edges, (first, last) = self._edges, cue[0]
        form = next((tag for tag in self._tags[last : last + _NEAR] if tag in _NON_FINITE), "")
        start = self._tags.rfind(form, max(sentence[0], first - _FAR), first) if form else -1
        before = self._tags[start - 1] if start > sentence[0] else ""
        if start < 0 or before in FINITE_CHARS:
            return self._coordinate(cue, sentence)
        start -= before == _TO
        return edges.span(start, first), edges.span(last, edges.resumes(last, edges.clause(last, sentence)[1]))

    def _pair(self, cue: Ranges, sentence: Range) -> Pair:
        edges, (first, middle), (end, last) = self._edges, cue[0], cue[-1]
        arg1 = edges.before(first, sentence) + edges.span(middle, end)
        return arg1, edges.span(last, edges.clause(last, sentence)[1])

    def _subordinate(self, cue: Ranges, sentence: Range) -> Pair:
        edges, (first, last) = self._edges, cue[0]
        stop = edges.opened(first, sentence)
        if stop:
            end, start = cue[1] if len(cue) > 1 else (edges.main(last, stop),) * 2
            return edges.span(start, stop), edges.span(last, end)
        return self._inside(cue[0], sentence, edges.end(last, sentence))

    def _inside(self, cue: Range, sentence: Range, stop: int) -> Pair:
        """A clause or phrase up to `stop` inside its matrix clause: that may go on behind it."""
        edges, (first, last) = self._edges, cue
        end = edges.resumes(last, stop)
        before = edges.before(self._unfocused(first, sentence), sentence)
        return before + edges.span(end, stop), edges.span(last, end)

    def _preposition(self, cue: Ranges, sentence: Range) -> Pair:
        """As of a subordinate clause, but what a preposition governs has no verb of its own."""
        edges, (first, last) = self._edges, cue[0]
        stop = edges.opened(first, sentence)
        if stop:
            end = edges.fronted(last, stop)
            return edges.span(end, stop), edges.span(last, end)
        verb = edges.verb_behind((first, last), sentence)
        if verb:
            return edges.before(first, sentence) + edges.span(verb, edges.end(verb, sentence)), edges.span(last, verb)
        return self._inside(cue[0], sentence, edges.governed(last, sentence))

    def _unfocused(self, token: int, sentence: Range) -> int:
        """Where a connective begins with the adverbs that belong to it: "largely because"."""
        while token > sentence[0] + 1 and self._document.words[token - 1].lower() in _FOCUS:
            token -= 1
        return token

    def _gerund(self, cue: Ranges, sentence: Range) -> Pair:
        """As of a subordinate clause, but one without tense: the next verb with tense is the matrix clause's again."""
        edges, (first, last) = self._edges, cue[0]
        if edges.opened(first, sentence):
            return self._subordinate(cue, sentence)
        end = edges.end(last, sentence)
        for at in range(last, min(end, last + _FAR)):
            if self._tags[at] in _OPENERS or (self._tags[at] in FINITE_CHARS and self._tags[at - 1] == _PRONOUN):
                break
            if self._tags[at] in FINITE_CHARS:
                return edges.before(first, sentence) + edges.span(at, end), edges.span(last, at)
        return edges.before(first, sentence), edges.span(last, end)

    def _participle(self, cue: Ranges, sentence: Range) -> Pair:
        """The verb that is the cue belongs to Arg2; where it opens the sentence, what follows its comma is Arg1."""
        edges, (first, last) = self._edges, cue[0]
        stop = edges.opened(first, sentence)
        if stop:
            end = edges.main(last, stop)
            return edges.span(end, stop), edges.span(first, end)
        return edges.before(first, sentence), edges.span(first, edges.end(last, sentence))

    def _verb(self, cue: Ranges, sentence: Range) -> Pair:
        """A verb of cause: its subject stands before it; which argument that is, its rule's groups leave open."""
        subject = self._subject(cue[0][0], sentence)
        return subject, subject

    def _subject(self, token: int, sentence: Range) -> Ranges:
        """What stands before a verb, back to the beginning of its clause, without a relative pronoun at the end."""
        last = token
        while last > sentence[0] and self._document.words[last - 1].lower() in _RELATIVES:
            last -= 1
        return self._edges.before(last, sentence) if last > sentence[0] else ()

    _WAYS: ClassVar[dict[str, Callable[["Arguments", Ranges, Range], Pair]]] = {
        "adverb": _adverb,
        "coordinate": _coordinate,
        "verbs": _verbs,
        "pair": _pair,
        "subordinate": _subordinate,
        "gerund": _gerund,
        "participle": _participle,
        "verb": _verb,
        "preposition": _preposition,
    }
