"""A text as the language layer leaves it: words, tags, sentences, quotation marks, phrases. No meaning yet.

Extractors are functions from a Document (and earlier findings) to findings; a user's own extractor reads it too.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial, wraps
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, TypeVar, cast, overload

from newscomment.errors import NotFoundError
from newscomment.language.alphabet import Layer
from newscomment.language.clauses import Clause, Start, marked, segment
from newscomment.language.contracts import contracts, is_known
from newscomment.language.encoding import Encoded
from newscomment.language.known import KnownNames
from newscomment.language.layout import Block, Layout
from newscomment.language.leftmost import Places
from newscomment.language.near_misses import NearMiss
from newscomment.language.phrases import Phrases
from newscomment.language.quotes import QuotePair
from newscomment.language.rulebook import RuleSet
from newscomment.language.rules import Rule
from newscomment.language.structure import Aside, Bond
from newscomment.language.tags import TAG_OF
from newscomment.language.tokens import Tokens

Range = tuple[int, int]
"""A half-open range: of tokens, of positions in a layer, or of code points in the text, as the name beside it says."""


class Sentence(NamedTuple):
    """A sentence: half-open code-point span, half-open token range, index of its block."""

    start: int
    end: int
    first: int
    last: int
    block: int


class Found(NamedTuple):
    """A match of a rule in a document, in code points: `span` of the whole, and of each group that caught words."""

    rule: Rule
    span: Range
    groups: Mapping[str, Range]


Apart = tuple[Rule, Range, Range]
"""A match of a rule that shuts others out: the rule, the token range of the whole, that of its one group."""


class _Apart(Sequence[Apart]):
    """Matches from left to right, kept as columns; each is made when it is asked for."""

    def __init__(self, rules: Sequence[Rule], layer: Layer, places: Places) -> None:
        self._rules, self._layer, self._places = rules, layer, places

    @overload
    def __getitem__(self, at: int) -> Apart: ...

    @overload
    def __getitem__(self, at: slice) -> list[Apart]: ...

    def __getitem__(self, at: int | slice) -> Apart | list[Apart]:
        if isinstance(at, slice):
            return [self[one] for one in range(len(self))[at]]
        rule, start, end, first, last = (column[at] for column in self._places)
        return self._rules[rule - 1], self._layer.tokens(start, end), self._layer.tokens(first, last)

    def __iter__(self) -> Iterator[Apart]:
        rules, tokens = self._rules, self._layer.tokens
        for rule, start, end, first, last in zip(*self._places, strict=True):
            yield rules[rule - 1], tokens(start, end), tokens(first, last)

    def __len__(self) -> int:
        return len(self._places.rules)


_NO_GROUPS: dict[str, Range] = {}
_TO_FOUND: Callable[[tuple[Rule, Range, Mapping[str, Range]]], Found] = partial(tuple.__new__, Found)


class Document:
    """A text read up to its phrases.

    Attributes: `text`; `layout`; `words`, `starts`, `ends` (one entry a token, code points); `tags` (one character a
    token, see `tag`); `sentences`; `quotes` (pairs of quotation marks); `phrases`; the layers that rules read,
    `layers["words"]` and `layers["phrases"]`; and `known`, what is known of names.
    """

    def __init__(  # noqa: PLR0913, PLR0917  (one argument a column; made in one place)
        self,
        layout: Layout,
        tokens: Tokens,
        tags: str,
        sentences: Sequence[Sentence],
        quotes: Sequence[QuotePair],
        layers: Mapping[str, Layer],
        encoded: Mapping[str, Encoded],
        phrases: Phrases,
        rules: Mapping[str, Sequence[RuleSet]],
        known: KnownNames,
    ) -> None:
        self.layout, self.text = layout, layout.text
        self.words, self.starts, self.ends = tokens
        self.tags, self.sentences, self.quotes = tags, tuple(sentences), tuple(quotes)
        self.layers, self.phrases = layers, phrases
        self._rules, self._encoded, self.known = rules, dict(encoded), known
        self._located: dict[str, tuple[array[int], array[int]]] = {}
        self.kept: dict[object, object] = {}  # what functions gave for this document, see `once`

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The title, headings and paragraphs, in text order."""
        return self.layout.blocks

    def tag(self, token: int) -> str:
        """The Penn tag of a token."""
        return TAG_OF[self.tags[token]]

    def span(self, first: int, last: int) -> Range:
        """The code points that the tokens `first:last` cover."""
        return self.starts[first], self.ends[last - 1]

    def span_of(self, tokens: Range | None) -> Range | None:
        """The code points that a token range covers, if there is one."""
        return self.span(*tokens) if tokens else None

    def tokens_in(self, start: int, end: int) -> Range:
        """The token range of the tokens that lie in the code points `start:end`, or overlap them."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    @cached_property
    def lowered(self) -> list[str]:
        """The words in small letters."""
        small = {word: word.lower() for word in set(self.words)}
        return list(map(small.__getitem__, self.words))

    @cached_property
    def _later_sentences(self) -> list[int]:
        """Where all sentences but the first begin."""
        return [sentence.start for sentence in self.sentences[1:]]

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds a code point, or the last one that begins before it."""
        return bisect_right(self._later_sentences, offset)

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self.sentences[self.sentence_at(self.starts[token])]

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, as segments that tile the sentences."""
        starts = [self._clause_start(match) for rules in self._rules["clauses"] for match in self.each(rules)]
        return segment([(sentence.first, sentence.last) for sentence in self.sentences], starts)

    @cached_property
    def _later_clauses(self) -> list[int]:
        """Where all clauses but the first begin."""
        return [self.starts[clause.first] for clause in self.clauses[1:]]

    def block_of(self, token: int) -> int:
        """The index of the block that holds a token."""
        return self.sentence_of(token).block

    def clause_at(self, offset: int) -> int:
        """The index of the clause that holds a code point, or the last one that begins before it."""
        return bisect_right(self._later_clauses, offset)

    def clause_of(self, token: int) -> Clause:
        """The clause that holds a token."""
        return self.clauses[max(0, bisect_right(self.clause_firsts, token) - 1)]

    @property
    def phrase_firsts(self) -> "array[int]":
        """The first tokens of the phrases, to look them up by place."""
        return self.phrases.firsts

    @cached_property
    def clause_firsts(self) -> list[int]:
        """The first tokens of the clauses."""
        return list(map(itemgetter(0), self.clauses))

    @cached_property
    def bonds(self) -> tuple[Bond, ...]:
        """Which noun phrases, and which parts of them, hang together, and how: see `Bond`; in text order."""
        return tuple(
            Bond(
                match.rule.gives["kind"], self.tokens_in(*match.groups["left"]), self.tokens_in(*match.groups["right"])
            )
            for match in self.matches("bonds")
        )

    @cached_property
    def asides(self) -> tuple[Aside, ...]:
        """What interrupts the sentences: see `Aside`; in text order."""
        return tuple(
            Aside(*self.tokens_in(*match.groups["aside"]), match.rule.gives["kind"]) for match in self.matches("asides")
        )

    def _clause_start(self, match: Found) -> Start:
        opener = match.groups.get("opener")
        start, end = opener or match.groups["clause"]
        tokens = self.tokens_in(start, end)
        return Start(tokens[0], match.rule.gives["kind"], tokens if opener else None)

    def matches(self, extractor: str) -> list[Found]:
        """What the rules that serve an extractor find here, in text order (of the same start, the longest first).

        Raises NotFoundError for a name under which there can be none.
        """
        if extractor not in self._rules and not is_known(extractor):
            raise NotFoundError("extractor", extractor, contracts())
        found = [match for rules in self._rules.get(extractor, ()) for match in self.each(rules)]
        return sorted(found, key=lambda match: (match.span[0], -match.span[1]))

    def apart(self, extractor: str) -> Sequence[Apart]:
        """Where the rules that serve an extractor find something first: rule, token range, that of its one group.

        Of rules that match at one place the first in its file wins, and no two matches overlap; a user's own files go
        before the shipped ones. Much cheaper than `matches`, for rules that shut one another out.
        """
        found: Sequence[Apart] = ()
        for rules in reversed(self._rules.get(extractor, ())):
            new = _Apart(rules.file.rules, self._layer(rules), rules.leftmost(self._read_by(rules)))
            found = _beside(found, new) if found else new
        return found

    def near(self, extractor: str) -> list[NearMiss]:
        """The rules that serve an extractor and do not fire here, but would without one item of their pattern."""
        return [
            NearMiss(rule.id, near.missing, self.text[slice(*_range(*columns, *near.range))], near.share)
            for rules in self._rules.get(extractor, ())
            for columns in [self._columns(rules.layer)]
            for rule, near in rules.near(self._read_by(rules), self._layer(rules).codes)
        ]

    def each_match(self, extractor: str) -> Iterator[Found]:
        """What `matches` gives, rule by rule and one at a time: for those who keep but a few."""
        return chain.from_iterable(map(self.each, self._rules.get(extractor, ())))

    def each(self, rules: RuleSet) -> Iterator[Found]:
        """What the rules of one file find here, rule by rule, each rule's matches from left to right."""
        begins, ends = self._columns(rules.layer)
        for rule, names, matches in rules.matches(self._read_by(rules)):
            for match in matches:
                caught = match.regs  # positions of the whole and of each group; -1, -1 of one that caught nothing
                groups = {} if names else _NO_GROUPS
                for number, name in names:
                    first, last = caught[number]
                    if first < last:
                        start, end = begins[first], ends[last - 1]
                        groups[name] = (start, end) if start < end else (start, start)
                yield _TO_FOUND((rule, _range(begins, ends, *caught[0]), groups))

    def forget(self, *asked: object) -> None:
        """Let go of what these functions gave, or of all that was kept to answer quickly; what is asked again is found.

        A whole text's worth of matches is larger than its article.
        """
        for one in asked:
            self.kept.pop(one, None)
        if asked:
            return
        self.kept.clear()
        self._encoded.clear()
        self._located.clear()

    def _layer(self, rules: RuleSet) -> Layer:
        return self._marked if rules.layer == "clauses" else self.layers[rules.layer]

    def _read_by(self, rules: RuleSet) -> Encoded:
        """The layer that a file of rules reads, encoded for it."""
        if rules.layer not in self._encoded:
            self._encoded[rules.layer] = rules.encoder.encode(self._layer(rules).codes)
        return self._encoded[rules.layer]

    @cached_property
    def _marked(self) -> Layer:
        """The layer of phrases with the ends of the clauses, for patterns that ask for them."""
        return marked(self.layers["phrases"], self.clauses, self._rules["clauses"][0].encoder.alphabet)

    def _columns(self, name: str) -> "tuple[array[int], array[int]]":
        """Where the positions of a layer begin and end, in code points; one more begins at the end of the text."""
        if name not in self._located:
            layer = self._marked if name == "clauses" else self.layers[name]
            starts, ends = self.starts[:], array("I", (0,)) + self.ends
            starts.append(len(self.text))
            begins = array("I", map(starts.__getitem__, layer.firsts))
            begins.append(len(self.text))
            self._located[name] = begins, array("I", map(ends.__getitem__, layer.lasts))
        return self._located[name]


Given = TypeVar("Given")


def once(ask: Callable[[Document], Given]) -> Callable[[Document], Given]:
    """Make a function of a document keep what it gave with the document, and give it again when asked again."""

    @wraps(ask)
    def asked(document: Document) -> Given:
        kept = cast("dict[object, Given]", document.kept)
        if asked not in kept:
            kept[asked] = ask(document)
        return kept[asked]

    return asked


def _range(begins: Sequence[int], ends: Sequence[int], first: int, last: int) -> Range:
    """The code points of the positions `first:last` of a layer; none at all where they hold no token."""
    start = begins[first]
    return start, max(start, ends[last - 1]) if last > first else start


def _beside(kept: Sequence[Apart], new: Sequence[Apart]) -> list[Apart]:
    """Matches and those of another list that overlap none of them, in text order."""
    taken = {token for _, span, _ in kept for token in range(*span)}
    free = [match for match in new if taken.isdisjoint(range(*match[1]))]
    return sorted([*kept, *free], key=lambda match: match[1])
